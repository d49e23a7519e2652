//! The value of a topic: an interval of levels, 0 (best) to 100 (RUBRIC.md, "Value of a row").

use super::Span;
use super::models::stance_on;
use super::rows::Row;
use crate::dataset::{Basis, Confidence, ModelLicence, NOT_ADDRESSED};
use crate::rubric::{Rubric, RubricTopic, Widening};

/// What is known of a topic that nobody reviewed.
pub(super) const ANYTHING: Span = Span(0, 100);

/// The hull of the rows' intervals; anything without a row.
pub(super) fn of_rows(rubric: &Rubric, topic: &RubricTopic, rows: &[Row<'_>], licences: &[Option<&ModelLicence>], is_host: bool) -> Span {
    hull(rows.iter().map(|row| of_row(rubric, topic, row, licences, is_host)))
}

fn of_row(rubric: &Rubric, topic: &RubricTopic, row: &Row<'_>, licences: &[Option<&ModelLicence>], is_host: bool) -> Span {
    let base = if topic.by_model.iter().any(|stance| stance == row.stance) {
        let models = hull(licences.iter().map(|licence| of_licence(rubric, topic, *licence)));
        let adds = additions(rubric, topic, row);
        Span((models.0 + adds).min(100), (models.1 + adds).min(100))
    } else {
        let level = plain_level(rubric, topic, row);
        Span(level, level)
    };
    let own = widened(base, row.basis, row.confidence, rubric.widening);
    if !topic.worse_of_model || !is_host || licences.is_empty() {
        return own;
    }
    // `competing-use` and `output-disclosure`: at a host the maker's licence binds the customer beside the host's own terms. Of a licence that nobody
    // knows, only these are known to bind.
    hull(licences.iter().map(|licence| {
        licence.map_or(own, |_| {
            let maker = of_licence(rubric, topic, *licence);
            Span(own.0.max(maker.0), own.1.max(maker.1))
        })
    }))
}

/// The level of a stance with its qualifiers, never beyond the next worse stance.
fn plain_level(rubric: &Rubric, topic: &RubricTopic, row: &Row<'_>) -> i64 {
    if row.stance == NOT_ADDRESSED {
        return topic.silence;
    }
    // The loader knows every stance; a stance without a level would be the worst that the topic has.
    let level = topic.level(row.stance).unwrap_or(100);
    if row.qualifiers.is_empty() {
        return level;
    }
    let next_worse = topic.levels.iter().map(|(_, other)| *other).filter(|other| *other > level).min().unwrap_or(100);
    (level + additions(rubric, topic, row)).min(next_worse)
}

fn additions(rubric: &Rubric, topic: &RubricTopic, row: &Row<'_>) -> i64 {
    row.qualifiers
        .iter()
        .filter_map(|id| rubric.qualifiers.iter().find(|qualifier| qualifier.id == *id))
        .filter(|qualifier| {
            let not_here = qualifier.not_on_topics.iter().any(|id| *id == topic.id);
            !not_here && !qualifier.not_on_stances.iter().any(|stance| stance == row.stance)
        })
        .map(|qualifier| qualifier.adds)
        .sum()
}

/// What a licence gives on a topic: anything, if it is unknown or was not reviewed for it.
pub(super) fn of_licence(rubric: &Rubric, topic: &RubricTopic, licence: Option<&ModelLicence>) -> Span {
    let Some((stance, confidence)) = stance_on(licence, &topic.id) else { return ANYTHING };
    let level = if stance.stance == NOT_ADDRESSED { topic.silence } else { topic.level(&stance.stance).unwrap_or(100) };
    widened(Span(level, level), stance.basis, confidence, rubric.widening)
}

/// Both ends moved outwards by the largest doubt that applies.
fn widened(span: Span, basis: Basis, confidence: Confidence, widening: Widening) -> Span {
    let by_basis = if basis == Basis::Interpretive { widening.interpretive } else { 0 };
    let by_confidence = match confidence {
        Confidence::High => 0,
        Confidence::Medium => widening.medium,
        Confidence::Low => widening.low,
    };
    let by = by_basis.max(by_confidence);
    Span((span.0 - by).max(0), (span.1 + by).min(100))
}

/// The least interval that holds all of these; anything, if there is none.
fn hull(spans: impl IntoIterator<Item = Span>) -> Span {
    spans.into_iter().reduce(|a, b| Span(a.0.min(b.0), a.1.max(b.1))).unwrap_or(ANYTHING)
}
