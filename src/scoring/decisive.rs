//! The reverse question: which of our answers decide the result?

use super::{Decimal, Exposure, GateResult, OfferingResult, Override, Verdict, asked, assess};
use crate::dataset::{Date, Provider};
use crate::edition::Edition;
use crate::questionnaire::{Answer, Answers, Question, Source};
use crate::rubric::Axis;

/// A question whose answer, given otherwise and all else as it is, would change a verdict, an interval or a gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisiveAnswer {
    /// The question's id.
    pub question: String,
    /// The other answers that change something, the most decisive first.
    pub others: Vec<OtherAnswer>,
}

/// An answer one step away from the present one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherAnswer {
    /// The option that would be chosen instead, added or taken away; a model as `provider/model`.
    pub option: String,
    /// How the answer would change.
    pub change: Change,
    /// How many verdicts would change.
    pub verdicts: usize,
    /// How far the ends of all intervals together would move, in points.
    pub moves: Decimal,
    /// The offerings that would change.
    pub offerings: Vec<OfferingThen>,
    /// Questions that would then be asked and have no answer: part of the change is that these are open.
    pub asks: Vec<String>,
}

/// An offering with the other answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferingThen {
    /// `provider/offering`.
    pub key: String,
    /// The verdict then.
    pub verdict: Verdict,
    /// Exposure of intellectual property then.
    pub ip: Option<Exposure>,
    /// Exposure of data then.
    pub data: Option<Exposure>,
    /// The ids of gates that stand now and would not stand then. A gate that only may fire is another than one that fires: it is in both lists.
    pub lifted: Vec<String>,
    /// The ids of gates that would stand then and do not stand now.
    pub added: Vec<String>,
}

ids! {
    /// How an answer would change.
    Change {
        /// This option instead of the present answer.
        Instead = "instead",
        /// This option too.
        Added = "added",
        /// Without this option.
        Without = "without",
    }
}

/// The questions that decide, the most decisive first: by the verdicts that the best of their other answers changes, then by how far it moves the
/// intervals. `now` are the results of the present answers; keep it to a shortlist where time counts.
pub fn decisive_answers(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date, now: &[OfferingResult]) -> Vec<DecisiveAnswer> {
    let mut out: Vec<DecisiveAnswer> = Vec::new();
    for question in asked(edition, answers) {
        let others = other_answers(edition, answers, overrides, as_of, now, question);
        if !others.is_empty() {
            out.push(DecisiveAnswer { question: question.id.clone(), others });
        }
    }
    out.sort_by_key(|decisive| decisive.others.first().map(order));
    out
}

fn order(other: &OtherAnswer) -> (std::cmp::Reverse<usize>, i64) {
    (std::cmp::Reverse(other.verdicts), -other.moves.0)
}

/// The answers one step away from the one that is given to a question, as far as they change something; the most decisive first. None for an open
/// question (`open_questions` tells what those could change) and for the shortlist.
pub fn other_answers(
    edition: &Edition,
    answers: &Answers,
    overrides: &[Override],
    as_of: Date,
    now: &[OfferingResult],
    question: &Question,
) -> Vec<OtherAnswer> {
    let Some(answer) = answers.get(&question.id).filter(|answer| !answer.is_not_sure()) else { return Vec::new() };
    let asked_now = asked(edition, answers);
    let mut out: Vec<OtherAnswer> = Vec::new();
    let mut other = answers.clone();
    for (option, change, answer) in steps(edition, question, answer) {
        other.0.insert(question.id.clone(), answer);
        let offerings = changed(now, &assess(edition, &other, overrides, as_of).results);
        if !offerings.is_empty() {
            let open = |question: &&&Question| !asked_now.iter().any(|asked| asked.id == question.id) && other.get(&question.id).is_none();
            let asks = asked(edition, &other).iter().filter(open).map(|question| question.id.clone()).collect();
            let (verdicts, moves) = weigh(now, &offerings);
            out.push(OtherAnswer { option, change, verdicts, moves, offerings, asks });
        }
    }
    out.sort_by_key(order);
    out
}

/// The offerings of which something differs.
fn changed(now: &[OfferingResult], then: &[OfferingResult]) -> Vec<OfferingThen> {
    let mut out = Vec::new();
    // Both lists are in the dataset's order.
    let mut rest = then.iter();
    for before in now {
        let same = |after: &&OfferingResult| after.provider == before.provider && after.offering == before.offering;
        let Some(after) = rest.find(same) else { break };
        let (lifted, added) = (gates_without(before, after), gates_without(after, before));
        if (before.verdict, ends(before)) != (after.verdict, ends(after)) || !lifted.is_empty() || !added.is_empty() {
            out.push(OfferingThen { key: after.key(), verdict: after.verdict, ip: after.ip, data: after.data, lifted, added });
        }
    }
    out
}

