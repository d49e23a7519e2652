//! All offerings by all topics: what the documents say, without any answer.

mod filters;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::heading;
use crate::app::components::link::link;
use crate::app::components::verdict;
use crate::app::looks::{AT_ONCE, Look};
use crate::app::memory::send_look;
use crate::app::state::{Context, Route};
use crate::browser::text::lower;
use crate::report::{self, Cell, Filter, Matrix, Row, words};
use crate::rubric::Axis;
use crate::scoring::Severity;

/// The table of everything.
pub fn browse(context: &Context) -> Html {
    let memory = context.memory();
    let (filter, many) = (&memory.looks.browse, memory.looks.many);
    let edition = &context.edition;
    let matrix = Matrix::new(edition, context.records(), lower);
    let view = matrix.filter(filter);
    let left = view.offerings.len().saturating_sub(many);
    html! {
        <div class="vr-browse">
            { heading(context, 0, "What the documents say") }
            <p class="vr-lead">{ "Every offering by every topic, as the documents put it for anybody. Nothing here is weighed: that takes your answers." }</p>
            { filters::filters(context, filter) }
            <p role="status" class="vr-small vr-muted">
                { words::count(view.cells, "cell", "cells") }{ " at " }{ words::count(view.offerings.len(), "offering", "offerings") }
                { " on " }{ words::count(view.topics.len(), "topic", "topics") }
            </p>
            if view.cells == 0 {
                <p class="vr-note">{ "Nothing fits all of these filters." }</p>
            } else {
                <div class="vr-scroll" role="region" aria-label="Offerings by topics" tabindex="0">
                    <table class="vr-matrix" role="table">
                        <caption class="vr-vh">{ "What each offering’s documents say on each topic" }</caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th scope="col" role="columnheader">{ "Offering" }</th>
                                { for view.topics.iter().map(|at| html! {
                                    <th scope="col" role="columnheader">{ words::topic(&edition.vocabulary, &matrix.topics[*at].topic.id) }</th>
                                }) }
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            { for view.offerings.iter().take(many).map(|at| row(context, &matrix, filter, &view.topics, &matrix.offerings[*at])) }
                        </tbody>
                    </table>
                </div>
            }
            if left > 0 {
                <div class="vr-actions"><button type="button" class="vr-button vr-quiet" onclick={send_look(context, Look::More)}>{ "Show " }{ left.min(AT_ONCE) }{ " more" }</button></div>
            }
        </div>
    }
}

fn row(context: &Context, matrix: &Matrix<'_>, filter: &Filter, topics: &[usize], row: &Row<'_>) -> Html {
    let edition = &context.edition;
    html! {
        <tr role="row" key={[row.provider.id.as_str(), "/", &row.offering.id].concat()}>
            <th scope="row" role="rowheader">
                { link(context, Route::Provider(row.provider.id.clone()), "", words::short_name(row.offering)) }
                <span class="vr-small vr-muted">{ edition.vocabulary.label("tiers", row.offering.tier.id()) }</span>
            </th>
            { for topics.iter().filter_map(|at| row.cells.get(*at).zip(matrix.topics.get(*at))).map(|(found, column)| {
                let name = words::topic(&edition.vocabulary, &column.topic.id).to_owned();
                html! { <td role="cell" data-name={name}>if filter.passes(found) { { cell(context, &column.topic.id, column.topic.axis, found) } }</td> }
            }) }
        </tr>
    }
}

/// The stance, how good or bad its level is, and when its text was captured; a way to its first clause.
fn cell(context: &Context, topic: &str, axis: Axis, cell: &Cell<'_>) -> Html {
    let edition = &context.edition;
    let label = report::standing_label(edition, topic, cell.stance).to_owned();
    let severity = match (axis, cell.stance) {
        (Axis::Context, _) => None,
        (_, "unreviewed") => Some(Severity::Unknown),
        _ => Severity::from_id(edition.rubric.label(cell.level.1 * 10_000)),
    };
    html! {
        <>
            { match cell.clauses.first() {
                Some(clause) => html! { { link(context, Route::Clause(clause.id.to_string()), "", label) } },
                None => html! { <span class="vr-muted">{ label }</span> },
            } }
            if let Some(severity) = severity { { verdict::severity(edition, severity) } }
            if let Some(captured) = cell.captured { <span class="vr-small vr-muted">{ words::date(captured) }</span> }
        </>
    }
}
