//! The smallest set of changes that reaches a goal (RUBRIC.md, "What would lower it"). Exact for any number of changes, and nothing is searched:
//!
//! The upper end of an axis is at most T exactly if Σ wᵢ(xᵢ − T) ≤ 0 for all weights wᵢ in [uᵢ, vᵢ], that is, if the sum over the topics of
//! vᵢ(xᵢ − T) where xᵢ is above T, and uᵢ(xᵢ − T) where it is not, is at most 0. Each topic has its own share in that sum, so a change lowers it by
//! the same amount whatever else is changed, and the fewest changes are those that lower it most. A gate looks at one topic, so a set that lifts
//! gates has one change for each topic of theirs, and no other.

use super::average::{Term, greatest};
use super::{Ask, Decimal, GateState, OfferingResult, Span};
use crate::reading::{Text, sort_by_key};
use crate::rubric::{Axis, Outcome};

/// Where an offering is to be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// The whole interval of an axis below a level, so that no doubt is left: a label of the rubric starts at it.
    Below {
        /// The axis.
        axis: Axis,
        /// The level, 0 to 100.
        level: i64,
    },
    /// No stop fires.
    Unstopped,
    /// No stop fires, may fire or cannot be told.
    WithoutStops,
}

/// The way to a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way<'a> {
    /// The fewest changes that reach it, in the order of the list of asks; none if it is reached already.
    Asks(Vec<&'a Ask>),
    /// No term that could be agreed lifts these gates: another model, another use or another provider would.
    NotByTerms(Vec<Text>),
    /// If all of them were agreed, the upper end would still be this.
    StillAt(Decimal),
}

/// The smallest set of the asks of an offering that reaches the goal.
pub fn smallest_set<'a>(result: &OfferingResult, asks: &'a [Ask], goal: Goal) -> Way<'a> {
    match goal {
        Goal::Below { axis, level } => below(result, asks, axis, level),
        Goal::Unstopped => without_stops(result, asks, &|state| state == GateState::Fires),
        Goal::WithoutStops => without_stops(result, asks, &|_| true),
    }
}

fn without_stops<'a>(result: &OfferingResult, asks: &'a [Ask], counts: &dyn Fn(GateState) -> bool) -> Way<'a> {
    let mut needed = vec![false; asks.len()];
    let mut left: Vec<Text> = Vec::new();
    for gate in result.gates.iter().filter(|gate| gate.outcome == Outcome::Stop && counts(gate.state)) {
        let lifting = asks.iter().position(|ask| ask.lifts.contains(&gate.id));
        // Another stop in the place of the first is no help.
        let other = |ask: &Ask| ask.leaves.iter().any(|other| other.outcome == Outcome::Stop && counts(other.state));
        match lifting.filter(|at| !other(&asks[*at])) {
            Some(at) => needed[at] = true,
            None => left.push(gate.id.clone()),
        }
    }
    if left.is_empty() { Way::Asks(picked(asks, &needed)) } else { Way::NotByTerms(left) }
}

fn below<'a>(result: &OfferingResult, asks: &'a [Ask], axis: Axis, level: i64) -> Way<'a> {
    let terms: Vec<Term> = result.findings_on(axis).map(|finding| Term { value: finding.level, relevance: finding.relevance }).collect();
    let topics: Vec<&str> = result.findings_on(axis).map(|finding| finding.topic.as_str()).collect();
    let share = Share::new(&terms, level);
    let mut sum: i64 = terms.iter().map(|term| share.of(term.value.1, term.relevance)).sum();
    // What each ask lowers the sum by.
    let mut gains: Vec<(i64, usize)> = Vec::new();
    let mut all = terms.clone();
    for (at, ask) in asks.iter().enumerate() {
        if let Some(index) = topics.iter().position(|topic| ask.topic == *topic) {
            let Term { value, relevance } = terms[index];
            gains.push((share.of(value.1, relevance) - share.of(ask.level.1, relevance), at));
            all[index].value.1 = value.1.min(ask.level.1);
        }
    }
    gains.retain(|(gain, _)| *gain > 0);
    sort_by_key(&mut gains, |(gain, _)| -*gain);
    let mut needed = vec![false; asks.len()];
    for (gain, at) in gains {
        if sum <= 0 {
            break;
        }
        sum -= gain;
        needed[at] = true;
    }
    match greatest(&all) {
        Some(high) if sum > 0 => Way::StillAt(high.rounded()),
        _ => Way::Asks(picked(asks, &needed)),
    }
}

fn picked<'a>(asks: &'a [Ask], needed: &[bool]) -> Vec<&'a Ask> {
    asks.iter().zip(needed).filter(|(_, needed)| **needed).map(|(ask, _)| ask).collect()
}

/// A topic's share in the sum that decides whether the upper end is below a level.
///
/// An upper end is a fraction whose denominator is a sum of weights, so it is below a whole level exactly if it is at most T = level − 1/finer,
/// with `finer` no less than any such sum. All is counted in parts of 1/finer.
struct Share {
    finer: i64,
    /// finer · T
    limit: i64,
}

impl Share {
    fn new(terms: &[Term], level: i64) -> Self {
        let finer = 1 + terms.iter().map(|term| term.relevance.1).sum::<i64>();
        Share { finer, limit: finer * level - 1 }
    }

    fn of(&self, value: i64, relevance: Span) -> i64 {
        let above = self.finer * value - self.limit;
        above * if above > 0 { relevance.1 } else { relevance.0 }
    }
}
