//! Every topic with the level of each stance.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar::axis_name;
use crate::app::state::Model;
use crate::reading::{Text, sort_by_key};
use crate::report::{self, words};
use crate::rubric::{Axis, RubricTopic};

/// The topics, axis by axis.
pub fn topics(model: &Model) -> Html {
    html! {
        <>
            <p class="vr-text vr-muted">{ "From 0, best for you, to 100. “Silence” is the level where documents were read whole and say nothing." }</p>
            { for [Axis::Ip, Axis::Data, Axis::Context].map(|axis| table(model, axis)) }
        </>
    }
}

fn table(model: &Model, axis: Axis) -> Html {
    let topics = model.edition.rubric.topics.iter().filter(|topic| topic.axis == axis);
    html! {
        <table class="vr-rubric">
            <caption>{ axis_name(axis) }if axis == Axis::Context { { " (shown, not scored)" } }</caption>
            <thead><tr><th scope="col">{ "Topic" }</th><th scope="col">{ "Stances and their levels" }</th></tr></thead>
            <tbody>{ for topics.map(|topic| row(model, topic)) }</tbody>
        </table>
    }
}

fn row(model: &Model, topic: &RubricTopic) -> Html {
    let mut levels: Vec<&(Text, i64)> = topic.levels.iter().collect();
    sort_by_key(&mut levels, |(_, level)| *level);
    let levels = levels.into_iter().map(|(id, level)| (report::standing_label(&model.edition, &topic.id, id), level.to_string()));
    let by_model =
        topic.by_model.iter().map(|id| (report::standing_label(&model.edition, &topic.id, id), "by the licences of the models".to_owned()));
    let silence = std::iter::once(("Silence", topic.silence.to_string()));
    html! {
        <tr>
            <th scope="row">
                { words::topic(&model.edition.vocabulary, &topic.id) }
                <span class="vr-small vr-muted">{ &topic.question }</span>
            </th>
            <td>
                <ul class="vr-levels vr-plain-list">
                    { for levels.chain(by_model).chain(silence).map(|(label, level)| html! { <li><span>{ label }</span><span class="vr-number">{ level }</span></li> }) }
                </ul>
                if topic.worse_of_model { <p class="vr-small vr-muted">{ "At hosts, the licence of a model counts where it is worse." }</p> }
            </td>
        </tr>
    }
}
