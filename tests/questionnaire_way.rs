//! The way through the questions: all of it without a browser.
#![cfg(feature = "app")]

#[path = "common/widget.rs"]
mod widget;

use std::rc::Rc;

use serde_json::json;
use vendor_risk::app::journey;
use vendor_risk::app::state::{Action, Model, RecordsState, Route};
use vendor_risk::bundled;
use vendor_risk::dataset::Tier;
use vendor_risk::questionnaire::Answers;
use widget::{act, answers, bare_model, choose, complete, many, model, one, second_part};

#[test]
fn an_answer_hidden_by_a_later_change_is_kept_and_does_not_count() {
    let before = model(complete());
    assert!(before.assessment.answers.get("where").is_some());
    let hidden = choose(before, "data", "none");
    assert_eq!(hidden.answers.get("where"), Some(&many(&["eea"])), "kept while editing");
    assert_eq!(hidden.assessment.answers.get("where"), None, "out of the score at once");
    let names: Vec<&str> = journey::hidden(&hidden.edition, &hidden.answers).iter().map(|question| question.id.as_str()).collect();
    assert_eq!(names, ["where", "stay"]);
    let back = choose(hidden, "data", "personal");
    assert_eq!(back.assessment.answers.get("where"), Some(&many(&["eea"])), "and back with the answer that hid it");
}

#[test]
fn hidden_answers_are_dropped_and_listed_on_the_way_to_the_results() {
    let done = act(choose(model(complete()), "data", "none"), Action::Finish);
    assert_eq!(done.route, Route::Results);
    assert_eq!(done.answers.get("where"), None);
    let notice = done.notice.as_ref().expect("a notice");
    assert_eq!(notice.items, ["Where are these people? European Economic Area", "Must the data stay in the EEA or UK? No"]);
}

#[test]
fn without_hidden_answers_nothing_is_said_on_the_way_to_the_results() {
    assert_eq!(act(model(complete()), Action::Finish).notice, None);
}

#[test]
fn a_change_made_from_the_answers_leads_back_to_them_by_way_of_the_questions_it_brought_up() {
    let changed = choose(act(model(complete()), Action::Change("retention".to_owned())), "retention", "zero");
    assert!(changed.changing);
    let way = journey::after(&changed.edition, &changed.answers, "retention", true);
    assert_eq!(way, Route::Question("retention-rule".to_owned()), "a question that was not asked before");
    let settled = choose(changed, "retention-rule", "wish");
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
    let reset = act(model(complete()), Action::Reset);
    assert!(!reset.has_answers() && reset.route == Route::Start);
    let back = act(reset, Action::Undo);
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

#[test]
fn a_shortlist_is_in_the_datasets_order_and_all_stands_alone() {
    let edition = bundled::edition();
    let two = journey::shortlist_toggled(&edition, Some(&many(&["openai/business"])), "anthropic/business", true, false);
    assert_eq!(two, Some(many(&["anthropic/business", "openai/business"])));
    assert_eq!(journey::shortlist_toggled(&edition, two.as_ref(), "all", true, true), Some(one("all")));
    assert_eq!(journey::shortlist_toggled(&edition, Some(&one("all")), "openai/business", true, false), Some(many(&["openai/business"])));
}

#[test]
fn continue_without_an_answer_stays_and_says_so_until_there_is_one() {
    let start = act(bare_model(json!({})), Action::Change("terms".to_owned()));
    let start = Model { changing: false, ..start };
    assert!(!start.misses_an_answer());
    let once = act(start, Action::Continue);
    assert!(once.misses_an_answer() && once.route == Route::Question("terms".to_owned()));
    let twice = act(once.clone(), Action::Continue);
    assert_ne!(once.tried, twice.tried, "each time the focus goes there");
    let answered = choose(twice, "terms", "business");
    assert!(!answered.misses_an_answer());
    let next = act(answered, Action::Continue);
    assert_eq!((&next.route, next.tried), (&Route::Question("established".to_owned()), 0));
    assert_eq!(act(next, Action::Back).route, Route::Question("terms".to_owned()));
}

#[test]
fn a_search_ends_with_its_screen() {
    let mut model = act(bare_model(json!({})), Action::Go(Route::Question("providers".to_owned())));
    assert!(model.apply(&Action::Search("claude".to_owned())) && model.apply(&Action::Filter(Some(Tier::Consumer))));
    model.apply(&Action::Choose { question: "providers".to_owned(), option: "openai/business".to_owned(), on: true });
    assert_eq!((&*model.search, model.tier), ("claude", Some(Tier::Consumer)));
    model.apply(&Action::Continue);
    assert_eq!((&*model.search, model.tier), ("", None));
}

#[test]
fn every_kind_of_question_takes_its_choices() {
    let choices = [("providers", "openai/business"), ("providers", "all"), ("terms", "business"), ("data", "personal"), ("data", "not-sure")];
    let chosen = choices.into_iter().fold(bare_model(json!({})), |model, (question, option)| choose(model, question, option));
    assert_eq!(*chosen.answers, answers(json!({"providers": "all", "terms": "business", "data": "not-sure"})));
    let mut model = choose(chosen, "providers", "cerebras/business");
    let known = model.edition.dataset.provider("cerebras").expect("the provider").models.first().expect("a model").id.clone();
    let toggle = |on| Action::Choose { question: "models".to_owned(), option: ["cerebras/", &known].concat(), on };
    assert!(model.apply(&toggle(true)) && !model.apply(&toggle(true)));
    assert_eq!(model.answers.models("cerebras"), Some([known.clone()].as_slice()));
    assert!(model.apply(&toggle(false)));
    assert_eq!(model.answers.get("models"), None);
    assert!(!model.apply(&Action::Choose { question: "models".to_owned(), option: "nobody/model".to_owned(), on: true }));
}

#[test]
fn records_that_come_first_wait_for_what_unpacks_them() {
    let bytes = Rc::new(bundled::records_bytes().to_vec());
    let early = act(bare_model(json!({})), Action::RecordsLoaded(Rc::clone(&bytes)));
    assert!(early.records().is_none() && matches!(early.records, RecordsState::Packed(_)));
    assert!(act(early, Action::SecondLoaded(second_part())).records().is_some());
    assert!(act(model(json!({})), Action::RecordsLoaded(bytes)).records().is_some());
    let spoilt = act(model(json!({})), Action::RecordsLoaded(Rc::new(vec![1, 2, 3])));
    assert!(matches!(spoilt.records, RecordsState::Failed(_)));
    let again = act(spoilt, Action::TryAgain);
    assert!(matches!(again.records, RecordsState::Loading) && again.attempt == 1);
}
