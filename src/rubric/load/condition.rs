//! Reads conditions, and checks that they name what exists and never lead back to themselves.

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
        if leads_to(&condition.when, &condition.id, &conditions, conditions.len()) {
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
    let options = names.questionnaire.question(&question).map_or(&[][..], |question| &question.options);
    Condition::Answer { question, has: node.at("has").choices(options.iter().map(|option| option.id.as_str())) }
}

/// Whether a condition refers, directly or through others, to the condition of this name.
fn leads_to(condition: &Condition, target: &str, all: &[NamedCondition], steps: usize) -> bool {
    match condition {
        Condition::Named(name) if name == target => true,
        Condition::Named(name) => steps > 0 && all.iter().any(|next| next.id == *name && leads_to(&next.when, target, all, steps - 1)),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| leads_to(part, target, all, steps)),
        Condition::Not(part) => leads_to(part, target, all, steps),
        Condition::Always | Condition::Answer { .. } | Condition::Competes => false,
    }
}
