//! Whether evidence is fresh on the assessment's day (RUBRIC.md, "Exposure, coverage, labels").

use crate::dataset::{Clause, Date, Document, Provider};
use crate::edition::Edition;

/// Whether a document is superseded, was last seen too long before the day, or at no known date.
fn document_is_stale(document: &Document, as_of: Date, stale_after_days: i64) -> bool {
    document.superseded || document.seen.is_none_or(|seen| as_of.day_number() - seen.day_number() > stale_after_days)
}

/// Whether a clause's evidence is stale. An absence without a document is stale when all documents of its offering are.
pub fn is_stale(edition: &Edition, provider: &Provider, clause: &Clause, as_of: Date) -> bool {
    let stale = |document: &Document| document_is_stale(document, as_of, edition.rubric.stale_after_days);
    match clause.document.as_deref() {
        Some(id) => provider.document(id).is_none_or(stale),
        None => provider.documents.iter().filter(|document| document.offerings.contains(&clause.offering)).all(stale),
    }
}
