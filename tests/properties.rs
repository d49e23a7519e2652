//! The promises of DESIGN section 6, each a property: random answers over the real providers with randomly changed clauses.

mod common;

use std::collections::BTreeMap;

use common::scenario::{Dice, Place, Scenario, answered_scenarios, config, ladder, not_sure, random_answer, scenarios, stances};
use common::{date, document};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use vendor_risk::dataset::{NOT_ADDRESSED, Role};
use vendor_risk::questionnaire::{Answer, Kind, Question};
use vendor_risk::rubric::{Axis, Outcome};
use vendor_risk::scoring::{
    Decimal, Exposure, GateResult, GateState, OfferingResult, Severity, Span, Truth, Verdict, central_shown, distinguishable, hangs_on,
    open_questions, visibility,
};

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
fn not_sure_contains_the_interval_and_the_gates_of_each_answer_for_every_question() {
    let questions = common::bundled_edition().questionnaire.questions.clone();
    for question in &questions {
        check(14, scenarios(), |scenario, mut dice| {
            let unsure = scenario.answering(&question.id, not_sure());
            let mut possible: Vec<Answer> = question.options.iter().map(|option| Answer::Many(vec![option.id.clone()])).collect();
            possible.extend((0..3).map(|_| random_answer(&scenario.edition, question, &mut dice)));
            for answer in possible {
                let sure = scenario.answering(&question.id, answer.clone());
                for (wide, narrow) in pairs(&unsure, &sure) {
                    inside(&narrow, &wide).map_err(|error| error_at(&format!("{} = {answer:?}, {}", question.id, wide.key()), error))?;
                    gates_are_contained(&narrow, &wide)?;
                }
            }
            Ok(())
        });
    }
}

#[test]
fn each_model_of_the_bundled_dataset_alone_lies_inside_not_sure_about_the_models() {
    let edition = common::bundled_edition();
    for profile in [r#"{"use": ["product", "training"], "builds": ["ai-models"], "established": ["eea"]}"#, "{}"] {
        let unsure = Scenario { edition: edition.clone(), answers: common::answers(profile), overrides: Vec::new(), as_of: date(common::TODAY) };
        for provider in edition.dataset.providers.iter().filter(|provider| provider.kind.is_host()) {
            let offerings = provider.offerings.iter().map(|offering| format!("{}/{}", provider.id, offering.id)).collect();
            let unsure = unsure.answering("providers", Answer::Many(offerings)).answering("models", not_sure());
            for model in &provider.models {
                let one = Answer::Models([(provider.id.clone(), vec![model.id.clone()])].into());
                for (wide, narrow) in pairs(&unsure, &unsure.answering("models", one)) {
                    inside(&narrow, &wide).unwrap_or_else(|error| panic!("{} at {}: {error}", model.id, provider.id));
                    gates_are_contained(&narrow, &wide).unwrap_or_else(|error| panic!("{} at {}: {error}", model.id, provider.id));
                }
            }
        }
    }
}

fn error_at(place: &str, error: TestCaseError) -> TestCaseError {
    TestCaseError::fail(format!("{place}: {error}"))
}

/// What fires under "Not sure" fires under every answer, and what is listed under an answer is listed under "Not sure".
fn gates_are_contained(narrow: &OfferingResult, wide: &OfferingResult) -> Checked {
    let state = |result: &OfferingResult, id: &str| result.gates.iter().find(|gate| gate.id == id).map(|gate| gate.state);
    for gate in &wide.gates {
        if gate.state == GateState::Fires {
            prop_assert_eq!(state(narrow, &gate.id), Some(GateState::Fires), "{} fires only under Not sure", &gate.id);
        }
    }
    for gate in &narrow.gates {
        prop_assert!(state(wide, &gate.id).is_some(), "{} is listed, but not under Not sure", gate.id);
    }
    Ok(())
}

#[test]
fn no_answer_is_not_sure() {
    check(60, scenarios(), |scenario, mut dice| {
        let question = dice.pick(&scenario.edition.questionnaire.questions).id.clone();
        let mut unanswered = scenario.clone();
        unanswered.answers.0.remove(&question);
        prop_assert_eq!(unanswered.results(), scenario.answering(&question, not_sure()).results());
        Ok(())
    });
}

#[test]
fn an_answer_to_a_hidden_question_counts_for_nothing() {
    let hidden_and_answered = std::cell::Cell::new(0);
    check(60, scenarios(), |scenario, _| {
        let mut without = scenario.clone();
        for question in &scenario.edition.questionnaire.questions {
            if visibility(&scenario.edition, &scenario.answers, question) == Truth::False {
                hidden_and_answered.set(hidden_and_answered.get() + usize::from(without.answers.0.remove(&question.id).is_some()));
            }
        }
        prop_assert_eq!(without.results(), scenario.results());
        Ok(())
    });
    assert!(hidden_and_answered.get() > 20, "hidden answers were hardly tried");
}

