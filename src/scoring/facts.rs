//! What the documents say of one offering to this customer: all of its score that the rubric's conditions do not touch. Other answers arm other
//! gates and weigh topics anew, but what was read stays the same; so it is read once, however many answers are tried.

use std::ops::Range;

use super::gates::{Met, Sight};
use super::models::{licences, models_are_asked};
use super::rows::{ESTABLISHED, Row, decide};
use super::staleness::{rests_on_stale, too_old};
use super::value::{ANYTHING, of_rows};
use super::{Override, Span};
use crate::dataset::{Clause, Date, ModelLicence, Offering, Provider, Role};
use crate::edition::Edition;
use crate::questionnaire::{Answers, Question, Source, Visible};
use crate::reading::Text;
use crate::rubric::{Axis, Rubric, RubricTopic};

/// What stays the same from offering to offering.
#[derive(Clone)]
pub(super) struct Case<'a> {
    pub edition: &'a Edition,
    pub answers: &'a Answers,
    pub overrides: &'a [Override],
    /// Whether models that were chosen count.
    pub models_are_asked: bool,
    /// The number of the last day on which evidence is too old.
    too_old: i64,
    /// The position of each gate's topic; `None` where it looks at model licences as such.
    gate_topics: Vec<Option<usize>>,
}

impl<'a> Case<'a> {
    pub fn new(edition: &'a Edition, answers: &'a Answers, overrides: &'a [Override], as_of: Date) -> Self {
        let position = |id: &Text| edition.rubric.topics.iter().position(|topic| topic.id == *id);
        let gate_topics = edition.rubric.gates.iter().map(|gate| position(&gate.topic)).collect();
        Case { edition, answers, overrides, models_are_asked: models_are_asked(edition, answers), too_old: too_old(edition, as_of), gate_topics }
    }

    /// What the company knows better of a topic. The last override counts: it is the one that was entered last.
    fn known(&self, provider: &Provider, offering: &Offering, topic: &str) -> Option<&'a Override> {
        let about = |known: &&Override| known.topic == topic && known.provider == provider.id && known.offering == offering.id;
        self.overrides.iter().rev().find(about)
    }

    /// The same under another answer to a question that is not about the shortlist.
    pub fn under(&self, answers: &'a Answers) -> Self {
        let hangs_on_shortlist = |question: &Question| question.visible == Some(Visible::ShortlistDiffersByModel);
        let known = self.edition.questionnaire.questions.iter().any(|question| question.source == Source::Models && hangs_on_shortlist(question));
        let models_are_asked = if known { self.models_are_asked } else { models_are_asked(self.edition, answers) };
        Case { answers, models_are_asked, ..self.clone() }
    }

    /// The offerings of the shortlist, in the dataset's order.
    pub fn offerings(&self) -> impl Iterator<Item = (&'a Provider, &'a Offering)> {
        self.edition.dataset.offerings().filter(|(provider, offering)| self.answers.shortlists(&provider.id, &offering.id))
    }
}

/// What is known of one offering.
pub(super) struct Facts<'a> {
    pub provider: &'a Provider,
    pub offering: &'a Offering,
    /// The licences of the models in use.
    licences: Vec<Option<&'a ModelLicence>>,
    /// The rows that decide, topic by topic.
    pub rows: Vec<Row<'a>>,
    /// By topic, in the rubric's order.
    pub topics: Vec<TopicFacts>,
    /// By gate, in the rubric's order, as far as they have been looked at.
    pub gates: Vec<Met>,
    /// Whether rows hold for some regions only, so that it matters where the customer is established.
    pub scoped: bool,
}

/// What is known of one topic of one offering.
pub(super) struct TopicFacts {
    pub axis: Axis,
    /// Which of the offering's rows decide it.
    pub rows: Range<usize>,
    /// They leave out a region that the customer is, or may be, established in.
    pub leaves_a_region: bool,
    /// The interval of its level.
    pub value: Span,
    /// Whether it rests on reviewed, fresh evidence.
    pub covered: bool,
}

