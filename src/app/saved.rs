//! What is kept between visits, `vendor-risk/saved@1`, as text. Reading is tolerant and loses nothing: what this edition does not know is set
//! aside as the text that it was, kept and reported.

use super::route::Route;
use crate::edition::Edition;
use crate::questionnaire::{ALL, Answer, Answers, Kind, NOT_SURE, Question, Source};
use crate::reading::{Entries, Raw, halves, json_list, json_object, json_string};
use crate::scoring::Override;

/// The format, and the name under which browsers keep it.
pub const FORMAT: &str = "vendor-risk/saved@1";

/// The name among what is set aside for overrides that are not understood. No question can have it.
pub const OVERRIDES_ASIDE: &str = "overrides that cannot be read";

/// Answers that this edition does not know, by question id, and overrides that it cannot read: the JSON texts that they were.
pub type SetAside = Entries<String>;

/// What is kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Saved {
    /// The answers, hidden ones among them.
    pub answers: Answers,
    /// What this edition does not know.
    pub set_aside: SetAside,
    /// What the company knows better.
    pub overrides: Vec<Override>,
    /// The screen.
    pub route: Option<Route>,
    /// Where "Continue where you stopped" leads.
    pub stopped_at: Option<Route>,
}

impl Saved {
    /// Whether nothing at all was kept.
    pub fn is_nothing(&self) -> bool {
        self.answers.0.is_empty() && self.set_aside.is_empty() && self.overrides.is_empty() && self.route.is_none() && self.stopped_at.is_none()
    }
}

/// Why a text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not JSON, or has no answers.
    Damaged,
    /// A later version of this program wrote it.
    Later,
}

/// What is kept, as text.
pub fn write(answers: &Answers, set_aside: &SetAside, overrides: &[Override], route: Option<&Route>, stopped_at: Option<&Route>) -> String {
    let path = |route: Option<&Route>| route.map_or_else(|| "null".to_owned(), |route| json_string(&route.path()));
    json_object(vec![
        ("format", json_string(FORMAT)),
        ("answers", json_object(answers.0.iter().map(|(id, answer)| (id.as_str(), write_answer(answer))).collect())),
        ("set_aside", json_object(set_aside.iter().map(|(id, text)| (id.as_str(), text.clone())).collect())),
        ("overrides", json_list(overrides.iter().map(write_override).collect())),
        ("screen", path(route)),
        ("stopped_at", path(stopped_at)),
    ])
}

fn write_answer(answer: &Answer) -> String {
    match answer {
        Answer::One(option) => json_string(option),
        Answer::Many(options) => write_strings(options),
        Answer::Models(models) => json_object(models.iter().map(|(provider, models)| (provider.as_str(), write_strings(models))).collect()),
    }
}

fn write_strings(strings: &[String]) -> String {
    json_list(strings.iter().map(|string| json_string(string)).collect())
}

fn write_override(known: &Override) -> String {
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

/// What a text keeps.
pub fn read(text: &str, edition: &Edition) -> Result<Saved, Unreadable> {
    let whole = Raw::read(text).and_then(Raw::entries).ok_or(Unreadable::Damaged)?;
    let string = |name: &str| whole.get(name).and_then(|value| value.string());
    let format = string("format").ok_or(Unreadable::Damaged)?;
    if format != FORMAT {
        return Err(if format.starts_with("vendor-risk/saved@") { Unreadable::Later } else { Unreadable::Damaged });
    }
    let entries = |name: &str| whole.get(name).and_then(|value| value.entries());
    let given = entries("answers").ok_or(Unreadable::Damaged)?;
    let mut aside = entries("set_aside").unwrap_or_default();
    let mut saved = Saved::default();
    take_overrides([aside.remove(OVERRIDES_ASIDE), whole.get("overrides").copied()], &mut saved);
    for (id, answer) in &given {
        take(id, *answer, edition, &mut saved);
    }
    for (id, answer) in &aside {
        if given.get(id).is_none() {
            // What was set aside by an earlier edition comes back where this one knows it again and nothing newer was answered.
            take(id, *answer, edition, &mut saved);
        } else if saved.set_aside.get(id).is_none() {
            saved.set_aside.insert(id.clone(), answer.text().to_owned());
        }
    }
    let route = |name: &str| Route::from_path(&string(name)?, edition);
    saved.route = route("screen");
    saved.stopped_at = route("stopped_at");
    Ok(saved)
}

/// What the page has answered itself, in the attribute `answers`: a JSON object, answers by question id.
pub fn read_answers(text: &str, edition: &Edition) -> Result<Saved, Unreadable> {
    let given = Raw::read(text).and_then(Raw::entries).ok_or(Unreadable::Damaged)?;
    let mut saved = Saved::default();
    for (id, answer) in &given {
        take(id, *answer, edition, &mut saved);
    }
    Ok(saved)
}

/// Takes over what this edition knows of an answer, and sets it aside unless that is all of it.
fn take(id: &str, answer: Raw<'_>, edition: &Edition, saved: &mut Saved) {
    let known = edition.questionnaire.question(id).and_then(|question| read_answer(edition, question, answer));
    let is_whole = known.as_ref().is_some_and(|(_, is_whole)| *is_whole);
    if let Some((known, _)) = known {
        saved.answers.0.insert(id.to_owned(), known);
    }
    if !is_whole {
        saved.set_aside.insert(id.to_owned(), answer.text().to_owned());
    }
}

/// As much of an answer as this edition knows, and whether that is all of it; `None` if nothing is left.
fn read_answer(edition: &Edition, question: &Question, value: Raw<'_>) -> Option<(Answer, bool)> {
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

/// Takes over the overrides of these lists, the last of which counts most, and sets aside as they are those that are not understood.
fn take_overrides(lists: [Option<Raw<'_>>; 2], saved: &mut Saved) {
    let mut aside = Vec::new();
    for list in lists.into_iter().flatten().filter(|list| list.text() != "null") {
        for item in list.items().unwrap_or_else(|| vec![list]) {
            match read_override(item) {
                Some(known) => saved.overrides.push(known),
                None => aside.push(item.text().to_owned()),
            }
        }
    }
    if !aside.is_empty() {
        saved.set_aside.insert(OVERRIDES_ASIDE.to_owned(), json_list(aside));
    }
}

/// An override, if all of it is understood: half of one could say what nobody has agreed on.
fn read_override(value: Raw<'_>) -> Option<Override> {
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
