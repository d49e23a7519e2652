//! What a person answered.

use serde::{Deserialize, Serialize};

use super::{Kind, Questionnaire, Source};
use crate::dataset::Dataset;
use crate::reading::{Entries, Node};

/// The id of the answer "Not sure".
pub const NOT_SURE: &str = "not-sure";

/// The id that stands for every offering in the answer to `providers`.
pub const ALL: &str = "all";

/// The answers by question id. A question that is not in here was not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub Entries<Answer>);

/// One answer, in the form in which files carry it: an option, a list of options, or for each provider a list of its models.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// One option, `not-sure`, or `all`.
    One(String),
    /// Any number of options.
    Many(Vec<String>),
    /// Models by provider id.
    Models(Entries<Vec<String>>),
}

impl Answer {
    /// Whether it is "Not sure".
    pub fn is_not_sure(&self) -> bool {
        matches!(self, Answer::One(option) if option == NOT_SURE)
    }

    /// The chosen options; none for models.
    pub fn options(&self) -> &[String] {
        match self {
            Answer::One(option) => std::slice::from_ref(option),
            Answer::Many(options) => options,
            Answer::Models(_) => &[],
        }
    }

    /// Whether this option was chosen.
    pub fn has(&self, option: &str) -> bool {
        self.options().iter().any(|chosen| chosen == option)
    }
}

impl Answers {
    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.0.get(question)
    }

    /// Whether an offering is on the shortlist; without an answer, or with `all`, every offering is.
    pub fn shortlists(&self, provider: &str, offering: &str) -> bool {
        match self.get("providers") {
            None => true,
            Some(answer) if answer.is_not_sure() || answer.has(ALL) => true,
            Some(answer) => {
                let names = |key: &String| key.strip_prefix(provider).and_then(|rest| rest.strip_prefix('/')) == Some(offering);
                // Of hundreds of keys few have the right length.
                answer.options().iter().any(|key| key.len() == provider.len() + 1 + offering.len() && names(key))
            }
        }
    }

    /// The models chosen at a provider; `None` if none was, which means all of them.
    pub fn models(&self, provider: &str) -> Option<&[String]> {
        match self.get("models") {
            Some(Answer::Models(models)) => models.get(provider).map(Vec::as_slice).filter(|models| !models.is_empty()),
            _ => None,
        }
    }

    /// Reads answers from a file; every question, option, offering and model that is not known is noted as a mistake.
    pub fn read(node: &Node<'_>, questionnaire: &Questionnaire, dataset: &Dataset) -> Self {
        let mut answers = Entries::new();
        for (id, place) in node.entries() {
            let Some(question) = questionnaire.question(id) else {
                place.mistake(format!("no such question; the questions are {}", join(questionnaire.questions.iter().map(|q| q.id.as_str()))));
                continue;
            };
            let offerings: Vec<String> = dataset.offerings().map(|(provider, offering)| format!("{}/{}", provider.id, offering.id)).collect();
            let allowed: Vec<&str> = match question.source {
                Source::Offerings => offerings.iter().map(String::as_str).collect(),
                Source::Options | Source::Models => question.options.iter().map(|option| option.id.as_str()).collect(),
            };
            answers
                .insert(id.to_owned(), read_answer(&place, question.kind, question.source, question.exclusive_option.as_deref(), &allowed, dataset));
        }
        Answers(answers)
    }
}

fn read_answer(place: &Node<'_>, kind: Kind, source: Source, exclusive: Option<&str>, allowed: &[&str], dataset: &Dataset) -> Answer {
    let single = place.raw().and_then(serde_json::Value::as_str);
    match (single, kind) {
        (Some(NOT_SURE), _) => Answer::One(NOT_SURE.to_owned()),
        (Some(ALL), _) if source == Source::Offerings => Answer::One(ALL.to_owned()),
        (_, Kind::One) => Answer::One(place.choice(allowed.iter().copied().chain([NOT_SURE]))),
        (_, Kind::Many) => {
            let options = place.choices(allowed.iter().copied());
            if place.raw().and_then(serde_json::Value::as_array).is_some_and(Vec::is_empty) {
                place.mistake("at least one option");
            }
            if exclusive.is_some_and(|exclusive| options.len() > 1 && options.iter().any(|option| option == exclusive)) {
                place.mistake(format!("{} alone, or without it", exclusive.unwrap_or_default()));
            }
            Answer::Many(options)
        }
        (_, Kind::ManyPerProvider) => Answer::Models(
            place
                .entries()
                .into_iter()
                .filter_map(|(id, models)| match dataset.provider(id) {
                    Some(provider) => Some((id.to_owned(), models.choices(provider.models.iter().map(|model| model.id.as_str())))),
                    None => {
                        models.mistake("a provider of the dataset as key");
                        None
                    }
                })
                .collect(),
        ),
    }
}

fn join<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    ids.collect::<Vec<_>>().join(", ")
}
