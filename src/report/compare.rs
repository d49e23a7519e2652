//! Two to four offerings of one assessment, topic by topic.

use crate::edition::Edition;
use crate::reading::{sort_by, sort_by_key};
use crate::rubric::{Axis, RubricTopic};
use crate::scoring::{Assessment, Finding, OfferingResult, Standing, is_stale, standings};

/// A topic at each of the offerings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedTopic<'a> {
    /// The topic.
    pub topic: &'a RubricTopic,
    /// One for each offering, in the order in which they were given.
    pub cells: Vec<ComparedCell<'a>>,
    /// Whether it comes to the same everywhere: one stance, one level, one relevance.
    pub same: bool,
    /// Whether it matters for at least one of them. A topic that is not scored matters to nobody's points.
    pub matters: bool,
}

/// A topic at one offering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedCell<'a> {
    /// The stance, the level and the clauses that decide.
    pub standing: Standing<'a>,
    /// The finding; `None` for a topic that is not scored.
    pub finding: Option<&'a Finding>,
    /// Whether some of the evidence is stale on the assessment's day.
    pub stale: bool,
}

/// The offerings topic by topic, in the rubric's order, the topics that are not scored last. An offering that the dataset does not have is left out.
pub fn compare<'a>(edition: &'a Edition, assessment: &'a Assessment, results: &[&'a OfferingResult]) -> Vec<ComparedTopic<'a>> {
    let mut columns: Vec<(&OfferingResult, std::vec::IntoIter<ComparedCell<'a>>)> = Vec::new();
    for result in results {
        columns.push((result, column(edition, assessment, result).into_iter()));
    }
    let mut out = Vec::new();
    for topic in &edition.rubric.topics {
        let cells: Vec<ComparedCell<'a>> = columns.iter_mut().filter_map(|(_, cells)| cells.next()).collect();
        let matters = cells.iter().filter_map(|cell| cell.finding).any(|finding| finding.relevance.1 > 0);
        let same = cells.windows(2).all(|pair| comes_to_the_same(&pair[0], &pair[1]));
        out.push(ComparedTopic { topic, cells, same, matters });
    }
    sort_by_key(&mut out, |compared| compared.topic.axis);
    out
}

/// All topics of one offering.
fn column<'a>(edition: &'a Edition, assessment: &'a Assessment, result: &'a OfferingResult) -> Vec<ComparedCell<'a>> {
    let Some(provider) = edition.dataset.provider(&result.provider) else { return Vec::new() };
    let Some(offering) = provider.offering(&result.offering) else { return Vec::new() };
    // Findings stand in the rubric's order, so one walk meets each.
    let mut findings = result.findings.iter().peekable();
    standings(edition, &assessment.answers, &assessment.overrides, &[(provider, offering)])
        .into_iter()
        .flatten()
        .map(|standing| ComparedCell {
            finding: findings.next_if(|finding| finding.topic == standing.topic.id),
            stale: standing.clauses.iter().any(|clause| is_stale(edition, provider, clause, assessment.as_of)),
            standing,
        })
        .collect()
}

fn comes_to_the_same(one: &ComparedCell<'_>, other: &ComparedCell<'_>) -> bool {
    let scored = one.standing.topic.axis != Axis::Context;
    let relevance = |cell: &ComparedCell<'_>| cell.finding.map(|finding| finding.relevance);
    one.standing.stance == other.standing.stance
        && (!scored || one.standing.level == other.standing.level)
        && relevance(one) == relevance(other)
        // Where rows differ, or a topic is not scored, its qualifiers say what a level would.
        && (scored && one.standing.stance != "mixed" || rows(one) == rows(other))
}

fn rows<'a>(cell: &ComparedCell<'a>) -> Vec<(&'a str, &'a [String])> {
    let mut rows: Vec<(&str, &[String])> =
        cell.standing.clauses.iter().map(|clause| (clause.stance.as_str(), clause.qualifiers.as_slice())).collect();
    sort_by(&mut rows, Ord::cmp);
    rows
}
