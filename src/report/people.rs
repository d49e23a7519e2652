//! The words for what people add: the status of a summary, what became of advice, what was concluded.

use crate::scoring::{Assessment, OfferingResult};

/// Ids and words.
pub type Choices<const N: usize> = [(&'static str, &'static str); N];

/// Of a summary's status.
pub const STATUSES: Choices<2> = [("draft", "Draft"), ("final", "Final")];

/// Of what became of the data protection officer's advice.
pub const ADVICE: Choices<3> = [("not-given", "Not asked for, or not given yet"), ("accepted", "Accepted"), ("overruled", "Overruled")];

/// Of what a person concludes of an offering.
pub const CONCLUSIONS: Choices<5> = [
    ("open", "Nothing concluded yet"),
    ("blocker", "Blocker: must not be signed as things stand"),
    ("warning", "Warning: may be signed if the conditions are met"),
    ("acceptable", "Acceptable: may be signed"),
    ("not-applicable", "Not applicable: is not considered"),
];

/// What a person concluded of an offering, in words.
pub fn concluded(assessment: &Assessment, result: &OfferingResult) -> &'static str {
    let known = assessment.conclusions.iter().find(|known| known.provider == result.provider && known.offering == result.offering);
    let id = known.map_or("open", |known| known.conclusion.id());
    CONCLUSIONS.iter().find(|(known, _)| *known == id).map_or("", |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::{Advice, Concluded, Status};

    #[test]
    fn every_id_has_words() {
        let ids = |choices: &[(&'static str, &str)]| choices.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        assert_eq!(ids(&STATUSES), Status::IDS);
        assert_eq!(ids(&ADVICE), Advice::IDS);
        assert_eq!(ids(&CONCLUSIONS), Concluded::IDS);
    }
}
