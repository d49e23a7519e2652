//! Answers in the words that people chose.

use crate::edition::Edition;
use crate::questionnaire::{Answer, Question, Source};
use crate::reading::{digits, halves};

/// The answer to a question in the words that people chose, one line for each choice.
pub fn answer_lines(edition: &Edition, question: &Question, answer: &Answer) -> Vec<String> {
    if answer.is_not_sure() {
        return vec![edition.questionnaire.not_sure_label.clone()];
    }
    match answer {
        Answer::Models(models) => models
            .iter()
            .filter(|(_, models)| !models.is_empty())
            .map(|(provider, models)| {
                let name = edition.dataset.provider(provider).map_or(provider.as_str(), |provider| &provider.name);
                [name, ": ", &models.join(", ")].concat()
            })
            .collect(),
        _ => answer.options().iter().map(|option| option_label(edition, question, option)).collect(),
    }
}

/// The words for one option of a question.
pub fn option_label(edition: &Edition, question: &Question, option: &str) -> String {
    if question.source == Source::Offerings {
        if option == "all" {
            return ["All ", &digits(edition.dataset.offerings().count()), " offerings"].concat();
        }
        return offering_name(edition, option);
    }
    question.option(option).map_or(option, |choice| &choice.label).to_owned()
}

/// The name of an offering by `provider/offering`; the key itself where there is none.
pub fn offering_name(edition: &Edition, key: &str) -> String {
    let found = halves(key).and_then(|(provider, offering)| edition.dataset.provider(provider)?.offering(offering));
    found.map_or(key, |offering| &offering.name).to_owned()
}
