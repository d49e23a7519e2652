//! The way through the questions, and what is kept between visits: all of it without a browser.
#![cfg(feature = "app")]

use std::rc::Rc;

use serde_json::json;
use vendor_risk::app::journey;
use vendor_risk::app::saved::{self, Unreadable};
use vendor_risk::app::state::{Action, Model, Route};
use vendor_risk::bundled;
use vendor_risk::dataset::Date;
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::{Answer, Answers};
use yew::Reducible;

fn answers(value: serde_json::Value) -> Answers {
    serde_json::from_value(value).expect("answers")
}

fn model(given: serde_json::Value) -> Rc<Model> {
    let day = Date::new(2026, 11, 21).expect("a day");
    Rc::new(Model::new(Rc::new(bundled::edition()), answers(given), Vec::new(), day, Route::Start))
}

fn one(option: &str) -> Answer {
    Answer::One(option.to_owned())
}

fn many(options: &[&str]) -> Answer {
    Answer::Many(options.iter().map(|option| (*option).to_owned()).collect())
}

fn answer(model: Rc<Model>, question: &str, answer: Option<Answer>) -> Rc<Model> {
    model.reduce(Action::Answer { question: question.to_owned(), answer })
}

/// Answers to everything, as a usual path has them.
fn complete() -> serde_json::Value {
    json!({
        "providers": ["anthropic/business"], "terms": "business", "established": ["eea"], "use": ["customers"], "exclusive": "yes", "builds": ["none"],
        "data": ["personal"], "where": ["eea"], "stay": "no", "retention": "any", "industry": ["none"], "decisions": "no", "audit": "no",
    })
}

#[test]
fn an_answer_hidden_by_a_later_change_is_kept_and_does_not_count() {
    let before = model(complete());
    assert!(before.assessment.answers.get("where").is_some());
    let hidden = answer(before, "data", Some(many(&["none"])));
    assert_eq!(hidden.answers.get("where"), Some(&many(&["eea"])), "kept while editing");
    assert_eq!(hidden.assessment.answers.get("where"), None, "out of the score at once");
    let names: Vec<&str> = journey::hidden(&hidden.edition, &hidden.answers).iter().map(|question| question.id.as_str()).collect();
    assert_eq!(names, ["where", "stay"]);
    let back = answer(hidden, "data", Some(many(&["personal"])));
    assert_eq!(back.assessment.answers.get("where"), Some(&many(&["eea"])), "and back with the answer that hid it");
}

#[test]
fn hidden_answers_are_dropped_and_listed_on_the_way_to_the_results() {
    let done = answer(model(complete()), "data", Some(many(&["none"]))).reduce(Action::Finish);
    assert_eq!(done.route, Route::Results);
    assert_eq!(done.answers.get("where"), None);
    let notice = done.notice.as_ref().expect("a notice");
    assert_eq!(notice.items, ["Where are these people? European Economic Area", "Must the data stay in the EEA or UK? No"]);
}

#[test]
fn without_hidden_answers_nothing_is_said_on_the_way_to_the_results() {
    assert_eq!(model(complete()).reduce(Action::Finish).notice, None);
}

#[test]
fn a_change_made_from_the_answers_leads_back_to_them_by_way_of_the_questions_it_brought_up() {
    let changed = answer(model(complete()).reduce(Action::Change("retention".to_owned())), "retention", Some(one("zero")));
    assert!(changed.changing);
    let way = journey::after(&changed.edition, &changed.answers, "retention", true);
    assert_eq!(way, Route::Question("retention-rule".to_owned()), "a question that was not asked before");
    let settled = answer(changed, "retention-rule", Some(one("wish")));
    assert_eq!(journey::after(&settled.edition, &settled.answers, "retention-rule", true), Route::Check);
}

#[test]
fn the_way_forward_and_the_way_back_pass_the_same_questions() {
    let model = model(complete());
    let (mut there, mut back) = (Vec::new(), Vec::new());
    let mut at = "providers".to_owned();
    while let Route::Question(next) = journey::after(&model.edition, &model.answers, &at, false) {
        there.push(at);
        at = next;
    }
    there.push(at.clone());
    back.push(at.clone());
    while let Route::Question(previous) = journey::before(&model.edition, &model.answers, &at, false) {
        back.push(previous.clone());
        at = previous;
    }
    back.reverse();
    assert_eq!(there, back);
    assert_eq!(there.len(), 13);
}

#[test]
fn progress_says_about_only_while_answers_to_come_may_change_it() {
    let edition = bundled::edition();
    let first = journey::progress(&edition, &Answers::default(), "providers");
    assert!(first.about && first.number == 1 && (11..=14).contains(&first.of), "{first:?}");
    let last = journey::progress(&edition, &answers(complete()), "audit");
    assert!(!last.about, "{last:?}");
    assert_eq!((last.number, last.of), (13, 13));
}

