//! The questions, as a file that a domain person can read and change, and the answers to them.

mod answers;
mod load;
mod model;

pub use answers::{ALL, Answer, Answers, NOT_SURE};
pub use load::load;
pub use model::{Choice, Kind, Question, Questionnaire, Source, Visible};
