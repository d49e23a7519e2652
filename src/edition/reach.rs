//! How far a condition reaches: through other conditions, and through the questions whose visibility hangs on conditions again. Circles and
//! excesses are refused, so that scoring always ends, and soon, whatever a file says.

use std::collections::{BTreeMap, BTreeSet};

use crate::questionnaire::{Question, Questionnaire, Visible};
use crate::reading::{Mistakes, json_string};
use crate::rubric::{Condition, NamedCondition, Rubric};

/// More steps than any honest rubric takes to decide a condition (the bundled one takes about forty).
const MOST_STEPS: u64 = 2_000;

/// Deeper than any honest rubric refers, and less deep than the scoring follows.
const MOST_DEPTH: u64 = 60;

/// Notes every question that hangs on itself, and every condition that reaches too far.
pub(super) fn check(questionnaire: &Questionnaire, rubric: &Rubric, mistakes: &Mistakes) {
    let reach = Reach { questionnaire, rubric };
    let mut circular = rubric.conditions.iter().any(|named| reach.all(&named.when).conditions.contains(named.id.as_str()));
    for (index, question) in questionnaire.questions.iter().enumerate() {
        if let Some((name, when)) = reach.asked_when(question)
            && reach.all(when).questions.contains(question.id.as_str())
        {
            let path = format!("$.questions[{index}].visible.condition");
            mistakes.add("questionnaire.json", &path, json_string(name), "a condition that does not lead back to this question");
            circular = true;
        }
    }
    if circular {
        // The rest would not end; the circle has been noted, here or by the rubric's loader.
        return;
    }
    let named = rubric.conditions.iter().map(|named| (format!("$.conditions.{}.when", named.id), &named.when));
    let rules = rubric.relevance.iter().enumerate().map(|(index, rule)| (format!("$.relevance[{index}].when"), &rule.when));
    let gates = rubric.gates.iter().enumerate().map(|(index, gate)| (format!("$.gates[{index}].when"), &gate.when));
    let further = rubric.gates.iter().enumerate().filter_map(|(index, gate)| Some((format!("$.gates[{index}].requires"), gate.requires.as_ref()?)));
    let mut known = BTreeMap::new();
    for (path, when) in named.chain(rules).chain(gates).chain(further) {
        let Extent { steps, depth } = reach.extent(when, &mut known);
        if steps > MOST_STEPS || depth > MOST_DEPTH {
            let allowed = format!("at most {MOST_STEPS} steps, {MOST_DEPTH} deep");
            mistakes.add("rubric.json", &path, format!("a condition that takes {steps} steps, {depth} deep, to decide"), allowed);
        }
    }
}

/// What a condition takes to decide.
#[derive(Clone, Copy, Default)]
struct Extent {
    steps: u64,
    depth: u64,
}

/// The names that a condition leads to.
#[derive(Default)]
struct Names<'a> {
    conditions: BTreeSet<&'a str>,
    questions: BTreeSet<&'a str>,
}

#[derive(Clone, Copy)]
struct Reach<'a> {
    questionnaire: &'a Questionnaire,
    rubric: &'a Rubric,
}

impl<'a> Reach<'a> {
    /// The condition on which a question is asked, with its name.
    fn asked_when(self, question: &'a Question) -> Option<(&'a str, &'a Condition)> {
        match &question.visible {
            Some(Visible::Condition(name)) => self.rubric.condition(name).map(|named| (name.as_str(), &named.when)),
            Some(Visible::ShortlistDiffersByModel) | None => None,
        }
    }

    /// Every name that a condition leads to, each looked at once.
    fn all(self, start: &'a Condition) -> Names<'a> {
        let mut names = Names::default();
        let mut open = vec![start];
        while let Some(condition) = open.pop() {
            match condition {
                Condition::Always | Condition::Competes => {}
                Condition::Not(part) => open.push(part),
                Condition::All(parts) | Condition::Any(parts) => open.extend(parts),
                Condition::Named(name) => {
                    if names.conditions.insert(name) {
                        open.extend(self.rubric.condition(name).map(|named: &NamedCondition| &named.when));
                    }
                }
                Condition::Answer { question, .. } => {
                    if names.questions.insert(question) {
                        open.extend(self.questionnaire.question(question).and_then(|question| self.asked_when(question)).map(|(_, when)| when));
                    }
                }
            }
        }
        names
    }

    /// The steps and the depth of a condition in which nothing is circular. Named conditions are measured once.
    fn extent(self, condition: &'a Condition, known: &mut BTreeMap<&'a str, Extent>) -> Extent {
        let within = match condition {
            Condition::Always | Condition::Competes => Extent::default(),
            Condition::Not(part) => self.extent(part, known),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().fold(Extent::default(), |sum, part| {
                let part = self.extent(part, known);
                Extent { steps: sum.steps.saturating_add(part.steps), depth: sum.depth.max(part.depth) }
            }),
            Condition::Named(name) => self.named(name, known),
            Condition::Answer { question, .. } => {
                let asked_when = self.questionnaire.question(question).and_then(|question| self.asked_when(question));
                let visible = asked_when.map_or(Extent::default(), |(name, _)| self.named(name, known));
                Extent { steps: visible.steps.saturating_add(1), depth: visible.depth + 1 }
            }
        };
        Extent { steps: within.steps.saturating_add(1), depth: within.depth + 1 }
    }

    fn named(self, name: &'a str, known: &mut BTreeMap<&'a str, Extent>) -> Extent {
        if let Some(extent) = known.get(name) {
            return *extent;
        }
        let extent = self.rubric.condition(name).map_or(Extent::default(), |named| self.extent(&named.when, known));
        known.insert(name, extent);
        extent
    }
}
