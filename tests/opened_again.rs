//! What people add is kept with the answers and decides nothing; a saved assessment or a code that is opened again changes nothing before it is taken
//! over, and that can be undone.
#![cfg(feature = "app")]

#[path = "common/widget.rs"]
mod widget;

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use serde_json::json;
use vendor_risk::app::looks::Look;
use vendor_risk::app::memory::looking;
use vendor_risk::app::saved::ADDED_ASIDE;
use vendor_risk::app::state::{Action, Model, Route};
use vendor_risk::app::third;
use vendor_risk::file;
use widget::{act, bare_model, complete, model, second_part};

/// A widget whose third part has come as well.
fn complete_model(given: serde_json::Value) -> Model {
    let third = match pin!(third::load()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(third)) => third,
        _ => panic!("outside of the browser it is always there"),
    };
    act(model(given), looking(Look::Third(third)))
}

fn write(model: Model, at: &str, text: &str) -> Model {
    act(model, looking(Look::Write { at: at.to_owned(), text: text.to_owned() }))
}

fn filed() -> Model {
    let model = write(complete_model(complete()), "filing/title", "Chat for support");
    let model = write(model, "conclusion/anthropic/business/conclusion", "blocker");
    write(model, "finding/anthropic/business/retention/accepted_because", "Thirty days are fine")
}

fn text(model: &Model) -> String {
    file::write(&model.assessment)
}

#[test]
fn what_people_write_is_kept_and_changes_no_number_and_no_verdict() {
    let (before, after) = (model(complete()), filed());
    assert_eq!(before.assessment.results, after.assessment.results);
    assert_eq!(after.assessment.filing.title, "Chat for support");
    assert_eq!(file::Added::read(&after.added).map(|added| added.conclusions), Ok(after.assessment.conclusions.clone()));
    // An answer more does not take it away.
    let more = widget::choose(after, "audit", "reports");
    assert_eq!(more.assessment.filing.title, "Chat for support");
    let reset = act(more, Action::Reset);
    assert_eq!((&*reset.added, reset.assessment.filing.title.as_str()), ("", ""));
    assert_eq!(act(reset, Action::Undo).assessment.filing.title, "Chat for support");
}

#[test]
fn what_was_added_and_cannot_be_read_is_set_aside_as_it_was() {
    let mut bare = bare_model(complete());
    bare.added = Rc::from(r#"{"filing": {"status": 7}}"#);
    let model = act(bare, Action::SecondLoaded(second_part()));
    assert_eq!(model.set_aside.get(ADDED_ASIDE).map(String::as_str), Some(r#"{"filing": {"status": 7}}"#));
    assert_eq!(&*model.added, "");
}

#[test]
fn a_file_takes_the_place_of_the_answers_only_when_a_person_says_so() {
    let filed = filed();
    let present = complete_model(json!({"providers": ["openai/business"], "audit": "no"}));
    let answers = present.answers.clone();
    let opened = act(present, Action::Open(Rc::from(text(&filed))));
    assert_eq!((&opened.route, &opened.answers), (&Route::Open, &answers));
    let taken = act(opened, looking(Look::TakeOver));
    assert_eq!(taken.answers, filed.answers);
    assert_eq!(text(&taken), text(&filed), "the same file, to the letter");
    assert_eq!(taken.route, Route::Results);
    let undone = act(taken, Action::Undo);
    assert_eq!((undone.answers, &*undone.added), (answers, ""));
}

#[test]
fn a_code_brings_the_answers_back() {
    let filed = filed();
    let code = file::code::write(&filed.assessment, &filed.edition).expect("a code");
    let taken = act(act(complete_model(json!({})), Action::Open(Rc::from(code.to_lowercase()))), looking(Look::TakeOver));
    assert_eq!(taken.assessment.results, filed.assessment.results);
    assert_eq!(taken.assessment.filing.title, "", "no code has what people added");
}

#[test]
fn what_cannot_be_read_takes_no_place() {
    for wrong in ["{", "VR1-00000", "", "{\"format\": \"vendor-risk/assessment@1\"}"] {
        let present = complete_model(complete());
        let answers = present.answers.clone();
        let after = act(act(present, Action::Open(Rc::from(wrong.to_owned()))), looking(Look::TakeOver));
        assert_eq!((after.answers, after.route), (answers, Route::Open), "{wrong}");
    }
}

#[test]
fn an_address_with_the_code_of_others_opens_it_and_one_of_our_own_does_not() {
    let model = act(filed(), Action::Go(Route::Check));
    let code = file::code::write(&model.assessment, &model.edition).expect("a code");
    model.own_codes.borrow_mut().push(code.clone());
    assert_eq!(act(model.clone(), Action::Address(format!("/results~{code}"))).route, Route::Results);
    let other = act(model, Action::Address("/results~VR1-7K3M9".to_owned()));
    assert_eq!((&other.route, &*other.opened), (&Route::Open, "VR1-7K3M9"));
    let mut other = other;
    assert!(other.apply(&Action::Address("/results~VR1-00000".to_owned())), "a second one is drawn too");
    assert_eq!(&*other.opened, "VR1-00000");
}
