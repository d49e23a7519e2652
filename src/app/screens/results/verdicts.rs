//! For each verdict one sentence, and each offering with its deciding reason and what to do.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::gates;
use crate::app::components::heading::dressed;
use crate::app::components::link::link;
use crate::app::components::verdict;
use crate::app::state::{Context, Route};
use crate::report::{self, Group, words};
use crate::scoring::{GateState, OfferingResult};

/// From so many offerings on, larger groups are folded behind their sentence.
const FOLDED_FROM: usize = 13;

/// A group of so many is never folded.
const SMALL: usize = 3;

/// On so many offerings the results still work out what a possible stop hangs on; else the offering's own page does.
const WORKED_OUT: usize = 8;

/// All groups, the empty ones in one sentence at the end.
pub fn groups(context: &Context) -> Html {
    let groups = report::groups(&context.assessment);
    let (told, empty): (Vec<Group<'_>>, Vec<Group<'_>>) = groups.into_iter().partition(|group| !group.results.is_empty());
    let none: Vec<String> = empty.iter().map(|group| ["“", context.edition.vocabulary.label("verdicts", group.verdict.id()), "”"].concat()).collect();
    html! {
        <div class="vr-groups">
            { for told.iter().map(|group| one(context, group)) }
            if !none.is_empty() {
                <p class="vr-muted vr-small">{ "No offering of your shortlist falls under " }{ none.join(" or ") }{ "." }</p>
            }
        </div>
    }
}

fn one(context: &Context, group: &Group<'_>) -> Html {
    let edition = &context.edition;
    let words = edition.vocabulary.list("verdicts").iter().find(|words| words.id == group.verdict.id());
    let folded = context.assessment.results.len() >= FOLDED_FROM && group.results.len() > SMALL;
    let reasons = html! {
        <ul class="vr-reasons-list vr-plain-list">
            { for group.results.iter().map(|result| offering(context, result)) }
        </ul>
    };
    html! {
        <section class={("vr-group", verdict::tone(group.verdict))}>
            { dressed(context, 1, "", "vr-group-title", html! {
                <>
                    { verdict::shape(group.verdict) }
                    <span>{ words.map(|words| words.label.as_str()) }{ ": " }<span class="vr-number">{ group.results.len() }</span></span>
                </>
            }) }
            <p class="vr-group-text vr-muted">{ words.map(|words| words.text.as_str()) }</p>
            if folded {
                <p class="vr-group-names">{ report::names(edition, &group.results) }{ "." }</p>
                <details class="vr-fold">
                    <summary>{ "The deciding reason for each, and what to do" }</summary>
                    { reasons }
                </details>
            } else {
                { reasons }
            }
        </section>
    }
}

fn offering(context: &Context, result: &OfferingResult) -> Html {
    let edition = &context.edition;
    let deciding = report::deciding(edition, result);
    let to = Route::Offering { provider: result.provider.clone(), offering: result.offering.clone() };
    let possible = deciding.gate.as_ref().filter(|_| context.assessment.results.len() <= WORKED_OUT);
    let possible = possible.filter(|id| result.gates.iter().any(|gate| gate.id == **id && gate.state == GateState::Possible));
    html! {
        <li>
            <p class="vr-reason-name">{ link(context, to, "", words::name_of(edition, &result.provider, &result.offering)) }</p>
            <div>
                <p>{ deciding.because }</p>
                if !deciding.remedy.is_empty() {
                    <p class="vr-small"><span class="vr-label">{ "What to do: " }</span>{ deciding.remedy }</p>
                }
                if let Some(gate) = possible {
                    <div class="vr-small">{ gates::hangs(context, result, gate) }</div>
                }
                if deciding.more > 0 {
                    <p class="vr-small vr-muted">{ "And " }{ words::count(deciding.more, "further point", "further points") }{ " to settle." }</p>
                }
            </div>
        </li>
    }
}
