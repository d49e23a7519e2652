//! Reads relevance rules and gates.

use std::collections::BTreeSet;

use super::{Names, condition};
use crate::dataset::{EuRestrictions, NOT_ADDRESSED};
use crate::reading::{Node, Text};
use crate::rubric::{Axis, Gate, MODEL_LICENCE, Outcome, RelevanceRule, RubricTopic};

pub(super) fn relevance(node: &Node<'_>, topics: &[RubricTopic], names: &Names<'_>) -> RelevanceRule {
    node.object(&["when", "topic", "relevance", "because", "provisions"]);
    RelevanceRule {
        when: condition::read(&node.at("when"), names),
        topic: node.at("topic").choice(topics.iter().filter(|topic| topic.axis != Axis::Context).map(|topic| topic.id.as_str())),
        relevance: node.at("relevance").integer(0, 5),
        because: node.at("because").text().into(),
    }
}

pub(super) fn gates(nodes: &[Node<'_>], names: &Names<'_>) -> Vec<Gate> {
    let gates: Vec<Gate> = nodes.iter().map(|node| gate(node, names)).collect();
    let mut seen = BTreeSet::new();
    for (node, gate) in nodes.iter().zip(&gates) {
        if !seen.insert(&gate.id) {
            node.at("id").mistake("an id that is not used twice");
        }
    }
    gates
}

fn gate(node: &Node<'_>, names: &Names<'_>) -> Gate {
    node.object(&[
        "id",
        "when",
        "requires",
        "topic",
        "stances",
        "with_any_qualifier",
        "outcome",
        "because",
        "remedy",
        "unless_option",
        "option_outcome",
        "option_remedy",
        "provisions",
    ]);
    let topic = node.at("topic").choice(names.vocabulary.topics.iter().map(|topic| topic.id.as_str()).chain([MODEL_LICENCE]));
    let stances: Vec<&str> = match names.vocabulary.topic(&topic) {
        Some(words) => words.stances.iter().map(|words| words.id.as_str()).chain([NOT_ADDRESSED]).collect(),
        None => vec![EuRestrictions::Restricted.id()],
    };
    let of_topic = |list: &Node<'_>| if topic.is_empty() { Vec::new() } else { list.choices(stances.iter().copied()) };
    let softens = node.at("unless_option").is_there();
    for key in ["option_outcome", "option_remedy"] {
        if node.at(key).is_there() != softens {
            node.at(key).mistake("unless_option, option_outcome and option_remedy together, or none of them");
        }
    }
    Gate {
        id: node.at("id").id().into(),
        when: condition::read(&node.at("when"), names),
        requires: node.at("requires").is_there().then(|| condition::read(&node.at("requires"), names)),
        stances: of_topic(&node.at("stances")),
        with_any_qualifier: node.at("with_any_qualifier").optional_boolean(),
        outcome: outcome(&node.at("outcome")),
        because: node.at("because").text().into(),
        remedy: node.at("remedy").text().into(),
        unless_option: if softens { of_topic(&node.at("unless_option")) } else { Vec::new() },
        option_outcome: node.at("option_outcome").is_there().then(|| outcome(&node.at("option_outcome"))),
        option_remedy: node.at("option_remedy").optional_text().map(Text::from),
        topic: topic.into(),
    }
}

fn outcome(node: &Node<'_>) -> Outcome {
    Outcome::from_id(&node.choice(Outcome::IDS.iter().copied())).unwrap_or(Outcome::Stop)
}

/// The provisions that a rule or a gate names; whether they exist is asked where the law is read.
pub(super) fn provisions(node: &Node<'_>) -> Vec<String> {
    node.at("provisions").optional_items().iter().map(Node::text).collect()
}
