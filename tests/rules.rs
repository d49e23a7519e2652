//! The rubric rule by rule: every condition, relevance rule and gate of the bundled rubric, and every step of RUBRIC.md, as tables of small cases
//! with a sentence each. The steps are tried on the small edition of `tests/fixtures/small`, whose numbers no lawyer changes.

mod common;

#[path = "rules/conditions.rs"]
mod conditions;
#[path = "rules/gates.rs"]
mod gates;
#[path = "rules/models.rs"]
mod models;
#[path = "rules/outcomes.rs"]
mod outcomes;
#[path = "rules/overrides.rs"]
mod overrides;
#[path = "rules/probe.rs"]
mod probe;
#[path = "rules/relevance.rs"]
mod relevance;
#[path = "rules/scopes.rs"]
mod scopes;
#[path = "rules/values.rs"]
mod values;
#[path = "rules/visibility.rs"]
mod visibility;
#[path = "rules/what_if.rs"]
mod what_if;
