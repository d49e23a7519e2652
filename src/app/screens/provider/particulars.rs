//! The provider's card. What is not known says so.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::facts::{fact, fact_text};
use crate::app::components::heading::named;
use crate::app::components::link::link;
use crate::app::components::outward;
use crate::app::state::{Context, Route};
use crate::dataset::{Moderation, Provider, ProviderRecord};
use crate::report::card::{self, Fact};
use crate::report::{self, words};

/// What stands where nobody knows.
const UNKNOWN: &str = "not known";

/// What the card says that clauses state.
const STATED: [&str; 2] = ["retention", "training-use"];

/// The section.
pub fn section(context: &Context, provider: &Provider, record: &ProviderRecord) -> Html {
    html! {
        <section class="vr-part" aria-labelledby="card">
            { named(context, "card", "Card") }
            <dl class="vr-particulars">
                { for card::facts(record).into_iter().map(|(name, known)| match known {
                    Fact::NotKnown => fact_text(name, UNKNOWN),
                    Fact::Text(text) => fact_text(name, text),
                    Fact::Address(url) => fact(name, outward::link(Some(url), url)),
                    Fact::YesNo(said) => fact_text(name, yes_no(Some(said), "yes", "no")),
                }) }
                { for record.card.endpoints.iter().map(|endpoint| fact(&endpoint.name, html! { <code>{ &endpoint.url }</code> })) }
                { for STATED.map(|topic| fact(words::topic(&context.edition.vocabulary, topic), stated(context, provider, topic))) }
            </dl>
        </section>
    }
}

/// What decides a topic at each offering.
fn stated(context: &Context, provider: &Provider, topic: &str) -> Html {
    let edition = &context.edition;
    html! {
        <ul class="vr-plain-list">
            { for card::deciding_clauses(provider, topic).into_iter().map(|(offering, clauses)| html! {
                <li>
                    { words::short_name(offering) }{ ": " }
                    if clauses.is_empty() { { UNKNOWN } }
                    { for clauses.into_iter().enumerate().map(|(index, clause)| html! {
                        <>
                            { if index > 0 { "; " } else { "" } }
                            { link(context, Route::Clause(clause.id.to_string()), "", report::standing_label(edition, topic, &clause.stance)) }
                        </>
                    }) }
                </li>
            }) }
        </ul>
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
