//! Reads one file of `providers/`: the provider, its offerings, documents and clauses.

mod card;
mod clause;
mod contradiction;
mod document;

pub(super) use card::{endpoints, moderation};
pub(super) use clause::{confidence, pin_words};

use super::{Context, once};
use crate::dataset::{Clause, ClauseRecord, Document, DocumentRecord, Model, Offering, Provider, ProviderKind, ProviderRecord, Tier};
use crate::reading::Node;

/// The provider and its record. `id` is the name that the index gives it.
pub(super) fn read(root: &Node<'_>, id: &str, context: &Context<'_>) -> (Provider, ProviderRecord) {
    root.object(&["format", "provider", "offerings", "documents", "clauses", "contradictions", "precedence", "remarks"]);
    root.at("format").choice(["vendor-risk/provider@1"]);
    let card = root.at("provider");
    let provider_card = card::read(&card);
    card.at("id").choice([id]);
    let model_nodes = card.at("models").items();
    let (models, model_licences): (Vec<Model>, Vec<Option<String>>) = model_nodes.iter().map(|node| model(node, context)).unzip();
    once(model_nodes.into_iter().zip(models.iter().map(|model| model.id.clone())));

    let offering_nodes = root.at("offerings").items();
    let offerings: Vec<Offering> = offering_nodes.iter().map(offering).collect();
    once(offering_nodes.into_iter().zip(offerings.iter().map(|offering| offering.id.clone())));

    let document_nodes = root.at("documents").items();
    let (documents, document_records): (Vec<Document>, Vec<DocumentRecord>) =
        document_nodes.iter().map(|node| document::read(node, &offerings, context)).unzip();
    once(document_nodes.into_iter().zip(documents.iter().map(|document| document.id.clone())));

    let clause_nodes = root.at("clauses").items();
    let (clauses, clause_records): (Vec<Clause>, Vec<ClauseRecord>) =
        clause_nodes.iter().map(|node| clause::read(node, id, &offerings, &documents, context)).unzip();
    once(clause_nodes.iter().cloned().zip(clauses.iter().map(|clause| clause.id.to_string())));
    let own = contradiction::Own { offerings: &offerings, documents: &documents, clauses: &clauses };
    let contradictions = contradiction::read(&root.at("contradictions"), &own, context);
    contradiction::check(&clause_nodes, &own, &contradictions);
    let precedence = root.at("precedence").optional_items().iter().map(|node| contradiction::precedence(node, &own)).collect();

    let record = ProviderRecord {
        id: id.to_owned(),
        card: provider_card,
        model_licences,
        documents: document_records,
        clauses: clause_records,
        contradictions,
        precedence,
        remarks: root.at("remarks").items().iter().map(Node::text).collect(),
    };
    let provider = Provider {
        id: id.to_owned(),
        name: card.at("name").text(),
        kind: ProviderKind::from_id(&card.at("kind").choice(ProviderKind::IDS.iter().copied())).unwrap_or(ProviderKind::Application),
        areas: card.at("areas").choices(context.vocabulary.ids("areas")),
        models,
        offerings,
        documents,
        clauses,
    };
    (provider, record)
}

fn model(node: &Node<'_>, context: &Context<'_>) -> (Model, Option<String>) {
    node.object(&["id", "author", "licence", "licence_url", "licence_id"]);
    let id = node.at("id").text();
    let known = context.licences.as_ref().filter(|_| node.at("licence_id").is_there());
    let licence_id = known.map(|known| node.at("licence_id").choice(known.iter().map(String::as_str)));
    let address = node.at("licence_url").optional_address();
    (Model { id, author: node.at("author").text(), licence: node.at("licence").text(), licence_id }, address)
}

fn offering(node: &Node<'_>) -> Offering {
    node.object(&["id", "name", "tier"]);
    let tier = Tier::from_id(&node.at("tier").choice(Tier::IDS.iter().copied())).unwrap_or(Tier::Consumer);
    Offering { id: node.at("id").id(), name: node.at("name").text(), tier }
}
