//! What the rubric makes of the answers before any clause is looked at: how much each topic matters, and which gates are armed.

use super::profile::{Profile, Truths};
use super::{Span, Truth};
use crate::rubric::Condition;

/// What a provider's offerings are judged by.
pub(super) struct Judgement {
    /// By topic, in the rubric's order.
    pub relevance: Vec<Relevance>,
    /// The gates that are or may be armed: their positions, and how true their conditions are.
    pub gates: Vec<(usize, Truth)>,
}

/// How much a topic matters, and the rule that says why.
#[derive(Clone, Copy)]
pub(super) struct Relevance {
    /// The highest relevance of rules that are true, and of rules that are true or unknown.
    pub span: Span,
    /// The position of the rule that gives the upper end, the first one on a tie; `None` if the topic does not matter.
    pub rule: Option<usize>,
}

/// The judgement for each truth of "you build what this provider builds": all that the rubric needs to know of a provider, so three serve for hundreds.
pub(super) struct Judgements([Judgement; 3]);

impl Judgements {
    pub fn new(profile: &Profile<'_>) -> Self {
        let rubric = &profile.edition.rubric;
        let nothing = Relevance { span: Span(0, 0), rule: None };
        let mut all = Judgements([(); 3].map(|()| Judgement { relevance: vec![nothing; rubric.topics.len()], gates: Vec::new() }));
        // Rules and gates of one condition mostly stand together.
        let mut last: Option<(&Condition, Truths)> = None;
        let mut truths = |when| match last {
            Some((same, truths)) if same == when => truths,
            _ => last.insert((when, profile.truths(when))).1,
        };
        for (index, rule) in rubric.relevance.iter().enumerate() {
            let Some(topic) = rubric.topics.iter().position(|topic| topic.id == rule.topic) else { continue };
            for (judgement, truth) in all.0.iter_mut().zip(truths(&rule.when)) {
                let found = &mut judgement.relevance[topic];
                if truth == Truth::True {
                    found.span.0 = found.span.0.max(rule.relevance);
                }
                if truth != Truth::False && rule.relevance > found.span.1 {
                    *found = Relevance { span: Span(found.span.0, rule.relevance), rule: Some(index) };
                }
            }
        }
        for (index, gate) in rubric.gates.iter().enumerate() {
            let requires = gate.requires.as_ref().map_or([Truth::True; 3], |requires| profile.truths(requires));
            for ((judgement, when), requires) in all.0.iter_mut().zip(truths(&gate.when)).zip(requires) {
                let armed = when.and(requires);
                if armed != Truth::False {
                    judgement.gates.push((index, armed));
                }
            }
        }
        all
    }

    pub fn of(&self, competes: Truth) -> &Judgement {
        &self.0[competes as usize]
    }
}
