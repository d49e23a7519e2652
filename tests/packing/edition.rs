//! The bundled edition and its records.

use vendor_risk::bundled;
use vendor_risk::edition::{Edition, decode, encode};

use crate::common::{bundled_edition, text};

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

#[test]
fn a_fingerprint_is_the_first_half_of_the_hash_in_the_dataset() {
    let records = bundled::read_records(bundled::records_bytes(), bundled_edition()).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text("assets/dataset/providers/anthropic.json")).unwrap();
    let record = records.provider("anthropic").unwrap();
    let clauses = record.clauses.iter().zip(file["clauses"].as_array().unwrap());
    let pins = clauses.filter_map(|(clause, json)| Some((clause.pin.as_ref()?.fingerprint, json["pin"]["sha256"].as_str()?)));
    let documents = record.documents.iter().zip(file["documents"].as_array().unwrap());
    let documents = documents.filter_map(|(document, json)| Some((document.fingerprint, json["words_sha256"].as_str()?)));
    let all: Vec<_> = pins.chain(documents).collect();
    assert!(all.len() > 20 && all.iter().all(|(half, whole)| half.to_string() == whole[..32]));
}
