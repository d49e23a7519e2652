//! Better, worse and unread stances: what they may do to an exposure.

use super::common;
use super::common::scenario::{Dice, Place, Scenario, answered_scenarios, ladder, scenarios};
use super::{AXES, check, ends, inside, pairs};
use proptest::prelude::*;
use vendor_risk::dataset::NOT_ADDRESSED;
use vendor_risk::scoring::{Decimal, Exposure, OfferingResult, Severity, Span, Verdict, central_shown};

#[test]
fn low_is_at_most_mid_and_mid_at_most_high_on_0_to_100() {
    check(150, scenarios(), |scenario, _| {
        for result in scenario.results() {
            for axis in AXES {
                let Some(Exposure { low, mid, high }) = result.exposure(axis) else { continue };
                prop_assert!(Decimal(0) <= low && low <= mid && mid <= high && high <= Decimal(1_000_000), "{low} {mid} {high}");
                let coverage = result.coverage_of(axis).unwrap();
                prop_assert!((0..=Decimal::ONE).contains(&coverage.0));
            }
        }
        Ok(())
    });
}

/// The results of an offering with one governing row set to each stance of its topic, best first.
fn climbed(scenario: &Scenario, place: &Place, dice: &mut Dice) -> Vec<(String, OfferingResult)> {
    let mut scenario = scenario.shortlisting_all();
    let key = scenario.key(place);
    scenario.overrides.retain(|known| known.topic != place.topic);
    let row = scenario.random_row(place, dice);
    let others = scenario.provider(place).clauses.clone();
    ladder(&scenario.edition, &place.topic)
        .into_iter()
        .map(|stance| {
            scenario.provider(place).clauses = others.clone();
            scenario.provider(place).clauses.push(vendor_risk::dataset::Clause { stance: stance.clone(), ..row.clone() });
            (stance, scenario.by_key().remove(&key).unwrap())
        })
        .collect()
}

#[test]
fn a_worse_stance_never_lowers_either_end() {
    check(60, scenarios(), |scenario, mut dice| {
        let place = scenario.place(&mut dice);
        for step in climbed(&scenario, &place, &mut dice).windows(2) {
            let [(better, best), (worse, worst)] = step else { unreachable!() };
            for axis in AXES {
                let (before, after) = (ends(best, axis), ends(worst, axis));
                prop_assert!(before.map(|ends| ends.0) <= after.map(|ends| ends.0), "{place:?}: {worse} lowers low below that of {better}");
                prop_assert!(before.map(|ends| ends.1) <= after.map(|ends| ends.1), "{place:?}: {worse} lowers high below that of {better}");
            }
        }
        Ok(())
    });
}

#[test]
fn a_better_stance_all_else_equal_never_raises_low_mid_or_high() {
    check(60, scenarios(), |scenario, mut dice| {
        // Agreed with the provider: an override takes the place of every row.
        let place = scenario.place(&mut dice);
        let mut scenario = scenario.shortlisting_all();
        let key = scenario.key(&place);
        let qualifiers = scenario.random_row(&place, &mut dice).qualifiers;
        let mut above: Option<OfferingResult> = None;
        for stance in ladder(&scenario.edition, &place.topic).into_iter().rev() {
            let provider = scenario.provider(&place).id.clone();
            let known = common::known(&provider, &place.topic, &stance);
            scenario.overrides.push(vendor_risk::scoring::Override { offering: place.offering.clone(), qualifiers: qualifiers.clone(), ..known });
            let result = scenario.by_key().remove(&key).unwrap();
            if let Some(above) = above {
                for axis in AXES {
                    let all = |result: &OfferingResult| result.exposure(axis).map_or(Vec::new(), |found| vec![found.low, found.mid, found.high]);
                    for (worse, better) in all(&above).into_iter().zip(all(&result)) {
                        prop_assert!(better <= worse, "{place:?}: {stance} raises {worse} to {better}");
                    }
                }
            }
            above = Some(result);
        }
        Ok(())
    });
}

