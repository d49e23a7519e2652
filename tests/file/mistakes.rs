//! What cannot be read is refused: all mistakes at once, each with its place, what was found and what is allowed.

use serde_json::{Value, json};
use vendor_risk::file;

use super::sample;
use crate::common;

/// What is said of a text that cannot be read.
fn refused(text: &str) -> Vec<String> {
    match file::read(text, common::bundled_edition()) {
        Ok(opened) => panic!("was read: {:?}", opened.notices),
        Err(mistakes) => mistakes.iter().map(vendor_risk::reading::Mistake::told).collect(),
    }
}

fn changed(pointer: &str, to: Value) -> String {
    let mut value: Value = serde_json::from_str(&file::write(&sample::filed())).unwrap();
    *value.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = to;
    value.to_string()
}

#[test]
fn a_text_that_is_no_assessment_is_refused_in_a_sentence() {
    let foreign = "; allowed: vendor-risk/assessment@1: this is not an assessment of vendor-risk";
    let damaged = "$: found a text that is damaged or was cut off; allowed: JSON, as vendor-risk has written it";
    for (text, told) in [
        ("", damaged.to_owned()),
        ("{\"format\": \"vendor-risk/assessment@1\"", damaged.to_owned()),
        ("[]", format!("$.format: found nothing{foreign}")),
        ("{}", format!("$.format: found nothing{foreign}")),
        ("{\"format\": 1}", format!("$.format: found 1{foreign}")),
        ("{\"format\": \"vendor-risk/saved@1\"}", format!("$.format: found \"vendor-risk/saved@1\"{foreign}")),
        ("{\"format\": \"vendor-risk/assessment@\"}", format!("$.format: found \"vendor-risk/assessment@\"{foreign}")),
    ] {
        assert_eq!(refused(text), [told], "{text}");
    }
    for version in ["2", "11", "99999999999999999999"] {
        let told = refused(&format!("{{\"format\": \"vendor-risk/assessment@{version}\"}}"));
        assert_eq!(told.len(), 1);
        assert!(told[0].ends_with("a later version of vendor-risk has written this file; open it with that version"), "{told:?}");
    }
}

#[test]
fn each_mistake_is_told_with_its_place() {
    for (pointer, to, told) in [
        ("/as_of", json!("2026-11"), "$.as_of: found \"2026-11\"; allowed: a day: YYYY-MM-DD"),
        ("/as_of", json!(7), "$.as_of: found 7; allowed: a day: YYYY-MM-DD"),
        ("/answers", json!([]), "$.answers: found []; allowed: an object"),
        ("/overrides", json!({}), "$.overrides: found {}; allowed: a list"),
        ("/dataset/sha256", json!("abc"), "$.dataset.sha256: found \"abc\"; allowed: a SHA-256: 64 lower-case hexadecimal digits"),
        ("/rubric/version", json!(1), "$.rubric.version: found 1; allowed: a text"),
        (
            "/conclusions/0/conclusion",
            json!("fine"),
            "$.conclusions[0].conclusion: found \"fine\"; allowed: one of open, blocker, warning, acceptable, not-applicable",
        ),
        ("/conclusions/0/findings/0/due", json!(1), "$.conclusions[0].findings[0].due: found 1; allowed: a text"),
        ("/filing/status", json!(null), "$.filing.status: found null; allowed: one of draft, final"),
        ("/filing", json!(null), "$.filing: found null; allowed: an object"),
        (
            "/results/0/verdict",
            json!("good"),
            "$.results[0].verdict: found \"good\"; allowed: one of stopped, not-enough-known, conditions, no-blocker-found",
        ),
        ("/results/0/ip", json!(4), "$.results[0].ip: found 4; allowed: an object"),
        ("/results/0/ip/mid", json!(41.23456), "$.results[0].ip.mid: found 41.23456; allowed: a number from 0 to 100 with at most four decimals"),
        ("/results/0/ip/high", json!(100.0001), "$.results[0].ip.high: found 100.0001; allowed: a number from 0 to 100 with at most four decimals"),
        ("/results/0/ip/low", json!("1"), "$.results[0].ip.low: found \"1\"; allowed: a number from 0 to 100 with at most four decimals"),
        ("/results/0/coverage/data", json!(2), "$.results[0].coverage.data: found 2; allowed: a number from 0 to 1 with at most four decimals"),
        ("/results/0/findings/1/level", json!([1]), "$.results[0].findings[1].level: found [1]; allowed: two whole numbers, the lesser first"),
        ("/results/0/findings/1/level", json!([2, 1]), "$.results[0].findings[1].level: found [2,1]; allowed: two whole numbers, the lesser first"),
        (
            "/results/0/findings/1/relevance",
            json!([0, 6]),
            "$.results[0].findings[1].relevance[1]: found 6; allowed: a number from 0 to 5 with at most four decimals",
        ),
        ("/results/0/findings/1/relevance", json!([0.5, 1]), "$.results[0].findings[1].relevance[0]: found 0.5; allowed: a whole number"),
        ("/results/0/findings/2/clauses", json!(["a", 1]), "$.results[0].findings[2].clauses[1]: found 1; allowed: a text"),
    ] {
        assert_eq!(refused(&changed(pointer, to)), [told]);
    }
    let told = refused(&changed("/results/0/data", json!({"low": 3, "mid": 2, "high": 1})));
    assert!(told[0].starts_with("$.results[0].data: found {") && told[0].ends_with("allowed: low, mid and high in this order"), "{told:?}");
}

