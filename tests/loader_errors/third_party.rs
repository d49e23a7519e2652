//! Broken third-party records and sheets, and contradictions that name them.

use serde_json::{Value, json};

use crate::cases::{Case, Change, check, repeat};
use crate::law::with_law;

const RECORDS: &str = "third-party-records.json";
const ALPHA: &str = "providers/alpha.json";

fn case(says: &'static str, file: &'static str, change: fn(&mut Value), mistakes: &'static [&'static str]) -> Case {
    Case { says, changes: with_law(vec![Change::Json(file, change)]), mistakes }
}

#[test]
fn a_record_is_tied_to_what_exists() {
    check(vec![
        case(
            "a clause of nobody",
            RECORDS,
            |v| v["records"][0]["clauses"] = json!(["alpha/business/ownership/9"]),
            &["third-party-records.json: $.records[0].clauses[0]: found \"alpha/business/ownership/9\"; allowed: a clause of the provider alpha"],
        ),
        case(
            "a neighbour's clause of another provider",
            RECORDS,
            |v| v["records"][0]["other_platforms"][0]["clause"] = json!("alpha/business/ownership/1"),
            &[
                "third-party-records.json: $.records[0].other_platforms[0].clause: found \"alpha/business/ownership/1\"; allowed: a clause of the provider host",
            ],
        ),
        case(
            "a clause for words whose owner is not known",
            RECORDS,
            |v| v["records"][0]["other_platforms"][1]["clause"] = json!("host/business/ownership/1"),
            &["third-party-records.json: $.records[0].other_platforms[1].provider: found null; allowed: the clause's provider"],
        ),
        case(
            "an agency that does not exist",
            RECORDS,
            |v| v["records"][0]["agencies"][0]["agency"] = json!("ftc"),
            &["third-party-records.json: $.records[0].agencies[0].agency: found \"ftc\"; allowed: one of court, watch"],
        ),
        case(
            "a regulation that does not exist",
            RECORDS,
            |v| v["records"][0]["regulations"][0]["regulation"] = json!("gdpr"),
            &["third-party-records.json: $.records[0].regulations[0].regulation: found \"gdpr\"; allowed: one of idea, new-act, old-act"],
        ),
        case(
            "verified before it was tracked",
            RECORDS,
            |v| v["records"][0]["last_verified"] = json!("2026-05-10"),
            &["third-party-records.json: $.records[0].last_verified: found \"2026-05-10\"; allowed: a date not before 2026-05-11"],
        ),
        case(
            "read in the future",
            RECORDS,
            |v| v["records"][0]["accessed"] = json!("2026-12-24"),
            &["third-party-records.json: $.records[0].accessed: found \"2026-12-24\"; allowed: a date not after the dataset's (2026-11-21)"],
        ),
        case(
            "two records of one id, one of them a sheet",
            RECORDS,
            |v| v["sheets"][0]["id"] = json!("R-1"),
            &["third-party-records.json: $.sheets[0].id: found \"R-1\"; allowed: an id that is not used twice"],
        ),
        case(
            "a misspelt field",
            RECORDS,
            |v| v["records"][0]["analysis"] = json!({"jurisdiction_flag": "None."}),
            &[
                "third-party-records.json: $.records[0].analysis.jurisdiction_flag: found \"None.\"; allowed: one of the keys regulatory_landscape, governance_exposure, governance_level, jurisdiction_flags, contract_and_vendor_implications, compliance_considerations",
            ],
        ),
    ]);
}

