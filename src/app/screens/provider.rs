//! One provider: card, documents, which of them prevails, its offerings side by side, contradictions, models, and what others say of it.

mod documents;
mod particulars;
mod sheet;
mod side_by_side;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::contradiction;
use crate::app::components::heading::Heading;
use crate::app::components::link::Link;
use crate::app::components::outward::link;
use crate::app::state::{Context, RecordsState, Route};
use crate::dataset::{Provider, ProviderRecord};
use crate::report::words;

/// The page of a provider.
pub fn provider(context: &Context, id: &str) -> Html {
    let edition = &context.edition;
    let Some(provider) = edition.dataset.provider(id) else { return Html::default() };
    html! {
        <div class="vr-provider-screen" key={id.to_owned()}>
            <p class="vr-actions vr-no-print"><Link to={Route::Browse}>{ "All providers by topics" }</Link></p>
            <Heading>{ &provider.name }</Heading>
            <p class="vr-lead vr-record-lead">
                { edition.vocabulary.label("kinds", provider.kind.id()) }{ " · " }{ words::count(provider.offerings.len(), "offering", "offerings") }
            </p>
            <ul class="vr-bullets">
                { for provider.offerings.iter().map(|offering| {
                    let to = Route::Offering { provider: provider.id.clone(), offering: offering.id.clone() };
                    html! { <li><Link {to}>{ &offering.name }</Link>{ " – " }{ edition.vocabulary.label("tiers", offering.tier.id()) }</li> }
                }) }
            </ul>
            { match (context.records().and_then(|records| records.provider(id).map(|record| (records, record))), &context.records) {
                (Some((records, record)), _) => html! {
                    <>
                        { particulars::section(context, provider, record) }
                        { documents::section(context, provider, record) }
                        { contradictions(context, record) }
                        { side_by_side::section(context, provider) }
                        { models(provider, record) }
                        if let Some(sheet) = records.third_party.sheet(id) { { sheet::section(context, sheet) } }
                        { remarks(record) }
                    </>
                },
                (None, RecordsState::Failed(why)) => html! { <p class="vr-note">{ "The records could not be loaded: " }{ why }</p> },
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
            <Heading rank=1 id="contradictions">{ "Where they contradict each other" }</Heading>
            { for record.contradictions.iter().map(|found| contradiction::contradiction(context, record, found)) }
        </section>
    }
}

fn models(provider: &Provider, record: &ProviderRecord) -> Html {
    if provider.models.is_empty() {
        return Html::default();
    }
    html! {
        <section class="vr-part" aria-labelledby="models">
            <Heading rank=1 id="models">{ "Models" }</Heading>
            <ul class="vr-bullets">
                { for provider.models.iter().zip(&record.model_licences).map(|(model, url)| {
                    html! { <li><strong>{ &model.id }</strong>{ " – by " }{ &model.author }{ ", licence: " }{ link(url.as_deref(), &model.licence) }</li> }
                }) }
            </ul>
        </section>
    }
}

fn remarks(record: &ProviderRecord) -> Html {
    if record.remarks.is_empty() {
        return Html::default();
    }
    html! {
        <section class="vr-part" aria-labelledby="remarks">
            <Heading rank=1 id="remarks">{ "Remarks on these records" }</Heading>
            <ul class="vr-bullets">{ for record.remarks.iter().map(|remark| html! { <li>{ remark }</li> }) }</ul>
        </section>
    }
}
