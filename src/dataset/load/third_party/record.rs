//! Reads a monitoring service's record on a clause.

use super::{Known, count, texts};
use crate::dataset::{
    Analysis, Faq, NamedAgency, NamedRegulation, Neighbour, Rarity, Sha256, SourceCitation, SourceJudgement, ThirdPartyRecord, Tracking,
};
use crate::reading::Node;

const KEYS: [&str; 50] = [
    "id",
    "record_id",
    "publisher",
    "entity",
    "provider",
    "offering",
    "document_title",
    "document_id",
    "document",
    "title",
    "page",
    "page_note",
    "clauses",
    "source_severity",
    "source_confidence",
    "source_basis",
    "rarity",
    "what_it_is",
    "why_it_matters",
    "interpretive_note",
    "consumer_impact",
    "quotation",
    "other_platforms",
    "analysis",
    "agencies",
    "regulations",
    "mentioned_agencies",
    "mentioned_regulations",
    "document_last_updated",
    "first_tracked",
    "last_verified",
    "captured_at",
    "analysis_generated",
    "accessed",
    "content_sha256",
    "source_url",
    "source_url_note",
    "archive",
    "snapshot_stored",
    "hash_verified",
    "citation",
    "categories",
    "categories_note",
    "faq",
    "faq_note",
    "changed_before",
    "monitoring_note",
    "affiliation",
    "disclaimer",
    "doubts",
];

pub(super) fn read(node: &Node<'_>, known: &Known<'_>) -> ThirdPartyRecord {
    node.object(&KEYS);
    let text = |key: &str| node.at(key).optional_text();
    let (provider_id, provider) = known.provider(&node.at("provider"));
    let offerings = provider.map(|provider| provider.offerings.iter().map(|offering| offering.id.as_str()));
    ThirdPartyRecord {
        id: node.at("id").text(),
        record_id: text("record_id"),
        publisher: node.at("publisher").text(),
        entity: node.at("entity").text(),
        provider: provider_id,
        offering: offerings.map_or_else(String::new, |ids| node.at("offering").choice(ids)),
        document_title: node.at("document_title").text(),
        document_id: text("document_id"),
        document: known.document(&node.at("document"), provider),
        title: text("title"),
        page: node.at("page").optional_address(),
        page_note: text("page_note"),
        clauses: known.clauses(&node.at("clauses"), provider),
        source: SourceJudgement { severity: text("source_severity"), confidence: text("source_confidence"), basis: text("source_basis") },
        rarity: rarity(&node.at("rarity")),
        what_it_is: text("what_it_is"),
        why_it_matters: text("why_it_matters"),
        interpretive_note: text("interpretive_note"),
        consumer_impact: text("consumer_impact"),
        quotation: node.at("quotation").text(),
        other_platforms: node.at("other_platforms").items().iter().map(|item| neighbour(item, known)).collect(),
        analysis: analysis(&node.at("analysis")),
        agencies: agencies(&node.at("agencies"), known),
        regulations: regulations(&node.at("regulations"), known),
        mentioned_agencies: agencies(&node.at("mentioned_agencies"), known),
        mentioned_regulations: regulations(&node.at("mentioned_regulations"), known),
        tracking: tracking(node, known),
        citation: citation(&node.at("citation"), known),
        categories: texts(&node.at("categories")),
        categories_note: text("categories_note"),
        faq: node.at("faq").items().iter().map(faq).collect(),
        faq_note: text("faq_note"),
        changed_before: node.at("changed_before").boolean(),
        monitoring_note: text("monitoring_note"),
        affiliation: text("affiliation"),
        disclaimer: text("disclaimer"),
        doubts: texts(&node.at("doubts")),
    }
}

fn rarity(node: &Node<'_>) -> Option<Rarity> {
    node.is_there().then(|| {
        node.object(&["seen", "of", "text"]);
        Rarity { seen: count(&node.at("seen")), of: count(&node.at("of")), text: node.at("text").text() }
    })
}

