//! A company's own files over the bundled ones: what they come to, that what they come to can be packed for the widget, and their mistakes.

mod common;

use serde_json::{Value, json};
use vendor_risk::bundled;
use vendor_risk::edition::{unpack, unpack_records};
use vendor_risk::own::{self, Own, OwnFiles};
use vendor_risk::reading::Mistake;

fn read(own: OwnFiles) -> Result<Own, Vec<Mistake>> {
    own::read(bundled::edition_files(), own)
}

fn overlay(value: &Value) -> OwnFiles {
    OwnFiles { overlay: Some(value.to_string()), ..OwnFiles::default() }
}

/// A provider like one of the bundled ones, under another id.
fn like(provider: &str, id: &str) -> Value {
    let mut value: Value = serde_json::from_str(&common::text(&format!("assets/dataset/providers/{provider}.json"))).unwrap();
    let text = value.to_string().replace(&format!("\"{provider}/"), &format!("\"{id}/"));
    value = serde_json::from_str(&text).unwrap();
    value["provider"]["id"] = json!(id);
    value["provider"]["name"] = json!("Acme");
    value
}

fn example() -> Value {
    json!({
        "format": "vendor-risk/overlay@1", "version": "acme-3", "date": "2026-12-01", "about": "What Acme has agreed.",
        "providers": [like("cerebras", "acme-models")],
        "overrides": [{"provider": "openai", "offering": "business", "topic": "training-use", "stance": "prohibited", "qualifiers": [],
                       "reason": "Agreement of May, section 4", "date": "2026-05-02"}],
    })
}

fn told(mistakes: &[Mistake]) -> Vec<String> {
    mistakes.iter().map(Mistake::told).collect()
}

#[test]
fn without_own_files_it_is_the_bundled_edition_to_the_hash() {
    let Own { edition, records, overrides } = read(OwnFiles::default()).unwrap();
    assert_eq!(edition, bundled::edition());
    assert_eq!(records, bundled::read_records(bundled::records_bytes(), &edition).unwrap());
    assert!(overrides.is_empty());
}

#[test]
fn an_overlay_adds_providers_and_overrides_and_the_dataset_says_so() {
    let read = read(overlay(&example())).unwrap_or_else(|mistakes| panic!("{:#?}", told(&mistakes)));
    let bundled = bundled::edition();
    let dataset = &read.edition.dataset;
    assert_eq!(dataset.providers.len(), bundled.dataset.providers.len() + 1);
    let (ours, theirs) = (dataset.provider("acme-models").unwrap(), dataset.provider("cerebras").unwrap());
    assert_eq!((ours.name.as_str(), ours.clauses.len()), ("Acme", theirs.clauses.len()));
    assert_eq!(read.records.provider("acme-models").unwrap().clauses.len(), theirs.clauses.len());
    assert_eq!(dataset.version, format!("{}+acme-3", bundled.dataset.version));
    assert_eq!(dataset.date.iso(), "2026-12-01");
    assert_ne!(dataset.sha256, bundled.dataset.sha256);
    assert_eq!(read.edition.rubric, bundled.rubric);
    assert_eq!(read.overrides.len(), 1);
}

#[test]
fn what_it_comes_to_can_be_packed_and_unpacked() {
    let read = read(overlay(&example())).unwrap();
    let packed = own::pack(&read).unwrap();
    let edition = unpack(&packed.edition).unwrap();
    assert_eq!(edition, read.edition);
    assert_eq!(unpack_records(&packed.records, &edition).unwrap(), read.records);
    let list: Value = serde_json::from_str(&packed.overrides).unwrap();
    assert_eq!(list, example()["overrides"]);
}

#[test]
fn another_rubric_and_questionnaire_take_the_place_of_the_bundled_ones_with_the_law_behind_them() {
    let mut rubric: Value = serde_json::from_str(&common::text("assets/rubric.json")).unwrap();
    rubric["version"] = json!("acme-1");
    rubric["gates"].as_array_mut().unwrap().remove(0);
    let mut questionnaire: Value = serde_json::from_str(&common::text("assets/questionnaire.json")).unwrap();
    questionnaire["questions"][1]["ask"] = json!("What for, at Acme?");
    let own = OwnFiles { rubric: Some(rubric.to_string()), questionnaire: Some(questionnaire.to_string()), ..OwnFiles::default() };
    let read = read(own).unwrap_or_else(|mistakes| panic!("{:#?}", told(&mistakes)));
    assert_eq!(read.edition.rubric.version, "acme-1");
    assert_eq!(read.edition.questionnaire.questions[1].ask, "What for, at Acme?");
    assert_eq!(read.edition.dataset.sha256, bundled::edition().dataset.sha256);
    assert!(read.records.belong_to(&read.edition));
    assert_eq!(read.records.law.gates.len(), read.edition.rubric.gates.len());
}

#[test]
fn all_mistakes_of_an_overlay_are_told_at_their_place_in_it() {
    let mut wrong = example();
    wrong["format"] = json!("vendor-risk/overlay@2");
    wrong["colour"] = json!("red");
    wrong["providers"][0]["clauses"][0]["stance"] = json!("fine");
    wrong["providers"].as_array_mut().unwrap().push(like("openai", "openai"));
    let lines = told(&read(overlay(&wrong)).unwrap_err());
    for line in [
        "overlay.json: $.format: found \"vendor-risk/overlay@2\"; allowed: one of vendor-risk/overlay@1",
        "overlay.json: $.colour: found \"red\"; allowed: one of the keys format, version, ",
        "overlay.json: $.providers[1].provider.id: found \"openai\"; allowed: an id that no other provider has",
        "overlay.json: $.providers[0].clauses[0].stance: found \"fine\"; allowed: one of ",
    ] {
        assert!(lines.iter().any(|told| told.starts_with(line)), "{line}\n{lines:#?}");
    }
    assert_eq!(lines.len(), 4, "{lines:#?}");

    let mut wrong = example();
    let first = wrong["overrides"][0].clone();
    wrong["overrides"].as_array_mut().unwrap().push(first);
    wrong["overrides"][0]["stance"] = json!("perhaps");
    let lines = told(&read(overlay(&wrong)).unwrap_err());
    assert!(lines[0].starts_with("overlay.json: $.overrides[0].stance: found \"perhaps\""), "{lines:#?}");
    assert!(lines[1].starts_with("overlay.json: $.overrides[1].topic: found \"training-use\"; allowed: one override for each topic"), "{lines:#?}");
}
