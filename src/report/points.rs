//! How a finding's points come about, so that a reader can follow them by hand.

use super::words;
use crate::edition::Edition;
use crate::reading::sort_by_key;
use crate::rubric::Axis;
use crate::scoring::{Finding, OfferingResult, Severity, Span, central_shown};

/// The findings of an axis, most points first; those that do not matter for the profile last.
pub fn by_points(result: &OfferingResult, axis: Axis) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = result.findings_on(axis).collect();
    sort_by_key(&mut findings, |finding| (finding.relevance.1 == 0, std::cmp::Reverse(finding.points), finding.severity));
    findings
}

/// All relevance on an axis, by midpoints, in tenths: what a finding's relevance is a part of.
pub fn weight(result: &OfferingResult, axis: Axis) -> i64 {
    result.findings_on(axis).map(|finding| (finding.relevance.0 + finding.relevance.1) * 5).sum()
}

/// "Level 45 × relevance 5 ÷ 36.5, all relevance on this axis = 6.2 of 41 points."
pub fn arithmetic(result: &OfferingResult, finding: &Finding) -> String {
    if finding.relevance.1 == 0 {
        return "Does not matter for your answers: relevance 0, so it adds nothing.".to_owned();
    }
    let all = words::tenth(weight(result, finding.axis));
    let own = words::points(finding.points);
    let of = result.exposure(finding.axis).map(|exposure| words::points(exposure.mid)).unwrap_or_default();
    let mut text =
        ["Level ", &amount(finding.level), " × relevance ", &amount(finding.relevance), " ÷ ", &all, " (all relevance on this axis) = ", &own]
            .concat();
    if result.coverage_of(finding.axis).is_some() {
        text.push_str(" of ");
        text.push_str(&of);
    }
    text.push_str(" points");
    if finding.severity == Severity::Unknown {
        text.push_str(". Nobody reviewed this topic: it could be anything from 0 to 100, and is counted so");
    }
    text.push('.');
    text
}

/// How the points of an axis add up to its centre, and whether that stands for the offering.
pub fn sum(edition: &Edition, result: &OfferingResult, axis: Axis) -> String {
    let Some(exposure) = result.exposure(axis) else { return "Nothing on this side is relevant to your answers.".to_owned() };
    let (mid, span) = (words::points(exposure.mid), words::interval(exposure));
    if central_shown(&edition.rubric, result, axis) {
        ["The points add up to ", &mid, ", the centre of the exposure; ", &span, " is what the documents and your answers leave open."].concat()
    } else {
        ["The points add up to ", &mid, ", but too little is known for this centre to stand for the offering. Look at the span, ", &span, "."]
            .concat()
    }
}

/// "45", or "60 (the middle of 45 to 75)".
fn amount(span: Span) -> String {
    if span.0 == span.1 { span.0.to_string() } else { [&words::middle(span), " (the middle of ", &words::span(span), ")"].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn the_arithmetic_that_is_shown_gives_the_points() {
        for profile in sample::PROFILES {
            let (_, assessment) = sample::assessed(profile);
            for result in &assessment.results {
                for axis in [Axis::Ip, Axis::Data] {
                    let all = weight(result, axis);
                    for finding in by_points(result, axis) {
                        let share = (finding.level.0 + finding.level.1) * 5 * (finding.relevance.0 + finding.relevance.1) * 5;
                        let exact = if all == 0 { 0 } else { share * 1_000 / all };
                        assert!(
                            (exact - finding.points.0).abs() <= 1,
                            "{profile} {} {}: {exact} and {}",
                            result.key(),
                            finding.topic,
                            finding.points
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_topic_that_does_not_matter_says_so_and_stands_last() {
        let (_, assessment) = sample::assessed("internal-drafting");
        let result = &assessment.results[0];
        let findings = by_points(result, Axis::Data);
        let last = findings.last().unwrap();
        assert_eq!(last.relevance.1, 0, "personal data does not go in, so the processing agreement does not matter");
        assert!(arithmetic(result, last).contains("relevance 0"));
        assert!(findings[0].points >= findings[1].points);
    }
}
