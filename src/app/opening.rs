//! The state at the beginning: what was kept, and the screen that the address, what was kept or the page asks for.

use std::rc::Rc;

use super::config::Config;
use super::journey;
use super::route::with_code;
use super::saved::{self, Saved, SetAside, Unreadable};
use super::state::{Model, Notice, RecordsState, Route, Saving};
use crate::browser::{address, clock, storage::Store};
use crate::bundled;
use crate::edition::{self, Edition};
use crate::questionnaire::{ALL, Answer};

const ANSWERS_UNREADABLE: &str = "This page brings answers of its own, and they cannot be read: its attribute “answers” is no JSON object.";

const PROVIDERS_UNKNOWN: &str = "Not all providers that this page offers are in its dataset.";

/// What a page's own files come to (`src/own/`).
#[derive(Clone)]
pub struct Own {
    /// The edition.
    pub edition: Rc<Edition>,
    /// Its records, packed.
    pub records: Rc<Vec<u8>>,
    /// What the page knows better, as JSON.
    pub overrides: Rc<str>,
}

impl Own {
    /// Unpacks what `vendor-risk-own` has packed; nothing if it is of another version.
    pub fn unpack(edition: &[u8], records: Vec<u8>, overrides: &str) -> Option<Self> {
        Some(Own { edition: Rc::new(edition::unpack(edition).ok()?), records: Rc::new(records), overrides: Rc::from(overrides) })
    }
}

/// The state at the beginning. `kept` is what a program that broke has kept and the browser has not; an empty text if nothing that was kept is to be
/// taken up, because the program would break again.
pub fn model(config: &Config, store: &Store, kept: Option<&str>, own: Option<&Own>) -> Model {
    let edition = own.map_or_else(|| Rc::new(bundled::edition()), |own| Rc::clone(&own.edition));
    let afresh = kept == Some("");
    let (mut saved, mut notice, saving) = if afresh { set_all_aside(store) } else { load(store, &edition, kept) };
    if let Some(text) = config.answers.as_ref().filter(|_| !afresh && saved.is_nothing()) {
        match saved::read_answers(text, &edition) {
            Ok(given) => {
                notice = notice.or_else(|| set_aside(&given.set_aside));
                saved = given;
            }
            Err(_) => notice = notice.or_else(|| Some(Notice::text(ANSWERS_UNREADABLE))),
        }
    }
    let (offered, all_known) = offered(&config.providers, &edition);
    if !all_known {
        notice = notice.or_else(|| Some(Notice::text(PROVIDERS_UNKNOWN)));
    }
    if !offered.is_empty() && saved.answers.get("providers").is_some_and(|answer| answer.has(ALL)) {
        // All means all that are offered here.
        saved.answers.0.insert("providers".to_owned(), Answer::Many(offered.clone()));
    }
    let fragment = if config.in_address && !afresh { address::fragment() } else { String::new() };
    let (path, code) = with_code(&fragment);
    let named = if afresh {
        Some(Route::Start)
    } else if config.in_address {
        Route::from_path(path, &edition)
    } else {
        saved.route
    };
    let route = named.or_else(|| Route::from_path(config.start.as_deref()?, &edition)).unwrap_or(Route::Start);
    let route = journey::reachable(&edition, &saved.answers, route);
    let mut model = Model::new(edition, saved.answers, saved.overrides, clock::today(), route);
    model.stopped_at = saved.stopped_at.or(model.stopped_at);
    model.edits = Rc::new(saved.edits);
    model.set_aside = Rc::new(saved.set_aside);
    model.added = Rc::from(saved.added);
    model.opened = Rc::from(code);
    model.notice = notice;
    model.saving = saving;
    model.heading_level = config.heading_level;
    model.label = Rc::from(config.label.as_str());
    model.in_address = config.in_address;
    model.offered = Rc::new(offered);
    if let Some(own) = own {
        model.given = Rc::clone(&own.overrides);
        model.records = RecordsState::Packed(Rc::clone(&own.records));
    }
    model
}

/// The offerings that these words name, each or all of a provider's; and whether every word, as far as one can tell, names some.
fn offered(words: &str, edition: &Edition) -> (Vec<String>, bool) {
    let words: Vec<&str> = words.split([' ', ',', '\n']).filter(|word| !word.is_empty()).collect();
    let mut offered = Vec::new();
    for provider in &edition.dataset.providers {
        for offering in &provider.offerings {
            let key = [&provider.id, "/", &offering.id].concat();
            if words.contains(&provider.id.as_str()) || words.contains(&key.as_str()) {
                offered.push(key);
            }
        }
    }
    let known = words.iter().all(|word| offered.iter().any(|key: &String| key.starts_with(word)));
    (offered, known)
}

/// Nothing, with what was kept put aside.
fn set_all_aside(store: &Store) -> (Saved, Option<Rc<Notice>>, Saving) {
    let mut notice = None;
    if let Ok(Some(text)) = store.load() {
        if store.save_unreadable(&text).is_err() {
            store.hold();
        }
        notice = Some(Notice::text("Your earlier answers are kept, untouched."));
    }
    (Saved::default(), notice, Saving::Nothing)
}

fn load(store: &Store, edition: &Edition, kept: Option<&str>) -> (Saved, Option<Rc<Notice>>, Saving) {
    let text = match kept.map_or_else(|| store.load(), |kept| Ok(Some(kept.to_owned()))) {
        Ok(Some(text)) => text,
        Ok(None) => return (Saved::default(), None, Saving::Nothing),
        Err(why) => return (Saved::default(), None, Saving::Failed(why)),
    };
    match saved::read(&text, edition) {
        Ok(saved) => {
            let notice = set_aside(&saved.set_aside);
            (saved, notice, Saving::Nothing)
        }
        Err(why) => {
            let reason = match why {
                Unreadable::Damaged => "What was saved here cannot be read.",
                Unreadable::Later => "What was saved here comes from a later version of this program.",
            };
            let kept = store.save_unreadable(&text);
            let then = if kept.is_ok() {
                " It is kept, untouched, beside your new answers."
            } else {
                " It is kept, untouched; new answers are therefore not saved."
            };
            if kept.is_err() {
                store.hold();
            }
            (Saved::default(), Some(Notice::text(&[reason, then].concat())), Saving::Nothing)
        }
    }
}

/// What to say of what this edition does not know.
fn set_aside(set_aside: &SetAside) -> Option<Rc<Notice>> {
    (!set_aside.is_empty()).then(|| {
        Rc::new(Notice {
            text: "Some of what was saved is not known to this edition. It is kept, and does not count:".to_owned(),
            items: set_aside.iter().map(|(name, text)| [name, ": ", text].concat()).collect(),
            undo: false,
        })
    })
}
