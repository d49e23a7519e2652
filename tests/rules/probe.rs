//! The bundled rubric, questionnaire and vocabulary with one made-up provider of one offering, whose rows each test sets.

use vendor_risk::dataset::{Clause, Dataset, Model, Offering, Provider, ProviderKind, Tier};
use vendor_risk::edition::Edition;

use crate::common::{self, TODAY, bundled_edition, document};

/// The offering's name in results.
pub const KEY: &str = "probe/business";

/// The edition without any row.
pub fn edition() -> Edition {
    let bundled = bundled_edition();
    let provider = Provider {
        id: "probe".to_owned(),
        name: "Probe".to_owned(),
        kind: ProviderKind::Application,
        areas: vec!["coding".to_owned()],
        models: Vec::new(),
        offerings: vec![Offering { id: "business".to_owned(), name: "Probe, business".to_owned(), tier: Tier::Business }],
        documents: vec![document("terms", Some(TODAY))],
        clauses: Vec::new(),
    };
    let dataset = Dataset { providers: vec![provider], version: "probe".to_owned(), sha256: String::new(), licences: Vec::new(), ..bundled.dataset };
    common::edition_of(dataset)
}

/// The edition with these rows.
pub fn with_rows(rows: &[Clause]) -> Edition {
    let mut edition = edition();
    edition.dataset.providers[0].clauses = rows.to_vec();
    edition
}

/// A model under a licence, or under none that was read.
pub fn model(id: &str, licence: Option<&str>) -> Model {
    Model { id: id.to_owned(), author: "Someone".to_owned(), licence: "A licence".to_owned(), licence_id: licence.map(str::to_owned) }
}
