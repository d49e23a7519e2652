//! Visibility, three-valued: a hidden question makes every condition on it false, one that may be hidden makes it at most unknown.

use vendor_risk::dataset::{Model, ProviderKind, Role};
use vendor_risk::questionnaire::{Answer, Visible};
use vendor_risk::rubric::Condition;
use vendor_risk::scoring::{Truth, asked, models_matter, visibility};

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
            Some(Visible::ShortlistDiffersByModel) => assert_eq!(question.id, "models"),
        }
    }
}

#[test]
fn models_are_asked_for_when_a_chosen_offering_differs_by_model() {
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
}

#[test]
fn an_offering_differs_by_model_at_a_host_or_where_it_leaves_a_topic_to_models_of_different_licences() {
    use ProviderKind::*;
    let change = |kind: ProviderKind, stance: &str, role: Role, licences: &[Option<&str>]| {
        let mut edition = common::small_edition();
        let host = &mut edition.dataset.providers[1];
        host.kind = kind;
        (host.clauses[0].stance, host.clauses[0].role) = (stance.to_owned(), role);
        host.models = host.models.iter().zip(licences).map(|(model, id)| Model { licence_id: id.map(str::to_owned), ..model.clone() }).collect();
        edition
    };
    let (open, community) = (Some("open"), Some("community"));
    for (says, edition, differs) in [
        (
            "a host that leaves nothing to them: their licences count beside its terms",
            change(Router, "owned", Role::Governing, &[open, community]),
            true,
        ),
        ("a maker that leaves a topic to them", change(ModelDeveloper, "model-terms", Role::Governing, &[open, community]), true),
        ("one that does so as an option only", change(ModelDeveloper, "model-terms", Role::Option, &[open, community]), false),
        ("one that leaves nothing to them", change(ModelDeveloper, "owned", Role::Governing, &[open, community]), false),
        ("a licence that is known and one that is not", change(InferenceHost, "owned", Role::Governing, &[None, open]), true),
        ("one licence for all", change(InferenceHost, "model-terms", Role::Governing, &[open, open]), false),
        ("no licence known", change(CloudPlatform, "model-terms", Role::Governing, &[None, None, None]), false),
        ("one model", change(InferenceHost, "model-terms", Role::Governing, &[open]), false),
        ("no model", change(InferenceHost, "model-terms", Role::Governing, &[]), false),
    ] {
        assert_eq!(models_matter(&edition, &common::answers("{}"), &edition.dataset.providers[1]), differs, "{says}");
    }
}

#[test]
fn groq_and_every_other_host_of_models_under_different_licences_is_asked_for_them() {
    let edition = common::bundled_edition();
    let mut asked_for: Vec<&str> = Vec::new();
    for (provider, offering) in edition.dataset.offerings() {
        let answers = common::answers(&format!(r#"{{"providers": ["{}/{}"]}}"#, provider.id, offering.id));
        let is_asked = asked(edition, &answers).iter().any(|question| question.id == "models");
        assert_eq!(is_asked, models_matter(edition, &answers, provider), "{}", provider.id);
        asked_for.extend(is_asked.then_some(provider.id.as_str()));
    }
    asked_for.sort_unstable();
    assert_eq!(asked_for, ["cerebras", "fireworks", "groq", "together"]);
}
