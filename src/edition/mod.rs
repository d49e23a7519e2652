//! An edition: the dataset, rubric, questionnaire and vocabulary that are used together.

mod left_out;
mod load;
mod packed;
mod reach;
mod records;

use serde::{Deserialize, Serialize};

pub use left_out::{pack, pack_records, unpack, unpack_records};
pub use load::{EditionFiles, check_names, load, read_dataset};
pub use packed::{decode, encode};
pub use records::Records;

use crate::dataset::{Dataset, Vocabulary};
use crate::questionnaire::Questionnaire;
pub use crate::reading::sha256_hex;
use crate::rubric::Rubric;

/// What an assessment is made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

impl Edition {
    /// The name of the file that holds its records: a new edition never meets an old file in a cache. The records name provisions by the rubric's order,
    /// so both hashes count.
    pub fn records_file(&self) -> String {
        let start = |hash: &str| hash.get(..8).unwrap_or_default().to_owned();
        format!("records-{}{}.bin", start(&self.dataset.sha256), start(&self.rubric.sha256))
    }
}
