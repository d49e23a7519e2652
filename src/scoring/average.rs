//! The interval weighted average (DESIGN section 6), exact.
//!
//! The extremes of Σ wᵢxᵢ / Σ wᵢ over xᵢ in [aᵢ, bᵢ] and wᵢ in [uᵢ, vᵢ] are those that the Karnik-Mendel algorithm finds (Karnik and Mendel,
//! "Centroid of a type-2 fuzzy set", Information Sciences 132, 2001): all xᵢ at one end, and the weights at one end up to a switch point in the
//! order of the values and at the other end beyond it. With about twenty topics every switch point is tried, on whole numbers: O(n log n) for the
//! order, O(n) for the points, and nothing to converge.

use std::cmp::Ordering;

use super::{Decimal, Exposure, Span};
use crate::reading::sort_by_key;

/// One topic on an axis.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// The value's interval.
    pub value: Span,
    /// The relevance's interval.
    pub relevance: Span,
}

/// A fraction with a positive denominator.
#[derive(Clone, Copy)]
pub(super) struct Fraction {
    pub numerator: i64,
    pub denominator: i64,
}

impl Fraction {
    fn compare(self, other: Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }

    /// Rounded half up to four decimals.
    pub fn rounded(self) -> Decimal {
        Decimal::from_fraction(self.numerator, self.denominator)
    }
}

/// The exact bounds and the central value; `None` if nothing is relevant.
pub(super) struct Average {
    pub low: Fraction,
    pub mid: Fraction,
    pub high: Fraction,
}

impl Average {
    pub fn of(terms: &[Term]) -> Option<Self> {
        Some(Average { low: least(terms)?, mid: central(terms)?, high: greatest(terms)? })
    }

    pub fn exposure(&self) -> Exposure {
        Exposure { low: self.low.rounded(), mid: self.mid.rounded(), high: self.high.rounded() }
    }
}

/// The least weighted average; `None` if no weight can be above 0.
pub(super) fn least(terms: &[Term]) -> Option<Fraction> {
    let mut order: Vec<(i64, Span)> = terms.iter().map(|term| (term.value.0, term.relevance)).collect();
    sort_by_key(&mut order, |(value, _)| *value);
    switch_points(&order).min_by(|a, b| a.compare(*b))
}

/// The greatest weighted average: the least one of the negated values, negated; `None` if no weight can be above 0.
pub(super) fn greatest(terms: &[Term]) -> Option<Fraction> {
    let negated: Vec<Term> = terms.iter().map(|term| Term { value: Span(-term.value.1, -term.value.0), ..*term }).collect();
    least(&negated).map(|least| Fraction { numerator: -least.numerator, ..least })
}

/// Tells whether every weighted average is above 0. The sign is that of Σ wᵢxᵢ, so nothing has to be put in order: the sum is least where whatever is
/// above 0 weighs as little, and the rest as much, as it can. Where nothing need weigh anything, each value must be above 0.
#[derive(Default)]
pub(super) struct Sign {
    sum: i64,
    least: Option<i64>,
}

impl Sign {
    pub fn add(&mut self, value: i64, relevance: Span) {
        if relevance.1 > 0 {
            self.sum += value * if value > 0 { relevance.0 } else { relevance.1 };
            self.least = Some(self.least.map_or(value, |least| least.min(value)));
        }
    }

    pub fn is_above_zero(&self) -> bool {
        self.sum > 0 || self.least.is_some_and(|least| least > 0)
    }
}

/// The average for every switch point: the first terms weighted as heavily as they can be, the rest as lightly.
fn switch_points(order: &[(i64, Span)]) -> impl Iterator<Item = Fraction> + '_ {
    let light = order.iter().fold((0, 0), |(sum, weight), (value, relevance)| (sum + value * relevance.0, weight + relevance.0));
    let heavier = order.iter().scan(light, |(sum, weight), (value, relevance)| {
        let more = relevance.1 - relevance.0;
        *sum += value * more;
        *weight += more;
        Some((*sum, *weight))
    });
    std::iter::once(light).chain(heavier).filter(|(_, weight)| *weight > 0).map(|(numerator, denominator)| Fraction { numerator, denominator })
}

