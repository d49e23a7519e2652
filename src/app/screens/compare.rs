//! Two to four offerings side by side: topic by topic, and the difference of each exposure split by topic so that the parts add up.

mod axis;
mod heads;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::heading;
use crate::app::components::link::link;
use crate::app::looks::Look;
use crate::app::memory::send_look;
use crate::app::state::{Context, Route};
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{End, OfferingResult, central_shown};

/// The comparison of these offerings.
pub fn compare(context: &Context, keys: &[String]) -> Html {
    let memory = context.memory();
    let only_differences = memory.looks.only_differences;
    let all = &context.assessment.results;
    let results: Vec<&OfferingResult> = keys.iter().filter_map(|key| all.iter().find(|result| result.key() == *key)).collect();
    let missing: Vec<String> =
        keys.iter().filter(|key| !results.iter().any(|result| result.key() == **key)).map(|key| words::name_of_key(&context.edition, key)).collect();
    let topics = report::compare(&context.edition, &context.assessment, &results);
    html! {
        <div class="vr-compare">
            { link(context, Route::Results, "vr-back", "All results") }
            { heading(context, 0, "Side by side") }
            if !missing.is_empty() {
                <p class="vr-note">
                    { "Not on your shortlist, and so not judged: " }{ words::list(&missing) }{ ". " }
                    { link(context, Route::Question("providers".to_owned()), "", "Change the shortlist") }
                </p>
            }
            if results.len() > 1 {
                { heads::heads(context, &results) }
                <div class="vr-actions vr-no-print" role="group" aria-label="What is shown">
                    <button type="button" class="vr-toggle" aria-pressed={only_differences.to_string()} onclick={send_look(context, Look::OnlyDifferences)}>{ "Only what differs" }</button>
                </div>
                { for [Axis::Ip, Axis::Data].map(|axis| {
                    let end = memory.looks.end.unwrap_or_else(|| usual_end(context, &results, axis));
                    axis::axis(context, &topics, &results, axis, end, only_differences)
                }) }
                { axis::context(context, &topics, &results, only_differences) }
            }
        </div>
    }
}

/// The centre where it may be shown for all of them; else the upper end, which is what one must reckon with.
fn usual_end(context: &Context, results: &[&OfferingResult], axis: Axis) -> End {
    if results.iter().all(|result| central_shown(&context.edition.rubric, result, axis)) { End::Mid } else { End::High }
}

/// The name of an offering, short enough for the head of a column.
fn name(context: &Context, result: &OfferingResult) -> String {
    report::words::name_of(&context.edition, &result.provider, &result.offering)
}
