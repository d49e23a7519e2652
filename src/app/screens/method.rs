//! How it is judged: in plain words first, then the rubric whole, exactly as it is used.

mod about;
mod gates;
mod numbers;
mod relevance;
mod topics;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::Heading;
use crate::app::state::Model;

pub use about::{editions, limits as limits_list};

/// The method.
pub fn method(context: &Model) -> Html {
    html! {
        <div class="vr-method">
            <Heading>{ "How this is judged" }</Heading>
            { about::in_plain_words(context) }
            { part("The data", "data", about::data(context)) }
            { part("The limits of this", "limits", about::limits()) }
            { part("The rubric: topics and levels", "topics", topics::topics(context)) }
            { part("The rubric: how much a topic matters", "relevance", relevance::relevance(context)) }
            { part("The rubric: stops and conditions", "rubric-gates", gates::gates(context)) }
            { part("The rubric: other numbers", "numbers", numbers::numbers(context)) }
        </div>
    }
}

fn part(title: &'static str, id: &'static str, inside: Html) -> Html {
    html! {
        <section class="vr-part" aria-labelledby={id}>
            <Heading rank=1 {id}>{ title }</Heading>
            { inside }
        </section>
    }
}

/// The words for a gate's or topic's stance.
fn stance<'a>(model: &'a Model, topic: &'a str, id: &'a str) -> &'a str {
    model.edition.vocabulary.stance(topic, id).map_or(id, |words| &words.label)
}
