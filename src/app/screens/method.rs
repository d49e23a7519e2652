//! How it is judged: in plain words first, then the rubric whole, exactly as it is used.

mod about;
mod gates;
mod numbers;
mod relevance;
mod topics;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::{heading, named};
use crate::app::state::Model;

pub use about::{editions, limits as limits_list};

/// The method.
pub fn method(context: &Model) -> Html {
    html! {
        <div class="vr-method">
            { heading(context, 0, "How this is judged") }
            { about::in_plain_words(context) }
            { part(context, "The data", "data", about::data(context)) }
            { part(context, "The limits of this", "limits", about::limits()) }
            { part(context, "The rubric: topics and levels", "topics", topics::topics(context)) }
            { part(context, "The rubric: how much a topic matters", "relevance", relevance::relevance(context)) }
            { part(context, "The rubric: stops and conditions", "rubric-gates", gates::gates(context)) }
            { part(context, "The rubric: other numbers", "numbers", numbers::numbers(context)) }
        </div>
    }
}

fn part(model: &Model, title: &'static str, id: &'static str, inside: Html) -> Html {
    html! {
        <section class="vr-part" aria-labelledby={id}>
            { named(model, id, title) }
            { inside }
        </section>
    }
}
