//! The interval weighted average against brute force: every corner of values and weights is tried, through the public scoring alone.
//!
//! A tiny edition is built for each case. Two governing rows give a topic the hull of their levels as its value; a rule that always holds and one
//! whose question nobody answered give it its relevance.

mod common;

use common::scenario::config;
use common::{date, document, row};
use proptest::collection::vec;
use proptest::prelude::*;
use vendor_risk::dataset::{Dataset, Offering, Provider, ProviderKind, Tier, Vocabulary};
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::{Answers, Choice, Kind, Question, Questionnaire, Source};
use vendor_risk::rubric::{Axis, Condition, RelevanceRule, Rubric, RubricTopic, SeverityLimits, Widening};
use vendor_risk::scoring::{Decimal, Exposure, OfferingResult, Span, assess, distinguishable};

/// A topic: its value's interval and its relevance's.
type Topic = ((i64, i64), (i64, i64));

/// Numerator and positive denominator.
type Fraction = (i128, i128);

fn edition(topics: &[Topic]) -> Edition {
    let names: Vec<String> = (0..topics.len()).map(|index| format!("topic-{index}")).collect();
    let open = Condition::Answer { question: "open".to_owned(), has: vec!["yes".to_owned()] };
    let rule = |topic: &str, when: &Condition, relevance: i64| RelevanceRule {
        when: when.clone(),
        topic: topic.to_owned(),
        relevance,
        because: "Because.".into(),
    };
    let stance = |level: i64| format!("level-{level}");
    let of_each = |topic: &RubricTopic, ends: (i64, i64)| [ends.0, ends.1].map(|level| row("tiny", &topic.id, &stance(level)));
    let rubric_topics: Vec<RubricTopic> = names
        .iter()
        .zip(topics)
        .map(|(id, (value, _))| RubricTopic {
            id: id.as_str().into(),
            axis: Axis::Ip,
            question: "How much?".to_owned(),
            levels: [value.0, value.1].map(|level| (stance(level).into(), level)).into(),
            silence: 0,
            by_model: Vec::new(),
            worse_of_model: false,
        })
        .collect();
    let provider = Provider {
        id: "tiny".to_owned(),
        name: "Tiny".to_owned(),
        kind: ProviderKind::Application,
        areas: Vec::new(),
        models: Vec::new(),
        offerings: vec![Offering { id: "business".to_owned(), name: "Tiny, business".to_owned(), tier: Tier::Business }],
        documents: vec![document("terms", Some(common::TODAY))],
        clauses: rubric_topics.iter().zip(topics).flat_map(|(topic, (value, _))| of_each(topic, *value)).collect(),
    };
    let question = Question {
        id: "open".to_owned(),
        section: "All".to_owned(),
        kind: Kind::One,
        ask: "Is it?".to_owned(),
        why: "It is open.".to_owned(),
        whom: "Nobody.".to_owned(),
        source: Source::Options,
        options: vec![Choice { id: "yes".to_owned(), label: "Yes".to_owned(), hint: None }],
        exclusive_option: None,
        visible: None,
        optional: false,
    };
    let rules =
        names.iter().zip(topics).flat_map(|(name, (_, relevance))| [rule(name, &Condition::Always, relevance.0), rule(name, &open, relevance.1)]);
    Edition {
        dataset: Dataset {
            version: "tiny".to_owned(),
            date: date(common::TODAY),
            sha256: String::new(),
            providers: vec![provider],
            licences: Vec::new(),
        },
        rubric: Rubric {
            version: "tiny".to_owned(),
            sha256: String::new(),
            as_of: date(common::TODAY),
            conditions: Vec::new(),
            relevance: rules.collect(),
            topics: rubric_topics,
            qualifiers: Vec::new(),
            widening: Widening { interpretive: 0, medium: 0, low: 0 },
            gates: Vec::new(),
            labels: Vec::new(),
            severity: SeverityLimits { severe_level: 75, severe_relevance_tenths: 45, high: 240, moderate: 120 },
            stale_after_days: 365,
            coverage_floor: 0,
        },
        questionnaire: Questionnaire {
            version: "tiny".to_owned(),
            sha256: String::new(),
            not_sure_label: "Not sure".to_owned(),
            sections: vec!["All".to_owned()],
            questions: vec![question],
        },
        vocabulary: Vocabulary { topics: Vec::new(), lists: Vec::new() },
    }
}