#[test]
fn a_sheet_says_who_really_made_a_model() {
    check(vec![
        case(
            "the host as the author",
            RECORDS,
            |v| v["sheets"][0]["models"][0]["author"] = json!("Host"),
            &["third-party-records.json: $.sheets[0].models[0].author: found \"Host\"; allowed: \"Someone\", as in the provider's list of models"],
        ),
        case(
            "another licence",
            RECORDS,
            |v| v["sheets"][0]["models"][0]["licence_id"] = json!(null),
            &["third-party-records.json: $.sheets[0].models[0].licence_id: found null; allowed: \"open\", as in the provider's list of models"],
        ),
        case(
            "a model that the provider does not list",
            RECORDS,
            |v| v["sheets"][0]["models"][0]["id"] = json!("secret-model"),
            &[
                "third-party-records.json: $.sheets[0].models[0].id: found \"secret-model\"; allowed: one of open-model, community-model, closed-model",
            ],
        ),
        case(
            "a price in words",
            RECORDS,
            |v| v["sheets"][0]["models"][0]["input_price"]["usd"] = json!("a quarter"),
            &["third-party-records.json: $.sheets[0].models[0].input_price.usd: found \"a quarter\"; allowed: an amount in digits"],
        ),
    ]);
}

#[test]
fn one_broken_provider_breaks_no_record() {
    let broken = Change::Text("providers/host.json", |_| "{".to_owned());
    check(vec![Case {
        says: "what a record is tied to cannot be known",
        changes: with_law(vec![broken]),
        mistakes: &["providers/host.json: $: found EOF while parsing an object at line 1 column 1; allowed: JSON with each key once"],
    }]);
}

const SIDES: fn() -> Value = || {
    json!([{"sides": [
        {"clause": "alpha/business/training/1", "says": "Never.", "governs": true},
        {"record": "R-1", "says": "Always."}
    ], "why": "The terms bind."}])
};

#[test]
fn contradictions_name_their_sides() {
    check(vec![
        case(
            "a side that nobody knows",
            ALPHA,
            |v| {
                v["contradictions"] = SIDES();
                v["contradictions"][0]["sides"][0]["clause"] = json!("host/business/ownership/1");
                v["contradictions"][0]["sides"][1]["record"] = json!("R-2");
            },
            &[
                "providers/alpha.json: $.contradictions[0].sides[0].clause: found \"host/business/ownership/1\"; allowed: a clause of this provider",
                "providers/alpha.json: $.contradictions[0].sides[1].record: found \"R-2\"; allowed: one of R-1, S-1",
            ],
        ),
        case(
            "one side only",
            ALPHA,
            |v| {
                v["contradictions"] = SIDES();
                v["contradictions"][0]["sides"].as_array_mut().unwrap().pop();
            },
            &[
                "providers/alpha.json: $.contradictions[0].sides: found [{\"clause\":\"alpha/business/training/1\",\"governs\":true,\"says\":\"Never.\"}]; allowed: at least two sides",
            ],
        ),
        case(
            "a row that only corroborates cannot govern",
            ALPHA,
            |v| {
                v["contradictions"] = SIDES();
                v["contradictions"][0]["sides"][0]["clause"] = json!("alpha/business/training/2");
            },
            &["providers/alpha.json: $.contradictions[0].sides[0].governs: found true; allowed: no clause that only corroborates"],
        ),
        case(
            "nothing says what it is about",
            ALPHA,
            |v| v["contradictions"] = json!([{"sides": [{"document": "terms", "says": "A."}, {"says": "B."}], "why": "Open."}]),
            &["providers/alpha.json: $.contradictions[0].about: found nothing; allowed: a few words, where no side is a clause"],
        ),
        case(
            "an order of precedence of documents that do not exist",
            ALPHA,
            |v| v["precedence"] = json!([{"offerings": ["business"], "ranks": [{"name": "Order form"}, {"document": "nda"}, {}]}]),
            &[
                "providers/alpha.json: $.precedence[0].ranks[1].document: found \"nda\"; allowed: one of terms, app-terms",
                "providers/alpha.json: $.precedence[0].ranks[2]: found {}; allowed: either a document or the name of one that is not on record",
            ],
        ),
    ]);
}

#[test]
fn repeated_records_are_told() {
    check(vec![case(
        "a record twice",
        RECORDS,
        |v| repeat(&mut v["records"], 0),
        &["third-party-records.json: $.records[1].id: found \"R-1\"; allowed: an id that is not used twice"],
    )]);
}