#[test]
fn silence_stands_in_the_ladder_at_its_own_level() {
    // Without qualifiers: silence takes none, so that a qualified better stance can weigh more than silence (RUBRIC.md, "Value of a row", 1).
    check(40, scenarios(), |scenario, mut dice| {
        let place = scenario.place(&mut dice);
        let mut scenario = scenario.without_rows(&place).shortlisting_all();
        let key = scenario.key(&place);
        let topic = scenario.edition.rubric.topic(&place.topic).unwrap().clone();
        let mut row = scenario.random_row(&place, &mut dice);
        row.qualifiers.clear();
        let rows = scenario.provider(&place).clauses.clone();
        let mut with = |stance: &str| {
            row.stance = stance.to_owned();
            scenario.provider(&place).clauses = rows.iter().cloned().chain([row.clone()]).collect();
            scenario.by_key().remove(&key).unwrap()
        };
        let silent = with(NOT_ADDRESSED);
        for (stance, level) in &topic.levels {
            let spoken = with(stance);
            let (lesser, greater) = if *level <= topic.silence { (&spoken, &silent) } else { (&silent, &spoken) };
            for axis in AXES {
                let (lesser, greater) = (ends(lesser, axis), ends(greater, axis));
                prop_assert!(lesser.map(|ends| ends.0) <= greater.map(|ends| ends.0) && lesser.map(|ends| ends.1) <= greater.map(|ends| ends.1));
            }
        }
        Ok(())
    });
}

#[test]
fn reviewing_an_unreviewed_topic_lands_inside_the_old_interval() {
    check(150, scenarios(), |scenario, mut dice| {
        let place = scenario.place(&mut dice);
        let unread = scenario.without_rows(&place).shortlisting_all();
        let mut read = unread.clone();
        let mut row = read.random_row(&place, &mut dice);
        if dice.roll(3) == 0 {
            row.scope = vec!["eea".to_owned()];
        }
        read.provider(&place).clauses.push(row);
        for (before, after) in pairs(&unread, &read) {
            inside(&after, &before)?;
            for axis in AXES {
                let (Some(before), Some(after)) = (before.exposure(axis), after.exposure(axis)) else { continue };
                prop_assert!(before.low <= after.mid && after.mid <= before.high);
            }
        }
        Ok(())
    });
}

#[test]
fn an_offering_that_nobody_read_looks_wide_and_never_average() {
    check(60, scenarios(), |scenario, _| {
        let mut unread = scenario.clone();
        unread.overrides.clear();
        unread.edition.dataset.providers.iter_mut().for_each(|provider| provider.clauses.clear());
        for result in unread.results() {
            for axis in AXES {
                let Some(exposure) = result.exposure(axis) else { continue };
                prop_assert_eq!((exposure.low, exposure.high), (Decimal(0), Decimal(1_000_000)));
                prop_assert_eq!(result.coverage_of(axis), Some(Decimal(0)));
                prop_assert!(!central_shown(&unread.edition.rubric, &result, axis), "no central value may be shown");
            }
            prop_assert_eq!(result.verdict, Verdict::NotEnoughKnown);
            prop_assert!(result.findings.iter().all(|finding| finding.severity == Severity::Unknown && finding.level == Span(0, 100)));
        }
        Ok(())
    });
}

#[test]
fn a_topic_that_nobody_read_widens_by_its_whole_weight() {
    check(80, answered_scenarios(), |scenario, mut dice| {
        let place = scenario.place(&mut dice);
        let (scenario, unread) = (scenario.shortlisting_all(), scenario.without_rows(&place).shortlisting_all());
        let key = scenario.key(&place);
        let (read, unread) = (scenario.by_key().remove(&key).unwrap(), unread.by_key().remove(&key).unwrap());
        inside(&read, &unread)?;
        let finding = common::finding(&unread, &place.topic);
        prop_assert_eq!((finding.severity, finding.level, finding.stance.as_str()), (Severity::Unknown, Span(0, 100), "unreviewed"));
        let all: i64 = unread.findings_on(place.axis).map(|finding| finding.relevance.1).sum();
        if let Some(exposure) = unread.exposure(place.axis) {
            let width = exposure.high.0 - exposure.low.0;
            prop_assert!((width + 1) * all >= 1_000_000 * finding.relevance.1, "{} wide at a share of {}/{all}", width, finding.relevance.1);
        }
        Ok(())
    });
}
