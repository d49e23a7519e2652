//! One place in a JSON file, with what it takes to say where it is when something is wrong there.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Date, Mistakes, misleads};

/// A text longer than this is refused: no clause, label or note comes near it.
const MOST_CHARS: usize = 20_000;

/// A place in a file. A missing or wrong value is noted once, and reading goes on with a harmless stand-in, so that all mistakes are found in one go.
/// Of a text among several the stand-in is empty: what hangs on it need not be checked any more.
#[derive(Clone)]
pub struct Node<'a> {
    value: Option<&'a Value>,
    file: &'a str,
    path: String,
    mistakes: &'a Mistakes,
    /// What stands above is no object, which has been noted: nothing is missing here.
    noted: bool,
}

impl<'a> Node<'a> {
    /// The whole of a parsed file.
    pub fn root(file: &'a str, value: &'a Value, mistakes: &'a Mistakes) -> Self {
        // `null` stands for a file that could not be parsed.
        let noted = value.is_null() && mistakes.has(file, "$");
        Node { value: Some(value), file, path: "$".to_owned(), mistakes, noted }
    }

    /// Notes that what stands here is not what is allowed.
    pub fn mistake(&self, allowed: impl Into<String>) {
        if self.noted {
            return;
        }
        let found = match self.value {
            None => "nothing".to_owned(),
            Some(value) => shortened(&value.to_string()),
        };
        self.mistakes.add(self.file, &self.path, found, allowed);
    }

    /// Whether something other than `null` stands here.
    pub fn is_there(&self) -> bool {
        !matches!(self.value, None | Some(Value::Null))
    }

