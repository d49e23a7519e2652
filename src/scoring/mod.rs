//! The one pure function in the middle, [`assess`], and what can be asked about its result. `RUBRIC.md` fixes every step; each file here is one of them.

mod asks;
mod assess;
mod assessment;
mod average;
mod decimal;
mod decisive;
mod facts;
mod gates;
mod holds;
mod input;
mod judgement;
mod models;
mod offers;
mod precedents;
mod profile;
mod resolved;
mod rows;
mod smallest;
mod split;
mod staleness;
mod standing;
mod truth;
mod value;
mod verdict;
mod what_if;
mod why;

pub use asks::{Ask, Fall, Precedent, as_granted, asks, if_granted};
pub use assess::{assess, central_shown, distinguishable};
pub use assessment::{
    Assessment, Conclusion, Coverage, EditionRef, Exposure, Finding, GateResult, GateState, OfferingResult, Override, Severity, Span, Verdict,
};
pub use decimal::Decimal;
pub use decisive::{Change, DecisiveAnswer, OfferingThen, OtherAnswer, decisive_answers};
pub use holds::holds;
pub use input::{Input, read_input, read_overrides};
pub use models::{models_are_asked, models_matter};
pub use profile::{asked, visibility};
pub use resolved::{Decides, ResolvedModel, ResolvedTopic, resolved_models};
pub use smallest::{Goal, Way, smallest_set};
pub use split::{End, Part, Parts, Split, parts, split};
pub use staleness::is_stale;
pub use standing::{Standing, standings};
pub use truth::Truth;
pub use what_if::{HangsOn, OpenQuestion, hangs_on, open_questions};
pub use why::rules_for;
