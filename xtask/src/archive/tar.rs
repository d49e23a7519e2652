//! `.tar.gz`.

use tar::{Builder, EntryType, Header};

use super::Entry;
use crate::Outcome;
use crate::deliver::precompressed::gzip;

/// When every file was made, as an archive says: the first day that a zip knows.
pub const TIME: u64 = 315_532_800;

/// The entries, packed.
pub fn packed(entries: &[Entry]) -> Outcome<Vec<u8>> {
    let mut archive = Builder::new(Vec::new());
    for Entry { path, bytes } in entries {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(TIME);
        header.set_size(bytes.len() as u64);
        archive.append_data(&mut header, path, bytes.as_slice())?;
    }
    gzip(&archive.into_inner()?)
}
