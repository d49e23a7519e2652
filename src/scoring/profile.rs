//! Conditions and visibility over the answers (RUBRIC.md, "Conditions").

use super::{Truth, models_matter};
use crate::dataset::Provider;
use crate::edition::Edition;
use crate::questionnaire::{Answer, Answers, Question, Visible};
use crate::rubric::Condition;

/// The question whose answer says with which providers the customer competes.
pub(super) const BUILDS: &str = "builds";

/// Deeper than any honest rubric refers; the loader refuses circles, and this holds for types that were built otherwise.
const MOST_STEPS: usize = 64;

/// Whether something holds where the customer does not, may, and does compete with the provider at hand.
pub(super) type Truths = [Truth; 3];

/// The answers, read with an edition.
pub(super) struct Profile<'a> {
    pub edition: &'a Edition,
    pub answers: &'a Answers,
    /// The rubric's named conditions, as far as they have been decided ahead.
    named: Vec<Truths>,
}

/// What was answered to a question, if that is sure, and whether it is asked.
type Answered<'a> = (Option<&'a Answer>, Truth);

impl<'a> Profile<'a> {
    /// For a few conditions: each is decided when it is asked for.
    pub fn new(edition: &'a Edition, answers: &'a Answers) -> Self {
        Profile { edition, answers, named: Vec::new() }
    }

    /// For all rules and gates: they share the named conditions, so these are decided first.
    pub fn whole(edition: &'a Edition, answers: &'a Answers) -> Self {
        let mut profile = Self::new(edition, answers);
        for condition in &edition.rubric.conditions {
            profile.named.push(profile.truths(&condition.when));
        }
        profile
    }

    /// Whether the customer builds what a provider builds.
    pub fn competing(&self) -> impl Fn(&Provider) -> Truth + use<'a> {
        let builds = self.answered(BUILDS, MOST_STEPS);
        move |provider| if provider.areas.is_empty() { Truth::False } else { has(builds, &provider.areas) }
    }

    /// Whether a condition holds.
    pub fn truths(&self, condition: &Condition) -> Truths {
        self.evaluate(condition, MOST_STEPS)
    }

    /// Whether a question is asked. Competition depends on a provider, so no question can hang on it.
    pub fn visibility(&self, question: &Question) -> Truth {
        self.visible(question, MOST_STEPS)
    }

    fn evaluate(&self, condition: &Condition, steps: usize) -> Truths {
        let Some(steps) = steps.checked_sub(1) else { return [Truth::Unknown; 3] };
        match condition {
            Condition::Always => [Truth::True; 3],
            Condition::Competes => [Truth::False, Truth::Unknown, Truth::True],
            Condition::Answer { question, has: options } => [has(self.answered(question, steps), options); 3],
            Condition::Not(part) => self.evaluate(part, steps).map(Truth::negated),
            Condition::All(parts) => self.fold(parts, Truth::True, Truth::and, steps),
            Condition::Any(parts) => self.fold(parts, Truth::False, Truth::or, steps),
            Condition::Named(name) => self.named(name, steps),
        }
    }

    fn fold(&self, parts: &[Condition], start: Truth, with: fn(Truth, Truth) -> Truth, steps: usize) -> Truths {
        let mut sum = [start; 3];
        for part in parts {
            for (sum, part) in sum.iter_mut().zip(self.evaluate(part, steps)) {
                *sum = with(*sum, part);
            }
        }
        sum
    }

    fn named(&self, name: &str, steps: usize) -> Truths {
        let conditions = &self.edition.rubric.conditions;
        let Some(index) = conditions.iter().position(|condition| condition.id == name) else { return [Truth::Unknown; 3] };
        self.named.get(index).copied().unwrap_or_else(|| self.evaluate(&conditions[index].when, steps))
    }

    fn answered(&self, question: &str, steps: usize) -> Answered<'a> {
        let Some(question) = self.edition.questionnaire.question(question) else { return (None, Truth::Unknown) };
        (self.answers.get(&question.id).filter(|answer| !answer.is_not_sure()), self.visible(question, steps))
    }

    fn visible(&self, question: &Question, steps: usize) -> Truth {
        let Some(steps) = steps.checked_sub(1) else { return Truth::Unknown };
        match &question.visible {
            None => Truth::True,
            Some(Visible::Condition(name)) => self.named(name, steps)[Truth::Unknown as usize],
            Some(Visible::ShortlistDiffersByModel) => {
                Truth::from_bool(self.edition.dataset.providers.iter().any(|provider| models_matter(self.edition, self.answers, provider)))
            }
        }
    }
}

/// Whether one of these options was chosen: at most as true as the question is visible.
fn has((answer, visible): Answered<'_>, options: &[String]) -> Truth {
    answer.map_or(Truth::Unknown, |answer| Truth::from_bool(options.iter().any(|option| answer.has(option)))).and(visible)
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
