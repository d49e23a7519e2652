//! Where documents contradict each other: each side with what it says, which governs, and why. Shown, never silently resolved.

use lean_html::html;
use yew::prelude::*;

use super::link::link;
use crate::app::state::{Context, Route};
use crate::dataset::{Contradiction, ProviderRecord, Side};
use crate::report::{self, Resolution};

/// One contradiction.
pub fn contradiction(context: &Context, record: &ProviderRecord, found: &Contradiction) -> Html {
    let resolution = match report::resolution(found) {
        Resolution::OneGoverns => "Documents disagree: one governs",
        Resolution::SeveralCount => "Documents disagree: several count together",
        Resolution::Open => "Documents disagree, and which governs is not known",
    };
    html! {
        <div class="vr-sides">
            <p class="vr-label">{ resolution }if let Some(about) = &found.about { { ": " }{ about } }</p>
            <ul class="vr-bullets">{ for found.sides.iter().map(|side| one(context, record, side)) }</ul>
            <p>{ &found.why }</p>
        </div>
    }
}

fn one(context: &Context, record: &ProviderRecord, side: &Side) -> Html {
    let clause = side.clause.as_ref().and_then(|id| context.edition.dataset.provider(&record.id)?.clauses.iter().find(|clause| clause.id == *id));
    let document = clause.and_then(|clause| clause.document.as_deref()).or(side.document.as_deref()).and_then(|id| record.document(id));
    let third = side.record.as_ref().map(|id| {
        let known = context.records().and_then(|records| records.third_party.record(id));
        known.map_or_else(|| id.clone(), |known| known.publisher.clone())
    });
    html! {
        <li>
            if side.governs { <strong>{ "Governs: " }</strong> }
            { &side.says }
            <span class="vr-small vr-muted">
                if let Some(document) = document { { " " }{ &document.title }{ "." } }
                if let Some(third) = third { { " As recorded by " }{ third }{ "." } }
            </span>
            if let Some(clause) = clause { { " " }{ link(context, Route::Clause(clause.id.to_string()), "", "The clause") } }
        </li>
    }
}
