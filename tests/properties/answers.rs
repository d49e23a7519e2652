//! Open, hidden and given answers: “Not sure” contains them all, and what hangs on them is told rightly.

use super::common;
use super::common::date;
use super::common::scenario::{Scenario, not_sure, random_answer, scenarios};
use super::{Checked, check, inside, pairs};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use vendor_risk::questionnaire::{Answer, Kind, Question};
use vendor_risk::scoring::{GateResult, GateState, OfferingResult, Truth, hangs_on, open_questions, visibility};

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
