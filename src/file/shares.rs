//! What a changed exposure comes from: the providers' terms, the rubric, or the answers.
//!
//! The parts come from steps, and the order of the steps matters, because an average is no sum. The first step puts the new terms into the old
//! yardstick: levels that the terms have changed, relevances as they were. This is what a reader asks first: what has the provider changed, by the
//! measure that we signed with? The second step changes the measure. Each part is the difference of two rounded centres, so that the parts add up
//! to the difference that is shown.

use crate::rubric::Axis;
use crate::scoring::{Decimal, Finding, OfferingResult, Span};

/// The parts of a difference, which add up to it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shares {
    /// From the providers' terms.
    pub terms: Decimal,
    /// From the rubric, and the questionnaire that it goes with.
    pub rubric: Decimal,
    /// From answers: 0 where all of them are known today.
    pub answers: Decimal,
}

/// What is another one now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Changed {
    pub dataset: bool,
    pub rubric: bool,
    pub questionnaire: bool,
    /// Some answers or overrides were set aside.
    pub answers: bool,
}

/// A topic of the axis; `None` on the side where it is not.
type Pair<'a> = (Option<&'a Finding>, Option<&'a Finding>);

/// The parts of the difference of two centres; `None` where one is missing, or is not what its findings add up to.
pub(super) fn shares(then: &OfferingResult, now: &OfferingResult, axis: Axis, changed: Changed) -> Option<Shares> {
    let (before, after) = (then.exposure(axis)?.mid, now.exposure(axis)?.mid);
    let pairs = pairs(then, now, axis);
    let agrees = |side: fn(&Pair<'_>) -> Option<(Span, Span)>, shown| central(pairs.iter().filter_map(side)) == Some(shown);
    if !agrees(|pair| pair.0.map(weighed), before) || !agrees(|pair| pair.1.map(weighed), after) {
        return None;
    }
    let between = central(pairs.iter().filter_map(|(then, now)| {
        let then = (*then)?;
        let level = now.filter(|now| is_of_terms(then, now, changed)).map_or(then.level, |now| now.level);
        Some((level, then.relevance))
    }))?;
    let (terms, rest) = (Decimal(between.0 - before.0), Decimal(after.0 - between.0));
    let mut shares = Shares { terms, ..Shares::default() };
    // What is left is the rubric's where it or its questions have changed; else that of answers that no longer count; else the dataset's, by what
    // a provider builds; else that of another version of this program, which counts as the rubric.
    if changed.rubric || changed.questionnaire {
        shares.rubric = rest;
    } else if changed.answers {
        shares.answers = rest;
    } else if changed.dataset {
        shares.terms.0 += rest.0;
    } else {
        shares.rubric = rest;
    }
    Some(shares)
}

/// The topics of an axis, those that are only there now last.
pub(super) fn pairs<'a>(then: &'a OfferingResult, now: &'a OfferingResult, axis: Axis) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair<'a>> =
        then.findings_on(axis).map(|one| (Some(one), now.findings_on(axis).find(|other| other.topic == one.topic))).collect();
    let come = now.findings_on(axis).filter(|one| then.findings_on(axis).all(|other| other.topic != one.topic));
    pairs.extend(come.map(|one| (None, Some(one))));
    pairs
}

/// Whether a changed level is due to the terms. Where dataset and rubric have both changed, it is if another stance or another clause stands there
/// now; the same stance of the same clauses is only weighed anew.
fn is_of_terms(then: &Finding, now: &Finding, changed: Changed) -> bool {
    changed.dataset && (!changed.rubric || then.stance != now.stance || then.clauses != now.clauses)
}

fn weighed(finding: &Finding) -> (Span, Span) {
    (finding.level, finding.relevance)
}

/// The weighted mean of midpoints, as scoring has it; `None` if nothing weighs anything.
fn central(topics: impl Iterator<Item = (Span, Span)>) -> Option<Decimal> {
    let (mut sum, mut weights) = (0, 0);
    for (level, relevance) in topics {
        let weight = relevance.0 + relevance.1;
        sum += weight * (level.0 + level.1);
        weights += weight;
    }
    (weights > 0).then(|| Decimal::from_fraction(sum, 2 * weights))
}
