//! The assessment as a file and as a code: what is written comes back, what is damaged is refused with its place, and what has changed since is
//! told with its reasons.

mod common;

#[path = "file/code.rs"]
mod code;
#[path = "file/compare.rs"]
mod compare;
#[path = "file/damage.rs"]
mod damage;
#[path = "file/mistakes.rs"]
mod mistakes;
#[path = "file/notices.rs"]
mod notices;
#[path = "file/round_trip.rs"]
mod round_trip;
#[path = "file/sample.rs"]
mod sample;
