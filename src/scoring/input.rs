//! Reads what an assessment is asked with: answers, overrides and the day, from a file of answers or from a whole assessment.

use super::Override;
use crate::dataset::{Date, NOT_ADDRESSED};
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::reading::{Mistakes, Node, parse};

/// What an assessment is asked with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// The answers.
    pub answers: Answers,
    /// What the company knows better.
    pub overrides: Vec<Override>,
    /// The day, if the file names one.
    pub as_of: Option<Date>,
}

/// The parts that a file may have: those of `vendor-risk/assessment@1`, of which results are made anew, and a sentence `about` whom it is for.
const PARTS: [&str; 11] =
    ["about", "format", "as_of", "dataset", "rubric", "questionnaire", "answers", "overrides", "conclusions", "filing", "results"];

/// Reads a file of answers: either the answers alone (`{"use": ["internal"], ...}`) or a document with a part `answers`.
pub fn read_input(file: &str, text: &str, edition: &Edition, mistakes: &Mistakes) -> Input {
    let value = parse(file, text, mistakes);
    let root = Node::root(file, &value, mistakes);
    if !root.at("answers").is_there() {
        return Input { answers: Answers::read(&root, &edition.questionnaire, &edition.dataset), ..Input::default() };
    }
    root.object(&PARTS);
    Input {
        answers: Answers::read(&root.at("answers"), &edition.questionnaire, &edition.dataset),
        overrides: overrides_at(&root.at("overrides"), edition),
        as_of: day(&root.at("as_of")),
    }
}

/// Reads a file of overrides: a list, or a document with a part `overrides`.
pub fn read_overrides(file: &str, text: &str, edition: &Edition, mistakes: &Mistakes) -> Vec<Override> {
    let value = parse(file, text, mistakes);
    let root = Node::root(file, &value, mistakes);
    let list = if root.at("overrides").is_there() { root.object(&PARTS).at("overrides") } else { root };
    list.items().iter().map(|item| read_override(item, edition)).collect()
}

/// The overrides of a list that may be missing.
pub fn overrides_at(list: &Node<'_>, edition: &Edition) -> Vec<Override> {
    list.optional_items().iter().map(|item| read_override(item, edition)).collect()
}

fn read_override(node: &Node<'_>, edition: &Edition) -> Override {
    node.object(&["provider", "offering", "topic", "stance", "qualifiers", "reason", "date"]);
    let provider = node.at("provider").choice(edition.dataset.providers.iter().map(|provider| provider.id.as_str()));
    let topic = node.at("topic").choice(edition.rubric.topics.iter().map(|topic| topic.id.as_str()));
    Override {
        offering: match edition.dataset.provider(&provider) {
            Some(provider) => node.at("offering").choice(provider.offerings.iter().map(|offering| offering.id.as_str())),
            None => String::new(),
        },
        stance: match edition.vocabulary.topic(&topic) {
            Some(topic) => node.at("stance").choice(topic.stances.iter().map(|words| words.id.as_str()).chain([NOT_ADDRESSED])),
            None => String::new(),
        },
        qualifiers: if node.at("qualifiers").is_there() { node.at("qualifiers").choices(edition.vocabulary.ids("qualifiers")) } else { Vec::new() },
        reason: node.at("reason").text(),
        date: node.at("date").date().map(|date| date.to_string()).unwrap_or_default(),
        provider,
        topic,
    }
}

fn day(node: &Node<'_>) -> Option<Date> {
    let date = node.optional_date();
    if date.is_some_and(|date| !date.is_a_day()) {
        node.mistake("a day: YYYY-MM-DD");
    }
    date
}
