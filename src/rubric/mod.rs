//! The judgement of the product, as data: `assets/rubric.json`. `RUBRIC.md` beside it says how it is read.

mod load;
mod model;

pub use load::{load, read_condition};
pub use model::{
    Axis, Condition, Gate, Grounds, LabelFrom, MODEL_LICENCE, NamedCondition, Outcome, RelevanceRule, Rubric, RubricQualifier, RubricTopic,
    SeverityLimits, Widening,
};
