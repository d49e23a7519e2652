//! Answers as lists of short forms, and back.

use super::CodeError;
use super::names::{Name, Names};
use crate::questionnaire::{Answer, Answers, Kind};
use crate::reading::Entries;

/// The short forms of options, and of offerings and models, in the edition's order.
pub(super) type Prints = [Vec<u32>; 2];

/// The short forms of answers.
pub(super) fn prints(names: &Names<'_>, answers: &Answers) -> Result<Prints, CodeError> {
    let chosen = |list: &[Name<'_>]| list.iter().filter(|name| is_chosen(answers, name)).map(|name| name.print).collect();
    let prints = [chosen(&names.options), chosen(&names.offerings)];
    // What comes back must be what was put in; only then nothing was left out.
    let (back, _) = answers_of(names, &prints);
    for (id, answer) in &answers.0 {
        if !back.get(id).is_some_and(|back| is_same(back, answer)) {
            return Err(CodeError::Answer(id.clone()));
        }
    }
    Ok(prints)
}

fn is_chosen(answers: &Answers, name: &Name<'_>) -> bool {
    match (answers.get(&name.question.id), name.of_provider) {
        (Some(Answer::Models(models)), Some(model)) => models.get(name.option).is_some_and(|models| models.iter().any(|chosen| chosen == model)),
        (Some(Answer::Models(_)) | None, _) => false,
        (Some(answer), _) => answer.has(&name.id()),
    }
}

/// Whether two answers say the same: the order in which options were chosen does not matter.
fn is_same(one: &Answer, other: &Answer) -> bool {
    let within = |one: &[String], other: &[String]| one.iter().all(|option| other.contains(option));
    match (one, other) {
        (Answer::Models(one), Answer::Models(other)) => {
            one.keys().eq(other.keys()) && one.iter().zip(other).all(|((_, one), (_, other))| within(one, other) && within(other, one))
        }
        (Answer::One(one), Answer::One(other)) => one == other,
        (Answer::Many(one), Answer::Many(other)) => within(one, other) && within(other, one),
        _ => false,
    }
}

/// The answers of short forms, and how many of each kind this edition does not know.
pub(super) fn answers_of(names: &Names<'_>, prints: &Prints) -> (Answers, [usize; 2]) {
    let mut answers = Entries::new();
    for (list, prints) in [&names.options, &names.offerings].into_iter().zip(prints) {
        for name in list.iter().filter(|name| prints.contains(&name.print)) {
            add(&mut answers, name);
        }
    }
    let unknown = |list: &[Name<'_>], prints: &[u32]| prints.iter().filter(|print| list.iter().all(|name| name.print != **print)).count();
    let [options, offerings] = prints;
    (Answers(answers), [unknown(&names.options, options), unknown(&names.offerings, offerings)])
}

fn add(answers: &mut Entries<Answer>, name: &Name<'_>) {
    let id = &name.question.id;
    let is_alone =
        name.of_provider.is_none() && (name.question.kind == Kind::One || name.question.options.iter().all(|option| option.id != name.option));
    if is_alone {
        // "Not sure", and all offerings, stand alone too.
        answers.insert(id.clone(), Answer::One(name.option.to_owned()));
        return;
    }
    let mut answer = answers.remove(id).unwrap_or_else(|| match name.question.kind {
        Kind::ManyPerProvider => Answer::Models(Entries::new()),
        _ => Answer::Many(Vec::new()),
    });
    match &mut answer {
        Answer::Many(options) => options.push(name.id()),
        Answer::Models(models) => {
            let mut own = models.remove(name.option).unwrap_or_default();
            own.extend(name.of_provider.map(str::to_owned));
            models.insert(name.option.to_owned(), own);
        }
        // Of contradicting names the first stands, as in no code that was written.
        Answer::One(_) => {}
    }
    answers.insert(id.clone(), answer);
}
