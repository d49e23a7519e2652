//! An edition: the dataset, rubric, questionnaire and vocabulary that are used together.

mod left_out;
mod load;
mod packed;
mod reach;
mod records;

pub use left_out::{pack, pack_records, unpack, unpack_records};
pub use load::{EditionFiles, check_names, load};
pub use records::Records;

use crate::dataset::{Dataset, Vocabulary};
use crate::questionnaire::Questionnaire;
pub use crate::reading::sha256_hex;
use crate::rubric::Rubric;

/// What an assessment is made with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Providers, clauses and model licences.
    pub dataset: Dataset,
    /// Levels, relevances and gates.
    pub rubric: Rubric,
    /// The questions.
    pub questionnaire: Questionnaire,
    /// The words for topics, stances and the other closed lists.
    pub vocabulary: Vocabulary,
}
