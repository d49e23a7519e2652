//! Reads conditions, and checks that they name what exists and never lead back to themselves.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Names;
use crate::questionnaire::Source;
use crate::reading::Node;
use crate::rubric::{Condition, NamedCondition};

/// The named conditions in the file's order of names.
pub(super) fn read_named(places: &[(&str, Node<'_>)], names: &Names<'_>) -> Vec<NamedCondition> {
    let conditions: Vec<NamedCondition> = places
        .iter()
        .map(|(id, node)| {
            node.object(&["when", "label"]);
            NamedCondition { id: (*id).to_owned(), label: node.at("label").text(), when: read(&node.at("when"), names) }
        })
        .collect();
    for ((_, node), condition) in places.iter().zip(&conditions) {
        if leads_to(&condition.when, &condition.id, &conditions) {
            node.at("when").mistake("a condition that does not lead back to itself");
        }
    }
    conditions
}

/// A condition: `"always"`, a name, or one of the five forms of RUBRIC.md.
pub(super) fn read(node: &Node<'_>, names: &Names<'_>) -> Condition {
    match node.raw() {
        Some(Value::String(name)) if name == "always" => Condition::Always,
        Some(Value::String(_)) => Condition::Named(node.choice(names.conditions.iter().copied())),
        Some(Value::Object(map)) if map.len() == 1 || map.contains_key("answer") => object(node, names),
        _ => {
            node.mistake("a condition");
            Condition::Always
        }
    }
}

fn object(node: &Node<'_>, names: &Names<'_>) -> Condition {
    node.object(&["answer", "has", "all", "any", "not", "condition", "competes"]);
    let list = |key: &str| node.at(key).items().iter().map(|item| read(item, names)).collect();
    if node.at("answer").is_there() {
        answer(node, names)
    } else if node.at("all").is_there() {
        Condition::All(list("all"))
    } else if node.at("any").is_there() {
        Condition::Any(list("any"))
    } else if node.at("not").is_there() {
        Condition::Not(Box::new(read(&node.at("not"), names)))
    } else if node.at("condition").is_there() {
        Condition::Named(node.at("condition").choice(names.conditions.iter().copied()))
    } else {
        if !node.at("competes").optional_boolean() {
            node.mistake("answer, all, any, not, condition or competes: true");
        }
        Condition::Competes
    }
}

fn answer(node: &Node<'_>, names: &Names<'_>) -> Condition {
    let with_options = names.questionnaire.questions.iter().filter(|question| question.source == Source::Options);
    let question = node.at("answer").choice(with_options.map(|question| question.id.as_str()));
    let has = match names.questionnaire.question(&question) {
        Some(question) => node.at("has").choices(question.options.iter().map(|option| option.id.as_str())),
        None => Vec::new(),
    };
    Condition::Answer { question, has }
}

/// Whether a condition refers, directly or through others, to the condition of this name. Each name is followed once.
fn leads_to(start: &Condition, target: &str, all: &[NamedCondition]) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![start];
    while let Some(condition) = open.pop() {
        match condition {
            Condition::Named(name) if name == target => return true,
            Condition::Named(name) => {
                if seen.insert(name) {
                    open.extend(all.iter().filter(|next| next.id == *name).map(|next| &next.when));
                }
            }
            Condition::All(parts) | Condition::Any(parts) => open.extend(parts),
            Condition::Not(part) => open.push(part),
            Condition::Always | Condition::Answer { .. } | Condition::Competes => {}
        }
    }
    false
}
