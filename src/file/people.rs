//! What people add to an assessment, as text and back: conclusions, and what stands on the cover and in the sign-off.

use super::place::{Log, Parts, Place};
use crate::reading::{json_list, json_object, json_string};
use crate::scoring::{Advice, Concluded, Conclusion, Filing, Handling, Status};

/// A conclusion as text.
pub(super) fn write_conclusion(of: &Conclusion) -> String {
    let handlings = of.findings.iter().map(|handling| {
        json_object(vec![
            ("topic", json_string(&handling.topic)),
            ("accepted_because", json_string(&handling.accepted_because)),
            ("owner", json_string(&handling.owner)),
            ("due", json_string(&handling.due)),
        ])
    });
    json_object(vec![
        ("provider", json_string(&of.provider)),
        ("offering", json_string(&of.offering)),
        ("conclusion", json_string(of.conclusion.id())),
        ("reason", json_string(&of.reason)),
        ("conditions", json_string(&of.conditions)),
        ("owner", json_string(&of.owner)),
        ("valid_until", json_string(&of.valid_until)),
        ("notes", json_string(&of.notes)),
        ("findings", json_list(handlings.collect())),
    ])
}

/// The cover and the sign-off as text.
pub(super) fn write_filing(filing: &Filing) -> String {
    json_object(vec![
        ("title", json_string(&filing.title)),
        ("use_case", json_string(&filing.use_case)),
        ("classification", json_string(&filing.classification)),
        ("status", json_string(filing.status.id())),
        ("valid_until", json_string(&filing.valid_until)),
        ("assessor", json_string(&filing.assessor)),
        ("approver", json_string(&filing.approver)),
        ("review_owner", json_string(&filing.review_owner)),
        ("advice", json_string(filing.advice.id())),
        ("advice_reason", json_string(&filing.advice_reason)),
        ("notes", json_string(&filing.notes)),
    ])
}

/// A conclusion; what is missing in it is empty, and noticed.
pub(super) fn read_conclusion(place: &Place<'_>, log: &mut Log) -> Conclusion {
    let mut parts = place.object(log);
    let mut of = Conclusion::open(&parts.part("provider").text(log), &parts.part("offering").text(log));
    of.conclusion = parts.part("conclusion").one_of(Concluded::IDS, Concluded::ALL, log).unwrap_or(Concluded::Open);
    words(&mut parts, vec![("reason", &mut of.reason), ("conditions", &mut of.conditions), ("owner", &mut of.owner)], log);
    words(&mut parts, vec![("valid_until", &mut of.valid_until), ("notes", &mut of.notes)], log);
    if let Some(findings) = parts.noticed("findings", log) {
        of.findings = findings.list(log).iter().map(|place| read_handling(place, log)).collect();
    }
    parts.end(log);
    of
}

fn read_handling(place: &Place<'_>, log: &mut Log) -> Handling {
    let mut parts = place.object(log);
    let mut of = Handling { topic: parts.part("topic").text(log), ..Handling::default() };
    words(&mut parts, vec![("accepted_because", &mut of.accepted_because), ("owner", &mut of.owner), ("due", &mut of.due)], log);
    parts.end(log);
    of
}

/// The cover and the sign-off; what is missing in it is empty, and noticed.
pub(super) fn read_filing(place: &Place<'_>, log: &mut Log) -> Filing {
    let mut parts = place.object(log);
    let mut of = Filing::default();
    words(&mut parts, vec![("title", &mut of.title), ("use_case", &mut of.use_case), ("classification", &mut of.classification)], log);
    words(&mut parts, vec![("valid_until", &mut of.valid_until), ("assessor", &mut of.assessor), ("approver", &mut of.approver)], log);
    words(&mut parts, vec![("review_owner", &mut of.review_owner), ("advice_reason", &mut of.advice_reason), ("notes", &mut of.notes)], log);
    if let Some(status) = parts.noticed("status", log) {
        of.status = status.one_of(Status::IDS, Status::ALL, log).unwrap_or(Status::Draft);
    }
    if let Some(advice) = parts.noticed("advice", log) {
        of.advice = advice.one_of(Advice::IDS, Advice::ALL, log).unwrap_or(Advice::NotGiven);
    }
    parts.end(log);
    of
}

/// Texts by name; one that is missing stays empty, and is noticed.
fn words(parts: &mut Parts<'_>, into: Vec<(&str, &mut String)>, log: &mut Log) {
    for (name, text) in into {
        if let Some(place) = parts.noticed(name, log) {
            *text = place.text(log);
        }
    }
}
