//! Which rows count (RUBRIC.md, "Rows that count").

use super::Override;
use crate::dataset::{Basis, Clause, Confidence, Offering, Provider, Role};
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

/// The rows that decide a topic for this customer; none means that the topic is unreviewed.
pub(super) fn applying<'a>(
    provider: &'a Provider,
    offering: &'a Offering,
    topic: &'a str,
    answers: &Answers,
    overrides: &'a [Override],
) -> Vec<Row<'a>> {
    // The last override counts: it is the one that was entered last.
    if let Some(known) = overrides.iter().rev().find(|known| known.provider == provider.id && known.offering == offering.id && known.topic == topic) {
        return vec![Row::of_override(known)];
    }
    let governing: Vec<&Clause> = provider.clauses_on(&offering.id, topic).filter(|clause| clause.role == Role::Governing).collect();
    let established = answers.get("established").filter(|answer| !answer.is_not_sure()).map(|answer| answer.options());
    let Some(established) = established else {
        return governing.into_iter().map(Row::of_clause).collect();
    };
    let reaches = |clause: &Clause, region: &String| clause.scope.contains(region);
    let scoped_applies = |clause: &Clause| established.iter().any(|region| reaches(clause, region));
    let no_scoped_row_applies = !governing.iter().any(|clause| !clause.scope.is_empty() && scoped_applies(clause));
    let a_region_is_left = established.iter().any(|region| !governing.iter().any(|clause| reaches(clause, region)));
    governing
        .into_iter()
        .filter(|clause| if clause.scope.is_empty() { a_region_is_left || no_scoped_row_applies } else { scoped_applies(clause) })
        .map(Row::of_clause)
        .collect()
}
