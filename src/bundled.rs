//! The edition that comes with the program, and the file of records beside it. The build script has checked and packed both.

#[cfg(any(feature = "own", not(target_family = "wasm")))]
use crate::edition::EditionFiles;
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

/// The JSON files that the bundled edition was made of, for whoever puts others in the place of some of them. The widget has them only in the
/// program that it fetches for that.
#[cfg(any(feature = "own", not(target_family = "wasm")))]
pub fn edition_files() -> EditionFiles {
    let mut files = EditionFiles::default();
    for (name, text) in include!(concat!(env!("OUT_DIR"), "/edition_files.rs")) {
        let text = text.to_owned();
        match name {
            "vocabulary.json" => files.vocabulary = text,
            "rubric.json" => files.rubric = text,
            "questionnaire.json" => files.questionnaire = text,
            _ => {
                files.dataset.insert(name.to_owned(), text);
            }
        }
    }
    files
}

/// Unpacks the records of an edition.
///
/// # Errors
/// If the bytes are damaged or belong to another edition.
pub fn read_records(bytes: &[u8], edition: &Edition) -> Result<Records, String> {
    unpack_records(bytes, edition)
}
