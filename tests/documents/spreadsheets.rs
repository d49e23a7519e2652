//! The tables say what the assessment says.

use vendor_risk::report::document::{self, Sheet, Subject, csv};
use vendor_risk::scoring::Severity;

use crate::common::csv::parse;
use crate::{common, golden};

fn column(table: &[Vec<String>], name: &str) -> Vec<String> {
    let at = table[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no column {name} in {:?}", table[0]));
    table[1..].iter().map(|row| row[at].clone()).collect()
}

fn read(make: fn(Subject<'_>) -> Sheet<'_>, subject: Subject<'_>) -> Vec<Vec<String>> {
    let table = parse(&csv(&make(subject)));
    assert!(table.iter().all(|row| row.len() == table[0].len()), "every row has a cell for each column");
    table
}

#[test]
fn every_finding_has_its_row_with_the_numbers_of_the_assessment() {
    let assessment = golden::five();
    let table = read(document::findings, crate::subject(&assessment));
    let all: Vec<_> = assessment.results.iter().flat_map(|result| &result.findings).collect();
    assert_eq!(column(&table, "points"), all.iter().map(|finding| finding.points.to_string()).collect::<Vec<_>>());
    assert_eq!(column(&table, "level high"), all.iter().map(|finding| finding.level.1.to_string()).collect::<Vec<_>>());
    assert_eq!(column(&table, "relevance low"), all.iter().map(|finding| finding.relevance.0.to_string()).collect::<Vec<_>>());
    assert!(column(&table, "assessment id").iter().all(|id| id == "VR-0001"));
    let ids = column(&table, "finding id");
    assert!(ids.contains(&"anthropic/business/training-use".to_owned()));
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "no id twice");
    assert!(column(&table, "address").iter().any(|address| address.starts_with("https://")));
}

#[test]
fn what_a_person_wrote_at_a_finding_stands_in_its_row_and_closes_its_risk() {
    let assessment = golden::one();
    for (make, accepted, wanted) in [
        (document::findings as fn(Subject<'_>) -> Sheet<'_>, "accepted because", "It is switched off for all"),
        (document::risks, "status", "Accepted: It is switched off for all"),
    ] {
        let table = read(make, crate::subject(&assessment));
        assert_eq!(column(&table, accepted).iter().filter(|words| *words == wanted).count(), 1);
        assert!(column(&table, "owner").contains(&"E. Admin".to_owned()) && column(&table, "due").contains(&"2026-12-01".to_owned()));
    }
}

#[test]
fn the_comparison_has_a_row_for_each_topic_and_the_exposures() {
    let assessment = golden::five();
    let table = read(document::comparison, crate::subject(&assessment));
    assert_eq!(table[0].len(), 2 + 4 * 5);
    assert_eq!(table.len(), 1 + 7 + common::bundled_edition().rubric.topics.len());
    let low = table.iter().find(|row| row[0] == "Data" && row[1] == "Exposure, lower end").unwrap();
    let expected: Vec<String> = assessment.results.iter().map(|result| result.data.unwrap().low.to_string()).collect();
    assert_eq!(low.iter().skip(2).step_by(4).cloned().collect::<Vec<_>>(), expected);
}

#[test]
fn the_register_has_what_weighs_and_every_gate() {
    let assessment = golden::one();
    let ids = column(&read(document::risks, crate::subject(&assessment)), "risk id");
    let result = &assessment.results[0];
    let heavy = result.findings.iter().filter(|finding| finding.relevance.1 > 0 && !matches!(finding.severity, Severity::Low | Severity::None));
    for topic in heavy.map(|finding| &finding.topic) {
        assert!(ids.contains(&format!("anthropic/consumer/{topic}")), "{topic}");
    }
    for gate in &result.gates {
        assert!(ids.iter().any(|id| id.ends_with(gate.topic.as_str()) || id.ends_with(gate.id.as_str())), "{}", gate.id);
    }
}

#[test]
fn parties_are_as_the_import_of_the_register_takes_them() {
    // Two of the nine are one provider's.
    let assessment = crate::assessed("coding-start-up", None);
    let entities = read(document::entities, crate::subject(&assessment));
    let solutions = read(document::solutions, crate::subject(&assessment));
    assert_eq!(entities[0], ["ref_id", "name", "description"]);
    assert_eq!(solutions[0], ["ref_id", "name", "description", "provider_entity_ref_id"]);
    let known = column(&entities, "ref_id");
    assert_eq!((known.len(), solutions.len()), (8, 10));
    assert!(column(&solutions, "provider_entity_ref_id").iter().all(|id| known.contains(id)), "each solution has its provider");
}
