//! Reads `questionnaire.json`. All mistakes at once. Names of conditions and areas are checked with the rubric and the vocabulary, in the edition.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Choice, Kind, NOT_SURE, Question, Questionnaire, Source, Visible};
use crate::reading::{Mistakes, Node, canonical, sha256_hex};

/// Reads and checks a questionnaire; use the result only if nothing was noted.
pub fn load(file: &str, value: &Value, mistakes: &Mistakes) -> Questionnaire {
    let root = Node::root(file, value, mistakes).object(&["format", "version", "not_sure", "sections", "questions"]);
    root.at("format").choice(["vendor-risk/questionnaire@1"]);
    root.at("not_sure").object(&["id", "label"]).at("id").choice([NOT_SURE]);
    let sections: Vec<String> = root.at("sections").items().iter().map(Node::text).collect();
    let nodes = root.at("questions").items();
    let questions: Vec<Question> = nodes.iter().map(|node| question(node, &sections)).collect();
    let mut seen = BTreeSet::new();
    for (node, question) in nodes.iter().zip(&questions) {
        if !seen.insert(&question.id) {
            node.at("id").mistake("an id that is not used twice");
        }
    }
    Questionnaire {
        version: root.at("version").text(),
        sha256: sha256_hex(canonical(value)),
        not_sure_label: root.at("not_sure").at("label").text(),
        sections,
        questions,
    }
}

fn question(node: &Node<'_>, sections: &[String]) -> Question {
    node.object(&["id", "section", "kind", "ask", "why", "whom", "source", "allow_all", "options", "exclusive_option", "visible", "optional"]);
    let source = match node.at("source").is_there() {
        true => Source::from_id(&node.at("source").choice([Source::Offerings.id(), Source::Models.id()])).unwrap_or(Source::Options),
        false => Source::Options,
    };
    let options: Vec<Choice> = match source {
        Source::Options => node.at("options").items().iter().map(option).collect(),
        Source::Offerings | Source::Models => Vec::new(),
    };
    let ids: BTreeSet<&str> = options.iter().map(|option| option.id.as_str()).collect();
    if ids.len() != options.len() || ids.contains(NOT_SURE) {
        node.at("options").mistake("each option once, and none called not-sure");
    }
    node.at("allow_all").optional_boolean();
    let exclusive = node.at("exclusive_option");
    Question {
        id: node.at("id").id(),
        section: node.at("section").choice(sections.iter().map(String::as_str)),
        kind: Kind::from_id(&node.at("kind").choice(Kind::IDS.iter().copied())).unwrap_or(Kind::One),
        ask: node.at("ask").text(),
        why: node.at("why").text(),
        whom: node.at("whom").text(),
        source,
        exclusive_option: exclusive.is_there().then(|| exclusive.choice(ids.iter().copied())),
        options,
        visible: visible(&node.at("visible")),
        optional: node.at("optional").optional_boolean(),
    }
}

fn option(node: &Node<'_>) -> Choice {
    node.object(&["id", "label", "hint"]);
    Choice { id: node.at("id").id(), label: node.at("label").text(), hint: node.at("hint").optional_text() }
}

fn visible(node: &Node<'_>) -> Option<Visible> {
    if !node.is_there() {
        return None;
    }
    node.object(&["condition", "shortlist_has"]);
    match (node.at("condition").is_there(), node.at("shortlist_has").is_there()) {
        (true, false) => Some(Visible::Condition(node.at("condition").text())),
        (false, true) => {
            node.at("shortlist_has").choice(["by-model"]);
            Some(Visible::ShortlistDiffersByModel)
        }
        _ => {
            if node.is_object() {
                node.mistake("either a condition or shortlist_has");
            }
            None
        }
    }
}
