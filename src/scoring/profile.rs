//! Conditions and visibility over the answers (RUBRIC.md, "Conditions").

use super::{Truth, models_matter};
use crate::dataset::Provider;
use crate::edition::Edition;
use crate::questionnaire::{Answers, Question, Visible};
use crate::rubric::Condition;

/// The question whose answer says with which providers the customer competes.
pub(super) const BUILDS: &str = "builds";

/// Deeper than any honest rubric refers; the loader refuses circles, and this holds for types that were built otherwise.
const MOST_STEPS: usize = 64;

/// The answers, read with an edition.
pub(super) struct Profile<'a> {
    pub edition: &'a Edition,
    pub answers: &'a Answers,
    /// The truths of the rubric's named conditions, as far as they have been decided ahead.
    named: Vec<[Truth; 3]>,
}

impl<'a> Profile<'a> {
    /// For a few conditions: each is decided when it is asked for.
    pub fn new(edition: &'a Edition, answers: &'a Answers) -> Self {
        Profile { edition, answers, named: Vec::new() }
    }

    /// For all rules and gates: they share the named conditions, so these are decided first.
    pub fn whole(edition: &'a Edition, answers: &'a Answers) -> Self {
        let mut profile = Self::new(edition, answers);
        for condition in &edition.rubric.conditions {
            let truths = profile.truths(&condition.when);
            profile.named.push(truths);
        }
        profile
    }

    /// Whether the customer builds what this provider builds.
    pub fn competes(&self, provider: &Provider) -> Truth {
        if provider.areas.is_empty() { Truth::False } else { self.answer(BUILDS, &provider.areas, MOST_STEPS) }
    }

    /// Whether a condition holds where the customer does not, may, and does compete with the provider at hand.
    pub fn truths(&self, condition: &Condition) -> [Truth; 3] {
        // What holds or fails whether or not the customer competes need not be asked again.
        match self.holds(condition, Truth::Unknown) {
            Truth::Unknown => [Truth::False, Truth::Unknown, Truth::True].map(|competes| self.holds(condition, competes)),
            decided => [decided; 3],
        }
    }

    /// Whether a condition holds, given whether the customer competes with the provider at hand.
    pub fn holds(&self, condition: &Condition, competes: Truth) -> Truth {
        self.evaluate(condition, competes, MOST_STEPS)
    }

    /// Whether a question is asked. Competition depends on a provider, so no question can hang on it.
    pub fn visibility(&self, question: &Question) -> Truth {
        self.visible(question, MOST_STEPS)
    }

    fn evaluate(&self, condition: &Condition, competes: Truth, steps: usize) -> Truth {
        let Some(steps) = steps.checked_sub(1) else { return Truth::Unknown };
        match condition {
            Condition::Always => Truth::True,
            Condition::Competes => competes,
            Condition::Answer { question, has } => self.answer(question, has, steps),
            Condition::Not(part) => self.evaluate(part, competes, steps).negated(),
            Condition::All(parts) => parts.iter().fold(Truth::True, |sum, part| sum.and(self.evaluate(part, competes, steps))),
            Condition::Any(parts) => parts.iter().fold(Truth::False, |sum, part| sum.or(self.evaluate(part, competes, steps))),
            Condition::Named(name) => self.named(name, competes, steps),
        }
    }

    fn named(&self, name: &str, competes: Truth, steps: usize) -> Truth {
        let conditions = &self.edition.rubric.conditions;
        let Some(index) = conditions.iter().position(|condition| condition.id == name) else { return Truth::Unknown };
        match self.named.get(index) {
            Some(truths) => truths[competes as usize],
            None => self.evaluate(&conditions[index].when, competes, steps),
        }
    }

    /// Whether one of these options was chosen: at most as true as the question is visible.
    fn answer(&self, question: &str, has: &[String], steps: usize) -> Truth {
        let Some(question) = self.edition.questionnaire.question(question) else { return Truth::Unknown };
        let chosen = match self.answers.get(&question.id) {
            None => Truth::Unknown,
            Some(answer) if answer.is_not_sure() => Truth::Unknown,
            Some(answer) => Truth::from_bool(has.iter().any(|option| answer.has(option))),
        };
        chosen.and(self.visible(question, steps))
    }

    fn visible(&self, question: &Question, steps: usize) -> Truth {
        let Some(steps) = steps.checked_sub(1) else { return Truth::Unknown };
        match &question.visible {
            None => Truth::True,
            Some(Visible::Condition(name)) => self.named(name, Truth::Unknown, steps),
            Some(Visible::ShortlistDiffersByModel) => {
                Truth::from_bool(self.edition.dataset.providers.iter().any(|provider| models_matter(self.edition, self.answers, provider)))
            }
        }
    }
}

/// Whether a question is asked under these answers: false hides it, unknown shows it.
pub fn visibility(edition: &Edition, answers: &Answers, question: &Question) -> Truth {
    Profile::new(edition, answers).visibility(question)
}

/// The questions that are asked under these answers, in order.
pub fn asked<'a>(edition: &'a Edition, answers: &Answers) -> Vec<&'a Question> {
    let profile = Profile::new(edition, answers);
    edition.questionnaire.questions.iter().filter(|question| profile.visibility(question) != Truth::False).collect()
}
