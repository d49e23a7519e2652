//! Broken regulations and agencies, and provisions that a rubric names.

use serde_json::{Value, json};
use vendor_risk::edition::load;

use crate::cases::{Case, Change, changed, check, repeat};

const REGULATIONS: &str = "regulations.json";
const AGENCIES: &str = "agencies.json";
const RUBRIC: &str = "rubric.json";

/// The small edition with the law of `tests/fixtures/law`.
pub fn with_law(then: Vec<Change>) -> Vec<Change> {
    let index = |v: &mut Value| {
        v["regulations"] = json!(REGULATIONS);
        v["agencies"] = json!(AGENCIES);
        v["third_party_records"] = json!("third-party-records.json");
    };
    let mut changes = vec![
        Change::Added(REGULATIONS, include_str!("../fixtures/law/regulations.json")),
        Change::Added(AGENCIES, include_str!("../fixtures/law/agencies.json")),
        Change::Added("third-party-records.json", include_str!("../fixtures/law/third-party-records.json")),
        Change::Json("index.json", index),
    ];
    changes.extend(then);
    changes
}

fn case(says: &'static str, file: &'static str, change: fn(&mut Value), mistakes: &'static [&'static str]) -> Case {
    Case { says, changes: with_law(vec![Change::Json(file, change)]), mistakes }
}

#[test]
fn the_small_edition_with_its_law_has_no_mistake_and_carries_what_something_leads_to() {
    let rule = |v: &mut Value| v["relevance"][6]["provisions"] = json!(["old-act/1"]);
    let (_, records) = load(&changed(&with_law(vec![Change::Json(RUBRIC, rule)]))).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    let law = &records.law;
    let ids: Vec<&str> = law.regulations.iter().map(|regulation| regulation.id.as_str()).collect();
    // The rule leads to the old act, the old act to the new one, the record to the idea.
    assert_eq!(ids, ["old-act", "new-act", "idea"]);
    let provisions: Vec<usize> = law.regulations.iter().map(|regulation| regulation.provisions.len()).collect();
    assert_eq!(provisions, [1, 0, 0], "only the provision that the rule names");
    let (regulation, provision) = law.provision(law.relevance[6][0]).unwrap();
    assert_eq!((regulation.id.as_str(), provision.what.as_str()), ("old-act", "Keep it short."));
    assert_eq!(law.agencies.len(), 2);
    assert_eq!(law.gates.len(), 5);
}

#[test]
fn without_its_files_there_is_no_law_and_no_mistake() {
    let rule = |v: &mut Value| v["gates"][0]["provisions"] = json!(["nobody/1"]);
    let (_, records) = load(&changed(&[Change::Json(RUBRIC, rule)])).unwrap();
    assert_eq!(records.law, vendor_risk::law::Law::default());
}

#[test]
fn mistakes_in_names() {
    check(vec![
        case(
            "a rule that rests on nothing known",
            RUBRIC,
            |v| v["relevance"][0]["provisions"] = json!(["old-act/1", "old-act/3"]),
            &["rubric.json: $.relevance[0].provisions[1]: found \"old-act/3\"; allowed: a provision of regulations.json"],
        ),
        case(
            "a gate that rests on a whole act",
            RUBRIC,
            |v| v["gates"][1]["provisions"] = json!(["old-act"]),
            &["rubric.json: $.gates[1].provisions[0]: found \"old-act\"; allowed: a provision of regulations.json"],
        ),
        case(
            "an agency that does not exist",
            REGULATIONS,
            |v| v["regulations"][1]["agencies"] = json!(["watch", "ministry"]),
            &["regulations.json: $.regulations[1].agencies[1]: found \"ministry\"; allowed: one of court, watch"],
        ),
        case(
            "a successor that does not exist",
            REGULATIONS,
            |v| v["regulations"][0]["replaced_by"] = json!("newer-act"),
            &["regulations.json: $.regulations[0].replaced_by: found \"newer-act\"; allowed: another regulation of this file"],
        ),
        case(
            "a provision under another act's name",
            REGULATIONS,
            |v| v["regulations"][1]["provisions"][0]["id"] = json!("old-act/3"),
            &["regulations.json: $.regulations[1].provisions[0].id: found \"old-act/3\"; allowed: new-act/<part>"],
        ),
        case(
            "two provisions of one id",
            REGULATIONS,
            |v| repeat(&mut v["regulations"][1]["provisions"], 0),
            &["regulations.json: $.regulations[1].provisions[1].id: found \"new-act/1\"; allowed: an id that is not used twice"],
        ),
        case(
            "two agencies of one id",
            AGENCIES,
            |v| repeat(&mut v["agencies"], 1),
            &["agencies.json: $.agencies[2].id: found \"court\"; allowed: an id that is not used twice"],
        ),
        case(
            "a topic that does not exist",
            REGULATIONS,
            |v| v["regulations"][0]["provisions"][0]["topics"] = json!(["colour"]),
            &[
                "regulations.json: $.regulations[0].provisions[0].topics[0]: found \"colour\"; allowed: one of ownership, competing, training, retention, changes",
            ],
        ),
        case(
            "a place that is none",
            AGENCIES,
            |v| v["agencies"][0]["jurisdiction"] = json!("Mars"),
            &[
                "agencies.json: $.agencies[0].jurisdiction: found \"Mars\"; allowed: one of EU, IE, UK, US, US-federal, US-CA, US-CO, US-IL, US-TX, US-UT, INT",
            ],
        ),
    ]);
}

