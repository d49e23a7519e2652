//! Reading an assessment that comes from anywhere: all mistakes at once, each with its place; and what is not understood is said, kept where it
//! is an answer, and never guessed.

use super::answers::{knows_override, read_answer, read_override};
use super::bounds::{self, MOST_BYTES};
use super::migrate::to_today;
use super::people::{read_conclusion, read_filing};
use super::place::{Log, Parts, Place, shortened};
use super::results::read_result;
use super::write::FORMAT;
use crate::dataset::Date;
use crate::edition::Edition;
use crate::reading::{Entries, Mistake, Raw, digits};
use crate::scoring::{Assessment, EditionRef};

/// An assessment as a file has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// What it says, its results as they were then. Of the answers and overrides only what today's edition knows.
    pub assessment: Assessment,
    /// The answers that today's edition does not know, or not all of, by question: the JSON texts that they were.
    pub set_aside: Entries<String>,
    /// The overrides that today's edition does not know: the JSON texts that they were. They do not count.
    pub overrides_aside: Vec<String>,
    /// What is not known, no longer known or missing, in plain words, each with its place.
    pub notices: Vec<String>,
}

/// Reads a file. The file's name in the mistakes is left empty, for the caller to fill in.
///
/// # Errors
/// Every mistake in it; or the one for which it cannot be read at all.
pub fn read(text: &str, edition: &Edition) -> Result<Opened, Vec<Mistake>> {
    let mut log = Log::default();
    let opened = read_whole(text, edition, &mut log);
    match opened {
        Some(opened) if log.mistakes.is_empty() => Ok(Opened { notices: log.notices, ..opened }),
        _ => Err(log.mistakes),
    }
}

fn read_whole(text: &str, edition: &Edition, log: &mut Log) -> Option<Opened> {
    if text.len() > MOST_BYTES {
        log.mistake("$", &[&digits(text.len()), " bytes"].concat(), "at most 2 MB");
        return None;
    }
    // Some editors put a mark before the text that only says that it is Unicode.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some(raw) = Raw::read(text) else {
        log.mistake("$", "a text that is damaged or was cut off", "JSON, as vendor-risk has written it");
        return None;
    };
    bounds::check(raw, log);
    let today = to_today(text, log)?;
    let mut parts = Place::new(Raw::read(&today)?, "$".to_owned()).object(log);
    let mut opened = Opened { assessment: Assessment { format: FORMAT, ..Assessment::default() }, ..Opened::default() };
    let to = &mut opened.assessment;
    parts.part("format");
    to.as_of = day(&parts.part("as_of"), log);
    to.dataset = edition_ref(&mut parts, "dataset", log);
    to.rubric = edition_ref(&mut parts, "rubric", log);
    to.questionnaire = edition_ref(&mut parts, "questionnaire", log);
    answers(&parts.part("answers"), edition, &mut opened, log);
    for place in listed(&mut parts, "overrides", log) {
        one_override(&place, edition, &mut opened, log);
    }
    let to = &mut opened.assessment;
    for place in listed(&mut parts, "conclusions", log) {
        let conclusion = read_conclusion(&place, log);
        offered(&place, &conclusion.provider, &conclusion.offering, edition, log);
        to.conclusions.push(conclusion);
    }
    if let Some(place) = parts.noticed("filing", log) {
        to.filing = read_filing(&place, log);
    }
    for place in listed(&mut parts, "results", log) {
        let result = read_result(&place, log);
        if to.results.iter().any(|other| other.provider == result.provider && other.offering == result.offering) {
            place.mistake("each offering once", log);
        }
        offered(&place, &result.provider, &result.offering, edition, log);
        to.results.push(result);
    }
    parts.end(log);
    Some(opened)
}

/// The items of a list; a missing one is noticed.
fn listed<'a>(parts: &mut Parts<'a>, name: &str, log: &mut Log) -> Vec<Place<'a>> {
    parts.noticed(name, log).map(|place| place.list(log)).unwrap_or_default()
}

/// Notices an offering that there is no longer.
fn offered(place: &Place<'_>, provider: &str, offering: &str, edition: &Edition, log: &mut Log) {
    if edition.dataset.provider(provider).is_none_or(|provider| provider.offering(offering).is_none()) {
        let key = shortened(&[provider, "/", offering].concat());
        log.notice(&place.path, &["today's dataset has no offering ", &key, "."].concat());
    }
}

fn day(place: &Place<'_>, log: &mut Log) -> Date {
    let date = place.raw.and_then(Raw::string).and_then(|text| Date::parse(&text)).filter(|date| date.is_a_day());
    date.unwrap_or_else(|| {
        place.mistake("a day: YYYY-MM-DD", log);
        Date::default()
    })
}

fn edition_ref(parts: &mut Parts<'_>, name: &str, log: &mut Log) -> EditionRef {
    let Some(place) = parts.noticed(name, log) else { return EditionRef::default() };
    let mut parts = place.object(log);
    let version = parts.part("version").text(log);
    let hash = parts.part("sha256");
    let sha256 = hash.raw.and_then(Raw::string).unwrap_or_default();
    parts.end(log);
    if sha256.len() != 64 || !sha256.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
        hash.mistake("a SHA-256: 64 lower-case hexadecimal digits", log);
    }
    EditionRef { version, sha256 }
}

fn answers(place: &Place<'_>, edition: &Edition, opened: &mut Opened, log: &mut Log) {
    for (id, place) in place.object(log).rest() {
        let Some(raw) = place.raw else { continue };
        let question = edition.questionnaire.question(&id);
        let known = question.and_then(|question| read_answer(edition, question, raw));
        let is_whole = known.as_ref().is_some_and(|(_, is_whole)| *is_whole);
        if !is_whole {
            let (what, end) = match (question, &known) {
                (None, _) => ("today's questionnaire has no such question; the answer is kept as it was written (", "), and does not count."),
                (_, None) => ("today's edition does not know this answer; it is kept as it was written (", "), and does not count."),
                _ => ("today's edition knows this answer only in part; what it knows counts, and the whole is kept as it was written (", ")."),
            };
            log.notice(&place.path, &[what, &shortened(raw.text()), end].concat());
            opened.set_aside.insert(id.clone(), raw.text().to_owned());
        }
        if let Some((known, _)) = known {
            opened.assessment.answers.0.insert(id, known);
        }
    }
}

fn one_override(place: &Place<'_>, edition: &Edition, opened: &mut Opened, log: &mut Log) {
    let Some(raw) = place.raw else { return };
    match read_override(raw).filter(|known| knows_override(edition, known)) {
        Some(known) => {
            if raw.entries().is_some_and(|parts| ["qualifiers", "reason", "date"].iter().any(|name| parts.get(name).is_none())) {
                log.notice(&place.path, "qualifiers, reason or date are missing; they were taken as empty.");
            }
            opened.assessment.overrides.push(known);
        }
        None => {
            log.notice(&place.path, &["today's edition does not know all of ", &shortened(raw.text()), "; it is kept, and does not count."].concat());
            opened.overrides_aside.push(raw.text().to_owned());
        }
    }
}
