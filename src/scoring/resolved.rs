//! Models resolved: for each model that a host serves, what follows for intellectual property if this model alone is used, and from which text.

use super::assess::stance_of;
use super::gates::{Sight, look, options};
use super::models::{models_are_asked, stance_on};
use super::profile::Profile;
use super::rows::{Deciding, deciding};
use super::{GateResult, Override, Span, Truth, value};
use crate::dataset::{Clause, Confidence, LicenceStance, Model, ModelLicence, Offering, Provider};
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::rubric::{Gate, MODEL_LICENCE, RubricTopic};

/// A model of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedModel<'a> {
    /// The model, with its author and the name of its licence.
    pub model: &'a Model,
    /// Whether it counts: it was chosen, or none was.
    pub in_use: bool,
    /// The record of its licence; `None` if that is proprietary, unknown or was not read. It also has the limits for the EU.
    pub licence: Option<&'a ModelLicence>,
    /// What follows on each topic that a licence can touch, in the rubric's order.
    pub topics: Vec<ResolvedTopic<'a>>,
    /// The gates on the licence itself and on topics left to the models, as they would stand with this model alone.
    pub gates: Vec<GateResult>,
}

/// A topic at a host with one of its models.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedTopic<'a> {
    /// The topic.
    pub topic: &'a RubricTopic,
    /// What decides its level.
    pub decides: Decides,
    /// Its level with this model alone.
    pub level: Span,
    /// The stance of the host's own rows: `unreviewed` without one, `mixed` where they differ, `model-terms` where they leave it to the model.
    pub host: &'a str,
    /// The host's clauses that apply.
    pub clauses: Vec<&'a Clause>,
    /// What the licence says, and how sure its reading is; `None` if it was not read for this topic.
    pub licence: Option<(&'a LicenceStance, Confidence)>,
}

ids! {
    /// Whose text decides a topic's level with a model.
    Decides {
        /// The host's own terms, or what the company knows better.
        Host = "host",
        /// The model's licence: the host leaves it to that, or the licence is worse.
        Licence = "licence",
        /// Both: they come to the same, or each gives an end.
        Both = "both",
        /// None that was read: anything may hold.
        Nobody = "nobody",
    }
}

impl<'a> ResolvedTopic<'a> {
    /// The stance that follows: the licence's where that alone decides, `unreviewed` where nobody's text does, else the host's.
    pub fn stance(&self) -> &'a str {
        match (self.decides, self.licence) {
            (Decides::Licence, Some((stance, _))) => &stance.stance,
            (Decides::Nobody, _) => "unreviewed",
            _ => self.host,
        }
    }
}

/// The models of a provider as an offering resolves them; none where no licence can touch the offering's terms.
pub fn resolved_models<'a>(
    edition: &'a Edition,
    answers: &Answers,
    overrides: &'a [Override],
    provider: &'a Provider,
    offering: &'a Offering,
) -> Vec<ResolvedModel<'a>> {
    let touched = |topic: &&RubricTopic| topic.worse_of_model || !topic.by_model.is_empty();
    let topics: Vec<(&RubricTopic, Deciding<'a>)> = edition
        .rubric
        .topics
        .iter()
        .filter(touched)
        .map(|topic| (topic, deciding(edition, provider, offering, &topic.id, answers, overrides)))
        .collect();
    if !provider.kind.is_host() && !topics.iter().any(|(topic, deciding)| left_to_models(topic, deciding) > 0) {
        return Vec::new();
    }
    let profile = Profile { edition, answers };
    let competes = profile.competes(provider);
    let gates: Vec<(&Gate, Truth)> = edition
        .rubric
        .gates
        .iter()
        .filter(|gate| gate.topic == MODEL_LICENCE || topics.iter().any(|(topic, _)| topic.id == gate.topic))
        .map(|gate| {
            let requires = gate.requires.as_ref().map_or(Truth::True, |requires| profile.holds(requires, competes));
            (gate, profile.holds(&gate.when, competes).and(requires))
        })
        .collect();
    let chosen = answers.models(&provider.id).filter(|_| models_are_asked(edition, answers));
    let resolve = |model: &'a Model| {
        let licence = model.licence_id.as_deref().and_then(|id| edition.dataset.licence(id));
        ResolvedModel {
            model,
            in_use: chosen.is_none_or(|chosen| chosen.contains(&model.id)),
            licence,
            topics: topics.iter().map(|(topic, deciding)| resolved(edition, provider, topic, deciding, licence)).collect(),
            gates: gates.iter().filter_map(|(gate, condition)| alone(gate, *condition, &topics, provider, offering, licence)).collect(),
        }
    };
    provider.models.iter().map(resolve).collect()
}

/// How many of the rows leave the topic to the models.
fn left_to_models(topic: &RubricTopic, deciding: &Deciding<'_>) -> usize {
    deciding.rows.iter().filter(|row| topic.by_model.iter().any(|stance| stance == row.stance)).count()
}

fn resolved<'a>(
    edition: &'a Edition,
    provider: &Provider,
    topic: &'a RubricTopic,
    deciding: &Deciding<'a>,
    licence: Option<&'a ModelLicence>,
) -> ResolvedTopic<'a> {
    let rubric = &edition.rubric;
    let stance = stance_on(licence, &topic.id);
    let with = |is_host: bool| value::of_topic(rubric, topic, deciding, &[licence], is_host);
    // The host's own terms, as if no licence stood beside them.
    let (level, own) = (with(provider.kind.is_host()), with(false));
    let left = left_to_models(topic, deciding);
    let decides = if deciding.rows.is_empty() || deciding.leaves_a_region || (left > 0 && stance.is_none()) {
        Decides::Nobody
    } else if left > 0 {
        if left == deciding.rows.len() { Decides::Licence } else { Decides::Both }
    } else if !topic.worse_of_model || licence.is_none() || !provider.kind.is_host() {
        Decides::Host
    } else {
        match (level == own, level == value::of_licence(rubric, topic, licence)) {
            (true, false) => Decides::Host,
            (false, true) => Decides::Licence,
            _ => Decides::Both,
        }
    };
    let clauses = deciding.rows.iter().filter_map(|row| row.clause).collect();
    ResolvedTopic { topic, decides, level, host: stance_of(&deciding.rows), clauses, licence: stance }
}

/// A gate as it would stand with one licence alone.
fn alone(
    gate: &Gate,
    condition: Truth,
    topics: &[(&RubricTopic, Deciding<'_>)],
    provider: &Provider,
    offering: &Offering,
    licence: Option<&ModelLicence>,
) -> Option<GateResult> {
    let at = topics.iter().find(|(topic, _)| topic.id == gate.topic);
    let sight = Sight {
        topic: at.map(|(topic, _)| *topic),
        deciding: at.map(|(_, deciding)| deciding),
        options: options(provider, &offering.id, &gate.topic),
        licences: &[licence],
        is_host: provider.kind.is_host(),
    };
    look(gate, condition, &sight)
}
