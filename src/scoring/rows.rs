//! Which rows count (RUBRIC.md, "Rows that count").

use super::Override;
use crate::dataset::{Basis, Clause, Confidence};
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
    pub fn of_clause(clause: &'a Clause) -> Self {
        Row { stance: &clause.stance, qualifiers: &clause.qualifiers, basis: clause.basis, confidence: clause.confidence, clause: Some(clause) }
    }

    pub fn of_override(known: &'a Override) -> Self {
        Row { stance: &known.stance, qualifiers: &known.qualifiers, basis: Basis::Explicit, confidence: Confidence::High, clause: None }
    }
}

/// Adds the rows that decide a topic for these answers, of its governing clauses (each with its topic); none means that the topic is unreviewed. True if they leave out a
/// region that the customer is, or may be, established in: there, anything may hold.
pub(super) fn decide<'a>(edition: &Edition, answers: &Answers, governing: &[(usize, &'a Clause)], rows: &mut Vec<Row<'a>>) -> bool {
    let all = governing.iter().map(|(_, clause)| Row::of_clause(clause));
    if governing.iter().all(|(_, clause)| clause.scope.is_empty()) {
        rows.extend(all);
        return false;
    }
    let reached = |region: &str| governing.iter().any(|(_, clause)| clause.scope.iter().any(|scoped| scoped == region));
    let has_unscoped = governing.iter().any(|(_, clause)| clause.scope.is_empty());
    let Some(established) = answers.get(ESTABLISHED).filter(|answer| !answer.is_not_sure()).map(|answer| answer.options()) else {
        rows.extend(all);
        let regions = edition.questionnaire.question(ESTABLISHED).map_or(&[][..], |question| &question.options);
        return !has_unscoped && regions.iter().any(|region| !reached(&region.id));
    };
    let scoped_applies = |clause: &Clause| established.iter().any(|region| clause.scope.contains(region));
    let no_scoped_row_applies = !governing.iter().any(|(_, clause)| scoped_applies(clause));
    let a_region_is_left = established.iter().any(|region| !reached(region));
    let applies = |clause: &Clause| if clause.scope.is_empty() { a_region_is_left || no_scoped_row_applies } else { scoped_applies(clause) };
    rows.extend(governing.iter().filter(|(_, clause)| applies(clause)).map(|(_, clause)| Row::of_clause(clause)));
    !has_unscoped && a_region_is_left
}

/// The question whose answer says which scoped rows reach the customer.
pub(super) const ESTABLISHED: &str = "established";
