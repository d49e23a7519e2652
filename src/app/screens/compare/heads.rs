//! What the offerings come to: verdict, exposures, coverage.

use lean_html::html;
use yew::prelude::*;

use super::name;
use crate::app::components::bar::{self, axis_name};
use crate::app::components::link::link;
use crate::app::components::verdict;
use crate::app::state::{Context, Route};
use crate::report::words;
use crate::rubric::Axis;
use crate::scoring::OfferingResult;

/// One card for each offering.
pub fn heads(context: &Context, results: &[&OfferingResult]) -> Html {
    html! {
        <ul class="vr-compare-heads vr-plain-list">
            { for results.iter().map(|result| {
                let to = Route::Offering { provider: result.provider.clone(), offering: result.offering.clone() };
                html! {
                    <li class={("vr-compare-head", verdict::tone(result.verdict))} key={result.key()}>
                        <p class="vr-compare-name">{ link(context, to, "", name(context, result)) }</p>
                        <p>{ verdict::verdict(&context.edition, result.verdict) }</p>
                        { for [Axis::Ip, Axis::Data].map(|axis| html! {
                            <div>
                                <p class="vr-label vr-small">{ axis_name(axis) }</p>
                                { bar::exposure(&context.edition, result, axis) }
                                <p class="vr-small vr-muted">{ "Coverage " }{ words::percent(result.coverage_of(axis)) }</p>
                            </div>
                        }) }
                        <p class="vr-small">{ standing(result) }</p>
                    </li>
                }
            }) }
        </ul>
    }
}

/// How many gates stand in the way.
fn standing(result: &OfferingResult) -> String {
    use crate::rubric::Outcome;
    let of = |outcome: Outcome| result.gates.iter().filter(|gate| gate.outcome == outcome).count();
    match (of(Outcome::Stop), of(Outcome::Condition)) {
        (0, 0) => "No stop and no condition".to_owned(),
        (stops, conditions) => {
            let mut parts = Vec::new();
            if stops > 0 {
                parts.push(words::count(stops, "stop, sure or possible", "stops, sure or possible"));
            }
            if conditions > 0 {
                parts.push(words::count(conditions, "condition", "conditions"));
            }
            parts.join(" · ")
        }
    }
}
