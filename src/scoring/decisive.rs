//! The reverse question: which of our answers decide the result?

use super::average::{Average, Term};
use super::facts::{Case, Facts};
use super::judgement::Judgements;
use super::profile::Profile;
use super::verdict::{verdict, weighed};
use super::what_if::whole;
use super::{Decimal, Exposure, GateState, OfferingResult, Override, Verdict, asked};
use crate::dataset::{Date, Provider};
use crate::edition::Edition;
use crate::questionnaire::{Answer, Answers, Question, Source};
use crate::reading::{Text, sort_by_key};
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
    pub lifted: Vec<Text>,
    /// The ids of gates that would stand then and do not stand now.
    pub added: Vec<Text>,
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

/// The questions that decide for these offerings (results of the present answers, in the dataset's order), the most decisive first: by the verdicts
/// that the best of their other answers changes, then by how far it moves the intervals.
pub fn decisive_answers(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date, now: &[OfferingResult]) -> Vec<DecisiveAnswer> {
    let trial = Trial::new(Case::new(edition, answers, overrides, as_of), now);
    let mut out: Vec<DecisiveAnswer> = Vec::new();
    for question in asked(edition, answers) {
        let others = trial.other_answers(question);
        if !others.is_empty() {
            out.push(DecisiveAnswer { question: question.id.clone(), others });
        }
    }
    sort_by_key(&mut out, |decisive| decisive.others.first().map(order));
    out
}

fn order(other: &OtherAnswer) -> (std::cmp::Reverse<usize>, i64) {
    (std::cmp::Reverse(other.verdicts), -other.moves.0)
}

/// Offerings, read once, on which other answers are tried.
struct Trial<'a> {
    now: Case<'a>,
    facts: Vec<Facts<'a>>,
    before: Vec<State>,
    asked: Vec<&'a Question>,
}

/// What is compared of an offering.
#[derive(PartialEq)]
struct State {
    verdict: Verdict,
    ip: Option<Exposure>,
    data: Option<Exposure>,
    /// By gate, in the rubric's order; `None` for one that stays open.
    gates: Vec<Option<GateState>>,
}

impl<'a> Trial<'a> {
    fn new(now: Case<'a>, results: &[OfferingResult]) -> Self {
        let mut results = results.iter().peekable();
        let mut facts = Vec::new();
        for (provider, offering) in now.edition.dataset.offerings() {
            if results.next_if(|result| result.provider == provider.id && result.offering == offering.id).is_some() {
                facts.push(whole(&now, Facts::of(&now, provider, offering)));
            }
        }
        let before = facts.iter().map(judged(&now)).collect();
        Trial { asked: asked(now.edition, now.answers), now, facts, before }
    }

    /// The answers one step away from the one that is given to a question, as far as they change something; the most decisive first. None for an open
    /// question (`open_questions` tells what those could change) and for the shortlist.
    fn other_answers(&self, question: &Question) -> Vec<OtherAnswer> {
        let Case { edition, answers, .. } = self.now;
        let mut out: Vec<OtherAnswer> = Vec::new();
        let Some(answer) = answers.get(&question.id).filter(|answer| !answer.is_not_sure()) else { return out };
        let mut other = answers.clone();
        for (option, change, answer) in steps(edition, question, answer) {
            other.0.insert(question.id.clone(), answer);
            let then = self.now.under(&other);
            let judged = judged(&then);
            let (mut verdicts, mut moves, mut offerings) = (0, 0, Vec::new());
            for (facts, before) in self.facts.iter().zip(&self.before) {
                // Other models are other licences; any other answer leaves most of what was read as it is.
                let anew = if question.source == Source::Models {
                    Some(Facts::of(&then, facts.provider, facts.offering))
                } else {
                    facts.anew(&self.now, &then)
                };
                let after = anew.map_or_else(|| judged(facts), |facts| judged(&whole(&then, facts)));
                if after != *before {
                    verdicts += usize::from(after.verdict != before.verdict);
                    moves += before.ends().iter().zip(after.ends()).map(|(before, after)| (before - after).abs()).sum::<i64>();
                    offerings.push(self.told(facts, before, &after));
                }
            }
            if !offerings.is_empty() {
                out.push(OtherAnswer { option, change, verdicts, moves: Decimal(moves), offerings, asks: self.opened(&other) });
            }
        }
        sort_by_key(&mut out, order);
        out
    }

    fn told(&self, facts: &Facts<'_>, before: &State, after: &State) -> OfferingThen {
        let (mut lifted, mut added) = (Vec::new(), Vec::new());
        for ((gate, before), after) in self.now.edition.rubric.gates.iter().zip(&before.gates).zip(&after.gates) {
            if before != after {
                lifted.extend(before.map(|_| gate.id.clone()));
                added.extend(after.map(|_| gate.id.clone()));
            }
        }
        let key = [facts.provider.id.as_str(), "/", &facts.offering.id].concat();
        OfferingThen { key, verdict: after.verdict, ip: after.ip, data: after.data, lifted, added }
    }

    /// The questions that are asked only then, and have no answer.
    fn opened(&self, other: &Answers) -> Vec<String> {
        let is_new = |question: &&&Question| !self.asked.iter().any(|asked| asked.id == question.id) && other.get(&question.id).is_none();
        asked(self.now.edition, other).iter().filter(is_new).map(|question| question.id.clone()).collect()
    }
}

/// How offerings stand under answers.
fn judged(case: &Case<'_>) -> impl Fn(&Facts<'_>) -> State {
    let profile = Profile::whole(case.edition, case.answers);
    let (judgements, competes) = (Judgements::new(&profile), profile.competing());
    let rubric = &case.edition.rubric;
    move |facts| {
        let judgement = judgements.of(competes(facts.provider));
        let exposure = |axis: Axis| {
            let own = weighed(facts, judgement).filter(|(known, _)| known.axis == axis);
            let terms: Vec<Term> = own.map(|(_, term)| term).collect();
            Average::of(&terms).map(|average| average.exposure())
        };
        let mut gates = vec![None; rubric.gates.len()];
        for (gate, armed) in &judgement.gates {
            gates[*gate] = facts.gates[*gate].state(*armed);
        }
        State { verdict: verdict(rubric, facts, judgement), ip: exposure(Axis::Ip), data: exposure(Axis::Data), gates }
    }
}

impl State {
    /// What is relevant for nothing counts as no exposure.
    fn ends(&self) -> [i64; 4] {
        let ends = |exposure: Option<Exposure>| exposure.map_or((0, 0), |found| (found.low.0, found.high.0));
        let (ip, data) = (ends(self.ip), ends(self.data));
        [ip.0, ip.1, data.0, data.1]
    }
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
