//! Random situations for properties: one or two real providers with some of their clauses changed, random answers, overrides and a day.

use std::collections::BTreeMap;
use std::fmt;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use proptest::test_runner::{Config, RngSeed};

use super::{answers, bundled_edition, date, edition_of};
use vendor_risk::dataset::{Basis, Clause, Confidence, Dataset, Date, NOT_ADDRESSED, Provider, Role};
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::{Answer, Answers, Kind, NOT_SURE, Question, Source};
use vendor_risk::rubric::{Axis, RubricTopic};
use vendor_risk::scoring::{OfferingResult, Override, assess};

/// The same cases in every run. `PROPTEST_CASES` and `PROPTEST_RNG_SEED` look further.
pub fn config(cases: u32) -> Config {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(20_261_121);
    }
    config
}

/// Choices from one number, so that proptest has one number to make smaller.
pub struct Dice(pub u64);

impl Dice {
    /// Below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        usize::try_from((mixed ^ (mixed >> 27)) >> 33).unwrap() % sides
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.roll(items.len())]
    }

    /// Any number of these, few rather than many.
    pub fn some<T: Clone>(&mut self, items: &[T]) -> Vec<T> {
        let odds = 2 + self.roll(4);
        items.iter().filter(|_| self.roll(odds) == 0).cloned().collect()
    }

    /// At least one of these.
    pub fn at_least_one<T: Clone>(&mut self, items: &[T]) -> Vec<T> {
        let some = self.some(items);
        if some.is_empty() { vec![self.pick(items).clone()] } else { some }
    }
}

/// What an assessment is made from.
#[derive(Clone)]
pub struct Scenario {
    pub edition: Edition,
    pub answers: Answers,
    pub overrides: Vec<Override>,
    pub as_of: Date,
}

impl Scenario {
    pub fn results(&self) -> Vec<OfferingResult> {
        assess(&self.edition, &self.answers, &self.overrides, self.as_of).results
    }

    pub fn by_key(&self) -> BTreeMap<String, OfferingResult> {
        self.results().into_iter().map(|result| (result.key(), result)).collect()
    }

    /// The same with another answer to one question.
    pub fn answering(&self, question: &str, answer: Answer) -> Scenario {
        let mut other = self.clone();
        other.answers.0.insert(question.to_owned(), answer);
        other
    }

    /// An offering and a scored topic.
    pub fn place(&self, dice: &mut Dice) -> Place {
        let offerings: Vec<(usize, &str)> = self
            .edition
            .dataset
            .providers
            .iter()
            .enumerate()
            .flat_map(|(at, provider)| provider.offerings.iter().map(move |offering| (at, offering.id.as_str())))
            .collect();
        let topics: Vec<&RubricTopic> = self.edition.rubric.topics.iter().filter(|topic| topic.axis != Axis::Context).collect();
        let (provider, offering) = *dice.pick(&offerings);
        let topic = *dice.pick(&topics);
        Place { provider, offering: offering.to_owned(), topic: topic.id.to_string(), axis: topic.axis }
    }

    pub fn provider(&mut self, place: &Place) -> &mut Provider {
        &mut self.edition.dataset.providers[place.provider]
    }

    /// `provider/offering` of a place.
    pub fn key(&self, place: &Place) -> String {
        format!("{}/{}", self.edition.dataset.providers[place.provider].id, place.offering)
    }

    /// The same on a shortlist that has the place.
    pub fn shortlisting_all(&self) -> Scenario {
        self.answering("providers", Answer::One("all".to_owned()))
    }

    /// Takes every governing row of a topic away: nobody read it.
    pub fn without_rows(&self, place: &Place) -> Scenario {
        let mut other = self.clone();
        other.provider(place).clauses.retain(|clause| !(place.is_of(clause) && clause.role == Role::Governing));
        let key = self.key(place);
        other.overrides.retain(|known| format!("{}/{}", known.provider, known.offering) != key || known.topic != place.topic);
        other
    }

