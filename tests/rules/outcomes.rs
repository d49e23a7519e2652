//! Freshness, coverage, severity, labels and verdicts. On the small edition.

use vendor_risk::dataset::{Basis, Clause, Document};
use vendor_risk::edition::Edition;
use vendor_risk::rubric::{Condition, RelevanceRule};
use vendor_risk::scoring::{Decimal, Severity, Verdict, central_shown, is_stale};

use crate::common::{self, document, row};

fn small(documents: Vec<Document>, clauses: Vec<Clause>) -> Edition {
    let mut edition = common::small_edition();
    edition.dataset.providers[0].documents = documents;
    edition.dataset.providers[0].clauses = clauses;
    edition
}

#[test]
fn evidence_is_stale_when_its_document_is_replaced_or_was_seen_too_long_ago() {
    let of = |id: Option<&str>| Clause { document: id.map(str::to_owned), ..row("alpha", "training", "never") };
    let absent = || Clause { basis: Basis::Absence, document: None, ..row("alpha", "training", "not-addressed") };
    let replaced = || Document { superseded: true, ..document("terms", Some("2026-11-20")) };
    let of_consumers = || Document { offerings: vec!["consumer".to_owned()], ..document("app", Some("2026-11-20")) };
    for (says, documents, clause, stale) in [
        ("seen today", vec![document("terms", Some("2026-11-21"))], of(Some("terms")), false),
        ("seen 365 days ago", vec![document("terms", Some("2025-11-21"))], of(Some("terms")), false),
        ("seen 366 days ago", vec![document("terms", Some("2025-11-20"))], of(Some("terms")), true),
        ("a month counts from its first day", vec![document("terms", Some("2025-11"))], of(Some("terms")), true),
        ("a year counts from its first day", vec![document("terms", Some("2026"))], of(Some("terms")), false),
        ("seen on no known day", vec![document("terms", None)], of(Some("terms")), true),
        ("replaced, however lately it was seen", vec![replaced()], of(Some("terms")), true),
        ("a document that no file holds", vec![], of(Some("terms")), true),
        ("silence of documents of which one is fresh", vec![document("old", Some("2019")), document("terms", Some("2026-11-01"))], absent(), false),
        ("silence of documents that are all old", vec![document("old", Some("2019")), document("older", None)], absent(), true),
        ("documents of other offerings say nothing about this one's silence", vec![document("old", Some("2019")), of_consumers()], absent(), true),
        ("silence of no document at all", vec![], absent(), true),
    ] {
        let edition = small(documents, vec![clause.clone()]);
        assert_eq!(is_stale(&edition, &edition.dataset.providers[0], &clause, common::date(common::TODAY)), stale, "{says}");
        let result = common::result_of(&edition, &common::answers(r#"{"data": ["none"]}"#), &[], common::TODAY, "alpha/business");
        assert_eq!(result.coverage.data, Some(Decimal(if stale { 0 } else { Decimal::ONE })), "{says}");
    }
}

#[test]
fn coverage_is_the_share_of_relevance_on_topics_with_fresh_reviewed_evidence() {
    let fresh = document("terms", Some("2026-11-01"));
    let old = document("old", Some("2019"));
    let owned = || row("alpha", "ownership", "owned");
    let old_row = || Clause { document: Some("old".to_owned()), ..owned() };
    for (says, clauses, answers, share, shown) in [
        (
            "both topics: ownership 2 and competing 1",
            vec![owned(), row("alpha", "competing", "free")],
            r#"{"use": ["internal"], "builds": ["none"]}"#,
            10_000,
            true,
        ),
        ("ownership alone, two thirds", vec![owned()], r#"{"use": ["internal"], "builds": ["none"]}"#, 6_667, true),
        ("competing alone, one third", vec![row("alpha", "competing", "free")], r#"{"use": ["internal"], "builds": ["none"]}"#, 3_333, false),
        ("an open answer counts with its middle: 3.5 of 4.5", vec![owned()], r#"{"builds": ["none"]}"#, 7_778, true),
        ("a row that could be anything covers nothing", vec![row("alpha", "ownership", "model-terms")], r#"{"use": ["internal"]}"#, 0, false),
        ("one old row among two leaves the topic uncovered", vec![owned(), old_row()], r#"{"use": ["internal"]}"#, 0, false),
    ] {
        let edition = small(vec![fresh.clone(), old.clone()], clauses);
        let result = common::result_of(&edition, &common::answers(answers), &[], common::TODAY, "alpha/business");
        assert_eq!(result.coverage.ip, Some(Decimal(share)), "{says}");
        assert_eq!(central_shown(&edition.rubric, &result, vendor_risk::rubric::Axis::Ip), shown, "{says}");
    }
}

#[test]
fn an_axis_on_which_nothing_is_relevant_has_no_exposure_and_no_coverage() {
    let mut edition = common::small_edition();
    edition.rubric.relevance.retain(|rule| ["ownership", "competing"].contains(&rule.topic.as_str()));
    let result = common::result_of(&edition, &common::answers("{}"), &[], common::TODAY, "alpha/business");
    assert_eq!((result.data, result.coverage.data), (None, None));
    assert!(result.ip.is_some());
}

#[test]
fn severity_follows_from_the_midpoints_of_level_and_relevance() {
    use Severity::{High, Low, Moderate, Severe, Unknown};
    const NOBODY: &[&str] = &[];
    let rule = |relevance: i64, when: Condition| RelevanceRule { when, topic: "training".to_owned(), relevance, because: "Because.".into() };
    let open = || Condition::Named("product".to_owned());
    for (says, stances, relevances, severity) in [
        ("nobody read it", NOBODY, vec![rule(5, Condition::Always)], Unknown),
        ("nobody read it, and it does not matter", NOBODY, vec![], Unknown),
        ("100 at 5", &["always"][..], vec![rule(5, Condition::Always)], Severe),
        ("100 at 4 to 5, in the middle 4.5", &["always"][..], vec![rule(4, Condition::Always), rule(5, open())], Severe),
        ("100 at 4: not relevant enough to be severe", &["always"][..], vec![rule(4, Condition::Always)], High),
        ("80 at 3, the product is 240", &["not-addressed"][..], vec![rule(3, Condition::Always)], High),
        ("60 at 4 is 240", &["opt-out"][..], vec![rule(4, Condition::Always)], High),
        ("60 at 3 is 180", &["opt-out"][..], vec![rule(3, Condition::Always)], Moderate),
        ("60 at 2 is 120", &["opt-out"][..], vec![rule(2, Condition::Always)], Moderate),
        ("60 at 1 to 2, in the middle 1.5, is 90", &["opt-out"][..], vec![rule(1, Condition::Always), rule(2, open())], Low),
        ("60 at 1 is 60", &["opt-out"][..], vec![rule(1, Condition::Always)], Low),
        ("0, however relevant", &["never"][..], vec![rule(5, Condition::Always)], Severity::None),
        ("not relevant, however bad", &["always"][..], vec![], Severity::None),
    ] {
        let mut edition = small(vec![document("terms", Some("2026-11-01"))], stances.iter().map(|stance| row("alpha", "training", stance)).collect());
        edition.rubric.relevance = relevances;
        let result = common::result_of(&edition, &common::answers("{}"), &[], common::TODAY, "alpha/business");
        assert_eq!(common::finding(&result, "training").severity, severity, "{says}");
    }
}

#[test]
fn a_level_of_75_is_severe_and_one_below_is_not() {
    let mut edition = small(vec![document("terms", Some("2026-11-01"))], Vec::new());
    let product = common::answers(r#"{"use": ["product"]}"#);
    for (qualifiers, severity) in [(vec!["narrow", "not-contractual"], Severity::Severe), (vec!["narrow"], Severity::High)] {
        let qualifiers = qualifiers.into_iter().map(str::to_owned).collect();
        edition.dataset.providers[0].clauses = vec![Clause { qualifiers, ..row("alpha", "ownership", "shared") }];
        let result = common::result_of(&edition, &product, &[], common::TODAY, "alpha/business");
        assert_eq!(common::finding(&result, "ownership").severity, severity, "{:?}", common::finding(&result, "ownership").level);
    }
}

#[test]
fn the_bounds_of_the_verdict_are_exact() {
    let clauses = |ownership: &str| vec![row("alpha", "ownership", ownership), row("alpha", "training", "never")];
    let plain = common::answers(r#"{"use": ["internal"], "builds": ["none"], "data": ["none"]}"#);
    for (says, ownership, relevance, competing, verdict) in [
        ("low is 75: 100 at 3 of 4", "not-owned", (3, 1), Some("free"), Verdict::Conditions),
        ("low is 74.25", "not-owned", (99, 34), Some("free"), Verdict::NoBlockerFound),
        ("coverage is 0.6, the floor: 3 of 5", "owned", (3, 2), None, Verdict::NoBlockerFound),
        ("coverage is 0.5996", "owned", (300, 201), None, Verdict::NotEnoughKnown),
    ] {
        let mut edition = small(vec![document("terms", Some("2026-11-01"))], clauses(ownership));
        edition.dataset.providers[0].clauses.extend(competing.map(|stance| row("alpha", "competing", stance)));
        edition.rubric.gates.clear();
        edition.rubric.severity.severe_level = 101;
        edition.rubric.relevance.retain(|rule| rule.when == Condition::Always);
        edition.rubric.relevance[0].relevance = relevance.0;
        edition.rubric.relevance[1].relevance = relevance.1;
        let result = common::result_of(&edition, &plain, &[], common::TODAY, "alpha/business");
        assert_eq!(result.verdict, verdict, "{says}: {:?} {:?}", result.ip, result.coverage);
    }
}

#[test]
fn labels_hold_from_their_value_on() {
    let rubric = common::small_edition().rubric;
    for (value, label) in [
        (0, "low"),
        (249_999, "low"),
        (250_000, "moderate"),
        (499_999, "moderate"),
        (500_000, "high"),
        (749_999, "high"),
        (750_000, "severe"),
        (1_000_000, "severe"),
    ] {
        assert_eq!(rubric.label(value), label, "{value}");
    }
}

#[test]
fn the_verdict_is_the_first_of_stopped_not_enough_known_conditions_and_no_blocker() {
    let good = || {
        vec![
            row("alpha", "ownership", "owned"),
            row("alpha", "competing", "free"),
            row("alpha", "training", "never"),
            row("alpha", "retention", "zero"),
        ]
    };
    let but = |topic: &str, stance: &str| -> Vec<Clause> {
        good().into_iter().map(|clause| if clause.topic == topic { row("alpha", topic, stance) } else { clause }).collect()
    };
    let without = |topic: &str| -> Vec<Clause> { good().into_iter().filter(|clause| clause.topic != topic).collect() };
    let plain = r#"{"use": ["internal"], "builds": ["none"], "data": ["none"]}"#;
    let product = r#"{"use": ["product"], "builds": ["none"], "data": ["none"]}"#;
    let personal = r#"{"use": ["internal"], "builds": ["none"], "data": ["personal"], "where": ["us"]}"#;
    let zero = r#"{"use": ["internal"], "builds": ["none"], "data": ["personal"], "where": ["eea"], "retention": "yes"}"#;
    let qualified = Clause { qualifiers: vec!["narrow".to_owned()], ..row("alpha", "retention", "zero") };
    let half_severe = |mut clauses: Vec<Clause>| {
        clauses.retain(|clause| clause.topic != "competing");
        clauses.push(row("alpha", "competing", "forbidden"));
        clauses
    };
    for (says, clauses, answers, verdict) in [
        ("nothing is found", good(), plain, Verdict::NoBlockerFound),
        ("a stop fires", but("ownership", "not-owned"), product, Verdict::Stopped),
        ("a stop is only possible", but("ownership", "not-owned"), r#"{"builds": ["none"], "data": ["none"]}"#, Verdict::NotEnoughKnown),
        ("a stop hangs on a topic that nobody read", without("ownership"), product, Verdict::NotEnoughKnown),
        ("less than the floor rests on evidence", without("ownership"), plain, Verdict::NotEnoughKnown),
        ("a condition fires", [without("retention"), vec![qualified]].concat(), zero, Verdict::Conditions),
        (
            "a finding is severe",
            but("training", "always"),
            r#"{"use": ["internal"], "builds": ["none"], "data": ["personal"], "where": ["eea"], "retention": "no"}"#,
            Verdict::Conditions,
        ),
        ("an axis is severe at its best: 100 and 100", half_severe(but("ownership", "not-owned")), plain, Verdict::Conditions),
        ("the condition of a stop is false, and the axis below severe: 100 at 2 of 3", but("ownership", "not-owned"), plain, Verdict::NoBlockerFound),
        ("a bad topic that hardly matters", but("competing", "forbidden"), personal, Verdict::NoBlockerFound),
    ] {
        let mut edition = small(vec![document("terms", Some("2026-11-01"))], clauses);
        edition.rubric.relevance.iter_mut().filter(|rule| rule.topic == "training" && rule.relevance == 4).for_each(|rule| rule.relevance = 5);
        let result = common::result_of(&edition, &common::answers(answers), &[], common::TODAY, "alpha/business");
        assert_eq!(result.verdict, verdict, "{says}: {result:#?}");
    }
}
