//! Archives: the same files always give the same bytes, whoever packs them and whenever.

pub mod tar;
pub mod zip;

/// A file in an archive: its path there, with `/`, and its content.
#[derive(Debug)]
pub struct Entry {
    /// The path.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::{Entry, tar, zip};

    fn entries() -> Vec<Entry> {
        let text = "never the same twice? ".repeat(50).into_bytes();
        vec![Entry { path: "a/b.txt".to_owned(), bytes: text }, Entry { path: "a/ü.bin".to_owned(), bytes: vec![] }]
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert_eq!(tar::packed(&entries()).unwrap(), tar::packed(&entries()).unwrap());
        assert_eq!(zip::packed(&entries()).unwrap(), zip::packed(&entries()).unwrap());
    }

    #[test]
    fn nothing_of_the_machine_is_in_a_tar() {
        let packed = tar::packed(&entries()).unwrap();
        let mut archive = ::tar::Archive::new(flate2::read::GzDecoder::new(packed.as_slice()));
        for (entry, expected) in archive.entries().unwrap().zip(entries()) {
            let entry = entry.unwrap();
            let header = entry.header();
            assert_eq!(entry.path().unwrap().to_str(), Some(expected.path.as_str()));
            assert_eq!((header.uid().unwrap(), header.gid().unwrap(), header.mode().unwrap()), (0, 0, 0o644));
            assert_eq!((header.mtime().unwrap(), header.size().unwrap()), (tar::TIME, expected.bytes.len() as u64));
            assert_eq!(header.username().unwrap(), Some(""));
        }
    }

    #[test]
    fn a_zip_has_its_parts_where_it_says() {
        let packed = zip::packed(&entries()).unwrap();
        let end = &packed[packed.len() - 22..];
        let number = |at: usize| u32::from_le_bytes(end[at..at + 4].try_into().unwrap()) as usize;
        let (length, start) = (number(12), number(16));
        assert_eq!(&end[..4], b"PK\x05\x06");
        assert_eq!(start + length + 22, packed.len());
        assert_eq!(&packed[start..start + 4], b"PK\x01\x02");
        assert_eq!(&packed[..4], b"PK\x03\x04");
    }
}
