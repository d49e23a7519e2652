//! The way from an offering to its provider, with what one needs to know at once.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::facts::fact_text;
use crate::app::components::heading::named;
use crate::app::components::link::link;
use crate::app::state::{Context, Route};
use crate::dataset::Provider;
use crate::report::words;

/// Seat, contracting entity, and how much is on record.
pub fn card(context: &Context, provider: &Provider) -> Html {
    let Some(record) = context.records().and_then(|records| records.provider(&provider.id)) else { return Html::default() };
    let unknown = "not known";
    html! {
        <section class="vr-part" aria-labelledby="provider">
            { named(context, "provider", "The provider and its documents") }
            <dl class="vr-particulars">
                { fact_text("Seat", record.card.headquarters.as_deref().unwrap_or(unknown)) }
                { fact_text("Contracts in the EEA", record.card.contracting_entity_eea.as_deref().unwrap_or(unknown)) }
                { fact_text("On record", &[
                    words::count(record.documents.len(), "document", "documents"), words::count(record.clauses.len(), "clause", "clauses"),
                    words::count(record.contradictions.len(), "contradiction", "contradictions"),
                ].join(", ")) }
            </dl>
            <p>{ link(context, Route::Provider(provider.id.clone()), "", html! { <>{ "All that is on record about " }{ &provider.name }</> }) }</p>
        </section>
    }
}