    /// A random governing row for a place.
    pub fn random_row(&self, place: &Place, dice: &mut Dice) -> Clause {
        let provider = &self.edition.dataset.providers[place.provider];
        let document = provider.documents.iter().find(|document| document.offerings.contains(&place.offering));
        let mut row = Clause {
            id: format!("{}/{}/{}/{}", provider.id, place.offering, place.topic, 60_000 + dice.roll(5000)).into(),
            offering: place.offering.clone(),
            topic: place.topic.clone(),
            role: Role::Governing,
            scope: Vec::new(),
            stance: dice.pick(&stances(&self.edition, &place.topic)).clone(),
            qualifiers: Vec::new(),
            basis: Basis::Explicit,
            confidence: Confidence::High,
            document: document.map(|document| document.id.clone()),
        };
        for kind in [1, 2, 3] {
            change_clause(&self.edition, &mut row, kind, dice);
        }
        row
    }
}

/// Clauses say more than whole editions would.
impl fmt::Debug for Scenario {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "answers {}", serde_json::to_string(&self.answers).unwrap())?;
        writeln!(out, "overrides {}, as of {}", serde_json::to_string(&self.overrides).unwrap(), self.as_of)?;
        let clauses = self.edition.dataset.providers.iter().flat_map(|provider| &provider.clauses);
        clauses.into_iter().try_for_each(|clause| {
            let Clause { id, role, scope, stance, qualifiers, basis, confidence, .. } = clause;
            writeln!(out, "{id} {role:?} {scope:?} {stance} {qualifiers:?} {basis:?} {confidence:?}")
        })
    }
}

/// One topic of one offering.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its index among the providers.
    pub provider: usize,
    pub offering: String,
    pub topic: String,
    pub axis: Axis,
}

impl Place {
    pub fn is_of(&self, clause: &Clause) -> bool {
        clause.offering == self.offering && clause.topic == self.topic
    }
}

/// Every stance that a clause of a topic may take.
pub fn stances(edition: &Edition, topic: &str) -> Vec<String> {
    let words = &edition.vocabulary.topic(topic).unwrap().stances;
    words.iter().map(|words| words.id.clone()).chain([NOT_ADDRESSED.to_owned()]).collect()
}

/// The stances of a topic that have a level, best first.
pub fn ladder(edition: &Edition, topic: &str) -> Vec<String> {
    let mut levels = edition.rubric.topic(topic).unwrap().levels.clone();
    levels.sort_by_key(|(_, level)| *level);
    levels.into_iter().map(|(stance, _)| stance.to_string()).collect()
}

/// A random answer to a question, never "Not sure".
pub fn random_answer(edition: &Edition, question: &Question, dice: &mut Dice) -> Answer {
    let ids: Vec<String> = question.options.iter().map(|option| option.id.clone()).collect();
    match (question.source, question.kind) {
        (Source::Offerings, _) => {
            let keys: Vec<String> = edition.dataset.offerings().map(|(provider, offering)| format!("{}/{}", provider.id, offering.id)).collect();
            if dice.roll(3) == 0 { Answer::One("all".to_owned()) } else { Answer::Many(dice.at_least_one(&keys)) }
        }
        (Source::Models, _) | (_, Kind::ManyPerProvider) => {
            let chosen = edition.dataset.providers.iter().filter(|provider| !provider.models.is_empty()).map(|provider| {
                let models: Vec<String> = provider.models.iter().map(|model| model.id.clone()).collect();
                (provider.id.clone(), dice.at_least_one(&models))
            });
            Answer::Models(chosen.collect())
        }
        (Source::Options, Kind::One) => Answer::One(dice.pick(&ids).clone()),
        (Source::Options, Kind::Many) => match &question.exclusive_option {
            Some(exclusive) if dice.roll(6) == 0 => Answer::Many(vec![exclusive.clone()]),
            exclusive => {
                let free: Vec<String> = ids.into_iter().filter(|id| Some(id) != exclusive.as_ref()).collect();
                Answer::Many(dice.at_least_one(&free))
            }
        },
    }
}

/// "Not sure".
pub fn not_sure() -> Answer {
    Answer::One(NOT_SURE.to_owned())
}

/// Any mixture of answers, "Not sure" and no answer.
pub fn scenarios() -> impl Strategy<Value = Scenario> {
    // For each question: no answer, or a number below 60 for "Not sure", or the seed of an answer.
    built(vec(weighted(0.85, prop_oneof![1 => 0..60_u64, 4 => 60..u64::MAX]), 16))
}

/// Every question is answered, so that nothing about the customer is unknown.
pub fn answered_scenarios() -> impl Strategy<Value = Scenario> {
    built(vec((60..u64::MAX).prop_map(Some), 16))
}

