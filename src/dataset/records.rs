//! The records behind the stances: prose, pins, documents, provider cards. Fetched once the first question stands.

use std::fmt;

use serde::Serialize;

use super::{Contradiction, Date, Precedence};

/// What is known of one provider beside its stances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderRecord {
    /// The provider's id. Not packed: the dataset has it.
    pub id: String,
    /// Addresses and seats.
    pub card: ProviderCard,
    /// Where its author publishes the licence of each model, in the dataset's order.
    pub model_licences: Vec<Option<String>>,
    /// One for each document, in the dataset's order.
    pub documents: Vec<DocumentRecord>,
    /// One for each clause, in the dataset's order.
    pub clauses: Vec<ClauseRecord>,
    /// Where its documents, or others' records of them, contradict each other.
    pub contradictions: Vec<Contradiction>,
    /// Which of its documents prevails, where they say so.
    pub precedence: Vec<Precedence>,
    /// What whoever relies on these records should know.
    pub remarks: Vec<String>,
}

/// Where a provider sits and where its pages are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderCard {
    /// City and country.
    pub headquarters: Option<String>,
    /// The company that a customer in the EEA contracts with.
    pub contracting_entity_eea: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// Its terms.
    pub terms_url: Option<String>,
    /// Its privacy policy.
    pub privacy_url: Option<String>,
    /// Its status page.
    pub status_page: Option<String>,
    /// Whether its API asks for a key.
    pub api_key_required: Option<bool>,
    /// The environment variable in which its documentation keeps the key.
    pub api_key_name: Option<String>,
    /// The addresses of its API.
    pub endpoints: Vec<Endpoint>,
    /// Whether what goes through is moderated.
    pub moderation: Option<Moderation>,
    /// Where key, addresses and moderation were read.
    pub api_source: Option<String>,
}

/// An address of an API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Endpoint {
    /// What it is for.
    pub name: String,
    /// The address.
    pub url: String,
}

/// Whether what goes through an API is moderated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moderation {
    /// Whether the customer must moderate.
    pub required: Option<bool>,
    /// Whether content is moderated.
    pub moderated: Option<bool>,
    /// By whom.
    pub by: Option<String>,
}

/// One contract or policy: its own date and, kept apart from it, when it was captured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRecord {
    /// The document's id. Not packed: the dataset has it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The kind of document, an id of the vocabulary's `document_types`.
    pub kind: String,
    /// Its address.
    pub url: Option<String>,
    /// The date that the document itself states.
    pub effective: Option<Date>,
    /// When the text that was read was captured.
    pub captured: Option<Date>,
    /// When this text was last seen unchanged.
    pub last_seen: Option<Date>,
    /// Where the text came from, an id of the vocabulary's `retrieved_from`.
    pub retrieved_from: String,
    /// Known earlier versions, newest first.
    pub versions: Vec<Date>,
    /// Whether it was not read whole.
    pub partial: bool,
    /// What is known of the version that replaced it.
    pub superseded: Option<String>,
    /// How many words the text has in its normal form.
    pub words: u32,
    /// The fingerprint of those words.
    pub fingerprint: Fingerprint,
}

/// What one clause says, in our words, and how it is tied to its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseRecord {
    /// The clause's id. Not packed: the dataset has it.
    pub id: String,
    /// The section of the document.
    pub section: Option<String>,
    /// A period that the clause states.
    pub period: Option<Period>,
    /// What it says, in our words.
    pub summary: String,
    /// Why that matters.
    pub why: String,
    /// What is open or uncertain.
    pub note: Option<String>,
    /// How the clause is tied to its source.
    pub pin: Option<Pin>,
    /// The clause's own words, where a source that we may quote gives them.
    pub quotation: Option<String>,
}

/// A period that a clause states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// In days.
    Days(u16),
    /// In hours.
    Hours(u16),
}

/// How a clause is tied to its source: its first and last words, their number, and the fingerprint of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The first words.
    pub start: String,
    /// The last words.
    pub end: String,
    /// How many words in normal form.
    pub words: u32,
    /// The fingerprint of the words in normal form, joined by single spaces.
    pub fingerprint: Fingerprint,
}

/// The record of a model licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicenceRecord {
    /// The SPDX identifier, if it has one.
    pub spdx: Option<String>,
    /// The date of its text.
    pub version_date: Option<Date>,
    /// Its address.
    pub url: Option<String>,
    /// Who keeps the text.
    pub steward: String,
    /// Whether it is an open-source licence.
    pub open_source: bool,
    /// What it says, in our words.
    pub summary: String,
    /// What its limits for the EU are.
    pub eu_note: Option<String>,
    /// Further points.
    pub other: Vec<String>,
    /// What was read.
    pub source: String,
    /// The note on each stance, in the dataset's order.
    pub notes: Vec<Option<String>>,
    /// Where in the licence each point stands.
    pub pins: Vec<LicencePin>,
}

/// How one point of a licence is tied to its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicencePin {
    /// The topic's id, or `eu-restrictions`.
    pub topic: String,
    /// The section of the licence.
    pub section: Option<String>,
    /// The pin.
    pub pin: Pin,
}

/// A whole SHA-256, where a source gives one that others may look for.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Sha256(pub [u8; 32]);

impl fmt::Display for Sha256 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// The first 64 bits of a SHA-256: they tell a changed text from an unchanged one as surely as anyone needs, and no compressor makes the rest smaller
/// on its way to the visitor. The files of the dataset have all of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; 8]);

impl From<[u8; 32]> for Fingerprint {
    fn from(sha256: [u8; 32]) -> Self {
        let mut start = [0; 8];
        start.iter_mut().zip(sha256).for_each(|(byte, whole)| *byte = whole);
        Fingerprint(start)
    }
}

/// The first 16 of the 64 hexadecimal digits.
impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl ProviderRecord {
    /// The record of a document.
    pub fn document(&self, id: &str) -> Option<&DocumentRecord> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The contradictions that a clause is a side of.
    pub fn contradictions_of<'a>(&'a self, clause: &'a str) -> impl Iterator<Item = &'a Contradiction> {
        self.contradictions.iter().filter(move |found| found.sides.iter().any(|side| side.clause.as_deref() == Some(clause)))
    }
}
