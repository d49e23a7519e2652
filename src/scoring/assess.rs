//! The one pure function in the middle: no clock, no browser, no global state, and it cannot fail.

use super::average::{Average, Fraction, Term, points};
use super::gates::{Sight, look, options};
use super::judgement::{Judgement, Judgements};
use super::models::{licences, models_are_asked};
use super::profile::Profile;
use super::rows::{Deciding, Row, deciding};
use super::staleness::row_is_stale;
use super::value::{ANYTHING, of_topic};
use super::{Assessment, Coverage, Decimal, Finding, GateResult, GateState, OfferingResult, Override, Severity, Span, Verdict};
use crate::dataset::{Date, Offering, Provider};
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::rubric::{Axis, Outcome, Rubric, SeverityLimits};

/// Scores every offering of the shortlist for these answers, on the day `as_of`, with what the company knows better (`overrides`; the last one on a
/// topic counts). The same input gives the same document, natively and in wasm, to the last digit. Source: DESIGN section 6 and RUBRIC.md.
pub fn assess(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date) -> Assessment {
    let judgements = Judgements::new(Profile { edition, answers });
    let case = Case { edition, answers, overrides, as_of, models_are_asked: models_are_asked(edition, answers) };
    let results = edition
        .dataset
        .providers
        .iter()
        .flat_map(|provider| {
            let competes = Profile { edition, answers }.competes(provider);
            let judgement = judgements.of(competes);
            let chosen = provider.offerings.iter().filter(|offering| answers.shortlists(&provider.id, &offering.id));
            chosen.map(move |offering| (provider, offering, judgement))
        })
        .map(|(provider, offering, judgement)| case.score(provider, offering, judgement))
        .collect();
    Assessment { results, ..Assessment::unscored(edition, answers, overrides, as_of) }
}

/// What stays the same from offering to offering.
struct Case<'a> {
    edition: &'a Edition,
    answers: &'a Answers,
    overrides: &'a [Override],
    as_of: Date,
    models_are_asked: bool,
}

/// A scored topic of one offering.
struct Scored<'a> {
    axis: Axis,
    term: Term,
    deciding: Deciding<'a>,
    covered: bool,
}

impl Case<'_> {
    fn score(&self, provider: &Provider, offering: &Offering, judgement: &Judgement) -> OfferingResult {
        let rubric = &self.edition.rubric;
        let chosen = if self.models_are_asked { self.answers.models(&provider.id) } else { None };
        let licences = licences(&self.edition.dataset, provider, chosen);
        let is_host = provider.kind.is_host();
        let topics: Vec<Scored<'_>> = rubric
            .topics
            .iter()
            .zip(&judgement.relevance)
            .map(|(topic, relevance)| {
                let deciding = deciding(self.edition, provider, offering, &topic.id, self.answers, self.overrides);
                let value = of_topic(rubric, topic, &deciding, &licences, is_host);
                let fresh = !deciding.rows.iter().any(|row| row_is_stale(self.edition, provider, row, self.as_of));
                Scored { axis: topic.axis, term: Term { value, relevance: relevance.span }, covered: fresh && value != ANYTHING, deciding }
            })
            .collect();

        let gates: Vec<GateResult> = rubric
            .gates
            .iter()
            .zip(&judgement.gates)
            .filter_map(|(gate, condition)| {
                let at = rubric.topics.iter().position(|topic| topic.id == gate.topic);
                let sight = Sight {
                    topic: at.map(|index| &rubric.topics[index]),
                    deciding: at.map(|index| &topics[index].deciding),
                    options: if gate.unless_option.is_empty() { Vec::new() } else { options(provider, &offering.id, &gate.topic) },
                    licences: &licences,
                    is_host,
                };
                look(gate, *condition, &sight)
            })
            .collect();

        let ip = AxisResult::of(&topics, Axis::Ip);
        let data = AxisResult::of(&topics, Axis::Data);
        let findings = self.findings(&topics, judgement, &ip, &data);
        OfferingResult {
            provider: provider.id.clone(),
            offering: offering.id.clone(),
            verdict: verdict(rubric, &gates, &findings, &[&ip, &data]),
            ip: ip.average.as_ref().map(Average::exposure),
            data: data.average.as_ref().map(Average::exposure),
            coverage: Coverage { ip: ip.coverage.map(Fraction::rounded), data: data.coverage.map(Fraction::rounded) },
            gates,
            findings,
        }
    }

    fn findings(&self, topics: &[Scored<'_>], judgement: &Judgement, ip: &AxisResult, data: &AxisResult) -> Vec<Finding> {
        let rubric = &self.edition.rubric;
        let mut points = [ip.points.iter(), data.points.iter()];
        rubric
            .topics
            .iter()
            .zip(topics)
            .zip(&judgement.relevance)
            .filter(|((topic, _), _)| topic.axis != Axis::Context)
            .map(|((topic, scored), relevance)| {
                let own_points = points[usize::from(topic.axis == Axis::Data)].next();
                Finding {
                    topic: topic.id.clone(),
                    axis: topic.axis,
                    stance: stance_of(&scored.deciding.rows).to_owned(),
                    level: scored.term.value,
                    relevance: relevance.span,
                    points: own_points.copied().unwrap_or_default(),
                    severity: severity(&rubric.severity, &scored.deciding.rows, scored.term),
                    because: relevance.rule.map(|index| rubric.relevance[index].because.clone()).unwrap_or_default(),
                    clauses: scored
                        .deciding
                        .rows
                        .iter()
                        .map(|row| row.clause.map_or_else(|| "override".to_owned(), |clause| clause.id.clone()))
                        .collect(),
                }
            })
            .collect()
    }
}

