//! Scoped rows: which of them reach a customer by where the customer is established. On the small edition, which knows the EEA, the US and elsewhere.

use vendor_risk::dataset::Clause;
use vendor_risk::scoring::{GateState, Span};

use crate::common::{self, row};

fn scoped(stance: &str, regions: &[&str]) -> Clause {
    Clause { scope: regions.iter().map(|region| (*region).to_owned()).collect(), ..row("alpha", "training", stance) }
}

const EEA: &str = r#"{"established": ["eea"]}"#;
const US: &str = r#"{"established": ["us"]}"#;
const BOTH: &str = r#"{"established": ["eea", "us"]}"#;
const NOT_SURE: &str = r#"{"established": "not-sure"}"#;
const UNANSWERED: &str = "{}";

#[test]
fn scoped_rows_reach_customers_of_their_regions_and_unscoped_ones_those_that_are_left() {
    let never_in_eea = || scoped("never", &["eea"]);
    let always = || scoped("always", &[]);
    let opt_out_in_us = || scoped("opt-out", &["us"]);
    for (says, rows, answers, level, stance) in [
        ("the customer's own region", vec![never_in_eea(), always()], EEA, Span(0, 0), "never"),
        ("a region that no scoped row covers", vec![never_in_eea(), always()], US, Span(100, 100), "always"),
        ("one region that is covered and one that is not", vec![never_in_eea(), always()], BOTH, Span(0, 100), "mixed"),
        ("a region that nobody is sure of", vec![never_in_eea(), always()], NOT_SURE, Span(0, 100), "mixed"),
        ("a region that nobody asked for", vec![never_in_eea(), always()], UNANSWERED, Span(0, 100), "mixed"),
        ("every region of the customer is covered", vec![never_in_eea(), opt_out_in_us(), always()], BOTH, Span(0, 60), "mixed"),
        ("a row for several regions", vec![scoped("never", &["eea", "us"]), always()], BOTH, Span(0, 0), "never"),
        ("the same row, elsewhere", vec![scoped("never", &["eea", "us"]), always()], r#"{"established": ["elsewhere"]}"#, Span(100, 100), "always"),
        ("unscoped rows alone hold everywhere", vec![always()], US, Span(100, 100), "always"),
        ("two unscoped rows both hold where no scoped row does", vec![never_in_eea(), always(), scoped("opt-out", &[])], US, Span(60, 100), "mixed"),
    ] {
        check(says, rows, answers, level, stance);
    }
}

#[test]
fn a_region_that_nobody_read_leaves_the_topic_open() {
    let never_in_eea = || scoped("never", &["eea"]);
    let everywhere = || vec![scoped("never", &["eea"]), scoped("opt-out", &["us"]), scoped("opt-out", &["elsewhere"])];
    for (says, rows, answers, level, stance) in [
        ("read where the customer is", vec![never_in_eea()], EEA, Span(0, 0), "never"),
        ("not read where the customer is", vec![never_in_eea()], US, Span(0, 100), "unreviewed"),
        ("read for one of the customer's regions only", vec![never_in_eea()], BOTH, Span(0, 100), "never"),
        ("where the customer is may be a region that nobody read", vec![never_in_eea()], NOT_SURE, Span(0, 100), "never"),
        ("read for every region there is", everywhere(), NOT_SURE, Span(0, 60), "mixed"),
        ("read for every region, and the customer is in two", everywhere(), BOTH, Span(0, 60), "mixed"),
    ] {
        check(says, rows, answers, level, stance);
    }
}

#[test]
fn where_a_region_was_not_read_a_gate_may_apply() {
    let mut edition = common::small_edition();
    let zero_in_eea = Clause { scope: vec!["eea".to_owned()], ..row("alpha", "retention", "zero") };
    edition.dataset.providers[0].clauses = vec![zero_in_eea];
    for (says, place, state) in [
        ("read, and good", r#""established": ["eea"]"#, None),
        ("one region was not read", r#""established": ["eea", "us"]"#, Some(GateState::Possible)),
        ("the region may be one that was not read", r#""established": "not-sure""#, Some(GateState::Possible)),
        ("the region was not read", r#""established": ["us"]"#, Some(GateState::Unknown)),
    ] {
        let answers = common::answers(&format!(r#"{{{place}, "data": ["personal"], "where": ["eea"], "retention": "yes"}}"#));
        let result = common::result_of(&edition, &answers, &[], common::TODAY, "alpha/business");
        assert_eq!(result.gates.iter().find(|gate| gate.id == "kept").map(|gate| gate.state), state, "{says}");
    }
}

fn check(says: &str, rows: Vec<Clause>, answers: &str, level: Span, stance: &str) {
    let mut edition = common::small_edition();
    edition.dataset.providers[0].clauses = rows;
    let result = common::result_of(&edition, &common::answers(answers), &[], common::TODAY, "alpha/business");
    let finding = common::finding(&result, "training");
    assert_eq!((finding.level, finding.stance.as_str()), (level, stance), "{says}");
}
