//! What the rubric makes of the answers before any clause is looked at: how much each topic matters, and which gates are armed.

use super::profile::Profile;
use super::{Span, Truth};

/// Relevances by topic and conditions by gate, both in the rubric's order.
pub(super) struct Judgement {
    pub relevance: Vec<Relevance>,
    pub gates: Vec<Truth>,
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
        for (index, rule) in rubric.relevance.iter().enumerate() {
            let Some(topic) = rubric.topics.iter().position(|topic| topic.id == rule.topic) else { continue };
            for (judgement, truth) in all.0.iter_mut().zip(profile.truths(&rule.when)) {
                let found = &mut judgement.relevance[topic];
                if truth == Truth::True {
                    found.span.0 = found.span.0.max(rule.relevance);
                }
                if truth != Truth::False && rule.relevance > found.span.1 {
                    *found = Relevance { span: Span(found.span.0, rule.relevance), rule: Some(index) };
                }
            }
        }
        for gate in &rubric.gates {
            let requires = gate.requires.as_ref().map_or([Truth::True; 3], |requires| profile.truths(requires));
            for ((judgement, when), requires) in all.0.iter_mut().zip(profile.truths(&gate.when)).zip(requires) {
                judgement.gates.push(when.and(requires));
            }
        }
        all
    }

    pub fn of(&self, competes: Truth) -> &Judgement {
        &self.0[competes as usize]
    }
}