    /// Whether an object stands here.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Some(Value::Object(_)))
    }

    /// The raw value, where the caller has forms of its own to tell apart.
    pub fn raw(&self) -> Option<&'a Value> {
        self.value
    }

    /// An object with no other keys than these; keys that are not known are mistakes, since a misspelt optional key would vanish silently.
    pub fn object(&self, keys: &[&str]) -> Self {
        match self.value {
            Some(Value::Object(map)) => {
                for key in map.keys().filter(|key| !keys.contains(&key.as_str())) {
                    self.at(key).mistake(format!("one of the keys {}", keys.join(", ")));
                }
            }
            _ => self.mistake("an object"),
        }
        self.clone()
    }

    /// The place under a key; it may hold nothing.
    pub fn at(&self, key: &str) -> Self {
        let value = self.value.and_then(|value| value.get(key));
        let noted = self.noted || !self.is_object();
        Node { value, file: self.file, path: format!("{}.{}", self.path, shortened(key)), mistakes: self.mistakes, noted }
    }

    /// The entries of an object used as a map.
    pub fn entries(&self) -> Vec<(&'a str, Self)> {
        match self.value {
            Some(Value::Object(map)) => map.keys().map(|key| (key.as_str(), self.at(key))).collect(),
            _ => {
                self.mistake("an object");
                Vec::new()
            }
        }
    }

    /// The items of a list.
    pub fn items(&self) -> Vec<Self> {
        match self.value {
            Some(Value::Array(items)) => items
                .iter()
                .enumerate()
                .map(|(index, value)| Node { value: Some(value), path: format!("{}[{index}]", self.path), ..self.clone() })
                .collect(),
            _ => {
                self.mistake("a list");
                Vec::new()
            }
        }
    }

    /// The items of a list that may be missing.
    pub fn optional_items(&self) -> Vec<Self> {
        if self.is_there() { self.items() } else { Vec::new() }
    }

    /// A text that is not empty, not beyond 20,000 characters, and reads as it is.
    pub fn text(&self) -> String {
        match self.value {
            Some(Value::String(text)) if text.trim().is_empty() => self.mistake("a text that is not empty"),
            Some(Value::String(text)) if text.chars().count() > MOST_CHARS => self.mistake(format!("at most {MOST_CHARS} characters")),
            Some(Value::String(text)) if text.chars().any(misleads) => {
                self.mistake("a text without letters that are not seen or turn its direction around")
            }
            Some(Value::String(text)) => return text.clone(),
            _ => self.mistake("a text"),
        }
        String::new()
    }

    /// A text, `null` or nothing.
    pub fn optional_text(&self) -> Option<String> {
        self.is_there().then(|| self.text())
    }

    /// An id: lower-case letters, digits, dots and hyphens; empty if it is none.
    pub fn id(&self) -> String {
        let id = self.text();
        let fits = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.'));
        if fits {
            return id;
        }
        self.mistake("an id: lower-case letters, digits, hyphens, dots");
        String::new()
    }

    /// A text among these; empty if it is none of them.
    pub fn choice<'b>(&self, allowed: impl IntoIterator<Item = &'b str>) -> String {
        let allowed: Vec<&str> = allowed.into_iter().filter(|id| !id.is_empty()).collect();
        match self.value {
            Some(Value::String(text)) if allowed.contains(&text.as_str()) => return text.clone(),
            _ => self.mistake(one_of(&allowed)),
        }
        String::new()
    }

    /// A list of texts among these, each at most once.
    pub fn choices<'b>(&self, allowed: impl IntoIterator<Item = &'b str>) -> Vec<String> {
        let allowed: Vec<&str> = allowed.into_iter().filter(|id| !id.is_empty()).collect();
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for item in self.items() {
            match item.value.and_then(Value::as_str) {
                Some(text) if allowed.contains(&text) && seen.insert(text) => out.push(text.to_owned()),
                Some(text) if allowed.contains(&text) => item.mistake("each entry once"),
                _ => item.mistake(one_of(&allowed)),
            }
        }
        out
    }

    /// A text that names something that exists; empty if it does not. For lists too long to be told.
    pub fn known(&self, exists: impl Fn(&str) -> bool, allowed: &str) -> String {
        match self.value {
            Some(Value::String(text)) if exists(text) => return text.clone(),
            _ => self.mistake(allowed),
        }
        String::new()
    }

    /// `true`, `false`, `null` or nothing.
    pub fn boolean_if_there(&self) -> Option<bool> {
        self.is_there().then(|| self.boolean())
    }

    /// A whole number in a range.
    pub fn integer(&self, least: i64, most: i64) -> i64 {
        match self.value.and_then(Value::as_i64) {
            Some(number) if (least..=most).contains(&number) => number,
            _ => {
                self.mistake(format!("a whole number from {least} to {most}"));
                least
            }
        }
    }

    /// A number from 0 to 1 with at most four decimals, in ten-thousandths, so that it can be compared exactly.
    pub fn share(&self) -> i64 {
        if let Some(number) = self.value.and_then(Value::as_f64) {
            let scaled = number * 10_000.0;
            if (0.0..=10_000.0).contains(&scaled) && (scaled - scaled.round()).abs() < 1e-6 {
                return scaled.round() as i64;
            }
        }
        self.mistake("a number from 0 to 1 with at most four decimals");
        0
    }

    /// `true` or `false`.
    pub fn boolean(&self) -> bool {
        match self.value {
            Some(Value::Bool(value)) => *value,
            _ => {
                self.mistake("true or false");
                false
            }
        }
    }

    /// `true`, `false`, or nothing, which is false.
    pub fn optional_boolean(&self) -> bool {
        self.is_there() && self.boolean()
    }

    /// A date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub fn date(&self) -> Option<Date> {
        let date = self.value.and_then(Value::as_str).and_then(Date::parse);
        if date.is_none() {
            self.mistake("a date: YYYY-MM-DD, YYYY-MM or YYYY");
        }
        date
    }

    /// A date, `null` or nothing.
    pub fn optional_date(&self) -> Option<Date> {
        if self.is_there() { self.date() } else { None }
    }

    /// A SHA-256 in 64 lower-case hexadecimal digits.
    pub fn sha256(&self) -> [u8; 32] {
        let mut out = [0; 32];
        let digits = self.value.and_then(Value::as_str).unwrap_or_default().as_bytes();
        let fits = digits.len() == 64 && digits.iter().all(|d| matches!(d, b'0'..=b'9' | b'a'..=b'f'));
        if fits {
            for (byte, pair) in out.iter_mut().zip(digits.chunks(2)) {
                *byte = pair.iter().fold(0, |sum, digit| sum * 16 + if digit.is_ascii_digit() { digit - b'0' } else { digit - b'a' + 10 });
            }
        } else {
            self.mistake("a SHA-256: 64 lower-case hexadecimal digits");
        }
        out
    }

    /// An http or https address, `null` or nothing.
    pub fn optional_address(&self) -> Option<String> {
        let address = self.optional_text().filter(|address| !address.is_empty())?;
        if is_address(&address) {
            return Some(address);
        }
        self.mistake("an http or https address");
        None
    }
}

/// Whether a text is an http or https address that leads where it seems to: to a server that it names, with no name or password of a person before it.
fn is_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) else { return false };
    let server = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !server.is_empty() && !server.contains('@') && !rest.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
}

/// What is said of a text that is none of these.
fn one_of(allowed: &[&str]) -> String {
    if allowed.is_empty() { "nothing, since there is nothing to choose from".to_owned() } else { format!("one of {}", allowed.join(", ")) }
}

/// At most 80 characters of what was found: an error must not repeat ten megabytes.
pub(super) fn shortened(text: &str) -> String {
    if text.chars().count() <= 80 { text.to_owned() } else { text.chars().take(79).chain(['…']).collect() }
}
