//! `assets/rubric.json` as types. Levels, additions, widenings and relevances are whole numbers, so that scoring is exact.

use crate::dataset::Date;
use crate::reading::Text;

/// The whole rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rubric {
    /// The edition's own version.
    pub version: String,
    /// SHA-256, in hexadecimal digits, over its canonical JSON.
    pub sha256: String,
    /// The day on which its judgement was last looked over.
    pub as_of: Date,
    /// Conditions over answers, by name.
    pub conditions: Vec<NamedCondition>,
    /// Topics with the levels of their stances.
    pub topics: Vec<RubricTopic>,
    /// What each qualifier adds.
    pub qualifiers: Vec<RubricQualifier>,
    /// How far doubt widens a level.
    pub widening: Widening,
    /// How much a topic matters when.
    pub relevance: Vec<RelevanceRule>,
    /// Rules that cannot be averaged away.
    pub gates: Vec<Gate>,
    /// The words for exposures, lowest first.
    pub labels: Vec<LabelFrom>,
    /// When a finding is severe, high or moderate.
    pub severity: SeverityLimits,
    /// Evidence older than this on the assessment's day is stale.
    pub stale_after_days: i64,
    /// The least coverage at which a central value is shown, in ten-thousandths.
    pub coverage_floor: i64,
}

/// A condition with a name and the words that people read for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedCondition {
    /// The name by which rules refer to it.
    pub id: String,
    /// What it means, in words.
    pub label: String,
    /// When it holds.
    pub when: Condition,
}

/// A condition over answers: true, false or unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Holds for every profile.
    Always,
    /// One of the options of a question was chosen.
    Answer {
        /// The question's id.
        question: String,
        /// The options' ids.
        has: Vec<String>,
    },
    /// All of these hold.
    All(Vec<Condition>),
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// Another condition, by name.
    Named(String),
    /// The customer builds what the provider builds: `builds` has one of its areas.
    Competes,
}

ids! {
    /// Which of the two exposures a topic belongs to.
    Axis {
        /// Intellectual property.
        Ip = "ip",
        /// Data.
        Data = "data",
        /// Shown and printed, not scored.
        Context = "context",
    }
}

/// A topic with the levels of its stances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RubricTopic {
    /// The topic's id.
    pub id: Text,
    /// The axis that it is scored on.
    pub axis: Axis,
    /// The question that it answers.
    pub question: String,
    /// The level of each stance, 0 (best) to 100.
    pub levels: Vec<(Text, i64)>,
    /// The level of `not-addressed`.
    pub silence: i64,
    /// Stances that are resolved through the licences of the models.
    pub by_model: Vec<String>,
    /// Whether, at a host, a model's licence counts where it is worse than the host's own terms.
    pub worse_of_model: bool,
}

/// What a qualifier adds to a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RubricQualifier {
    /// The qualifier's id.
    pub id: String,
    /// Points added.
    pub adds: i64,
    /// Topics on which it adds nothing.
    pub not_on_topics: Vec<String>,
    /// Stances on which it adds nothing.
    pub not_on_stances: Vec<String>,
}

/// How far doubt widens a level, at both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Widening {
    /// For an interpretive basis.
    pub interpretive: i64,
    /// For medium confidence.
    pub medium: i64,
    /// For low confidence.
    pub low: i64,
}

/// How much a topic matters when a condition holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelevanceRule {
    /// The condition.
    pub when: Condition,
    /// The topic's id.
    pub topic: String,
    /// 0 (not at all) to 5.
    pub relevance: i64,
    /// The sentence that says why.
    pub because: Text,
}

ids! {
    /// What a gate does.
    Outcome {
        /// Not usable as intended.
        Stop = "stop",
        /// Usable if the remedy is had.
        Condition = "condition",
    }
}

/// A rule that cannot be averaged away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// The gate's id.
    pub id: Text,
    /// The condition.
    pub when: Condition,
    /// A further condition.
    pub requires: Option<Condition>,
    /// The topic whose stance it looks at, or `model-licence`.
    pub topic: Text,
    /// The stances that match.
    pub stances: Vec<String>,
    /// Whether only rows that carry a qualifier match.
    pub with_any_qualifier: bool,
    /// What it does.
    pub outcome: Outcome,
    /// The sentence that says why.
    pub because: Text,
    /// What would lift it.
    pub remedy: Text,
    /// Stances of an `option` row that soften it.
    pub unless_option: Vec<String>,
    /// What it does when softened.
    pub option_outcome: Option<Outcome>,
    /// What would lift it when softened.
    pub option_remedy: Option<Text>,
}

/// The provisions of law that rules and gates rest on, by id, in the rubric's order. They decide no score, so they are kept apart from it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grounds {
    /// For each relevance rule.
    pub relevance: Vec<Vec<String>>,
    /// For each gate.
    pub gates: Vec<Vec<String>>,
}

/// A label and the value from which it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelFrom {
    /// The label's id.
    pub id: String,
    /// The lowest value, 0 to 100.
    pub from: i64,
}

/// When a finding is severe, high or moderate, by the midpoints of its level and of its relevance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeverityLimits {
    /// Severe from this level.
    pub severe_level: i64,
    /// Severe from this relevance, in tenths.
    pub severe_relevance_tenths: i64,
    /// High from this product of level and relevance.
    pub high: i64,
    /// Moderate from this product.
    pub moderate: i64,
}

/// The topic name by which a gate looks at the licences of the models in use.
pub const MODEL_LICENCE: &str = "model-licence";

impl Rubric {
    /// The topic with this id.
    pub fn topic(&self, id: &str) -> Option<&RubricTopic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The named condition with this id.
    pub fn condition(&self, id: &str) -> Option<&NamedCondition> {
        self.conditions.iter().find(|condition| condition.id == id)
    }

    /// The label for a value in ten-thousandths of a point.
    pub fn label(&self, ten_thousandths: i64) -> &str {
        self.labels.iter().rev().find(|label| label.from * 10_000 <= ten_thousandths).map_or("", |label| &label.id)
    }

    /// Where the label of a value in ten-thousandths of a point begins, in points, and the next better label; `None` if there is none.
    pub fn border_below(&self, ten_thousandths: i64) -> Option<(i64, &str)> {
        let at = self.labels.iter().rposition(|label| label.from * 10_000 <= ten_thousandths)?;
        let better = self.labels.get(at.checked_sub(1)?)?;
        Some((self.labels.get(at)?.from, &better.id))
    }
}

impl RubricTopic {
    /// The level of a stance; `None` for stances that are no level of their own.
    pub fn level(&self, stance: &str) -> Option<i64> {
        self.levels.iter().find(|(id, _)| id == stance).map(|(_, level)| *level)
    }
}
