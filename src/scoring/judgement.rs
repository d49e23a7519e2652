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

impl Judgement {
    fn new(profile: Profile<'_>, competes: Truth) -> Self {
        let rubric = &profile.edition.rubric;
        let rules: Vec<Truth> = rubric.relevance.iter().map(|rule| profile.holds(&rule.when, competes)).collect();
        let relevance = rubric
            .topics
            .iter()
            .map(|topic| {
                let mut found = Relevance { span: Span(0, 0), rule: None };
                for (index, (rule, truth)) in rubric.relevance.iter().zip(&rules).enumerate() {
                    if rule.topic != topic.id || *truth == Truth::False {
                        continue;
                    }
                    if *truth == Truth::True {
                        found.span.0 = found.span.0.max(rule.relevance);
                    }
                    if rule.relevance > found.span.1 {
                        found.span.1 = rule.relevance;
                        found.rule = Some(index);
                    }
                }
                found
            })
            .collect();
        let gates = rubric
            .gates
            .iter()
            .map(|gate| {
                let requires = gate.requires.as_ref().map_or(Truth::True, |requires| profile.holds(requires, competes));
                profile.holds(&gate.when, competes).and(requires)
            })
            .collect();
        Judgement { relevance, gates }
    }
}

/// The judgement for each truth of "you build what this provider builds": all that the rubric needs to know of a provider, so three serve for hundreds.
pub(super) struct Judgements([Judgement; 3]);

impl Judgements {
    pub fn new(profile: Profile<'_>) -> Self {
        Judgements([Truth::False, Truth::Unknown, Truth::True].map(|competes| Judgement::new(profile, competes)))
    }

    /// All that a verdict can hang on here: answers that agree in this, and in what competition and regions depend on, give the same verdicts.
    pub fn essence(&self) -> Vec<(Vec<Span>, Vec<Truth>)> {
        self.0.iter().map(|judgement| (judgement.relevance.iter().map(|topic| topic.span).collect(), judgement.gates.clone())).collect()
    }

    pub fn of(&self, competes: Truth) -> &Judgement {
        match competes {
            Truth::False => &self.0[0],
            Truth::Unknown => &self.0[1],
            Truth::True => &self.0[2],
        }
    }
}
