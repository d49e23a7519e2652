//! One provider: card, documents, which of them prevails, its offerings side by side, contradictions, models, and what others say of it.

mod documents;
mod particulars;
mod sheet;
mod side_by_side;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::contradiction;
use crate::app::components::heading::{heading, named};
use crate::app::components::link::link;
use crate::app::components::outward;
use crate::app::state::{Context, RecordsState, Route};
use crate::dataset::{Provider, ProviderRecord};
use crate::report::words;

/// The page of a provider.
pub fn provider(context: &Context, id: &str) -> Html {
    let edition = &context.edition;
    let Some(provider) = edition.dataset.provider(id) else { return Html::default() };
    html! {
        <div class="vr-provider-screen" key={id.to_owned()}>
            <p class="vr-actions vr-no-print">{ link(context, Route::Browse, "", "All providers by topics") }</p>
            { heading(context, 0, &provider.name) }
            <p class="vr-lead vr-record-lead">
                { edition.vocabulary.label("kinds", provider.kind.id()) }{ " · " }{ words::count(provider.offerings.len(), "offering", "offerings") }
            </p>
            <ul class="vr-bullets">
                { for provider.offerings.iter().map(|offering| {
                    let to = Route::Offering { provider: provider.id.clone(), offering: offering.id.clone() };
                    html! { <li>{ link(context, to, "", &offering.name) }{ " – " }{ edition.vocabulary.label("tiers", offering.tier.id()) }</li> }
                }) }
            </ul>
            { match (context.records().and_then(|records| records.provider(id).map(|record| (records, record))), &context.records) {
                (Some((records, record)), _) => html! {
                    <>
                        { particulars::section(context, provider, record) }
                        { documents::section(context, provider, record) }
                        { contradictions(context, record) }
                        { side_by_side::section(context, provider) }
                        { models(context, provider, record) }
                        if let Some(sheet) = records.third_party.sheet(id) { { sheet::section(context, sheet) } }
                        { remarks(context, record) }
                    </>
                },
                (None, RecordsState::Failed(why)) => html! { <p class="vr-note">{ "The records could not be loaded: " }{ &**why }</p> },
                (None, _) => html! { <p class="vr-muted" role="status">{ "The records are on their way …" }</p> },
            } }
        </div>
    }
}

/// Where its documents, or others' records of them, contradict each other.
fn contradictions(context: &Context, record: &ProviderRecord) -> Html {
    if record.contradictions.is_empty() {
        return Html::default();
    }
    html! {
        <section class="vr-part" aria-labelledby="contradictions">
            { named(context, "contradictions", "Where they contradict each other") }
            { for record.contradictions.iter().map(|found| contradiction::contradiction(context, record, found)) }
        </section>
    }
}

fn models(context: &Context, provider: &Provider, record: &ProviderRecord) -> Html {
    if provider.models.is_empty() {
        return Html::default();
    }
    html! {
        <section class="vr-part" aria-labelledby="models">
            { named(context, "models", "Models") }
            <ul class="vr-bullets">
                { for provider.models.iter().zip(&record.model_licences).map(|(model, url)| {
                    html! { <li><strong>{ &model.id }</strong>{ " – by " }{ &model.author }{ ", licence: " }{ outward::link(url.as_deref(), &model.licence) }</li> }
                }) }
            </ul>
        </section>
    }
}

fn remarks(context: &Context, record: &ProviderRecord) -> Html {
    if record.remarks.is_empty() {
        return Html::default();
    }
    html! {
        <section class="vr-part" aria-labelledby="remarks">
            { named(context, "remarks", "Remarks on these records") }
            <ul class="vr-bullets">{ for record.remarks.iter().map(|remark| html! { <li>{ remark }</li> }) }</ul>
        </section>
    }
}
