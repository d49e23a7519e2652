//! A directory's sheet on a provider, field for field.

use serde::Serialize;

use crate::dataset::{Endpoint, Moderation};

/// A directory's sheet on a provider, every field as the source states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProviderSheet {
    /// Our id for it.
    pub id: String,
    /// Who publishes it.
    pub publisher: String,
    /// The provider's id.
    pub provider: String,
    /// The name that the sheet gives.
    pub name: String,
    /// The document's id in this dataset.
    pub document: String,
    /// The sheet's address.
    pub page: Option<String>,
    /// How it is known.
    pub page_note: Option<String>,
    /// The clauses of this dataset that rest on it.
    pub clauses: Vec<String>,
    /// City and country.
    pub headquarters: Option<String>,
    /// Status page.
    pub status_page: Option<String>,
    /// Whether an API key is required.
    pub api_key_required: Option<bool>,
    /// The key's name as printed.
    pub api_key_name: Option<String>,
    /// How many models it claims to list.
    pub total_models: u32,
    /// The API's addresses.
    pub endpoints: Vec<Endpoint>,
    /// Privacy policy.
    pub privacy_policy: Option<String>,
    /// Terms of service.
    pub terms_of_service: Option<String>,
    /// Whether data is retained.
    pub retains_data: Option<bool>,
    /// Whether data is trained on.
    pub trains_on_data: Option<bool>,
    /// The retention policy.
    pub retention_policy: Option<RetentionPolicy>,
    /// Moderation.
    pub moderation: Option<Moderation>,
    /// The models.
    pub models: Vec<SheetModel>,
    /// Its own links, which lead nowhere from here.
    pub navigation: Vec<SheetLink>,
    /// Signs that had been mis-encoded.
    pub repairs: Vec<Repair>,
    /// Our doubts.
    pub doubts: Vec<String>,
}

/// A retention policy as a directory states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RetentionPolicy {
    /// Its type.
    pub kind: String,
    /// Its duration.
    pub duration: Option<String>,
    /// Details, retold.
    pub details: Option<String>,
}

/// A model on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetModel {
    /// The provider's name for it.
    pub id: String,
    /// Its page in the directory.
    pub page: Option<String>,
    /// The author that the sheet names.
    pub author_as_stated: String,
    /// Who made it.
    pub author: String,
    /// The licence record of this dataset.
    pub licence_id: Option<String>,
    /// Tokens; `None` where not stated.
    pub context_window: Option<u32>,
    /// Price of input; `None` where not stated.
    pub input_price: Option<Price>,
    /// Price of output; `None` where not stated.
    pub output_price: Option<Price>,
    /// Features.
    pub features: Vec<String>,
}

/// A price as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Price {
    /// US dollars, with the decimals that the source prints.
    pub usd: String,
    /// For what.
    pub per: String,
}

/// A link of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetLink {
    /// Its label.
    pub label: String,
    /// Its target, relative to the directory.
    pub target: String,
}

/// A sign that had been read in the wrong encoding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// What stood there.
    pub found: String,
    /// What it stands for.
    pub stands_for: String,
    /// How often.
    pub times: u32,
    /// Where.
    pub place: String,
}
