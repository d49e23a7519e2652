//! The records behind the stances: everything that is read beside the scores. Fetched once the first question stands.

use super::Edition;
use crate::dataset::{ClauseRecord, LicenceRecord, ProviderRecord, ThirdParty};
use crate::law::Law;

/// Everything that is read beside the scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records {
    /// The hash of the dataset that these records belong to; records of another edition are refused.
    pub dataset_sha256: String,
    /// The hash of the rubric whose rules and gates the law's grounds follow.
    pub rubric_sha256: String,
    /// One for each provider, in the dataset's order.
    pub providers: Vec<ProviderRecord>,
    /// One for each model licence, in the dataset's order.
    pub licences: Vec<LicenceRecord>,
    /// What others publish about providers' terms.
    pub third_party: ThirdParty,
    /// Regulations and agencies, and what rests on them.
    pub law: Law,
}

impl Records {
    /// Whether they belong to this edition.
    pub fn belong_to(&self, edition: &Edition) -> bool {
        self.dataset_sha256 == edition.dataset.sha256 && self.rubric_sha256 == edition.rubric.sha256
    }

    /// The record of a provider.
    pub fn provider(&self, id: &str) -> Option<&ProviderRecord> {
        self.providers.iter().find(|provider| provider.id == id)
    }

    /// The record of a clause, by its permanent id, with its provider's.
    pub fn clause(&self, id: &str) -> Option<(&ProviderRecord, &ClauseRecord)> {
        let provider = self.provider(id.split('/').next()?)?;
        provider.clauses.iter().find(|clause| clause.id == id).map(|clause| (provider, clause))
    }
}
