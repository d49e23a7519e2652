//! Two to four offerings side by side: topic by topic, and the difference of each exposure split by topic so that the parts add up.

mod axis;
mod heads;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::heading;
use crate::app::components::link::link;
use crate::app::state::{Context, Route};
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{End, OfferingResult, central_shown};

/// What the comparison needs.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    /// The state.
    context: Context,
    /// The offerings' keys.
    keys: Vec<String>,
}

/// The comparison of these offerings.
pub fn compare(context: &Context, keys: &[String]) -> Html {
    html! { <Compare context={context.clone()} keys={keys.to_vec()} /> }
}

#[component]
fn Compare(props: &Props) -> Html {
    let only_differences = use_state(|| false);
    let wanted_end = use_state(|| None::<End>);
    let context = &props.context;
    let all = &context.assessment.results;
    let results: Vec<&OfferingResult> = props.keys.iter().filter_map(|key| all.iter().find(|result| result.key() == *key)).collect();
    let missing: Vec<String> = props
        .keys
        .iter()
        .filter(|key| !results.iter().any(|result| result.key() == **key))
        .map(|key| words::name_of_key(&context.edition, key))
        .collect();
    let toggle = {
        let only_differences = only_differences.clone();
        Callback::from(move |_: MouseEvent| only_differences.set(!*only_differences))
    };
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
                    <button type="button" class="vr-toggle" aria-pressed={only_differences.to_string()} onclick={toggle}>{ "Only what differs" }</button>
                </div>
                { for [Axis::Ip, Axis::Data].map(|axis| {
                    let end = wanted_end.unwrap_or_else(|| usual_end(context, &results, axis));
                    axis::axis(context, &results, axis, end, *only_differences, &choose(&wanted_end))
                }) }
                { axis::context(context, &results, *only_differences) }
            }
        </div>
    }
}

/// The centre where it may be shown for all of them; else the upper end, which is what one must reckon with.
fn usual_end(context: &Context, results: &[&OfferingResult], axis: Axis) -> End {
    if results.iter().all(|result| central_shown(&context.edition.rubric, result, axis)) { End::Mid } else { End::High }
}

fn choose(wanted: &UseStateHandle<Option<End>>) -> Callback<End> {
    let wanted = wanted.clone();
    Callback::from(move |end| wanted.set(Some(end)))
}

/// The name of an offering, short enough for the head of a column.
fn name(context: &Context, result: &OfferingResult) -> String {
    report::words::name_of(&context.edition, &result.provider, &result.offering)
}
