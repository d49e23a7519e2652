//! Answers and overrides as text, and back. Reading is tolerant: it gives as much as an edition knows, and says whether that is all of it, so that
//! the rest can be kept as it was written.

use crate::dataset::NOT_ADDRESSED;
use crate::edition::Edition;
use crate::questionnaire::{ALL, Answer, Kind, NOT_SURE, Question, Source};
use crate::reading::{Entries, Raw, halves, json_list, json_object, json_string};
use crate::scoring::Override;

/// An answer as text.
pub fn write_answer(answer: &Answer) -> String {
    match answer {
        Answer::One(option) => json_string(option),
        Answer::Many(options) => write_strings(options),
        Answer::Models(models) => json_object(models.iter().map(|(provider, models)| (provider.as_str(), write_strings(models))).collect()),
    }
}

fn write_strings(strings: &[String]) -> String {
    json_list(strings.iter().map(|string| json_string(string)).collect())
}

/// An override as text.
pub fn write_override(known: &Override) -> String {
    json_object(vec![
        ("provider", json_string(&known.provider)),
        ("offering", json_string(&known.offering)),
        ("topic", json_string(&known.topic)),
        ("stance", json_string(&known.stance)),
        ("qualifiers", write_strings(&known.qualifiers)),
        ("reason", json_string(&known.reason)),
        ("date", json_string(&known.date)),
    ])
}

/// As much of an answer as this edition knows, and whether that is all of it; `None` if nothing is left.
pub fn read_answer(edition: &Edition, question: &Question, value: Raw<'_>) -> Option<(Answer, bool)> {
    if let Some(option) = value.string() {
        let is_known = option == NOT_SURE
            || match question.kind {
                Kind::One => question.option(&option).is_some(),
                Kind::Many => question.source == Source::Offerings && option == ALL,
                Kind::ManyPerProvider => false,
            };
        return is_known.then_some((Answer::One(option), true));
    }
    match question.kind {
        Kind::One => None,
        Kind::Many => {
            let (known, is_whole) = read_options(value, &|option| is_option(edition, question, option))?;
            (!known.is_empty()).then_some((Answer::Many(known), is_whole))
        }
        Kind::ManyPerProvider => {
            let (mut all, mut is_whole) = (Entries::new(), true);
            for (id, models) in &value.entries()? {
                let known = edition.dataset.provider(id).and_then(|provider| {
                    let is_model = |model: &str| provider.models.iter().any(|one| one.id == model);
                    read_options(*models, &is_model).filter(|(known, _)| !known.is_empty())
                });
                is_whole &= known.as_ref().is_some_and(|(_, is_whole)| *is_whole);
                if let Some((known, _)) = known {
                    all.insert(id.clone(), known);
                }
            }
            (!all.is_empty()).then_some((Answer::Models(all), is_whole))
        }
    }
}

/// Those options of a list that are known, and whether all of it is; `None` for any other value.
fn read_options(list: Raw<'_>, is_known: &dyn Fn(&str) -> bool) -> Option<(Vec<String>, bool)> {
    let items = list.items()?;
    let count = items.len();
    let known: Vec<String> = items.into_iter().filter_map(Raw::string).filter(|option| is_known(option)).collect();
    let is_whole = known.len() == count;
    Some((known, is_whole))
}

fn is_option(edition: &Edition, question: &Question, option: &str) -> bool {
    match question.source {
        Source::Offerings => halves(option)
            .is_some_and(|(provider, offering)| edition.dataset.provider(provider).is_some_and(|provider| provider.offering(offering).is_some())),
        _ => question.option(option).is_some(),
    }
}

/// An override, if all of it is understood: half of one could say what nobody has agreed on.
pub fn read_override(value: Raw<'_>) -> Option<Override> {
    let mut parts = value.entries()?;
    let mut string = |name: &str| parts.remove(name).map(Raw::string);
    let known = Override {
        provider: string("provider")??,
        offering: string("offering")??,
        topic: string("topic")??,
        stance: string("stance")??,
        reason: string("reason").unwrap_or_else(|| Some(String::new()))?,
        date: string("date").unwrap_or_else(|| Some(String::new()))?,
        qualifiers: match parts.remove("qualifiers") {
            None => Vec::new(),
            Some(list) => read_options(list, &|_| true).filter(|(_, is_whole)| *is_whole)?.0,
        },
    };
    parts.is_empty().then_some(known)
}

/// Whether an edition knows everything that an override names. One that names something else must not be scored.
pub(super) fn knows_override(edition: &Edition, known: &Override) -> bool {
    let has_offering = edition.dataset.provider(&known.provider).is_some_and(|provider| provider.offering(&known.offering).is_some());
    let is_topic = edition.rubric.topic(&known.topic).is_some();
    let is_stance = |stance: &str| {
        let words = edition.vocabulary.topic(&known.topic);
        stance == NOT_ADDRESSED || words.is_some_and(|topic| topic.stances.iter().any(|words| words.id == stance))
    };
    let is_qualifier = |qualifier: &String| edition.vocabulary.ids("qualifiers").any(|id| id == qualifier);
    has_offering && is_topic && is_stance(&known.stance) && known.qualifiers.iter().all(is_qualifier)
}
