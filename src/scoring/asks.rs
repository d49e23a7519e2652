//! What would lower an exposure or lift a gate: the list of changes to ask the provider for (RUBRIC.md, "What would lower it").

use super::average::{Average, Term};
use super::offers::{Offer, Table};
use super::precedents::{Found, Wanted, precedents};
use super::{Decimal, Exposure, Finding, GateResult, OfferingResult, Override, Span, assess};
use crate::dataset::Date;
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::reading::{Text, sort_by_key};
use crate::rubric::{Axis, RubricTopic};

/// A change to ask the provider for: one topic at the best stance that it has, unqualified and in writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The topic's id.
    pub topic: Text,
    /// The axis; `Context` for a topic that is not scored but has a gate.
    pub axis: Axis,
    /// The stance now, as the finding has it. Where it is the one asked for, what is asked is to have it plainly in writing.
    pub now: Text,
    /// The stance to ask for.
    pub stance: String,
    /// The topic's level if it were agreed.
    pub level: Span,
    /// How far the axis falls.
    pub drop: Fall,
    /// The ids of the gates that it lifts.
    pub lifts: Vec<Text>,
    /// The least that lifts the same gates and leaves no more stops, where a lesser stance than the one asked for does.
    pub at_least: Option<String>,
    /// The gates of the topic that stand all the same.
    pub leaves: Vec<GateResult>,
    /// The best that another offering already grants, if that is better than what stands.
    pub precedent: Option<Precedent>,
    /// The id of a clause by which the offering itself has the stance as an option: to be switched on or asked for.
    pub option: Option<Text>,
}

/// How far an axis falls: the difference of the numbers that are shown. The lower end may rise, where only now it is known how good it could be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fall {
    /// Of the lower end.
    pub low: Decimal,
    /// Of the central value.
    pub mid: Decimal,
    /// Of the upper end.
    pub high: Decimal,
}

/// What another offering already grants: a governing, explicit, fresh clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Precedent {
    /// The id of the provider that grants it.
    pub provider: String,
    /// The id of its offering.
    pub offering: String,
    /// The id of the document.
    pub document: Option<String>,
    /// The clause's permanent id.
    pub clause: Text,
    /// Its stance.
    pub stance: String,
    /// Its qualifiers.
    pub qualifiers: Vec<String>,
    /// Whether it is of the same tier. Where none of the same tier is better than what stands, one of the other tier is named.
    pub same_tier: bool,
    /// How far the axis falls if just that were agreed.
    pub drop: Fall,
    /// The ids of the gates that it would lift.
    pub lifts: Vec<Text>,
}

/// The changes that would lower an offering's exposures or lift its gates: the greatest drop of the central value first, then of the upper end.
/// A topic that does not matter, or is at its best beyond doubt, is left out; so is one at a host that the licences of its models decide anyway.
pub fn asks(edition: &Edition, answers: &Answers, as_of: Date, result: &OfferingResult) -> Vec<Ask> {
    let Some(table) = Table::new(edition, answers, result) else { return Vec::new() };
    let axes = [AxisNow::of(result, Axis::Ip), AxisNow::of(result, Axis::Data)];
    let topics = &edition.rubric.topics;
    let mut out: Vec<(usize, Ask)> = Vec::new();
    let mut wanted: Vec<Wanted> = vec![None; topics.len()];
    for (index, topic) in topics.iter().enumerate() {
        let mut offers = table.offers(topic).into_iter();
        let Some(best) = offers.next() else { continue };
        let finding = result.findings.iter().find(|finding| finding.topic == topic.id);
        let drop = drop_of(&axes, topic, best.value);
        let lifts = lifts(result, topic, &best);
        if drop.mid.0 > 0 || drop.high.0 > 0 || !lifts.is_empty() {
            wanted[index] = finding.map(|finding| finding.level);
            let at_least = offers.rfind(|offer| is_enough(offer, &best, &lifts)).map(|offer| offer.stance.to_owned());
            out.push((index, ask(&table, topic, finding, best, drop, lifts, at_least)));
        }
    }
    let found = precedents(&table, &wanted, as_of);
    for (index, ask) in &mut out {
        let topic = &topics[*index];
        ask.precedent =
            found[*index].as_ref().map(|found| precedent(found, drop_of(&axes, topic, found.offer.value), lifts(result, topic, &found.offer)));
    }
    let mut out: Vec<Ask> = out.into_iter().map(|(_, ask)| ask).collect();
    // Stable: equal drops keep the rubric's order.
    sort_by_key(&mut out, |ask| (-ask.drop.mid.0, -ask.drop.high.0));
    out
}

