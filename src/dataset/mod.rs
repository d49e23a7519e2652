//! The dataset: providers, offerings, documents, clauses and model licences, in two parts. [`Dataset`] is what scoring needs and comes
//! with the program; [`Records`] is the prose and the evidence behind it, and comes as a file of its own.

mod load;
mod model;
mod records;
mod vocabulary;

pub use load::{DatasetFiles, load};
pub use model::{
    Basis, Clause, Confidence, Dataset, Document, EuRestrictions, LicenceStance, Model, ModelLicence, Offering, Provider, ProviderKind, Role, Tier,
};
pub use records::{ClauseRecord, DocumentRecord, Fingerprint, LicencePin, LicenceRecord, Period, Pin, ProviderCard, ProviderRecord, Records};
pub use vocabulary::{TopicWords, Vocabulary, Words};

pub use crate::reading::Date;

/// The stance of a clause whose documents were read whole and say nothing on the topic.
pub const NOT_ADDRESSED: &str = "not-addressed";
