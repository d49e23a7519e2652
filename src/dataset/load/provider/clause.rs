//! Reads a clause: one row, offering × topic × document → stance.

use super::Context;
use crate::dataset::{Basis, Clause, ClauseRecord, Confidence, Document, NOT_ADDRESSED, Offering, Period, Pin, Role};
use crate::reading::Node;

pub(super) fn read(node: &Node<'_>, provider: &str, offerings: &[Offering], documents: &[Document], context: &Context<'_>) -> (Clause, ClauseRecord) {
    node.object(&[
        "id",
        "offering",
        "topic",
        "role",
        "scope",
        "stance",
        "qualifiers",
        "basis",
        "confidence",
        "document",
        "section",
        "period",
        "summary",
        "why",
        "note",
        "pin",
        "quotation",
    ]);
    let offering = node.at("offering").choice(offerings.iter().map(|offering| offering.id.as_str()));
    let topic = node.at("topic").choice(context.vocabulary.topics.iter().map(|topic| topic.id.as_str()));
    let stance = match context.vocabulary.topic(&topic) {
        Some(words) => node.at("stance").choice(words.stances.iter().map(|words| words.id.as_str()).chain([NOT_ADDRESSED])),
        None => String::new(),
    };
    let basis = Basis::from_id(&node.at("basis").choice(Basis::IDS.iter().copied()));
    if stance == NOT_ADDRESSED && basis == Some(Basis::Explicit) {
        node.at("basis").mistake("absence or interpretive, since silence is never explicit");
    }
    let document = node.at("document").is_there().then(|| node.at("document").choice(documents.iter().map(|document| document.id.as_str())));
    match &document {
        Some(id)
            if !id.is_empty()
                && !offering.is_empty()
                && documents.iter().any(|document| document.id == *id && !document.offerings.contains(&offering)) =>
        {
            node.at("document").mistake(format!("a document of the offering {offering}"));
        }
        None if basis.is_some_and(|basis| basis != Basis::Absence) => node.at("document").mistake("a document, unless the basis is absence"),
        _ => {}
    }
    let record = ClauseRecord {
        id: clause_id(node, provider, &offering, &topic),
        section: node.at("section").optional_text(),
        period: period(&node.at("period")),
        summary: node.at("summary").text(),
        why: node.at("why").text(),
        note: node.at("note").optional_text(),
        pin: node.at("pin").is_there().then(|| {
            node.at("pin").object(&["start", "end", "words", "sha256"]);
            pin_words(&node.at("pin"))
        }),
        quotation: node.at("quotation").optional_text(),
    };
    let clause = Clause {
        id: record.id.as_str().into(),
        offering,
        topic,
        role: Role::from_id(&node.at("role").choice(Role::IDS.iter().copied())).unwrap_or(Role::Corroborating),
        scope: if node.at("scope").is_there() { node.at("scope").choices(context.vocabulary.ids("regions")) } else { Vec::new() },
        stance,
        qualifiers: node.at("qualifiers").choices(context.vocabulary.ids("qualifiers")),
        basis: basis.unwrap_or(Basis::Interpretive),
        confidence: confidence(&node.at("confidence")),
        document,
    };
    (clause, record)
}

/// How sure a reading is.
pub(in crate::dataset::load) fn confidence(node: &Node<'_>) -> Confidence {
    Confidence::from_id(&node.choice(Confidence::IDS.iter().copied())).unwrap_or(Confidence::Low)
}

/// The words of a pin.
pub(in crate::dataset::load) fn pin_words(node: &Node<'_>) -> Pin {
    Pin {
        start: node.at("start").text(),
        end: node.at("end").text(),
        words: u32::try_from(node.at("words").integer(1, 100_000)).unwrap_or(1),
        fingerprint: node.at("sha256").sha256().into(),
    }
}

/// The permanent id says whose clause it is, so that an address to it explains itself.
fn clause_id(node: &Node<'_>, provider: &str, offering: &str, topic: &str) -> String {
    let id = node.at("id").text();
    if id.is_empty() || offering.is_empty() || topic.is_empty() {
        return id;
    }
    let start = format!("{provider}/{offering}/{topic}/");
    let number = id.strip_prefix(&start).and_then(|number| number.parse::<u16>().ok());
    if number.is_none() {
        node.at("id").mistake(format!("{start}<number>"));
    }
    id
}

fn period(node: &Node<'_>) -> Option<Period> {
    if !node.is_there() {
        return None;
    }
    node.object(&["days", "hours"]);
    let number = |key: &str| u16::try_from(node.at(key).integer(0, 10_000)).unwrap_or(0);
    match (node.at("days").is_there(), node.at("hours").is_there()) {
        (true, false) => Some(Period::Days(number("days"))),
        (false, true) => Some(Period::Hours(number("hours"))),
        _ => {
            if node.is_object() {
                node.mistake("either days or hours");
            }
            None
        }
    }
}
