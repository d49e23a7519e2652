//! Older forms of the file, brought to today's one version at a time, so that each step is written once and never touched again.

use super::people::write_filing;
use super::place::Log;
use super::write::FORMAT;
use crate::reading::{Raw, json_object, json_string};
use crate::scoring::Filing;

/// What all versions' names begin with; the number follows.
const NAME: &str = "vendor-risk/assessment@";

/// A step from one version to the next: the text of the whole document.
type Step = fn(Raw<'_>) -> Option<String>;

/// The step from version 0, from version 1, and so on; today's version is how many there are.
const STEPS: &[Step] = &[from_0];

/// The document in today's form; `None` if it was noted that it cannot be read.
pub(super) fn to_today(text: &str, log: &mut Log) -> Option<String> {
    let given = Raw::read(text).and_then(Raw::members).and_then(|members| {
        let format = members.into_iter().find(|(name, _)| name == "format");
        format.map(|(_, format)| format)
    });
    let Some(given) = given else {
        log.mistake("$.format", "nothing", &[FORMAT, ": this is not an assessment of vendor-risk"].concat());
        return None;
    };
    let name = given.string().unwrap_or_default();
    let number = name.strip_prefix(NAME).filter(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    let Some(number) = number else {
        log.mistake("$.format", given.text(), &[FORMAT, ": this is not an assessment of vendor-risk"].concat());
        return None;
    };
    // A number too long to be read is a later one too.
    let version = if number.len() > 4 { usize::MAX } else { number.parse().unwrap_or(usize::MAX) };
    if version > STEPS.len() {
        let advice = ": a later version of vendor-risk has written this file; open it with that version";
        log.mistake("$.format", given.text(), &[FORMAT, advice].concat());
        return None;
    }
    let mut text = text.to_owned();
    for step in STEPS.iter().skip(version) {
        text = Raw::read(&text).and_then(step)?;
    }
    if version < STEPS.len() {
        log.notice("$.format", &["this file has an earlier form (", &name, "); it was brought to today's."].concat());
    }
    Some(text)
}

/// Version 0 had no conclusions and nothing for a cover.
fn from_0(document: Raw<'_>) -> Option<String> {
    let members = document.members()?;
    let lacks = |name: &str| members.iter().all(|(known, _)| known != name);
    let mut parts = vec![("format", json_string("vendor-risk/assessment@1"))];
    parts.extend(members.iter().filter(|(name, _)| name != "format").map(|(name, value)| (name.as_str(), value.text().to_owned())));
    if lacks("conclusions") {
        parts.push(("conclusions", "[]".to_owned()));
    }
    if lacks("filing") {
        parts.push(("filing", write_filing(&Filing::default())));
    }
    Some(json_object(parts))
}
