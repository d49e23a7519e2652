//! One clause: everything that is on record about it, under an address that stays.

mod law;
mod neighbours;
mod third_party;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::clause::{self as component, Standing};
use crate::app::components::contradiction;
use crate::app::components::copy::copy;
use crate::app::components::heading::{heading, named};
use crate::app::components::link::link;
use crate::app::state::{Context, Route};
use crate::report::{self, words};

/// The record of a clause.
pub fn clause(context: &Context, id: &str) -> Html {
    let edition = &context.edition;
    let Some(provider) = id.split('/').next().and_then(|provider| edition.dataset.provider(provider)) else { return Html::default() };
    let Some(clause) = provider.clauses.iter().find(|clause| clause.id == id) else { return Html::default() };
    let Some(offering) = provider.offering(&clause.offering) else { return Html::default() };
    let topic = edition.vocabulary.topic(&clause.topic);
    let text = edition.vocabulary.stance(&clause.topic, &clause.stance);
    let to = Route::Offering { provider: provider.id.clone(), offering: offering.id.clone() };
    html! {
        <div class="vr-clause-screen" key={id.to_owned()}>
            <p class="vr-actions vr-no-print">
                { link(context, to, "", words::short_name(offering)) }
                { link(context, Route::Provider(provider.id.clone()), "", &provider.name) }
                { link(context, Route::Browse, "", "All providers by topics") }
            </p>
            { heading(context, 0, words::topic(&edition.vocabulary, &clause.topic)) }
            <p class="vr-lead vr-record-lead">{ words::short_name(offering) }if let Some(text) = text { { ". " }{ &text.text } }</p>
            if let Some(topic) = topic { <p class="vr-text vr-muted">{ &topic.question }</p> }
            { component::clause(context, &provider.id, clause, Standing::Alone) }
            { match context.records() {
                Some(records) => html! {
                    <>
                        { for records.provider(&provider.id).into_iter().flat_map(|record| record.contradictions_of(id).map(|found| contradiction::contradiction(context, record, found))) }
                        { neighbours::section(context, provider, offering, clause) }
                        { law::section(context, records, &clause.topic) }
                        { third_party::section(context, records, id) }
                        if let Some(citation) = report::citation(edition, records, id) {
                            <section class="vr-part" aria-labelledby="cite">
                                { named(context, "cite", "To cite this record") }
                                <p class="vr-text">{ "Its id stays: " }<code>{ id }</code>{ ". " }{ citation.plain() }</p>
                                { copy(context, "As plain text", &citation.plain()) }
                                { copy(context, "As BibTeX", &citation.bibtex()) }
                            </section>
                        }
                    </>
                },
                None => Html::default(),
            } }
        </div>
    }
}
