//! The provider's card. What is not known says so.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::facts::{fact, fact_text};
use crate::app::components::heading::Heading;
use crate::app::components::outward::link;
use crate::dataset::{Moderation, ProviderRecord};

/// What stands where nobody knows.
const UNKNOWN: &str = "not known";

/// The section.
pub fn section(record: &ProviderRecord) -> Html {
    let card = &record.card;
    let texts = [("Seat", &card.headquarters), ("Contracts in the EEA", &card.contracting_entity_eea)];
    let links = [("Website", &card.website), ("Terms", &card.terms_url), ("Privacy policy", &card.privacy_url), ("Status page", &card.status_page)];
    html! {
        <section class="vr-part" aria-labelledby="card">
            <Heading rank=1 id="card">{ "Card" }</Heading>
            <dl class="vr-particulars">
                { for texts.into_iter().map(|(name, text)| fact_text(name, text.as_deref().unwrap_or(UNKNOWN))) }
                { for links.into_iter().map(|(name, url)| fact(name, url.as_deref().map_or_else(|| html! { { UNKNOWN } }, |url| link(Some(url), url)))) }
                { fact("API key", html! {
                    <>
                        { yes_no(card.api_key_required, "required", "not required") }
                        if let Some(name) = &card.api_key_name { { ", in " }<code>{ name }</code> }
                    </>
                }) }
                { for card.endpoints.iter().map(|endpoint| fact(&endpoint.name, html! { <code>{ &endpoint.url }</code> })) }
                { fact_text("Moderation", &moderation(card.moderation.as_ref())) }
                if let Some(source) = &card.api_source { { fact_text("Read at", source) } }
            </dl>
        </section>
    }
}

/// "yes", "no", or that it is not known.
pub fn yes_no(said: Option<bool>, yes: &'static str, no: &'static str) -> &'static str {
    match said {
        Some(true) => yes,
        Some(false) => no,
        None => UNKNOWN,
    }
}

/// "content is moderated, by Cerebras; the customer need not moderate".
pub fn moderation(found: Option<&Moderation>) -> String {
    let Some(found) = found else { return UNKNOWN.to_owned() };
    let mut text = yes_no(found.moderated, "content is moderated", "content is not moderated").to_owned();
    if let Some(by) = &found.by {
        text.push_str(", by ");
        text.push_str(by);
    }
    text.push_str("; ");
    text.push_str(yes_no(found.required, "the customer must moderate", "the customer need not moderate"));
    text
}