/// One axis of one offering.
struct AxisResult {
    average: Option<Average>,
    /// The share of relevance midpoints on topics with reviewed, fresh evidence; `None` if nothing is relevant.
    coverage: Option<Fraction>,
    /// By topic of the axis, in the rubric's order.
    points: Vec<Decimal>,
}

impl AxisResult {
    fn of(topics: &[Scored<'_>], axis: Axis) -> Self {
        let of_axis: Vec<&Scored<'_>> = topics.iter().filter(|topic| topic.axis == axis).collect();
        let terms: Vec<Term> = of_axis.iter().map(|topic| topic.term).collect();
        let weight = |topic: &&&Scored<'_>| topic.term.relevance.0 + topic.term.relevance.1;
        let all: i64 = of_axis.iter().map(|topic| weight(&topic)).sum();
        let covered: i64 = of_axis.iter().filter(|topic| topic.covered).map(|topic| weight(&topic)).sum();
        AxisResult {
            average: Average::of(&terms),
            coverage: (all > 0).then_some(Fraction { numerator: covered, denominator: all }),
            points: points(&terms),
        }
    }
}

pub(super) fn stance_of<'a>(rows: &[Row<'a>]) -> &'a str {
    match rows {
        [] => "unreviewed",
        [first, rest @ ..] if rest.iter().all(|row| row.stance == first.stance) => first.stance,
        _ => "mixed",
    }
}

/// Midpoints are halves of sums, so both sides are compared doubled or fourfold, on whole numbers.
fn severity(limits: &SeverityLimits, rows: &[Row<'_>], term: Term) -> Severity {
    let level = term.value.0 + term.value.1;
    let relevance = term.relevance.0 + term.relevance.1;
    let product = level * relevance;
    if rows.is_empty() {
        Severity::Unknown
    } else if level >= 2 * limits.severe_level && 10 * relevance >= 2 * limits.severe_relevance_tenths {
        Severity::Severe
    } else if product >= 4 * limits.high {
        Severity::High
    } else if product >= 4 * limits.moderate {
        Severity::Moderate
    } else if product > 0 {
        Severity::Low
    } else {
        Severity::None
    }
}

fn verdict(rubric: &Rubric, gates: &[GateResult], findings: &[Finding], axes: &[&AxisResult]) -> Verdict {
    let stop = |fires: bool| gates.iter().any(|gate| gate.outcome == Outcome::Stop && (gate.state == GateState::Fires) == fires);
    let too_little =
        |axis: &&AxisResult| axis.coverage.is_some_and(|share| share.numerator * Decimal::ONE < rubric.coverage_floor * share.denominator);
    let severe_even_at_best = |axis: &&AxisResult| axis.average.as_ref().is_some_and(|average| average.low.numerator >= 75 * average.low.denominator);
    if stop(true) {
        Verdict::Stopped
    } else if stop(false) || axes.iter().any(too_little) {
        Verdict::NotEnoughKnown
    } else if !gates.is_empty() || axes.iter().any(severe_even_at_best) || findings.iter().any(|finding| finding.severity == Severity::Severe) {
        Verdict::Conditions
    } else {
        Verdict::NoBlockerFound
    }
}

/// Whether an axis rests on enough evidence for its central value to be shown, plotted and sorted by.
pub fn central_shown(rubric: &Rubric, result: &OfferingResult, axis: Axis) -> bool {
    result.coverage_of(axis).is_some_and(|coverage| coverage.0 >= rubric.coverage_floor)
}

/// Whether two offerings of one assessment can be told apart on an axis: the interval weighted average of their topic-wise differences excludes 0.
pub fn distinguishable(one: &OfferingResult, other: &OfferingResult, axis: Axis) -> bool {
    let terms: Vec<Term> = one
        .findings_on(axis)
        .zip(other.findings_on(axis))
        .map(|(a, b)| Term {
            value: Span(a.level.0 - b.level.1, a.level.1 - b.level.0),
            relevance: Span(a.relevance.0.min(b.relevance.0), a.relevance.1.max(b.relevance.1)),
        })
        .collect();
    Average::of(&terms).is_some_and(|difference| difference.low.numerator > 0 || difference.high.numerator < 0)
}
