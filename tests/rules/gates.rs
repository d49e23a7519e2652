//! Every gate of the bundled rubric: for each stance of its topic, and for each truth of its condition, what comes of it.

use vendor_risk::dataset::{Clause, EuRestrictions, ModelLicence, NOT_ADDRESSED, ProviderKind, Role};
use vendor_risk::dataset::{Confidence, Model};
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::Answers;
use vendor_risk::rubric::{Gate, Outcome};
use vendor_risk::scoring::{GateResult, GateState, Truth, Verdict};

use crate::common::{self, row};
use crate::probe;

/// A gate, its condition, its topic, the stances that match, what it does, and the stances of an option that soften it to a condition.
struct Row {
    id: &'static str,
    when: When,
    topic: &'static str,
    matches: &'static [&'static str],
    outcome: Outcome,
    softened_by: &'static [&'static str],
}

/// A named condition, or where a gate has a further one, the answers that make both together true, false and unknown.
enum When {
    Named(&'static str),
    Answers([&'static str; 3]),
}

const fn gate(id: &'static str, when: &'static str, topic: &'static str, matches: &'static [&'static str], outcome: Outcome) -> Row {
    Row { id, when: When::Named(when), topic, matches, outcome, softened_by: &[] }
}

const SILENT: &str = NOT_ADDRESSED;
const STOP: Outcome = Outcome::Stop;
const CONDITION: Outcome = Outcome::Condition;

const GATES: &[Row] = &[
    gate("non-commercial-ownership", "commercial", "output-ownership", &["noncommercial-licence"], STOP),
    gate("no-commercial-use", "commercial", "commercial-use", &["prohibited"], STOP),
    gate("conditional-commercial-use", "outward", "commercial-use", &["conditional"], CONDITION),
    gate("competing-product", "competes", "competing-use", &["competing-products"], STOP),
    Row {
        when: When::Answers([
            r#"{"builds": ["coding"], "use": ["internal"]}"#,
            r#"{"builds": ["coding"], "use": ["training"]}"#,
            r#"{"builds": ["coding"], "use": "not-sure"}"#,
        ]),
        ..gate("competing-model", "", "competing-use", &["competing-models"], CONDITION)
    },
    Row {
        when: When::Answers([
            r#"{"builds": ["coding"], "use": ["training"]}"#,
            r#"{"builds": ["none"], "use": ["training"]}"#,
            r#"{"builds": "not-sure", "use": ["training"]}"#,
        ]),
        ..gate("train-competing-model", "", "competing-use", &["competing-models", "competing-products"], STOP)
    },
    Row {
        when: When::Answers([
            r#"{"builds": ["none"], "use": ["training"]}"#,
            r#"{"builds": ["coding"], "use": ["training"]}"#,
            r#"{"builds": "not-sure", "use": ["training"]}"#,
        ]),
        ..gate("train-own-model", "", "competing-use", &["competing-models", "competing-products"], CONDITION)
    },
    // The licences that this one looks at have a table of their own below.
    gate("model-not-licensed-in-eea", "eea-established", "model-licence", &["eu-restricted"], CONDITION),
    gate("no-processing-agreement", "european-data", "processing-agreement", &["none", SILENT], STOP),
    gate("processing-agreement-to-sign", "european-data", "processing-agreement", &["on-request"], CONDITION),
    gate("unsafe-transfer", "european-data", "international-transfers", &["unsafeguarded"], STOP),
    gate("silent-transfer", "european-data", "international-transfers", &[SILENT], CONDITION),
    gate("subprocessors-uncontrolled", "european-data", "subprocessors", &["unrestricted", SILENT], CONDITION),
    gate("no-audit-for-processor", "european-data", "audit-rights", &["none", SILENT], CONDITION),
    gate("no-deletion-for-processor", "european-data", "deletion", &["none", SILENT], CONDITION),
    gate("training-unclear", "european-data", "training-use", &[SILENT], CONDITION),
    gate("must-stay-choose-region", "must-stay", "international-transfers", &["regional-hosting"], CONDITION),
    gate("must-stay-safeguarded", "must-stay", "international-transfers", &["safeguarded", SILENT], CONDITION),
    gate("must-stay-unsafe", "must-stay", "international-transfers", &["unsafeguarded"], STOP),
    gate("trained-on", "sensitive", "training-use", &["default-on"], STOP),
    gate("opt-out-of-training", "sensitive", "training-use", &["opt-out"], CONDITION),
    gate("secret-licence", "secret", "input-licence", &["broad"], STOP),
    gate("secret-not-confidential", "secret", "confidentiality", &["none", SILENT], CONDITION),
    gate("privileged-not-confidential", "privileged", "confidentiality", &["none", SILENT], STOP),
    Row { softened_by: &["zero"], ..gate("zero-rule", "zero-rule", "retention", &["limited", "extended", "open-ended", SILENT], STOP) },
    Row { softened_by: &["zero"], ..gate("zero-wish", "zero-wish", "retention", &["limited", "extended", "open-ended", SILENT], CONDITION) },
    Row { softened_by: &["zero", "limited"], ..gate("30-days-rule", "30-days-rule", "retention", &["extended", "open-ended", SILENT], STOP) },
    Row { softened_by: &["zero", "limited"], ..gate("30-days-wish", "30-days-wish", "retention", &["extended", "open-ended", SILENT], CONDITION) },
    Row { softened_by: &["zero", "limited", "extended"], ..gate("stated-rule", "stated-rule", "retention", &["open-ended", SILENT], STOP) },
    gate("regulated-prohibited", "special-data", "regulated-data", &["prohibited"], STOP),
    gate("children-prohibited", "children-data", "regulated-data", &["prohibited"], STOP),
    gate("payment-prohibited", "payment-data", "regulated-data", &["prohibited"], STOP),
    gate("health-us-agreement", "health-us", "regulated-data", &["supported", "by-agreement"], CONDITION),
    gate("health-us-silent", "health-us", "regulated-data", &[SILENT], STOP),
    gate("health-elsewhere", "health-elsewhere", "regulated-data", &["by-agreement", SILENT], CONDITION),
    gate("dora-audit", "finance-eu-critical", "audit-rights", &["reports", "none", SILENT], CONDITION),
    gate("inspect", "audit-inspect", "audit-rights", &["reports", "none", SILENT], CONDITION),
    gate("reports", "audit-reports", "audit-rights", &["none", SILENT], CONDITION),
    // Only of rows that carry a qualifier: see below.
    gate("zero-qualified", "zero-rule", "retention", &["zero"], CONDITION),
];

impl Row {
    /// The answers that make its condition true, false and unknown.
    fn answers(&self) -> Vec<(Truth, Answers)> {
        match &self.when {
            When::Named(name) => crate::conditions::holding(name),
            When::Answers(answers) => [Truth::True, Truth::False, Truth::Unknown].into_iter().zip(answers.map(common::answers)).collect(),
        }
    }

    /// The gate as the rubric has it.
    fn rule(&self) -> &'static Gate {
        let gates = &common::bundled_edition().rubric.gates;
        gates.iter().find(|gate| gate.id == self.id).unwrap_or_else(|| panic!("the rubric has no gate {}", self.id))
    }

    /// A governing row of its topic, with a qualifier if the gate asks for one.
    fn of_stance(&self, stance: &str) -> Clause {
        let qualifiers = if self.rule().with_any_qualifier { vec!["by-request".to_owned()] } else { Vec::new() };
        Clause { qualifiers, ..row("probe", self.topic, stance) }
    }

    /// A stance that does not match.
    fn other(&self) -> String {
        let stances = common::scenario::ladder(common::bundled_edition(), self.topic);
        stances.into_iter().find(|stance| !self.matches.contains(&stance.as_str())).unwrap()
    }
}

/// The gates that look at a topic.
fn of_topics() -> impl Iterator<Item = &'static Row> {
    GATES.iter().filter(|row| row.topic != "model-licence")
}

fn seen(edition: &Edition, answers: &Answers, gate: &str) -> Option<GateResult> {
    let result = common::result_of(edition, answers, &[], common::TODAY, probe::KEY);
    result.gates.into_iter().find(|result| result.id == gate)
}

fn state(edition: &Edition, answers: &Answers, gate: &str) -> Option<GateState> {
    seen(edition, answers, gate).map(|result| result.state)
}

#[test]
fn every_gate_of_the_rubric_has_a_row_here_and_every_row_a_gate() {
    for gate in &common::bundled_edition().rubric.gates {
        assert!(GATES.iter().any(|row| gate.id == row.id), "the gate {} has no row in tests/rules/gates.rs", gate.id);
    }
    for row in GATES {
        let rule = row.rule();
        assert_eq!((rule.topic.as_str(), rule.outcome), (row.topic, row.outcome), "{}", row.id);
        assert_eq!(rule.unless_option, row.softened_by, "{}", row.id);
    }
}

#[test]
fn a_gate_fires_if_its_condition_holds_and_the_stance_matches_and_is_possible_if_the_condition_is_open() {
    for gate in of_topics() {
        for stance in common::scenario::ladder(common::bundled_edition(), gate.topic).iter().map(String::as_str).chain([SILENT]) {
            let edition = probe::with_rows(&[gate.of_stance(stance)]);
            for (truth, answers) in gate.answers() {
                let expected = match (truth, gate.matches.contains(&stance)) {
                    (Truth::True, true) => Some(GateState::Fires),
                    (Truth::Unknown, true) => Some(GateState::Possible),
                    _ => None,
                };
                let found = seen(&edition, &answers, gate.id);
                assert_eq!(found.as_ref().map(|found| found.state), expected, "{} at the stance {stance} with {answers:?}", gate.id);
                if let Some(found) = found {
                    let rule = gate.rule();
                    assert_eq!((found.outcome, found.because, found.remedy), (gate.outcome, rule.because.clone(), rule.remedy.clone()));
                }
            }
        }
    }
}

#[test]
fn a_gate_is_possible_where_only_some_of_the_rows_match() {
    for gate in of_topics() {
        let edition = probe::with_rows(&[gate.of_stance(&gate.other()), gate.of_stance(gate.matches[0])]);
        for (truth, answers) in gate.answers() {
            let expected = (truth != Truth::False).then_some(GateState::Possible);
            assert_eq!(state(&edition, &answers, gate.id), expected, "{} with {answers:?}", gate.id);
        }
    }
}

#[test]
fn a_gate_on_a_topic_that_nobody_read_is_unknown_unless_its_condition_is_false() {
    for gate in of_topics() {
        for (truth, answers) in gate.answers() {
            let expected = (truth != Truth::False).then_some(GateState::Unknown);
            assert_eq!(state(&probe::edition(), &answers, gate.id), expected, "{} with {answers:?}", gate.id);
        }
    }
}

#[test]
fn an_option_softens_the_gates_that_say_so_and_no_other() {
    for gate in of_topics() {
        for stance in common::scenario::ladder(common::bundled_edition(), gate.topic) {
            let option = Clause { role: Role::Option, ..row("probe", gate.topic, &stance) };
            let edition = probe::with_rows(&[gate.of_stance(gate.matches[0]), option]);
            for (truth, answers) in gate.answers().into_iter().filter(|(truth, _)| *truth != Truth::False) {
                let found = seen(&edition, &answers, gate.id).unwrap();
                let rule = gate.rule();
                let softened = gate.softened_by.contains(&stance.as_str());
                let expected = if softened { (CONDITION, rule.option_remedy.clone().unwrap()) } else { (gate.outcome, rule.remedy.clone()) };
                assert_eq!((found.outcome, found.remedy), expected, "{} with the option {stance}, {truth:?}", gate.id);
            }
        }
    }
}

#[test]
fn an_option_softens_nothing_on_a_topic_that_nobody_read() {
    let option = Clause { role: Role::Option, ..row("probe", "retention", "zero") };
    let answers = common::answers(r#"{"retention": "zero", "retention-rule": "rule"}"#);
    let found = seen(&probe::with_rows(&[option]), &answers, "zero-rule").unwrap();
    assert_eq!((found.state, found.outcome), (GateState::Unknown, Outcome::Stop));
}

#[test]
fn a_gate_on_qualified_rows_passes_rows_without_a_qualifier() {
    let answers = common::answers(r#"{"retention": "zero", "retention-rule": "rule"}"#);
    let plain = row("probe", "retention", "zero");
    let qualified = Clause { qualifiers: vec!["except-flagged".to_owned()], ..plain.clone() };
    for (says, rows, expected) in [
        ("a plain promise", vec![plain.clone()], None),
        ("a promise with an exception", vec![qualified.clone()], Some(GateState::Fires)),
        ("one of each", vec![plain, qualified], Some(GateState::Possible)),
    ] {
        assert_eq!(state(&probe::with_rows(&rows), &answers, "zero-qualified"), expected, "{says}");
    }
}

#[test]
fn the_gate_on_model_licences_looks_at_the_models_in_use_of_hosts() {
    let licence = |id: &str, eu: EuRestrictions| ModelLicence {
        id: id.to_owned(),
        name: id.to_owned(),
        confidence: Confidence::High,
        eu_restrictions: eu,
        stances: Vec::new(),
    };
    let models = |licences: &[Option<&str>]| -> Vec<Model> {
        licences.iter().enumerate().map(|(index, licence)| probe::model(&format!("model-{index}"), *licence)).collect()
    };
    use {GateState::Fires, GateState::Possible, ProviderKind as Kind};
    for (says, kind, models, if_true, if_open) in [
        ("every licence leaves the EU out", Kind::InferenceHost, models(&[Some("left-out")]), Some(Fires), Some(Possible)),
        ("none does", Kind::InferenceHost, models(&[Some("open"), Some("open")]), None, None),
        ("some do", Kind::Router, models(&[Some("open"), Some("left-out")]), Some(Possible), Some(Possible)),
        ("a licence that was not read whole may", Kind::CloudPlatform, models(&[Some("unread")]), Some(Possible), Some(Possible)),
        ("a licence that nobody knows may", Kind::InferenceHost, models(&[None]), Some(Possible), Some(Possible)),
        ("one that does, and one that nobody knows", Kind::InferenceHost, models(&[Some("left-out"), None]), Some(Possible), Some(Possible)),
        ("a host whose models nobody listed may serve one", Kind::InferenceHost, models(&[]), Some(Possible), Some(Possible)),
        ("a maker's own models come under its own terms", Kind::ModelDeveloper, models(&[Some("left-out")]), None, None),
        ("an application is no host", Kind::Application, models(&[Some("left-out")]), None, None),
    ] {
        let mut edition = probe::edition();
        let all = [("open", EuRestrictions::None), ("left-out", EuRestrictions::Restricted), ("unread", EuRestrictions::Unknown)];
        edition.dataset.licences = all.map(|(id, eu)| licence(id, eu)).into();
        edition.dataset.providers[0].kind = kind;
        edition.dataset.providers[0].models = models;
        for (truth, answers) in crate::conditions::holding("eea-established") {
            let expected = match truth {
                Truth::True => if_true,
                Truth::Unknown => if_open,
                Truth::False => None,
            };
            assert_eq!(state(&edition, &answers, "model-not-licensed-in-eea"), expected, "{says}, {truth:?}");
        }
    }
}

#[test]
fn a_stop_that_fires_stops_whatever_else_is_good() {
    for gate in of_topics().filter(|gate| gate.outcome == STOP) {
        let edition = probe::with_rows(&[gate.of_stance(gate.matches[0])]);
        let (_, answers) = gate.answers().remove(0);
        let result = common::result_of(&edition, &answers, &[], common::TODAY, probe::KEY);
        assert_eq!(result.verdict, Verdict::Stopped, "{}", gate.id);
    }
}
