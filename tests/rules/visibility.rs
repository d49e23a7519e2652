//! Visibility, three-valued: a hidden question makes every condition on it false, one that may be hidden makes it at most unknown.

use vendor_risk::questionnaire::{Answer, Visible};
use vendor_risk::rubric::Condition;
use vendor_risk::scoring::{Truth, asked, visibility};

use crate::conditions::truth_of;
use crate::{common, probe};

#[test]
fn a_condition_is_at_most_as_true_as_its_question_is_visible() {
    // The question `stay` of the bundled questionnaire hangs on European data.
    let edition = probe::edition();
    let hidden = r#""data": ["none"]"#;
    let perhaps = r#""data": "not-sure", "established": ["eea"]"#;
    let shown = r#""data": ["personal"], "established": ["eea"]"#;
    use Truth::*;
    for (visible, place, answer, condition) in [
        (False, hidden, r#", "stay": "yes""#, False),
        (False, hidden, r#", "stay": "no""#, False),
        (False, hidden, r#", "stay": "not-sure""#, False),
        (False, hidden, "", False),
        (Unknown, perhaps, r#", "stay": "yes""#, Unknown),
        (Unknown, perhaps, r#", "stay": "no""#, False),
        (Unknown, perhaps, r#", "stay": "not-sure""#, Unknown),
        (Unknown, perhaps, "", Unknown),
        (True, shown, r#", "stay": "yes""#, True),
        (True, shown, r#", "stay": "no""#, False),
        (True, shown, r#", "stay": "not-sure""#, Unknown),
        (True, shown, "", Unknown),
    ] {
        let answers = common::answers(&format!("{{{place}{answer}}}"));
        let stays = Condition::Answer { question: "stay".to_owned(), has: vec!["yes".to_owned()] };
        assert_eq!(visibility(&edition, &answers, edition.questionnaire.question("stay").unwrap()), visible, "{place}");
        assert_eq!(truth_of(&edition, &stays, &answers), condition, "{visible:?} visible, {place}{answer}");
        let not = Condition::Not(Box::new(stays));
        assert_eq!(truth_of(&edition, &not, &answers), condition.negated(), "not: {visible:?} visible, {place}{answer}");
    }
}

#[test]
fn every_question_that_hangs_on_a_condition_is_hidden_shown_and_perhaps_shown_with_it() {
    let edition = probe::edition();
    for question in &edition.questionnaire.questions {
        match &question.visible {
            None => assert_eq!(visibility(&edition, &common::answers("{}"), question), Truth::True, "{}", question.id),
            Some(Visible::Condition(name)) => {
                for (truth, answers) in crate::conditions::holding(name) {
                    assert_eq!(visibility(&edition, &answers, question), truth, "{} with {answers:?}", question.id);
                    let is_asked = asked(&edition, &answers).iter().any(|asked| asked.id == question.id);
                    assert_eq!(is_asked, truth != Truth::False, "{} with {answers:?}", question.id);
                }
            }
            Some(Visible::ShortlistHasModelTerms) => assert_eq!(question.id, "models"),
        }
    }
}

#[test]
fn models_are_asked_for_when_a_chosen_offering_leaves_something_to_them() {
    let edition = common::small_edition();
    let question = edition.questionnaire.question("models").unwrap();
    for (says, shortlist, visible) in [
        ("an offering that does", Answer::Many(vec!["host/business".to_owned()]), Truth::True),
        ("one that does not", Answer::Many(vec!["alpha/business".to_owned()]), Truth::False),
        ("one of each", Answer::Many(vec!["alpha/business".to_owned(), "host/business".to_owned()]), Truth::True),
        ("all", Answer::One("all".to_owned()), Truth::True),
        ("not sure means all", Answer::One("not-sure".to_owned()), Truth::True),
    ] {
        let mut answers = common::answers("{}");
        answers.0.insert("providers".to_owned(), shortlist);
        assert_eq!(visibility(&edition, &answers, question), visible, "{says}");
    }
    assert_eq!(visibility(&edition, &common::answers("{}"), question), Truth::True, "no shortlist means all");
    let mut without = edition.clone();
    without.dataset.providers[1].clauses[0].role = vendor_risk::dataset::Role::Option;
    assert_eq!(visibility(&without, &common::answers("{}"), question), Truth::False, "only governing rows leave anything to models");
}
