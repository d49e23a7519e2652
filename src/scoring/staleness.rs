//! Whether evidence is fresh on the assessment's day (RUBRIC.md, "Exposure, coverage, labels").

use crate::dataset::{Clause, Date, Document, Provider};
use crate::edition::Edition;

/// The number of the last day on which evidence is too old.
pub(super) fn too_old(edition: &Edition, as_of: Date) -> i64 {
    as_of.day_number() - edition.rubric.stale_after_days - 1
}

/// Whether a clause's evidence is stale. An absence without a document is stale when all documents of its offering are.
pub fn is_stale(edition: &Edition, provider: &Provider, clause: &Clause, as_of: Date) -> bool {
    rests_on_stale(provider, clause, too_old(edition, as_of))
}

/// Whether a clause rests on a document that is superseded, was last seen too long ago, or at no known date.
pub(super) fn rests_on_stale(provider: &Provider, clause: &Clause, too_old: i64) -> bool {
    let stale = |document: &Document| document.superseded || document.seen.is_none_or(|seen| seen.day_number() <= too_old);
    match clause.document.as_deref() {
        Some(id) => provider.document(id).is_none_or(stale),
        None => provider.documents.iter().filter(|document| document.offerings.contains(&clause.offering)).all(stale),
    }
}