/// The gates of one result that do not stand so in the other.
fn gates_without(one: &OfferingResult, other: &OfferingResult) -> Vec<String> {
    let stands = |gate: &&GateResult| other.gates.iter().any(|known| (&known.id, known.state) == (&gate.id, gate.state));
    one.gates.iter().filter(|gate| !stands(gate)).map(|gate| gate.id.clone()).collect()
}

/// What is relevant for nothing counts as no exposure.
fn ends(result: &OfferingResult) -> [i64; 4] {
    of_both(result.exposure(Axis::Ip), result.exposure(Axis::Data))
}

fn of_both(ip: Option<Exposure>, data: Option<Exposure>) -> [i64; 4] {
    let (ip, data) = (ip.map_or((0, 0), |found| (found.low.0, found.high.0)), data.map_or((0, 0), |found| (found.low.0, found.high.0)));
    [ip.0, ip.1, data.0, data.1]
}

fn weigh(now: &[OfferingResult], then: &[OfferingThen]) -> (usize, Decimal) {
    let (mut verdicts, mut moves) = (0, 0);
    let mut rest = now.iter();
    for after in then {
        let Some(before) = rest.find(|before| before.key() == after.key) else { break };
        verdicts += usize::from(before.verdict != after.verdict);
        moves += ends(before).iter().zip(of_both(after.ip, after.data)).map(|(before, after)| (before - after).abs()).sum::<i64>();
    }
    (verdicts, Decimal(moves))
}

/// The answers one step away: another option in the place of a single one; one option more or less of many, or the one that excludes all others;
/// another model.
fn steps(edition: &Edition, question: &Question, answer: &Answer) -> Vec<(String, Change, Answer)> {
    let mut out = Vec::new();
    match answer {
        Answer::One(_) => {
            for id in question.options.iter().map(|option| &option.id).filter(|id| !answer.has(id)) {
                out.push((id.clone(), Change::Instead, Answer::One(id.clone())));
            }
        }
        Answer::Many(chosen) if question.source == Source::Options => {
            let exclusive = |id: &String| question.exclusive_option.as_ref() == Some(id);
            let alone = chosen.iter().any(exclusive);
            for id in question.options.iter().map(|option| &option.id).filter(|id| !answer.has(id)) {
                if chosen.len() == 1 || exclusive(id) {
                    out.push((id.clone(), Change::Instead, Answer::Many(vec![id.clone()])));
                }
                if !alone && !exclusive(id) {
                    out.push((id.clone(), Change::Added, Answer::Many([chosen.as_slice(), std::slice::from_ref(id)].concat())));
                }
            }
            for id in chosen.iter().filter(|_| chosen.len() > 1) {
                let rest = chosen.iter().filter(|other| *other != id).cloned().collect();
                out.push((id.clone(), Change::Without, Answer::Many(rest)));
            }
        }
        Answer::Many(_) => {}
        Answer::Models(chosen) => {
            for (id, models) in chosen.iter().filter(|(_, models)| !models.is_empty()) {
                let Some(provider) = edition.dataset.provider(id) else { continue };
                for model in other_models(provider, models) {
                    let mut other = chosen.clone();
                    other.insert(id.clone(), vec![model.to_owned()]);
                    out.push(([id, "/", model].concat(), Change::Instead, Answer::Models(other)));
                }
            }
        }
    }
    out
}

/// One model for each licence that none of the chosen ones has; models of one licence come to the same.
fn other_models<'a>(provider: &'a Provider, chosen: &[String]) -> Vec<&'a str> {
    let mut met: Vec<Option<&str>> = Vec::new();
    for model in provider.models.iter().filter(|model| chosen.contains(&model.id)) {
        met.push(model.licence_id.as_deref());
    }
    if met.len() > 1 && met.iter().any(|licence| *licence != met[0]) {
        // Of several licences each alone is another answer.
        met.clear();
    }
    let mut out = Vec::new();
    for model in &provider.models {
        if !met.contains(&model.licence_id.as_deref()) {
            met.push(model.licence_id.as_deref());
            out.push(model.id.as_str());
        }
    }
    out
}
