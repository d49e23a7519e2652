//! Every finding of every offering, a row each.

use super::{head, number};
use crate::dataset::Clause;
use crate::report::document::blocks::Words;
use crate::report::document::csv::Sheet;
use crate::report::document::view::{Offered, Subject, View, finding_id};
use crate::report::{self, words};
use crate::scoring::Finding;

/// The table. A finding that several clauses decide has their words one after the other.
pub fn findings(subject: Subject<'_>) -> Sheet<'_> {
    let view = View::new(subject, false);
    let mut rows = Vec::new();
    for offered in &view.offered {
        rows.extend(offered.result.findings.iter().map(|finding| row(&view, offered, finding)));
    }
    let head = head(&[
        "finding id",
        "assessment id",
        "as_of",
        "provider",
        "offering",
        "verdict",
        "axis",
        "topic",
        "stance",
        "level low",
        "level high",
        "relevance low",
        "relevance high",
        "points",
        "severity",
        "because",
        "clause summary",
        "document",
        "section",
        "effective",
        "captured",
        "basis",
        "confidence",
        "address",
        "owner",
        "due",
        "accepted because",
    ]);
    Sheet { head, rows }
}

fn row<'a>(view: &View<'a>, offered: &Offered<'a>, finding: &'a Finding) -> Vec<Words<'a>> {
    let about = view.about;
    let (edition, result) = (about.edition, offered.result);
    let whole = |value: i64| Words::Owned(value.to_string());
    let mut row: Vec<Words<'a>> = vec![
        finding_id(result, &finding.topic).into(),
        about.marks.assessment_id.into(),
        about.assessment.as_of.to_string().into(),
        offered.provider.name.as_str().into(),
        offered.name.clone().into(),
        edition.vocabulary.label("verdicts", result.verdict.id()).into(),
        words::axis_name(finding.axis).into(),
        view.topic(&finding.topic).into(),
        report::stance_label(edition, finding).into(),
        whole(finding.level.0),
        whole(finding.level.1),
        whole(finding.relevance.0),
        whole(finding.relevance.1),
        number(finding.points),
        edition.vocabulary.label("severities", finding.severity.id()).into(),
        finding.because.as_str().into(),
    ];
    row.extend(clauses(view, offered, finding).map(Words::Owned));
    let written = offered.conclusion.and_then(|conclusion| conclusion.on(&finding.topic));
    row.extend(match written {
        Some(found) => [found.owner.as_str(), &found.due, &found.accepted_because].map(Words::Borrowed),
        None => [const { Words::Borrowed("") }; 3],
    });
    row
}

/// Summary, document, section, effective, captured, basis, confidence, address of the clauses that decide.
fn clauses(view: &View<'_>, offered: &Offered<'_>, finding: &Finding) -> [String; 8] {
    let vocabulary = &view.about.edition.vocabulary;
    let mut out = [const { String::new() }; 8];
    for clause in report::rows(view.about.edition, offered.result, finding).governing {
        for (column, words) in out.iter_mut().zip(clause_of(view, clause, vocabulary)) {
            if !column.is_empty() && !words.is_empty() {
                column.push_str(" | ");
            }
            column.push_str(&words);
        }
    }
    out
}

fn clause_of(view: &View<'_>, clause: &Clause, vocabulary: &crate::dataset::Vocabulary) -> [String; 8] {
    let told = view.told(clause);
    let document = told.and_then(|told| told.document);
    let date = |date: Option<crate::dataset::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    [
        told.map(|told| told.words.summary.clone()).unwrap_or_default(),
        document.map(|document| document.title.clone()).unwrap_or_default(),
        told.and_then(|told| told.words.section.clone()).unwrap_or_default(),
        document.map(|document| date(document.effective)).unwrap_or_default(),
        document.map(|document| date(document.captured)).unwrap_or_default(),
        vocabulary.label("bases", clause.basis.id()).to_owned(),
        vocabulary.label("confidences", clause.confidence.id()).to_owned(),
        document.and_then(|document| document.url.clone()).unwrap_or_default(),
    ]
}
