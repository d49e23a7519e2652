//! Every stop and condition of the rubric.

use lean_html::html;
use yew::prelude::*;

use crate::app::state::Model;
use crate::report::{self, words};
use crate::rubric::{Gate, MODEL_LICENCE, Outcome};

/// The gates in the rubric's order.
pub fn gates(model: &Model) -> Html {
    let gates = &model.edition.rubric.gates;
    html! {
        <>
            <p class="vr-text vr-muted">{ "A gate applies when your answers meet its condition and the terms take one of its stances. If only an answer or a term is still open, it may apply." }</p>
            <table class="vr-rubric">
                <caption>{ words::count(gates.len(), "gate", "gates") }</caption>
                <thead><tr><th scope="col">{ "When" }</th><th scope="col">{ "What it does, why, and what lifts it" }</th></tr></thead>
                <tbody>{ for gates.iter().map(|gate| row(model, gate)) }</tbody>
            </table>
        </>
    }
}

fn row(model: &Model, gate: &Gate) -> Html {
    let edition = &model.edition;
    let quoted = |ids: &[String]| {
        ids.iter().map(|id| ["“", report::standing_label(&model.edition, &gate.topic, id), "”"].concat()).collect::<Vec<_>>().join(" or ")
    };
    let outcome = |outcome: Outcome| match outcome {
        Outcome::Stop => "Stop",
        Outcome::Condition => "Condition",
    };
    let mut when = report::condition(edition, &gate.when);
    if let Some(requires) = &gate.requires {
        when.push_str(", and ");
        when.push_str(&words::lower(&report::condition(edition, requires)));
    }
    html! {
        <tr>
            <th scope="row">{ when }<span class="vr-small vr-muted"><code>{ gate.id.as_str() }</code></span></th>
            <td>
                <p><strong>{ outcome(gate.outcome) }</strong>{ ": " }{ gate.because.as_str() }</p>
                <p class="vr-small">
                    { words::topic(&edition.vocabulary, &gate.topic) }{ ": " }
                    if gate.topic == MODEL_LICENCE { { "a licence that limits rights in the EU" } } else { { quoted(&gate.stances) } }
                    if gate.with_any_qualifier { { ", with any qualifier" } }
                </p>
                <p class="vr-small"><span class="vr-label">{ "Lifted by: " }</span>{ gate.remedy.as_str() }</p>
                if let (Some(then), Some(remedy)) = (gate.option_outcome, &gate.option_remedy) {
                    <p class="vr-small">
                        { "Where “" }{ words::list(&gate.unless_option.iter().map(|id| report::standing_label(&model.edition, &gate.topic, id)).collect::<Vec<_>>()) }
                        { "” is offered as an option, it is a " }{ words::lower(outcome(then)) }{ ": " }{ remedy.as_str() }
                    </p>
                }
            </td>
        </tr>
    }
}
