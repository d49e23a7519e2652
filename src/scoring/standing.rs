//! How the topics of offerings stand, the unscored ones among them: what a comparison and a table of all providers show, without an assessment.

use super::assess::stance_of;
use super::facts::{Case, Facts};
use super::{Override, Span};
use crate::dataset::{Clause, Offering, Provider};
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::rubric::RubricTopic;

/// One topic of one offering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The topic.
    pub topic: &'a RubricTopic,
    /// The stance as findings name it: `unreviewed` without a row, `mixed` where rows differ.
    pub stance: &'a str,
    /// The interval of its level, 0 to 100. Topics of the axis `Context` are not scored, and it says nothing there.
    pub level: Span,
    /// The governing clauses that apply; none where the company knows better.
    pub clauses: Vec<&'a Clause>,
    /// Whether the company knows better.
    pub overridden: bool,
}

/// For each of these offerings its topics in the rubric's order, as they stand for these answers; with no answers, as they stand for anybody.
pub fn standings<'a>(
    edition: &'a Edition,
    answers: &'a Answers,
    overrides: &'a [Override],
    offerings: &[(&'a Provider, &'a Offering)],
) -> Vec<Vec<Standing<'a>>> {
    // Staleness is not told, so any day will do.
    let case = Case::new(edition, answers, overrides, edition.dataset.date);
    let mut out = Vec::with_capacity(offerings.len());
    for (provider, offering) in offerings {
        let facts = Facts::of(&case, provider, offering);
        let mut topics = Vec::with_capacity(facts.topics.len());
        for (index, (topic, known)) in edition.rubric.topics.iter().zip(&facts.topics).enumerate() {
            let rows = facts.rows_on(index);
            let clauses: Vec<&Clause> = rows.iter().filter_map(|row| row.clause).collect();
            let overridden = clauses.len() < rows.len();
            topics.push(Standing { topic, stance: stance_of(rows), level: known.value, clauses, overridden });
        }
        out.push(topics);
    }
    out
}
