//! The bundled edition and its records.

use vendor_risk::bundled;
use vendor_risk::edition::{Edition, decode, encode};

use crate::common::bundled_edition;

#[test]
fn what_is_packed_is_what_is_unpacked() {
    let edition = bundled_edition();
    assert_eq!(decode::<Edition>(&encode(edition).unwrap()).as_ref(), Ok(edition));
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
