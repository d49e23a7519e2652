//! The four documents that the product was ordered from: every field of each has its place in the dataset, with the value that it has there, and
//! nothing is lost on the way into the program.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use vendor_risk::bundled;
use vendor_risk::dataset::Date;
use vendor_risk::edition::Records;

fn checklist() -> Value {
    serde_json::from_str(&common::text("tests/fixtures/seed-checklist.json")).unwrap()
}

fn records() -> Records {
    bundled::read_records(bundled::records_bytes(), common::bundled_edition()).unwrap()
}

/// What is wrong with a field of a seed; `None` if it has its place and its value.
fn wrong(field: &Value, files: &mut BTreeMap<String, Value>) -> Option<String> {
    let at = match (field["at"].as_str(), field["why"].as_str()) {
        (Some(at), None) => at,
        (None, Some(why)) => return why.trim().is_empty().then(|| "left out for no reason".to_owned()),
        _ => return Some("neither a place nor a reason why it has none".to_owned()),
    };
    let (file, pointer) = at.split_once('#').unwrap_or((at, ""));
    let file = files.entry(file.to_owned()).or_insert_with(|| serde_json::from_str(&common::text(&format!("assets/dataset/{file}"))).unwrap());
    let Some(found) = file.pointer(pointer) else { return Some(format!("nothing at {at}")) };
    let kinds: Vec<&str> = ["is", "retold", "filled"].into_iter().filter(|kind| field.get(kind).is_some()).collect();
    match kinds[..] {
        ["is"] => (*found != field["is"]).then(|| format!("{at} is {found}, not {}", field["is"])),
        ["retold" | "filled"] => (!is_filled(found)).then(|| format!("{at} is empty")),
        _ => Some("neither a value nor a word on what to find".to_owned()),
    }
}

