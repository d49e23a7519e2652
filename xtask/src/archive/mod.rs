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
    use std::io::Read;

    use flate2::read::DeflateDecoder;

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
    fn a_zip_says_where_everything_is() {
        let packed = zip::packed(&entries()).unwrap();
        let short = |at: usize| usize::from(u16::from_le_bytes(packed[at..at + 2].try_into().unwrap()));
        let long = |at: usize| u32::from_le_bytes(packed[at..at + 4].try_into().unwrap()) as usize;
        let end = packed.len() - 22;
        assert_eq!(&packed[end..end + 4], b"PK\x05\x06");
        let mut at = long(end + 16);
        for expected in entries() {
            assert_eq!(&packed[at..at + 4], b"PK\x01\x02");
            let (length, name, local) = (long(at + 20), short(at + 28), long(at + 42));
            assert_eq!(&packed[at + 46..at + 46 + name], expected.path.as_bytes());
            assert_eq!(&packed[local..local + 4], b"PK\x03\x04");
            assert_eq!(packed[local + 4..local + 30], packed[at + 6..at + 32], "both say the same");
            let content = local + 30 + name;
            let mut unpacked = Vec::new();
            DeflateDecoder::new(&packed[content..content + length]).read_to_end(&mut unpacked).unwrap();
            assert_eq!((unpacked.len(), &unpacked), (long(at + 24), &expected.bytes));
            at += 46 + name + short(at + 30) + short(at + 32);
        }
        assert_eq!((at, long(end + 12)), (end, end - long(end + 16)));
    }
}