fn built(answers: impl Strategy<Value = Vec<Option<u64>>>) -> impl Strategy<Value = Scenario> {
    let providers = subsequence((0..bundled_edition().dataset.providers.len()).collect::<Vec<_>>(), 1..=2);
    // Another stance (0) more often than anything else.
    let kind = prop_oneof![2 => Just(0), 3 => 0..9_u8];
    let changes = vec((any::<Index>(), kind, any::<u64>()), 0..20);
    let days = prop_oneof![2 => Just("2026-11-21"), 1 => Just("2025-03-01"), 1 => Just("2027-06-30")];
    (providers, changes, answers, vec(any::<u64>(), 0..3), days, prop::bool::weighted(0.25)).prop_map(
        |(providers, changes, answers, overrides, day, is_harmless)| {
            let bundled = &bundled_edition().dataset;
            let mut edition = edition_of(Dataset {
                providers: providers.iter().map(|at| bundled.providers[*at].clone()).collect(),
                licences: bundled.licences.clone(),
                version: "random".to_owned(),
                sha256: String::new(),
                date: bundled.date,
            });
            for (which, kind, seed) in changes {
                change(&mut edition, which, kind, &mut Dice(seed));
            }
            let mut scenario = Scenario { edition, answers: Answers::default(), overrides: Vec::new(), as_of: date(day) };
            scenario.overrides = overrides.into_iter().map(|seed| random_override(&scenario, &mut Dice(seed))).collect();
            for (question, seed) in scenario.edition.questionnaire.questions.iter().zip(answers) {
                if let Some(seed) = seed {
                    let answer = if seed < 60 { not_sure() } else { random_answer(&scenario.edition, question, &mut Dice(seed)) };
                    scenario.answers.0.insert(question.id.clone(), answer);
                }
            }
            if is_harmless {
                scenario.answers.0.extend(harmless().0);
            }
            scenario
        },
    )
}

/// Without such answers hardly any offering would be found without a blocker.
fn harmless() -> Answers {
    answers(
        r#"{"use": ["internal"], "data": ["none"], "industry": ["none"], "builds": ["none"], "retention": "any", "decisions": "no", "audit": "no"}"#,
    )
}

/// Changes, removes or adds one row of one provider.
fn change(edition: &mut Edition, which: Index, kind: u8, dice: &mut Dice) {
    let at = dice.roll(edition.dataset.providers.len());
    let mut clauses = std::mem::take(&mut edition.dataset.providers[at].clauses);
    if !clauses.is_empty() {
        let row = which.index(clauses.len());
        match kind {
            6 => {
                clauses.remove(row);
            }
            7 => {
                let mut other = clauses[row].clone();
                change_clause(edition, &mut other, 0, dice);
                clauses.push(other);
            }
            _ => change_clause(edition, &mut clauses[row], kind, dice),
        }
    }
    edition.dataset.providers[at].clauses = clauses;
}

fn change_clause(edition: &Edition, clause: &mut Clause, kind: u8, dice: &mut Dice) {
    let ids = |list: &str| -> Vec<String> { edition.vocabulary.ids(list).map(str::to_owned).collect() };
    match kind {
        0 => clause.stance = dice.pick(&stances(edition, &clause.topic)).clone(),
        1 => clause.qualifiers = dice.some(&ids("qualifiers")),
        2 => clause.basis = *dice.pick(&[Basis::Explicit, Basis::Interpretive, Basis::Absence]),
        3 => clause.confidence = *dice.pick(&[Confidence::High, Confidence::Medium, Confidence::Low]),
        4 => clause.role = *dice.pick(&[Role::Governing, Role::Option, Role::Exception, Role::Corroborating]),
        5 => clause.scope = dice.some(&ids("regions")),
        _ => clause.document = None,
    }
}

fn random_override(scenario: &Scenario, dice: &mut Dice) -> Override {
    let place = scenario.place(dice);
    let row = scenario.random_row(&place, dice);
    Override {
        provider: scenario.edition.dataset.providers[place.provider].id.clone(),
        offering: place.offering,
        topic: place.topic,
        stance: row.stance,
        qualifiers: row.qualifiers,
        reason: "Agreed.".to_owned(),
        date: "2026-10-01".to_owned(),
    }
}
