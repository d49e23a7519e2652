//! Then and now: the answers of a file, its overrides and its day, scored with today's edition. It changes nothing: what is shown is two results.

use super::shares::{Changed, pairs, shares};
use super::{AxisMoved, Difference, EditionMoved, GateMoved, OfferingMoved, Opened, TopicMoved};
use crate::edition::Edition;
use crate::reading::Text;
use crate::rubric::Axis;
use crate::scoring::{Assessment, Finding, OfferingResult, assess};

/// What has changed since a file was made.
pub fn compare(opened: &Opened, edition: &Edition) -> Difference {
    let then = &opened.assessment;
    let now = again(opened, edition);
    let editions = editions(then, &now);
    let differs = |name: &str| editions.iter().any(|moved| moved.name == name);
    let aside = !opened.set_aside.is_empty() || !opened.overrides_aside.is_empty();
    let changed = Changed { dataset: differs("dataset"), rubric: differs("rubric"), questionnaire: differs("questionnaire"), answers: aside };
    let mut difference = Difference {
        identical: !aside && editions.is_empty() && then.results == now.results,
        editions,
        answers_aside: opened.set_aside.keys().cloned().collect(),
        overrides_aside: opened.overrides_aside.len(),
        ..Difference::default()
    };
    for one in &then.results {
        let Some(other) = same_offering(&now.results, one) else {
            difference.only_then.push(key(one));
            continue;
        };
        match moved(one, other, changed) {
            Some(moved) => difference.offerings.push(moved),
            None => {
                difference.same += 1;
                difference.reworded += usize::from(one != other);
            }
        }
    }
    difference.only_now = now.results.iter().filter(|one| same_offering(&then.results, one).is_none()).map(key).collect();
    difference
}

/// The file's answers, overrides and day with today's edition.
fn again(opened: &Opened, edition: &Edition) -> Assessment {
    let then = &opened.assessment;
    let mut now = assess(edition, &then.answers, &then.overrides, then.as_of);
    if then.answers.get(SHORTLIST).is_none() && opened.set_aside.get(SHORTLIST).is_some() {
        // Nothing of the shortlist is known today, and without one every offering would be scored.
        now.results.retain(|result| same_offering(&then.results, result).is_some());
    }
    now
}

/// The question that is answered with offerings.
const SHORTLIST: &str = "providers";

fn key(result: &OfferingResult) -> String {
    [result.provider.as_str(), "/", &result.offering].concat()
}

fn same_offering<'a>(results: &'a [OfferingResult], one: &OfferingResult) -> Option<&'a OfferingResult> {
    results.iter().find(|other| other.provider == one.provider && other.offering == one.offering)
}

fn editions(then: &Assessment, now: &Assessment) -> Vec<EditionMoved> {
    let pairs =
        [("dataset", &then.dataset, &now.dataset), ("rubric", &then.rubric, &now.rubric), ("questionnaire", &then.questionnaire, &now.questionnaire)];
    let moved = pairs.into_iter().filter(|(_, then, now)| then != now);
    moved.map(|(name, then, now)| EditionMoved { name, then: then.clone(), now: now.clone() }).collect()
}

/// What has changed of an offering; `None` if its result is the same.
fn moved(then: &OfferingResult, now: &OfferingResult, changed: Changed) -> Option<OfferingMoved> {
    let axes = [Axis::Ip, Axis::Data].map(|axis| AxisMoved {
        axis,
        then: then.exposure(axis),
        now: now.exposure(axis),
        coverage: (then.coverage_of(axis), now.coverage_of(axis)),
        shares: shares(then, now, axis, changed),
    });
    let mut topics = Vec::new();
    for axis in [Axis::Ip, Axis::Data, Axis::Context] {
        for (one, other) in pairs(then, now, axis).into_iter().filter(|(one, other)| !same_finding(*one, *other)) {
            let topic = one.or(other).map(|finding| finding.topic.clone()).unwrap_or_default();
            topics.push(TopicMoved { topic, then: one.cloned(), now: other.cloned() });
        }
    }
    let gates = gates(then, now);
    let is_same = then.verdict == now.verdict
        && axes.iter().all(|axis| axis.then == axis.now && axis.coverage.0 == axis.coverage.1)
        && topics.is_empty()
        && gates.is_empty();
    let (provider, offering) = (then.provider.clone(), then.offering.clone());
    (!is_same).then_some(OfferingMoved { provider, offering, verdict: (then.verdict, now.verdict), axes, topics, gates })
}

/// Whether two findings are one but for their words and evidence.
fn same_finding(one: Option<&Finding>, other: Option<&Finding>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            let numbers = |finding: &Finding| (finding.level, finding.relevance, finding.points, finding.severity);
            one.stance == other.stance && numbers(one) == numbers(other)
        }
        _ => false,
    }
}

fn gates(then: &OfferingResult, now: &OfferingResult) -> Vec<GateMoved> {
    let mut moved = Vec::new();
    let ids = then.gates.iter().chain(&now.gates).map(|gate| &gate.id);
    let mut seen: Vec<&Text> = Vec::new();
    for id in ids {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let on = |side: &OfferingResult| side.gates.iter().find(|gate| gate.id == *id).cloned();
        let (one, other) = (on(then), on(now));
        let stands = one.as_ref().map(|gate| (gate.outcome, gate.state)) == other.as_ref().map(|gate| (gate.outcome, gate.state));
        if !stands {
            moved.push(GateMoved { then: one, now: other });
        }
    }
    moved
}