#[test]
fn models_that_nobody_is_asked_for_would_make_no_difference() {
    let hidden = std::cell::Cell::new(0);
    check(60, scenarios(), |mut scenario, mut dice| {
        // What the company knows better may leave a topic to the models where no row does.
        scenario.overrides.clear();
        let questions = &mut scenario.edition.questionnaire.questions;
        let models = questions.iter().position(|question| question.id == "models").unwrap();
        let question = questions[models].clone();
        let answer = random_answer(&scenario.edition, &question, &mut dice);
        if visibility(&scenario.edition, &scenario.answers, &question) == Truth::False {
            hidden.set(hidden.get() + 1);
            let before = scenario.results();
            scenario.edition.questionnaire.questions[models].visible = None;
            prop_assert_eq!(scenario.answering("models", answer).results(), before);
        }
        Ok(())
    });
    assert!(hidden.get() > 20, "the question was hardly hidden");
}

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

#[test]
fn the_points_of_an_axis_add_up_to_mid_and_none_is_negative() {
    check(150, scenarios(), |scenario, _| {
        for result in scenario.results() {
            for axis in AXES {
                let sum: i64 = result.findings_on(axis).map(|finding| finding.points.0).sum();
                prop_assert_eq!(sum, result.exposure(axis).map_or(0, |exposure| exposure.mid.0));
                let weight: i64 = result.findings_on(axis).map(|finding| finding.relevance.0 + finding.relevance.1).sum();
                for finding in result.findings_on(axis) {
                    let (level, relevance) = (finding.level.0 + finding.level.1, finding.relevance.0 + finding.relevance.1);
                    let (points, exact) = (finding.points.0 * 2 * weight, level * relevance * Decimal::ONE);
                    prop_assert!(finding.points.0 >= 0 && (points - exact).abs() < 2 * weight.max(1), "{}: {}", finding.topic, finding.points);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn distinguishable_is_symmetric_and_means_disjoint_intervals_at_equal_fixed_relevances() {
    let seen = std::cell::RefCell::new([0; 2]);
    check(100, answered_scenarios(), |scenario, _| {
        let results = scenario.shortlisting_all().results();
        for axis in AXES {
            for one in &results {
                prop_assert!(!distinguishable(one, one, axis), "{} from itself", one.key());
                for other in &results {
                    let apart = distinguishable(one, other, axis);
                    prop_assert_eq!(apart, distinguishable(other, one, axis));
                    let relevances = |result: &OfferingResult| -> Vec<Span> { result.findings_on(axis).map(|finding| finding.relevance).collect() };
                    let equal = relevances(one) == relevances(other) && relevances(one).iter().all(|span| span.0 == span.1);
                    if let (true, Some(one), Some(other)) = (equal, one.exposure(axis), other.exposure(axis)) {
                        prop_assert_eq!(apart, one.high < other.low || other.high < one.low, "{:?} {:?}", one, other);
                        seen.borrow_mut()[usize::from(apart)] += 1;
                    }
                }
            }
        }
        Ok(())
    });
    assert!(seen.borrow().iter().all(|seen| *seen > 10), "both answers were tried: {:?}", seen.borrow());
}

#[test]
fn what_is_distinguishable_stays_so_when_an_answer_is_given() {
    check(40, scenarios(), |scenario, mut dice| {
        let question = dice.pick(&scenario.edition.questionnaire.questions).clone();
        // At one provider, so that both offerings keep the same relevances.
        prop_assume!(!["providers", "models"].contains(&question.id.as_str()));
        let unsure = scenario.shortlisting_all().answering(&question.id, not_sure());
        let sure = unsure.answering(&question.id, random_answer(&scenario.edition, &question, &mut dice));
        let pairs = pairs(&unsure, &sure);
        for (one, one_sure) in &pairs {
            for (other, other_sure) in pairs.iter().filter(|(other, _)| other.provider == one.provider) {
                for axis in AXES.into_iter().filter(|axis| one_sure.exposure(*axis).is_some()) {
                    prop_assert!(!distinguishable(one, other, axis) || distinguishable(one_sure, other_sure, axis));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn the_verdict_follows_from_gates_coverage_low_ends_and_severities_alone() {
    check(150, scenarios(), |scenario, _| {
        for result in scenario.results() {
            let stops = |gate: &&GateResult| gate.outcome == Outcome::Stop;
            let fires = result.gates.iter().filter(stops).any(|gate| gate.state == GateState::Fires);
            let open = result.gates.iter().filter(stops).any(|gate| gate.state != GateState::Fires);
            let thin = AXES.iter().any(|axis| result.coverage_of(*axis).is_some_and(|share| share.0 < scenario.edition.rubric.coverage_floor));
            let severe_at_best = AXES.iter().any(|axis| result.exposure(*axis).is_some_and(|exposure| exposure.low.0 >= 750_000));
            let severe = result.findings.iter().any(|finding| finding.severity == Severity::Severe);
            let expected = match (fires, open || thin, !result.gates.is_empty() || severe_at_best || severe) {
                (true, _, _) => Verdict::Stopped,
                (false, true, _) => Verdict::NotEnoughKnown,
                (false, false, true) => Verdict::Conditions,
                (false, false, false) => Verdict::NoBlockerFound,
            };
            prop_assert_eq!(result.verdict, expected);
        }
        Ok(())
    });
}

#[test]
fn staleness_lowers_coverage_and_changes_no_points_and_no_gate() {
    check(60, scenarios(), |scenario, _| {
        let later = Scenario { as_of: date("2031-01-01"), ..scenario.clone() };
        for (now, then) in pairs(&scenario, &later) {
            prop_assert_eq!((now.ip, now.data, &now.gates, &now.findings), (then.ip, then.data, &then.gates, &then.findings));
            for axis in AXES {
                prop_assert!(then.coverage_of(axis) <= now.coverage_of(axis));
            }
        }
        Ok(())
    });
}

/// Every answer that a question from the questionnaire's own options allows.
fn every_answer(question: &Question) -> Vec<Answer> {
    let ids: Vec<&String> = question.options.iter().map(|option| &option.id).collect();
    if question.kind == Kind::One {
        return ids.into_iter().map(|id| Answer::One(id.clone())).collect();
    }
    let (alone, free): (Vec<&String>, Vec<&String>) = ids.into_iter().partition(|id| question.exclusive_option.as_ref() == Some(id));
    let sets = (1..1_u32 << free.len()).map(|set| {
        let chosen = free.iter().enumerate().filter(|(index, _)| set >> index & 1 == 1);
        Answer::Many(chosen.map(|(_, id)| (*id).clone()).collect())
    });
    alone.into_iter().map(|id| Answer::Many(vec![id.clone()])).chain(sets).collect()
}

#[test]
fn what_an_open_answer_could_change_is_what_scoring_every_answer_changes() {
    check(5, scenarios(), |scenario, mut dice| {
        let Scenario { edition, answers, overrides, as_of } = &scenario;
        let before = scenario.results();
        let listed: Vec<(&OfferingResult, &GateResult)> =
            before.iter().flat_map(|result| result.gates.iter().map(move |gate| (result, gate))).collect();
        let gate = (!listed.is_empty()).then(|| *dice.pick(&listed));
        let state = |results: &[OfferingResult]| {
            let (result, gate) = gate?;
            let then = results.iter().find(|then| then.key() == result.key())?;
            then.gates.iter().find(|then| then.id == gate.id).map(|gate| gate.state)
        };
        let mut settle = Vec::new();
        for open in open_questions(edition, answers, overrides, *as_of) {
            let question = edition.questionnaire.question(&open.question).unwrap();
            let mut changed = vec![false; before.len()];
            let mut settles = false;
            for answer in every_answer(question) {
                let after = scenario.answering(&open.question, answer).results();
                changed.iter_mut().zip(before.iter().zip(&after)).for_each(|(changed, (one, other))| *changed |= one.verdict != other.verdict);
                settles |= state(&after) != state(&before);
            }
            let changed: Vec<String> = before.iter().zip(changed).filter(|(_, changed)| *changed).map(|(result, _)| result.key()).collect();
            prop_assert_eq!(open.changes, changed, "{}", &open.question);
            settle.extend(settles.then_some(open.question));
        }
        if let Some((result, gate)) = gate {
            let hangs = hangs_on(edition, answers, overrides, *as_of, &result.provider, &result.offering, &gate.id);
            prop_assert_eq!(hangs.questions, settle, "{}", &gate.id);
        }
        Ok(())
    });
}

#[test]
fn scenarios_reach_every_verdict_and_every_stance() {
    // A generator that misses half of the world proves little.
    let seen = std::cell::RefCell::new((std::collections::BTreeSet::new(), std::collections::BTreeSet::new()));
    check(250, scenarios(), |scenario, _| {
        for result in scenario.results() {
            seen.borrow_mut().0.insert(result.verdict);
            seen.borrow_mut().1.extend(result.findings.into_iter().map(|finding| format!("{} {}", finding.topic, finding.stance)));
        }
        Ok(())
    });
    let (verdicts, met) = seen.into_inner();
    assert_eq!(verdicts.len(), 4, "{verdicts:?}");
    let edition = common::bundled_edition();
    for topic in edition.rubric.topics.iter().filter(|topic| topic.axis != Axis::Context) {
        for stance in stances(edition, &topic.id).into_iter().chain(["unreviewed".to_owned()]) {
            assert!(met.contains(&format!("{} {stance}", topic.id)), "{}: {stance} is never tried", topic.id);
        }
    }
    assert!(met.iter().any(|met| met.ends_with(" mixed")));
}