#[test]
fn not_sure_and_exclusive_options_stand_alone() {
    let edition = bundled::edition();
    let builds = edition.questionnaire.question("builds").expect("the question");
    let some = journey::toggled(builds, None, "coding", true, false);
    let both = journey::toggled(builds, some.as_ref(), "ai-models", true, false);
    assert_eq!(both, Some(many(&["ai-models", "coding"])), "in the questionnaire's order");
    let none = journey::toggled(builds, both.as_ref(), "none", true, false);
    assert_eq!(none, Some(many(&["none"])));
    assert_eq!(journey::toggled(builds, none.as_ref(), "coding", true, false), Some(many(&["coding"])));
    assert_eq!(journey::toggled(builds, Some(&one("not-sure")), "coding", true, false), Some(many(&["coding"])));
    assert_eq!(journey::toggled(builds, some.as_ref(), "coding", false, false), None);
}

#[test]
fn starting_again_can_be_undone() {
    let reset = model(complete()).reduce(Action::Reset);
    assert!(!reset.has_answers() && reset.route == Route::Start);
    let back = reset.reduce(Action::Undo);
    assert_eq!(*back.answers, answers(complete()));
}

#[test]
fn every_screen_has_an_address_that_leads_back_to_it() {
    let edition = bundled::edition();
    let offering = Route::Offering { provider: "openai".to_owned(), offering: "business".to_owned() };
    for route in [Route::Start, Route::Question("use".to_owned()), Route::Check, Route::Results, offering, Route::Method, Route::Summary] {
        assert_eq!(Route::from_path(&route.path(), &edition), Some(route.clone()));
        assert_eq!(Route::from_path(&["#/", &route.path()].concat(), &edition), Some(route));
    }
    for path in ["question/nonsense", "offering/openai/nonsense", "offering/openai", "results/more", "nonsense"] {
        assert_eq!(Route::from_path(path, &edition), None, "{path}");
    }
}

#[test]
fn a_question_that_is_not_asked_gives_way_to_the_first_open_one() {
    let edition = bundled::edition();
    let given = answers(json!({"providers": "all", "data": ["none"]}));
    assert_eq!(journey::reachable(&edition, &given, Route::Question("where".to_owned())), Route::Question("terms".to_owned()));
}

fn kept(edition: &Edition, text: &str) -> saved::Saved {
    saved::read(text, edition).expect("readable")
}

#[test]
fn what_is_kept_comes_back() {
    let edition = bundled::edition();
    let mut before = saved::Saved { answers: answers(complete()), route: Some(Route::Check), ..saved::Saved::default() };
    before.stopped_at = Some(Route::Question("use".to_owned()));
    assert_eq!(kept(&edition, &saved::write(&before)), before);
}

#[test]
fn what_an_edition_does_not_know_is_set_aside_and_kept() {
    let edition = bundled::edition();
    let given = json!({"format": "vendor-risk/saved@1", "answers": {
        "audit": "no", "decisions": "perhaps", "use": ["internal", "holograms"], "shoe-size": 43, "providers": ["anthropic/business", "nobody/business"],
    }});
    let first = kept(&edition, &given.to_string());
    assert_eq!(first.answers, answers(json!({"audit": "no", "use": ["internal"], "providers": ["anthropic/business"]})));
    let names: Vec<&str> = first.set_aside.keys().map(String::as_str).collect();
    assert_eq!(names, ["decisions", "providers", "shoe-size", "use"]);
    assert_eq!(first.set_aside["use"], json!(["internal", "holograms"]), "whole, as it was");
    assert_eq!(kept(&edition, &saved::write(&first)), first, "and again after it was written by this edition");
}

#[test]
fn what_was_set_aside_comes_back_when_it_is_known_again() {
    let edition = bundled::edition();
    let given = json!({"format": "vendor-risk/saved@1", "answers": {}, "set_aside": {"audit": "reports"}});
    let saved = kept(&edition, &given.to_string());
    assert_eq!(saved.answers.get("audit"), Some(&one("reports")));
    assert!(saved.set_aside.is_empty());
}

#[test]
fn damaged_and_later_texts_are_told_apart() {
    let edition = bundled::edition();
    for (text, expected) in [
        ("{", Unreadable::Damaged),
        ("[]", Unreadable::Damaged),
        (r#"{"format":"vendor-risk/saved@1"}"#, Unreadable::Damaged),
        (r#"{"format":"vendor-risk/saved@2","answers":{}}"#, Unreadable::Later),
    ] {
        assert_eq!(saved::read(text, &edition), Err(expected), "{text}");
    }
}

#[test]
fn a_shortlist_is_in_the_datasets_order_and_all_stands_alone() {
    let edition = bundled::edition();
    let two = journey::shortlist_toggled(&edition, Some(&many(&["openai/business"])), "anthropic/business", true, false);
    assert_eq!(two, Some(many(&["anthropic/business", "openai/business"])));
    assert_eq!(journey::shortlist_toggled(&edition, two.as_ref(), "all", true, true), Some(one("all")));
    assert_eq!(journey::shortlist_toggled(&edition, Some(&one("all")), "openai/business", true, false), Some(many(&["openai/business"])));
}
