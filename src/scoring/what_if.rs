//! What an open answer could still change: asked of the scoring itself, never guessed.

use super::facts::{Case, Facts};
use super::judgement::Judgements;
use super::profile::{BUILDS, Profile};
use super::rows::ESTABLISHED;
use super::verdict::verdict;
use super::{GateState, Override, Truth, Verdict, asked};
use crate::dataset::Date;
use crate::edition::Edition;
use crate::questionnaire::{Answer, Answers, Kind, Question, Source};
use crate::rubric::{Condition, Rubric};

/// A question without an answer, or answered "Not sure".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The question's id.
    pub question: String,
    /// `provider/offering` of each offering whose verdict some answer to it would change; empty if none would.
    pub changes: Vec<String>,
}

/// On what a gate hangs that does not plainly fire.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HangsOn {
    /// Open questions some answer to which would settle it.
    pub questions: Vec<String>,
    /// Nobody reviewed the topic.
    pub unreviewed: bool,
    /// It differs from model to model, or a model's licence is not known.
    pub models: bool,
    /// The governing clauses differ.
    pub rows_differ: bool,
}

/// The open questions in their order, each with what its answer could change while the others stay as they are.
pub fn open_questions(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date) -> Vec<OpenQuestion> {
    let now = Case::new(edition, answers, overrides, as_of);
    let all: Vec<Facts<'_>> = now.offerings().map(|(provider, offering)| whole(&now, Facts::of(&now, provider, offering))).collect();
    let before: Vec<Verdict> = all.iter().map(judged(&now, &now)).collect();
    let could_change = |question: &Question| {
        let mut changed = vec![false; all.len()];
        each_answer(&now, question, &mut |then| {
            let after = judged(&now, then);
            for ((changed, facts), before) in changed.iter_mut().zip(&all).zip(&before) {
                *changed = *changed || after(facts) != *before;
            }
            changed.contains(&false)
        });
        let changed = all.iter().zip(changed).filter(|(_, changed)| *changed);
        changed.map(|(facts, _)| [&facts.provider.id, "/", &facts.offering.id].concat()).collect()
    };
    open(edition, answers).map(|question| OpenQuestion { question: question.id.clone(), changes: could_change(question) }).collect()
}

/// What is known of an offering with what every gate meets, so that it serves whatever the answers arm.
pub(super) fn whole<'a>(case: &Case<'_>, facts: Facts<'a>) -> Facts<'a> {
    facts.meeting(case, &mut (0..case.edition.rubric.gates.len()))
}

/// The verdict under other answers.
fn judged(now: &Case<'_>, then: &Case<'_>) -> impl Fn(&Facts<'_>) -> Verdict {
    let profile = Profile::whole(then.edition, then.answers);
    let (judgements, competes) = (Judgements::new(&profile), profile.competing());
    move |facts| {
        let judgement = judgements.of(competes(facts.provider));
        let anew = facts.anew(now, then).map(|facts| whole(then, facts));
        verdict(&then.edition.rubric, anew.as_ref().unwrap_or(facts), judgement)
    }
}

/// On what a gate of an offering hangs: which open answers would settle it, and what the documents leave open.
pub fn hangs_on(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date, provider: &str, offering: &str, gate: &str) -> HangsOn {
    let mut out = HangsOn::default();
    let rubric = &edition.rubric;
    let Some(provider) = edition.dataset.provider(provider) else { return out };
    let (Some(offering), Some(index)) = (provider.offering(offering), rubric.gates.iter().position(|rule| rule.id == gate)) else { return out };
    let now = Case::new(edition, answers, overrides, as_of);
    let facts = Facts::of(&now, provider, offering);
    let met = facts.met(&now, index);
    let gate = &rubric.gates[index];
    let state = |then: &Case<'_>| -> Option<GateState> {
        let profile = Profile::new(edition, then.answers);
        let competes = profile.competing()(provider);
        let holds = |condition: &Condition| profile.truths(condition)[competes as usize];
        let armed = holds(&gate.when).and(gate.requires.as_ref().map_or(Truth::True, holds));
        facts.anew(&now, then).map_or(met, |facts| facts.met(then, index)).state(armed)
    };
    let before = state(&now);
    let settles = |question: &&Question| {
        let mut settled = false;
        each_answer(&now, question, &mut |then| {
            settled = state(then) != before;
            !settled
        });
        settled
    };
    out.questions = open(edition, answers).filter(settles).map(|question| question.id.clone()).collect();
    let Some(topic) = rubric.topics.iter().position(|topic| topic.id == gate.topic) else { return HangsOn { models: true, ..out } };
    let rows = facts.rows_on(topic);
    out.models = rows.iter().any(|row| rubric.topics[topic].by_model.iter().any(|stance| stance == row.stance));
    out.unreviewed = !out.models && (rows.is_empty() || facts.topics[topic].leaves_a_region);
    out.rows_differ = rows.iter().any(|row| row.stance != rows[0].stance || row.qualifiers.is_empty() != rows[0].qualifiers.is_empty());
    out
}

