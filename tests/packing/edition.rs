//! The bundled edition and its records.

use vendor_risk::bundled;
use vendor_risk::dataset::Dataset;
use vendor_risk::edition::{Records, load, pack, sha256_hex, unpack};

use crate::common::{bundled_edition, edition_files, small_edition, text};

fn records() -> Records {
    bundled::read_records(bundled::records_bytes(), bundled_edition()).unwrap()
}

#[test]
fn what_is_packed_is_what_is_unpacked() {
    for edition in [bundled_edition(), &small_edition()] {
        assert_eq!(unpack(&pack(edition).unwrap()).as_ref(), Ok(edition));
    }
}

#[test]
fn what_the_build_packed_is_what_the_files_say() {
    let (edition, records_of_files) = load(&edition_files("assets")).unwrap();
    assert_eq!(*bundled_edition(), edition);
    assert_eq!(records(), records_of_files);
}

#[test]
fn ids_that_do_not_count_up_come_back_too() {
    let mut edition = small_edition();
    let provider = &mut edition.dataset.providers[0];
    provider.clauses.reverse();
    provider.clauses[0].id = [provider.clauses[0].id.as_str(), "7"].concat().into();
    provider.clauses.remove(1);
    assert_eq!(unpack(&pack(&edition).unwrap()), Ok(edition));
}

#[test]
fn a_clause_of_a_document_that_is_none_is_not_packed() {
    let mut edition = small_edition();
    edition.dataset.providers[0].clauses[0].document = Some("none".to_owned());
    assert!(pack(&edition).is_err());
}

#[test]
fn records_of_another_edition_are_refused() {
    let refused = |change: fn(&mut Dataset)| {
        let mut edition = bundled_edition().clone();
        change(&mut edition.dataset);
        bundled::read_records(bundled::records_bytes(), &edition).is_err()
    };
    assert!(!refused(|_| {}));
    assert!(refused(|dataset| dataset.sha256 = "another".to_owned()));
    // Whatever their hash says, there is a record for everything.
    assert!(refused(|dataset| drop(dataset.providers.pop())));
    assert!(refused(|dataset| drop(dataset.providers[0].clauses.pop())));
    assert!(refused(|dataset| drop(dataset.providers[3].documents.pop())));
    assert!(refused(|dataset| dataset.providers[1].models.clear()));
    assert!(refused(|dataset| drop(dataset.licences[0].stances.pop())));
}

#[test]
fn every_record_has_the_id_of_what_it_stands_for() {
    let records = records();
    for provider in &bundled_edition().dataset.providers {
        for clause in &provider.clauses {
            let (record, words) = records.clause(&clause.id).unwrap();
            assert!(record.id == provider.id && words.id == clause.id);
            assert!(clause.document.as_deref().is_none_or(|id| record.document(id).is_some()));
        }
    }
}

#[test]
fn the_file_of_records_is_named_by_its_bytes() {
    let hash = sha256_hex(bundled::records_bytes());
    assert_eq!(bundled::RECORDS_FILE, format!("records-{}.bin", &hash[..16]));
}

#[test]
fn a_fingerprint_is_the_beginning_of_the_hash_in_the_dataset() {
    let records = records();
    let file: serde_json::Value = serde_json::from_str(&text("assets/dataset/providers/anthropic.json")).unwrap();
    let record = records.provider("anthropic").unwrap();
    let clauses = record.clauses.iter().zip(file["clauses"].as_array().unwrap());
    let pins = clauses.filter_map(|(clause, json)| Some((clause.pin.as_ref()?.fingerprint, json["pin"]["sha256"].as_str()?)));
    let documents = record.documents.iter().zip(file["documents"].as_array().unwrap());
    let documents = documents.filter_map(|(document, json)| Some((document.fingerprint, json["words_sha256"].as_str()?)));
    let all: Vec<_> = pins.chain(documents).collect();
    assert!(all.len() > 20 && all.iter().all(|(start, whole)| start.to_string() == whole[..16]));
}