fn scored(topics: &[Topic]) -> OfferingResult {
    assess(&edition(topics), &Answers::default(), &[], date(common::TODAY)).results.remove(0)
}

/// Every average that a choice of ends gives: 4 to the power of the number of topics.
fn corners(topics: &[Topic]) -> Vec<Fraction> {
    let ways = |((a, b), (u, v)): &Topic| [(*a, *u), (*a, *v), (*b, *u), (*b, *v)];
    let mut sums = vec![(0_i128, 0_i128)];
    for topic in topics {
        let each = sums.iter().flat_map(|(sum, weight)| ways(topic).map(|(x, w)| (sum + i128::from(x * w), weight + i128::from(w))));
        sums = each.collect();
    }
    sums.into_iter().filter(|(_, weight)| *weight > 0).collect()
}

/// Four decimals, halves upwards.
fn rounded((numerator, denominator): Fraction) -> Decimal {
    Decimal(i64::try_from((2 * numerator * 10_000 + denominator).div_euclid(2 * denominator)).unwrap())
}

fn by_brute_force(topics: &[Topic]) -> Option<Exposure> {
    let corners = corners(topics);
    let order = |one: &Fraction, other: &Fraction| (one.0 * other.1).cmp(&(other.0 * one.1));
    let low = corners.iter().copied().min_by(order)?;
    let high = corners.iter().copied().max_by(order)?;
    let doubled = |ends: &(i64, i64)| i128::from(ends.0 + ends.1);
    let mid =
        topics.iter().fold((0, 0), |(sum, weight), (value, relevance)| (sum + doubled(value) * doubled(relevance), weight + 2 * doubled(relevance)));
    Some(Exposure { low: rounded(low), mid: rounded(mid), high: rounded(high) })
}

fn interval(most: i64) -> impl Strategy<Value = (i64, i64)> {
    prop_oneof![
        4 => (0..=most, 0..=most).prop_map(|(one, other)| (one.min(other), one.max(other))),
        1 => (0..=most).prop_map(|both| (both, both)),
        1 => (0..=most).prop_map(|upper| (0, upper)),
        1 => Just((0, 0)),
    ]
}

proptest! {
    #![proptest_config(config(160))]

    /// Low and high are the least and the greatest average over all corners, and mid is the mean of midpoints.
    #[test]
    fn the_exposure_is_what_brute_force_over_all_corners_gives(topics in vec((interval(100), interval(5)), 1..=6)) {
        prop_assert_eq!(scored(&topics).ip, by_brute_force(&topics), "{:?}", topics);
    }

    /// Many topics of equal values: the order among them must not matter.
    #[test]
    fn ties_between_values_change_nothing(topics in vec((interval(2), interval(2)), 1..=6)) {
        prop_assert_eq!(scored(&topics).ip, by_brute_force(&topics), "{:?}", topics);
    }
}

proptest! {
    // Each of these cases has up to 16,384 corners.
    #![proptest_config(config(12))]

    #[test]
    fn the_exposure_is_what_brute_force_gives_for_seven_topics(topics in vec((interval(100), interval(5)), 7)) {
        prop_assert_eq!(scored(&topics).ip, by_brute_force(&topics), "{:?}", topics);
    }
}

/// The result of an offering with these topics.
fn with_findings(topics: &[Topic]) -> OfferingResult {
    let mut result = scored(topics);
    for (finding, (value, relevance)) in result.findings.iter_mut().zip(topics) {
        finding.level = Span(value.0, value.1);
        finding.relevance = Span(relevance.0, relevance.1);
    }
    result
}

proptest! {
    #![proptest_config(config(150))]

    /// Two offerings are apart if every average of their differences lies on one side of 0, at relevances that hold those of both.
    #[test]
    fn distinguishable_is_what_brute_force_over_all_corners_of_the_differences_gives(
        pairs in vec(((interval(100), interval(5)), (interval(100), interval(5))), 1..=5),
        offset in 0..=60_i64,
    ) {
        // Moved apart, so that both answers are met.
        let moved = |(a, b): (i64, i64)| ((a + offset).min(100), (b + offset).min(100));
        let one: Vec<Topic> = pairs.iter().map(|(one, _)| *one).collect();
        let other: Vec<Topic> = pairs.iter().map(|(_, (value, relevance))| (moved(*value), *relevance)).collect();
        let differences: Vec<Topic> = one.iter().zip(&other).map(|(((a, b), (u, v)), ((c, d), (w, x)))| ((a - d, b - c), (*u.min(w), *v.max(x)))).collect();
        let corners = corners(&differences);
        let apart = !corners.is_empty() && (corners.iter().all(|corner| corner.0 > 0) || corners.iter().all(|corner| corner.0 < 0));
        prop_assert_eq!(distinguishable(&with_findings(&one), &with_findings(&other), Axis::Ip), apart);
    }
}

