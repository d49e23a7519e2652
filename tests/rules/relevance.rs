//! Every relevance rule of the bundled rubric: which condition makes which topic matter, and how much.

use vendor_risk::scoring::{Span, Truth};

use crate::conditions::{holding, truth_of};
use crate::{common, probe};

/// By condition, in the rubric's order: topic and relevance.
const RULES: &[(&str, &[(&str, i64)])] = &[
    (
        "always",
        &[
            ("output-ownership", 2),
            ("input-licence", 2),
            ("commercial-use", 1),
            ("competing-use", 1),
            ("output-indemnity", 1),
            ("customer-indemnity", 2),
            ("output-uniqueness", 1),
            ("output-disclosure", 1),
            ("training-use", 2),
            ("retention", 2),
            ("human-review", 2),
            ("usage-data", 1),
            ("security-measures", 2),
            ("confidentiality", 2),
            ("deletion", 1),
            ("subprocessors", 1),
            ("breach-notice", 1),
            ("audit-rights", 1),
        ],
    ),
    ("colleagues", &[("commercial-use", 2), ("output-ownership", 2)]),
    ("customers", &[("commercial-use", 5), ("output-ownership", 3), ("output-indemnity", 3), ("output-disclosure", 3)]),
    (
        "product",
        &[
            ("commercial-use", 5),
            ("output-ownership", 5),
            ("output-indemnity", 4),
            ("output-uniqueness", 3),
            ("customer-indemnity", 3),
            ("competing-use", 3),
        ],
    ),
    ("published", &[("commercial-use", 5), ("output-ownership", 5), ("output-indemnity", 5), ("output-uniqueness", 4), ("output-disclosure", 4)]),
    ("code", &[("commercial-use", 5), ("output-ownership", 4), ("output-indemnity", 5)]),
    ("trains-own-models", &[("competing-use", 5), ("output-ownership", 4)]),
    ("exclusive", &[("output-ownership", 5), ("output-uniqueness", 5), ("input-licence", 4)]),
    ("competes", &[("competing-use", 5)]),
    (
        "secret",
        &[
            ("training-use", 5),
            ("confidentiality", 5),
            ("input-licence", 5),
            ("human-review", 4),
            ("retention", 4),
            ("security-measures", 4),
            ("usage-data", 3),
            ("deletion", 3),
        ],
    ),
    ("privileged", &[("human-review", 5), ("retention", 5)]),
    (
        "european-data",
        &[
            ("processing-agreement", 5),
            ("international-transfers", 5),
            ("training-use", 5),
            ("subprocessors", 4),
            ("retention", 4),
            ("breach-notice", 4),
            ("deletion", 4),
            ("security-measures", 4),
            ("audit-rights", 3),
            ("human-review", 3),
        ],
    ),
    (
        "other-people-data",
        &[("processing-agreement", 3), ("training-use", 4), ("retention", 3), ("breach-notice", 3), ("deletion", 3), ("security-measures", 3)],
    ),
    ("special-data", &[("regulated-data", 4), ("training-use", 5), ("human-review", 5), ("security-measures", 5), ("retention", 5)]),
    ("children-data", &[("training-use", 5), ("regulated-data", 4), ("retention", 5), ("human-review", 4)]),
    ("payment-data", &[("regulated-data", 4), ("security-measures", 5)]),
    ("must-stay", &[("international-transfers", 5)]),
    ("retention-limit", &[("retention", 5)]),
    ("health", &[("regulated-data", 5), ("security-measures", 5), ("breach-notice", 5), ("subprocessors", 4), ("audit-rights", 4)]),
    (
        "finance",
        &[("audit-rights", 5), ("subprocessors", 5), ("breach-notice", 5), ("security-measures", 5), ("deletion", 4), ("confidentiality", 4)],
    ),
    ("public", &[("training-use", 5), ("audit-rights", 4), ("customer-indemnity", 4), ("confidentiality", 4), ("security-measures", 4)]),
    ("education", &[("training-use", 5), ("retention", 4), ("human-review", 4), ("regulated-data", 3)]),
    ("legal", &[("confidentiality", 5), ("human-review", 5), ("training-use", 5), ("retention", 5)]),
    ("critical", &[("security-measures", 5), ("breach-notice", 5), ("audit-rights", 4)]),
    ("decisions", &[("audit-rights", 4), ("customer-indemnity", 3), ("human-review", 3)]),
    ("audit-inspect", &[("audit-rights", 5)]),
    ("audit-reports", &[("audit-rights", 4), ("security-measures", 3)]),
];

