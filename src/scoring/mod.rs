//! The one pure function in the middle, [`assess`], and what can be asked about its result. `RUBRIC.md` fixes every step; each file here is one of them.

mod assess;
mod assessment;
mod average;
mod decimal;
mod facts;
mod gates;
mod input;
mod judgement;
mod models;
mod profile;
mod rows;
mod staleness;
mod truth;
mod value;
mod verdict;
mod what_if;
mod why;

pub use assess::{assess, central_shown, distinguishable};
pub use assessment::{
    Assessment, Conclusion, Coverage, EditionRef, Exposure, Finding, GateResult, GateState, OfferingResult, Override, Severity, Span, Verdict,
};
pub use decimal::Decimal;
pub use input::{Input, read_input, read_overrides};
pub use models::{models_are_asked, models_matter};
pub use profile::{asked, visibility};
pub use staleness::is_stale;
pub use truth::Truth;
pub use what_if::{HangsOn, OpenQuestion, hangs_on, open_questions};
pub use why::rules_for;
