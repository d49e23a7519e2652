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
    for (gate, armed) in &judgement.gates {
        let met = facts.gates[*gate];
        let Some(state) = met.state(*armed) else { continue };
        any = true;
        if met.outcome(&rubric.gates[*gate]) == Outcome::Stop {
            if state == GateState::Fires {
                return Verdict::Stopped;
            }
            may_stop = true;
        }
    }
    let too_little = |share: &Fraction| share.numerator * Decimal::ONE < rubric.coverage_floor * share.denominator;
    if may_stop || coverage(facts, judgement).iter().flatten().any(too_little) {
        Verdict::NotEnoughKnown
    } else if any || AXES.iter().any(|axis| weighs_heavily(rubric, facts, judgement, *axis)) {
        Verdict::Conditions
    } else {
        Verdict::NoBlockerFound
    }
}

/// A finding of the axis is severe, or the axis is severe even at best.
fn weighs_heavily(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement, axis: Axis) -> bool {
    let own = weighed(facts, judgement).filter(|(known, _)| known.axis == axis);
    let (severe, terms): (Vec<bool>, Vec<Term>) =
        own.map(|(known, term)| (severity(&rubric.severity, known, term) == Severity::Severe, term)).unzip();
    severe.contains(&true) || least(&terms).is_some_and(|low| low.numerator >= 75 * low.denominator)
}

/// The topics, as far as they are known and as much as they matter.
pub(super) fn weighed<'a>(facts: &'a Facts<'_>, judgement: &'a Judgement) -> impl Iterator<Item = (&'a TopicFacts, Term)> {
    let both = facts.topics.iter().zip(&judgement.relevance);
    both.map(|(known, relevance)| (known, Term { value: known.value, relevance: relevance.span }))
}

/// For each axis the share of relevance midpoints on topics with reviewed, fresh evidence; `None` if nothing on the axis is relevant.
pub(super) fn coverage(facts: &Facts<'_>, judgement: &Judgement) -> [Option<Fraction>; 2] {
    AXES.map(|axis| {
        let mut share = Fraction { numerator: 0, denominator: 0 };
        for (known, term) in weighed(facts, judgement) {
            let weight = if known.axis == axis { term.relevance.0 + term.relevance.1 } else { 0 };
            share.denominator += weight;
            share.numerator += if known.covered { weight } else { 0 };
        }
        Some(share).filter(|share| share.denominator > 0)
    })
}

/// Midpoints are halves of sums, so both sides are compared doubled or fourfold, on whole numbers.
pub(super) fn severity(limits: &SeverityLimits, known: &TopicFacts, term: Term) -> Severity {
    let level = term.value.0 + term.value.1;
    let relevance = term.relevance.0 + term.relevance.1;
    let product = level * relevance;
    if known.rows.is_empty() {
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
