//! What the company knows better takes the place of every row. On the small edition.

use vendor_risk::dataset::{Clause, Confidence};
use vendor_risk::scoring::{Decimal, GateState, OfferingResult, Override, Span, Verdict};

use crate::common::{self, known, row};

/// The day is long after every document was seen.
fn result(overrides: &[Override], key: &str) -> OfferingResult {
    common::result_of(&common::small_edition(), &common::answers(r#"{"use": ["product"]}"#), overrides, "2040-01-01", key)
}

#[test]
fn an_override_is_an_explicit_fresh_row_of_high_confidence() {
    for (says, overrides, level, stance) in [
        ("without it the row counts, with its doubt", vec![], Span(0, 5), "never"),
        ("it takes the place of the row, and has no doubt", vec![known("alpha", "training", "opt-out")], Span(60, 60), "opt-out"),
        (
            "its qualifiers count",
            vec![Override { qualifiers: vec!["on-request".to_owned()], ..known("alpha", "training", "opt-out") }],
            Span(70, 70),
            "opt-out",
        ),
        ("silence may be known too", vec![known("alpha", "training", "not-addressed")], Span(80, 80), "not-addressed"),
        ("the last one counts", vec![known("alpha", "training", "always"), known("alpha", "training", "never")], Span(0, 0), "never"),
        ("one of another topic leaves this one alone", vec![known("alpha", "retention", "zero")], Span(0, 5), "never"),
        ("one of another provider too", vec![known("host", "training", "always")], Span(0, 5), "never"),
        (
            "one of another offering too",
            vec![Override { offering: "consumer".to_owned(), ..known("alpha", "training", "always") }],
            Span(0, 5),
            "never",
        ),
    ] {
        let result = result(&overrides, "alpha/business");
        let finding = common::finding(&result, "training");
        assert_eq!((finding.level, finding.stance.as_str()), (level, stance), "{says}");
        let its_own = overrides
            .iter()
            .any(|known| (known.provider.as_str(), known.offering.as_str(), known.topic.as_str()) == ("alpha", "business", "training"));
        assert_eq!(finding.clauses, if its_own { ["override"] } else { ["alpha/business/training/1"] }, "{says}");
    }
}

#[test]
fn an_override_reviews_what_nobody_read_and_is_fresh_on_any_day() {
    let (before, after) = (result(&[], "host/business"), result(&[known("host", "training", "never")], "host/business"));
    assert_eq!((before.coverage.data, after.coverage.data.map(|share| share > Decimal(0))), (Some(Decimal(0)), Some(true)));
    assert_eq!(common::finding(&after, "training").level, Span(0, 0));
}

#[test]
fn an_override_in_place_of_scoped_rows_holds_in_every_region() {
    let overrides = [Override { offering: "consumer".to_owned(), ..known("alpha", "training", "never") }];
    for place in [r#"{"established": ["eea"]}"#, r#"{"established": ["us"]}"#, "{}"] {
        let result = common::result_of(&common::small_edition(), &common::answers(place), &overrides, common::TODAY, "alpha/consumer");
        assert_eq!(common::finding(&result, "training").level, Span(0, 0), "{place}");
    }
}

#[test]
fn an_override_lifts_a_stop_and_may_bring_one() {
    let mut edition = common::small_edition();
    edition.dataset.providers[0].clauses.push(row("alpha", "ownership", "not-owned"));
    edition.dataset.providers[0].clauses.retain(|clause: &Clause| clause.stance != "owned");
    let product = common::answers(r#"{"use": ["product"], "builds": ["none"], "data": ["none"], "established": ["us"]}"#);
    let stopped = common::result_of(&edition, &product, &[], common::TODAY, "alpha/business");
    assert_eq!((stopped.verdict, stopped.gates[0].state), (Verdict::Stopped, GateState::Fires));
    let lifted = common::result_of(&edition, &product, &[known("alpha", "ownership", "owned")], common::TODAY, "alpha/business");
    assert_eq!((lifted.verdict, lifted.gates.len()), (Verdict::NoBlockerFound, 0));
    let brought = common::result_of(&common::small_edition(), &product, &[known("alpha", "ownership", "not-owned")], common::TODAY, "alpha/business");
    assert_eq!(brought.verdict, Verdict::Stopped);
}

#[test]
fn an_override_may_leave_a_topic_to_the_models() {
    let mut edition = common::small_edition();
    edition.dataset.licences[1].confidence = Confidence::High;
    let answers = common::answers(r#"{"models": {"host": ["community-model"]}}"#);
    let overrides = [Override { qualifiers: vec!["on-request".to_owned()], ..known("host", "ownership", "model-terms") }];
    let result = common::result_of(&edition, &answers, &overrides, common::TODAY, "host/business");
    assert_eq!(common::finding(&result, "ownership").level, Span(50, 50));
}
