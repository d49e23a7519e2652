//! The edition that comes with the program, and the file of records beside it. The build script has checked and packed both.

use crate::edition::{Edition, Records, unpack, unpack_records};

/// The name of the file that holds the records. It tells them by their bytes, so that a program never meets another's records in a cache.
pub const RECORDS_FILE: &str = env!("RECORDS_FILE");

/// The bundled edition: what scoring and the questionnaire need, without the records.
///
/// # Panics
/// Never on bytes that the build script made: it has unpacked them itself.
pub fn edition() -> Edition {
    unpack(include_bytes!(concat!(env!("OUT_DIR"), "/edition.bin"))).expect("the build script has unpacked these bytes")
}

/// The packed records of the bundled edition. Only the command line asks for them here; the browser fetches them as a file of their own.
#[cfg(not(target_family = "wasm"))]
pub fn records_bytes() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/records.bin"))
}

/// Unpacks the records of an edition.
///
/// # Errors
/// If the bytes are damaged or belong to another edition.
pub fn read_records(bytes: &[u8], edition: &Edition) -> Result<Records, String> {
    unpack_records(bytes, edition)
}