fn neighbour(node: &Node<'_>, known: &Known<'_>) -> Neighbour {
    node.object(&["name", "provider", "severity", "quotation", "clause", "note"]);
    let named = node.at("provider").is_there().then(|| known.provider(&node.at("provider")));
    let provider = named.as_ref().and_then(|(_, provider)| *provider);
    let clause = node.at("clause").is_there().then(|| known.clause(&node.at("clause"), provider));
    if clause.is_some() && named.is_none() {
        node.at("provider").mistake("the clause's provider");
    }
    Neighbour {
        name: node.at("name").optional_text(),
        provider: named.map(|(id, _)| id),
        severity: node.at("severity").optional_text(),
        quotation: node.at("quotation").text(),
        clause,
        note: node.at("note").optional_text(),
    }
}

fn analysis(node: &Node<'_>) -> Analysis {
    if !node.is_there() {
        return Analysis::default();
    }
    node.object(&[
        "regulatory_landscape",
        "governance_exposure",
        "governance_level",
        "jurisdiction_flags",
        "contract_and_vendor_implications",
        "compliance_considerations",
    ]);
    let text = |key: &str| node.at(key).optional_text();
    Analysis {
        regulatory_landscape: text("regulatory_landscape"),
        governance_exposure: text("governance_exposure"),
        governance_level: text("governance_level"),
        jurisdiction_flags: text("jurisdiction_flags"),
        contract_and_vendor_implications: text("contract_and_vendor_implications"),
        compliance_considerations: text("compliance_considerations"),
    }
}

fn agencies(list: &Node<'_>, known: &Known<'_>) -> Vec<NamedAgency> {
    let read = |node: &Node<'_>| {
        node.object(&["agency", "name", "note"]);
        NamedAgency { agency: in_law(&node.at("agency"), &known.context.agencies), name: node.at("name").text(), note: node.at("note").text() }
    };
    list.items().iter().map(read).collect()
}

fn regulations(list: &Node<'_>, known: &Known<'_>) -> Vec<NamedRegulation> {
    let read = |node: &Node<'_>| {
        node.object(&["regulation", "label", "place"]);
        NamedRegulation {
            regulation: in_law(&node.at("regulation"), &known.context.regulations),
            label: node.at("label").text(),
            place: node.at("place").optional_text(),
        }
    };
    list.items().iter().map(read).collect()
}

/// An id of the files on law; any text where they are not there.
fn in_law(node: &Node<'_>, ids: &Option<std::collections::BTreeSet<String>>) -> String {
    match ids {
        Some(ids) => node.choice(ids.iter().map(String::as_str)),
        None => node.text(),
    }
}

fn tracking(node: &Node<'_>, known: &Known<'_>) -> Tracking {
    let first_tracked = known.date(&node.at("first_tracked"));
    let last_verified = known.date(&node.at("last_verified"));
    let accessed = known.date(&node.at("accessed"));
    for (key, earlier, later) in [("last_verified", first_tracked, last_verified), ("accessed", last_verified, accessed)] {
        if let (Some(earlier), Some(later)) = (earlier, later)
            && later < earlier
        {
            node.at(key).mistake(format!("a date not before {earlier}"));
        }
    }
    Tracking {
        document_last_updated: known.date(&node.at("document_last_updated")),
        first_tracked,
        last_verified,
        captured_at: node.at("captured_at").optional_text(),
        analysis_generated: node.at("analysis_generated").optional_text(),
        accessed,
        content_sha256: node.at("content_sha256").is_there().then(|| Sha256(node.at("content_sha256").sha256())),
        source_url: node.at("source_url").optional_address(),
        source_url_note: node.at("source_url_note").optional_text(),
        archive: node.at("archive").optional_text(),
        snapshot_stored: node.at("snapshot_stored").boolean_if_there(),
        hash_verified: node.at("hash_verified").boolean_if_there(),
    }
}

fn citation(node: &Node<'_>, known: &Known<'_>) -> Option<SourceCitation> {
    node.is_there().then(|| {
        node.object(&["entity", "document", "record_id", "captured", "sha256", "url", "accessed", "publisher_claim"]);
        SourceCitation {
            entity: node.at("entity").text(),
            document: node.at("document").text(),
            record_id: node.at("record_id").text(),
            captured: node.at("captured").text(),
            sha256: node.at("sha256").text(),
            url: node.at("url").optional_address(),
            accessed: known.date(&node.at("accessed")),
            publisher_claim: node.at("publisher_claim").optional_text(),
        }
    })
}

fn faq(node: &Node<'_>) -> Faq {
    node.object(&["question", "answer"]);
    Faq { question: node.at("question").optional_text(), answer: node.at("answer").text() }
}