#[test]
fn distinguishable_takes_the_hull_of_relevances_that_differ() {
    for (says, one, other, apart) in [
        ("intervals that are disjoint", vec![((0, 10), (2, 2))], vec![((20, 30), (2, 2))], true),
        ("intervals that touch", vec![((0, 20), (2, 2))], vec![((20, 30), (2, 2))], false),
        ("equal values at other relevances", vec![((50, 50), (1, 1))], vec![((50, 50), (5, 5))], false),
        (
            "worse on what matters little here and much there",
            vec![((0, 0), (1, 1)), ((60, 60), (1, 5))],
            vec![((40, 40), (5, 5)), ((30, 30), (1, 1))],
            false,
        ),
        ("nothing is relevant", vec![((0, 0), (0, 0))], vec![((100, 100), (0, 0))], false),
        ("relevant to one of them only", vec![((0, 0), (0, 0))], vec![((100, 100), (5, 5))], true),
    ] {
        assert_eq!(distinguishable(&with_findings(&one), &with_findings(&other), Axis::Ip), apart, "{says}");
    }
}

#[test]
fn examples_worked_by_hand() {
    let exposure = |low, mid, high| Some(Exposure { low: Decimal(low), mid: Decimal(mid), high: Decimal(high) });
    for (says, topics, expected) in [
        ("one fixed topic is its own average", vec![((30, 30), (2, 2))], exposure(300_000, 300_000, 300_000)),
        ("an axis on which nothing can be relevant has no exposure", vec![((0, 100), (0, 0)), ((50, 50), (0, 0))], None),
        ("a weight that may be 0 leaves the other value alone at one end", vec![((0, 0), (1, 1)), ((90, 90), (0, 2))], exposure(0, 450_000, 600_000)),
        (
            "if all weights may be 0, each value alone is an average",
            vec![((10, 10), (0, 1)), ((70, 70), (0, 5))],
            exposure(100_000, 600_000, 700_000),
        ),
        ("values and weights widen together", vec![((0, 50), (1, 3)), ((50, 100), (1, 3))], exposure(125_000, 500_000, 875_000)),
        ("thirds are rounded half up once", vec![((0, 0), (2, 2)), ((100, 100), (1, 1))], exposure(333_333, 333_333, 333_333)),
    ] {
        assert_eq!(scored(&topics).ip, expected, "{says}");
        assert_eq!(by_brute_force(&topics), expected, "the oracle: {says}");
    }
}

#[test]
fn points_are_shared_by_largest_remainder_the_first_on_a_tie() {
    for (says, topics, expected) in [
        ("thirds of 100 leave one ten-thousandth for the first", vec![((100, 100), (1, 1)); 3], vec![333_334, 333_333, 333_333]),
        ("shares that divide evenly are exact", vec![((50, 50), (1, 1)), ((100, 100), (3, 3))], vec![125_000, 750_000]),
        (
            "the largest remainder is served first, wherever it stands",
            vec![((1, 1), (1, 1)), ((2, 2), (1, 1)), ((0, 0), (1, 1))],
            vec![3_333, 6_667, 0],
        ),
        ("what does not matter gets nothing, however bad", vec![((100, 100), (0, 0)), ((10, 10), (2, 2))], vec![0, 100_000]),
        ("intervals share by their midpoints", vec![((0, 100), (0, 2)), ((20, 20), (3, 3))], vec![125_000, 150_000]),
        ("where nothing is relevant there are no points", vec![((100, 100), (0, 0)); 2], vec![0, 0]),
    ] {
        let points: Vec<i64> = scored(&topics).findings.iter().map(|finding| finding.points.0).collect();
        assert_eq!(points, expected, "{says}");
    }
}
