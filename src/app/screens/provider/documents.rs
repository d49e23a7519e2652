//! The documents on record with their dates kept apart, their known earlier versions, and the order in which they prevail.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::clause::caveats;
use crate::app::components::heading::named;
use crate::app::components::outward;
use crate::app::state::Model;
use crate::dataset::{Provider, ProviderRecord};
use crate::report::words;

/// The section.
pub fn section(model: &Model, provider: &Provider, record: &ProviderRecord) -> Html {
    html! {
        <section class="vr-part" aria-labelledby="documents">
            { named(model, "documents", "Documents") }
            <ul class="vr-bullets">
                { for record.documents.iter().map(|document| {
                    let versions: Vec<String> = document.versions.iter().map(|date| words::date(*date)).collect();
                    let clauses = provider.clauses.iter().filter(|clause| clause.document.as_deref() == Some(&document.id)).count();
                    html! {
                        <li>
                            { outward::link(document.url.as_deref(), &document.title) }{ caveats(document) }
                            <br /><span class="vr-small vr-muted">
                                { crate::report::dates(document) }{ " · " }{ model.edition.vocabulary.label("retrieved_from", &document.retrieved_from) }
                                { " · " }{ words::count(clauses, "clause", "clauses") }
                                if !versions.is_empty() { { " · earlier versions: " }{ words::list(&versions) } }
                            </span>
                        </li>
                    }
                }) }
            </ul>
            { for record.precedence.iter().map(|order| {
                let names: Vec<&str> = order.offerings.iter().filter_map(|id| provider.offering(id)).map(|offering| offering.name.as_str()).collect();
                html! {
                    <div class="vr-text">
                        <p class="vr-label">{ "Which prevails" }if provider.offerings.len() > 1 { { ": " }{ names.join("; ") } }</p>
                        <ol class="vr-bullets">
                            { for order.ranks.iter().map(|rank| {
                                let title = rank.document.as_deref().and_then(|id| record.document(id)).map(|document| document.title.as_str());
                                html! { <li>{ title.or(rank.name.as_deref()) }if title.is_none() { <span class="vr-small vr-muted">{ " (not on record)" }</span> }</li> }
                            }) }
                        </ol>
                        if let Some(note) = &order.note { <p class="vr-small">{ note }</p> }
                    </div>
                }
            }) }
            if record.precedence.is_empty() { <p class="vr-small vr-muted">{ "No order in which these documents prevail over each other is on record." }</p> }
        </section>
    }
}
