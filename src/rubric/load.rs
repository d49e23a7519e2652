//! Reads `rubric.json` and checks that every name in it exists. All mistakes at once.

mod condition;
mod rules;

use serde_json::Value;

use super::{Axis, Condition, Grounds, LabelFrom, Rubric, RubricQualifier, RubricTopic, SeverityLimits, Widening};
use crate::dataset::{Date, Vocabulary};
use crate::questionnaire::Questionnaire;
use crate::reading::{Mistakes, Node, Text, canonical, sha256_hex};

/// What the names in a rubric may refer to.
struct Names<'a> {
    vocabulary: &'a Vocabulary,
    questionnaire: &'a Questionnaire,
    conditions: Vec<&'a str>,
}

/// Reads a condition that stands outside the rubric but is built of its names.
pub fn read_condition(node: &Node<'_>, vocabulary: &Vocabulary, questionnaire: &Questionnaire, rubric: &Rubric) -> Condition {
    let conditions = rubric.conditions.iter().map(|named| named.id.as_str()).collect();
    condition::read(node, &Names { vocabulary, questionnaire, conditions })
}

/// Reads and checks a rubric, and what its rules and gates rest on; use the result only if nothing was noted.
pub fn load(file: &str, value: &Value, vocabulary: &Vocabulary, questionnaire: &Questionnaire, mistakes: &Mistakes) -> (Rubric, Grounds) {
    let root = Node::root(file, value, mistakes).object(&[
        "format",
        "version",
        "as_of",
        "conditions",
        "topics",
        "qualifiers",
        "widening",
        "relevance",
        "gates",
        "labels",
        "severity",
        "stale_after_days",
        "coverage_floor",
    ]);
    root.at("format").choice(["vendor-risk/rubric@1"]);
    let condition_places = root.at("conditions").entries();
    let names = Names { vocabulary, questionnaire, conditions: condition_places.iter().map(|(name, _)| *name).collect() };
    let conditions = condition::read_named(&condition_places, &names);
    let topic_places = root.at("topics").items();
    let topics: Vec<RubricTopic> = topic_places.iter().map(|node| topic(node, vocabulary)).collect();
    for words in &vocabulary.topics {
        if topics.iter().filter(|topic| topic.id == words.id).count() != 1 {
            root.at("topics").mistake(format!("the topic {} exactly once", words.id));
        }
    }
    let qualifiers: Vec<RubricQualifier> = root.at("qualifiers").entries().iter().map(|(id, node)| qualifier(id, node, vocabulary)).collect();
    for id in vocabulary.ids("qualifiers") {
        if !qualifiers.iter().any(|qualifier| qualifier.id == id) {
            root.at("qualifiers").mistake(format!("the qualifier {id}"));
        }
    }
    let rules = root.at("relevance").items();
    let gates = root.at("gates").items();
    let grounds = Grounds { relevance: rules.iter().map(rules::provisions).collect(), gates: gates.iter().map(rules::provisions).collect() };
    let rubric = Rubric {
        version: root.at("version").text(),
        sha256: sha256_hex(canonical(value)),
        as_of: root.at("as_of").date().unwrap_or(Date { year: 1, month: 1, day: 1 }),
        conditions,
        widening: widening(&root.at("widening")),
        relevance: rules.iter().map(|node| rules::relevance(node, &topics, &names)).collect(),
        gates: rules::gates(&gates, &names),
        topics,
        qualifiers,
        labels: labels(&root.at("labels")),
        severity: severity(&root.at("severity")),
        stale_after_days: root.at("stale_after_days").integer(1, 36_500),
        coverage_floor: root.at("coverage_floor").share(),
    };
    (rubric, grounds)
}

