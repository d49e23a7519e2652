//! What a report is made from, and what its parts share: worked out once.

use super::blocks::{Picture, Span, Words, text};
use crate::dataset::{Clause, ClauseRecord, Date, DocumentRecord, Provider, ProviderRecord};
use crate::edition::{Edition, Records};
use crate::report::{self, Source, words};
use crate::rubric::Axis;
use crate::scoring::{Ask, Assessment, Conclusion, Finding, OfferingResult, asks, central_shown};

/// Up to so many offerings are laid out whole; more get a table each.
pub const LAID_OUT: usize = 8;

/// Up to so many offerings are compared topic by topic.
pub const COMPARED: usize = 5;

/// By what an assessment's file is known; empty where it is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks<'a> {
    /// The id of the assessment.
    pub assessment_id: &'a str,
    /// The short code that holds its answers.
    pub code: &'a str,
    /// The SHA-256 of its file.
    pub sha256: &'a str,
}

/// What a report is about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The edition that the assessment was made with.
    pub edition: &'a Edition,
    /// Its records; without them the words of clauses and their sources are missing, and the report says so.
    pub records: Option<&'a Records>,
    /// The assessment.
    pub assessment: &'a Assessment,
    /// By what its file is known.
    pub marks: Marks<'a>,
}

/// The subject with what is worked out for it.
pub struct View<'a> {
    /// What the report is about.
    pub about: Subject<'a>,
    /// The documents that the results rest on, in the order of their numbers.
    pub sources: Vec<Source<'a>>,
    /// The offerings.
    pub offered: Vec<Offered<'a>>,
}

/// An offering of the shortlist.
pub struct Offered<'a> {
    /// Its result.
    pub result: &'a OfferingResult,
    /// Its provider.
    pub provider: &'a Provider,
    /// Its short name.
    pub name: String,
    /// What to ask for; none where that was not wanted.
    pub asks: Vec<Ask>,
    /// What a person concluded.
    pub conclusion: Option<&'a Conclusion>,
}

/// A clause with all that is on record about it.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The provider's record.
    pub owner: &'a ProviderRecord,
    /// The clause's record.
    pub words: &'a ClauseRecord,
    /// The document; `None` for the silence of all.
    pub document: Option<&'a DocumentRecord>,
}

impl<'a> View<'a> {
    /// Works out what the parts share. Asks take longest, and are left out where nobody reads them.
    pub fn new(about: Subject<'a>, with_asks: bool) -> Self {
        let Subject { edition, records, assessment, .. } = about;
        let sources = records.map(|records| report::sources(edition, records, assessment)).unwrap_or_default();
        let mut offered = Vec::with_capacity(assessment.results.len());
        for result in &assessment.results {
            let Some(provider) = edition.dataset.provider(&result.provider) else { continue };
            offered.push(Offered {
                result,
                provider,
                name: words::name_of(edition, &result.provider, &result.offering),
                asks: if with_asks { asks(edition, &assessment.answers, assessment.as_of, result) } else { Vec::new() },
                conclusion: assessment.conclusions.iter().find(|found| found.provider == result.provider && found.offering == result.offering),
            });
        }
        View { about, sources, offered }
    }

    /// Whether each offering is laid out whole.
    pub fn is_laid_out(&self) -> bool {
        self.offered.len() <= LAID_OUT
    }

    /// What is on record about a clause; `None` without records.
    pub fn told(&self, clause: &Clause) -> Option<Told<'a>> {
        let (owner, words) = self.about.records?.clause(&clause.id)?;
        Some(Told { owner, words, document: clause.document.as_deref().and_then(|id| owner.document(id)) })
    }

    /// An exposure as a picture with its words.
    pub fn exposure(&self, result: &OfferingResult, axis: Axis) -> Span<'a> {
        let edition = self.about.edition;
        let words = words::exposure(edition, result.exposure(axis));
        match result.exposure(axis) {
            Some(found) => {
                let mid = central_shown(&edition.rubric, result, axis).then_some(found.mid);
                Span::Exposure(Picture { low: found.low, mid, high: found.high, words })
            }
            None => text(words),
        }
    }

    /// A verdict as a shape with its words.
    pub fn verdict(&self, result: &OfferingResult) -> Span<'a> {
        Span::Verdict(result.verdict, self.about.edition.vocabulary.label("verdicts", result.verdict.id()).into())
    }

    /// A severity with its word.
    pub fn severity(&self, finding: &Finding) -> Span<'a> {
        Span::Severity(finding.severity, self.about.edition.vocabulary.label("severities", finding.severity.id()).into())
    }

    /// The heading of a topic.
    pub fn topic(&self, id: &'a str) -> &'a str {
        words::topic(&self.about.edition.vocabulary, id)
    }
}

impl Offered<'_> {
    /// The id of its part of a report: letters, digits and hyphens.
    pub fn anchor(&self, of: &str) -> String {
        anchor(&[of, &self.result.provider, &self.result.offering])
    }
}

/// A day that a person typed, as days are told; whatever else was typed stays as it is.
pub fn day(typed: &str) -> Words<'_> {
    Date::parse(typed.trim()).map_or(Words::Borrowed(typed.trim()), |date| words::date(date).into())
}

/// An id from pieces: whatever is neither letter nor digit becomes a hyphen.
pub fn anchor(pieces: &[&str]) -> String {
    pieces.join("-").chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}

/// The permanent id of a finding: the same in every report, table and register.
pub fn finding_id(result: &OfferingResult, topic: &str) -> String {
    [&result.provider, "/", &result.offering, "/", topic].concat()
}
