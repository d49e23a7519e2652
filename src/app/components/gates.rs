//! The gates of an offering: what stands in the way, and what would lift it.

use lean_html::html;
use yew::prelude::*;

use crate::app::send::send;
use crate::app::state::{Action, Context};
use crate::reading::sort_by_key;
use crate::report::{self, words};
use crate::rubric::Outcome;
use crate::scoring::{GateResult, GateState, OfferingResult};

/// All gates of an offering: stops first, each with its state in words.
pub fn gates(context: &Context, result: &OfferingResult) -> Html {
    let mut sorted: Vec<&GateResult> = result.gates.iter().collect();
    sort_by_key(&mut sorted, |gate| (gate.outcome, gate.state));
    html! {
        <ul class="vr-gates vr-plain-list">
            { for sorted.into_iter().map(|gate| one(context, result, gate)) }
        </ul>
    }
}

fn one(context: &Context, result: &OfferingResult, gate: &GateResult) -> Html {
    let edition = &context.edition;
    let (tone, state) = state(gate);
    html! {
        <li class={("vr-gate", tone)}>
            <p class="vr-gate-state">{ state }</p>
            <div class="vr-gate-words">
                <p class="vr-gate-because">{ report::because(edition, gate) }</p>
                <p><span class="vr-label">{ "What to do: " }</span>{ report::remedy(edition, gate) }</p>
                if gate.state == GateState::Possible {
                    { hangs(context, result, &gate.id) }
                }
                <p class="vr-small vr-muted">
                    { "Topic: " }{ words::topic(&edition.vocabulary, &gate.topic) }{ " · rubric gate " }<code>{ gate.id.as_str() }</code>
                </p>
            </div>
        </li>
    }
}

/// A gate's outcome and state in two or three words, and the class of its colours.
pub fn state(gate: &GateResult) -> (&'static str, &'static str) {
    match (gate.outcome, gate.state) {
        (Outcome::Stop, GateState::Fires) => ("vr-tone-stop", "Stops"),
        (Outcome::Stop, GateState::Possible) => ("vr-tone-unknown", "May stop"),
        (Outcome::Stop, GateState::Unknown) => ("vr-tone-unknown", "Not known if it stops"),
        (Outcome::Condition, GateState::Fires) => ("vr-tone-condition", "Condition"),
        (Outcome::Condition, GateState::Possible) => ("vr-tone-unknown", "May be a condition"),
        (Outcome::Condition, GateState::Unknown) => ("vr-tone-unknown", "Not known if it is a condition"),
    }
}

/// On which answers and unknowns a gate hangs that may apply.
pub fn hangs(context: &Context, result: &OfferingResult, gate: &str) -> Html {
    let on = context.hangs_on(&result.provider, &result.offering, gate);
    let questions = on.questions.iter().filter_map(|id| context.edition.questionnaire.question(id));
    let mut parts: Vec<Html> = questions
        .map(|question| {
            let onclick = send(context, Action::Change(question.id.clone()));
            html! { <>{ "your answer to " }<button type="button" class="vr-link" {onclick}>{ ["“", &question.ask, "”"].concat() }</button></> }
        })
        .collect();
    let others = [
        (on.models, "which models you use, and what their licences say"),
        (on.rows_differ, "which of several clauses governs: they differ"),
        (on.unreviewed, "documents that nobody has reviewed on this"),
    ];
    parts.extend(others.into_iter().filter(|(open, _)| *open).map(|(_, words)| html! { { words } }));
    if parts.is_empty() {
        parts.push(html! { { "several open answers together" } });
    }
    html! {
        <p class="vr-hangs">
            <span class="vr-label">{ "It hangs on " }</span>
            { for parts.into_iter().enumerate().map(|(index, part)| html! { <>{ if index > 0 { "; " } else { "" } }{ part }</> }) }
            { "." }
        </p>
    }
}
