//! The assessment as a file, `vendor-risk/assessment@1`: written, read, verified and compared; and as a short code that a person can type.
//!
//! There is one writer ([`write()`]): the command line, the page's events and what is saved have the same bytes, so that one SHA-256 names them all.

mod answers;
mod bounds;
pub mod code;
mod compare;
mod difference;
mod identity;
mod migrate;
mod people;
mod place;
mod pretty;
mod read;
mod results;
mod shares;
mod told;
mod write;

pub use answers::{read_answer, read_override, write_answer, write_override};
pub use compare::compare;
pub use difference::{AxisMoved, Difference, EditionMoved, GateMoved, OfferingMoved, TopicMoved};
pub use identity::{assessment_id, sha256};
pub use pretty::pretty;
pub use read::{Opened, read};
pub use shares::Shares;
pub use told::told;
pub(crate) use write::number;
pub use write::write;
