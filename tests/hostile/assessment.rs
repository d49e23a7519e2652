//! In a saved assessment and in a code, which come from anywhere.

use serde_json::{Value, json};
use vendor_risk::file::{self, code};
use vendor_risk::reading::{Mistakes, misleads};
use vendor_risk::scoring::{Conclusion, Override, assess, read_input};

use super::{texts, walk};
use crate::common;

/// An assessment with everything in it that people add.
fn filed() -> Value {
    let edition = common::bundled_edition();
    let mistakes = Mistakes::default();
    let input = read_input("profile", &common::text("tests/profiles/consumer-claude-eea.json"), edition, &mistakes);
    let known = Override { offering: "consumer".to_owned(), ..common::known("anthropic", "training-use", "prohibited") };
    let mut assessment = assess(edition, &input.answers, &[known], input.as_of.unwrap());
    assessment.conclusions = vec![Conclusion { reason: "Reason".to_owned(), owner: "Owner".to_owned(), ..Conclusion::open("anthropic", "consumer") }];
    assessment.filing.title = "Title".to_owned();
    assessment.results[0].findings.truncate(2);
    serde_json::from_str(&file::write(&assessment)).unwrap()
}

#[test]
fn a_hostile_text_in_any_place_is_refused_noticed_or_comes_back_as_the_text_that_it_is() {
    let edition = common::bundled_edition();
    let plain = filed();
    let places = walk::texts(&plain);
    assert!(places.len() > 60, "{} texts", places.len());
    let hostile = [texts::texts(), texts::letters(), texts::addresses()].concat();
    for (index, place) in places.iter().enumerate() {
        // Ten texts in each place, others in the next.
        for words in hostile.iter().cycle().skip(index * 7).take(10) {
            let mut value = plain.clone();
            *value.pointer_mut(&place.pointer).unwrap() = json!(words);
            match file::read(&value.to_string(), edition) {
                Err(mistakes) => {
                    assert!(mistakes.iter().any(|mistake| mistake.path.starts_with('$')), "{}: {mistakes:#?}", place.path);
                    let told = mistakes.iter().map(vendor_risk::reading::Mistake::told).collect::<String>();
                    assert!(!told.chars().any(misleads), "{words:?} at {}: {told:?}", place.path);
                }
                Ok(opened) => {
                    let again: Value = serde_json::from_str(&file::write(&opened.assessment)).unwrap();
                    let kept = again.pointer(&place.pointer) == Some(&json!(words));
                    let aside = !opened.notices.is_empty() || !opened.set_aside.is_empty() || !opened.overrides_aside.is_empty();
                    assert!(kept || aside, "{words:?} at {} is lost without a word", place.path);
                    file::told(&file::compare(&opened, edition), edition);
                }
            }
        }
    }
}

#[test]
fn names_that_every_javascript_object_has_are_unknown_names_like_others() {
    let edition = common::bundled_edition();
    for key in ["__proto__", "constructor", "toString"] {
        let plain = filed();
        for (pointer, path) in walk::objects(&plain) {
            let mut value = plain.clone();
            value.pointer_mut(&pointer).unwrap()[key] = json!({"polluted": true});
            match file::read(&value.to_string(), edition) {
                Err(mistakes) => assert!(mistakes.iter().any(|mistake| mistake.path.contains(key)), "{path}: {mistakes:#?}"),
                Ok(opened) => assert!(
                    opened.notices.iter().any(|notice| notice.contains(key) || notice.starts_with(&path)) || opened.set_aside.get(key).is_some(),
                    "{path}: {key} is not noticed"
                ),
            }
        }
    }
}

#[test]
fn whatever_is_typed_as_a_code_is_refused_in_a_short_sentence_that_reads_as_it_is() {
    let edition = common::bundled_edition();
    let mut all = [texts::texts(), texts::letters(), texts::addresses()].concat();
    all.extend(all.clone().iter().map(|text| format!("VR1-{text}")));
    all.extend([
        "VR1".repeat(1_000_000),
        format!("VR1-{}", "7".repeat(10_000_000)),
        format!("VR1-{}", "\u{202e}".repeat(1000)),
        "VR1-7K3M9-".repeat(100_000),
    ]);
    for text in all {
        let told = code::read(&text, edition).expect_err("no code").told();
        assert!(
            told.chars().count() < 20_000 && !told.chars().any(misleads),
            "{} letters for {}",
            told.chars().count(),
            text.chars().take(40).collect::<String>()
        );
    }
}
