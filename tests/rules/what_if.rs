//! What an open answer could still change, and on what a gate hangs that does not plainly fire. On the small edition.

use vendor_risk::questionnaire::Answers;
use vendor_risk::scoring::{HangsOn, hangs_on, open_questions};

use crate::common::{self, row};

fn hangs(edition: &vendor_risk::edition::Edition, answers: &str, key: &str, gate: &str) -> HangsOn {
    let (provider, offering) = key.split_once('/').unwrap();
    hangs_on(edition, &common::answers(answers), &[], common::date(common::TODAY), provider, offering, gate)
}

#[test]
fn a_gate_hangs_on_answers_models_rows_or_on_what_nobody_read() {
    let edition = common::small_edition();
    let mut torn = common::small_edition();
    torn.dataset.providers[0].clauses.push(row("alpha", "retention", "zero"));
    let on = |questions: &[&str]| HangsOn { questions: questions.iter().map(|id| (*id).to_owned()).collect(), ..HangsOn::default() };
    let zero = r#"{"established": ["us"], "use": ["internal"], "builds": ["none"], "data": ["personal"], "where": ["eea"], "retention": "yes"}"#;
    let zero_open = r#"{"established": ["us"], "use": ["internal"], "builds": ["none"], "data": ["personal"], "where": ["eea"]}"#;
    let where_open =
        r#"{"established": ["us"], "use": ["internal"], "builds": ["none"], "data": ["personal"], "where": "not-sure", "retention": "yes"}"#;
    let product = r#"{"established": ["eea"], "use": ["product"], "builds": ["none"], "data": ["none"]}"#;
    let use_open = r#"{"established": ["eea"], "builds": ["coding"], "data": ["none"]}"#;
    for (says, edition, answers, key, gate, expected) in [
        ("one open answer", &edition, zero_open, "alpha/business", "kept", on(&["retention"])),
        ("an answer that decides whether another question is asked", &edition, where_open, "alpha/business", "kept", on(&["where"])),
        ("nothing: it fires", &edition, zero, "alpha/business", "kept", on(&[])),
        ("nobody read the topic", &edition, zero, "host/business", "kept", HangsOn { unreviewed: true, ..on(&[]) }),
        (
            "nobody read the topic, and an answer may make it pointless",
            &edition,
            zero_open,
            "host/business",
            "kept",
            HangsOn { unreviewed: true, ..on(&["retention"]) },
        ),
        ("the models' licences differ", &edition, product, "host/business", "not-owned", HangsOn { models: true, ..on(&[]) }),
        ("the licences themselves", &edition, product, "host/business", "eu-licence", HangsOn { models: true, ..on(&[]) }),
        ("the governing rows differ", &torn, zero, "alpha/business", "kept", HangsOn { rows_differ: true, ..on(&[]) }),
        ("a further condition", &edition, use_open, "host/business", "competing", on(&[])),
        ("a gate that does not exist", &edition, zero, "alpha/business", "nothing", HangsOn::default()),
        ("an offering that does not exist", &edition, zero, "alpha/team", "kept", HangsOn::default()),
    ] {
        assert_eq!(hangs(edition, answers, key, gate), expected, "{says}");
    }
}

#[test]
fn open_questions_are_those_that_are_asked_and_not_answered() {
    let edition = common::small_edition();
    let open = |answers: &str| -> Vec<String> {
        let answers: Answers = common::answers(answers);
        open_questions(&edition, &answers, &[], common::date(common::TODAY)).into_iter().map(|open| open.question).collect()
    };
    for (says, answers, expected) in [
        (
            "no answer: all but the shortlist and the models, which may be skipped",
            "{}",
            vec!["established", "use", "builds", "data", "where", "retention"],
        ),
        ("a hidden question is not open", r#"{"data": ["none"]}"#, vec!["established", "use", "builds"]),
        (
            "Not sure leaves a question open",
            r#"{"data": ["personal"], "where": "not-sure", "use": ["internal"]}"#,
            vec!["established", "builds", "where", "retention"],
        ),
        ("everything is answered", r#"{"data": ["none"], "established": ["us"], "use": ["internal"], "builds": ["none"]}"#, vec![]),
    ] {
        assert_eq!(open(answers), expected, "{says}");
    }
}

#[test]
fn an_open_question_names_the_offerings_whose_verdict_it_could_change() {
    let mut edition = common::small_edition();
    // Alpha keeps data for thirty days and offers nothing else; consumers may have it deleted at once.
    edition.dataset.providers[0].clauses.retain(|clause| clause.topic != "retention");
    edition.dataset.providers[0].clauses.push(row("alpha", "retention", "thirty-days"));
    let answers = r#"{"providers": ["alpha/business", "host/business"], "established": ["us"], "use": ["internal"], "builds": ["none"],
        "data": ["personal"], "where": ["eea"], "retention": "not-sure"}"#;
    let open = open_questions(&edition, &common::answers(answers), &[], common::date(common::TODAY));
    assert_eq!(open.len(), 1);
    assert_eq!(
        (open[0].question.as_str(), open[0].changes.as_slice()),
        ("retention", &["alpha/business".to_owned()][..]),
        "too little is known of the host either way"
    );
}
