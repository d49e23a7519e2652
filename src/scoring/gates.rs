//! Gates: rules that are never averaged away (RUBRIC.md, "Gates and verdict").

use super::models::stance_on;
use super::rows::Row;
use super::{GateResult, GateState, Truth};
use crate::dataset::{EuRestrictions, ModelLicence, NOT_ADDRESSED};
use crate::rubric::{Gate, Outcome, RubricTopic};

/// What a gate looks at for one offering.
pub(super) struct Sight<'a> {
    /// The topic, unless the gate looks at model licences as such.
    pub topic: Option<&'a RubricTopic>,
    /// The rows that decide the topic.
    pub rows: &'a [Row<'a>],
    /// The rows leave out a region: there, anything may hold.
    pub leaves_a_region: bool,
    /// The licences of the models in use.
    pub licences: &'a [Option<&'a ModelLicence>],
    /// Whether the provider serves other makers' models.
    pub is_host: bool,
}

/// What a gate meets at one offering; by default what leaves it open.
#[derive(Clone, Copy, Default)]
pub(super) struct Met {
    /// Whether all, some or none of the possible stances match; `None` if the topic is unreviewed.
    matches: Option<Truth>,
    /// Whether an option of the customer's softens it.
    softened: bool,
}

impl Met {
    /// `options` are the stances that the customer can switch on or ask for.
    pub fn of<'a>(gate: &Gate, sight: &Sight<'_>, mut options: impl Iterator<Item = &'a str>) -> Self {
        let unreviewed = sight.topic.is_some() && sight.rows.is_empty();
        Met {
            matches: (!unreviewed).then(|| matches(gate, sight)),
            softened: !unreviewed && !gate.unless_option.is_empty() && options.any(|stance| gate.unless_option.iter().any(|option| option == stance)),
        }
    }

    /// Whether the gate fires, where its condition is so true; `None` if it stays open.
    pub fn state(self, condition: Truth) -> Option<GateState> {
        match (condition, self.matches.map(|matches| matches.and(condition))) {
            (Truth::False, _) | (_, Some(Truth::False)) => None,
            (_, None) => Some(GateState::Unknown),
            (_, Some(Truth::Unknown)) => Some(GateState::Possible),
            (_, Some(Truth::True)) => Some(GateState::Fires),
        }
    }

    /// What the gate does here.
    pub fn outcome(self, gate: &Gate) -> Outcome {
        gate.option_outcome.filter(|_| self.softened).unwrap_or(gate.outcome)
    }

    /// The gate as it is listed.
    pub fn listed(self, gate: &Gate, state: GateState) -> GateResult {
        let remedy = gate.option_remedy.as_ref().filter(|_| self.softened).unwrap_or(&gate.remedy);
        GateResult {
            id: gate.id.clone(),
            topic: gate.topic.clone(),
            outcome: self.outcome(gate),
            state,
            because: gate.because.clone(),
            remedy: remedy.clone(),
        }
    }
}

/// Whether all, some or none of the possible stances match.
fn matches(gate: &Gate, sight: &Sight<'_>) -> Truth {
    let Some(topic) = sight.topic else { return licences_match(sight) };
    let of_rows = sight.rows.iter().map(|row| {
        let qualified = !gate.with_any_qualifier || !row.qualifiers.is_empty();
        if !qualified {
            Truth::False
        } else if topic.by_model.iter().any(|stance| stance == row.stance) {
            models_match(gate, topic, sight)
        } else {
            named(gate, row.stance)
        }
    });
    Truth::from_all(of_rows.chain(sight.leaves_a_region.then(|| any_stance(gate, topic))))
}

/// Every stance that the topic has is possible.
fn any_stance(gate: &Gate, topic: &RubricTopic) -> Truth {
    Truth::from_all(topic.levels.iter().map(|(stance, _)| stance.as_str()).chain([NOT_ADDRESSED]).map(|stance| named(gate, stance)))
}

fn named(gate: &Gate, stance: &str) -> Truth {
    Truth::from_bool(gate.stances.iter().any(|name| name == stance))
}

/// A row that leaves the topic to the models: each licence's stance; a licence that is unknown may take any stance.
fn models_match(gate: &Gate, topic: &RubricTopic, sight: &Sight<'_>) -> Truth {
    if sight.licences.is_empty() {
        return any_stance(gate, topic);
    }
    Truth::from_all(
        sight
            .licences
            .iter()
            .map(|licence| stance_on(*licence, &topic.id).map_or_else(|| any_stance(gate, topic), |(stance, _)| named(gate, &stance.stance))),
    )
}

/// The gate on `model-licence`: whether the licences of a host's models exclude organisations in the EU from some rights.
fn licences_match(sight: &Sight<'_>) -> Truth {
    if !sight.is_host {
        return Truth::False;
    }
    if sight.licences.is_empty() {
        return Truth::Unknown;
    }
    Truth::from_all(sight.licences.iter().map(|licence| match licence.map(|licence| licence.eu_restrictions) {
        Some(EuRestrictions::None) => Truth::False,
        Some(EuRestrictions::Restricted) => Truth::True,
        Some(EuRestrictions::Unknown) | None => Truth::Unknown,
    }))
}
