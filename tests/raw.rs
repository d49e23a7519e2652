//! JSON as the text that it was written in: read as any reader of JSON reads it, and kept to the last letter.

use proptest::prelude::*;
use serde_json::Value;

use vendor_risk::reading::{Raw, json_string};

/// What a value is, by way of every function above.
fn whole(raw: Raw<'_>) -> Value {
    if let Some(words) = raw.string() {
        Value::String(words)
    } else if let Some(items) = raw.items() {
        items.into_iter().map(whole).collect()
    } else if let Some(entries) = raw.entries() {
        entries.iter().map(|(name, value)| (name.clone(), whole(*value))).collect()
    } else {
        serde_json::from_str(raw.text()).unwrap()
    }
}

fn same_as_serde(text: &str) {
    assert_eq!(Raw::read(text).map(whole), serde_json::from_str::<Value>(text).ok(), "{text}");
}

#[test]
fn it_reads_what_json_is_and_nothing_else() {
    let good = [
        "0",
        "-0",
        "10.25e-3",
        "1E+2",
        "true",
        "false",
        "null",
        r#""""#,
        "[]",
        "{}",
        " [ 1 , [ ] , { } ] ",
        r#"{"a":{"b":[1,2,"c"]},"d":null}"#,
        r#"{"a":1,"a":2}"#,
        r#""\"\\\/\b\f\n\r\t\u00e4\u0041""#,
        r#""\ud83d\ude00 😀""#,
        r#"{"\u0061":"ä"}"#,
    ];
    let bad = [
        "",
        " ",
        "{",
        "[1",
        "[1,]",
        "[,]",
        "{,}",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":1,}"#,
        "{a:1}",
        "{1:1}",
        r#"{["a"]:1}"#,
        "01",
        "1.",
        ".5",
        "-",
        "+1",
        "1e",
        "1e+",
        "0x1",
        "tru",
        "NaN",
        "nul l",
        r#"""#,
        r#""\"#,
        r#""\x""#,
        r#""\u00g0""#,
        r#""\u00""#,
        "\"\n\"",
        "1 2",
        "[1]]",
        "'a'",
        "\u{a0}1",
    ];
    for text in good.into_iter().chain(bad) {
        same_as_serde(text);
    }
    assert!(good.into_iter().all(|text| Raw::read(text).is_some()) && !bad.into_iter().any(|text| Raw::read(text).is_some()));
}

#[test]
fn every_letter_is_kept() {
    let text = r#" {"big": 123456789012345678901234567890.10, "half": "\ud800", "far": 1e999, "space": [ 1 ]} "#;
    let raw = Raw::read(text).unwrap();
    assert_eq!(raw.text(), text.trim());
    let entries = raw.entries().unwrap();
    let texts: Vec<&str> = entries.iter().map(|(_, value)| value.text()).collect();
    assert_eq!(texts, ["123456789012345678901234567890.10", "1e999", r#""\ud800""#, "[ 1 ]"]);
    assert_eq!(entries.get("half").unwrap().string(), None);
}

#[test]
fn no_text_exhausts_the_stack() {
    assert!(Raw::read(&["[".repeat(99), "]".repeat(99)].concat()).is_some());
    assert_eq!(Raw::read(&"[".repeat(1_000_000)), None);
}

proptest! {
    #[test]
    fn it_reads_as_serde_does(text in r#"([\[\]{}:,"\\u0-9ade.+\- ]|"[a-c\\"é]{0,3}"|\\u(d83d|de00|00e9)|[0-9]{1,2}|true|"k":){0,12}"#) {
        // Half a surrogate pair is kept here, and an error there.
        if !text.contains("\\u") {
            same_as_serde(&text);
        }
        let _ = Raw::read(&text).map(Raw::entries);
    }

    #[test]
    fn strings_come_back(words in any::<String>()) {
        let written = json_string(&words);
        prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), words.clone());
        prop_assert_eq!(Raw::read(&written).and_then(Raw::string), Some(words));
    }
}