impl<'a> Facts<'a> {
    /// What is known of an offering; what its gates meet is left out.
    pub fn of(case: &Case<'a>, provider: &'a Provider, offering: &'a Offering) -> Self {
        let rubric = &case.edition.rubric;
        let is_host = provider.kind.is_host();
        let licences = licences(&case.edition.dataset, provider, case.answers.models(&provider.id).filter(|_| case.models_are_asked));
        let governing = governing(rubric, provider, offering);
        let mut rest = &governing[..];
        let rows = Vec::with_capacity(governing.len());
        let topics = Vec::with_capacity(rubric.topics.len());
        let mut facts = Facts { provider, offering, licences, rows, topics, gates: Vec::new(), scoped: false };
        for (index, topic) in rubric.topics.iter().enumerate() {
            let on_topic;
            (on_topic, rest) = rest.split_at(rest.iter().take_while(|(at, _)| *at == index).count());
            let start = facts.rows.len();
            let leaves_a_region = match case.known(provider, offering, &topic.id) {
                Some(known) => {
                    facts.rows.push(Row::of_override(known));
                    false
                }
                None => {
                    facts.scoped |= on_topic.iter().any(|(_, clause)| !clause.scope.is_empty());
                    decide(case.edition, case.answers, on_topic, &mut facts.rows)
                }
            };
            let rows = &facts.rows[start..];
            let value = if leaves_a_region { ANYTHING } else { of_rows(rubric, topic, rows, &facts.licences, is_host) };
            let stale = rows.iter().filter_map(|row| row.clause).any(|clause| rests_on_stale(provider, clause, case.too_old));
            facts.topics.push(TopicFacts {
                axis: topic.axis,
                rows: start..facts.rows.len(),
                leaves_a_region,
                value,
                covered: !stale && value != ANYTHING,
            });
        }
        facts
    }

    /// The same with what these gates meet, by position.
    pub fn meeting(mut self, case: &Case<'_>, gates: &mut dyn Iterator<Item = usize>) -> Self {
        self.gates = vec![Met::default(); case.gate_topics.len()];
        for gate in gates {
            self.gates[gate] = self.met(case, gate);
        }
        self
    }

    /// What the gate at this position meets.
    pub fn met(&self, case: &Case<'_>, index: usize) -> Met {
        let gate = &case.edition.rubric.gates[index];
        let topic = case.gate_topics[index];
        let sight = Sight {
            topic: topic.map(|topic| &case.edition.rubric.topics[topic]),
            rows: topic.map_or(&[], |topic| self.rows_on(topic)),
            leaves_a_region: topic.is_some_and(|topic| self.topics[topic].leaves_a_region),
            licences: &self.licences,
            is_host: self.provider.kind.is_host(),
        };
        let options = self.provider.clauses_on(&self.offering.id, &gate.topic).filter(|clause| clause.role == Role::Option);
        Met::of(gate, &sight, options.map(|clause| clause.stance.as_str()))
    }

    /// The same, read for other answers; `None` where these change nothing here.
    pub fn anew(&self, now: &Case<'_>, then: &Case<'a>) -> Option<Self> {
        let moved = self.scoped && now.answers.get(ESTABLISHED) != then.answers.get(ESTABLISHED);
        (moved || now.models_are_asked != then.models_are_asked).then(|| Facts::of(then, self.provider, self.offering))
    }

    /// The rows that decide the topic at this position; none means that it is unreviewed.
    pub fn rows_on(&self, topic: usize) -> &[Row<'a>] {
        &self.rows[self.topics[topic].rows.clone()]
    }
}

/// The governing clauses of an offering, each with the position of its topic, in the order of topics.
fn governing<'a>(rubric: &Rubric, provider: &'a Provider, offering: &Offering) -> Vec<(usize, &'a Clause)> {
    let mut placed: Vec<(usize, &Clause)> = Vec::with_capacity(provider.clauses.len());
    for clause in provider.clauses.iter().filter(|clause| clause.role == Role::Governing && clause.offering == offering.id) {
        // Clauses mostly stand in this order already, so the topic is looked for from the last one on.
        let near = placed.last().map_or(0, |(topic, _)| *topic);
        let (before, after) = rubric.topics.split_at(near);
        let of_clause = |topic: &RubricTopic| topic.id == clause.topic;
        if let Some(topic) = after.iter().position(of_clause).map(|ahead| near + ahead).or_else(|| before.iter().position(of_clause)) {
            let place = placed.iter().rposition(|(other, _)| *other <= topic).map_or(0, |last| last + 1);
            placed.insert(place, (topic, clause));
        }
    }
    placed
}