fn topic(node: &Node<'_>, vocabulary: &Vocabulary) -> RubricTopic {
    node.object(&["id", "axis", "question", "levels", "silence", "by_model", "worse_of_model"]);
    let id = node.at("id").choice(vocabulary.topics.iter().map(|topic| topic.id.as_str()));
    let words = vocabulary.topic(&id);
    let stances: Vec<&str> =
        words.map(|topic| topic.stances.iter().map(|words| words.id.as_str()).filter(|stance| !stance.is_empty()).collect()).unwrap_or_default();
    let by_model = if words.is_some() && node.at("by_model").is_there() { node.at("by_model").choices(stances.iter().copied()) } else { Vec::new() };
    let levels: Vec<(Text, i64)> = node
        .at("levels")
        .entries()
        .iter()
        .map(|(stance, level)| {
            if words.is_some() && !stances.contains(stance) {
                level.mistake(format!("one of the stances {} as key", stances.join(", ")));
            }
            (Text::from(*stance), level.integer(0, 100))
        })
        .collect();
    let has_levels = node.at("levels").is_object();
    for stance in stances.iter().filter(|stance| has_levels && **stance != crate::dataset::NOT_ADDRESSED) {
        let has_level = levels.iter().any(|(id, _)| id == stance);
        if has_level == by_model.iter().any(|id| id == stance) {
            node.at("levels").mistake(format!("{stance} either with a level or in by_model"));
        }
    }
    RubricTopic {
        id: id.into(),
        axis: Axis::from_id(&node.at("axis").choice(Axis::IDS.iter().copied())).unwrap_or(Axis::Context),
        question: node.at("question").text(),
        levels,
        silence: node.at("silence").integer(0, 100),
        by_model,
        worse_of_model: node.at("worse_of_model").optional_boolean(),
    }
}

fn qualifier(id: &str, node: &Node<'_>, vocabulary: &Vocabulary) -> RubricQualifier {
    node.object(&["adds", "not_on_topics", "not_on_stances"]);
    if !vocabulary.ids("qualifiers").any(|known| known == id) {
        node.mistake("a qualifier of the vocabulary as key");
    }
    let stances = vocabulary.topics.iter().flat_map(|topic| topic.stances.iter().map(|words| words.id.as_str()));
    RubricQualifier {
        id: id.to_owned(),
        adds: node.at("adds").integer(0, 100),
        not_on_topics: node
            .at("not_on_topics")
            .optional_items()
            .iter()
            .map(|item| item.choice(vocabulary.topics.iter().map(|topic| topic.id.as_str())))
            .collect(),
        not_on_stances: node.at("not_on_stances").optional_items().iter().map(|item| item.choice(stances.clone())).collect(),
    }
}

fn widening(node: &Node<'_>) -> Widening {
    node.object(&["interpretive", "medium", "low"]);
    let by = |key: &str| node.at(key).integer(0, 100);
    Widening { interpretive: by("interpretive"), medium: by("medium"), low: by("low") }
}

fn labels(node: &Node<'_>) -> Vec<LabelFrom> {
    let labels: Vec<LabelFrom> = node
        .items()
        .iter()
        .map(|item| {
            item.object(&["id", "from"]);
            LabelFrom { id: item.at("id").id(), from: item.at("from").integer(0, 100) }
        })
        .collect();
    let rising = labels.windows(2).all(|pair| pair[0].from < pair[1].from);
    if labels.first().is_none_or(|first| first.from != 0) || !rising {
        node.mistake("labels that start from 0 and rise");
    }
    labels
}

fn severity(node: &Node<'_>) -> SeverityLimits {
    node.object(&["severe", "high", "moderate"]);
    let severe = node.at("severe").object(&["level", "relevance"]);
    let relevance = severe.at("relevance");
    let tenths =
        relevance.raw().and_then(Value::as_f64).map(|number| number * 10.0).filter(|tenths| (0.0..=50.0).contains(tenths) && tenths.fract() == 0.0);
    if tenths.is_none() {
        relevance.mistake("a number from 0 to 5 with at most one decimal");
    }
    SeverityLimits {
        severe_level: severe.at("level").integer(0, 100),
        severe_relevance_tenths: tenths.unwrap_or_default() as i64,
        high: node.at("high").integer(0, 500),
        moderate: node.at("moderate").integer(0, 500),
    }
}