#[test]
fn all_mistakes_are_told_at_once() {
    let mut value: Value = serde_json::from_str(&file::write(&sample::filed())).unwrap();
    value["as_of"] = json!("never");
    value["results"][0]["verdict"] = json!("good");
    value["results"][0]["findings"][0]["axis"] = json!("left");
    value.as_object_mut().unwrap().remove("answers");
    value["results"][0].as_object_mut().unwrap().remove("gates");
    let second = value["results"][0].clone();
    value["results"].as_array_mut().unwrap().push(second);
    let told = refused(&value.to_string());
    let places: Vec<&str> = told.iter().filter_map(|line| line.split_once(": ")).map(|(place, _)| place).collect();
    let in_results = |at: usize| ["verdict", "gates", "findings[0].axis"].map(|part| format!("$.results[{at}].{part}"));
    let mut expected = vec!["$.as_of".to_owned(), "$.answers".to_owned()];
    expected.extend(in_results(0));
    expected.extend(in_results(1));
    expected.push("$.results[1]".to_owned());
    assert_eq!(places, expected);
    assert!(told.last().unwrap().ends_with("allowed: each offering once"));
}

#[test]
fn a_name_given_twice_is_a_mistake_wherever_it_stands() {
    let text = file::write(&sample::filed());
    let twice = text.replacen("\"as_of\":", "\"as_of\":\"2026-11-20\",\"as_of\":", 1);
    assert_eq!(refused(&twice), ["$.as_of: found the same name twice; allowed: each name once"]);
    let inside = text.replacen("\"overrides\":", "\"strange\":{\"a\":[{\"b\":1,\"\\u0062\":2}]},\"overrides\":", 1);
    assert_eq!(refused(&inside), ["$.strange.a[0].b: found the same name twice; allowed: each name once"]);
}

#[test]
fn what_is_too_large_is_refused_and_says_so() {
    let long = "x".repeat(20_001);
    let told = refused(&changed("/filing/notes", json!(long)));
    assert!(
        told.len() == 1 && told[0].starts_with("$.filing.notes: found xxxx") && told[0].ends_with("…; allowed: at most 20000 letters"),
        "{told:?}"
    );
    assert!(file::read(&changed("/filing/notes", json!("x".repeat(20_000))), common::bundled_edition()).is_ok());

    let many: Vec<u8> = vec![1; 2_001];
    assert_eq!(refused(&changed("/overrides", json!(many)))[0], "$.overrides: found 2001 items; allowed: at most 2000");
    let names: serde_json::Map<String, Value> = (0..2_001).map(|at| (at.to_string(), json!("x"))).collect();
    assert_eq!(refused(&changed("/answers", json!(names)))[0], "$.answers: found 2001 items; allowed: at most 2000");

    let whole = format!("{{\"a\": \"{}\"}}", "x".repeat(2_000_000));
    assert_eq!(refused(&whole), ["$: found 2000009 bytes; allowed: at most 2 MB"]);

    let deep = format!("{}1{}", "[".repeat(30), "]".repeat(30));
    let text = file::write(&sample::filed()).replacen("\"overrides\":", &format!("\"deep\":{deep},\"overrides\":"), 1);
    let told = refused(&text);
    assert!(told.len() == 1 && told[0].ends_with("allowed: values at most 16 levels deep"), "{told:?}");
}

#[test]
fn half_a_letter_is_no_text() {
    let text = file::write(&sample::filed()).replacen("\"overrides\":", "\"half\":\"\\ud800\",\"overrides\":", 1);
    assert_eq!(refused(&text), ["$.half: found \"\\ud800\"; allowed: a text without halves of letters"]);
}
