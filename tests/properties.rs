//! The promises of DESIGN section 6, each a property: random answers over the real providers with randomly changed clauses.

mod common;

#[path = "properties/answers.rs"]
mod answers;
#[path = "properties/results.rs"]
mod results;
#[path = "properties/rows.rs"]
mod rows;
#[path = "properties/stances.rs"]
mod stances;

use common::scenario::{Dice, Scenario, config};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use vendor_risk::rubric::Axis;
use vendor_risk::scoring::{Decimal, OfferingResult};

const AXES: [Axis; 2] = [Axis::Ip, Axis::Data];

type Checked = Result<(), TestCaseError>;

/// Runs a property on situations, each with one further random number to choose by.
fn check(cases: u32, scenarios: impl Strategy<Value = Scenario>, property: impl Fn(Scenario, Dice) -> Checked) {
    let mut runner = TestRunner::new(config(cases));
    runner.run(&(scenarios, any::<u64>()), |(scenario, seed)| property(scenario, Dice(seed))).unwrap_or_else(|error| panic!("{error}"));
}

/// Pairs of results of the same offering.
fn pairs(before: &Scenario, after: &Scenario) -> Vec<(OfferingResult, OfferingResult)> {
    let mut after = after.by_key();
    before.by_key().into_iter().filter_map(|(key, result)| after.remove(&key).map(|other| (result, other))).collect()
}

fn ends(result: &OfferingResult, axis: Axis) -> Option<(Decimal, Decimal)> {
    result.exposure(axis).map(|exposure| (exposure.low, exposure.high))
}

fn inside(inner: &OfferingResult, outer: &OfferingResult) -> Checked {
    for axis in AXES {
        match (inner.exposure(axis), outer.exposure(axis)) {
            (None, _) => {}
            (Some(inner), Some(outer)) => {
                prop_assert!(outer.low <= inner.low && inner.high <= outer.high, "{axis:?}: {inner:?} is not inside {outer:?}");
            }
            (Some(inner), None) => prop_assert!(false, "{axis:?}: {inner:?}, where nothing was relevant"),
        }
    }
    Ok(())
}