/// The changes as overrides, as if the provider had granted them.
pub fn as_granted(result: &OfferingResult, asks: &[&Ask], as_of: Date) -> Vec<Override> {
    let granted = |ask: &&Ask| Override {
        provider: result.provider.clone(),
        offering: result.offering.clone(),
        topic: ask.topic.to_string(),
        stance: ask.stance.clone(),
        qualifiers: Vec::new(),
        reason: "If granted".to_owned(),
        date: as_of.to_string(),
    };
    asks.iter().map(granted).collect()
}

/// The offering as it would be scored if these changes were granted.
pub fn if_granted(
    edition: &Edition,
    answers: &Answers,
    overrides: &[Override],
    as_of: Date,
    result: &OfferingResult,
    asks: &[&Ask],
) -> Option<OfferingResult> {
    let mut known = overrides.to_vec();
    known.extend(as_granted(result, asks, as_of));
    // The whole shortlist: which models count at one host may hang on whether another is on it.
    let results = assess(edition, answers, &known, as_of).results;
    results.into_iter().find(|other| other.provider == result.provider && other.offering == result.offering)
}

/// An axis as it stands.
struct AxisNow<'a> {
    topics: Vec<&'a str>,
    terms: Vec<Term>,
    /// `None` if nothing on the axis is relevant.
    exposure: Option<Exposure>,
}

impl<'a> AxisNow<'a> {
    fn of(result: &'a OfferingResult, axis: Axis) -> Self {
        let (mut topics, mut terms) = (Vec::new(), Vec::new());
        for finding in result.findings_on(axis) {
            topics.push(finding.topic.as_str());
            terms.push(Term { value: finding.level, relevance: finding.relevance });
        }
        AxisNow { exposure: Average::of(&terms).map(|average| average.exposure()), topics, terms }
    }
}

/// How far the topic's axis falls if the topic came to this value.
fn drop_of(axes: &[AxisNow<'_>; 2], topic: &RubricTopic, value: Span) -> Fall {
    let axis = match topic.axis {
        Axis::Ip => &axes[0],
        Axis::Data => &axes[1],
        Axis::Context => return Fall::default(),
    };
    let (Some(now), Some(at)) = (axis.exposure, axis.topics.iter().position(|id| topic.id == *id)) else { return Fall::default() };
    let mut terms = axis.terms.clone();
    terms[at].value = value;
    let Some(then) = Average::of(&terms).map(|average| average.exposure()) else { return Fall::default() };
    let fall = |now: Decimal, then: Decimal| Decimal(now.0 - then.0);
    Fall { low: fall(now.low, then.low), mid: fall(now.mid, then.mid), high: fall(now.high, then.high) }
}

/// The gates of the topic that stand now and would not stand then.
fn lifts(result: &OfferingResult, topic: &RubricTopic, offer: &Offer<'_>) -> Vec<Text> {
    let standing = result.gates.iter().filter(|gate| gate.topic == topic.id);
    standing.filter(|gate| !offer.leaves.iter().any(|left| left.id == gate.id)).map(|gate| gate.id.clone()).collect()
}

/// Whether a lesser offer does for the gates what the best one does.
fn is_enough(offer: &Offer<'_>, best: &Offer<'_>, lifts: &[Text]) -> bool {
    let ((fires, stops, _), (best_fires, best_stops, _)) = (offer.rank(), best.rank());
    !lifts.is_empty() && (fires, stops) == (best_fires, best_stops) && !offer.leaves.iter().any(|gate| lifts.contains(&gate.id))
}

fn ask<'a>(
    table: &Table<'a>,
    topic: &'a RubricTopic,
    finding: Option<&Finding>,
    best: Offer<'_>,
    drop: Fall,
    lifts: Vec<Text>,
    at_least: Option<String>,
) -> Ask {
    Ask {
        topic: topic.id.clone(),
        axis: topic.axis,
        now: finding.map(|finding| finding.stance.clone()).unwrap_or_default(),
        stance: best.stance.to_owned(),
        level: best.value,
        drop,
        lifts,
        at_least,
        precedent: None,
        option: table.options(topic).find(|clause| clause.stance == best.stance).map(|clause| clause.id.clone()),
        leaves: best.leaves,
    }
}

fn precedent(found: &Found<'_>, drop: Fall, lifts: Vec<Text>) -> Precedent {
    Precedent {
        provider: found.provider.id.clone(),
        offering: found.clause.offering.clone(),
        document: found.clause.document.clone(),
        clause: found.clause.id.clone(),
        stance: found.clause.stance.clone(),
        qualifiers: found.clause.qualifiers.clone(),
        same_tier: found.same_tier,
        drop,
        lifts,
    }
}
