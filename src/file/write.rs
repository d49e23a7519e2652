//! The document as text: compact JSON, its parts in the order of the format. Written by hand, since a library for it would be a tenth of what
//! the page loads.

use super::answers::{write_answer, write_override};
use super::people::{write_conclusion, write_filing};
use crate::reading::{digits, json_list, json_object, json_string};
use crate::scoring::{Assessment, Coverage, Decimal, EditionRef, Exposure, Finding, GateResult, OfferingResult, Span};

/// The format of what is written.
pub(super) const FORMAT: &str = "vendor-risk/assessment@1";

/// The document, `vendor-risk/assessment@1`. The same assessment always gives the same bytes.
pub fn write(assessment: &Assessment) -> String {
    let answers = assessment.answers.0.iter().map(|(id, answer)| (id.as_str(), write_answer(answer))).collect();
    json_object(vec![
        ("format", json_string(FORMAT)),
        ("as_of", json_string(&assessment.as_of.iso())),
        ("dataset", edition(&assessment.dataset)),
        ("rubric", edition(&assessment.rubric)),
        ("questionnaire", edition(&assessment.questionnaire)),
        ("answers", json_object(answers)),
        ("overrides", json_list(assessment.overrides.iter().map(write_override).collect())),
        ("conclusions", json_list(assessment.conclusions.iter().map(write_conclusion).collect())),
        ("filing", write_filing(&assessment.filing)),
        ("results", json_list(assessment.results.iter().map(result).collect())),
    ])
}

fn edition(edition: &EditionRef) -> String {
    json_object(vec![("version", json_string(&edition.version)), ("sha256", json_string(&edition.sha256))])
}

fn result(result: &OfferingResult) -> String {
    let Coverage { ip, data } = result.coverage;
    json_object(vec![
        ("provider", json_string(&result.provider)),
        ("offering", json_string(&result.offering)),
        ("verdict", json_string(result.verdict.id())),
        ("ip", exposure(result.ip)),
        ("data", exposure(result.data)),
        ("coverage", json_object(vec![("ip", share(ip)), ("data", share(data))])),
        ("gates", json_list(result.gates.iter().map(gate).collect())),
        ("findings", json_list(result.findings.iter().map(finding).collect())),
    ])
}

fn exposure(exposure: Option<Exposure>) -> String {
    exposure.map_or_else(nothing, |Exposure { low, mid, high }| json_object(vec![("low", number(low)), ("mid", number(mid)), ("high", number(high))]))
}

fn share(share: Option<Decimal>) -> String {
    share.map_or_else(nothing, number)
}

fn nothing() -> String {
    "null".to_owned()
}

fn gate(gate: &GateResult) -> String {
    json_object(vec![
        ("id", json_string(&gate.id)),
        ("topic", json_string(&gate.topic)),
        ("outcome", json_string(gate.outcome.id())),
        ("state", json_string(gate.state.id())),
        ("because", json_string(&gate.because)),
        ("remedy", json_string(&gate.remedy)),
    ])
}

fn finding(finding: &Finding) -> String {
    let clauses: Vec<String> = finding.clauses.iter().map(|id| json_string(id)).collect();
    json_object(vec![
        ("topic", json_string(&finding.topic)),
        ("axis", json_string(finding.axis.id())),
        ("stance", json_string(&finding.stance)),
        ("level", span(finding.level)),
        ("relevance", span(finding.relevance)),
        ("points", number(finding.points)),
        ("severity", json_string(finding.severity.id())),
        ("because", json_string(&finding.because)),
        ("clauses", json_list(clauses)),
    ])
}

fn span(span: Span) -> String {
    json_list(vec![number(Decimal(span.0 * Decimal::ONE)), number(Decimal(span.1 * Decimal::ONE))])
}

/// A number as JavaScript writes it: without a point where it is whole, and without zeros at its end.
pub(crate) fn number(number: Decimal) -> String {
    let size = usize::try_from(number.0.unsigned_abs()).unwrap_or(usize::MAX);
    let mut text = if number.0 < 0 { "-".to_owned() } else { String::new() };
    text.push_str(&digits(size / 10_000));
    let rest = size % 10_000;
    if rest > 0 {
        // A one before the digits keeps the zeros that they begin with.
        let behind = digits(10_000 + rest);
        text.push('.');
        text.push_str(behind.get(1..).unwrap_or_default().trim_end_matches('0'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_javascript_writes_them() {
        for (value, json) in [(0, "0"), (10_000, "1"), (1_000_000, "100"), (12_345, "1.2345"), (625_000, "62.5"), (-5, "-0.0005"), (1, "0.0001")] {
            assert_eq!(number(Decimal(value)), json);
        }
        for value in 0..=1_000_000 {
            let written: f64 = number(Decimal(value)).parse().unwrap_or(f64::NAN);
            assert_eq!(written, Decimal(value).as_f64(), "{value}");
        }
    }
}
