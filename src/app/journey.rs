//! The way through the questions: which are asked, which comes next, how far it is, and what a change has hidden.

use crate::dataset::Provider;
use crate::edition::Edition;
use crate::questionnaire::{ALL, Answer, Answers, Kind, NOT_SURE, Question, Source, Visible};
use crate::reading::{Entries, halves};
use crate::rubric::Condition;
use crate::scoring::{Truth, asked, models_matter, visibility};

use super::route::Route;

/// The answers that count: those to questions that are hidden are left out.
pub fn counting(edition: &Edition, answers: &Answers) -> Answers {
    let hidden = hidden(edition, answers);
    let mut counting = answers.clone();
    counting.0.retain(|id, _| !hidden.iter().any(|question| question.id == *id));
    counting
}

/// The questions that were answered and are no longer asked.
pub fn hidden<'a>(edition: &'a Edition, answers: &Answers) -> Vec<&'a Question> {
    let questions = edition.questionnaire.questions.iter();
    questions.filter(|question| answers.get(&question.id).is_some() && visibility(edition, answers, question) == Truth::False).collect()
}

/// Whether a question that is asked still waits for an answer.
pub fn is_open(answers: &Answers, question: &Question) -> bool {
    !question.optional && answers.get(&question.id).is_none()
}

/// The first question that waits for an answer.
pub fn first_open<'a>(edition: &'a Edition, answers: &Answers) -> Option<&'a Question> {
    asked(edition, answers).into_iter().find(|question| is_open(answers, question))
}

/// How far a question is along the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Its number, from 1.
    pub number: usize,
    /// How many there will be.
    pub of: usize,
    /// Whether answers that are still to come may change that.
    pub about: bool,
}

/// How far a question is along the way under the present answers. Of the questions that hang on an answer still to come, half are counted.
pub fn progress(edition: &Edition, answers: &Answers, question: &str) -> Progress {
    let asked = asked(edition, answers);
    let number = asked.iter().position(|one| one.id == question).map_or(asked.len(), |index| index + 1);
    let undecided = asked.iter().skip(number).filter(|later| hangs_on_open(edition, answers, &asked, later)).count();
    Progress { number, of: asked.len() - undecided / 2, about: undecided > 0 }
}

fn hangs_on_open(edition: &Edition, answers: &Answers, asked: &[&Question], question: &Question) -> bool {
    let open = |id: &str| asked.iter().any(|one| one.id == id && is_open(answers, one));
    match &question.visible {
        None => false,
        Some(Visible::ShortlistDiffersByModel) => open("providers"),
        Some(Visible::Condition(name)) => edition.rubric.condition(name).is_some_and(|named| any_question(edition, &named.when, &open)),
    }
}

/// Whether a condition looks at a question for which `test` holds.
fn any_question(edition: &Edition, condition: &Condition, test: &dyn Fn(&str) -> bool) -> bool {
    match condition {
        Condition::Always => false,
        Condition::Answer { question, .. } => test(question),
        Condition::All(conditions) | Condition::Any(conditions) => conditions.iter().any(|one| any_question(edition, one, test)),
        Condition::Not(condition) => any_question(edition, condition, test),
        // The loader has made sure that conditions do not go round in a circle.
        Condition::Named(name) => edition.rubric.condition(name).is_some_and(|named| any_question(edition, &named.when, test)),
        Condition::Competes => test("builds"),
    }
}

/// Where "Continue" leads from a question.
pub fn after(edition: &Edition, answers: &Answers, question: &str, changing: bool) -> Route {
    if changing {
        // A change may have brought up questions that were not asked before.
        return first_open(edition, answers).map_or(Route::Check, |open| Route::Question(open.id.clone()));
    }
    let questions = &edition.questionnaire.questions;
    let here = questions.iter().position(|one| one.id == question);
    let asked = asked(edition, answers);
    let next = questions.iter().skip(here.map_or(0, |index| index + 1)).find(|later| asked.iter().any(|one| one.id == later.id));
    next.map_or(Route::Check, |next| Route::Question(next.id.clone()))
}

