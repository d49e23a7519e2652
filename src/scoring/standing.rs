//! How the topics of one offering stand, the unscored ones among them: what a comparison and a table of all providers show, without an assessment.

use super::assess::stance_of;
use super::models::{licences, models_are_asked};
use super::rows::deciding;
use super::{Override, Span, value};
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

/// The topics of an offering in the rubric's order, as they stand for these answers; with no answers, as they stand for anybody.
pub fn standings<'a>(
    edition: &'a Edition,
    answers: &Answers,
    overrides: &'a [Override],
    provider: &'a Provider,
    offering: &'a Offering,
) -> Vec<Standing<'a>> {
    let chosen = answers.models(&provider.id).filter(|_| models_are_asked(edition, answers));
    let licences = licences(&edition.dataset, provider, chosen);
    let mut out = Vec::with_capacity(edition.rubric.topics.len());
    for topic in &edition.rubric.topics {
        let deciding = deciding(edition, provider, offering, &topic.id, answers, overrides);
        let level = value::of_topic(&edition.rubric, topic, &deciding, &licences, provider.kind.is_host());
        let clauses: Vec<&Clause> = deciding.rows.iter().filter_map(|row| row.clause).collect();
        let overridden = clauses.len() < deciding.rows.len();
        out.push(Standing { topic, stance: stance_of(&deciding.rows), level, clauses, overridden });
    }
    out
}
