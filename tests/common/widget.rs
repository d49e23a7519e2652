//! The state of a widget, without a browser: what the tests of the way and of what is kept share.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use serde_json::json;
use vendor_risk::app::second;
use vendor_risk::app::state::{Action, Model, Route};
use vendor_risk::bundled;
use vendor_risk::dataset::Date;
use vendor_risk::questionnaire::{Answer, Answers};

pub fn answers(value: serde_json::Value) -> Answers {
    serde_json::from_value(value).expect("answers")
}

/// The state of a widget whose second part has come.
pub fn model(given: serde_json::Value) -> Model {
    act(bare_model(given), Action::SecondLoaded(second_part()))
}

/// The state of a widget whose second part is still on its way.
pub fn bare_model(given: serde_json::Value) -> Model {
    let day = Date::new(2026, 11, 21).expect("a day");
    Model::new(Rc::new(bundled::edition()), answers(given), Vec::new(), day, Route::Start)
}

pub fn second_part() -> &'static second::Second {
    match pin!(second::load()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(second)) => second,
        _ => panic!("outside of the browser it is always there"),
    }
}

pub fn act(mut model: Model, action: Action) -> Model {
    model.apply(&action);
    model
}

pub fn one(option: &str) -> Answer {
    Answer::One(option.to_owned())
}

pub fn many(options: &[&str]) -> Answer {
    Answer::Many(options.iter().map(|option| (*option).to_owned()).collect())
}

pub fn choose(model: Model, question: &str, option: &str) -> Model {
    act(model, Action::Choose { question: question.to_owned(), option: option.to_owned(), on: true })
}

/// Answers to everything, as a usual path has them.
pub fn complete() -> serde_json::Value {
    json!({
        "providers": ["anthropic/business"], "terms": "business", "established": ["eea"], "use": ["customers"], "exclusive": "yes", "builds": ["none"],
        "data": ["personal"], "where": ["eea"], "stay": "no", "retention": "any", "industry": ["none"], "decisions": "no", "audit": "no",
    })
}
