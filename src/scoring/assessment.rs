//! The result document, `vendor-risk/assessment@1`: what every view, file and event shows, and nothing else.

use serde::{Deserialize, Serialize};

use super::{Conclusion, Decimal, Filing};
use crate::dataset::Date;
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::reading::Text;
use crate::rubric::{Axis, Outcome};

/// An assessment. The order of its fields is that of the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Always `vendor-risk/assessment@1`.
    pub format: &'static str,
    /// The day for which it holds; staleness is measured on it.
    pub as_of: Date,
    /// The dataset used.
    pub dataset: EditionRef,
    /// The rubric used.
    pub rubric: EditionRef,
    /// The questionnaire used.
    pub questionnaire: EditionRef,
    /// The answers.
    pub answers: Answers,
    /// What the company knows better.
    pub overrides: Vec<Override>,
    /// What people concluded; never part of the computed verdict.
    pub conclusions: Vec<Conclusion>,
    /// What people wrote for its cover and its sign-off.
    pub filing: Filing,
    /// One for each offering of the shortlist, in the dataset's order.
    pub results: Vec<OfferingResult>,
}

/// Which edition of a file was used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionRef {
    /// Its own version.
    pub version: String,
    /// SHA-256 over its canonical JSON, in hexadecimal digits.
    pub sha256: String,
}

/// What the company knows better than the dataset: a signed agreement, a negotiated clause. Scored as an explicit, high-confidence, fresh governing row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The provider's id.
    pub provider: String,
    /// The offering's id.
    pub offering: String,
    /// The topic's id.
    pub topic: String,
    /// The stance's id.
    pub stance: String,
    /// The qualifiers' ids.
    pub qualifiers: Vec<String>,
    /// Why the company knows better.
    pub reason: String,
    /// Since when.
    pub date: String,
}

/// One offering, seen through the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferingResult {
    /// The provider's id.
    pub provider: String,
    /// The offering's id.
    pub offering: String,
    /// The verdict.
    pub verdict: Verdict,
    /// Exposure of intellectual property; `None` if nothing on this axis is relevant.
    pub ip: Option<Exposure>,
    /// Exposure of data; `None` if nothing on this axis is relevant.
    pub data: Option<Exposure>,
    /// How much of the relevant weight rests on reviewed, fresh evidence.
    pub coverage: Coverage,
    /// The gates that fire, may fire, or cannot be told, in the rubric's order.
    pub gates: Vec<GateResult>,
    /// One for each scored topic, in the rubric's order.
    pub findings: Vec<Finding>,
}

/// An exposure on 0 to 100: the exact bounds and the central value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exposure {
    /// The least that the evidence and the answers allow.
    pub low: Decimal,
    /// The weighted mean of midpoints. Below the coverage floor it is not shown, plotted or sorted by.
    pub mid: Decimal,
    /// The most that the evidence and the answers allow.
    pub high: Decimal,
}

/// Coverage of each axis, 0 to 1; `None` if nothing on it is relevant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Of the intellectual-property axis.
    pub ip: Option<Decimal>,
    /// Of the data axis.
    pub data: Option<Decimal>,
}

/// A gate that does not plainly stay open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateResult {
    /// The gate's id.
    pub id: Text,
    /// The topic that it looks at.
    pub topic: Text,
    /// What it does.
    pub outcome: Outcome,
    /// Whether it fires.
    pub state: GateState,
    /// The sentence that says why.
    pub because: Text,
    /// What would lift it.
    pub remedy: Text,
}

/// A clause, or its absence, seen through the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The topic's id.
    pub topic: Text,
    /// The axis.
    pub axis: Axis,
    /// The governing stance; `unreviewed` if there is none, `mixed` if applying rows differ.
    pub stance: Text,
    /// The interval of its level, 0 to 100.
    pub level: Span,
    /// The interval of its relevance, 0 to 5.
    pub relevance: Span,
    /// Its additive share of the axis's `mid`.
    pub points: Decimal,
    /// One word for it.
    pub severity: Severity,
    /// Why the topic matters for this profile; empty if it does not.
    pub because: Text,
    /// The ids of the governing clauses that apply; `override` for what the company knows better.
    pub clauses: Vec<Text>,
}

/// A closed interval of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(
    /// The lower end.
    pub i64,
    /// The upper end.
    pub i64,
);

ids! {
    /// What the widget says of an offering, worst first.
    Verdict {
        /// A stop fires.
        Stopped = "stopped",
        /// A stop is possible or unknown, or too little rests on evidence.
        NotEnoughKnown = "not-enough-known",
        /// Something must be had or done first.
        Conditions = "conditions",
        /// Nothing was found that blocks it. Never "safe" or "approved".
        NoBlockerFound = "no-blocker-found",
    }
}

ids! {
    /// Whether a gate fires.
    GateState {
        /// Its condition is true and every possible stance matches.
        Fires = "fires",
        /// An answer or a stance is open.
        Possible = "possible",
        /// Its topic is not reviewed.
        Unknown = "unknown",
    }
}

ids! {
    /// How much a finding weighs, heaviest first.
    Severity {
        /// Bad, and decisive for this profile.
        Severe = "severe",
        /// Nobody read the documents for it.
        Unknown = "unknown",
        /// Weighs much.
        High = "high",
        /// Weighs.
        Moderate = "moderate",
        /// Weighs little.
        Low = "low",
        /// Weighs nothing.
        None = "none",
    }
}

impl Assessment {
    /// An assessment in which nothing is scored yet.
    pub fn unscored(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date) -> Self {
        let reference = |version: &str, sha256: &str| EditionRef { version: version.to_owned(), sha256: sha256.to_owned() };
        Assessment {
            format: "vendor-risk/assessment@1",
            as_of,
            dataset: reference(&edition.dataset.version, &edition.dataset.sha256),
            rubric: reference(&edition.rubric.version, &edition.rubric.sha256),
            questionnaire: reference(&edition.questionnaire.version, &edition.questionnaire.sha256),
            answers: answers.clone(),
            overrides: overrides.to_vec(),
            conclusions: Vec::new(),
            filing: Filing::default(),
            results: Vec::new(),
        }
    }
}

impl OfferingResult {
    /// The exposure on an axis.
    pub fn exposure(&self, axis: Axis) -> Option<Exposure> {
        match axis {
            Axis::Ip => self.ip,
            Axis::Data => self.data,
            Axis::Context => None,
        }
    }

    /// The coverage of an axis.
    pub fn coverage_of(&self, axis: Axis) -> Option<Decimal> {
        match axis {
            Axis::Ip => self.coverage.ip,
            Axis::Data => self.coverage.data,
            Axis::Context => None,
        }
    }

    /// The findings of an axis.
    pub fn findings_on(&self, axis: Axis) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.axis == axis)
    }

    /// `provider/offering`, as answers name it.
    pub fn key(&self) -> String {
        format!("{}/{}", self.provider, self.offering)
    }
}