/// Asked, not optional, from the questionnaire's own options, and open.
fn open<'a>(edition: &'a Edition, answers: &'a Answers) -> impl Iterator<Item = &'a Question> {
    asked(edition, answers)
        .into_iter()
        .filter(|question| question.source == Source::Options && !question.optional)
        .filter(|question| answers.get(&question.id).is_none_or(Answer::is_not_sure))
}

/// Tells the case with every answer to a question that may score otherwise than those before, as long as there is more to find out.
fn each_answer(now: &Case<'_>, question: &Question, tell: &mut dyn FnMut(&Case<'_>) -> bool) {
    let mut answers = now.answers.clone();
    for answer in possible_answers(&now.edition.rubric, question) {
        answers.0.insert(question.id.clone(), answer);
        if !tell(&now.under(&answers)) {
            return;
        }
    }
}

/// Every answer that a question allows, each option or each set of options with at least one member; of sets that no condition tells apart only one.
fn possible_answers(rubric: &Rubric, question: &Question) -> Vec<Answer> {
    if question.kind == Kind::One {
        return question.options.iter().map(|option| Answer::One(option.id.clone())).collect();
    }
    let mut answers: Vec<Answer> = question.exclusive_option.iter().map(|id| Answer::Many(vec![id.clone()])).collect();
    let free: Vec<&String> = question.options.iter().map(|option| &option.id).filter(|id| question.exclusive_option.as_ref() != Some(id)).collect();
    let many = free.len().min(16);
    let asked_for: Vec<u32> = if LOOKED_AT_DIRECTLY.contains(&question.id.as_str()) {
        (0..many).map(|index| 1 << index).collect()
    } else {
        let mut lists = Vec::new();
        rubric.conditions.iter().for_each(|named| lists_of_options(&named.when, &question.id, &mut lists));
        rubric.relevance.iter().for_each(|rule| lists_of_options(&rule.when, &question.id, &mut lists));
        rubric
            .gates
            .iter()
            .flat_map(|gate| [&gate.when].into_iter().chain(&gate.requires))
            .for_each(|when| lists_of_options(when, &question.id, &mut lists));
        let set = |list: &[String]| free.iter().take(many).enumerate().map(|(index, id)| u32::from(list.contains(id)) << index).sum();
        lists.into_iter().map(set).collect()
    };
    let mut seen: Vec<Vec<bool>> = Vec::new();
    // Single options first: they settle most, and the caller stops as soon as everything is settled.
    for size in 1..=many {
        for set in (1..1_u32 << many).filter(|set| set.count_ones() as usize == size) {
            let met = asked_for.iter().map(|list| list & set != 0).collect();
            if !seen.contains(&met) {
                seen.push(met);
                let chosen = free.iter().enumerate().filter(|(index, _)| set >> index & 1 == 1);
                answers.push(Answer::Many(chosen.map(|(_, id)| (*id).clone()).collect()));
            }
        }
    }
    answers
}

/// Questions whose answers the scoring compares with the dataset itself: which rows reach the customer, and with whom it competes.
const LOOKED_AT_DIRECTLY: [&str; 2] = [ESTABLISHED, BUILDS];

/// The lists of options by which a condition looks at a question.
fn lists_of_options<'a>(condition: &'a Condition, of: &str, found: &mut Vec<&'a [String]>) {
    match condition {
        Condition::Answer { question, has } if question == of => found.push(has),
        Condition::Not(part) => lists_of_options(part, of, found),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| lists_of_options(part, of, found)),
        _ => {}
    }
}