/// Whether something stands there; 0 and false are something.
fn is_filled(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(map) => !map.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

#[test]
fn every_field_of_every_seed_has_its_place_and_its_value() {
    let checklist = checklist();
    let mut files = BTreeMap::new();
    let fields = checklist["fields"].as_array().unwrap();
    let told = |field: &Value, wrong: String| format!("{} line {}, {}: {wrong}", field["seed"], field["line"], field["what"]);
    let found: Vec<String> = fields.iter().filter_map(|field| wrong(field, &mut files).map(|wrong| told(field, wrong))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(fields.len() > 380, "{}", fields.len());
}

#[test]
fn every_line_of_every_seed_is_looked_at() {
    let checklist = checklist();
    let fields = checklist["fields"].as_array().unwrap();
    let seeds = checklist["lines"].as_object().unwrap();
    assert_eq!(seeds.keys().map(String::as_str).collect::<Vec<_>>(), ["000", "001", "002", "003"]);
    for (seed, lines) in seeds {
        let of_seed = fields.iter().filter(|field| field["seed"] == seed.as_str());
        let seen: BTreeSet<u64> = of_seed.map(|field| field["line"].as_u64().unwrap()).collect();
        let all: BTreeSet<u64> = lines.as_array().unwrap().iter().map(|line| line.as_u64().unwrap()).collect();
        assert_eq!(seen, all, "seed {seed}");
    }
}

#[test]
fn a_field_that_is_not_there_is_found_out() {
    let mut files = BTreeMap::new();
    let mut of = |field: Value| wrong(&field, &mut files);
    let at = "third-party-records.json#/sheets/0";
    for (pointer, value) in [("retains_data", Value::from(true)), ("total_models", 8.into()), ("models/1/context_window", 0.into())] {
        let field = serde_json::json!({"at": format!("{at}/{pointer}"), "is": value});
        assert!(of(field).is_some(), "{pointer}");
    }
    assert!(of(serde_json::json!({"at": format!("{at}/no-such-field"), "retold": true})).is_some());
    assert!(of(serde_json::json!({"at": format!("{at}/page"), "retold": true})).is_some(), "null is empty");
    assert!(of(serde_json::json!({"at": format!("{at}/retains_data")})).is_some(), "says not what to find");
    assert!(of(serde_json::json!({"why": " "})).is_some());
    assert!(of(serde_json::json!({"at": format!("{at}/retains_data"), "filled": true})).is_none(), "false is an answer");
    assert!(of(serde_json::json!({"at": "third-party-records.json#/records/0/rarity/seen", "filled": true})).is_none(), "0 is a number");
}

/// Every text and number in a value, dates and hashes in the form in which files have them.
fn leaves(value: &Value, out: &mut BTreeMap<String, usize>) {
    match value {
        Value::Object(map) if map.keys().map(String::as_str).eq(["day", "month", "year"]) => {
            let date = Date::new(map["year"].as_u64().unwrap() as u16, map["month"].as_u64().unwrap() as u8, map["day"].as_u64().unwrap() as u8);
            *out.entry(date.unwrap().to_string()).or_default() += 1;
        }
        Value::Array(items) if items.len() == 32 && items.iter().all(Value::is_u64) => {
            *out.entry(items.iter().map(|byte| format!("{:02x}", byte.as_u64().unwrap())).collect()).or_default() += 1;
        }
        Value::Object(map) => map.values().for_each(|value| leaves(value, out)),
        Value::Array(items) => items.iter().for_each(|value| leaves(value, out)),
        Value::String(text) => *out.entry(text.clone()).or_default() += 1,
        Value::Number(_) | Value::Bool(_) => *out.entry(value.to_string()).or_default() += 1,
        Value::Null => {}
    }
}

#[test]
fn nothing_of_the_records_is_lost_on_the_way_into_the_program() {
    let mut file: Value = serde_json::from_str(&common::text("assets/dataset/third-party-records.json")).unwrap();
    file.as_object_mut().unwrap().remove("format");
    let (mut there, mut here) = (BTreeMap::new(), BTreeMap::new());
    leaves(&file, &mut there);
    leaves(&serde_json::to_value(records().third_party).unwrap(), &mut here);
    let differ: Vec<_> = there.iter().filter(|(text, count)| here.get(*text) != Some(count)).collect();
    assert!(differ.is_empty(), "{differ:#?}");
    assert_eq!(there.len(), here.len());
}

#[test]
fn the_neighbours_of_the_records_are_clauses_of_their_providers_in_the_same_words() {
    let records = records();
    let mut providers = BTreeSet::new();
    let mut unnamed = 0;
    for neighbour in records.third_party.records.iter().flat_map(|record| &record.other_platforms) {
        let (Some(provider), Some(clause)) = (&neighbour.provider, &neighbour.clause) else {
            assert_eq!((&neighbour.provider, &neighbour.clause), (&None, &None));
            unnamed += 1;
            continue;
        };
        providers.insert(provider.as_str());
        let (_, record) = records.clause(clause).unwrap();
        let plain = |text: &str| text.replace(['“', '”'], "\"");
        let ours = plain(record.quotation.as_ref().unwrap_or_else(|| panic!("{clause} has no quotation")));
        // The record cuts its quotations off, sometimes inside a word.
        let cut = plain(neighbour.quotation.trim_end_matches("..."));
        let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
        assert!(ours.starts_with(whole) || cut.starts_with(&ours), "{clause}\n{ours}\n{cut}");
    }
    assert_eq!(providers.into_iter().collect::<Vec<_>>(), ["character-ai", "ideogram", "luma", "mistral", "openai", "pika", "windsurf"]);
    assert_eq!(unnamed, 1, "whose words they are is not known, and nobody is given them");
}

#[test]
fn each_record_quotes_the_clauses_that_it_is_tied_to() {
    let records = records();
    for record in &records.third_party.records {
        for clause in &record.clauses {
            let (_, found) = records.clause(clause).unwrap();
            let quotation = found.quotation.as_ref().unwrap_or_else(|| panic!("{clause} has no quotation"));
            let first: String = quotation.chars().take(40).collect();
            assert!(record.quotation.contains(&first) || quotation.contains(&record.quotation), "{}: {clause}", record.id);
        }
    }
}
