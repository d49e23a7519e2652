//! Golden assessments: for each profile of `tests/profiles` the whole assessment of the bundled edition, as it was last looked over.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` writes the files anew; the difference is then read like any other change. Hashes and versions of the
//! edition, and the sentences of the rubric, are left out: a change of wording changes no assessment.

mod common;

use std::fs;

use serde_json::Value;
use vendor_risk::reading::Mistakes;
use vendor_risk::scoring::{assess, read_input};

/// What changes with wording alone, and what only people fill in.
const LEFT_OUT: [&str; 6] = ["dataset", "rubric", "questionnaire", "filing", "because", "remedy"];

/// The assessment of a profile, with each result, gate and finding on a line of its own.
fn golden(profile: &str) -> String {
    let edition = common::bundled_edition();
    let mistakes = Mistakes::default();
    let input = read_input(profile, &common::text(&format!("tests/profiles/{profile}.json")), edition, &mistakes);
    let input = mistakes.into_result(input).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    let as_of = input.as_of.unwrap_or_else(|| panic!("{profile} names no day"));
    let assessment = assess(edition, &input.answers, &input.overrides, as_of);
    let mut text = String::new();
    write(&serde_json::from_str(&vendor_risk::file::write(&assessment)).unwrap(), 0, &mut text);
    text + "\n"
}

/// The keys in the order of the document; lists of records last, each record on a line of its own.
const ORDER: [&str; 24] = [
    "format",
    "as_of",
    "answers",
    "overrides",
    "conclusions",
    "provider",
    "offering",
    "verdict",
    "ip",
    "data",
    "low",
    "mid",
    "high",
    "coverage",
    "id",
    "topic",
    "axis",
    "outcome",
    "state",
    "stance",
    "level",
    "relevance",
    "points",
    "severity",
];

fn write(value: &Value, depth: usize, out: &mut String) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<(&String, &Value)> = map.iter().filter(|(key, _)| !LEFT_OUT.contains(&key.as_str())).collect();
            entries.sort_by_key(|(key, item)| (is_list_of_records(item), ORDER.iter().position(|known| known == key).unwrap_or(ORDER.len())));
            out.push('{');
            for (index, (key, item)) in entries.into_iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                if is_list_of_records(item) {
                    new_line(depth + 1, out);
                }
                out.push_str(&format!("{}:", Value::from(key.as_str())));
                write(item, depth + 1, out);
            }
            out.push('}');
        }
        Value::Array(items) if is_list_of_records(value) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                new_line(depth + 1, out);
                write(item, depth + 1, out);
            }
            out.push(']');
        }
        other => out.push_str(&other.to_string()),
    }
}

fn is_list_of_records(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().any(Value::is_object))
}

fn new_line(depth: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', depth));
}

#[test]
fn every_profile_has_the_assessment_that_was_last_looked_over() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut differ = Vec::new();
    for profile in common::json_files("tests/profiles") {
        let path = common::path(&format!("tests/golden/{profile}.json"));
        let now = golden(&profile);
        if update {
            fs::write(&path, &now).unwrap();
        }
        let then = fs::read_to_string(&path).unwrap_or_default();
        if now != then {
            differ.push(format!("{profile}:\n{}", difference(&then, &now)));
        }
    }
    assert!(differ.is_empty(), "assessments changed; if that is meant, UPDATE_GOLDEN=1 cargo test --test golden\n\n{}", differ.join("\n\n"));
}

/// The first lines that differ, each as it was and as it is.
fn difference(then: &str, now: &str) -> String {
    let pairs = then.lines().zip(now.lines()).filter(|(then, now)| then != now);
    let lines: Vec<String> = pairs.take(6).map(|(then, now)| format!("- {then}\n+ {now}")).collect();
    format!("{} lines then, {} now\n{}", then.lines().count(), now.lines().count(), lines.join("\n"))
}

#[test]
fn every_golden_assessment_belongs_to_a_profile() {
    let profiles = common::json_files("tests/profiles");
    for golden in common::json_files("tests/golden") {
        assert!(profiles.contains(&golden), "tests/golden/{golden}.json has no profile");
    }
}

#[test]
fn the_profiles_are_of_many_kinds() {
    let texts: Vec<String> = common::json_files("tests/profiles").iter().map(|name| golden(name)).collect();
    for verdict in ["stopped", "not-enough-known", "conditions", "no-blocker-found"] {
        assert!(texts.iter().any(|text| text.contains(&format!("\"verdict\":\"{verdict}\""))), "no profile leads to {verdict}");
    }
    for gate in &common::bundled_edition().rubric.gates {
        assert!(texts.iter().any(|text| text.contains(&format!("\"id\":\"{}\"", gate.id))), "no profile meets the gate {}", gate.id);
    }
}

#[test]
fn the_same_input_gives_the_same_document_to_the_last_byte() {
    for profile in common::json_files("tests/profiles") {
        assert_eq!(golden(&profile), golden(&profile), "{profile}");
    }
}
