//! A monitoring service's record on one clause, field for field.

use serde::Serialize;

use crate::dataset::{Date, Sha256};

/// A monitoring service's record on one clause. What the copy at hand does not have is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThirdPartyRecord {
    /// The id by which this dataset names it.
    pub id: String,
    /// The publisher's record id.
    pub record_id: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Whose document it is about.
    pub entity: String,
    /// That provider's id.
    pub provider: String,
    /// The offering's id.
    pub offering: String,
    /// The document's title as the source has it.
    pub document_title: String,
    /// The publisher's id of the document.
    pub document_id: Option<String>,
    /// The document's id in this dataset.
    pub document: String,
    /// The record's title.
    pub title: Option<String>,
    /// The publisher's page.
    pub page: Option<String>,
    /// How that page is known.
    pub page_note: Option<String>,
    /// The clauses of this dataset that it is about.
    pub clauses: Vec<String>,
    /// Severity, confidence and basis as the source states them.
    pub source: SourceJudgement,
    /// How many other platforms are said to have such a clause.
    pub rarity: Option<Rarity>,
    /// What it is.
    pub what_it_is: Option<String>,
    /// Why it matters.
    pub why_it_matters: Option<String>,
    /// What is ambiguous.
    pub interpretive_note: Option<String>,
    /// What it means for users.
    pub consumer_impact: Option<String>,
    /// The original clause, quoted.
    pub quotation: String,
    /// How other platforms are said to handle this.
    pub other_platforms: Vec<Neighbour>,
    /// The five parts of its analysis.
    pub analysis: Analysis,
    /// The agencies that it lists.
    pub agencies: Vec<NamedAgency>,
    /// The regulations that it lists.
    pub regulations: Vec<NamedRegulation>,
    /// Agencies that only its analysis speaks of.
    pub mentioned_agencies: Vec<NamedAgency>,
    /// Regulations that only its analysis speaks of.
    pub mentioned_regulations: Vec<NamedRegulation>,
    /// When and how the source says that it saw the document.
    pub tracking: Tracking,
    /// The citation that it offers.
    pub citation: Option<SourceCitation>,
    /// Its categories.
    pub categories: Vec<String>,
    /// Why there are none.
    pub categories_note: Option<String>,
    /// Questions and answers.
    pub faq: Vec<Faq>,
    /// How they came to us.
    pub faq_note: Option<String>,
    /// Whether the document is said to have changed before.
    pub changed_before: bool,
    /// What exactly is said on that.
    pub monitoring_note: Option<String>,
    /// What the publisher says on its ties to the provider.
    pub affiliation: Option<String>,
    /// What the publisher says its record is not.
    pub disclaimer: Option<String>,
    /// Our doubts.
    pub doubts: Vec<String>,
}

/// What a source thinks of a clause: its words, on its scale.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SourceJudgement {
    /// How severe.
    pub severity: Option<String>,
    /// How sure.
    pub confidence: Option<String>,
    /// On what basis.
    pub basis: Option<String>,
}

/// How often a clause of this type was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rarity {
    /// On so many platforms.
    pub seen: u32,
    /// Of so many.
    pub of: u32,
    /// In the source's words.
    pub text: String,
}

/// A quotation that a record sets beside the clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Neighbour {
    /// The company that the record names.
    pub name: Option<String>,
    /// The provider of this dataset, named or read off the quotation; `None` where nobody knows whose words they are.
    pub provider: Option<String>,
    /// The severity that the record gives it.
    pub severity: Option<String>,
    /// Its words, cut off where the record cuts them off.
    pub quotation: String,
    /// The clause of this dataset that carries them.
    pub clause: Option<String>,
    /// What it is really about.
    pub note: Option<String>,
}

/// The five parts of a record's analysis, and the level that it gives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Analysis {
    /// Regulatory landscape.
    pub regulatory_landscape: Option<String>,
    /// Governance exposure.
    pub governance_exposure: Option<String>,
    /// The level of governance exposure, in the source's word.
    pub governance_level: Option<String>,
    /// Jurisdiction flags.
    pub jurisdiction_flags: Option<String>,
    /// Contract and vendor implications.
    pub contract_and_vendor_implications: Option<String>,
    /// Compliance considerations.
    pub compliance_considerations: Option<String>,
}

/// An agency that a record names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedAgency {
    /// Its id in this dataset.
    pub agency: String,
    /// The record's name for it.
    pub name: String,
    /// Why it is named.
    pub note: String,
}

/// A regulation that a record names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedRegulation {
    /// Its id in this dataset.
    pub regulation: String,
    /// The record's name for it.
    pub label: String,
    /// The place that the record gives.
    pub place: Option<String>,
}

/// When a source says that it saw a document, and what it keeps of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tracking {
    /// The day given as that of the document's last update.
    pub document_last_updated: Option<Date>,
    /// First tracked.
    pub first_tracked: Option<Date>,
    /// Last verified.
    pub last_verified: Option<Date>,
    /// The moment of capture, as stated.
    pub captured_at: Option<String>,
    /// The moment of its analysis, as stated.
    pub analysis_generated: Option<String>,
    /// The day on which the record was read.
    pub accessed: Option<Date>,
    /// The hash that it gives.
    pub content_sha256: Option<Sha256>,
    /// The address of the document.
    pub source_url: Option<String>,
    /// Why there is none.
    pub source_url_note: Option<String>,
    /// The archive that it names.
    pub archive: Option<String>,
    /// Whether a snapshot is said to be stored.
    pub snapshot_stored: Option<bool>,
    /// Whether the hash is said to be verified.
    pub hash_verified: Option<bool>,
}

/// A citation as a source offers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceCitation {
    /// Whose document.
    pub entity: String,
    /// Which document.
    pub document: String,
    /// The record.
    pub record_id: String,
    /// When captured, as printed.
    pub captured: String,
    /// The hash, as printed.
    pub sha256: String,
    /// The address.
    pub url: Option<String>,
    /// When read.
    pub accessed: Option<Date>,
    /// What the publisher says of it.
    pub publisher_claim: Option<String>,
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Faq {
    /// The question, if the copy has it.
    pub question: Option<String>,
    /// The answer, retold.
    pub answer: String,
}
