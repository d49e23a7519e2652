//! The summary: the whole assessment as a document, for the screen, the printer and the file.

mod findings;
mod front;
mod offering;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::heading;
use crate::app::components::link::link;
use crate::app::send::send;
use crate::app::state::{Action, Context, Model, Route};
use crate::report::{self, Source, words};

/// Up to so many offerings are laid out whole; more get an overview, and their findings in an appendix.
const LAID_OUT: usize = 8;

/// The summary on the screen.
pub fn summary(context: &Context) -> Html {
    html! {
        <div class="vr-summary-screen">
            <div class="vr-actions vr-no-print">
                <button type="button" class="vr-button" onclick={send(context, Action::Printing(true))}>{ "Print, or save as PDF" }</button>
                { link(context, Route::Results, "", "Back to the results") }
            </div>
            { document(context) }
        </div>
    }
}

/// The summary on paper, whatever screen one is on.
pub fn sheet(context: &Context) -> Html {
    html! { <div class="vr-sheet">{ document(context) }</div> }
}

/// The document itself.
fn document(context: &Context) -> Html {
    let model: &Model = context;
    let results = &model.assessment.results;
    let whole = results.len() <= LAID_OUT;
    let sources = model.records().map(|records| report::sources(&model.edition, records, &model.assessment));
    html! {
        <article class="vr-summary">
            { front::title(model) }
            { front::overview(model) }
            { front::answers(model) }
            if whole {
                { for results.iter().map(|result| offering::whole(context, result, sources.as_deref().unwrap_or_default())) }
            } else {
                { offering::brief(model) }
                { findings::appendix(model) }
            }
            { listed(model, sources.as_deref()) }
            { front::limits(model) }
        </article>
    }
}

/// The documents that the results rest on, each with its dates kept apart and its address written out.
fn listed(model: &Model, sources: Option<&[Source<'_>]>) -> Html {
    let Some(sources) = sources else {
        return html! { <p class="vr-note">{ "The words of the clauses and the list of sources had not loaded, and are missing here." }</p> };
    };
    html! {
        <section class="vr-part vr-sources">
            { heading(model, 1, "Sources") }
            <ol>
                { for sources.iter().map(|source| html! {
                    <li>
                        <strong>{ source.provider }{ ": " }{ &source.document.title }</strong>
                        { crate::app::components::clause::caveats(source.document) }
                        <br />{ report::dates(source.document) }
                        { " · " }if source.clauses > 0 { { words::count(source.clauses, "deciding clause", "deciding clauses") } } else { { "options and exceptions only" } }
                        if let Some(url) = &source.document.url { <br /><span class="vr-address">{ url }</span> }
                    </li>
                }) }
            </ol>
        </section>
    }
}
