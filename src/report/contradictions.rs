//! Contradictions between documents, as sentences: what each side says, and which governs or that it is open.

use crate::dataset::{Contradiction, ProviderRecord};

/// How a contradiction comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// One side governs.
    OneGoverns,
    /// Several sides count together.
    SeveralCount,
    /// Which governs is not known.
    Open,
}

/// Whether one side governs, several count, or it is open.
pub fn resolution(contradiction: &Contradiction) -> Resolution {
    match contradiction.sides.iter().filter(|side| side.governs).count() {
        0 => Resolution::Open,
        1 => Resolution::OneGoverns,
        _ => Resolution::SeveralCount,
    }
}

/// The whole contradiction: each side's sentence, then the reason.
pub fn told(contradiction: &Contradiction) -> String {
    let says = contradiction.sides.iter().map(|side| side.says.as_str());
    says.chain([contradiction.why.as_str()]).collect::<Vec<_>>().join(" ")
}

/// What is told of the contradictions that a clause is a side of; `None` if there is none.
pub fn disagreements(record: &ProviderRecord, clause: &str) -> Option<String> {
    let told: Vec<String> = record.contradictions_of(clause).map(told).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn both_sides_of_a_contradiction_lead_to_it() {
        let records = sample::records();
        let anthropic = records.provider("anthropic").unwrap();
        let of = |clause: &str| anthropic.contradictions_of(clause).count();
        assert_eq!((of("anthropic/business/output-ownership/1"), of("anthropic/business/output-ownership/2")), (1, 1));
        assert_eq!(disagreements(anthropic, "anthropic/business/output-uniqueness/1"), None);
        let told = disagreements(anthropic, "anthropic/business/audit-rights/1").unwrap();
        assert!(told.starts_with("The agreement gives no means of auditing.") && told.ends_with("prevails over them."), "{told}");
    }

    #[test]
    fn some_contradictions_have_one_that_governs_some_several_and_some_are_open() {
        let records = sample::records();
        let all: Vec<Resolution> = records.providers.iter().flat_map(|provider| &provider.contradictions).map(resolution).collect();
        for wanted in [Resolution::OneGoverns, Resolution::SeveralCount, Resolution::Open] {
            assert!(all.iter().filter(|found| **found == wanted).count() > 2, "{wanted:?}");
        }
    }
}
