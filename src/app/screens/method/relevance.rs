//! Every relevance rule with its reason.

use lean_html::html;
use yew::prelude::*;

use crate::app::state::Model;
use crate::report::{self, words};
use crate::rubric::RelevanceRule;

/// The rules, topic by topic in the rubric's order.
pub fn relevance(model: &Model) -> Html {
    let rubric = &model.edition.rubric;
    html! {
        <>
            <p class="vr-text vr-muted">{ "Where several rules of a topic hold, the highest counts. Where none holds, the topic does not matter and adds nothing." }</p>
            <table class="vr-rubric">
                <caption>{ words::count(rubric.relevance.len(), "rule", "rules") }</caption>
                <thead><tr><th scope="col">{ "Topic" }</th><th scope="col">{ "When, how much (0 to 5), and why" }</th></tr></thead>
                <tbody>
                    { for rubric.topics.iter().map(|topic| (topic, rubric.relevance.iter().filter(|rule| rule.topic == topic.id).collect::<Vec<_>>()))
                        .filter(|(_, rules)| !rules.is_empty())
                        .map(|(topic, rules)| html! {
                            <tr>
                                <th scope="row">{ words::topic(&model.edition.vocabulary, &topic.id) }</th>
                                <td><ul class="vr-levels vr-plain-list">{ for rules.into_iter().map(|rule| one(model, rule)) }</ul></td>
                            </tr>
                        })
                    }
                </tbody>
            </table>
        </>
    }
}

fn one(model: &Model, rule: &RelevanceRule) -> Html {
    html! {
        <li>
            <span>{ report::condition(&model.edition, &rule.when) }<br /><span class="vr-small vr-muted">{ rule.because.as_str() }</span></span>
            <span class="vr-number">{ rule.relevance }</span>
        </li>
    }
}
