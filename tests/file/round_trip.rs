//! What is written comes back, to the last digit, by our own reader and by any other.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use vendor_risk::file;
use vendor_risk::scoring::{Decimal, Exposure};

use super::sample;
use crate::common;
use crate::common::scenario::{Dice, config, scenarios};

#[test]
fn whatever_is_written_is_read_again() {
    let mut runner = TestRunner::new(config(60));
    let property = |(scenario, seed): (_, u64)| {
        let mut dice = Dice(seed);
        let (edition, assessment) = sample::scored(scenario, &mut dice);
        let assessment = sample::with_people(assessment, &mut dice);
        let text = file::write(&assessment);
        for form in [text.clone(), file::pretty(&text), format!("\u{feff}{text}\n")] {
            let opened = file::read(&form, &edition).map_err(|mistakes| TestCaseError::fail(format!("{mistakes:?}")))?;
            prop_assert_eq!(&opened.assessment, &assessment);
            prop_assert!(opened.notices.is_empty() && opened.set_aside.is_empty(), "{:?}", opened.notices);
            prop_assert_eq!(file::write(&opened.assessment), text.clone());
            prop_assert!(file::compare(&opened, &edition).identical);
        }
        Ok(())
    };
    runner.run(&(scenarios(), any::<u64>()), property).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn any_other_reader_finds_the_same_values() {
    let assessment = sample::filed();
    let text = file::write(&assessment);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["format"], "vendor-risk/assessment@1");
    assert_eq!(value["as_of"], "2026-11-21");
    assert_eq!(value["dataset"], json!({"version": assessment.dataset.version, "sha256": assessment.dataset.sha256}));
    assert_eq!(value["answers"], json!(assessment.answers));
    assert_eq!(value["overrides"], json!(assessment.overrides));
    let filing = &assessment.filing;
    assert_eq!(
        value["filing"],
        json!({
            "title": filing.title, "use_case": filing.use_case, "classification": filing.classification, "status": "final",
            "valid_until": filing.valid_until, "assessor": filing.assessor, "approver": filing.approver, "review_owner": filing.review_owner,
            "advice": "overruled", "advice_reason": filing.advice_reason, "notes": filing.notes,
        })
    );
    for (of, value) in assessment.conclusions.iter().zip(value["conclusions"].as_array().unwrap()) {
        let handlings =
            of.findings.iter().map(|of| json!({"topic": of.topic, "accepted_because": of.accepted_because, "owner": of.owner, "due": of.due}));
        let expected = json!({
            "provider": of.provider, "offering": of.offering, "conclusion": "warning", "reason": of.reason, "conditions": of.conditions,
            "owner": of.owner, "valid_until": of.valid_until, "notes": of.notes, "findings": handlings.collect::<Value>(),
        });
        assert_eq!(value, &expected);
    }
    let number = |number: Decimal| json!(number.as_f64());
    for (result, value) in assessment.results.iter().zip(value["results"].as_array().unwrap()) {
        let value = sample::value(&value.to_string());
        let exposure = |exposure: Option<Exposure>| {
            exposure.map_or(Value::Null, |found| json!({"low": number(found.low), "mid": number(found.mid), "high": number(found.high)}))
        };
        assert_eq!((&value["ip"], &value["data"]), (&exposure(result.ip), &exposure(result.data)));
        assert_eq!(value["verdict"], result.verdict.id());
        assert_eq!(value["coverage"]["ip"], result.coverage.ip.map_or(Value::Null, number));
        for (gate, value) in result.gates.iter().zip(value["gates"].as_array().unwrap()) {
            let expected = json!({"id": *gate.id, "topic": *gate.topic, "outcome": gate.outcome.id(), "state": gate.state.id(), "because": *gate.because, "remedy": *gate.remedy});
            assert_eq!(value, &expected);
        }
        for (finding, value) in result.findings.iter().zip(value["findings"].as_array().unwrap()) {
            let span = |span: vendor_risk::scoring::Span| json!([span.0 as f64, span.1 as f64]);
            let clauses: Vec<&str> = finding.clauses.iter().map(|id| &**id).collect();
            let expected = json!({
                "topic": *finding.topic, "axis": finding.axis.id(), "stance": *finding.stance, "level": span(finding.level),
                "relevance": span(finding.relevance), "points": number(finding.points), "severity": finding.severity.id(),
                "because": *finding.because, "clauses": clauses,
            });
            assert_eq!(value, &expected);
        }
    }
}

#[test]
fn the_longest_file_of_the_bundled_dataset_can_be_read() {
    let text = file::write(&sample::of_profile("empty"));
    assert!(text.len() < 1_000_000, "{} bytes", text.len());
    assert!(file::read(&text, common::bundled_edition()).is_ok());
}

#[test]
fn a_file_of_the_version_before_is_brought_to_today() {
    let now = sample::filed();
    let mut value: Value = serde_json::from_str(&file::write(&now)).unwrap();
    value["format"] = json!("vendor-risk/assessment@0");
    value.as_object_mut().unwrap().remove("conclusions");
    value.as_object_mut().unwrap().remove("filing");
    let opened = file::read(&value.to_string(), common::bundled_edition()).unwrap();
    let expected = vendor_risk::scoring::Assessment { conclusions: Vec::new(), filing: vendor_risk::scoring::Filing::default(), ..now };
    assert_eq!(opened.assessment, expected);
    assert_eq!(opened.notices, ["$.format: this file has an earlier form (vendor-risk/assessment@0); it was brought to today's."]);
}
