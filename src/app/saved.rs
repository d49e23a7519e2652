//! What is kept between visits, `vendor-risk/saved@1`, as text. Reading is tolerant and loses nothing: what this edition does not know is set
//! aside as the text that it was, kept and reported.

use super::edits::Edits;
use super::route::Route;
use crate::edition::Edition;
use crate::file::{read_answer, read_override, write_answer, write_override};
use crate::questionnaire::Answers;
use crate::reading::{Entries, Raw, json_list, json_object, json_string};
use crate::scoring::Override;

/// The format, and the name under which browsers keep it.
pub const FORMAT: &str = "vendor-risk/saved@1";

/// The name among what is set aside for overrides that are not understood. No question can have it.
pub const OVERRIDES_ASIDE: &str = "overrides that cannot be read";

/// The name among what is set aside for what people added and this edition cannot read.
pub const ADDED_ASIDE: &str = "what was added and cannot be read";

/// Answers that this edition does not know, by question id, and what else it cannot read: the JSON texts that they were.
pub type SetAside = Entries<String>;

/// What is kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Saved {
    /// The answers, hidden ones among them.
    pub answers: Answers,
    /// The number of the last change of each.
    pub edits: Edits,
    /// What this edition does not know.
    pub set_aside: SetAside,
    /// What the company knows better.
    pub overrides: Vec<Override>,
    /// What people added, the JSON text that it is; empty if nothing. Only the second part of the program looks into it.
    pub added: String,
    /// The screen.
    pub route: Option<Route>,
    /// Where "Continue where you stopped" leads.
    pub stopped_at: Option<Route>,
}

impl Saved {
    /// Whether nothing at all was kept.
    pub fn is_nothing(&self) -> bool {
        self.answers.0.is_empty()
            && self.set_aside.is_empty()
            && self.overrides.is_empty()
            && self.added.is_empty()
            && self.route.is_none()
            && self.stopped_at.is_none()
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
pub fn write(
    answers: &Answers,
    edits: &Edits,
    set_aside: &SetAside,
    overrides: &[Override],
    added: &str,
    route: Option<&Route>,
    stopped_at: Option<&Route>,
) -> String {
    let path = |route: Option<&Route>| route.map_or_else(|| "null".to_owned(), |route| json_string(&route.path()));
    json_object(vec![
        ("format", json_string(FORMAT)),
        ("answers", json_object(answers.0.iter().map(|(id, answer)| (id.as_str(), write_answer(answer))).collect())),
        ("edits", texts(edits)),
        ("set_aside", texts(set_aside)),
        ("overrides", json_list(overrides.iter().map(write_override).collect())),
        ("added", if added.is_empty() { "null".to_owned() } else { added.to_owned() }),
        ("screen", path(route)),
        ("stopped_at", path(stopped_at)),
    ])
}

fn texts(entries: &Entries<String>) -> String {
    json_object(entries.iter().map(|(id, text)| (id.as_str(), text.clone())).collect())
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
    for (id, number) in &entries("edits").unwrap_or_default() {
        saved.edits.insert(id.clone(), number.text().to_owned());
    }
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
    saved.added = whole.get("added").filter(|added| added.text() != "null").map(|added| added.text().to_owned()).unwrap_or_default();
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