/// Where "Back" leads from a question.
pub fn before(edition: &Edition, answers: &Answers, question: &str, changing: bool) -> Route {
    if changing {
        return Route::Check;
    }
    let questions = &edition.questionnaire.questions;
    let here = questions.iter().position(|one| one.id == question).unwrap_or_default();
    let asked = asked(edition, answers);
    let previous = questions.iter().take(here).rev().find(|earlier| asked.iter().any(|one| one.id == earlier.id));
    previous.map_or(Route::Start, |previous| Route::Question(previous.id.clone()))
}

/// The answer after an option of a question was switched on or off; offerings are named `provider/offering`, models `provider/model`.
pub fn chosen(edition: &Edition, question: &Question, answer: Option<&Answer>, option: &str, on: bool) -> Option<Answer> {
    if option == NOT_SURE {
        return toggled(question, answer, option, on, true);
    }
    match question.source {
        Source::Options => toggled(question, answer, option, on, question.kind == Kind::One),
        Source::Offerings => shortlist_toggled(edition, answer, option, on, option == ALL),
        Source::Models => {
            let Some((provider, model)) = halves(option) else { return answer.cloned() };
            let Some(provider) = edition.dataset.provider(provider) else { return answer.cloned() };
            models_toggled(answer, provider, model, on)
        }
    }
}

/// The answer after an option was switched on or off. "Not sure" and an option that excludes the others stand alone.
pub fn toggled(question: &Question, answer: Option<&Answer>, option: &str, on: bool, alone: bool) -> Option<Answer> {
    if alone {
        return on.then(|| Answer::One(option.to_owned()));
    }
    let exclusive = |id: &str| question.exclusive_option.as_deref() == Some(id);
    let goes = |id: &str| exclusive(id) || on && exclusive(option);
    let stays = |id: &str| !goes(id) && answer.is_some_and(|answer| answer.has(id));
    // In the questionnaire's order, so that the same choice is the same answer.
    let ids = question.options.iter().map(|one| &one.id);
    let chosen: Vec<String> = ids.filter(|id| if *id == option { on } else { stays(id) }).cloned().collect();
    (!chosen.is_empty()).then_some(Answer::Many(chosen))
}

/// The shortlist of a page that offers but some, after all of these were chosen or left out.
pub fn all_offered(offered: &[String], on: bool) -> Option<Answer> {
    on.then(|| Answer::Many(offered.to_vec()))
}

/// The shortlist after an offering, or all of them, was chosen or left out; in the dataset's order.
pub fn shortlist_toggled(edition: &Edition, answer: Option<&Answer>, option: &str, on: bool, alone: bool) -> Option<Answer> {
    if alone {
        return on.then(|| Answer::One(option.to_owned()));
    }
    let chosen = |key: &String| if key == option { on } else { answer.is_some_and(|answer| answer.has(key)) };
    let keys: Vec<String> =
        edition.dataset.offerings().map(|(provider, offering)| [&provider.id, "/", &offering.id].concat()).filter(chosen).collect();
    (!keys.is_empty()).then_some(Answer::Many(keys))
}

/// The providers on the shortlist whose models make a difference.
pub fn providers_with_models<'a>(edition: &'a Edition, answers: &Answers) -> Vec<&'a Provider> {
    edition.dataset.providers.iter().filter(|provider| models_matter(edition, answers, provider)).collect()
}

/// The models after one was chosen or left out.
pub fn models_toggled(answer: Option<&Answer>, provider: &Provider, model: &str, on: bool) -> Option<Answer> {
    let mut chosen = match answer {
        Some(Answer::Models(models)) => models.clone(),
        _ => Entries::new(),
    };
    let before = chosen.remove(&provider.id).unwrap_or_default();
    let models: Vec<String> =
        provider.models.iter().map(|one| one.id.clone()).filter(|id| if id == model { on } else { before.contains(id) }).collect();
    if !models.is_empty() {
        chosen.insert(provider.id.clone(), models);
    }
    (!chosen.is_empty()).then_some(Answer::Models(chosen))
}

/// The screen itself, or, in place of a question that is not asked, the first that waits for an answer.
pub fn reachable(edition: &Edition, answers: &Answers, route: Route) -> Route {
    let asked = |id: &str| edition.questionnaire.question(id).is_some_and(|question| visibility(edition, answers, question) != Truth::False);
    match route {
        Route::Question(id) if !asked(&id) => first_open(edition, answers).map_or(Route::Check, |open| Route::Question(open.id.clone())),
        route => route,
    }
}
