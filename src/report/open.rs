//! What an open answer could still change, in words.

use super::words;
use crate::edition::Edition;
use crate::scoring::{Assessment, OpenQuestion};

/// Whether an answer could change a verdict, and whose.
pub fn could_change(edition: &Edition, assessment: &Assessment, open: &OpenQuestion) -> String {
    let all = assessment.results.len();
    let names: Vec<String> = open.changes.iter().map(|key| words::name_of_key(edition, key)).collect();
    match names.len() {
        0 => "No answer to it would change a verdict on your shortlist; it only narrows the exposure.".to_owned(),
        many if many == all && all > 1 => ["The answer could change the verdict of all ", &all.to_string(), " offerings."].concat(),
        many if many > 6 => ["The answer could change the verdict of ", &many.to_string(), " of ", &all.to_string(), " offerings."].concat(),
        _ => ["The answer could change the verdict of ", &names.join("; "), "."].concat(),
    }
}
