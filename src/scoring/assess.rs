//! The one pure function in the middle: no clock, no browser, no global state, and it cannot fail.

use super::average::{Average, Fraction, Sign, points};
use super::facts::{Case, Facts};
use super::judgement::{Judgement, Judgements};
use super::profile::Profile;
use super::rows::Row;
use super::verdict::{coverage, severity, verdict, weighed};
use super::{Assessment, Coverage, Decimal, Finding, OfferingResult, Override, Span, Truth};
use crate::dataset::Date;
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::reading::Text;
use crate::rubric::{Axis, Rubric, RubricTopic};

/// Scores every offering of the shortlist for these answers, on the day `as_of`, with what the company knows better (`overrides`; the last one on a
/// topic counts). The same input gives the same document, natively and in wasm, to the last digit. Source: DESIGN section 6 and RUBRIC.md.
pub fn assess(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date) -> Assessment {
    let profile = Profile::whole(edition, answers);
    let (judgements, competes) = (Judgements::new(&profile), profile.competing());
    let case = Case::new(edition, answers, overrides, as_of);
    let scored = |(provider, offering)| {
        let judgement = judgements.of(competes(provider));
        let facts = Facts::of(&case, provider, offering).meeting(&case, &mut judgement.gates.iter().map(|(gate, _)| *gate));
        result(&edition.rubric, &facts, judgement)
    };
    let results = case.offerings().map(scored).collect();
    Assessment { results, ..Assessment::unscored(edition, answers, overrides, as_of) }
}

/// What is known of an offering, weighed by what the answers make of it.
pub(super) fn result(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement) -> OfferingResult {
    let listed = |(gate, armed): &(usize, Truth)| {
        let met = facts.gates[*gate];
        met.state(*armed).map(|state| met.listed(&rubric.gates[*gate], state))
    };
    let mut terms = [(); 2].map(|()| Vec::with_capacity(facts.topics.len()));
    for (known, term) in weighed(facts, judgement) {
        if let Some(of_axis) = terms.get_mut(known.axis as usize) {
            of_axis.push(term);
        }
    }
    let [ip, data] = [0, 1].map(|axis| Average::of(&terms[axis]).map(|average| average.exposure()));
    let [ip_coverage, data_coverage] = coverage(facts, judgement).map(|share| share.map(Fraction::rounded));
    OfferingResult {
        provider: facts.provider.id.clone(),
        offering: facts.offering.id.clone(),
        verdict: verdict(rubric, facts, judgement),
        ip,
        data,
        coverage: Coverage { ip: ip_coverage, data: data_coverage },
        gates: judgement.gates.iter().filter_map(listed).collect(),
        findings: findings(rubric, facts, judgement, terms.map(|terms| points(&terms))),
    }
}

fn findings(rubric: &Rubric, facts: &Facts<'_>, judgement: &Judgement, points: [Vec<Decimal>; 2]) -> Vec<Finding> {
    let mut points = points.map(Vec::into_iter);
    let mut findings = Vec::with_capacity(rubric.topics.len());
    for (index, (topic, (known, term))) in rubric.topics.iter().zip(weighed(facts, judgement)).enumerate() {
        let Some(points) = points.get_mut(known.axis as usize) else { continue };
        let rows = facts.rows_on(index);
        findings.push(Finding {
            topic: topic.id.clone(),
            axis: topic.axis,
            stance: shared_stance(topic, rows),
            level: term.value,
            relevance: term.relevance,
            points: points.next().unwrap_or_default(),
            severity: severity(&rubric.severity, known, term),
            because: judgement.relevance[index].rule.map(|rule| rubric.relevance[rule].because.clone()).unwrap_or_default(),
            clauses: rows.iter().map(|row| row.clause.map_or_else(|| "override".into(), |clause| clause.id.clone())).collect(),
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

/// The same, shared with the rubric.
fn shared_stance(topic: &RubricTopic, rows: &[Row<'_>]) -> Text {
    let stance = stance_of(rows);
    topic.levels.iter().find(|(id, _)| *id == *stance).map_or_else(|| stance.into(), |(id, _)| id.clone())
}

/// Whether an axis rests on enough evidence for its central value to be shown, plotted and sorted by.
pub fn central_shown(rubric: &Rubric, result: &OfferingResult, axis: Axis) -> bool {
    result.coverage_of(axis).is_some_and(|coverage| coverage.0 >= rubric.coverage_floor)
}

/// Whether two offerings of one assessment can be told apart on an axis: the interval weighted average of their topic-wise differences excludes 0.
pub fn distinguishable(one: &OfferingResult, other: &OfferingResult, axis: Axis) -> bool {
    let (mut worse, mut better) = (Sign::default(), Sign::default());
    for (a, b) in one.findings_on(axis).zip(other.findings_on(axis)) {
        let relevance = Span(a.relevance.0.min(b.relevance.0), a.relevance.1.max(b.relevance.1));
        worse.add(a.level.0 - b.level.1, relevance);
        better.add(b.level.0 - a.level.1, relevance);
    }
    worse.is_above_zero() || better.is_above_zero()
}
