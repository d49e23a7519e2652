//! The results: sentences first, then the table, then the picture, then what is still open.

mod decisive;
mod open;
mod table;
mod verdicts;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::{heading, named};
use crate::app::components::link::link;
use crate::app::components::picture;
use crate::app::state::{Context, Route};
use crate::report::words;
use crate::scoring::OfferingResult;

/// The results of the present answers.
pub fn results(context: &Context) -> Html {
    let memory = context.memory();
    let view = &memory.looks.table;
    let assessment = &context.assessment;
    let edition = &context.edition;
    let shown = view.shown(edition, assessment);
    html! {
        <div class="vr-results">
            <div class="vr-results-head">
                { heading(context, 0, "Results") }
                <p class="vr-lead">
                    { words::count(assessment.results.len(), "offering", "offerings") }
                    { ", seen through your answers on " }{ words::date(assessment.as_of) }{ "." }
                </p>
                <div class="vr-actions">
                    { link(context, Route::Summary, "vr-button", "Print or save the summary") }
                    { link(context, Route::Check, "", "Change answers") }
                    { link(context, Route::Method, "", "How this is judged") }
                    { link(context, Route::Browse, "", "What the documents say") }
                    { link(context, Route::Browse, "", "What the documents say") }
                </div>
            </div>
            { verdicts::groups(context) }
            <section class="vr-part" aria-labelledby="compared">
                { named(context, "compared", "All offerings in one table") }
                { table::table(context, view, &shown) }
            </section>
            { picture_part(context, &shown) }
            { open::open_questions(context, memory.worked_out.open.get()) }
            { decisive::decisive(context, memory.worked_out.decisive.get()) }
        </div>
    }
}

/// The picture, for as many offerings as it can show.
fn picture_part(context: &Context, shown: &[&OfferingResult]) -> Html {
    html! {
        <section class="vr-part" aria-labelledby="picture">
            { named(context, "picture", "Both exposures in one picture") }
            if shown.is_empty() {
                <p class="vr-muted">{ "No offering is shown in the table above." }</p>
            } else if shown.len() <= picture::MOST {
                { picture::picture(&context.edition, shown) }
            } else {
                <p class="vr-muted">
                    { "The picture shows up to " }{ picture::MOST }{ " offerings. Pick up to four in the table, or filter it, to see them here." }
                </p>
            }
        </section>
    }
}
