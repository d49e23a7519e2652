//! A difference in plain sentences: the command line and the screen show the same.

use super::{AxisMoved, Difference, EditionMoved, GateMoved, OfferingMoved, Shares, TopicMoved};
use crate::edition::Edition;
use crate::report::{standing_label, words};
use crate::rubric::Axis;
use crate::scoring::{Decimal, Exposure, GateResult, GateState, Verdict};

/// What has changed, the most general first: a sentence for each thing.
pub fn told(difference: &Difference, edition: &Edition) -> Vec<String> {
    if difference.identical {
        return vec!["Exactly the same result, to the last digit.".to_owned()];
    }
    let mut lines: Vec<String> = difference.editions.iter().map(edition_line).collect();
    for id in &difference.answers_aside {
        let ask = edition.questionnaire.question(id).map_or(id.as_str(), |question| &question.ask);
        lines.push(["Not all of the answer to “", ask, "” is known to today's edition; what is not known does not count."].concat());
    }
    if difference.overrides_aside > 0 {
        let count = words::count(difference.overrides_aside, "thing that the company knows better", "things that the company knows better");
        lines.push([&count, " cannot be matched with today's edition, and do not count."].concat());
    }
    for key in &difference.only_then {
        lines.push([&words::name_of_key(edition, key), " was assessed then, and is not on the shortlist now."].concat());
    }
    for key in &difference.only_now {
        lines.push([&words::name_of_key(edition, key), " is assessed now, and was not then."].concat());
    }
    for moved in &difference.offerings {
        offering(moved, edition, &mut lines);
    }
    if difference.same > 0 {
        lines.push([&words::count(difference.same, "offering has", "offerings have"), " the same result."].concat());
    }
    if difference.reworded > 0 {
        let count = words::count(difference.reworded, "of these has", "of these have");
        lines.push([&count, " other sentences or other evidence under the same result."].concat());
    }
    lines
}

fn edition_line(moved: &EditionMoved) -> String {
    let [then, now] = [&moved.then.version, &moved.now.version];
    let how = if moved.then.version.is_empty() {
        [" of the file is not known; today's is ", now, "."].concat()
    } else if then == now {
        [" is another one, though both are called ", now, "."].concat()
    } else {
        [" was ", then, " then and is ", now, " now."].concat()
    };
    ["The ", moved.name, &how].concat()
}

fn offering(moved: &OfferingMoved, edition: &Edition, lines: &mut Vec<String>) {
    let name = words::name_of(edition, &moved.provider, &moved.offering);
    let mut line = |rest: String| lines.push([&name, ": ", &rest].concat());
    let verdict = |verdict: Verdict| edition.vocabulary.label("verdicts", verdict.id());
    let (then, now) = moved.verdict;
    if then != now {
        line(["the verdict was “", verdict(then), "” then and is “", verdict(now), "” now."].concat());
    }
    for axis in &moved.axes {
        if axis.then != axis.now {
            line(exposure_line(axis, edition));
        }
        if axis.coverage.0 != axis.coverage.1 {
            let [then, now] = [axis.coverage.0, axis.coverage.1].map(words::percent);
            line(["of ", axis_name(axis.axis), " ", &then, " rested on reviewed, recent documents then, ", &now, " now."].concat());
        }
    }
    for gate in &moved.gates {
        line(gate_line(gate));
    }
    for topic in &moved.topics {
        if let Some(text) = topic_line(topic, edition) {
            line(text);
        }
    }
}

fn axis_name(axis: Axis) -> &'static str {
    match axis {
        Axis::Ip => "intellectual property",
        Axis::Data => "data",
        Axis::Context => "what surrounds the contract",
    }
}

fn exposure_line(axis: &AxisMoved, edition: &Edition) -> String {
    let [then, now] = [axis.then, axis.now].map(|exposure| exposure.map_or_else(|| "nothing relevant".to_owned(), words::interval));
    let mut text = if then == now {
        ["the exposure of ", axis_name(axis.axis), " moved by less than one point: ", &now, " then and now."].concat()
    } else {
        ["the exposure of ", axis_name(axis.axis), " was ", &then, " then and is ", &now, " now."].concat()
    };
    // A centre that rests on too little evidence is not shown, and so is no part of it.
    let shown = |share: Option<Decimal>| share.is_some_and(|share| share.0 >= edition.rubric.coverage_floor);
    if let (Some(then), Some(now)) = (axis.then, axis.now)
        && shown(axis.coverage.0)
        && shown(axis.coverage.1)
        && then.mid != now.mid
    {
        text.push_str(&centre(then, now, axis.shares));
    }
    text
}

/// How far the centre has moved and why: in tenths, each part between two centres that are rounded as they are shown, so that the parts add up.
fn centre(then: Exposure, now: Exposure, shares: Option<Shares>) -> String {
    let tenths = |number: i64| Decimal((number + 500).div_euclid(1000) * 1000);
    let between = |from: i64, to: i64| words::difference(Decimal(tenths(to).0 - tenths(from).0));
    let mut text =
        [" Its centre moved by ", &between(then.mid.0, now.mid.0), ", from ", &words::points(then.mid), " to ", &words::points(now.mid)].concat();
    let Some(Shares { terms, rubric, answers }) = shares else {
        text.push_str("; why cannot be told, because the numbers in the file do not add up.");
        return text;
    };
    let mut at = then.mid.0;
    let mut parts = Vec::new();
    for (part, from) in [(terms, " from the providers' terms"), (rubric, " from the rubric"), (answers, " from answers that are no longer known")] {
        if part.0 != 0 {
            parts.push([&between(at, at + part.0), from].concat());
        }
        at += part.0;
    }
    text.push_str(": ");
    text.push_str(&words::list(&parts));
    text.push('.');
    text
}

fn gate_line(gate: &GateMoved) -> String {
    let quoted = |gate: &GateResult, rest: &str| ["“", words::open_ended(&gate.because), "” ", rest].concat();
    match (&gate.then, &gate.now) {
        (Some(then), None) => quoted(then, "no longer applies."),
        (None, Some(now)) if now.state == GateState::Fires => quoted(now, "applies now, and did not then."),
        (None, Some(now)) => quoted(now, "may apply now, and could not then."),
        (_, Some(now)) if now.state == GateState::Fires => quoted(now, "applies now, in another way than then."),
        (_, Some(now)) => quoted(now, "may apply now, in another way than then."),
        (None, None) => String::new(),
    }
}

/// What stands otherwise in a finding; points alone follow from what stands elsewhere.
fn topic_line(topic: &TopicMoved, edition: &Edition) -> Option<String> {
    let heading = words::topic(&edition.vocabulary, &topic.topic);
    let (then, now) = match (&topic.then, &topic.now) {
        (Some(then), Some(now)) => (then, now),
        (Some(_), None) => return Some([heading, " is no longer scored here."].concat()),
        (None, Some(_)) => return Some([heading, " is scored here now, and was not then."].concat()),
        (None, None) => return None,
    };
    let mut changes = Vec::new();
    if then.stance != now.stance {
        let [then, now] = [then, now].map(|finding| standing_label(edition, &topic.topic, &finding.stance));
        changes.push(["“", then, "” then, “", now, "” now"].concat());
    }
    for (what, then, now) in [("level ", then.level, now.level), ("relevance ", then.relevance, now.relevance)] {
        if then != now {
            changes.push([what, &words::span(then), " then, ", &words::span(now), " now"].concat());
        }
    }
    (!changes.is_empty()).then(|| [heading, " – ", &changes.join("; "), "."].concat())
}
