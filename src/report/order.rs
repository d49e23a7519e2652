//! The order of offerings in a table. Where two cannot be told apart, no order is claimed.
//!
//! Offerings form *bands*: whoever cannot be told apart from a member of a band belongs to it. Within a band each offering has the
//! *places* that it may take, from one more than the number that are surely better to the last that is not surely worse.

use std::cmp::Ordering;

use super::words;
use crate::edition::Edition;
use crate::reading::sort_by;
use crate::rubric::Axis;
use crate::scoring::{OfferingResult, Verdict, central_shown};

ids! {
    /// By what a table is sorted.
    SortBy {
        /// By verdict, what can be used first.
        Verdict = "verdict",
        /// By exposure of intellectual property.
        Ip = "ip",
        /// By exposure of data.
        Data = "data",
        /// By the lesser of the two coverages.
        Coverage = "coverage",
        /// By name.
        Name = "name",
    }
}

impl SortBy {
    /// The axis that is sorted by, if one is.
    pub fn axis(self) -> Option<Axis> {
        match self {
            SortBy::Ip => Some(Axis::Ip),
            SortBy::Data => Some(Axis::Data),
            _ => None,
        }
    }
}

/// An offering in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its index in the list that was sorted.
    pub index: usize,
    /// The number of its band, from 0.
    pub band: usize,
    /// The first and the last place that it may take; `None` where no exposure is sorted by, or the offering has none.
    pub places: Option<(usize, usize)>,
}

/// Puts offerings in order. `apart` says whether two can be told apart on the sorted axis.
pub fn order(
    edition: &Edition,
    results: &[&OfferingResult],
    by: SortBy,
    descending: bool,
    apart: &dyn Fn(&OfferingResult, &OfferingResult, Axis) -> bool,
) -> Vec<Placed> {
    let names: Vec<String> = results.iter().map(|result| words::name_of(edition, &result.provider, &result.offering)).collect();
    let mut placed = match by.axis() {
        Some(axis) => by_exposure(edition, results, axis, apart),
        None => (0..results.len()).map(|index| Placed { index, band: 0, places: None }).collect(),
    };
    sort_by(&mut placed, |a, b| {
        let (left, right) = (results[a.index], results[b.index]);
        let order = match by {
            SortBy::Verdict => rank(left.verdict).cmp(&rank(right.verdict)),
            SortBy::Coverage => least_coverage(left).cmp(&least_coverage(right)),
            SortBy::Name => names[a.index].cmp(&names[b.index]),
            // Whoever has no exposure stands last either way.
            SortBy::Ip | SortBy::Data => match (a.places, b.places) {
                (Some(_), None) => return Ordering::Less,
                (None, Some(_)) => return Ordering::Greater,
                _ => a.band.cmp(&b.band).then(a.places.map(|(first, last)| first + last).cmp(&b.places.map(|(first, last)| first + last))),
            },
        };
        (if descending { order.reverse() } else { order }).then_with(|| names[a.index].cmp(&names[b.index]))
    });
    placed
}

fn rank(verdict: Verdict) -> usize {
    super::groups::TOLD.iter().position(|told| *told == verdict).unwrap_or_default()
}

fn least_coverage(result: &OfferingResult) -> Option<crate::scoring::Decimal> {
    [result.coverage.ip, result.coverage.data].into_iter().flatten().min()
}

/// By the central value where it may be shown for both, else by the middle of the interval.
fn better(edition: &Edition, left: &OfferingResult, right: &OfferingResult, axis: Axis) -> bool {
    let both = central_shown(&edition.rubric, left, axis) && central_shown(&edition.rubric, right, axis);
    let value = |result: &OfferingResult| result.exposure(axis).map(|found| if both { 2 * found.mid.0 } else { found.low.0 + found.high.0 });
    value(left) < value(right)
}

