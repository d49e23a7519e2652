//! The compact form in which the build packs an edition: validated types in postcard, so that nothing is parsed or checked again at start-up.

use serde::{Serialize, de::DeserializeOwned};

/// Packs a part of an edition.
///
/// # Errors
/// What the encoder says.
pub fn encode(part: &impl Serialize) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(part).map_err(|error| error.to_string())
}

/// Unpacks a part of an edition.
///
/// # Errors
/// What is wrong with the bytes; they are never trusted.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    postcard::from_bytes(bytes).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use crate::bundled;
    use crate::edition::{Edition, decode, encode};

    #[test]
    fn what_is_packed_is_what_is_unpacked() {
        let edition = bundled::edition();
        assert_eq!(decode::<Edition>(&encode(&edition).unwrap()), Ok(edition));
    }

    #[test]
    fn records_of_another_edition_are_refused() {
        let mut other = bundled::edition();
        assert!(bundled::read_records(bundled::records_bytes(), &other).is_ok());
        other.dataset.sha256 = "another".to_owned();
        assert!(bundled::read_records(bundled::records_bytes(), &other).is_err());
    }

    #[test]
    fn a_new_edition_never_meets_an_old_file_of_records() {
        let mut edition = bundled::edition();
        let name = bundled::records_file(&edition);
        assert!(name.starts_with("records-") && name.ends_with(".bin") && name.len() == "records-".len() + 16 + ".bin".len());
        edition.dataset.sha256.replace_range(..1, "x");
        assert_ne!(bundled::records_file(&edition), name);
    }
}
