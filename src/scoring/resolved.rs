//! Models resolved: for each model that a host serves, what follows for intellectual property if this model alone is used, and from which text.

use super::assess::stance_of;
use super::facts::{Case, Facts};
use super::gates::{Met, Sight};
use super::judgement::Judgements;
use super::models::stance_on;
use super::profile::Profile;
use super::value::{ANYTHING, of_licence, of_rows};
use super::{GateResult, Override, Span, Truth};
use crate::dataset::{Clause, Confidence, LicenceStance, Model, ModelLicence, Offering, Provider, Role};
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
    answers: &'a Answers,
    overrides: &'a [Override],
    provider: &'a Provider,
    offering: &'a Offering,
) -> Vec<ResolvedModel<'a>> {
    // Staleness is not told, so any day will do.
    let case = Case::new(edition, answers, overrides, edition.dataset.date);
    let host = Host { edition, provider, facts: Facts::of(&case, provider, offering) };
    let touched = |topic: &RubricTopic| topic.worse_of_model || !topic.by_model.is_empty();
    let topics: Vec<usize> = (0..edition.rubric.topics.len()).filter(|at| touched(&edition.rubric.topics[*at])).collect();
    if !provider.kind.is_host() && topics.iter().all(|topic| host.left_to_models(*topic) == 0) {
        return Vec::new();
    }
    let profile = Profile::whole(edition, answers);
    let judgements = Judgements::new(&profile);
    let armed = &judgements.of(profile.competing()(provider)).gates;
    let chosen = answers.models(&provider.id).filter(|_| case.models_are_asked);
    let mut out = Vec::with_capacity(provider.models.len());
    for model in &provider.models {
        let licence = model.licence_id.as_deref().and_then(|id| edition.dataset.licence(id));
        let mut gates = Vec::new();
        for (gate, condition) in armed.iter().map(|(at, armed)| (&edition.rubric.gates[*at], armed)) {
            let topic = topics.iter().copied().find(|topic| edition.rubric.topics[*topic].id == gate.topic);
            if topic.is_some() || gate.topic == MODEL_LICENCE {
                gates.extend(host.alone(gate, *condition, topic, offering, licence));
            }
        }
        out.push(ResolvedModel {
            model,
            in_use: chosen.is_none_or(|chosen| chosen.contains(&model.id)),
            licence,
            topics: topics.iter().map(|topic| host.resolved(*topic, licence)).collect(),
            gates,
        });
    }
    out
}

/// The offering whose models are resolved.
struct Host<'a> {
    edition: &'a Edition,
    provider: &'a Provider,
    facts: Facts<'a>,
}

impl<'a> Host<'a> {
    /// How many of the rows leave the topic to the models.
    fn left_to_models(&self, topic: usize) -> usize {
        let by_model = &self.edition.rubric.topics[topic].by_model;
        self.facts.rows_on(topic).iter().filter(|row| by_model.iter().any(|stance| stance == row.stance)).count()
    }

    fn resolved(&self, at: usize, licence: Option<&'a ModelLicence>) -> ResolvedTopic<'a> {
        let rubric = &self.edition.rubric;
        let (topic, rows, leaves_a_region) = (&rubric.topics[at], self.facts.rows_on(at), self.facts.topics[at].leaves_a_region);
        let is_host = self.provider.kind.is_host();
        let stance = stance_on(licence, &topic.id);
        let with = |is_host: bool| if leaves_a_region { ANYTHING } else { of_rows(rubric, topic, rows, &[licence], is_host) };
        // The host's own terms, as if no licence stood beside them.
        let (level, own) = (with(is_host), with(false));
        let left = self.left_to_models(at);
        let decides = if rows.is_empty() || leaves_a_region || (left > 0 && stance.is_none()) {
            Decides::Nobody
        } else if left > 0 {
            if left == rows.len() { Decides::Licence } else { Decides::Both }
        } else if !topic.worse_of_model || licence.is_none() || !is_host {
            Decides::Host
        } else {
            match (level == own, level == of_licence(rubric, topic, licence)) {
                (true, false) => Decides::Host,
                (false, true) => Decides::Licence,
                _ => Decides::Both,
            }
        };
        let clauses = rows.iter().filter_map(|row| row.clause).collect();
        ResolvedTopic { topic, decides, level, host: stance_of(rows), clauses, licence: stance }
    }

    /// A gate as it would stand with one licence alone.
    fn alone(&self, gate: &Gate, condition: Truth, topic: Option<usize>, offering: &Offering, licence: Option<&ModelLicence>) -> Option<GateResult> {
        let sight = Sight {
            topic: topic.map(|at| &self.edition.rubric.topics[at]),
            rows: topic.map_or(&[], |at| self.facts.rows_on(at)),
            leaves_a_region: topic.is_some_and(|at| self.facts.topics[at].leaves_a_region),
            licences: &[licence],
            is_host: self.provider.kind.is_host(),
        };
        let options = self.provider.clauses_on(&offering.id, &gate.topic).filter(|clause| clause.role == Role::Option);
        let met = Met::of(gate, &sight, options.map(|clause| clause.stance.as_str()));
        met.state(condition).map(|state| met.listed(gate, state))
    }
}
