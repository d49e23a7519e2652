//! What only people can say, before the summary is filed: cover, sign-off, and the way to each conclusion.

use lean_html::html;
use yew::Html;

use crate::app::components::heading::{heading, named};
use crate::app::components::link::link;
use crate::app::components::verdict;
use crate::app::components::written::{Takes, Written, one_of};
use crate::app::state::{Context, Route};
use crate::report::{self, words};

/// A field of the cover or the sign-off: its name in files, what it is called, what belongs in it, what it takes.
type Row = (&'static str, &'static str, &'static str, Takes);

const COVER: [Row; 4] = [
    ("title", "Title", "Left empty, it names the providers.", Takes::Line),
    ("use_case", "What it is for", "The use that is to be approved, in a sentence or two.", Takes::Lines),
    ("classification", "Classification", "Who may read it, as your company says it: “Internal”, “Confidential”.", Takes::Line),
    ("valid_until", "Valid until", "After this day it is to be assessed again.", Takes::Day),
];

const SIGNING: [Row; 3] = [
    ("assessor", "Assessor", "", Takes::Line),
    ("approver", "Approver", "", Takes::Line),
    ("review_owner", "Review owner", "Who sees to it that it is reviewed in time.", Takes::Line),
];

const ADVICE: [Row; 1] = [("advice_reason", "Why", "Above all where the advice was overruled.", Takes::Lines)];

const NOTES: [Row; 1] = [("notes", "Anything else", "", Takes::Lines)];

/// The screen.
pub fn filing(context: &Context) -> Html {
    let own = &context.assessment.filing;
    let rows = |rows: &[Row]| -> Vec<Html> {
        rows.iter()
            .map(|(name, label, hint, takes)| {
                Written { at: ["filing/", name].concat(), label, hint, takes: *takes, value: own.text(name) }.view(context)
            })
            .collect()
    };
    html! {
        <div class="vr-filing">
            { link(context, Route::Summary, "vr-back", "Back to the summary") }
            { heading(context, 0, "Before you file it") }
            <p class="vr-lead">{ "What only you can say. It is kept with your answers, printed and saved with them. It changes no number and no verdict." }</p>
            <section class="vr-part" aria-labelledby="cover">
                { named(context, "cover", "Cover") }
                { one_of(context, "filing/status", "Status", &report::STATUSES, own.status.id()) }
                { rows(&COVER) }
            </section>
            <section class="vr-part" aria-labelledby="concluded">
                { named(context, "concluded", "What your company concludes") }
                <p class="vr-text">{ "Said for each offering on its own page, apart from the verdict that is computed." }</p>
                <ul class="vr-plain-list vr-concluded">{ for context.assessment.results.iter().map(|result| {
                    let to = Route::Offering { provider: result.provider.clone(), offering: result.offering.clone() };
                    let name = words::name_of(&context.edition, &result.provider, &result.offering);
                    html! {
                        <li>
                            { link(context, to, "", name) }
                            { verdict::verdict(&context.edition, result.verdict) }
                            <span class="vr-muted">{ report::concluded(&context.assessment, result) }</span>
                        </li>
                    }
                }) }</ul>
            </section>
            <section class="vr-part" aria-labelledby="signing">
                { named(context, "signing", "Sign-off") }
                { rows(&SIGNING) }
                { one_of(context, "filing/advice", "Advice of the data protection officer", &report::ADVICE, own.advice.id()) }
                { rows(&ADVICE) }
                { rows(&NOTES) }
            </section>
            <div class="vr-actions">{ link(context, Route::Summary, "vr-button", "Go to the summary") }</div>
        </div>
    }
}
