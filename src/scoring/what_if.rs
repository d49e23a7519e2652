//! What an open answer could still change: asked of the scoring itself, never guessed.

use std::collections::BTreeSet;

use super::judgement::Judgements;
use super::profile::{Profile, visibility};
use super::rows::deciding;
use super::{GateState, OfferingResult, Override, Truth, Verdict, asked, assess};
use crate::dataset::Date;
use crate::edition::Edition;
use crate::questionnaire::{Answer, Answers, Kind, Question, Source};

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
    let verdicts = |answers: &Answers| -> Vec<(String, Verdict)> {
        assess(edition, answers, overrides, as_of).results.iter().map(|result| (result.key(), result.verdict)).collect()
    };
    let now = verdicts(answers);
    open(edition, answers)
        .map(|question| {
            let mut changes: Vec<String> = Vec::new();
            let mut seen = BTreeSet::new();
            for answer in possible_answers(question) {
                if changes.len() == now.len() {
                    break;
                }
                let answers = with(answers, &question.id, answer);
                // Most of the many sets of options come to the same: these are scored once.
                let essence = Judgements::new(Profile { edition, answers: &answers }).essence();
                if !LOOKED_AT_DIRECTLY.contains(&question.id.as_str()) && !seen.insert(essence) {
                    continue;
                }
                let then = verdicts(&answers);
                for ((key, before), (_, after)) in now.iter().zip(&then) {
                    if before != after && !changes.contains(key) {
                        changes.push(key.clone());
                    }
                }
            }
            changes.sort_by_key(|key| now.iter().position(|(other, _)| other == key));
            OpenQuestion { question: question.id.clone(), changes }
        })
        .collect()
}

/// Questions whose answers the scoring compares with the dataset itself: which rows reach the customer, and with whom it competes.
const LOOKED_AT_DIRECTLY: [&str; 2] = ["established", "builds"];

/// On what a gate of an offering hangs: which open answers would settle it, and what the documents leave open.
pub fn hangs_on(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date, provider: &str, offering: &str, gate: &str) -> HangsOn {
    let mut out = HangsOn::default();
    let Some(provider) = edition.dataset.provider(provider) else { return out };
    let (Some(offering), Some(rule)) = (provider.offering(offering), edition.rubric.gates.iter().find(|rule| rule.id == gate)) else { return out };
    // Only this offering matters here, however long the shortlist is.
    let narrowed = with(answers, "providers", Answer::Many(vec![format!("{}/{}", provider.id, offering.id)]));
    let state = |answers: &Answers| -> Option<GateState> {
        let results: Vec<OfferingResult> = assess(edition, answers, overrides, as_of).results;
        results.first()?.gates.iter().find(|result| result.id == gate).map(|result| result.state)
    };
    let now = state(&narrowed);
    out.questions = open(edition, answers)
        .filter(|question| question.id != "providers")
        .filter(|question| possible_answers(question).any(|answer| state(&with(&narrowed, &question.id, answer)) != now))
        .map(|question| question.id.clone())
        .collect();
    let deciding = deciding(edition, provider, offering, &rule.topic, answers, overrides);
    let rows = &deciding.rows;
    let by_model = |stance: &str| edition.rubric.topic(&rule.topic).is_some_and(|topic| topic.by_model.iter().any(|name| name == stance));
    out.models = edition.rubric.topic(&rule.topic).is_none() || rows.iter().any(|row| by_model(row.stance));
    out.unreviewed = !out.models && (rows.is_empty() || deciding.leaves_a_region);
    out.rows_differ = rows.iter().any(|row| row.stance != rows[0].stance || row.qualifiers.is_empty() != rows[0].qualifiers.is_empty());
    out
}

/// Asked, not optional, from the questionnaire's own options, and open.
fn open<'a>(edition: &'a Edition, answers: &'a Answers) -> impl Iterator<Item = &'a Question> {
    asked(edition, answers)
        .into_iter()
        .filter(|question| question.source == Source::Options && !question.optional)
        .filter(|question| visibility(edition, answers, question) != Truth::False)
        .filter(|question| answers.get(&question.id).is_none_or(Answer::is_not_sure))
}

/// Every answer that a question allows: each option, or each set of options with at least one member.
fn possible_answers(question: &Question) -> Box<dyn Iterator<Item = Answer> + '_> {
    match question.kind {
        Kind::One => Box::new(question.options.iter().map(|option| Answer::One(option.id.clone()))),
        Kind::Many | Kind::ManyPerProvider => {
            let free: Vec<&str> =
                question.options.iter().map(|option| option.id.as_str()).filter(|id| question.exclusive_option.as_deref() != Some(id)).collect();
            // Single options first: they settle most, and the caller stops as soon as everything is settled.
            let mut sets: Vec<u32> = (1..1_u32 << free.len().min(16)).collect();
            sets.sort_by_key(|set| set.count_ones());
            let sets = sets.into_iter().map(move |set| {
                Answer::Many(free.iter().enumerate().filter(|(index, _)| set >> index & 1 == 1).map(|(_, id)| (*id).to_owned()).collect())
            });
            Box::new(question.exclusive_option.iter().map(|id| Answer::Many(vec![id.clone()])).chain(sets))
        }
    }
}

fn with(answers: &Answers, question: &str, answer: Answer) -> Answers {
    let mut out = answers.clone();
    out.0.insert(question.to_owned(), answer);
    out
}
