//! What is kept between visits, and between tabs: nothing of it is lost, and nothing that is not understood counts.
#![cfg(feature = "app")]

#[path = "common/widget.rs"]
mod widget;

use std::collections::VecDeque;
use std::rc::Rc;

use serde_json::json;
use vendor_risk::app::saved::{self, OVERRIDES_ASIDE, Unreadable};
use vendor_risk::app::state::{Action, Model, Route};
use vendor_risk::bundled;
use vendor_risk::edition::Edition;
use vendor_risk::scoring::Override;
use widget::{act, answers, bare_model, complete, model, one};

fn kept(edition: &Edition, text: &str) -> saved::Saved {
    saved::read(text, edition).expect("readable")
}

fn written(saved: &saved::Saved) -> String {
    saved::write(&saved.answers, &saved.edits, &saved.set_aside, &saved.overrides, &saved.added, saved.route.as_ref(), saved.stopped_at.as_ref())
}

#[test]
fn what_is_kept_comes_back() {
    let edition = bundled::edition();
    let mut given = complete();
    let known = edition.dataset.provider("cerebras").expect("the provider").models.first().expect("a model").id.clone();
    given["models"] = json!({"cerebras": [known]});
    let signed = Override {
        provider: "openai".to_owned(),
        offering: "business".to_owned(),
        topic: "training".to_owned(),
        stance: "never".to_owned(),
        qualifiers: vec!["a \"b\" \\ \n \u{1} é 😀".to_owned()],
        reason: "Contract of 3 March".to_owned(),
        date: "2026-03-03".to_owned(),
    };
    let mut before = saved::Saved { answers: answers(given), overrides: vec![signed], route: Some(Route::Check), ..saved::Saved::default() };
    before.stopped_at = Some(Route::Question("use".to_owned()));
    let text = written(&before);
    assert_eq!(kept(&edition, &text), before);
    // Any other reader of JSON finds the same.
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["answers"], json!(before.answers));
    assert_eq!(value["overrides"], json!(before.overrides));
    assert_eq!(value["format"], "vendor-risk/saved@1");
    assert_eq!((&value["screen"], &value["stopped_at"]), (&json!("answers"), &json!("question/use")));
}

#[test]
fn what_serde_json_wrote_before_is_read() {
    let edition = bundled::edition();
    let text = json!({
        "format": "vendor-risk/saved@1", "answers": complete(), "set_aside": {"shoe-size": 43}, "screen": "", "stopped_at": null,
        "overrides": [{"provider": "p", "offering": "o", "topic": "t", "stance": "s", "qualifiers": [], "reason": "r", "date": "d"}],
    });
    for text in [text.to_string(), serde_json::to_string_pretty(&text).expect("JSON")] {
        let saved = kept(&edition, &text);
        assert_eq!(saved.answers, answers(complete()));
        assert_eq!(saved.set_aside.get("shoe-size").map(String::as_str), Some("43"));
        assert_eq!((saved.overrides.len(), saved.route, saved.stopped_at), (1, Some(Route::Start), None));
    }
}

#[test]
fn what_an_edition_does_not_know_is_set_aside_and_kept() {
    let edition = bundled::edition();
    let given = json!({"format": "vendor-risk/saved@1", "answers": {
        "audit": "no", "decisions": "perhaps", "use": ["internal", "holograms"], "shoe-size": 43, "providers": ["anthropic/business", "nobody/business"],
        "models": {"nobody": ["m"], "cerebras": ["no-such-model"]}, "where": [], "data": "", "established": null,
    }});
    let first = kept(&edition, &given.to_string());
    assert_eq!(first.answers, answers(json!({"audit": "no", "use": ["internal"], "providers": ["anthropic/business"]})));
    let names: Vec<&str> = first.set_aside.keys().map(String::as_str).collect();
    assert_eq!(names, ["data", "decisions", "established", "models", "providers", "shoe-size", "use", "where"]);
    for name in names {
        let text = first.set_aside.get(name).expect("set aside");
        assert_eq!(serde_json::from_str::<serde_json::Value>(text).ok().as_ref(), given["answers"].get(name), "whole, as it was");
    }
    assert_eq!(kept(&edition, &written(&first)), first, "and again after it was written by this edition");
}

