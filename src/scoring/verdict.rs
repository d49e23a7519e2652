//! The verdict on an offering, and what it rests on beside the gates (RUBRIC.md, "Exposure, coverage, labels" and "Gates and verdict").

use super::average::{Fraction, Term, least};
use super::facts::{Facts, TopicFacts};
use super::judgement::Judgement;
use super::{Decimal, GateState, Severity, Verdict};
use crate::rubric::{Axis, Outcome, Rubric, SeverityLimits};

const AXES: [Axis; 2] = [Axis::Ip, Axis::Data];

/// What the widget says of an offering. It needs no words, so that many answers can be tried.
pub(super) fn verdict(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement) -> Verdict {
    let (mut any, mut may_stop) = (false, false);
    for ((gate, met), armed) in rubric.gates.iter().zip(&facts.gates).zip(&judgement.gates) {
        let Some(state) = met.state(*armed) else { continue };
        any = true;
        if met.outcome(gate) == Outcome::Stop {
            if state == GateState::Fires {
                return Verdict::Stopped;
            }
            may_stop = true;
        }
    }
    let too_little = |share: Fraction| share.numerator * Decimal::ONE < rubric.coverage_floor * share.denominator;
    if may_stop || AXES.iter().any(|axis| coverage(rubric, facts, judgement, *axis).is_some_and(too_little)) {
        Verdict::NotEnoughKnown
    } else if any || AXES.iter().any(|axis| weighs_heavily(rubric, facts, judgement, *axis)) {
        Verdict::Conditions
    } else {
        Verdict::NoBlockerFound
    }
}

/// A finding of the axis is severe, or the axis is severe even at best.
fn weighs_heavily(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement, axis: Axis) -> bool {
    let is_severe = |(known, term): (&TopicFacts, Term)| severity(&rubric.severity, !known.rows.is_empty(), term) == Severity::Severe;
    let at_best = || least(&terms(rubric, facts, judgement, axis).map(|(_, term)| term).collect::<Vec<Term>>());
    terms(rubric, facts, judgement, axis).any(is_severe) || at_best().is_some_and(|low| low.numerator >= 75 * low.denominator)
}

/// The topics of an axis, as far as they are known and as much as they matter.
pub(super) fn terms<'a>(
    rubric: &'a Rubric,
    facts: &'a Facts<'_>,
    judgement: &'a Judgement,
    axis: Axis,
) -> impl Iterator<Item = (&'a TopicFacts, Term)> {
    let weighed = rubric.topics.iter().zip(&facts.topics).zip(&judgement.relevance);
    let of_axis = weighed.filter(move |((topic, _), _)| topic.axis == axis);
    of_axis.map(|((_, known), relevance)| (known, Term { value: known.value, relevance: relevance.span }))
}

/// The share of relevance midpoints on topics with reviewed, fresh evidence; `None` if nothing on the axis is relevant.
pub(super) fn coverage(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement, axis: Axis) -> Option<Fraction> {
    let (mut covered, mut all) = (0, 0);
    for (known, term) in terms(rubric, facts, judgement, axis) {
        let weight = term.relevance.0 + term.relevance.1;
        all += weight;
        covered += if known.covered { weight } else { 0 };
    }
    (all > 0).then_some(Fraction { numerator: covered, denominator: all })
}

/// Midpoints are halves of sums, so both sides are compared doubled or fourfold, on whole numbers.
pub(super) fn severity(limits: &SeverityLimits, reviewed: bool, term: Term) -> Severity {
    let level = term.value.0 + term.value.1;
    let relevance = term.relevance.0 + term.relevance.1;
    let product = level * relevance;
    if !reviewed {
        Severity::Unknown
    } else if level >= 2 * limits.severe_level && 10 * relevance >= 2 * limits.severe_relevance_tenths {
        Severity::Severe
    } else if product >= 4 * limits.high {
        Severity::High
    } else if product >= 4 * limits.moderate {
        Severity::Moderate
    } else if product > 0 {
        Severity::Low
    } else {
        Severity::None
    }
}