#[test]
fn mistakes_in_dates() {
    check(vec![
        case(
            "an end before the start",
            REGULATIONS,
            |v| v["regulations"][0]["applies_until"] = json!("2019-12-31"),
            &["regulations.json: $.regulations[0].applies_until: found \"2019-12-31\"; allowed: a date not before it applies (2020-01-01)"],
        ),
        case(
            "a month for a day",
            REGULATIONS,
            |v| v["regulations"][1]["applies_from"] = json!("2027-01"),
            &["regulations.json: $.regulations[1].applies_from: found \"2027-01\"; allowed: a day: YYYY-MM-DD"],
        ),
        case(
            "a provision older than its act, and no doubt",
            REGULATIONS,
            |v| v["regulations"][0]["provisions"][1]["doubt"] = json!(null),
            &[
                "regulations.json: $.regulations[0].provisions[1].applies_from: found \"2019-01-01\"; allowed: a date not before its regulation's (2020-01-01), or a doubt that says why",
            ],
        ),
        case(
            "a provision that outlives its act",
            REGULATIONS,
            |v| v["regulations"][0]["provisions"][0]["applies_until"] = json!("2027-01-01"),
            &[
                "regulations.json: $.regulations[0].provisions[0].applies_until: found \"2027-01-01\"; allowed: a date not after its regulation's (2026-12-31)",
            ],
        ),
        case(
            "a successor that starts too early",
            REGULATIONS,
            |v| {
                v["regulations"][1]["applies_from"] = json!("2026-06-01");
                v["regulations"][1]["provisions"] = json!([]);
            },
            &[
                "regulations.json: $.regulations[0].replaced_by: found \"new-act\"; allowed: a regulation that starts after this one's end (2026-12-31)",
            ],
        ),
        case(
            "seen in the future",
            REGULATIONS,
            |v| v["regulations"][0]["seen_in_force_on"] = json!("2026-12-01"),
            &["regulations.json: $.regulations[0].seen_in_force_on: found \"2026-12-01\"; allowed: a date not after the dataset's (2026-11-21)"],
        ),
        case(
            "a proposal in force",
            REGULATIONS,
            |v| v["regulations"][2]["applies_from"] = json!("2026-01-01"),
            &["regulations.json: $.regulations[2].applies_from: found \"2026-01-01\"; allowed: no dates, since a proposal is no law yet"],
        ),
    ]);
}

#[test]
fn mistakes_in_conditions() {
    check(vec![
        case(
            "an option that the question does not have",
            REGULATIONS,
            |v| v["regulations"][0]["provisions"][0]["applies_when"]["all"][1]["has"] = json!(["mars"]),
            &["regulations.json: $.regulations[0].provisions[0].applies_when.all[1].has[0]: found \"mars\"; allowed: one of eea, us, elsewhere"],
        ),
        case(
            "a name that no condition has",
            REGULATIONS,
            |v| v["regulations"][1]["provisions"][0]["applies_when"] = json!("rich"),
            &[
                "regulations.json: $.regulations[1].provisions[0].applies_when: found \"rich\"; allowed: one of competes, eea, european, people, product, zero",
            ],
        ),
        case(
            "no condition at all",
            REGULATIONS,
            |v| v["regulations"][1]["provisions"][0]["applies_when"] = json!([1, 2]),
            &["regulations.json: $.regulations[1].provisions[0].applies_when: found [1,2]; allowed: a condition"],
        ),
    ]);
}
