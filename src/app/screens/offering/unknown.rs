//! What is not known of an offering, and what is old.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::clause::caveats;
use crate::app::components::heading::named;
use crate::app::state::Model;
use crate::dataset::{Clause, DocumentRecord, Provider};
use crate::report::{self, words};
use crate::scoring::OfferingResult;

/// Topics that nobody reviewed with what to ask, evidence to be checked again, and documents not read whole.
pub fn unknown(model: &Model, provider: &Provider, result: &OfferingResult) -> Html {
    html! {
        <section class="vr-part" aria-labelledby="unknown">
            { named(model, "unknown", "What is not known") }
            { lists(model, provider, result) }
        </section>
    }
}

/// The lists without their heading, for the summary too.
pub fn lists(model: &Model, provider: &Provider, result: &OfferingResult) -> Html {
    let vocabulary = &model.edition.vocabulary;
    let open = report::unreviewed(result);
    let evidence = report::evidence(&model.edition, result, model.assessment.as_of);
    let documents: Vec<&DocumentRecord> = model
        .records()
        .and_then(|records| records.provider(&provider.id))
        .map(|record| record.documents.iter().filter(|document| document.partial || document.superseded.is_some()).collect())
        .unwrap_or_default();
    let of_offering = |document: &&DocumentRecord| provider.document(&document.id).is_some_and(|known| known.offerings.contains(&result.offering));
    let documents: Vec<&DocumentRecord> = documents.into_iter().filter(of_offering).collect();
    if open.is_empty() && evidence.stale.is_empty() && documents.is_empty() {
        return html! { <p>{ "Every topic that matters to you was reviewed in documents that are recent and were read whole." }</p> };
    }
    html! {
        <>
            if !open.is_empty() {
                <p><span class="vr-label">{ "Nobody has reviewed these topics. Ask the provider:" }</span></p>
                <ul class="vr-bullets">
                    { for open.iter().map(|finding| html! {
                        <li>{ words::topic(vocabulary, &finding.topic) }{ " – " }{ vocabulary.topic(&finding.topic).map(|topic| topic.question.as_str()) }</li>
                    }) }
                </ul>
            }
            if !evidence.stale.is_empty() {
                <p><span class="vr-label">{ "This evidence is old or replaced. Check it again:" }</span></p>
                <ul class="vr-bullets">
                    { for by_document(&evidence.stale).into_iter().map(|(document, topics)| {
                        let topics: Vec<&str> = topics.into_iter().map(|topic| words::topic(vocabulary, topic)).collect();
                        html! { <li>{ document_title(model, provider, document) }{ ": " }{ words::lower(&words::list(&topics)) }</li> }
                    }) }
                </ul>
            }
            if !documents.is_empty() {
                <p><span class="vr-label">{ "These documents count with a reservation:" }</span></p>
                <ul class="vr-bullets">
                    { for documents.into_iter().map(|document| html! { <li>{ &document.title }{ caveats(document) }</li> }) }
                </ul>
            }
        </>
    }
}

/// The topics of clauses, document by document.
fn by_document<'a>(clauses: &[&'a Clause]) -> Vec<(Option<&'a str>, Vec<&'a str>)> {
    let mut found: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
    for clause in clauses {
        let document = clause.document.as_deref();
        match found.iter_mut().find(|(known, _)| *known == document) {
            Some((_, topics)) if topics.contains(&clause.topic.as_str()) => {}
            Some((_, topics)) => topics.push(&clause.topic),
            None => found.push((document, vec![&clause.topic])),
        }
    }
    found
}

/// The title of a document, and when it was last seen.
fn document_title(model: &Model, provider: &Provider, id: Option<&str>) -> String {
    let Some(id) = id else { return "silence of documents that are all old".to_owned() };
    let record = model.records().and_then(|records| records.provider(&provider.id)?.document(id));
    let seen = provider.document(id).and_then(|document| document.seen);
    let mut text = record.map_or(id, |record| &record.title).to_owned();
    match seen {
        Some(seen) => {
            text.push_str(", last seen ");
            text.push_str(&words::date(seen));
        }
        None => text.push_str(", seen at no known date"),
    }
    text
}
