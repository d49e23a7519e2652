//! A risk register that any tool can take: the findings that weigh, and the gates that stand on no scored topic, a risk each.

use super::head;
use crate::dataset::Basis;
use crate::report::document::blocks::Words;
use crate::report::document::csv::Sheet;
use crate::report::document::view::{Offered, Subject, View, finding_id};
use crate::report::{self, words};
use crate::scoring::{Finding, GateResult, GateState, Severity};

/// The table.
pub fn risks(subject: Subject<'_>) -> Sheet<'_> {
    let view = View::new(subject, true);
    let mut rows = Vec::new();
    for offered in &view.offered {
        let weighs = |finding: &&Finding| finding.relevance.1 > 0 && !matches!(finding.severity, Severity::Low | Severity::None);
        rows.extend(offered.result.findings.iter().filter(weighs).map(|finding| of_finding(&view, offered, finding)));
        let alone = |gate: &&GateResult| !offered.result.findings.iter().filter(weighs).any(|finding| finding.topic == gate.topic);
        rows.extend(offered.result.gates.iter().filter(alone).map(|gate| of_gate(&view, offered, gate)));
    }
    let head = head(&[
        "risk id",
        "title",
        "description",
        "cause",
        "consequence",
        "category",
        "severity",
        "likelihood",
        "treatment",
        "owner",
        "due",
        "status",
        "source",
    ]);
    Sheet { head, rows }
}

fn of_finding<'a>(view: &View<'a>, offered: &Offered<'a>, finding: &'a Finding) -> Vec<Words<'a>> {
    let edition = view.about.edition;
    let result = offered.result;
    let rows = report::rows(edition, result, finding);
    let (mut causes, mut sources) = (Vec::new(), Vec::new());
    for clause in &rows.governing {
        let Some(told) = view.told(clause) else { continue };
        causes.push(told.words.summary.as_str());
        let document = told.document.map_or("All documents: silence", |document| &document.title);
        sources.push(told.words.section.as_ref().map_or_else(|| document.to_owned(), |section| [document, ", ", section].concat()));
    }
    let stance = report::stance_label(edition, finding);
    if causes.is_empty() {
        causes.push(stance);
    }
    // What is likely is not judged: only how surely the terms say so.
    let likelihood = match rows.governing.iter().map(|clause| clause.basis).max() {
        Some(Basis::Explicit) => "Stated in the terms",
        Some(Basis::Interpretive) => "By our reading of the terms",
        Some(Basis::Absence) => "The terms are silent",
        None if finding.clauses.is_empty() => "Not known: nobody reviewed it",
        None => "By the company’s own knowledge",
    };
    let gates = result.gates.iter().filter(|gate| gate.topic == finding.topic);
    let treatment = match offered.asks.iter().find(|ask| ask.topic == finding.topic) {
        Some(ask) => ["Ask for ", &words::lower(&report::ask_line(edition, ask))].concat(),
        None => gates.map(|gate| report::remedy(edition, gate)).collect::<Vec<_>>().join(" "),
    };
    let written = offered.conclusion.and_then(|conclusion| conclusion.on(&finding.topic));
    let accepted = written.map_or("", |found| found.accepted_because.as_str());
    let status = if accepted.is_empty() { "Open".to_owned() } else { ["Accepted: ", accepted].concat() };
    vec![
        finding_id(result, &finding.topic).into(),
        [&offered.name, ": ", view.topic(&finding.topic), " – ", &words::lower(stance)].concat().into(),
        edition.vocabulary.stance(&finding.topic, &finding.stance).map_or(stance, |found| &found.text).into(),
        causes.join(" | ").into(),
        finding.because.as_str().into(),
        words::axis_name(finding.axis).into(),
        edition.vocabulary.label("severities", finding.severity.id()).into(),
        likelihood.into(),
        treatment.into(),
        written.map_or("", |found| &found.owner).into(),
        written.map_or("", |found| &found.due).into(),
        status.into(),
        sources.join(" | ").into(),
    ]
}

fn of_gate<'a>(view: &View<'a>, offered: &Offered<'a>, gate: &'a GateResult) -> Vec<Words<'a>> {
    let edition = view.about.edition;
    let nothing = Words::Borrowed("");
    let likelihood = match gate.state {
        GateState::Fires => "Applies",
        GateState::Possible => "May apply",
        GateState::Unknown => "Not known: nobody reviewed it",
    };
    vec![
        finding_id(offered.result, &gate.id).into(),
        [&offered.name, ": ", view.topic(&gate.topic)].concat().into(),
        report::because(edition, gate).into(),
        nothing.clone(),
        gate.because.as_str().into(),
        "Stops and conditions".into(),
        report::gate_state(gate).into(),
        likelihood.into(),
        report::remedy(edition, gate).into(),
        nothing.clone(),
        nothing.clone(),
        "Open".into(),
        ["Rubric gate ", &gate.id].concat().into(),
    ]
}
