//! Reads contradictions between documents and the order in which documents prevail, and checks that none between governing rows is left unmarked.

use crate::dataset::load::Context;
use crate::dataset::{Clause, Contradiction, Document, Offering, Precedence, Rank, Role, Side};
use crate::reading::Node;

/// What of the same provider these may name.
pub(super) struct Own<'a> {
    pub offerings: &'a [Offering],
    pub documents: &'a [Document],
    pub clauses: &'a [Clause],
}

pub(super) fn read(list: &Node<'_>, own: &Own<'_>, context: &Context<'_>) -> Vec<Contradiction> {
    list.optional_items().iter().map(|node| contradiction(node, own, context)).collect()
}

fn contradiction(node: &Node<'_>, own: &Own<'_>, context: &Context<'_>) -> Contradiction {
    node.object(&["about", "sides", "why"]);
    let sides: Vec<Side> = node.at("sides").items().iter().map(|side| read_side(side, own, context)).collect();
    let about = node.at("about").optional_text();
    if sides.len() < 2 && node.at("sides").raw().is_some_and(serde_json::Value::is_array) {
        node.at("sides").mistake("at least two sides");
    }
    if about.is_none() && sides.len() > 1 && sides.iter().all(|side| side.clause.is_none()) {
        node.at("about").mistake("a few words, where no side is a clause");
    }
    Contradiction { about, sides, why: node.at("why").text() }
}

fn read_side(node: &Node<'_>, own: &Own<'_>, context: &Context<'_>) -> Side {
    node.object(&["clause", "document", "record", "says", "governs"]);
    let clause_is = |id: &str| own.clauses.iter().any(|clause| clause.id == id);
    let side = Side {
        clause: node.at("clause").is_there().then(|| node.at("clause").known(clause_is, "a clause of this provider")),
        document: document(node, own),
        record: node.at("record").is_there().then(|| match &context.records {
            Some(known) => node.at("record").choice(known.iter().map(String::as_str)),
            None => node.at("record").text(),
        }),
        says: node.at("says").text(),
        governs: node.at("governs").optional_boolean(),
    };
    if side.document.is_some() && (side.clause.is_some() || side.record.is_some()) {
        node.at("document").mistake("no document where a clause or a record says it");
    }
    let is_corroborating = |id: &String| own.clauses.iter().any(|clause| clause.id == *id && clause.role == Role::Corroborating);
    if side.governs && side.clause.as_ref().is_some_and(is_corroborating) {
        node.at("governs").mistake("no clause that only corroborates");
    }
    side
}

fn document(node: &Node<'_>, own: &Own<'_>) -> Option<String> {
    let ids = own.documents.iter().map(|document| document.id.as_str());
    node.at("document").is_there().then(|| node.at("document").choice(ids))
}

pub(super) fn precedence(node: &Node<'_>, own: &Own<'_>) -> Precedence {
    node.object(&["offerings", "ranks", "note"]);
    let rank = |node: &Node<'_>| {
        node.object(&["document", "name"]);
        if node.is_object() && node.at("document").is_there() == node.at("name").is_there() {
            node.mistake("either a document or the name of one that is not on record");
        }
        Rank { document: document(node, own), name: node.at("name").optional_text() }
    };
    Precedence {
        offerings: node.at("offerings").choices(own.offerings.iter().map(|offering| offering.id.as_str())),
        ranks: node.at("ranks").items().iter().map(rank).collect(),
        note: node.at("note").optional_text(),
    }
}

/// No contradiction is left unmarked: governing rows of one offering, topic and scope that take different stances are sides of one contradiction.
pub(super) fn check(nodes: &[Node<'_>], own: &Own<'_>, contradictions: &[Contradiction]) {
    let names = |found: &Contradiction, clause: &Clause| found.sides.iter().any(|side| side.clause.as_ref().is_some_and(|id| clause.id == *id));
    for (node, clause) in nodes.iter().zip(own.clauses) {
        let against = own.clauses.iter().find(|other| {
            [&clause.offering, &clause.topic, &clause.stance, &other.stance].iter().all(|id| !id.is_empty())
                && clause.role == Role::Governing
                && other.role == Role::Governing
                && other.offering == clause.offering
                && other.topic == clause.topic
                && other.scope == clause.scope
                && other.stance != clause.stance
                && !contradictions.iter().any(|found| names(found, clause) && names(found, other))
        });
        if let Some(other) = against {
            node.at("stance").mistake(format!("the stance of {}, or a contradiction that names both and says which governs, and why", other.id));
        }
    }
}
