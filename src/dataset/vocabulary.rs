//! The closed vocabularies with the words that people read for them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::reading::{Mistakes, Node};

/// `assets/vocabulary.json`: topics, stances, qualifiers and every other closed list, each with id, label and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// The topics in their order.
    pub topics: Vec<TopicWords>,
    /// The other lists by name: `outside`, `qualifiers`, `bases`, `confidences`, `roles`, `tiers`, `kinds`, `areas`, `document_types`,
    /// `retrieved_from`, `regions`, `verdicts`, `severities`, `gate_states`.
    pub lists: Vec<(String, Vec<Words>)>,
}

/// A topic and its stances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicWords {
    /// The topic's id.
    pub id: String,
    /// A few words for a heading or a table cell.
    pub label: String,
    /// The question that the topic answers.
    pub question: String,
    /// The stances, best for the customer first.
    pub stances: Vec<Words>,
}

/// A member of a closed list and the words that people read for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The id by which files name it.
    pub id: String,
    /// A few words.
    pub label: String,
    /// A sentence.
    pub text: String,
}

const LISTS: [&str; 14] = [
    "outside",
    "qualifiers",
    "bases",
    "confidences",
    "roles",
    "tiers",
    "kinds",
    "areas",
    "document_types",
    "retrieved_from",
    "regions",
    "verdicts",
    "severities",
    "gate_states",
];

impl Vocabulary {
    /// Reads the vocabulary file; every mistake is noted.
    pub fn read(file: &str, value: &Value, mistakes: &Mistakes) -> Self {
        let root = Node::root(file, value, mistakes);
        let mut keys = vec!["format", "topics"];
        keys.extend(LISTS);
        root.object(&keys);
        root.at("format").choice(["vendor-risk/vocabulary@1"]);
        let topics = root.at("topics").items();
        once(&topics);
        let topics = topics.iter().map(TopicWords::read).collect();
        let lists = LISTS.iter().map(|name| ((*name).to_owned(), Words::list(&root.at(name)))).collect();
        Vocabulary { topics, lists }
    }

    /// The topic with this id.
    pub fn topic(&self, id: &str) -> Option<&TopicWords> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// A closed list by name; empty for a name that is none.
    pub fn list(&self, name: &str) -> &[Words] {
        self.lists.iter().find(|(list, _)| list == name).map_or(&[], |(_, words)| words)
    }

    /// The words for a member of a list; the id itself where there is none, so that nothing shows empty.
    pub fn label<'a>(&'a self, list: &str, id: &'a str) -> &'a str {
        self.list(list).iter().find(|words| words.id == id).map_or(id, |words| &words.label)
    }

    /// The words for a stance of a topic, `not-addressed` and `unreviewed` among them.
    pub fn stance<'a>(&'a self, topic: &str, id: &str) -> Option<&'a Words> {
        let own = self.topic(topic).and_then(|topic| topic.stances.iter().find(|words| words.id == id));
        own.or_else(|| self.list("outside").iter().find(|words| words.id == id))
    }

    /// The ids of a list.
    pub fn ids(&self, name: &str) -> impl Iterator<Item = &str> {
        self.list(name).iter().map(|words| words.id.as_str())
    }
}

impl TopicWords {
    fn read(node: &Node<'_>) -> Self {
        node.object(&["id", "label", "group", "question", "stances"]);
        // For whoever keeps the vocabulary; no screen shows it.
        node.at("group").optional_text();
        TopicWords {
            id: node.at("id").id(),
            label: node.at("label").text(),
            question: node.at("question").text(),
            stances: Words::list(&node.at("stances")),
        }
    }
}

impl Words {
    fn list(node: &Node<'_>) -> Vec<Self> {
        let items = node.items();
        once(&items);
        items.iter().map(Words::read).collect()
    }

    fn read(node: &Node<'_>) -> Self {
        node.object(&["id", "label", "text"]);
        Words { id: node.at("id").id(), label: node.at("label").text(), text: node.at("text").text() }
    }
}

/// Notes every item whose id was met before.
fn once(items: &[Node<'_>]) {
    let mut seen = BTreeSet::new();
    for id in items.iter().map(|item| item.at("id")) {
        if id.raw().and_then(Value::as_str).is_some_and(|text| !seen.insert(text)) {
            id.mistake("an id that is not used twice");
        }
    }
}
