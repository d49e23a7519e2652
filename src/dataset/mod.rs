//! The dataset: providers, offerings, documents, clauses and model licences, in two parts. [`Dataset`] is what scoring needs and comes
//! with the program; the records are the prose and the evidence behind it, and come as a file of their own.

mod contradiction;
mod load;
mod model;
mod records;
mod third_party;
mod vocabulary;

pub use contradiction::{Contradiction, Precedence, Rank, Side};
pub use load::{DatasetFiles, LawFiles, Loaded, load};
pub use model::{
    Basis, Clause, Confidence, Dataset, Document, EuRestrictions, LicenceStance, Model, ModelLicence, Offering, Provider, ProviderKind, Role, Tier,
};
pub use records::{
    ClauseRecord, DocumentRecord, Endpoint, Fingerprint, LicencePin, LicenceRecord, Moderation, Period, Pin, ProviderCard, ProviderRecord, Sha256,
};
pub use third_party::{
    Analysis, Faq, NamedAgency, NamedRegulation, Neighbour, Price, ProviderSheet, Rarity, Repair, RetentionPolicy, SheetLink, SheetModel,
    SourceCitation, SourceJudgement, ThirdParty, ThirdPartyRecord, Tracking,
};
pub use vocabulary::{TopicWords, Vocabulary, Words};

pub use crate::reading::Date;

/// The stance of a clause whose documents were read whole and say nothing on the topic.
pub const NOT_ADDRESSED: &str = "not-addressed";
