//! Every named condition of the bundled rubric: the fewest answers that make it true, false and unknown.

use vendor_risk::dataset::Provider;
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::Answers;
use vendor_risk::rubric::{Condition, RelevanceRule};
use vendor_risk::scoring::{Truth, rules_for};

use crate::{common, probe};

/// A condition and the answers that make it true, false (`None` where no answers can) and unknown. The provider at hand makes a coding tool.
type Row = (&'static str, &'static str, Option<&'static str>, &'static str);

const USE_OPEN: &str = r#"{"use": "not-sure"}"#;
const DATA_OPEN: &str = r#"{"data": "not-sure"}"#;
const RETENTION_ANY: Option<&str> = Some(r#"{"retention": "any"}"#);
const RETENTION_OPEN: &str = r#"{"retention": "not-sure"}"#;
const INDUSTRY_NONE: Option<&str> = Some(r#"{"industry": ["none"]}"#);
const INDUSTRY_OPEN: &str = r#"{"industry": "not-sure"}"#;

const CONDITIONS: &[Row] = &[
    ("colleagues", r#"{"use": ["internal"]}"#, Some(r#"{"use": ["product"]}"#), USE_OPEN),
    ("customers", r#"{"use": ["customers"]}"#, Some(r#"{"use": ["internal"]}"#), USE_OPEN),
    ("product", r#"{"use": ["product"]}"#, Some(r#"{"use": ["internal"]}"#), USE_OPEN),
    ("published", r#"{"use": ["published"]}"#, Some(r#"{"use": ["internal"]}"#), USE_OPEN),
    ("code", r#"{"use": ["code"]}"#, Some(r#"{"use": ["internal"]}"#), USE_OPEN),
    ("trains-own-models", r#"{"use": ["training"]}"#, Some(r#"{"use": ["internal"]}"#), USE_OPEN),
    // Whatever a company does with outputs, it does for the business.
    ("commercial", r#"{"use": ["internal"]}"#, None, USE_OPEN),
    ("outward", r#"{"use": ["customers"]}"#, Some(r#"{"use": ["code"]}"#), USE_OPEN),
    ("outward-or-code", r#"{"use": ["code"]}"#, Some(r#"{"use": ["internal"]}"#), USE_OPEN),
    ("exclusive", r#"{"use": ["product"], "exclusive": "yes"}"#, Some(r#"{"use": ["product"], "exclusive": "no"}"#), r#"{"use": ["product"]}"#),
    ("competes", r#"{"builds": ["coding"]}"#, Some(r#"{"builds": ["media"]}"#), r#"{"builds": "not-sure"}"#),
    ("people-data", r#"{"data": ["personal"]}"#, Some(r#"{"data": ["trade-secret"]}"#), DATA_OPEN),
    (
        "european",
        r#"{"established": ["eea"]}"#,
        Some(r#"{"established": ["us"], "data": ["none"]}"#),
        r#"{"established": ["us"], "data": ["personal"], "where": "not-sure"}"#,
    ),
    (
        "european-data",
        r#"{"established": ["us"], "data": ["personal"], "where": ["uk"]}"#,
        Some(r#"{"established": ["us"], "data": ["personal"], "where": ["us"]}"#),
        r#"{"established": ["us"], "data": ["personal"]}"#,
    ),
    (
        "other-people-data",
        r#"{"established": ["us"], "data": ["personal"], "where": ["us"]}"#,
        Some(r#"{"established": ["uk"], "data": ["personal"]}"#),
        r#"{"established": ["us"], "data": ["personal"], "where": "not-sure"}"#,
    ),
    ("secret", r#"{"data": ["trade-secret"]}"#, Some(r#"{"data": ["personal"]}"#), DATA_OPEN),
    ("privileged", r#"{"data": ["privileged"]}"#, Some(r#"{"data": ["trade-secret"]}"#), DATA_OPEN),
    ("special-data", r#"{"data": ["special"]}"#, Some(r#"{"data": ["personal"]}"#), DATA_OPEN),
    ("health-data", r#"{"data": ["health"]}"#, Some(r#"{"data": ["special"]}"#), DATA_OPEN),
    ("children-data", r#"{"data": ["children"]}"#, Some(r#"{"data": ["personal"]}"#), DATA_OPEN),
    ("payment-data", r#"{"data": ["payment"]}"#, Some(r#"{"data": ["personal"]}"#), DATA_OPEN),
    ("sensitive", r#"{"data": ["client-confidential"]}"#, Some(r#"{"data": ["none"]}"#), DATA_OPEN),
    (
        "must-stay",
        r#"{"data": ["personal"], "established": ["eea"], "stay": "yes"}"#,
        Some(r#"{"data": ["personal"], "established": ["eea"], "stay": "no"}"#),
        r#"{"data": ["personal"], "established": ["eea"]}"#,
    ),
    (
        "zero-rule",
        r#"{"retention": "zero", "retention-rule": "rule"}"#,
        Some(r#"{"retention": "zero", "retention-rule": "wish"}"#),
        r#"{"retention": "zero"}"#,
    ),
    (
        "zero-wish",
        r#"{"retention": "zero", "retention-rule": "wish"}"#,
        Some(r#"{"retention": "zero", "retention-rule": "rule"}"#),
        r#"{"retention": "zero"}"#,
    ),
    ("30-days-rule", r#"{"retention": "30-days", "retention-rule": "rule"}"#, RETENTION_ANY, r#"{"retention": "30-days"}"#),
    ("30-days-wish", r#"{"retention": "30-days", "retention-rule": "wish"}"#, RETENTION_ANY, r#"{"retention": "30-days"}"#),
    ("stated-rule", r#"{"retention": "stated", "retention-rule": "rule"}"#, RETENTION_ANY, r#"{"retention": "stated"}"#),
    ("retention-limit", r#"{"retention": "stated"}"#, RETENTION_ANY, RETENTION_OPEN),
    ("finance", r#"{"industry": ["finance"]}"#, INDUSTRY_NONE, INDUSTRY_OPEN),
    (
        "finance-eu-critical",
        r#"{"industry": ["finance"], "established": ["eea"], "critical-function": "yes"}"#,
        Some(r#"{"industry": ["finance"], "established": ["eea"], "critical-function": "no"}"#),
        r#"{"industry": ["finance"], "established": ["eea"], "critical-function": "not-sure"}"#,
    ),
    ("health", r#"{"industry": ["health"]}"#, INDUSTRY_NONE, INDUSTRY_OPEN),
    (
        "health-us",
        r#"{"industry": ["health"], "data": ["health"], "established": ["us"]}"#,
        Some(r#"{"industry": ["health"], "data": ["health"], "established": ["eea"], "where": ["eea"]}"#),
        r#"{"industry": ["health"], "data": ["health"], "established": ["eea"]}"#,
    ),
    (
        "health-elsewhere",
        r#"{"industry": ["health"], "data": ["health"], "established": ["eea"], "where": ["eea"]}"#,
        Some(r#"{"industry": ["health"], "data": ["health"], "established": ["us"]}"#),
        r#"{"industry": ["health"], "data": ["health"], "established": ["eea"]}"#,
    ),
    ("public", r#"{"industry": ["public"]}"#, INDUSTRY_NONE, INDUSTRY_OPEN),
    ("education", r#"{"industry": ["education"]}"#, INDUSTRY_NONE, INDUSTRY_OPEN),
    ("legal", r#"{"industry": ["legal"]}"#, INDUSTRY_NONE, INDUSTRY_OPEN),
    ("critical", r#"{"industry": ["critical"]}"#, INDUSTRY_NONE, INDUSTRY_OPEN),
    ("decisions", r#"{"decisions": "yes"}"#, Some(r#"{"decisions": "no"}"#), r#"{"decisions": "not-sure"}"#),
    ("audit-inspect", r#"{"audit": "inspect"}"#, Some(r#"{"audit": "reports"}"#), r#"{"audit": "not-sure"}"#),
    ("audit-reports", r#"{"audit": "reports"}"#, Some(r#"{"audit": "no"}"#), r#"{"audit": "not-sure"}"#),
    ("eea-established", r#"{"established": ["eea"]}"#, Some(r#"{"established": ["uk"]}"#), r#"{"established": "not-sure"}"#),
];

/// Conditions on a single question: the options that make them true; every other option makes them false.
const OPTIONS: &[(&str, &str, &[&str])] = &[
    ("colleagues", "use", &["internal"]),
    ("customers", "use", &["customers"]),
    ("product", "use", &["product"]),
    ("published", "use", &["published"]),
    ("code", "use", &["code"]),
    ("trains-own-models", "use", &["training"]),
    ("commercial", "use", &["internal", "customers", "product", "published", "code", "training"]),
    ("outward", "use", &["customers", "product", "published"]),
    ("exclusive", "exclusive", &["yes"]),
    ("people-data", "data", &["personal", "special", "health", "children", "payment"]),
    ("secret", "data", &["trade-secret", "client-confidential", "privileged"]),
    ("privileged", "data", &["privileged"]),
    ("special-data", "data", &["special", "health"]),
    ("health-data", "data", &["health"]),
    ("children-data", "data", &["children"]),
    ("payment-data", "data", &["payment"]),
    ("retention-limit", "retention", &["zero", "30-days", "stated"]),
    ("finance", "industry", &["finance"]),
    ("health", "industry", &["health"]),
    ("public", "industry", &["public"]),
    ("education", "industry", &["education"]),
    ("legal", "industry", &["legal"]),
    ("critical", "industry", &["critical"]),
    ("decisions", "decisions", &["yes"]),
    ("audit-inspect", "audit", &["inspect"]),
    ("audit-reports", "audit", &["reports"]),
    ("eea-established", "established", &["eea"]),
];

/// The answers that make a named condition true, false and unknown; `always` holds whatever was answered.
pub fn holding(name: &str) -> Vec<(Truth, Answers)> {
    if name == "always" {
        return vec![(Truth::True, Answers::default())];
    }
    let row = CONDITIONS.iter().find(|row| row.0 == name).unwrap_or_else(|| panic!("the condition {name} has no row in tests/rules/conditions.rs"));
    let truths = [(Truth::True, Some(row.1)), (Truth::False, row.2), (Truth::Unknown, Some(row.3))];
    truths.into_iter().filter_map(|(truth, json)| json.map(|json| (truth, common::answers(json)))).collect()
}

/// The name under which a rule refers to its condition.
pub fn name_of(condition: &Condition) -> &str {
    match condition {
        Condition::Always => "always",
        Condition::Named(name) => name,
        _ => panic!("a rule with a condition of its own: give it a name in the rubric, so that it can have a row here"),
    }
}

/// What a condition comes to, as a relevance rule with it would be seen.
pub fn truth_of(edition: &Edition, condition: &Condition, answers: &Answers) -> Truth {
    let mut edition = edition.clone();
    let rule = RelevanceRule { when: condition.clone(), topic: "topic".to_owned(), relevance: 1, because: "".into() };
    edition.rubric.relevance = vec![rule];
    let provider: &Provider = &edition.dataset.providers[0];
    rules_for(&edition, answers, &provider.id, "topic").first().map_or(Truth::False, |(_, truth)| *truth)
}

#[test]
fn every_condition_of_the_rubric_has_a_row_here_and_every_row_a_condition() {
    let rows: Vec<&str> = CONDITIONS.iter().map(|row| row.0).collect();
    let named: Vec<&str> = common::bundled_edition().rubric.conditions.iter().map(|named| named.id.as_str()).collect();
    assert!(named.iter().all(|name| rows.contains(name)), "no row for {:?}", named.iter().filter(|name| !rows.contains(name)).collect::<Vec<_>>());
    assert!(rows.iter().all(|row| named.contains(row)), "no condition for {:?}", rows.iter().filter(|row| !named.contains(row)).collect::<Vec<_>>());
}

#[test]
fn every_condition_is_true_false_and_unknown_for_the_answers_of_its_row() {
    let edition = probe::edition();
    for (name, ..) in CONDITIONS {
        for (truth, answers) in holding(name) {
            assert_eq!(truth_of(&edition, &Condition::Named((*name).to_owned()), &answers), truth, "{name} with {answers:?}");
        }
        assert_eq!(truth_of(&edition, &Condition::Named((*name).to_owned()), &Answers::default()), Truth::Unknown, "{name} without any answer");
    }
}

#[test]
fn each_option_of_a_question_makes_a_condition_on_it_true_or_false() {
    let edition = probe::edition();
    for named in &edition.rubric.conditions {
        let Condition::Answer { question, .. } = &named.when else { continue };
        let (_, of, options) = OPTIONS.iter().find(|row| row.0 == named.id).unwrap_or_else(|| panic!("{} has no row among OPTIONS", named.id));
        assert_eq!(question, of, "{}", named.id);
        for option in &edition.questionnaire.question(question).unwrap().options {
            // Shown for certain, so that only the option decides.
            let mut answers = common::answers(r#"{"use": ["product"]}"#);
            answers.0.insert(question.clone(), vendor_risk::questionnaire::Answer::Many(vec![option.id.clone()]));
            let expected = Truth::from_bool(options.contains(&option.id.as_str()));
            assert_eq!(truth_of(&edition, &named.when, &answers), expected, "{} with {}", named.id, option.id);
        }
    }
}

#[test]
fn the_answers_of_every_row_are_ones_that_a_file_may_hold() {
    let edition = common::bundled_edition();
    for (name, ..) in CONDITIONS {
        for (_, answers) in holding(name) {
            let text = serde_json::to_string(&answers).unwrap();
            let mistakes = vendor_risk::reading::Mistakes::default();
            let read = vendor_risk::scoring::read_input(name, &text, edition, &mistakes);
            assert_eq!(mistakes.into_result(read.answers), Ok(answers));
        }
    }
}

#[test]
fn conditions_combine_as_three_valued_logic_does() {
    let edition = probe::edition();
    let answers = common::answers(r#"{"audit": "inspect", "decisions": "no"}"#);
    let (yes, no, open) = ("audit-inspect", "decisions", "critical");
    let named = |names: &[&str]| -> Vec<Condition> { names.iter().map(|name| Condition::Named((*name).to_owned())).collect() };
    let not = |name: &str| Condition::Not(Box::new(Condition::Named(name.to_owned())));
    for (says, condition, truth) in [
        ("all: true if each is", Condition::All(named(&[yes, yes])), Truth::True),
        ("all: one that is open leaves it open", Condition::All(named(&[yes, open])), Truth::Unknown),
        ("all: one that is false decides, whatever is open", Condition::All(named(&[open, no])), Truth::False),
        ("any: one that is true decides, whatever is open", Condition::Any(named(&[open, yes])), Truth::True),
        ("any: open unless one is true", Condition::Any(named(&[open, no])), Truth::Unknown),
        ("any: false if each is", Condition::Any(named(&[no, no])), Truth::False),
        ("not turns true", not(yes), Truth::False),
        ("not turns false", not(no), Truth::True),
        ("not leaves open what is open", not(open), Truth::Unknown),
        ("all of nothing holds", Condition::All(Vec::new()), Truth::True),
        ("any of nothing does not", Condition::Any(Vec::new()), Truth::False),
    ] {
        assert_eq!(truth_of(&edition, &condition, &answers), truth, "{says}");
    }
}

#[test]
fn competing_is_building_one_of_the_providers_own_areas() {
    for (says, areas, builds, truth) in [
        ("the same kind of thing", vec!["coding", "media"], r#"{"builds": ["media"]}"#, Truth::True),
        ("something else", vec!["coding"], r#"{"builds": ["media"]}"#, Truth::False),
        ("nothing of the kind", vec!["coding"], r#"{"builds": ["none"]}"#, Truth::False),
        ("not sure", vec!["coding"], r#"{"builds": "not-sure"}"#, Truth::Unknown),
        ("a provider that builds nothing itself has no competitor", vec![], r#"{"builds": "not-sure"}"#, Truth::False),
    ] {
        let mut edition = probe::edition();
        edition.dataset.providers[0].areas = areas.into_iter().map(str::to_owned).collect();
        assert_eq!(truth_of(&edition, &Condition::Competes, &common::answers(builds)), truth, "{says}");
    }
}
