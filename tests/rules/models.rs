//! Model terms: what a host leaves to its models' licences, and where a licence counts beside the host's own terms. On the small edition, whose host
//! serves `open-model` (owned, free to compete), `community-model` (shared; competing forbidden, of medium confidence) and `closed-model`.

use vendor_risk::dataset::{Basis, Clause, Confidence, LicenceStance, NOT_ADDRESSED, ProviderKind};
use vendor_risk::edition::Edition;
use vendor_risk::scoring::{GateState, Span};

use crate::common::{self, row};

fn host(topic: &str, stance: &str, qualifiers: &[&str], confidence: Confidence) -> Clause {
    Clause { qualifiers: qualifiers.iter().map(|id| (*id).to_owned()).collect(), confidence, ..row("host", topic, stance) }
}

/// The small edition with one row of the host; its ownership row stays, so that the question about models is asked.
fn edition_with(clause: Clause) -> Edition {
    let mut edition = common::small_edition();
    let clauses = &mut edition.dataset.providers[1].clauses;
    clauses.retain(|other| other.topic != clause.topic);
    clauses.push(clause);
    edition
}

fn level(edition: &Edition, models: &str, topic: &str) -> Span {
    let answers = common::answers(&format!(r#"{{"models": {{"host": [{models}]}}}}"#));
    common::finding(&common::result_of(edition, &answers, &[], common::TODAY, "host/business"), topic).level
}

const OPEN: &str = r#""open-model""#;
const COMMUNITY: &str = r#""community-model""#;
const CLOSED: &str = r#""closed-model""#;
const OPEN_AND_COMMUNITY: &str = r#""open-model", "community-model""#;
const COMMUNITY_AND_CLOSED: &str = r#""community-model", "closed-model""#;
const NONE_CHOSEN: &str = "";

#[test]
fn a_row_that_leaves_the_topic_to_the_models_spans_their_licences() {
    use Confidence::*;
    for (says, models, qualifiers, confidence, expected) in [
        ("the chosen model's licence decides", OPEN, vec![], High, Span(0, 0)),
        ("another model, another licence", COMMUNITY, vec![], High, Span(40, 40)),
        ("two chosen models span both", OPEN_AND_COMMUNITY, vec![], High, Span(0, 40)),
        ("a licence that nobody knows can be anything", CLOSED, vec![], High, Span(0, 100)),
        ("none chosen means all of them", NONE_CHOSEN, vec![], High, Span(0, 100)),
        ("the row's qualifiers add", COMMUNITY, vec!["on-request"], High, Span(50, 50)),
        ("beyond the next worse stance too, up to 100", COMMUNITY, vec!["on-request", "narrow"], High, Span(80, 80)),
        ("to both ends", CLOSED, vec!["narrow"], High, Span(30, 100)),
        ("the row's own doubt widens on top", COMMUNITY, vec![], Low, Span(20, 60)),
        ("qualifiers first, then the row's doubt", COMMUNITY, vec!["narrow"], Medium, Span(65, 75)),
    ] {
        let edition = edition_with(host("ownership", "model-terms", &qualifiers, confidence));
        assert_eq!(level(&edition, models, "ownership"), expected, "{says}");
    }
}

#[test]
fn a_licence_is_read_as_a_clause_is() {
    let stance = |stance: &str, basis: Basis, confidence: Option<Confidence>| {
        Some(LicenceStance { topic: "ownership".to_owned(), stance: stance.to_owned(), basis, confidence })
    };
    use Confidence::*;
    for (says, of_licence, stance, expected) in [
        ("its stance has its level", High, stance("shared", Basis::Explicit, None), Span(40, 40)),
        ("silence has the topic's level for silence", High, stance(NOT_ADDRESSED, Basis::Absence, None), Span(60, 60)),
        ("the stance's own confidence counts", High, stance("shared", Basis::Explicit, Some(Low)), Span(20, 60)),
        ("the licence's, where the stance has none", Low, stance("shared", Basis::Explicit, None), Span(20, 60)),
        ("also where its own is better", Low, stance("shared", Basis::Explicit, Some(High)), Span(40, 40)),
        ("an interpretation widens", High, stance("shared", Basis::Interpretive, None), Span(25, 55)),
        ("nothing goes below 0", Low, stance("owned", Basis::Explicit, None), Span(0, 20)),
        ("a licence that was not read on the topic can be anything", High, None, Span(0, 100)),
    ] {
        let mut edition = common::small_edition();
        edition.dataset.licences[0].confidence = of_licence;
        edition.dataset.licences[0].stances = stance.into_iter().collect();
        assert_eq!(level(&edition, OPEN, "ownership"), expected, "{says}");
    }
}

#[test]
fn without_models_or_with_an_unknown_licence_anything_is_possible() {
    let mut without = common::small_edition();
    without.dataset.providers[1].models.clear();
    assert_eq!(level(&without, NONE_CHOSEN, "ownership"), Span(0, 100), "a host whose models nobody listed");
    let mut unread = common::small_edition();
    unread.dataset.licences.clear();
    assert_eq!(level(&unread, OPEN, "ownership"), Span(0, 100), "a licence that no file holds");
}

#[test]
fn where_a_licence_binds_beside_the_host_the_worse_of_the_two_counts_model_by_model() {
    for (says, models, stance, expected) in [
        ("the host is worse than the licence", OPEN, "limited", Span(40, 40)),
        ("the licence is worse than the host", COMMUNITY, "limited", Span(95, 100)),
        ("each at each end", COMMUNITY, "forbidden", Span(100, 100)),
        ("two models span both", OPEN_AND_COMMUNITY, "limited", Span(40, 100)),
        ("of a model of unknown licence the host's own terms count", CLOSED, "limited", Span(40, 40)),
        ("also beside others", COMMUNITY_AND_CLOSED, "limited", Span(40, 100)),
        ("where they are the worse ones they count at both ends", COMMUNITY_AND_CLOSED, "forbidden", Span(100, 100)),
        ("all of them, if none was chosen", NONE_CHOSEN, "limited", Span(40, 100)),
    ] {
        let edition = edition_with(host("competing", stance, &[], Confidence::High));
        assert_eq!(level(&edition, models, "competing"), expected, "{says}");
    }
}

#[test]
fn only_at_hosts_and_only_where_the_host_was_read() {
    use ProviderKind::*;
    for (kind, expected) in [
        (InferenceHost, Span(95, 100)),
        (Router, Span(95, 100)),
        (CloudPlatform, Span(95, 100)),
        (ModelDeveloper, Span(40, 40)),
        (Application, Span(40, 40)),
    ] {
        let mut edition = common::small_edition();
        edition.dataset.providers[1].kind = kind;
        assert_eq!(level(&edition, COMMUNITY, "competing"), expected, "{}", kind.id());
    }
    let mut unread = common::small_edition();
    unread.dataset.providers[1].clauses.retain(|clause| clause.topic != "competing");
    assert_eq!(level(&unread, COMMUNITY, "competing"), Span(0, 100), "an unreviewed topic stays open, whatever the licence says");
}

#[test]
fn a_known_licence_that_was_not_read_on_the_topic_can_be_anything_worse() {
    let mut edition = common::small_edition();
    edition.dataset.licences[0].stances.retain(|stance| stance.topic != "competing");
    assert_eq!(level(&edition, OPEN, "competing"), Span(40, 100));
}

#[test]
fn every_choice_of_models_lies_inside_not_sure_about_the_models() {
    // With and without the model of an open licence: beside `community-model` alone, the host's own terms are the better end of a closed one.
    for left_out in ["", "open-model", "community-model"] {
        for stance in ["free", "limited", "forbidden"] {
            let mut edition = edition_with(host("competing", stance, &[], Confidence::High));
            let models = &mut edition.dataset.providers[1].models;
            models.retain(|model| model.id != left_out);
            let ids: Vec<String> = models.iter().map(|model| format!("{:?}", model.id)).collect();
            for set in 1..1_u32 << ids.len() {
                let chosen: Vec<&str> = ids.iter().enumerate().filter(|(index, _)| set >> index & 1 == 1).map(|(_, id)| id.as_str()).collect();
                for topic in ["competing", "ownership"] {
                    let (narrow, wide) = (level(&edition, &chosen.join(", "), topic), level(&edition, NONE_CHOSEN, topic));
                    assert!(wide.0 <= narrow.0 && narrow.1 <= wide.1, "{topic}, {stance}: {chosen:?} {narrow:?} is not inside {wide:?}");
                }
            }
        }
    }
}

#[test]
fn models_chosen_before_the_question_was_hidden_count_no_longer() {
    // A maker that leaves ownership to its models' licences by what the company knows: its own rows do not, so nobody is asked for models.
    let mut edition = common::small_edition();
    let host = &mut edition.dataset.providers[1];
    host.kind = ProviderKind::ModelDeveloper;
    let answers = common::answers(&format!(r#"{{"models": {{"host": [{COMMUNITY}]}}}}"#));
    let known = [common::known("host", "ownership", "model-terms")];
    let level = |edition: &Edition| common::finding(&common::result_of(edition, &answers, &known, common::TODAY, "host/business"), "ownership").level;
    assert_eq!(level(&edition), Span(40, 40), "asked, and chosen");
    edition.dataset.providers[1].clauses[0].stance = "owned".to_owned();
    assert_eq!(level(&edition), Span(0, 100), "hidden");
}

#[test]
fn a_gate_on_a_topic_left_to_the_models_asks_each_licence() {
    for (says, models, stance, state) in [
        ("every licence matches", OPEN, "not-owned", Some(GateState::Fires)),
        ("none does", OPEN, "shared", None),
        ("some do", OPEN_AND_COMMUNITY, "not-owned", Some(GateState::Possible)),
        ("a licence that nobody knows may take any stance", CLOSED, "shared", Some(GateState::Possible)),
    ] {
        let mut edition = common::small_edition();
        edition.dataset.licences[0].stances[1].stance = stance.to_owned();
        assert_eq!(edition.dataset.licences[0].stances[1].topic, "ownership");
        let answers = common::answers(&format!(r#"{{"use": ["product"], "models": {{"host": [{models}]}}}}"#));
        let result = common::result_of(&edition, &answers, &[], common::TODAY, "host/business");
        assert_eq!(result.gates.iter().find(|gate| gate.id == "not-owned").map(|gate| gate.state), state, "{says}");
    }
}
