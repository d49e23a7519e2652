//! The short code of an assessment, `VR1-7K3M9-…`: the answers and the day, and fingerprints of everything else, to be typed from a printout.
//!
//! It is made of Crockford's thirty-two letters and digits, which leave out those that are taken for others. A group is four of them and a fifth
//! that checks them; the last group checks the whole. Bit by bit it holds
//!
//! | bits | what |
//! | --- | --- |
//! | 16 | the day, counted from 1 January 2000 |
//! | 3 × 16 | the beginnings of the SHA-256 of dataset, rubric and questionnaire |
//! | 1 or 17 | whether the company knew something better, and the beginning of the SHA-256 of it |
//! | 24 | the beginning of the SHA-256 of the results: verdicts and exposures |
//! | 7 + 16 each | the chosen options |
//! | 8 + 20 each | the chosen offerings and models |
//!
//! Options, offerings and models are named by hashes of their ids, never by their place, so that a code outlives additions; what an edition no
//! longer knows is told, never guessed.

mod answers;
mod bits;
mod check;
mod error;
mod groups;
mod names;
mod prints;
mod read;
mod reopened;
mod symbols;
mod write;

pub use error::CodeError;
pub use read::{Coded, read};
pub use reopened::{Reopened, reopened};
pub use write::write;
