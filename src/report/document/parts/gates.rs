//! What stands in the way of an offering: stops and conditions with what would lift them, and the law that they rest on.

use crate::report::document::blocks::{Block, Span, Spans, Table, columns, strong, text};
use crate::report::document::view::{Offered, View};
use crate::report::{self, law, words};
use crate::scoring::{GateResult, GateState, Truth, hangs_on};

/// All gates of an offering, stops first; `None` where there are none.
pub fn gates<'a>(view: &View<'a>, offered: &Offered<'a>) -> Option<Block<'a>> {
    let mut sorted: Vec<&GateResult> = offered.result.gates.iter().collect();
    sorted.sort_by_key(|gate| (gate.outcome, gate.state));
    let rows: Vec<Vec<Spans<'a>>> = sorted.into_iter().map(|gate| row(view, offered, gate)).collect();
    let caption = "What stands in the way, and what would lift it".into();
    (!rows.is_empty()).then(|| Block::Table(Table { caption, columns: columns(&["Gate", "Why", "What to do"]), rows }))
}

fn row<'a>(view: &View<'a>, offered: &Offered<'a>, gate: &GateResult) -> Vec<Spans<'a>> {
    let edition = view.about.edition;
    let mut why = vec![text(report::because(edition, gate))];
    if gate.state == GateState::Possible && view.is_laid_out() {
        why.push(Span::Break);
        why.push(text(hangs(view, offered, &gate.id)));
    }
    let laws = grounds(view, &gate.id);
    if !laws.is_empty() {
        why.push(Span::Break);
        why.push(text(["Law: ", &laws.join("; "), "."].concat()));
    }
    vec![vec![strong(report::gate_state(gate)), Span::Break, text(gate.id.to_string())], why, vec![text(report::remedy(edition, gate))]]
}

/// On which answers and unknowns a gate hangs that may apply.
fn hangs(view: &View<'_>, offered: &Offered<'_>, gate: &str) -> String {
    let (edition, assessment) = (view.about.edition, view.about.assessment);
    let (provider, offering) = (&offered.result.provider, &offered.result.offering);
    let on = hangs_on(edition, &assessment.answers, &assessment.overrides, assessment.as_of, provider, offering, gate);
    let questions = on.questions.iter().filter_map(|id| edition.questionnaire.question(id));
    let mut parts: Vec<String> = questions.map(|question| ["your answer to “", &question.ask, "”"].concat()).collect();
    let others = [
        (on.models, "which models you use, and what their licences say"),
        (on.rows_differ, "which of several clauses governs: they differ"),
        (on.unreviewed, "documents that nobody has reviewed on this"),
    ];
    parts.extend(others.into_iter().filter(|(open, _)| *open).map(|(_, words)| words.to_owned()));
    if parts.is_empty() {
        parts.push("several open answers together".to_owned());
    }
    ["It hangs on ", &parts.join("; "), "."].concat()
}

/// The provisions that a gate rests on and that concern, or may concern, whoever answered.
fn grounds(view: &View<'_>, gate: &str) -> Vec<String> {
    let about = view.about;
    let Some(records) = about.records else { return Vec::new() };
    let asked = law::Asked { edition: about.edition, records, answers: &about.assessment.answers, as_of: about.assessment.as_of };
    let mut out = Vec::new();
    for ground in asked.gate(gate) {
        if ground.concerns != Truth::False {
            let unchecked = if ground.unchecked { ", standing to be checked again" } else { "" };
            let validity = law::validity(ground.validity);
            out.push([&ground.regulation.short_name, " ", &ground.provision.reference, " (", &validity, unchecked, ")"].concat());
        }
    }
    out
}

/// All gates, an item each, for many offerings.
pub fn in_brief<'a>(view: &View<'a>, offered: &Offered<'a>) -> Vec<Spans<'a>> {
    let edition = view.about.edition;
    let mut items = Vec::new();
    for gate in &offered.result.gates {
        let words = [words::open_ended(&report::because(edition, gate)), " – ", &report::remedy(edition, gate)].concat();
        items.push(vec![strong([report::gate_state(gate), ":"].concat()), text(" "), text(words)]);
    }
    items
}
