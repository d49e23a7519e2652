//! Qualifiers, widening, labels, severities, staleness, the coverage floor, and the named conditions.

use lean_html::html;
use yew::prelude::*;

use crate::app::state::Model;
use crate::report::{self, words};

/// Every other number of the rubric.
pub fn numbers(model: &Model) -> Html {
    let edition = &model.edition;
    let rubric = &edition.rubric;
    let label = |list: &str, id: &str| edition.vocabulary.label(list, id).to_owned();
    let qualifiers = rubric.qualifiers.iter().map(|qualifier| {
        let topics: Vec<&str> = qualifier.not_on_topics.iter().map(|id| words::topic(&edition.vocabulary, id)).collect();
        let mut what = ["+ ", &qualifier.adds.to_string()].concat();
        if !topics.is_empty() {
            what.push_str(", but nothing on ");
            what.push_str(&words::lower(&words::list(&topics)));
        }
        if !qualifier.not_on_stances.is_empty() {
            what.push_str(", but nothing on the stance ");
            what.push_str(&words::list(&qualifier.not_on_stances));
        }
        (label("qualifiers", &qualifier.id), what)
    });
    let widening = [
        ("Our reading, not stated in words", rubric.widening.interpretive),
        ("Confidence medium", rubric.widening.medium),
        ("Confidence low", rubric.widening.low),
    ];
    let widening = widening.map(|(name, by)| (name.to_owned(), [&by.to_string(), " both ways; the largest that applies counts"].concat()));
    let labels = rubric.labels.iter().map(|from| (label("severities", &from.id), ["from ", &from.from.to_string()].concat()));
    let limits = rubric.severity;
    let severities = [
        ("severe", ["level from ", &limits.severe_level.to_string(), " and relevance from ", &words::tenth(limits.severe_relevance_tenths)].concat()),
        ("high", ["level × relevance from ", &limits.high.to_string()].concat()),
        ("moderate", ["level × relevance from ", &limits.moderate.to_string()].concat()),
        ("low", "anything above 0".to_owned()),
        ("unknown", "nobody has reviewed the documents".to_owned()),
    ];
    let severities = severities.map(|(id, what)| (label("severities", id), what));
    let others = [
        ("Evidence is stale after".to_owned(), words::count(usize::try_from(rubric.stale_after_days).unwrap_or_default(), "day", "days")),
        ("Coverage below which no centre is shown".to_owned(), (rubric.coverage_floor / 100).to_string() + "\u{a0}%"),
    ];
    let conditions = rubric.conditions.iter().map(|named| (named.label.clone(), report::condition(edition, &named.when)));
    html! {
        <>
            { table("What a qualifier adds to a level", qualifiers) }
            { table("How far doubt widens a level", widening.into_iter()) }
            { table("Words for exposures, by the value", labels) }
            { table("Words for findings, by the middles of both spans", severities.into_iter()) }
            { table("Freshness and coverage", others.into_iter()) }
            { table("Conditions, and the answers that make them true", conditions) }
        </>
    }
}

fn table(caption: &'static str, rows: impl Iterator<Item = (String, String)>) -> Html {
    html! {
        <table class="vr-rubric">
            <caption>{ caption }</caption>
            <tbody>{ for rows.map(|(name, what)| html! { <tr><th scope="row">{ name }</th><td>{ what }</td></tr> }) }</tbody>
        </table>
    }
}
