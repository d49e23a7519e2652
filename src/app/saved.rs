//! What is kept between visits, `vendor-risk/saved@1`, as text. Reading is tolerant and loses nothing: what this edition does not know is set
//! aside, kept and reported.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::route::Route;
use crate::edition::Edition;
use crate::questionnaire::{Answer, Answers, Kind, NOT_SURE, Question, Source};
use crate::scoring::Override;

/// The format, and the name under which browsers keep it.
pub const FORMAT: &str = "vendor-risk/saved@1";

/// What is kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Saved {
    /// The answers, hidden ones among them.
    pub answers: Answers,
    /// Answers that this edition does not know, by question id: kept as they were.
    pub set_aside: BTreeMap<String, Value>,
    /// What the company knows better.
    pub overrides: Vec<Override>,
    /// The screen.
    pub route: Option<Route>,
    /// Where "Continue where you stopped" leads.
    pub stopped_at: Option<Route>,
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
pub fn write(saved: &Saved) -> String {
    let path = |route: &Option<Route>| route.as_ref().map(Route::path);
    json!({
        "format": FORMAT,
        "answers": saved.answers,
        "set_aside": saved.set_aside,
        "overrides": saved.overrides,
        "screen": path(&saved.route),
        "stopped_at": path(&saved.stopped_at),
    })
    .to_string()
}

/// What a text keeps.
pub fn read(text: &str, edition: &Edition) -> Result<Saved, Unreadable> {
    let value: Value = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
    let format = value.get("format").and_then(Value::as_str).ok_or(Unreadable::Damaged)?;
    if format != FORMAT {
        return Err(if format.starts_with("vendor-risk/saved@") { Unreadable::Later } else { Unreadable::Damaged });
    }
    let given = value.get("answers").and_then(Value::as_object).ok_or(Unreadable::Damaged)?;
    let empty = Map::new();
    let aside = value.get("set_aside").and_then(Value::as_object).unwrap_or(&empty);
    let mut saved = Saved::default();
    // What was set aside by an earlier edition comes back where this one knows it again and nothing newer was answered.
    take(given.iter().chain(aside.iter().filter(|(id, _)| !given.contains_key(*id))), edition, &mut saved);
    for (id, answer) in aside.iter().filter(|(id, _)| given.contains_key(*id)) {
        saved.set_aside.entry(id.clone()).or_insert_with(|| answer.clone());
    }
    saved.overrides = value.get("overrides").and_then(Value::as_array).into_iter().flatten().filter_map(read_override).collect();
    let route = |key: &str| value.get(key).and_then(Value::as_str).and_then(|path| Route::from_path(path, edition));
    saved.route = route("screen");
    saved.stopped_at = route("stopped_at");
    Ok(saved)
}

/// What the page has answered itself, in the attribute `answers`: a JSON object, answers by question id.
pub fn read_answers(text: &str, edition: &Edition) -> Result<Saved, Unreadable> {
    let given: Map<String, Value> = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
    let mut saved = Saved::default();
    take(given.iter(), edition, &mut saved);
    Ok(saved)
}

/// Takes over what this edition knows of the answers, and sets aside the rest.
fn take<'a>(given: impl Iterator<Item = (&'a String, &'a Value)>, edition: &Edition, saved: &mut Saved) {
    for (id, answer) in given {
        let known = edition.questionnaire.question(id).and_then(|question| read_answer(edition, question, answer));
        let whole = known.as_ref().is_some_and(|known| serde_json::to_value(known).is_ok_and(|known| known == *answer));
        if let Some(known) = known {
            saved.answers.0.insert(id.clone(), known);
        }
        if !whole {
            saved.set_aside.insert(id.clone(), answer.clone());
        }
    }
}

/// As much of an answer as this edition knows; `None` if nothing is left.
fn read_answer(edition: &Edition, question: &Question, value: &Value) -> Option<Answer> {
    match (question.kind, value) {
        (_, Value::String(option)) if option == NOT_SURE => Some(Answer::One(option.clone())),
        (Kind::Many, Value::String(option)) if question.source == Source::Offerings && option == "all" => Some(Answer::One(option.clone())),
        (Kind::One, Value::String(option)) => question.option(option).map(|_| Answer::One(option.clone())),
        (Kind::Many, Value::Array(options)) => {
            let known: Vec<String> =
                options.iter().filter_map(Value::as_str).filter(|option| is_option(edition, question, option)).map(str::to_owned).collect();
            (!known.is_empty()).then_some(Answer::Many(known))
        }
        (Kind::ManyPerProvider, Value::Object(providers)) => {
            let mut known = BTreeMap::new();
            for (id, models) in providers {
                let Some(provider) = edition.dataset.provider(id) else { continue };
                let models = models.as_array().into_iter().flatten().filter_map(Value::as_str);
                let models: Vec<String> = models.filter(|model| provider.models.iter().any(|one| one.id == *model)).map(str::to_owned).collect();
                if !models.is_empty() {
                    known.insert(id.clone(), models);
                }
            }
            (!known.is_empty()).then_some(Answer::Models(known))
        }
        _ => None,
    }
}

fn is_option(edition: &Edition, question: &Question, option: &str) -> bool {
    match question.source {
        Source::Offerings => option
            .split_once('/')
            .is_some_and(|(provider, offering)| edition.dataset.provider(provider).is_some_and(|provider| provider.offering(offering).is_some())),
        _ => question.option(option).is_some(),
    }
}

fn read_override(value: &Value) -> Option<Override> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(Override {
        provider: text("provider")?,
        offering: text("offering")?,
        topic: text("topic")?,
        stance: text("stance")?,
        qualifiers: value.get("qualifiers").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
        reason: text("reason").unwrap_or_default(),
        date: text("date").unwrap_or_default(),
    })
}