fn by_exposure(
    edition: &Edition,
    results: &[&OfferingResult],
    axis: Axis,
    apart: &dyn Fn(&OfferingResult, &OfferingResult, Axis) -> bool,
) -> Vec<Placed> {
    let scored: Vec<usize> = (0..results.len()).filter(|index| results[*index].exposure(axis).is_some()).collect();
    let many = scored.len();
    let mut surely_better = vec![0; results.len()];
    let mut surely_worse = vec![0; results.len()];
    let mut band: Vec<usize> = (0..results.len()).collect();
    for (step, &left) in scored.iter().enumerate() {
        for &right in &scored[step + 1..] {
            if apart(results[left], results[right], axis) {
                let (good, bad) = if better(edition, results[left], results[right], axis) { (left, right) } else { (right, left) };
                surely_better[bad] += 1;
                surely_worse[good] += 1;
            } else {
                let (from, to) = (band[right], band[left]);
                // Most pairs are in one band already.
                if from != to {
                    band.iter_mut().filter(|band| **band == from).for_each(|band| *band = to);
                }
            }
        }
    }
    // Between two bands everyone is told apart, so the fewest surely better in each put the bands in order.
    let first_of = |of: usize| scored.iter().filter(|index| band[**index] == of).map(|index| surely_better[*index]).min().unwrap_or(many);
    let mut firsts: Vec<(usize, usize)> = scored.iter().map(|index| (first_of(band[*index]), band[*index])).collect();
    sort_by(&mut firsts, Ord::cmp);
    firsts.dedup();
    (0..results.len())
        .map(|index| {
            let known = firsts.iter().position(|(_, of)| *of == band[index]).filter(|_| results[index].exposure(axis).is_some());
            Placed { index, band: known.unwrap_or(firsts.len()), places: known.map(|_| (surely_better[index] + 1, many - surely_worse[index])) }
        })
        .collect()
}

/// "1", or "1 to 4" where the place cannot be told.
pub fn places(placed: &Placed) -> String {
    placed.places.map_or_else(
        || "–".to_owned(),
        |(first, last)| if first == last { first.to_string() } else { [&first.to_string(), "–", &last.to_string()].concat() },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;
    use crate::scoring::{Decimal, Exposure, distinguishable};

    fn with_ip(result: &OfferingResult, low: i64, high: i64) -> OfferingResult {
        let mid = Decimal((low + high) * 5_000);
        OfferingResult { ip: Some(Exposure { low: Decimal(low * 10_000), mid, high: Decimal(high * 10_000) }), ..result.clone() }
    }

    #[test]
    fn a_chain_is_one_band_with_the_places_that_each_may_take() {
        let (edition, assessment) = sample::assessed("internal-drafting");
        let results: Vec<OfferingResult> = [(10, 30), (20, 50), (40, 70), (80, 90)]
            .iter()
            .zip(&assessment.results)
            .map(|((low, high), result)| with_ip(result, *low, *high))
            .collect();
        let overlap = |a: &OfferingResult, b: &OfferingResult, _: Axis| {
            let (a, b) = (a.ip.unwrap(), b.ip.unwrap());
            a.high < b.low || b.high < a.low
        };
        let results: Vec<&OfferingResult> = results.iter().collect();
        let placed = order(&edition, &results, SortBy::Ip, false, &overlap);
        let told: Vec<_> = placed.iter().map(|placed| (placed.index, placed.band, placed.places)).collect();
        assert_eq!(told, [(0, 0, Some((1, 2))), (1, 0, Some((1, 3))), (2, 0, Some((2, 3))), (3, 1, Some((4, 4)))]);
        let last = order(&edition, &results, SortBy::Ip, true, &overlap);
        assert_eq!(last[0].index, 3);
    }

    #[test]
    fn whoever_cannot_be_told_apart_shares_a_band() {
        for profile in sample::PROFILES {
            let (edition, assessment) = sample::assessed(profile);
            let results: Vec<&OfferingResult> = assessment.results.iter().collect();
            for (by, axis) in [(SortBy::Ip, Axis::Ip), (SortBy::Data, Axis::Data)] {
                let placed = order(&edition, &results, by, false, &distinguishable);
                assert_eq!(placed.len(), results.len());
                for a in placed.iter().filter(|placed| placed.places.is_some()) {
                    for b in placed.iter().filter(|placed| placed.places.is_some()) {
                        if a.index != b.index && !distinguishable(results[a.index], results[b.index], axis) {
                            assert_eq!(a.band, b.band, "{profile}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_list_changes_nothing() {
        let (edition, assessment) = sample::assessed("product-eea-personal");
        let results: Vec<&OfferingResult> = assessment.results.iter().collect();
        let turned: Vec<&OfferingResult> = results.iter().rev().copied().collect();
        for by in [SortBy::Verdict, SortBy::Ip, SortBy::Data, SortBy::Coverage, SortBy::Name] {
            let keys = |list: &[&OfferingResult]| -> Vec<String> {
                order(&edition, list, by, false, &distinguishable).iter().map(|placed| list[placed.index].key()).collect()
            };
            assert_eq!(keys(&results), keys(&turned), "{by:?}");
        }
    }
}
