//! Gates: rules that are never averaged away (RUBRIC.md, "Gates and verdict").

use super::models::stance_on;
use super::rows::Deciding;
use super::{GateResult, GateState, Truth};
use crate::dataset::{EuRestrictions, ModelLicence, NOT_ADDRESSED, Role};
use crate::rubric::{Gate, RubricTopic};

/// What a gate looks at for one offering.
pub(super) struct Sight<'a> {
    /// The topic, unless the gate looks at model licences as such.
    pub topic: Option<&'a RubricTopic>,
    /// What decides the topic; `None` if the gate looks at model licences as such.
    pub deciding: Option<&'a Deciding<'a>>,
    /// The stances of the topic's rows of the role `option`.
    pub options: Vec<&'a str>,
    /// The licences of the models in use.
    pub licences: &'a [Option<&'a ModelLicence>],
    /// Whether the provider serves other makers' models.
    pub is_host: bool,
}

/// The result of a gate whose condition is so true; `None` if it stays open.
pub(super) fn look(gate: &Gate, condition: Truth, sight: &Sight<'_>) -> Option<GateResult> {
    if condition == Truth::False {
        return None;
    }
    let unreviewed = sight.deciding.is_some_and(|deciding| deciding.rows.is_empty());
    let state = if unreviewed {
        GateState::Unknown
    } else {
        match condition.and(matches(gate, sight)) {
            Truth::False => return None,
            Truth::Unknown => GateState::Possible,
            Truth::True => GateState::Fires,
        }
    };
    let softened = !unreviewed && gate.unless_option.iter().any(|stance| sight.options.contains(&stance.as_str()));
    Some(GateResult {
        id: gate.id.clone(),
        topic: gate.topic.clone(),
        outcome: gate.option_outcome.filter(|_| softened).unwrap_or(gate.outcome),
        state,
        because: gate.because.clone(),
        remedy: gate.option_remedy.clone().filter(|_| softened).unwrap_or_else(|| gate.remedy.clone()),
    })
}

/// Whether all, some or none of the possible stances match.
fn matches(gate: &Gate, sight: &Sight<'_>) -> Truth {
    let (Some(topic), Some(deciding)) = (sight.topic, sight.deciding) else { return licences_match(sight) };
    let of_rows = deciding.rows.iter().map(|row| {
        let qualified = !gate.with_any_qualifier || !row.qualifiers.is_empty();
        if !qualified {
            Truth::False
        } else if topic.by_model.iter().any(|stance| stance == row.stance) {
            models_match(gate, topic, sight)
        } else {
            named(gate, row.stance)
        }
    });
    Truth::from_all(of_rows.chain(deciding.leaves_a_region.then(|| any_stance(gate, topic))))
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

/// The stances of rows that a customer can switch on or ask for.
pub(super) fn options<'a>(provider: &'a crate::dataset::Provider, offering: &'a str, topic: &'a str) -> Vec<&'a str> {
    provider.clauses_on(offering, topic).filter(|clause| clause.role == Role::Option).map(|clause| clause.stance.as_str()).collect()
}