/// The weighted mean of the values' midpoints at the relevances' midpoints; `None` if all of these weights are 0.
fn central(terms: &[Term]) -> Option<Fraction> {
    let (numerator, weight) = terms.iter().fold((0, 0), |(sum, weight), term| (sum + share(term), weight + term.relevance.0 + term.relevance.1));
    (weight > 0).then_some(Fraction { numerator, denominator: 2 * weight })
}

/// A term's share of the central value's numerator: four times midpoint by midpoint.
fn share(term: &Term) -> i64 {
    (term.relevance.0 + term.relevance.1) * (term.value.0 + term.value.1)
}

/// Each term's share of the central value, four decimals each, adding up to the rounded central value: rounded down, and the rest given to the
/// largest remainders, the first in order on a tie.
pub(super) fn points(terms: &[Term]) -> Vec<Decimal> {
    let Some(mid) = central(terms) else { return vec![Decimal(0); terms.len()] };
    let scaled = terms.iter().map(|term| share(term) * Decimal::ONE);
    let (mut points, mut rests): (Vec<Decimal>, Vec<i64>) =
        scaled.map(|share| (Decimal(share.div_euclid(mid.denominator)), share.rem_euclid(mid.denominator))).unzip();
    let missing = mid.rounded().0 - points.iter().map(|points| points.0).sum::<i64>();
    for _ in 0..missing {
        let largest = rests.iter_mut().zip(&mut points).reduce(|best, next| if *next.0 > *best.0 { next } else { best });
        if let Some((rest, points)) = largest {
            *rest = -1;
            points.0 += 1;
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    /// Differences of levels reach below 0, which no exposure does.
    fn terms(most: usize) -> impl Strategy<Value = Vec<Term>> {
        let ends = |least: i64, most: i64| (least..=most, least..=most).prop_map(|(one, other)| Span(one.min(other), one.max(other)));
        vec((ends(-100, 100), ends(0, 5)).prop_map(|(value, relevance)| Term { value, relevance }), 1..=most)
    }

    /// The averages at all corners of the weights, with the values at one end.
    fn corners(terms: &[Term], value: impl Fn(&Term) -> i64) -> Vec<Fraction> {
        let mut sums = vec![(0, 0)];
        for term in terms {
            let both = |(sum, weight): &(i64, i64)| [term.relevance.0, term.relevance.1].map(|w| (sum + value(term) * w, weight + w));
            sums = sums.iter().flat_map(both).collect();
        }
        sums.into_iter().filter(|(_, weight)| *weight > 0).map(|(numerator, denominator)| Fraction { numerator, denominator }).collect()
    }

    fn equal(one: Option<Fraction>, other: Option<Fraction>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => one.compare(other) == Ordering::Equal,
            (one, other) => one.is_none() && other.is_none(),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() })]

        #[test]
        fn switch_points_find_the_least_and_the_greatest_of_all_corners(terms in terms(8)) {
            let low = corners(&terms, |term| term.value.0).into_iter().min_by(|a, b| a.compare(*b));
            let high = corners(&terms, |term| term.value.1).into_iter().max_by(|a, b| a.compare(*b));
            prop_assert!(equal(least(&terms), low));
            prop_assert!(equal(greatest(&terms), high));
        }

        #[test]
        fn points_are_within_one_unit_of_their_exact_share_and_add_up(terms in terms(13)) {
            // Levels are never negative where points are made.
            let positive = |Span(low, high)| Span(low.abs().min(high.abs()), low.abs().max(high.abs()));
            let terms: Vec<Term> = terms.into_iter().map(|term| Term { value: positive(term.value), ..term }).collect();
            let points = points(&terms);
            let Some(mid) = central(&terms) else {
                prop_assert_eq!(points, vec![Decimal(0); terms.len()]);
                return Ok(());
            };
            prop_assert_eq!(points.iter().map(|points| points.0).sum::<i64>(), mid.rounded().0);
            for (term, points) in terms.iter().zip(points) {
                let error = points.0 * mid.denominator - share(term) * Decimal::ONE;
                prop_assert!(points.0 >= 0 && error.abs() < mid.denominator);
            }
        }
    }
}
