//! Which rows count (RUBRIC.md, "Rows that count").

use super::Override;
use crate::dataset::{Basis, Clause, Confidence, Offering, Provider, Role};
use crate::edition::Edition;
use crate::questionnaire::Answers;

/// A row that decides: a governing clause that applies, or what the company knows better.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub stance: &'a str,
    pub qualifiers: &'a [String],
    pub basis: Basis,
    pub confidence: Confidence,
    /// The clause; `None` for an override.
    pub clause: Option<&'a Clause>,
}

impl<'a> Row<'a> {
    fn of_clause(clause: &'a Clause) -> Self {
        Row { stance: &clause.stance, qualifiers: &clause.qualifiers, basis: clause.basis, confidence: clause.confidence, clause: Some(clause) }
    }

    fn of_override(known: &'a Override) -> Self {
        Row { stance: &known.stance, qualifiers: &known.qualifiers, basis: Basis::Explicit, confidence: Confidence::High, clause: None }
    }
}

/// What decides a topic for this customer.
#[derive(Default)]
pub(super) struct Deciding<'a> {
    /// The rows; none means that the topic is unreviewed.
    pub rows: Vec<Row<'a>>,
    /// The rows leave out a region that the customer is, or may be, established in: there, anything may hold.
    pub leaves_a_region: bool,
}

/// The rows that decide a topic of an offering for these answers.
pub(super) fn deciding<'a>(
    edition: &Edition,
    provider: &'a Provider,
    offering: &'a Offering,
    topic: &'a str,
    answers: &Answers,
    overrides: &'a [Override],
) -> Deciding<'a> {
    // The last override counts: it is the one that was entered last.
    if let Some(known) = overrides.iter().rev().find(|known| known.provider == provider.id && known.offering == offering.id && known.topic == topic) {
        return Deciding { rows: vec![Row::of_override(known)], leaves_a_region: false };
    }
    let governing: Vec<&Clause> = provider.clauses_on(&offering.id, topic).filter(|clause| clause.role == Role::Governing).collect();
    if governing.iter().all(|clause| clause.scope.is_empty()) {
        return Deciding { rows: governing.into_iter().map(Row::of_clause).collect(), leaves_a_region: false };
    }
    let reached = |region: &str| governing.iter().any(|clause| clause.scope.iter().any(|scoped| scoped == region));
    let has_unscoped = governing.iter().any(|clause| clause.scope.is_empty());
    let Some(established) = answers.get(ESTABLISHED).filter(|answer| !answer.is_not_sure()).map(|answer| answer.options()) else {
        let regions = edition.questionnaire.question(ESTABLISHED).map_or(&[][..], |question| &question.options);
        let leaves_a_region = !has_unscoped && regions.iter().any(|region| !reached(&region.id));
        return Deciding { rows: governing.into_iter().map(Row::of_clause).collect(), leaves_a_region };
    };
    let scoped_applies = |clause: &Clause| established.iter().any(|region| clause.scope.contains(region));
    let no_scoped_row_applies = !governing.iter().any(|clause| scoped_applies(clause));
    let a_region_is_left = established.iter().any(|region| !reached(region));
    let rows: Vec<Row<'a>> = governing
        .into_iter()
        .filter(|clause| if clause.scope.is_empty() { a_region_is_left || no_scoped_row_applies } else { scoped_applies(clause) })
        .map(Row::of_clause)
        .collect();
    Deciding { leaves_a_region: !has_unscoped && a_region_is_left, rows }
}

/// The question whose answer says which scoped rows reach the customer.
const ESTABLISHED: &str = "established";
