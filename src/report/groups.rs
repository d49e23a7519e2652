//! The sentence for each verdict: how many offerings, and which.

use super::words;
use crate::edition::Edition;
use crate::scoring::{Assessment, OfferingResult, Verdict};

/// The order in which verdicts are told: what can be used first, what cannot last.
pub const TOLD: [Verdict; 4] = [Verdict::NoBlockerFound, Verdict::Conditions, Verdict::NotEnoughKnown, Verdict::Stopped];

/// The offerings with one verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    /// The verdict.
    pub verdict: Verdict,
    /// Those who have it, in the dataset's order; perhaps none.
    pub results: Vec<&'a OfferingResult>,
}

/// One group for each verdict, empty ones too.
pub fn groups(assessment: &Assessment) -> Vec<Group<'_>> {
    TOLD.into_iter()
        .map(|verdict| Group { verdict, results: assessment.results.iter().filter(|result| result.verdict == verdict).collect() })
        .collect()
}

/// "Not usable as intended: 3 – A, B and C."
pub fn sentence(edition: &Edition, group: &Group<'_>) -> String {
    let mut text = edition.vocabulary.label("verdicts", group.verdict.id()).to_owned();
    text.push_str(": ");
    if group.results.is_empty() {
        text.push_str("none.");
    } else {
        text.push_str(&group.results.len().to_string());
        text.push_str(" – ");
        text.push_str(&names(edition, &group.results));
        text.push('.');
    }
    text
}

/// "A; B; C": names hold commas, so semicolons part them.
pub fn names(edition: &Edition, results: &[&OfferingResult]) -> String {
    let names: Vec<String> = results.iter().map(|result| words::name_of(edition, &result.provider, &result.offering)).collect();
    if names.iter().any(|name| name.contains(',')) { names.join("; ") } else { words::list(&names) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn every_verdict_is_told_and_nobody_twice() {
        let (_, assessment) = sample::assessed("product-eea-personal");
        let groups = groups(&assessment);
        assert_eq!(groups.len(), 4);
        assert_eq!(groups.iter().map(|group| group.results.len()).sum::<usize>(), assessment.results.len());
    }

    #[test]
    fn a_sentence_says_how_many_and_who() {
        let (edition, assessment) = sample::assessed("consumer-claude-eea");
        let stopped = groups(&assessment).into_iter().find(|group| group.verdict == Verdict::Stopped).unwrap();
        assert!(sentence(&edition, &stopped).starts_with("Not usable as intended: "), "{}", sentence(&edition, &stopped));
        assert!(sentence(&edition, &stopped).contains("Claude for individuals"));
        assert!(sentence(&edition, &Group { verdict: Verdict::Conditions, results: vec![] }).ends_with(": none."));
    }
}
