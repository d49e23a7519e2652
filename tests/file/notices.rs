//! What is not known, no longer known or missing: the file can be read, and a person is told.

use serde_json::{Value, json};
use vendor_risk::file::{self, Opened};

use super::sample;
use crate::common;

fn opened(change: impl Fn(&mut Value)) -> Opened {
    let mut value: Value = serde_json::from_str(&file::write(&sample::filed())).unwrap();
    change(&mut value);
    file::read(&value.to_string(), common::bundled_edition()).unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
}

#[test]
fn a_part_that_is_not_known_is_told_and_does_not_count() {
    let opened = opened(|value| {
        value["colour"] = json!("red");
        value["filing"]["stamp"] = json!({"round": true});
        value["results"][0]["findings"][0]["weather"] = json!([1]);
        value["dataset"]["from"] = json!("here");
    });
    let rest = "); it does not count.";
    let known = "this version of vendor-risk does not know this part (";
    assert_eq!(
        opened.notices,
        [
            format!("$.dataset.from: {known}\"here\"{rest}"),
            format!("$.filing.stamp: {known}{{\"round\":true}}{rest}"),
            format!("$.results[0].findings[0].weather: {known}[1]{rest}"),
            format!("$.colour: {known}\"red\"{rest}"),
        ]
    );
    assert_eq!(opened.assessment, sample::filed());
}

#[test]
fn a_missing_part_is_told_and_taken_as_empty() {
    let opened = opened(|value| {
        let whole = value.as_object_mut().unwrap();
        for name in ["overrides", "conclusions", "results", "dataset"] {
            whole.remove(name);
        }
        value["filing"].as_object_mut().unwrap().remove("approver");
    });
    let missing = "this part is missing; it was taken as empty.";
    let places = ["$.dataset", "$.overrides", "$.conclusions", "$.filing.approver", "$.results"];
    assert_eq!(opened.notices, places.map(|place| format!("{place}: {missing}")));
    assert!(opened.assessment.results.is_empty() && opened.assessment.overrides.is_empty());
    let whole = opened.assessment.filing;
    assert!(whole.approver.is_empty() && whole.valid_until == "2027-11-21");
}

#[test]
fn an_answer_that_is_no_longer_known_is_kept_as_it_was_and_told() {
    let opened = opened(|value| {
        value["answers"]["shoe-size"] = json!(43);
        value["answers"]["audit"] = json!("perhaps");
        value["answers"]["providers"] = json!(["anthropic/consumer", "nobody/business"]);
    });
    assert_eq!(
        opened.notices,
        [
            "$.answers.audit: today's edition does not know this answer; it is kept as it was written (\"perhaps\"), and does not count.".to_owned(),
            format!(
                "$.answers.providers: today's edition knows this answer only in part; what it knows counts, and the whole is kept as it was written ({}).",
                "[\"anthropic/consumer\",\"nobody/business\"]"
            ),
            "$.answers.shoe-size: today's questionnaire has no such question; the answer is kept as it was written (43), and does not count."
                .to_owned(),
        ]
    );
    let kept: Vec<(&str, &str)> = opened.set_aside.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    assert_eq!(kept, [("audit", "\"perhaps\""), ("providers", "[\"anthropic/consumer\",\"nobody/business\"]"), ("shoe-size", "43")]);
    assert_eq!(opened.assessment.answers.get("audit"), None);
    assert!(opened.assessment.answers.shortlists("anthropic", "consumer"));
    let difference = file::compare(&opened, common::bundled_edition());
    assert!(!difference.identical, "what was left out is a difference");
    assert_eq!(difference.answers_aside, ["audit", "providers", "shoe-size"]);
}

#[test]
fn a_shortlist_that_is_wholly_unknown_does_not_become_all_offerings() {
    let opened = opened(|value| {
        value["answers"]["providers"] = json!(["nobody/business"]);
        value["results"][0]["provider"] = json!("nobody");
        value["conclusions"][0]["provider"] = json!("nobody");
    });
    let gone = |place: &str| format!("{place}: today's dataset has no offering nobody/consumer.");
    assert_eq!(opened.notices[1..], [gone("$.conclusions[0]"), gone("$.results[0]")]);
    let difference = file::compare(&opened, common::bundled_edition());
    assert_eq!((difference.only_then, difference.only_now), (vec!["nobody/consumer".to_owned()], Vec::new()));
}

#[test]
fn an_override_that_is_not_understood_is_kept_and_does_not_count() {
    let strange = [
        ("topic", json!("horoscope")),
        ("stance", json!("perhaps")),
        ("qualifiers", json!(["odd"])),
        ("provider", json!("nobody")),
        ("until", json!("2030")),
    ];
    for (part, value) in strange {
        let opened = opened(|whole| whole["overrides"][0][part] = value.clone());
        assert!(opened.assessment.overrides.is_empty(), "{part}");
        assert_eq!(opened.overrides_aside.len(), 1);
        let kept: Value = serde_json::from_str(&opened.overrides_aside[0]).unwrap();
        assert_eq!(kept[part], value);
        assert!(opened.notices.len() == 1 && opened.notices[0].starts_with("$.overrides[0]: today's edition does not know all of {"), "{part}");
        assert_eq!(file::compare(&opened, common::bundled_edition()).overrides_aside, 1);
    }
    let opened = opened(|whole| {
        whole["overrides"][0].as_object_mut().unwrap().remove("reason");
    });
    assert_eq!(opened.assessment.overrides.len(), 1);
    assert_eq!(opened.notices, ["$.overrides[0]: qualifiers, reason or date are missing; they were taken as empty."]);
}
