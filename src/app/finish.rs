//! From the answers to the results.

use std::rc::Rc;

use super::journey;
use super::state::{Model, Notice, Route};
use super::words;
use crate::edition::Edition;
use crate::questionnaire::{Answers, Question};

/// Goes on to the results: answers that are hidden are dropped, and listed.
pub fn finish(model: &mut Model) {
    let edition = Rc::clone(&model.edition);
    let dropped = journey::hidden(&edition, &model.answers);
    model.visit(Route::Results);
    if dropped.is_empty() {
        return;
    }
    model.notice = Some(Rc::new(Notice {
        text: "These answers no longer apply, and were dropped:".to_owned(),
        items: dropped.iter().map(|question| question_and_answer(&edition, &model.answers, question)).collect(),
        undo: false,
    }));
    model.set_answers(Rc::new(journey::counting(&edition, &model.answers)));
}

/// A question and what was answered to it, in one line.
pub fn question_and_answer(edition: &Edition, answers: &Answers, question: &Question) -> String {
    let answer = answers.get(&question.id).map(|answer| words::answer_lines(edition, question, answer).join(", ")).unwrap_or_default();
    [&question.ask, " ", &answer].concat()
}
