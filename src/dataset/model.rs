//! What scoring needs of the dataset: who offers what, and which stance each clause takes.

use super::Date;
use crate::reading::Text;

/// All providers and model licences, validated. The order is that of the index file, and of every list made from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    /// The edition's own version.
    pub version: String,
    /// The day of the edition.
    pub date: Date,
    /// SHA-256, in hexadecimal digits, over the canonical JSON of all its files.
    pub sha256: String,
    /// The providers.
    pub providers: Vec<Provider>,
    /// The licences of models that hosts merely serve.
    pub licences: Vec<ModelLicence>,
}

/// Who runs the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// The id by which files, codes and answers name it.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// What kind of provider.
    pub kind: ProviderKind,
    /// What it builds itself, in the words of the question `builds`: competition is measured by it.
    pub areas: Vec<String>,
    /// The models that it serves.
    pub models: Vec<Model>,
    /// What one can sign up to.
    pub offerings: Vec<Offering>,
    /// Its contracts and policies.
    pub documents: Vec<Document>,
    /// The clauses of all its offerings.
    pub clauses: Vec<Clause>,
}

/// A model that a provider serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// The provider's name for it.
    pub id: String,
    /// Who made it.
    pub author: String,
    /// The licence as its author names it.
    pub licence: String,
    /// The licence record of that licence; `None` if it is proprietary, unknown or was not read.
    pub licence_id: Option<String>,
}

/// What one signs up to at a provider: the unit that is scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offering {
    /// The id, unique within its provider.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// Business or consumer terms.
    pub tier: Tier,
}

/// One contract or policy, as far as its age and reach matter for scoring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The id, unique within its provider.
    pub id: String,
    /// The ids of the offerings that it belongs to.
    pub offerings: Vec<String>,
    /// When it was last seen in force: `last_seen`, else `captured`, else `effective`; `None` if no date is known.
    pub seen: Option<Date>,
    /// Whether a later version is known to have replaced it.
    pub superseded: bool,
}

/// One row: offering × topic × document → stance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The permanent id: `provider/offering/topic/number`.
    pub id: Text,
    /// The offering's id.
    pub offering: String,
    /// The topic's id.
    pub topic: String,
    /// Whether it decides, or stands beside.
    pub role: Role,
    /// Regions (values of the question `established`) whose customers it holds for; empty for all.
    pub scope: Vec<String>,
    /// The stance's id.
    pub stance: String,
    /// The qualifiers' ids.
    pub qualifiers: Vec<String>,
    /// How the stance follows from the text.
    pub basis: Basis,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// The document's id; `None` for silence of all documents of the offering.
    pub document: Option<String>,
}

/// The terms of a model that a host merely serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelLicence {
    /// The id by which models name it.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// How sure the reading is, where a stance has no confidence of its own.
    pub confidence: Confidence,
    /// Whether it excludes organisations in the EU from some rights.
    pub eu_restrictions: EuRestrictions,
    /// Its stances, at most one a topic; a topic without one was not reviewed.
    pub stances: Vec<LicenceStance>,
}

/// What a model licence says on one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LicenceStance {
    /// The topic's id.
    pub topic: String,
    /// The stance's id.
    pub stance: String,
    /// How the stance follows from the text.
    pub basis: Basis,
    /// How sure the reading is; `None` for the licence's own.
    pub confidence: Option<Confidence>,
}

ids! {
    /// What kind of provider.
    ProviderKind {
        /// Makes models and offers them.
        ModelDeveloper = "model-developer",
        /// Offers an application on models of others or its own.
        Application = "application",
        /// Hosts other makers' models.
        InferenceHost = "inference-host",
        /// A cloud that also serves models.
        CloudPlatform = "cloud-platform",
        /// Passes requests on to hosts.
        Router = "router",
    }
}

impl ProviderKind {
    /// Whether it serves other makers' models, so that their licences reach the customer.
    pub fn is_host(self) -> bool {
        matches!(self, Self::InferenceHost | Self::CloudPlatform | Self::Router)
    }
}

ids! {
    /// Whose terms an offering is under.
    Tier {
        /// API, commercial or enterprise terms.
        Business = "business",
        /// The app's own terms.
        Consumer = "consumer",
    }
}

ids! {
    /// Whether a clause decides or stands beside.
    Role {
        /// Decides.
        Governing = "governing",
        /// Can be switched on or asked for.
        Option = "option",
        /// Holds for a feature or a product only.
        Exception = "exception",
        /// Is shown beside, and changes nothing.
        Corroborating = "corroborating",
    }
}

ids! {
    /// How a stance follows from the text.
    Basis {
        /// The text says so.
        Explicit = "explicit",
        /// The text can be read so.
        Interpretive = "interpretive",
        /// The documents were read whole and say nothing.
        Absence = "absence",
    }
}

ids! {
    /// How sure the reading is.
    Confidence {
        /// Read in the document itself.
        High = "high",
        /// Some doubt remains.
        Medium = "medium",
        /// Known at second hand, or read with much doubt.
        Low = "low",
    }
}

ids! {
    /// Whether a model licence excludes organisations in the EU from some rights.
    EuRestrictions {
        /// Read, and none.
        None = "none",
        /// It does.
        Restricted = "eu-restricted",
        /// Not read whole.
        Unknown = "unknown",
    }
}

impl Dataset {
    /// All offerings with their providers, in order.
    pub fn offerings(&self) -> impl Iterator<Item = (&Provider, &Offering)> {
        self.providers.iter().flat_map(|provider| provider.offerings.iter().map(move |offering| (provider, offering)))
    }

    /// The provider with this id.
    pub fn provider(&self, id: &str) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.id == id)
    }

    /// The model licence with this id.
    pub fn licence(&self, id: &str) -> Option<&ModelLicence> {
        self.licences.iter().find(|licence| licence.id == id)
    }
}

impl Provider {
    /// The offering with this id.
    pub fn offering(&self, id: &str) -> Option<&Offering> {
        self.offerings.iter().find(|offering| offering.id == id)
    }

    /// The document with this id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The clauses of one offering on one topic, of every role, in order.
    pub fn clauses_on<'a>(&'a self, offering: &'a str, topic: &'a str) -> impl Iterator<Item = &'a Clause> {
        self.clauses.iter().filter(move |clause| clause.offering == offering && clause.topic == topic)
    }
}
