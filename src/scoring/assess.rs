//! The one pure function in the middle: no clock, no browser, no global state, and it cannot fail.

use super::average::{Average, Fraction, Term, above_zero, points};
use super::facts::{Case, Facts};
use super::judgement::{Judgement, Judgements};
use super::profile::Profile;
use super::rows::Row;
use super::verdict::{coverage, severity, terms, verdict};
use super::{Assessment, Coverage, Decimal, Exposure, Finding, OfferingResult, Override, Span};
use crate::dataset::Date;
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::rubric::{Axis, Rubric};

/// Scores every offering of the shortlist for these answers, on the day `as_of`, with what the company knows better (`overrides`; the last one on a
/// topic counts). The same input gives the same document, natively and in wasm, to the last digit. Source: DESIGN section 6 and RUBRIC.md.
pub fn assess(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date) -> Assessment {
    let profile = Profile::whole(edition, answers);
    let judgements = Judgements::new(&profile);
    let case = Case::new(edition, answers, overrides, as_of);
    let scored = |(provider, offering)| {
        let facts = Facts::of(&case, provider, offering);
        result(&edition.rubric, &facts, judgements.of(profile.competes(provider)))
    };
    let results = case.offerings().map(scored).collect();
    Assessment { results, ..Assessment::unscored(edition, answers, overrides, as_of) }
}

/// What is known of an offering, weighed by what the answers make of it.
pub(super) fn result(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement) -> OfferingResult {
    let [ip, data] = [Axis::Ip, Axis::Data].map(|axis| AxisResult::of(rubric, facts, judgement, axis));
    let gates = rubric.gates.iter().zip(&facts.gates).zip(&judgement.gates);
    OfferingResult {
        provider: facts.provider.id.clone(),
        offering: facts.offering.id.clone(),
        verdict: verdict(rubric, facts, judgement),
        ip: ip.exposure,
        data: data.exposure,
        coverage: Coverage { ip: ip.coverage, data: data.coverage },
        gates: gates.filter_map(|((gate, met), armed)| met.state(*armed).map(|state| met.listed(gate, state))).collect(),
        findings: findings(rubric, facts, judgement, [ip.points, data.points]),
    }
}

/// One axis of one offering.
struct AxisResult {
    exposure: Option<Exposure>,
    coverage: Option<Decimal>,
    /// By topic of the axis, in the rubric's order.
    points: Vec<Decimal>,
}

impl AxisResult {
    fn of(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement, axis: Axis) -> Self {
        let terms: Vec<Term> = terms(rubric, facts, judgement, axis).map(|(_, term)| term).collect();
        AxisResult {
            exposure: Average::of(&terms).map(|average| average.exposure()),
            coverage: coverage(rubric, facts, judgement, axis).map(Fraction::rounded),
            points: points(&terms),
        }
    }
}

fn findings(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement, points: [Vec<Decimal>; 2]) -> Vec<Finding> {
    let [mut ip, mut data] = points.map(Vec::into_iter);
    let mut findings = Vec::new();
    for (index, (topic, (known, relevance))) in rubric.topics.iter().zip(facts.topics.iter().zip(&judgement.relevance)).enumerate() {
        let points = match topic.axis {
            Axis::Ip => ip.next(),
            Axis::Data => data.next(),
            Axis::Context => continue,
        };
        let rows = facts.rows_on(index);
        findings.push(Finding {
            topic: topic.id.clone(),
            axis: topic.axis,
            stance: stance_of(rows).to_owned(),
            level: known.value,
            relevance: relevance.span,
            points: points.unwrap_or_default(),
            severity: severity(&rubric.severity, !rows.is_empty(), Term { value: known.value, relevance: relevance.span }),
            because: relevance.rule.map(|index| rubric.relevance[index].because.clone()).unwrap_or_default(),
            clauses: rows.iter().map(|row| row.clause.map_or_else(|| "override".to_owned(), |clause| clause.id.clone())).collect(),
        });
    }
    findings
}

pub(super) fn stance_of<'a>(rows: &[Row<'a>]) -> &'a str {
    match rows {
        [] => "unreviewed",
        [first, rest @ ..] if rest.iter().all(|row| row.stance == first.stance) => first.stance,
        _ => "mixed",
    }
}

/// Whether an axis rests on enough evidence for its central value to be shown, plotted and sorted by.
pub fn central_shown(rubric: &Rubric, result: &OfferingResult, axis: Axis) -> bool {
    result.coverage_of(axis).is_some_and(|coverage| coverage.0 >= rubric.coverage_floor)
}

/// Whether two offerings of one assessment can be told apart on an axis: the interval weighted average of their topic-wise differences excludes 0.
pub fn distinguishable(one: &OfferingResult, other: &OfferingResult, axis: Axis) -> bool {
    surely_worse(one, other, axis) || surely_worse(other, one, axis)
}

/// Every weighted average of the differences is above 0, at relevances that hold those of both.
fn surely_worse(one: &OfferingResult, other: &OfferingResult, axis: Axis) -> bool {
    above_zero(
        one.findings_on(axis)
            .zip(other.findings_on(axis))
            .map(|(a, b)| (a.level.0 - b.level.1, Span(a.relevance.0.min(b.relevance.0), a.relevance.1.max(b.relevance.1)))),
    )
}
