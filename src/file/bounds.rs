//! What holds everywhere in a file, in parts that nobody knows too: sizes, depth, and each name once. Looked at before anything is made of it.

use super::place::{Log, Place, shortened};
use crate::reading::{Raw, digits};

/// The longest file, in bytes. The bundled dataset's longest assessment has a quarter of it.
pub(super) const MOST_BYTES: usize = 2_000_000;

/// The longest text, in letters.
const MOST_LETTERS: usize = 20_000;

/// The longest list, and the object with the most entries.
const MOST_ITEMS: usize = 2_000;

/// How deep values may stand in each other; an assessment needs six.
const DEEPEST: u8 = 16;

/// Notes every value that is beyond the bounds, and every name that an object has twice: readers disagree on which one counts.
pub(super) fn check(raw: Raw<'_>, log: &mut Log) {
    inside(&Place::new(raw, "$".to_owned()), DEEPEST, log);
}

fn inside(place: &Place<'_>, deeper: u8, log: &mut Log) {
    let Some(raw) = place.raw else { return };
    let first = raw.text().bytes().next();
    let is_value = !matches!(first, Some(b'[' | b'{'));
    if is_value {
        if first == Some(b'"') {
            string(raw, &place.path, log);
        }
        return;
    }
    let Some(deeper) = deeper.checked_sub(1) else {
        log.mistake(&place.path, raw.text(), "values at most 16 levels deep");
        return;
    };
    if first == Some(b'[') {
        let items = place.list(log);
        if fits(items.len(), place, log) {
            for item in items {
                inside(&item, deeper, log);
            }
        }
        return;
    }
    let Some(members) = raw.members() else {
        log.mistake(&place.path, raw.text(), "names that are whole texts");
        return;
    };
    if !fits(members.len(), place, log) {
        return;
    }
    for (at, (name, value)) in members.iter().enumerate() {
        let path = [&place.path, ".", &shortened(name)].concat();
        if members.iter().take(at).any(|(other, _)| other == name) {
            log.mistake(&path, "the same name twice", "each name once");
        }
        if name.chars().count() > MOST_LETTERS {
            log.mistake(&path, name, "at most 20000 letters");
        }
        inside(&Place::new(*value, path), deeper, log);
    }
}

fn fits(count: usize, place: &Place<'_>, log: &mut Log) -> bool {
    if count > MOST_ITEMS {
        log.mistake(&place.path, &[&digits(count), " items"].concat(), "at most 2000");
    }
    count <= MOST_ITEMS
}

fn string(raw: Raw<'_>, path: &str, log: &mut Log) {
    match raw.string() {
        None => log.mistake(path, raw.text(), "a text without halves of letters"),
        Some(text) if text.chars().count() > MOST_LETTERS => log.mistake(path, &text, "at most 20000 letters"),
        Some(_) => {}
    }
}
