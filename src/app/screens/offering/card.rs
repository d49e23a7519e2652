//! The provider's card: seat, addresses, documents, models, remarks.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::clause::{caveats, dates};
use crate::app::components::heading;
use crate::app::state::Model;
use crate::dataset::{Provider, ProviderRecord};
use crate::report::words;

/// What is known of a provider beside its clauses.
pub fn card(model: &Model, provider: &Provider) -> Html {
    let Some(record) = model.records().and_then(|records| records.provider(&provider.id)) else { return Html::default() };
    html! {
        <section class="vr-part" aria-labelledby="provider">
            { heading::named(model, "provider", html! { "The provider and its documents" }) }
            <dl class="vr-particulars">{ for addresses(record) }</dl>
            <details class="vr-fold">
                <summary>{ words::count(record.documents.len(), "document", "documents") }{ " on record" }</summary>
                <ul class="vr-bullets">
                    { for record.documents.iter().map(|document| html! {
                        <li>
                            { link(document.url.as_deref(), &document.title) }{ caveats(document) }
                            <br /><span class="vr-small vr-muted">{ dates(document) }{ " · " }{ model.edition.vocabulary.label("retrieved_from", &document.retrieved_from) }</span>
                        </li>
                    }) }
                </ul>
            </details>
            if !provider.models.is_empty() {
                <details class="vr-fold">
                    <summary>{ words::count(provider.models.len(), "model", "models") }{ " on record" }</summary>
                    <ul class="vr-bullets">
                        { for provider.models.iter().map(|known| html! { <li>{ &known.id }{ " – by " }{ &known.author }{ ", licence: " }{ &known.licence }</li> }) }
                    </ul>
                </details>
            }
            if !record.remarks.is_empty() {
                <details class="vr-fold">
                    <summary>{ words::count(record.remarks.len(), "remark", "remarks") }{ " on these records" }</summary>
                    <ul class="vr-bullets">{ for record.remarks.iter().map(|remark| html! { <li>{ remark }</li> }) }</ul>
                </details>
            }
        </section>
    }
}

fn addresses(record: &ProviderRecord) -> Vec<Html> {
    let card = &record.card;
    let texts = [("Seat", &card.headquarters), ("Contracts in the EEA", &card.contracting_entity_eea)];
    let links = [("Website", &card.website), ("Terms", &card.terms_url), ("Privacy", &card.privacy_url), ("Status", &card.status_page)];
    let texts = texts.into_iter().filter_map(|(name, text)| text.as_ref().map(|text| fact(name, html! { { text } })));
    let links = links.into_iter().filter_map(|(name, url)| url.as_ref().map(|url| fact(name, link(Some(url), url))));
    texts.chain(links).collect()
}

fn fact(name: &str, what: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ what }</dd></div> }
}

/// A link that opens in a new tab, if the address is one that may be opened.
pub fn link(url: Option<&str>, words: &str) -> Html {
    match url.filter(|url| url.starts_with("https://") || url.starts_with("http://")) {
        Some(url) => html! { <a href={url.to_owned()} target="_blank" rel="noopener noreferrer external">{ words }</a> },
        None => html! { { words } },
    }
}
