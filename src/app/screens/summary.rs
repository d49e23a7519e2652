//! The summary, as a document: on the screen before it is printed, on paper as it was on the screen, and as files.

mod blocks;
mod files;

use lean_html::html;
use yew::Html;

use crate::app::components::heading::heading;
use crate::app::components::link::link;
use crate::app::looks::Look;
use crate::app::memory::send_look;
use crate::app::send::send;
use crate::app::state::{Action, Context, Model, Route};
use crate::app::styles;
use crate::file;
use crate::report::document::{Document, Marks, Subject, brief, cleaned, pages, report};

/// The summary on the screen.
pub fn summary(context: &Context) -> Html {
    html! {
        <div class="vr-summary-screen">
            <div class="vr-no-print">
                <p class="vr-actions">
                    <button type="button" class="vr-button" onclick={send(context, Action::Printing(true))}>{ "Print, or save as PDF" }</button>
                    { link(context, Route::Filing, "", "Fill in cover and sign-off") }
                    { link(context, Route::Results, "", "Back to the results") }
                </p>
                <div class="vr-filter" role="group" aria-label="How much of it">
                    { length(context, "Whole report", false) }
                    { length(context, "One page", true) }
                </div>
                { files::files(context) }
            </div>
            { document(context) }
        </div>
    }
}

fn length(context: &Context, words: &'static str, brief: bool) -> Html {
    let pressed = if context.memory().looks.brief == brief { "true" } else { "false" };
    html! { <button type="button" class="vr-toggle" aria-pressed={pressed} onclick={send_look(context, Look::Brief(brief))}>{ words }</button> }
}

/// The summary on paper, whatever screen one is on.
pub fn sheet(context: &Context) -> Html {
    html! { <div class="vr-sheet">{ document(context) }</div> }
}

/// What the document around the widget needs while the summary is printed: the title of the PDF, and a sheet of styles.
pub fn for_paper(model: &Model) -> (String, String) {
    with_document(model, |document| {
        let mut css = styles::DOCUMENT_IN_PRINT.to_owned();
        pages(&document.running, &mut css);
        (cleaned(&document.title), css)
    })
}

fn document(context: &Context) -> Html {
    with_document(context, |document| {
        html! {
            <article class="vr-summary">
                { heading(context, 0, cleaned(&document.title)) }
                { blocks::blocks(context, &document.blocks) }
            </article>
        }
    })
}

fn with_document<T>(model: &Model, show: impl FnOnce(&Document<'_>) -> T) -> T {
    with_subject(model, |subject, _| show(&if model.memory().looks.brief { brief(subject) } else { report(subject) }))
}

/// What reports and files are made from, and the text of the assessment's own file.
fn with_subject<T>(model: &Model, make: impl FnOnce(Subject<'_>, &str) -> T) -> T {
    let assessment = &model.assessment;
    let text = file::write(assessment);
    let sha256 = file::sha256(&text);
    let assessment_id = file::assessment_id(assessment.as_of, &sha256);
    let code = file::code::write(assessment, &model.edition).unwrap_or_default();
    let marks = Marks { assessment_id: &assessment_id, code: &code, sha256: &sha256 };
    make(Subject { edition: &model.edition, records: model.records(), assessment, marks }, &text)
}
