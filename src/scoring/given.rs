//! What a company lays down as known better, beside what a person has taken over from a file.

use super::Override;

/// The overrides of a person with those that the company gives: where both speak of one topic of an offering, the company's counts.
pub fn with_given(mut own: Vec<Override>, given: Vec<Override>) -> Vec<Override> {
    let is_given =
        |one: &Override| given.iter().any(|other| one.offering == other.offering && one.topic == other.topic && one.provider == other.provider);
    own.retain(|one| !is_given(one));
    own.extend(given);
    own
}

#[cfg(test)]
mod tests {
    use super::{Override, with_given};

    fn known(offering: &str, reason: &str) -> Override {
        let [provider, topic, stance, date] = ["a", "t", "s", "2026"].map(str::to_owned);
        Override { provider, offering: offering.to_owned(), topic, stance, qualifiers: Vec::new(), reason: reason.to_owned(), date }
    }

    #[test]
    fn where_both_speak_the_companys_counts() {
        let all = with_given(vec![known("x", "own"), known("y", "own")], vec![known("x", "given"), known("z", "given")]);
        let told: Vec<(&str, &str)> = all.iter().map(|one| (one.offering.as_str(), one.reason.as_str())).collect();
        assert_eq!(told, [("y", "own"), ("x", "given"), ("z", "given")]);
    }
}
