//! One axis of a comparison as a table: a row for each topic, a column for each offering, and the difference to the first, which adds up.

use lean_html::html;
use yew::prelude::*;

use super::name;
use crate::app::components::bar::axis_name;
use crate::app::components::heading::named;
use crate::app::components::verdict;
use crate::app::looks::Look;
use crate::app::memory::send_look;
use crate::app::state::Context;
use crate::report::{self, ComparedCell, ComparedTopic, words};
use crate::rubric::Axis;
use crate::scoring::{Decimal, End, OfferingResult, Split, split};

/// Parts are rounded to tenths of a point, so that what is shown adds up.
const STEP: i64 = 1_000;

const ENDS: [(End, &str); 3] = [(End::Low, "Lower end"), (End::Mid, "Centre"), (End::High, "Upper end")];

/// The table of one axis.
pub fn axis(context: &Context, topics: &[ComparedTopic<'_>], results: &[&OfferingResult], axis: Axis, end: End, only_differences: bool) -> Html {
    let of_axis: Vec<&ComparedTopic<'_>> = topics.iter().filter(|compared| compared.topic.axis == axis && compared.matters).collect();
    let first = results.first().copied();
    let splits: Option<Vec<Split<'_>>> = results.iter().skip(1).map(|other| first.and_then(|first| split(other, first, axis, end, STEP))).collect();
    let shown: Vec<&&ComparedTopic<'_>> = of_axis.iter().filter(|compared| !only_differences || !compared.same).collect();
    let hidden = of_axis.len() - shown.len();
    let id = if axis == Axis::Ip { "compare-ip" } else { "compare-data" };
    html! {
        <section class="vr-part" aria-labelledby={id}>
            { named(context, id, axis_name(axis)) }
            { match &splits {
                Some(splits) => html! {
                    <>
                        <p class="vr-text">{ sentence(context, results, splits, end) }</p>
                        <div class="vr-ends vr-no-print" role="group" aria-label="Which number is split">
                            { for ENDS.map(|(each, label)| {
                                let onclick = send_look(context, Look::Split(each));
                                html! { <button type="button" class="vr-toggle" aria-pressed={(each == end).to_string()} {onclick}>{ label }</button> }
                            }) }
                        </div>
                    </>
                },
                None => html! { <p class="vr-text">{ "For one of them nothing on this side is relevant, so there is no difference to split." }</p> },
            } }
            <table class="vr-table vr-compare-table" role="table">
                <caption class="vr-vh">{ axis_name(axis) }{ ": each topic at each offering, its points, and the difference to the first" }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{ "Topic" }</th>
                        { for results.iter().map(|result| html! { <th scope="col" role="columnheader">{ name(context, result) }</th> }) }
                        { for splits.iter().flatten().zip(results.iter().skip(1)).map(|(_, result)| html! {
                            <th scope="col" role="columnheader" class="vr-number">{ "Difference" }if results.len() > 2 { { ": " }{ name(context, result) } }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for shown.into_iter().map(|compared| row(context, results, compared, splits.as_deref())) }
                </tbody>
                if let Some(splits) = &splits { { total(results.len(), splits) } }
            </table>
            if hidden > 0 { <p class="vr-small vr-muted">{ words::count(hidden, "topic comes", "topics come") }{ " to the same at all of them, and the sums count them." }</p> }
        </section>
    }
}

/// What is not scored, side by side.
pub fn context(context: &Context, topics: &[ComparedTopic<'_>], results: &[&OfferingResult], only_differences: bool) -> Html {
    let shown: Vec<&ComparedTopic<'_>> =
        topics.iter().filter(|compared| compared.topic.axis == Axis::Context && (!only_differences || !compared.same)).collect();
    if shown.is_empty() {
        return Html::default();
    }
    html! {
        <section class="vr-part" aria-labelledby="compare-context">
            { named(context, "compare-context", "Told, not scored") }
            <table class="vr-table vr-compare-table" role="table">
                <caption class="vr-vh">{ "Topics that are told but give no points" }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{ "Topic" }</th>
                        { for results.iter().map(|result| html! { <th scope="col" role="columnheader">{ name(context, result) }</th> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for shown.into_iter().map(|compared| row(context, results, compared, None)) }</tbody>
            </table>
        </section>
    }
}

/// "Mistral AI: 12.4, that is 8.1 less than OpenAI."
fn sentence(context: &Context, results: &[&OfferingResult], splits: &[Split<'_>], end: End) -> String {
    let Some((first, split)) = results.first().zip(splits.first()) else { return String::new() };
    let which = match end {
        End::Low => "The lower end of the exposure",
        End::Mid => "The centre of the exposure",
        End::High => "The upper end of the exposure",
    };
    let mut text = [which, " is ", &words::points(split.other.total), " at ", &name(context, first)].concat();
    for (result, split) in results.iter().skip(1).zip(splits) {
        text.push_str("; ");
        text.push_str(&words::points(split.one.total));
        text.push_str(" at ");
        text.push_str(&name(context, result));
        text.push_str(match split.difference.0 {
            0 => ", the same",
            1.. => ", more by ",
            _ => ", less by ",
        });
        if split.difference.0 != 0 {
            text.push_str(&words::points(Decimal(split.difference.0.abs())));
        }
    }
    text.push_str(". Topic by topic, in points that add up:");
    text
}

fn row(context: &Context, results: &[&OfferingResult], compared: &ComparedTopic<'_>, splits: Option<&[Split<'_>]>) -> Html {
    let topic = &compared.topic.id;
    html! {
        <tr role="row" key={topic.as_str()} class={(!compared.same).then_some("vr-differs")}>
            <th scope="row" role="rowheader">{ words::topic(&context.edition.vocabulary, topic) }if compared.same { <span class="vr-vh">{ ", the same at all" }</span> }</th>
            { for compared.cells.iter().zip(results).enumerate().map(|(index, (cell, result))| html! {
                <td role="cell" data-name={name(context, result)}>{ stance(context, compared, cell, result) }{ points(topic, index, splits) }</td>
            }) }
            { for splits.unwrap_or_default().iter().map(|split| html! {
                <td role="cell" class="vr-number" data-name="Difference">{ words::difference(of_topic(split, topic)) }</td>
            }) }
        </tr>
    }
}

/// The stance with its severity, and the way to the clauses it rests on.
fn stance(context: &Context, compared: &ComparedTopic<'_>, cell: &ComparedCell<'_>, result: &OfferingResult) -> Html {
    let edition = &context.edition;
    let label = match (cell.finding, cell.standing.stance) {
        (Some(finding), _) => report::stance_label(edition, finding),
        (None, stance) => report::standing_label(edition, &compared.topic.id, stance),
    };
    let documents: Vec<&str> = {
        let record = context.records().and_then(|records| records.provider(&result.provider));
        let mut titles: Vec<&str> = Vec::new();
        for clause in &cell.standing.clauses {
            let title = clause.document.as_deref().and_then(|id| record?.document(id)).map(|document| document.title.as_str());
            titles.extend(title.filter(|title| !titles.contains(title)));
        }
        titles
    };
    html! {
        <>
            <span class="vr-compare-stance">{ label }</span>
            if let Some(finding) = cell.finding { { verdict::severity(edition, finding.severity) } }
            if cell.standing.overridden { <span class="vr-small">{ "what you know better" }</span> }
            if cell.stale { <span class="vr-small">{ "old or replaced evidence" }</span> }
            <span class="vr-small vr-muted">{ documents.join("; ") }</span>
        </>
    }
}

/// What the topic adds at one offering: the first stands in every split, the others each in their own.
fn points(topic: &str, index: usize, splits: Option<&[Split<'_>]>) -> Html {
    let parts = match (index, splits) {
        (_, None) => return Html::default(),
        (0, Some(splits)) => splits.first().map(|split| &split.other),
        (index, Some(splits)) => splits.get(index - 1).map(|split| &split.one),
    };
    let Some(part) = parts.and_then(|parts| parts.parts.iter().find(|part| part.topic == topic)) else { return Html::default() };
    html! {
        <span class="vr-small vr-muted vr-number">
            { words::points(part.points) }{ " points: level " }{ words::tenth(part.level) }{ " × weight " }{ words::tenth(part.weight) }
        </span>
    }
}

fn of_topic(split: &Split<'_>, topic: &str) -> Decimal {
    let at = split.one.parts.iter().position(|part| part.topic == topic);
    at.and_then(|at| split.differences.get(at)).copied().unwrap_or(Decimal(0))
}

/// The sums, which are the numbers themselves.
fn total(offerings: usize, splits: &[Split<'_>]) -> Html {
    let Some(first) = splits.first() else { return Html::default() };
    let totals = std::iter::once(&first.other).chain(splits.iter().map(|split| &split.one));
    html! {
        <tfoot role="rowgroup">
            <tr role="row">
                <th scope="row" role="rowheader">{ "Together" }</th>
                { for totals.take(offerings).map(|parts| html! {
                    <td role="cell" class="vr-number">{ words::points(parts.total) }<span class="vr-small vr-muted">{ "all weights: " }{ words::tenth(parts.weight) }</span></td>
                }) }
                { for splits.iter().map(|split| html! { <td role="cell" class="vr-number" data-name="Difference">{ words::difference(split.difference) }</td> }) }
            </tr>
        </tfoot>
    }
}
