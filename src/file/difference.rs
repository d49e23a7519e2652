//! What has become of an assessment since it was filed.

use super::Shares;
use crate::reading::Text;
use crate::rubric::Axis;
use crate::scoring::{Decimal, EditionRef, Exposure, Finding, GateResult, Verdict};

/// Then and now: what a file says, and what the same answers give today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// The same editions, the same results to the last letter, and nothing left out.
    pub identical: bool,
    /// The files that are others now.
    pub editions: Vec<EditionMoved>,
    /// The questions whose answers, or parts of them, today's edition does not know.
    pub answers_aside: Vec<String>,
    /// How many overrides today's edition does not know.
    pub overrides_aside: usize,
    /// The offerings whose result differs, in the file's order.
    pub offerings: Vec<OfferingMoved>,
    /// How many offerings have the same result.
    pub same: usize,
    /// Of these, how many have other sentences or other evidence under the same result.
    pub reworded: usize,
    /// `provider/offering` of results that only the file has.
    pub only_then: Vec<String>,
    /// `provider/offering` of results that there are only now.
    pub only_now: Vec<String>,
}

/// A dataset, rubric or questionnaire that is another one now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionMoved {
    /// `dataset`, `rubric` or `questionnaire`.
    pub name: &'static str,
    /// The one of the file.
    pub then: EditionRef,
    /// Today's.
    pub now: EditionRef,
}

/// An offering whose result differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferingMoved {
    /// The provider's id.
    pub provider: String,
    /// The offering's id.
    pub offering: String,
    /// The verdict then and now.
    pub verdict: (Verdict, Verdict),
    /// Intellectual property and data, each then and now.
    pub axes: [AxisMoved; 2],
    /// The topics whose finding differs, in the file's order.
    pub topics: Vec<TopicMoved>,
    /// The gates that have gone, have come, or stand otherwise.
    pub gates: Vec<GateMoved>,
}

/// An exposure then and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisMoved {
    /// The axis.
    pub axis: Axis,
    /// The exposure then.
    pub then: Option<Exposure>,
    /// The exposure now.
    pub now: Option<Exposure>,
    /// The coverage then and now.
    pub coverage: (Option<Decimal>, Option<Decimal>),
    /// What the difference of the centres comes from; `None` where one is missing, or the file's own numbers do not agree with each other.
    pub shares: Option<Shares>,
}

/// A finding that differs; `None` on the side where the topic is not on this axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicMoved {
    /// The topic's id.
    pub topic: Text,
    /// The finding then.
    pub then: Option<Finding>,
    /// The finding now.
    pub now: Option<Finding>,
}

/// A gate that differs; `None` on the side where it is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateMoved {
    /// The gate then.
    pub then: Option<GateResult>,
    /// The gate now.
    pub now: Option<GateResult>,
}
