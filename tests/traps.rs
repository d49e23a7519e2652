//! The traps that the sources are known to hold (DESIGN, section 3): each is caught, or carried openly as what it is.

mod common;

use std::sync::OnceLock;

use vendor_risk::bundled;
use vendor_risk::dataset::{Basis, Confidence, Contradiction, Side};
use vendor_risk::edition::Records;
use vendor_risk::report::{Resolution, resolution};

fn records() -> &'static Records {
    static RECORDS: OnceLock<Records> = OnceLock::new();
    RECORDS.get_or_init(|| bundled::read_records(bundled::records_bytes(), common::bundled_edition()).unwrap())
}

fn contradictions(provider: &str) -> &'static [Contradiction] {
    &records().provider(provider).unwrap().contradictions
}

/// The contradiction of a provider of which a side says this.
fn that_says(provider: &str, words: &str) -> &'static Contradiction {
    let says = |contradiction: &&Contradiction| contradiction.sides.iter().any(|side| side.says.contains(words));
    contradictions(provider).iter().find(says).unwrap_or_else(|| panic!("no contradiction of {provider} says {words:?}"))
}

fn governing(contradiction: &Contradiction) -> Vec<&Side> {
    contradiction.sides.iter().filter(|side| side.governs).collect()
}

#[test]
fn a_sheet_that_names_the_host_as_author_is_shown_so_beside_who_made_the_models() {
    let sheet = records().third_party.sheet("cerebras").unwrap();
    assert_eq!((sheet.models.len(), sheet.total_models), (9, 9));
    assert!(sheet.models.iter().all(|model| model.author_as_stated == "Cerebras" && model.author != "Cerebras"));
    let found = that_says("cerebras", "Cerebras is the author of all nine models");
    assert_eq!(found.sides[0].record.as_deref(), Some("cerebras-provider-sheet"));
    assert_eq!(resolution(found), Resolution::OneGoverns);
}

#[test]
fn no_retention_of_a_sheet_stands_against_the_other_records() {
    let found = that_says("cerebras", "Nothing is retained");
    let clauses: Vec<&str> = found.sides.iter().filter_map(|side| side.clause.as_deref()).collect();
    assert_eq!(clauses, ["retention/3", "retention/1", "retention/2", "usage-data/1"].map(|id| format!("cerebras/business/{id}")));
    assert_eq!(governing(found)[0].clause.as_deref(), Some("cerebras/business/retention/1"));
}

#[test]
fn two_records_on_one_topic_that_differ_say_which_governs() {
    let found = that_says("anthropic", "An excerpt called Anthropic API Terms");
    let named: Vec<Option<&str>> = found.sides.iter().map(|side| side.record.as_deref()).collect();
    assert_eq!(named, [Some("CA-P-010629"), Some("conductatlas-anthropic-api-output-ownership")]);
    assert_eq!(governing(found)[0].clause.as_deref(), Some("anthropic/business/output-ownership/1"));
}

#[test]
fn a_day_of_capture_never_stands_for_a_documents() {
    let found = that_says("anthropic", "last updated on 11 May 2026");
    assert_eq!(governing(found)[0].document.as_deref(), Some("anthropic-commercial-terms"));
    let document = records().provider("anthropic").unwrap().document("anthropic-commercial-terms").unwrap();
    assert_eq!(document.effective, Some(common::date("2025-06-17")));
}

#[test]
fn opposite_titles_for_one_sentence_are_told() {
    let found = that_says("mistral", "heads one record of this sentence as opt-in");
    assert_eq!((found.sides.len(), resolution(found)), (3, Resolution::OneGoverns));
}

#[test]
fn indemnity_by_and_for_the_customer_are_two_topics_and_never_mixed() {
    for provider in ["openai", "perplexity", "xai"] {
        let topics = |found: &Contradiction| {
            found.sides.iter().filter_map(|side| side.clause.clone()?.split('/').nth(2).map(str::to_owned)).collect::<Vec<_>>()
        };
        let both = |found: &&Contradiction| topics(found) == ["output-indemnity", "customer-indemnity"];
        let found = contradictions(provider).iter().find(both).unwrap_or_else(|| panic!("{provider}"));
        assert_eq!(resolution(found), Resolution::SeveralCount, "each governs its own topic");
    }
}

#[test]
fn an_estimated_retention_is_no_statement() {
    let found = that_says("google", "estimated from");
    assert_eq!(governing(found)[0].clause.as_deref(), Some("google/business/retention/1"));
}

#[test]
fn no_clause_is_classified_unseen() {
    let mut found = Vec::new();
    for provider in &common::bundled_edition().dataset.providers {
        let record = records().provider(&provider.id).unwrap();
        for (clause, words) in provider.clauses.iter().zip(&record.clauses) {
            let document = clause.document.as_deref().and_then(|id| record.document(id));
            if clause.basis != Basis::Absence && words.pin.is_none() {
                found.push(format!("{}: no pin, though it is no silence", clause.id));
            }
            if clause.basis == Basis::Absence && document.is_some_and(|document| document.partial) {
                found.push(format!("{}: silence of a document that was not read whole", clause.id));
            }
            if clause.confidence == Confidence::High && document.is_some_and(|document| document.retrieved_from == "third-party-record") {
                found.push(format!("{}: sure of what was seen at a third party only", clause.id));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    that_says("aws-bedrock", "ConductAtlas quotes");
}
