//! An end of an axis as a sum of topics, and the difference of two offerings split by topic. Everything adds up in the digits that are shown: each
//! offering's parts to its own number, and the differences of the parts to the difference of the numbers.

use super::average::{Average, Fraction, Term};
use super::{Decimal, OfferingResult};
use crate::rubric::Axis;

/// Which of an axis's three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The lower end: every topic at its best, weighed so that the average is least.
    Low,
    /// The central value: every topic and every weight at its middle.
    Mid,
    /// The upper end: every topic at its worst, weighed so that the average is greatest.
    High,
}

/// One topic's part in a number: level × weight ÷ all weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// The topic's id.
    pub topic: &'a str,
    /// The level at this end, in tenths.
    pub level: i64,
    /// The weight at this end, in tenths.
    pub weight: i64,
    /// What it adds, rounded so that all parts add up.
    pub points: Decimal,
}

/// A number and its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The number as it is shown: what the points add up to.
    pub total: Decimal,
    /// All weights together, in tenths.
    pub weight: i64,
    /// Topic by topic in the rubric's order.
    pub parts: Vec<Part<'a>>,
}

/// The difference between two offerings of one assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split<'a> {
    /// The first offering's number.
    pub one: Parts<'a>,
    /// The second's.
    pub other: Parts<'a>,
    /// The first less the second.
    pub difference: Decimal,
    /// Topic by topic the first's points less the second's; they add up to the difference.
    pub differences: Vec<Decimal>,
}

/// The parts of an offering's number, rounded to a multiple of `step` ten-thousandths (1 for all four decimals, 1 000 for one, 10 000 for whole
/// numbers); `None` if nothing on the axis is relevant.
pub fn parts(result: &OfferingResult, axis: Axis, end: End, step: i64) -> Option<Parts<'_>> {
    let terms: Vec<Term> = result.findings_on(axis).map(|finding| Term { value: finding.level, relevance: finding.relevance }).collect();
    let average = Average::of(&terms)?;
    let step = step.max(1);
    let mut parts: Vec<Part<'_>> = Vec::new();
    for (finding, term) in result.findings_on(axis).zip(&terms) {
        let (level, weight) = at(end, *term, &average);
        parts.push(Part { topic: &finding.topic, level, weight, points: Decimal(0) });
    }
    let weight: i64 = parts.iter().map(|part| part.weight).sum();
    let number = match end {
        Low => average.low,
        Mid => average.mid,
        High => average.high,
    };
    // As people's numbers are made everywhere: from four decimals, halves upwards.
    let units = (number.rounded().0 + step / 2).div_euclid(step);
    share_out(&mut parts, weight * step, units, step);
    Some(Parts { total: Decimal(units * step), weight, parts })
}

use crate::reading::sort_by;
use End::{High, Low, Mid};

/// A topic's level and weight, in tenths, where the average is at this end. A weight is heavy for values beyond the end and light for the others
/// (as Karnik and Mendel have it); for a value right at it both give the same.
fn at(end: End, term: Term, average: &Average) -> (i64, i64) {
    let (value, relevance) = (term.value, term.relevance);
    let beyond = |value: i64, number: Fraction| (value * number.denominator - number.numerator).signum();
    match end {
        Low => (10 * value.0, 10 * if beyond(value.0, average.low) <= 0 { relevance.1 } else { relevance.0 }),
        Mid => (5 * (value.0 + value.1), 5 * (relevance.0 + relevance.1)),
        High => (10 * value.1, 10 * if beyond(value.1, average.high) >= 0 { relevance.1 } else { relevance.0 }),
    }
}

/// Rounds each part down to whole units, and gives the missing units to the largest remainders, the first in order on a tie.
fn share_out(parts: &mut [Part<'_>], denominator: i64, units: i64, step: i64) {
    // Level and weight are in tenths, and a unit is `step` ten-thousandths: 10 000 ÷ (10 × step), the rest of it in the denominator.
    let exact = |part: &Part<'_>| part.level * part.weight * (Decimal::ONE / 10);
    let mut missing = units;
    let mut remainders: Vec<(i64, usize)> = Vec::new();
    for (index, part) in parts.iter_mut().enumerate() {
        let whole = exact(part).div_euclid(denominator.max(1));
        remainders.push((-exact(part).rem_euclid(denominator.max(1)), index));
        part.points = Decimal(whole * step);
        missing -= whole;
    }
    sort_by(&mut remainders, Ord::cmp);
    for (_, index) in remainders.into_iter().take(usize::try_from(missing).unwrap_or(0)) {
        parts[index].points.0 += step;
    }
}

/// Splits the difference between two offerings of one assessment by topic; `None` if either has nothing relevant on the axis.
pub fn split<'a>(one: &'a OfferingResult, other: &'a OfferingResult, axis: Axis, end: End, step: i64) -> Option<Split<'a>> {
    let (one, other) = (parts(one, axis, end, step)?, parts(other, axis, end, step)?);
    let difference = Decimal(one.total.0 - other.total.0);
    let differences = one.parts.iter().zip(&other.parts).map(|(one, other)| Decimal(one.points.0 - other.points.0)).collect();
    Some(Split { one, other, difference, differences })
}
