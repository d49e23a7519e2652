//! Rows that must not count, and orders that must not matter.

use super::common::document;
use super::common::scenario::{Dice, scenarios};
use super::{AXES, check, pairs};
use proptest::prelude::*;
use std::collections::BTreeMap;
use vendor_risk::dataset::Role;
use vendor_risk::questionnaire::Answer;
use vendor_risk::rubric::Outcome;
use vendor_risk::scoring::{Decimal, OfferingResult};

#[test]
fn corroborating_rows_and_exceptions_change_nothing() {
    check(80, scenarios(), |scenario, mut dice| {
        let mut more = scenario.clone();
        for _ in 0..1 + dice.roll(6) {
            let place = scenario.place(&mut dice);
            let mut row = scenario.random_row(&place, &mut dice);
            row.role = *dice.pick(&[Role::Corroborating, Role::Exception]);
            let rows = &mut more.provider(&place).clauses;
            rows.insert(dice.roll(rows.len() + 1), row);
        }
        prop_assert_eq!(more.results(), scenario.results());
        Ok(())
    });
}

/// A result without the ids of its clauses, which may tell rows apart that score the same.
fn without_clause_ids(mut result: OfferingResult) -> OfferingResult {
    result.findings.iter_mut().for_each(|finding| finding.clauses.clear());
    result
}

#[test]
fn a_row_given_twice_counts_once() {
    check(80, scenarios(), |scenario, mut dice| {
        let mut twice = scenario.clone();
        for provider in &mut twice.edition.dataset.providers {
            let again = dice.some(&provider.clauses);
            provider.clauses.extend(again);
        }
        for (once, twice) in pairs(&scenario, &twice) {
            prop_assert_eq!(without_clause_ids(once), without_clause_ids(twice));
        }
        Ok(())
    });
}

#[test]
fn the_number_of_documents_changes_no_exposure() {
    check(80, scenarios(), |scenario, mut dice| {
        let mut more = scenario.clone();
        for provider in &mut more.edition.dataset.providers {
            let offerings: Vec<String> = provider.offerings.iter().map(|offering| offering.id.clone()).collect();
            for number in 0..dice.roll(4) {
                let seen = [None, Some("2019"), Some("2026-11-01")][dice.roll(3)];
                let mut another = document(&format!("another-{number}"), seen);
                another.offerings = dice.some(&offerings);
                provider.documents.push(another);
            }
        }
        for (before, after) in pairs(&scenario, &more) {
            for axis in AXES {
                prop_assert_eq!(before.exposure(axis), after.exposure(axis));
            }
            prop_assert_eq!(before.gates, after.gates);
        }
        Ok(())
    });
}

#[test]
fn an_option_row_changes_no_exposure_and_only_turns_stops_into_conditions() {
    let softened = std::cell::Cell::new(0);
    check(150, scenarios(), |scenario, mut dice| {
        let mut more = scenario.clone();
        for _ in 0..1 + dice.roll(6) {
            let mut place = scenario.place(&mut dice);
            if dice.roll(2) == 0 {
                place.topic = "retention".to_owned();
            }
            let mut row = scenario.random_row(&place, &mut dice);
            row.role = Role::Option;
            more.provider(&place).clauses.push(row);
        }
        for (before, after) in pairs(&scenario, &more) {
            prop_assert_eq!((before.ip, before.data, before.coverage), (after.ip, after.data, after.coverage));
            prop_assert_eq!(&before.findings, &after.findings);
            prop_assert!(after.verdict >= before.verdict, "{:?} became {:?}", before.verdict, after.verdict);
            let ids = |result: &OfferingResult| -> Vec<_> { result.gates.iter().map(|gate| (gate.id.clone(), gate.state)).collect() };
            prop_assert_eq!(ids(&before), ids(&after));
            for (hard, soft) in before.gates.iter().zip(&after.gates) {
                prop_assert!(hard.outcome == soft.outcome || (hard.outcome, soft.outcome) == (Outcome::Stop, Outcome::Condition));
                softened.set(softened.get() + usize::from(hard.outcome != soft.outcome));
            }
        }
        Ok(())
    });
    assert!(softened.get() > 0, "no option row softened anything: the property was not tried");
}

/// A result in which nothing depends on the order of what it was made from. Points are compared apart.
fn in_order(mut result: OfferingResult) -> (OfferingResult, BTreeMap<String, Decimal>) {
    let points = result.findings.iter_mut().map(|finding| (finding.topic.to_string(), std::mem::take(&mut finding.points))).collect();
    result.findings.iter_mut().for_each(|finding| finding.clauses.sort());
    result.findings.sort_by(|one, other| one.topic.cmp(&other.topic));
    (result, points)
}

fn shuffle<T>(items: &mut [T], dice: &mut Dice) {
    for last in (1..items.len()).rev() {
        items.swap(last, dice.roll(last + 1));
    }
}

#[test]
fn the_order_of_rows_topics_offerings_and_options_changes_nothing() {
    check(80, scenarios(), |scenario, mut dice| {
        let mut turned = scenario.clone();
        shuffle(&mut turned.edition.dataset.providers, &mut dice);
        shuffle(&mut turned.edition.dataset.licences, &mut dice);
        shuffle(&mut turned.edition.rubric.topics, &mut dice);
        for provider in &mut turned.edition.dataset.providers {
            shuffle(&mut provider.clauses, &mut dice);
            shuffle(&mut provider.documents, &mut dice);
            shuffle(&mut provider.offerings, &mut dice);
            shuffle(&mut provider.models, &mut dice);
        }
        for answer in turned.answers.0.values_mut() {
            if let Answer::Many(options) = answer {
                shuffle(options, &mut dice);
            }
        }
        for (before, after) in pairs(&scenario, &turned) {
            let ((before, points), (after, other_points)) = (in_order(before), in_order(after));
            prop_assert_eq!(before, after);
            // Of equal remainders the topic that stands first in the rubric gets the last ten-thousandth.
            for (topic, points) in points {
                prop_assert!((points.0 - other_points[&topic].0).abs() <= 1, "{topic}: {points} and {}", other_points[&topic]);
            }
        }
        Ok(())
    });
}
