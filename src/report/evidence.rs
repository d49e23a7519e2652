//! What a finding rests on, what is not known, and what is too old.

use crate::dataset::{Clause, Date, Document};
use crate::edition::Edition;
use crate::reading::sort_by_key;
use crate::rubric::Axis;
use crate::scoring::{Finding, OfferingResult, Severity, Span, is_stale};

/// The rows of one topic of one offering.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows<'a> {
    /// Those that decide.
    pub governing: Vec<&'a Clause>,
    /// Options, exceptions, supporting rows, and governing ones that do not reach this customer.
    pub beside: Vec<&'a Clause>,
}

/// The rows of a finding, those that decide apart from those that stand beside.
pub fn rows<'a>(edition: &'a Edition, result: &'a OfferingResult, finding: &'a Finding) -> Rows<'a> {
    let Some(provider) = edition.dataset.provider(&result.provider) else { return Rows::default() };
    let all = provider.clauses_on(&result.offering, &finding.topic);
    let (governing, mut beside): (Vec<&Clause>, Vec<&Clause>) = all.partition(|clause| finding.clauses.contains(&clause.id));
    sort_by_key(&mut beside, |clause| clause.role);
    Rows { governing, beside }
}

/// The findings on topics that matter and that nobody has reviewed, the most relevant first.
pub fn unreviewed(result: &OfferingResult) -> Vec<&Finding> {
    let mut open: Vec<&Finding> = result.findings.iter().filter(|finding| finding.severity == Severity::Unknown && finding.relevance.1 > 0).collect();
    sort_by_key(&mut open, |finding| -(finding.relevance.0 + finding.relevance.1));
    open
}

/// What stands behind the findings of an offering and must be said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// Deciding rows that are stale on the assessment's day: to be checked again.
    pub stale: Vec<&'a Clause>,
    /// Documents behind deciding rows of which a later version is known.
    pub superseded: Vec<&'a Document>,
}

/// What of an offering's deciding evidence is old or replaced. Topics that do not matter for the profile are left out.
pub fn evidence<'a>(edition: &'a Edition, result: &'a OfferingResult, as_of: Date) -> Evidence<'a> {
    let mut found = Evidence::default();
    let Some(provider) = edition.dataset.provider(&result.provider) else { return found };
    for finding in result.findings.iter().filter(|finding| finding.relevance.1 > 0 && finding.axis != Axis::Context) {
        for clause in rows(edition, result, finding).governing {
            if is_stale(edition, provider, clause, as_of) {
                found.stale.push(clause);
            }
            let document = clause.document.as_ref().and_then(|id| provider.document(id)).filter(|document| document.superseded);
            if let Some(document) = document.filter(|document| !found.superseded.contains(document)) {
                found.superseded.push(document);
            }
        }
    }
    found
}

impl Rows<'_> {
    /// Whether the deciding rows hold for some regions only, and the customer may be established in one that nobody has read for.
    pub fn leave_a_region(&self, finding: &Finding) -> bool {
        !self.governing.is_empty() && finding.level == Span(0, 100) && self.governing.iter().all(|clause| !clause.scope.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn every_row_of_a_topic_is_shown_once() {
        let (edition, assessment) = sample::assessed("product-eea-personal");
        for result in &assessment.results {
            let provider = edition.dataset.provider(&result.provider).unwrap();
            for finding in &result.findings {
                let rows = rows(&edition, result, finding);
                let all = provider.clauses_on(&result.offering, &finding.topic).count();
                assert_eq!(rows.governing.len() + rows.beside.len(), all);
                assert_eq!(
                    rows.governing.is_empty(),
                    finding.severity == Severity::Unknown && finding.stance == "unreviewed",
                    "{} {}",
                    result.key(),
                    finding.topic
                );
            }
        }
    }

    #[test]
    fn what_nobody_read_is_listed_with_the_most_relevant_first() {
        let (_, assessment) = sample::assessed("hospital-us");
        for result in &assessment.results {
            let open = unreviewed(result);
            assert!(open.iter().all(|finding| finding.stance == "unreviewed"));
            assert!(open.windows(2).all(|pair| pair[0].relevance.0 + pair[0].relevance.1 >= pair[1].relevance.0 + pair[1].relevance.1));
        }
    }

    #[test]
    fn ten_years_on_everything_is_stale() {
        let (edition, assessment) = sample::assessed("product-eea-personal");
        let later = Date::parse("2036-11-21").unwrap();
        let result = &assessment.results[0];
        let deciding = result.findings.iter().filter(|finding| finding.relevance.1 > 0 && finding.axis != Axis::Context);
        assert_eq!(evidence(&edition, result, later).stale.len(), deciding.map(|finding| finding.clauses.len()).sum::<usize>());
    }
}
