//! Reads a regulation and its provisions, and checks that their dates are in order.

use std::collections::BTreeSet;

use super::{Around, once};
use crate::dataset::{Confidence, Date};
use crate::law::{Jurisdiction, Provision, Regulation, RegulationKind, Verified};
use crate::reading::Node;
use crate::rubric::read_condition;

/// What a file of regulations holds.
pub(super) struct Found {
    pub regulations: Vec<Regulation>,
    /// Each provision's id, with the positions of its regulation and of itself.
    pub places: Vec<(String, (usize, usize))>,
}

pub(super) fn read(root: &Node<'_>, agencies: Option<&BTreeSet<String>>, around: &Around<'_>) -> Found {
    root.object(&["format", "regulations"]);
    root.at("format").choice(["vendor-risk/regulations@1"]);
    let nodes = root.at("regulations").items();
    let mut places = Vec::new();
    let mut provision_nodes = Vec::new();
    let mut regulations: Vec<Regulation> = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        let mut regulation = regulation(node, agencies, around);
        for (place, item) in node.at("provisions").items().into_iter().enumerate() {
            let (id, provision) = provision(&item, &regulation, around);
            places.push((id, (index, place)));
            provision_nodes.push(item);
            regulation.provisions.push(provision);
        }
        regulations.push(regulation);
    }
    once(&nodes, regulations.iter().map(|regulation| regulation.id.as_str()));
    once(&provision_nodes, places.iter().map(|(id, _)| id.as_str()));
    for (node, regulation) in nodes.iter().zip(&regulations) {
        check_successor(&node.at("replaced_by"), regulation, &regulations);
    }
    Found { regulations, places }
}

fn regulation(node: &Node<'_>, agencies: Option<&BTreeSet<String>>, around: &Around<'_>) -> Regulation {
    node.object(&[
        "id",
        "name",
        "short_name",
        "jurisdiction",
        "kind",
        "agencies",
        "applies_from",
        "applies_until",
        "replaced_by",
        "seen_in_force_on",
        "note",
        "url",
        "verified",
        "confidence",
        "provisions",
    ]);
    let seen_in_force_on = node.at("seen_in_force_on").optional_date();
    if seen_in_force_on.is_some_and(|date| date > around.date) {
        node.at("seen_in_force_on").mistake(format!("a date not after the dataset's ({})", around.date));
    }
    let kind = RegulationKind::from_id(&node.at("kind").choice(RegulationKind::IDS.iter().copied())).unwrap_or(RegulationKind::Proposal);
    let (applies_from, applies_until) = period(node);
    if kind == RegulationKind::Proposal && (applies_from.is_some() || applies_until.is_some()) {
        node.at("applies_from").mistake("no dates, since a proposal is no law yet");
    }
    Regulation {
        id: node.at("id").id(),
        name: node.at("name").text(),
        short_name: node.at("short_name").text(),
        jurisdiction: jurisdiction(&node.at("jurisdiction")),
        kind,
        agencies: match agencies {
            Some(known) => node.at("agencies").choices(known.iter().map(String::as_str)),
            None => node.at("agencies").items().iter().map(Node::text).collect(),
        },
        applies_from,
        applies_until,
        replaced_by: node.at("replaced_by").optional_text(),
        seen_in_force_on,
        note: node.at("note").optional_text(),
        url: node.at("url").optional_address(),
        verified: Verified::from_id(&node.at("verified").choice(Verified::IDS.iter().copied())).unwrap_or(Verified::Secondary),
        confidence: Confidence::from_id(&node.at("confidence").choice(Confidence::IDS.iter().copied())).unwrap_or(Confidence::Low),
        provisions: Vec::new(),
    }
}

/// The provision and its id, which begins with the regulation's.
fn provision(node: &Node<'_>, regulation: &Regulation, around: &Around<'_>) -> (String, Provision) {
    node.object(&["id", "ref", "what", "topics", "applies_when", "applies_from", "applies_until", "assumes", "doubt"]);
    let id = node.at("id").text();
    let suffix = id.strip_prefix(&regulation.id).and_then(|rest| rest.strip_prefix('/'));
    if !id.is_empty() && !regulation.id.is_empty() && suffix.is_none_or(str::is_empty) {
        node.at("id").mistake(format!("{}/<part>", regulation.id));
    }
    // Kept for whoever extends the rubric: only what a rule or a gate names is shown.
    node.at("topics").choices(around.vocabulary.topics.iter().map(|topic| topic.id.as_str()));
    let (applies_from, applies_until) = period(node);
    let doubt = node.at("doubt").optional_text();
    if let (Some(own), Some(whole)) = (applies_from, regulation.applies_from)
        && own < whole
        && doubt.is_none()
    {
        node.at("applies_from").mistake(format!("a date not before its regulation's ({whole}), or a doubt that says why"));
    }
    if let (Some(own), Some(whole)) = (applies_until, regulation.applies_until)
        && own > whole
    {
        node.at("applies_until").mistake(format!("a date not after its regulation's ({whole})"));
    }
    let provision = Provision {
        reference: node.at("ref").text(),
        what: node.at("what").text(),
        applies_when: read_condition(&node.at("applies_when"), around.vocabulary, around.questionnaire, around.rubric),
        applies_from,
        applies_until,
        assumes: node.at("assumes").optional_text(),
        doubt,
    };
    (id, provision)
}

/// The first and the last day; a month or a year alone would leave open on which day something changes.
fn period(node: &Node<'_>) -> (Option<Date>, Option<Date>) {
    let day = |key: &str| {
        let date = node.at(key).optional_date();
        if date.is_some_and(|date| !date.is_a_day()) {
            node.at(key).mistake("a day: YYYY-MM-DD");
        }
        date
    };
    let (from, until) = (day("applies_from"), day("applies_until"));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        node.at("applies_until").mistake(format!("a date not before it applies ({from})"));
    }
    (from, until)
}

/// Whatever replaces a regulation exists, and starts after its end.
fn check_successor(node: &Node<'_>, regulation: &Regulation, all: &[Regulation]) {
    let Some(id) = &regulation.replaced_by else { return };
    match all.iter().find(|other| other.id == *id && other.id != regulation.id) {
        None => node.mistake("another regulation of this file"),
        Some(next) => {
            if let (Some(until), Some(from)) = (regulation.applies_until, next.applies_from)
                && from <= until
            {
                node.mistake(format!("a regulation that starts after this one's end ({until})"));
            }
        }
    }
}

pub(super) fn jurisdiction(node: &Node<'_>) -> Jurisdiction {
    Jurisdiction::from_id(&node.choice(Jurisdiction::IDS.iter().copied())).unwrap_or(Jurisdiction::International)
}
