//! The edition that comes with the program, and the file of records beside it. The build script has checked and packed both.

use crate::dataset::Records;
use crate::edition::{Edition, decode};

/// The bundled edition: what scoring and the questionnaire need, without the records.
///
/// # Panics
/// Never on bytes that the build script made: it has decoded them itself.
pub fn edition() -> Edition {
    decode(include_bytes!(concat!(env!("OUT_DIR"), "/edition.bin"))).expect("the build script has decoded these bytes")
}

/// The packed records of the bundled edition. Only the command line asks for them here; the browser fetches them as a file of their own.
#[cfg(not(target_family = "wasm"))]
pub fn records_bytes() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/records.bin"))
}

/// The name of the file that holds the records of an edition: a new edition never meets an old file in a cache.
pub fn records_file(edition: &Edition) -> String {
    ["records-", edition.dataset.sha256.get(..16).unwrap_or_default(), ".bin"].concat()
}

/// Unpacks the records of an edition.
///
/// # Errors
/// If the bytes are damaged or belong to another edition.
pub fn read_records(bytes: &[u8], edition: &Edition) -> Result<Records, String> {
    let records: Records = decode(bytes)?;
    if records.dataset_sha256 == edition.dataset.sha256 {
        Ok(records)
    } else {
        Err("The records belong to another edition of the dataset.".to_owned())
    }
}
