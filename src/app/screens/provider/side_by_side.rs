//! A provider's offerings side by side, topic by topic, as they stand for anybody, and how much of them was reviewed.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::named;
use crate::app::components::link::link;
use crate::app::state::{Context, Route};
use crate::dataset::Provider;
use crate::report::{self, words};
use crate::scoring::standings;

/// The section.
pub fn section(context: &Context, provider: &Provider) -> Html {
    let edition = &context.edition;
    let nobody = crate::questionnaire::Answers::default();
    let offerings: Vec<_> = provider.offerings.iter().map(|offering| (provider, offering)).collect();
    let columns = standings(edition, &nobody, &[], &offerings);
    let reviewed = |column: &Vec<crate::scoring::Standing<'_>>| column.iter().filter(|standing| standing.stance != "unreviewed").count();
    html! {
        <section class="vr-part" aria-labelledby="stances">
            { named(context, "stances", if provider.offerings.len() > 1 { "Its offerings side by side" } else { "Topic by topic" }) }
            <table class="vr-table vr-compare-table" role="table">
                <caption class="vr-vh">{ "What its documents say on each topic" }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{ "Topic" }</th>
                        { for provider.offerings.iter().map(|offering| html! { <th scope="col" role="columnheader">{ words::short_name(offering) }</th> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for edition.rubric.topics.iter().enumerate().map(|(at, topic)| html! {
                        <tr role="row" key={topic.id.as_str()}>
                            <th scope="row" role="rowheader">{ words::topic(&edition.vocabulary, &topic.id) }</th>
                            { for columns.iter().zip(&provider.offerings).map(|(column, offering)| html! {
                                <td role="cell" data-name={words::short_name(offering)}>
                                    if let Some(standing) = column.get(at) {
                                        { match standing.clauses.first() {
                                            Some(clause) => html! { { link(context, Route::Clause(clause.id.to_string()), "", report::standing_label(edition, &topic.id, standing.stance)) } },
                                            None => html! { <span class="vr-muted">{ report::standing_label(edition, &topic.id, standing.stance) }</span> },
                                        } }
                                    }
                                </td>
                            }) }
                        </tr>
                    }) }
                </tbody>
                <tfoot role="rowgroup">
                    <tr role="row">
                        <th scope="row" role="rowheader">{ "Topics reviewed" }</th>
                        { for columns.iter().zip(&provider.offerings).map(|(column, offering)| html! {
                            <td role="cell" class="vr-number" data-name={words::short_name(offering)}>{ reviewed(column) }{ " of " }{ column.len() }</td>
                        }) }
                    </tr>
                </tfoot>
            </table>
        </section>
    }
}
