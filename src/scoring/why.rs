//! Why a topic matters: the rules behind its relevance.

use super::Truth;
use super::profile::Profile;
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::rubric::RelevanceRule;

/// The rules of a topic that are true or unknown for these answers at this provider, in the rubric's order.
pub fn rules_for<'a>(edition: &'a Edition, answers: &'a Answers, provider: &str, topic: &str) -> Vec<(&'a RelevanceRule, Truth)> {
    let profile = Profile::new(edition, answers);
    let competes = edition.dataset.provider(provider).map_or(Truth::Unknown, profile.competing());
    edition
        .rubric
        .relevance
        .iter()
        .filter(|rule| rule.topic == topic)
        .map(|rule| (rule, profile.truths(&rule.when)[competes as usize]))
        .filter(|(_, truth)| *truth != Truth::False)
        .collect()
}
