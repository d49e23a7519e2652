//! A place in a file that is being read: what stands there, and what is said when it is wrong, unknown or missing. Small beside
//! [`crate::reading::Node`], because the page loads it.

use crate::reading::{Mistake, Raw, digits, named};
use crate::scoring::Decimal;

/// More of what was found is not repeated in a message.
const SHOWN: usize = 80;

/// What is to be said of a file.
#[derive(Default)]
pub(super) struct Log {
    /// Why it cannot be used.
    pub mistakes: Vec<Mistake>,
    /// What is not understood in it, or not there, though it can be used.
    pub notices: Vec<String>,
}

impl Log {
    /// Notes that what stands at a place is not what is allowed. The file's name is the caller's to give.
    pub fn mistake(&mut self, path: &str, found: &str, allowed: &str) {
        self.mistakes.push(Mistake { file: String::new(), path: path.to_owned(), found: shortened(found), allowed: allowed.to_owned() });
    }

    /// Notes something that a person should know of a place.
    pub fn notice(&mut self, path: &str, words: &str) {
        self.notices.push([path, ": ", words].concat());
    }
}

/// At most 80 letters, those named that are not seen.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.pop();
        short.push('…');
    }
    named(&short)
}

/// A place; it may hold nothing.
pub(super) struct Place<'a> {
    /// What stands there.
    pub raw: Option<Raw<'a>>,
    /// JSON path of the place.
    pub path: String,
    /// What stands above is wrong, which has been noted: nothing is missing here.
    noted: bool,
}

impl<'a> Place<'a> {
    /// A place where something stands.
    pub fn new(raw: Raw<'a>, path: String) -> Self {
        Place { raw: Some(raw), path, noted: false }
    }

    /// Notes that what stands here is not what is allowed.
    pub fn mistake(&self, allowed: &str, log: &mut Log) {
        if !self.noted {
            log.mistake(&self.path, self.raw.map_or("nothing", Raw::text), allowed);
        }
    }

    /// Whether `null` stands here.
    pub fn is_null(&self) -> bool {
        self.raw.is_some_and(|raw| raw.text() == "null")
    }

    /// The parts of an object.
    pub fn object(&self, log: &mut Log) -> Parts<'a> {
        let members = self.raw.and_then(Raw::members);
        let noted = members.is_none();
        if noted {
            self.mistake("an object", log);
        }
        Parts { path: self.path.clone(), members: members.unwrap_or_default(), noted }
    }

    /// The places of a list.
    pub fn list(&self, log: &mut Log) -> Vec<Place<'a>> {
        let Some(items) = self.raw.and_then(Raw::items) else {
            self.mistake("a list", log);
            return Vec::new();
        };
        items.into_iter().enumerate().map(|(index, item)| Place::new(item, [&self.path, "[", &digits(index), "]"].concat())).collect()
    }

    /// A text.
    pub fn text(&self, log: &mut Log) -> String {
        self.raw.and_then(Raw::string).unwrap_or_else(|| {
            self.mistake("a text", log);
            String::new()
        })
    }

    /// The member that a text names, of a closed list.
    pub fn one_of<T: Copy>(&self, ids: &[&str], all: &[T], log: &mut Log) -> Option<T> {
        let at = self.which(ids, log)?;
        all.get(at).copied()
    }

    fn which(&self, ids: &[&str], log: &mut Log) -> Option<usize> {
        let named = self.raw.and_then(Raw::string);
        let at = named.and_then(|named| ids.iter().position(|id| *id == named));
        if at.is_none() {
            self.mistake(&["one of ", &ids.join(", ")].concat(), log);
        }
        at
    }

    /// A number from 0 to a whole number, with at most four decimals.
    pub fn number(&self, most: i64, log: &mut Log) -> Decimal {
        let number = self.raw.and_then(|raw| decimal(raw.text())).filter(|number| number.0 <= most * Decimal::ONE);
        number.unwrap_or_else(|| {
            let most = digits(usize::try_from(most).unwrap_or(0));
            self.mistake(&["a number from 0 to ", &most, " with at most four decimals"].concat(), log);
            Decimal(0)
        })
    }
}

/// A number without a sign or an exponent, to four decimals.
fn decimal(text: &str) -> Option<Decimal> {
    let (mut number, mut behind) = (0_i64, None);
    for byte in text.bytes() {
        match (byte, behind) {
            (b'.', None) => behind = Some(0),
            (b'0'..=b'9', _) => {
                number = number.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                behind = behind.map(|count| count + 1);
            }
            _ => return None,
        }
    }
    for _ in behind.unwrap_or(0)..4 {
        number = number.checked_mul(10)?;
    }
    (behind.unwrap_or(0) <= 4).then_some(Decimal(number))
}

/// The parts of an object, taken out one by one: what is left at the end is unknown.
pub(super) struct Parts<'a> {
    path: String,
    members: Vec<(String, Raw<'a>)>,
    noted: bool,
}

impl<'a> Parts<'a> {
    /// The part with this name; it may hold nothing.
    pub fn part(&mut self, name: &str) -> Place<'a> {
        let at = self.members.iter().position(|(known, _)| known == name);
        let raw = at.map(|at| self.members.remove(at).1);
        Place { raw, path: [&self.path, ".", name].concat(), noted: self.noted }
    }

    /// The part with this name; if it is missing, that is noticed.
    pub fn noticed(&mut self, name: &str, log: &mut Log) -> Option<Place<'a>> {
        let place = self.part(name);
        if place.raw.is_none() && !self.noted {
            log.notice(&place.path, "this part is missing; it was taken as empty.");
        }
        place.raw.is_some().then_some(place)
    }

    /// All parts that have not been taken, with their names.
    pub fn rest(&mut self) -> Vec<(String, Place<'a>)> {
        let members = std::mem::take(&mut self.members);
        let place = |(name, raw): (String, Raw<'a>)| {
            let path = [&self.path, ".", &shortened(&name)].concat();
            (name, Place::new(raw, path))
        };
        members.into_iter().map(place).collect()
    }

    /// Notices the parts that nobody knows.
    pub fn end(mut self, log: &mut Log) {
        for (_, place) in self.rest() {
            let text = place.raw.map_or("", Raw::text);
            log.notice(&place.path, &["this version of vendor-risk does not know this part (", &shortened(text), "); it does not count."].concat());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_to_the_last_digit_or_not_at_all() {
        for (text, number) in [("0", 0), ("62.5", 625_000), ("0.0001", 1), ("100", 1_000_000), ("62.0000", 620_000), ("007", 70_000)] {
            assert_eq!(decimal(text), Some(Decimal(number)), "{text}");
        }
        for text in ["62.50000", "-1", "1e2", "1.2.3", "null", "99999999999999999999", "999999999999999999"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
