//! Reads a document: its own date, and kept apart from it the dates on which it was captured and last seen.

use super::Context;
use crate::dataset::{Document, DocumentRecord, Offering};
use crate::reading::Node;

pub(super) fn read(node: &Node<'_>, offerings: &[Offering], context: &Context<'_>) -> (Document, DocumentRecord) {
    node.object(&[
        "id",
        "title",
        "type",
        "offerings",
        "url",
        "effective",
        "captured",
        "last_seen",
        "retrieved_from",
        "retrieved_path",
        "versions",
        "partial",
        "superseded",
        "words",
        "words_sha256",
    ]);
    let effective = node.at("effective").optional_date();
    let captured = node.at("captured").optional_date();
    let last_seen = node.at("last_seen").optional_date();
    if let (Some(captured), Some(last_seen)) = (captured, last_seen)
        && captured > last_seen
    {
        node.at("last_seen").mistake(format!("a date not before it was captured ({captured})"));
    }
    for (place, date) in [("captured", captured), ("last_seen", last_seen)] {
        if let (Some(date), Some(edition)) = (date, context.date)
            && date > edition
        {
            node.at(place).mistake(format!("a date not after the dataset's ({edition})"));
        }
    }
    // The place within that source is for whoever keeps the dataset; no screen shows it.
    node.at("retrieved_path").optional_text();
    let record = DocumentRecord {
        id: node.at("id").id(),
        title: node.at("title").text(),
        kind: node.at("type").choice(context.vocabulary.ids("document_types")),
        url: node.at("url").optional_address(),
        effective,
        captured,
        last_seen,
        retrieved_from: node.at("retrieved_from").choice(context.vocabulary.ids("retrieved_from")),
        versions: node.at("versions").items().iter().filter_map(Node::date).collect(),
        partial: node.at("partial").optional_boolean(),
        superseded: node.at("superseded").optional_text(),
        words: u32::try_from(node.at("words").integer(0, 10_000_000)).unwrap_or(0),
        fingerprint: node.at("words_sha256").sha256().into(),
    };
    if record.versions.windows(2).any(|pair| pair[0] < pair[1]) {
        node.at("versions").mistake("dates from the newest to the oldest");
    }
    let document = Document {
        id: record.id.clone(),
        offerings: node.at("offerings").choices(offerings.iter().map(|offering| offering.id.as_str())),
        seen: last_seen.or(captured).or(effective),
        superseded: record.superseded.is_some(),
    };
    (document, record)
}
