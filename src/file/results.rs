//! The results that a file carries, as they were then.

use super::place::{Log, Place};
use crate::reading::Text;
use crate::rubric::{Axis, Outcome};
use crate::scoring::{Coverage, Decimal, Exposure, Finding, GateResult, GateState, OfferingResult, Severity, Span, Verdict};

/// The result of one offering.
pub(super) fn read_result(place: &Place<'_>, log: &mut Log) -> OfferingResult {
    let mut parts = place.object(log);
    let provider = parts.part("provider").text(log);
    let offering = parts.part("offering").text(log);
    let verdict = parts.part("verdict").one_of(Verdict::IDS, Verdict::ALL, log).unwrap_or(Verdict::NotEnoughKnown);
    let ip = exposure(&parts.part("ip"), log);
    let data = exposure(&parts.part("data"), log);
    let coverage = coverage(&parts.part("coverage"), log);
    let gates = parts.part("gates").list(log).iter().map(|place| gate(place, log)).collect();
    let findings = parts.part("findings").list(log).iter().map(|place| finding(place, log)).collect();
    parts.end(log);
    OfferingResult { provider, offering, verdict, ip, data, coverage, gates, findings }
}

/// An exposure, or `null` where nothing was relevant.
fn exposure(place: &Place<'_>, log: &mut Log) -> Option<Exposure> {
    if place.is_null() {
        return None;
    }
    let before = log.mistakes.len();
    let mut parts = place.object(log);
    let [low, mid, high] = ["low", "mid", "high"].map(|name| parts.part(name).number(100, log));
    parts.end(log);
    if log.mistakes.len() == before && (low > mid || mid > high) {
        place.mistake("low, mid and high in this order", log);
    }
    Some(Exposure { low, mid, high })
}

fn coverage(place: &Place<'_>, log: &mut Log) -> Coverage {
    let mut parts = place.object(log);
    let [ip, data] = ["ip", "data"].map(|name| {
        let share = parts.part(name);
        if share.is_null() { None } else { Some(share.number(1, log)) }
    });
    parts.end(log);
    Coverage { ip, data }
}

fn gate(place: &Place<'_>, log: &mut Log) -> GateResult {
    let mut parts = place.object(log);
    let outcome = parts.part("outcome").one_of(Outcome::IDS, Outcome::ALL, log).unwrap_or(Outcome::Stop);
    let state = parts.part("state").one_of(GateState::IDS, GateState::ALL, log).unwrap_or(GateState::Unknown);
    let [id, topic, because, remedy] = ["id", "topic", "because", "remedy"].map(|name| Text::from(parts.part(name).text(log)));
    parts.end(log);
    GateResult { id, topic, outcome, state, because, remedy }
}

fn finding(place: &Place<'_>, log: &mut Log) -> Finding {
    let mut parts = place.object(log);
    let axis = parts.part("axis").one_of(Axis::IDS, Axis::ALL, log).unwrap_or(Axis::Context);
    let severity = parts.part("severity").one_of(Severity::IDS, Severity::ALL, log).unwrap_or(Severity::Unknown);
    let [topic, stance, because] = ["topic", "stance", "because"].map(|name| Text::from(parts.part(name).text(log)));
    let level = span(&parts.part("level"), 100, log);
    let relevance = span(&parts.part("relevance"), 5, log);
    let points = parts.part("points").number(100, log);
    let clauses = parts.part("clauses").list(log).iter().map(|place| Text::from(place.text(log))).collect();
    parts.end(log);
    Finding { topic, axis, stance, level, relevance, points, severity, because, clauses }
}

/// Two whole numbers, the lesser first.
fn span(place: &Place<'_>, most: i64, log: &mut Log) -> Span {
    let before = log.mistakes.len();
    let items = place.list(log);
    let Ok([low, high]) = <[Place<'_>; 2]>::try_from(items) else {
        if place.raw.is_some_and(|raw| raw.items().is_some()) {
            place.mistake("two whole numbers, the lesser first", log);
        }
        return Span(0, 0);
    };
    let [low, high] = [low, high].map(|end| {
        let number = end.number(most, log).0;
        if number % Decimal::ONE != 0 {
            end.mistake("a whole number", log);
        }
        number / Decimal::ONE
    });
    if log.mistakes.len() == before && low > high {
        place.mistake("two whole numbers, the lesser first", log);
    }
    Span(low, high)
}
