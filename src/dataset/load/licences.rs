//! Reads `model-licences.json`.

use crate::dataset::{Basis, EuRestrictions, LicencePin, LicenceRecord, LicenceStance, ModelLicence, Vocabulary};
use crate::reading::Node;

/// The licences and, in the same order, their records.
pub(super) fn read(root: &Node<'_>, vocabulary: &Vocabulary) -> (Vec<ModelLicence>, Vec<LicenceRecord>) {
    root.object(&["format", "licences"]);
    root.at("format").choice(["vendor-risk/model-licences@1"]);
    let items = root.at("licences").items();
    let out: (Vec<_>, Vec<_>) = items.iter().map(|item| licence(item, vocabulary)).unzip();
    super::once(items.into_iter().zip(out.0.iter().map(|licence: &ModelLicence| licence.id.clone())));
    out
}

fn licence(node: &Node<'_>, vocabulary: &Vocabulary) -> (ModelLicence, LicenceRecord) {
    node.object(&[
        "id",
        "name",
        "spdx",
        "version_date",
        "url",
        "steward",
        "open_source",
        "confidence",
        "stances",
        "eu_restrictions",
        "eu_note",
        "models",
        "summary",
        "other",
        "source",
        "pins",
    ]);
    let id = node.at("id").id();
    let confidence = super::provider::confidence(&node.at("confidence"));
    let mut stances = Vec::new();
    let mut notes = Vec::new();
    for (topic, place) in node.at("stances").entries() {
        place.object(&["stance", "basis", "confidence", "note", "outputs_may_train_other_models"]);
        let Some(words) = vocabulary.topic(topic) else {
            place.mistake("a topic of the vocabulary as key");
            continue;
        };
        let allowed = words.stances.iter().map(|words| words.id.as_str()).filter(|stance| *stance != "model-terms");
        let stance = place.at("stance").choice(allowed.chain([crate::dataset::NOT_ADDRESSED]));
        let basis = Basis::from_id(&place.at("basis").choice(Basis::IDS.iter().copied())).unwrap_or(Basis::Explicit);
        let own = place.at("confidence").is_there().then(|| super::provider::confidence(&place.at("confidence")));
        stances.push(LicenceStance { topic: topic.to_owned(), stance, basis, confidence: own });
        notes.push(place.at("note").optional_text());
        if place.at("outputs_may_train_other_models").is_there() {
            place.at("outputs_may_train_other_models").text();
        }
    }
    for model in node.at("models").items() {
        model.text();
    }
    let eu = EuRestrictions::from_id(&node.at("eu_restrictions").choice(EuRestrictions::IDS.iter().copied())).unwrap_or(EuRestrictions::Unknown);
    let record = LicenceRecord {
        spdx: node.at("spdx").optional_text(),
        version_date: node.at("version_date").optional_date(),
        url: node.at("url").optional_address(),
        steward: node.at("steward").text(),
        open_source: node.at("open_source").boolean(),
        summary: node.at("summary").text(),
        eu_note: node.at("eu_note").optional_text(),
        other: node.at("other").items().iter().map(Node::text).collect(),
        source: node.at("source").text(),
        notes,
        pins: node.at("pins").items().iter().map(|item| pin(item, vocabulary)).collect(),
    };
    (ModelLicence { id, name: node.at("name").text(), confidence, eu_restrictions: eu, stances }, record)
}

fn pin(node: &Node<'_>, vocabulary: &Vocabulary) -> LicencePin {
    node.object(&["topic", "section", "start", "end", "words", "sha256"]);
    LicencePin {
        topic: node.at("topic").choice(vocabulary.topics.iter().map(|topic| topic.id.as_str()).chain(["eu-restrictions"])),
        section: node.at("section").optional_text(),
        pin: super::provider::pin_words(node),
    }
}
