//! What could be agreed on a topic of an offering: each stance read as a row that the company knows better, with the value that it would have here
//! and the gates that it would leave. The one place that asks the scoring itself what an agreement would be worth.

use super::gates::{Met, Sight};
use super::judgement::Judgements;
use super::models::{licences, models_are_asked};
use super::profile::Profile;
use super::rows::Row;
use super::{GateResult, GateState, OfferingResult, Span, Truth, value};
use crate::dataset::{Basis, Clause, Confidence, ModelLicence, Offering, Provider, Role};
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::reading::sort_by_key;
use crate::rubric::{Outcome, RubricTopic};

/// An offering at which something is to be agreed.
pub(super) struct Table<'a> {
    pub edition: &'a Edition,
    pub provider: &'a Provider,
    pub offering: &'a Offering,
    licences: Vec<Option<&'a ModelLicence>>,
    /// The gates that are or may be armed: their positions, and how true their conditions are.
    armed: Vec<(usize, Truth)>,
}

/// A stance that could be agreed.
pub(super) struct Offer<'a> {
    pub stance: &'a str,
    /// What the topic would come to. At a host a model's licence counts beside, as ever.
    pub value: Span,
    /// The gates of the topic that would stand.
    pub leaves: Vec<GateResult>,
}

impl<'a> Table<'a> {
    pub fn new(edition: &'a Edition, answers: &Answers, result: &OfferingResult) -> Option<Self> {
        let provider = edition.dataset.provider(&result.provider)?;
        let offering = provider.offering(&result.offering)?;
        // Looked for first: whether the question is asked takes a walk through all clauses.
        let chosen = answers.models(&provider.id).filter(|_| models_are_asked(edition, answers));
        let profile = Profile::whole(edition, answers);
        Some(Table {
            edition,
            provider,
            offering,
            licences: licences(&edition.dataset, provider, chosen),
            armed: Judgements::new(&profile).of(profile.competing()(provider)).gates.clone(),
        })
    }

    /// What a stance with these qualifiers would come to.
    pub fn offer(&self, topic: &'a RubricTopic, stance: &'a str, qualifiers: &'a [String]) -> Offer<'a> {
        let rows = [Row { stance, qualifiers, basis: Basis::Explicit, confidence: Confidence::High, clause: None }];
        let is_host = self.provider.kind.is_host();
        let sight = Sight { topic: Some(topic), rows: &rows, leaves_a_region: false, licences: &self.licences, is_host };
        let mut leaves = Vec::new();
        for (gate, condition) in
            self.armed.iter().map(|(at, armed)| (&self.edition.rubric.gates[*at], armed)).filter(|(gate, _)| gate.topic == topic.id)
        {
            let met = Met::of(gate, &sight, self.options(topic).map(|clause| clause.stance.as_str()));
            leaves.extend(met.state(*condition).map(|state| met.listed(gate, state)));
        }
        Offer { stance, value: value::of_rows(&self.edition.rubric, topic, &rows, &self.licences, is_host), leaves }
    }

    /// The clauses by which the customer can switch something on or ask for it.
    pub fn options(&self, topic: &'a RubricTopic) -> impl Iterator<Item = &'a Clause> {
        self.provider.clauses_on(&self.offering.id, &topic.id).filter(|clause| clause.role == Role::Option)
    }

    /// All that can be asked for, unqualified, the best first: the fewest stops left, then the lowest level.
    pub fn offers(&self, topic: &'a RubricTopic) -> Vec<Offer<'a>> {
        let mut offers: Vec<(Offer<'a>, i64)> = topic.levels.iter().map(|(stance, level)| (self.offer(topic, stance, &[]), *level)).collect();
        sort_by_key(&mut offers, |(offer, level)| (offer.rank(), *level));
        offers.into_iter().map(|(offer, _)| offer).collect()
    }
}

/// The less, the better for the customer: stops that would fire, stops that would be left at all, and twice the middle of the value.
pub(super) type Rank = (usize, usize, i64);

impl Offer<'_> {
    pub fn rank(&self) -> Rank {
        let stops = |state: Option<GateState>| {
            let left = self.leaves.iter().filter(|gate| gate.outcome == Outcome::Stop);
            left.filter(|gate| state.is_none_or(|state| gate.state == state)).count()
        };
        (stops(Some(GateState::Fires)), stops(None), self.value.0 + self.value.1)
    }
}
