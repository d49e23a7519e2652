//! The documents that the results rest on, and addresses that lead to the very clause.

use super::{with_fragment, words};
use crate::dataset::{Clause, DocumentRecord, Pin, ProviderRecord, Role};
use crate::edition::{Edition, Records};
use crate::scoring::{Assessment, OfferingResult};

/// A document that results rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source<'a> {
    /// The provider's name.
    pub provider: &'a str,
    /// The document.
    pub document: &'a DocumentRecord,
    /// The provider's id.
    pub provider_id: &'a str,
    /// How many deciding clauses rest on it; 0 where it is only behind options and exceptions.
    pub clauses: usize,
}

/// The number, from 1, under which a document stands in the list of sources.
pub fn number(sources: &[Source<'_>], provider: &str, document: &str) -> Option<usize> {
    sources.iter().position(|source| source.provider_id == provider && source.document.id == document).map(|index| index + 1)
}

/// The documents behind the clauses of all results, supporting ones left out, in the dataset's order.
pub fn sources<'a>(edition: &'a Edition, records: &'a Records, assessment: &Assessment) -> Vec<Source<'a>> {
    let mut found = Vec::new();
    for provider in &edition.dataset.providers {
        let Some(record) = records.provider(&provider.id) else { continue };
        let results: Vec<&OfferingResult> = assessment.results.iter().filter(|result| result.provider == provider.id).collect();
        let deciding = |clause: &&Clause| results.iter().flat_map(|result| &result.findings).any(|finding| finding.clauses.contains(&clause.id));
        let clauses: Vec<&Clause> = provider.clauses.iter().filter(deciding).collect();
        let shown = |clause: &Clause| clause.role != Role::Corroborating && results.iter().any(|result| result.offering == clause.offering);
        for document in &record.documents {
            let of_it = |clause: &Clause| clause.document.as_ref() == Some(&document.id);
            if provider.clauses.iter().any(|clause| of_it(clause) && shown(clause)) {
                let resting = clauses.iter().filter(|clause| of_it(clause)).count();
                found.push(Source { provider: &provider.name, provider_id: &provider.id, document, clauses: resting });
            }
        }
    }
    found
}

/// The address of a clause's document, with a text fragment to its words where they are pinned; `None` unless it is http(s).
pub fn address(record: &ProviderRecord, clause: &Clause, pin: Option<&Pin>) -> Option<String> {
    with_fragment(record.document(clause.document.as_ref()?)?.url.as_deref()?, pin)
}

/// The date that the document states, and apart from it when its text was captured and last seen.
pub fn dates(document: &DocumentRecord) -> String {
    let mut text = match document.effective {
        Some(date) => ["In force since ", &words::date(date)].concat(),
        None => "States no date".to_owned(),
    };
    if let Some(date) = document.captured {
        text.push_str(" · text captured ");
        text.push_str(&words::date(date));
    }
    if let Some(date) = document.last_seen.filter(|date| Some(*date) != document.captured) {
        text.push_str(" · last seen ");
        text.push_str(&words::date(date));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn addresses_lead_to_the_clause_and_are_http() {
        let (edition, records) = (sample::edition(), sample::records());
        let mut with_fragment = 0;
        for provider in &edition.dataset.providers {
            let record = records.provider(&provider.id).unwrap();
            for (clause, words) in provider.clauses.iter().zip(&record.clauses) {
                if let Some(address) = address(record, clause, words.pin.as_ref()) {
                    assert!(address.starts_with("http"));
                    with_fragment += usize::from(address.contains(":~:text="));
                }
            }
        }
        assert!(with_fragment > 300, "{with_fragment}");
    }

    #[test]
    fn every_deciding_clause_with_a_document_is_counted_once() {
        let (edition, assessment) = sample::assessed("product-eea-personal");
        let records = sample::records();
        let counted: usize = sources(&edition, &records, &assessment).iter().map(|source| source.clauses).sum();
        let deciding: usize = assessment
            .results
            .iter()
            .flat_map(|result| result.findings.iter().flat_map(|finding| &finding.clauses).map(|id| (&result.provider, id)))
            .filter(|(provider, id)| {
                edition.dataset.provider(provider).unwrap().clauses.iter().any(|clause| clause.id == **id && clause.document.is_some())
            })
            .count();
        assert_eq!(counted, deciding);
    }
}