#[test]
fn every_relevance_rule_has_a_row_here_and_every_row_a_rule() {
    let rules: Vec<String> = common::bundled_edition()
        .rubric
        .relevance
        .iter()
        .map(|rule| format!("{} {} {}", crate::conditions::name_of(&rule.when), rule.topic, rule.relevance))
        .collect();
    let rows: Vec<String> =
        RULES.iter().flat_map(|(when, topics)| topics.iter().map(move |(topic, relevance)| format!("{when} {topic} {relevance}"))).collect();
    let without_row: Vec<&String> = rules.iter().filter(|rule| !rows.contains(rule)).collect();
    assert!(without_row.is_empty(), "rules without a row in tests/rules/relevance.rs: {without_row:#?}");
    let without_rule: Vec<&String> = rows.iter().filter(|row| !rules.contains(row)).collect();
    assert!(without_rule.is_empty(), "rows without a rule in the rubric: {without_rule:#?}");
    assert_eq!(rules.len(), rows.len(), "no rule is given twice");
}

#[test]
fn a_rule_gives_its_relevance_if_its_condition_holds_none_if_not_and_an_interval_if_that_is_open() {
    for (when, topics) in RULES {
        for (topic, relevance) in *topics {
            let mut edition = probe::edition();
            edition.rubric.relevance.retain(|rule| crate::conditions::name_of(&rule.when) == *when && rule.topic == *topic);
            let because = edition.rubric.relevance[0].because.clone();
            for (truth, answers) in holding(when) {
                assert_eq!(truth_of(&edition, &edition.rubric.relevance[0].when, &answers), truth, "{when} with {answers:?}");
                let (span, why) = match truth {
                    Truth::True => (Span(*relevance, *relevance), because.as_str()),
                    Truth::Unknown => (Span(0, *relevance), because.as_str()),
                    Truth::False => (Span(0, 0), ""),
                };
                let result = common::result_of(&edition, &answers, &[], common::TODAY, probe::KEY);
                let finding = common::finding(&result, topic);
                assert_eq!((finding.relevance, finding.because.as_str()), (span, why), "{when} makes {topic} matter, {truth:?}");
            }
        }
    }
}

#[test]
fn of_several_rules_the_highest_counts_and_the_first_of_equals_says_why() {
    let edition = probe::edition();
    for (says, answers, topic, relevance, why) in [
        ("a rule that holds, above `always`", r#"{"use": ["product"]}"#, "commercial-use", Span(5, 5), "product"),
        ("`always`, where nothing else holds", r#"{"use": ["internal"], "builds": ["none"]}"#, "competing-use", Span(1, 1), "always"),
        ("two rules of the same relevance", r#"{"use": ["published", "product"]}"#, "output-ownership", Span(5, 5), "product"),
        ("a weaker rule behind a stronger one", r#"{"use": ["product", "code"], "exclusive": "no"}"#, "output-ownership", Span(5, 5), "product"),
        ("an open rule above a rule that holds", r#"{"use": "not-sure"}"#, "output-uniqueness", Span(1, 5), "exclusive"),
    ] {
        let result = common::result_of(&edition, &common::answers(answers), &[], common::TODAY, probe::KEY);
        let finding = common::finding(&result, topic);
        let rule = edition.rubric.relevance.iter().find(|rule| rule.topic == topic && crate::conditions::name_of(&rule.when) == why).unwrap();
        assert_eq!((finding.relevance, &finding.because), (relevance, &rule.because), "{says}");
    }
}
