//! What others publish about a provider's terms, kept as theirs: records of a monitoring service, and a sheet of a provider directory. Their prose is
//! retold in our words, their quotations stay quotations, and nothing of them decides a score. A test holds them as JSON against the file.

mod record;
mod sheet;

use serde::Serialize;

pub use record::{Analysis, Faq, NamedAgency, NamedRegulation, Neighbour, Rarity, SourceCitation, SourceJudgement, ThirdPartyRecord, Tracking};
pub use sheet::{Price, ProviderSheet, Repair, RetentionPolicy, SheetLink, SheetModel};

/// All records and sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ThirdParty {
    /// Records on a clause.
    pub records: Vec<ThirdPartyRecord>,
    /// Sheets on a provider.
    pub sheets: Vec<ProviderSheet>,
}

impl ThirdParty {
    /// The record with this id.
    pub fn record(&self, id: &str) -> Option<&ThirdPartyRecord> {
        self.records.iter().find(|record| record.id == id)
    }

    /// The records about a clause of this dataset.
    pub fn about_clause<'a>(&'a self, clause: &'a str) -> impl Iterator<Item = &'a ThirdPartyRecord> {
        self.records.iter().filter(move |record| record.clauses.iter().any(|id| id == clause))
    }

    /// The records that quote a clause of this dataset beside their own, each with the place of the quotation.
    pub fn quoting_clause<'a>(&'a self, clause: &'a str) -> impl Iterator<Item = (&'a ThirdPartyRecord, &'a Neighbour)> {
        self.records.iter().flat_map(move |record| {
            let quoted = record.other_platforms.iter().filter(move |neighbour| neighbour.clause.as_deref() == Some(clause));
            quoted.map(move |neighbour| (record, neighbour))
        })
    }

    /// The sheet on a provider.
    pub fn sheet(&self, provider: &str) -> Option<&ProviderSheet> {
        self.sheets.iter().find(|sheet| sheet.provider == provider)
    }
}