#[test]
fn what_is_set_aside_keeps_every_letter() {
    let edition = bundled::edition();
    let strange = r#"{ "n": 123456789012345678901234567890.50, "half": "\ud800", "list": [1e400 , {}] }"#;
    let text = format!(r#" {{"format": "vendor-risk/saved@1", "answers": {{"strange\u0020one": {strange}, "use": ["\u0069nternal"]}}}} "#);
    let first = kept(&edition, &text);
    assert_eq!(first.answers, answers(json!({"use": ["internal"]})));
    assert_eq!(first.set_aside.get("strange one").map(String::as_str), Some(strange));
    assert_eq!(kept(&edition, &written(&first)), first);
}

#[test]
fn an_override_that_is_not_understood_is_set_aside_whole_and_does_not_count() {
    let edition = bundled::edition();
    let good = json!({"provider": "openai", "offering": "business", "topic": "training", "stance": "never"});
    let mut strange = Vec::new();
    for (part, value) in [("stance", json!(7)), ("reason", json!(null)), ("qualifiers", json!(["a", 1])), ("until", json!("2027-01-01"))] {
        let mut one = good.clone();
        one[part] = value;
        strange.push(one);
    }
    strange.extend([json!("never"), json!({"provider": "openai"}), json!(null)]);
    let mut all = strange.clone();
    all.insert(2, good.clone());
    let first = kept(&edition, &json!({"format": "vendor-risk/saved@1", "answers": {}, "overrides": all}).to_string());
    assert_eq!(first.overrides.len(), 1);
    let aside = first.set_aside.get(OVERRIDES_ASIDE).expect("set aside");
    assert_eq!(serde_json::from_str::<serde_json::Value>(aside).ok(), Some(json!(strange)));
    assert_eq!(kept(&edition, &written(&first)), first, "and again after it was written by this edition");

    // One that is understood again counts again, before those that were written later.
    let again = json!({"format": "vendor-risk/saved@1", "answers": {}, "overrides": [good], "set_aside": {OVERRIDES_ASIDE: [
        {"provider": "a", "offering": "b", "topic": "c", "stance": "d"}, {},
    ]}});
    let again = kept(&edition, &again.to_string());
    let providers: Vec<&str> = again.overrides.iter().map(|known| known.provider.as_str()).collect();
    assert_eq!(providers, ["a", "openai"]);
    assert_eq!(again.set_aside.get(OVERRIDES_ASIDE).map(String::as_str), Some("[{}]"));
    let no_list = kept(&edition, r#"{"format": "vendor-risk/saved@1", "answers": {}, "overrides": {"a": 1}}"#);
    assert_eq!(no_list.set_aside.get(OVERRIDES_ASIDE).map(String::as_str), Some(r#"[{"a": 1}]"#));
}

#[test]
fn starting_again_leaves_overrides_alone() {
    let mut before = model(complete());
    before.set_aside = Rc::new([("aura".to_owned(), "1".to_owned()), (OVERRIDES_ASIDE.to_owned(), "[{}]".to_owned())].into());
    let aside = Rc::clone(&before.set_aside);
    let reset = act(before, Action::Reset);
    assert_eq!(reset.set_aside.keys().collect::<Vec<_>>(), [OVERRIDES_ASIDE]);
    assert_eq!(act(reset, Action::Undo).set_aside, aside);
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
        (r#""hello""#, Unreadable::Damaged),
        (r#"{"format":"vendor-risk/saved@1","answers":{}"#, Unreadable::Damaged),
        (r#"{"format":"vendor-risk/saved@1","answers":[]}"#, Unreadable::Damaged),
        (r#"{"format":1,"answers":{}}"#, Unreadable::Damaged),
        (r#"{"format":"vendor-risk/saved@1"}"#, Unreadable::Damaged),
        (r#"{"format":"vendor-risk/saved@2","answers":{}}"#, Unreadable::Later),
    ] {
        assert_eq!(saved::read(text, &edition), Err(expected), "{text}");
    }
}

#[test]
fn the_answers_of_a_page_are_read_as_kept_ones_are() {
    let edition = bundled::edition();
    let given = saved::read_answers(r#"{"use": ["internal", "telepathy"], "aura": "blue", "audit": "not-sure"}"#, &edition).expect("readable");
    assert_eq!(given.answers, answers(json!({"use": ["internal"], "audit": "not-sure"})));
    assert_eq!(given.set_aside, [("aura".to_owned(), r#""blue""#.to_owned()), ("use".to_owned(), r#"["internal", "telepathy"]"#.to_owned())].into());
    assert_eq!(saved::read_answers("{", &edition), Err(Unreadable::Damaged));
    assert_eq!(saved::read_answers("[]", &edition), Err(Unreadable::Damaged));
}

#[test]
fn another_tab_is_followed() {
    let mut here = bare_model(complete());
    // There all others were taken back.
    let edits = here.answers.0.keys().map(|id| (id.clone(), "1".to_owned())).collect();
    let there = saved::write(&answers(json!({"audit": "no"})), &edits, &[("aura".to_owned(), "1".to_owned())].into(), &[], "", None, None);
    assert!(here.apply(&Action::OtherTab(Some(there.clone()))));
    assert_eq!((here.answers.get("audit"), here.set_aside.get("aura").map(String::as_str)), (Some(&one("no")), Some("1")));
    assert!(here.notice.take().is_some_and(|notice| notice.text.contains("another tab")));
    assert!(!here.apply(&Action::OtherTab(Some(there))), "the same answers are no news");
    assert!(!here.apply(&Action::OtherTab(Some("{".to_owned()))), "nor is what cannot be read");
    let known = known();
    let more = saved::write(&here.answers, &here.edits, &here.set_aside, std::slice::from_ref(&known), "", None, None);
    assert!(here.apply(&Action::OtherTab(Some(more))));
    assert_eq!(*here.overrides, [known], "what the company knows better comes along");
    assert!(here.apply(&Action::OtherTab(None)) && here.has_answers() && here.notice.is_some());
    assert!(!bare_model(json!({})).apply(&Action::OtherTab(None)));
}

/// Tabs of one browser: what one keeps reaches the others in its order, sooner or later.
struct Tabs(Vec<(Model, VecDeque<String>)>);

impl Tabs {
    fn of(tab: &Model) -> Self {
        Tabs(vec![(tab.clone(), VecDeque::new()), (tab.clone(), VecDeque::new())])
    }

    /// Lets something happen in a tab; what it keeps then is on its way to the others.
    fn act(&mut self, tab: usize, action: &Action) {
        let model = &mut self.0[tab].0;
        let before = Rc::clone(&model.answers);
        model.apply(action);
        if Rc::ptr_eq(&before, &model.answers) {
            return;
        }
        let text = saved::write(&model.answers, &model.edits, &model.set_aside, &[], "", None, None);
        for (other, (_, inbox)) in self.0.iter_mut().enumerate() {
            if other != tab {
                inbox.push_back(text.clone());
            }
        }
    }

    /// What was kept first reaches a tab; whether there was anything.
    fn deliver(&mut self, tab: usize) -> bool {
        let Some(text) = self.0[tab].1.pop_front() else { return false };
        self.act(tab, &Action::OtherTab(Some(text)));
        true
    }

    /// Delivers until nothing is on its way.
    fn settle(&mut self) {
        for _ in 0..200 {
            let delivered: Vec<bool> = (0..self.0.len()).map(|tab| self.deliver(tab)).collect();
            if !delivered.contains(&true) {
                return;
            }
        }
        panic!("the tabs never come to rest");
    }
}

fn choosing(question: &str, option: &str, on: bool) -> Action {
    Action::Choose { question: question.to_owned(), option: option.to_owned(), on }
}

#[test]
fn tabs_that_are_answered_at_the_same_moment_lose_no_answer_and_come_to_rest() {
    let asked = [("use", "internal"), ("data", "personal"), ("audit", "no"), ("stay", "no")];
    // Every order of four answers in two tabs, and of what is delivered in between.
    let tab = bare_model(json!({}));
    for order in 0..4096_usize {
        let mut tabs = Tabs::of(&tab);
        for (step, (question, option)) in asked.into_iter().enumerate() {
            let choice = order >> (3 * step);
            tabs.act(choice & 1, &choosing(question, option, true));
            if choice & 2 != 0 {
                tabs.deliver(0);
            }
            if choice & 4 != 0 {
                tabs.deliver(1);
            }
        }
        tabs.settle();
        let all = answers(json!({"use": ["internal"], "data": ["personal"], "audit": "no", "stay": "no"}));
        for (model, _) in &tabs.0 {
            assert_eq!(*model.answers, all, "order {order:o}");
        }
    }
}

#[test]
fn an_answer_that_is_taken_back_in_one_tab_goes_in_the_other() {
    let mut tabs = Tabs::of(&bare_model(json!({})));
    tabs.act(0, &choosing("use", "internal", true));
    tabs.act(0, &choosing("data", "personal", true));
    tabs.settle();
    tabs.act(1, &choosing("data", "personal", false));
    tabs.settle();
    for (model, _) in &tabs.0 {
        assert_eq!(*model.answers, answers(json!({"use": ["internal"]})));
    }
}

#[test]
fn answers_that_another_tab_has_removed_are_there_again_with_the_next_answer() {
    let mut tabs = Tabs::of(&bare_model(json!({})));
    tabs.act(0, &choosing("use", "internal", true));
    tabs.settle();
    // What is kept is cleared: the other tab hears of that, and of no answer.
    tabs.0[1].1.clear();
    let model = &mut tabs.0[0].0;
    model.apply(&Action::Reset);
    tabs.0[1].0.apply(&Action::OtherTab(None));
    tabs.act(1, &choosing("audit", "no", true));
    tabs.settle();
    for (model, _) in &tabs.0 {
        assert_eq!(*model.answers, answers(json!({"use": ["internal"], "audit": "no"})));
    }
}

fn known() -> Override {
    let text = |text: &str| text.to_owned();
    Override {
        provider: text("p"),
        offering: text("o"),
        topic: text("t"),
        stance: text("s"),
        qualifiers: Vec::new(),
        reason: text("r"),
        date: text("d"),
    }
}
