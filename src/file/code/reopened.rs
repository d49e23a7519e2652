//! What becomes of a code that is opened with today's edition.

use super::Coded;
use super::prints::{beginning, of_overrides, of_results};
use crate::edition::Edition;
use crate::report::words;
use crate::scoring::{Override, assess};

/// What is the same as when a code was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopened {
    /// Verdicts and exposures are the same, and every answer is known.
    pub same_results: bool,
    /// In plain sentences, that or what differs.
    pub lines: Vec<String>,
}

/// Scores what a code says anew, with what the company knows better, which no code has in it.
pub fn reopened(coded: &Coded, overrides: &[Override], edition: &Edition) -> Reopened {
    let unknown = coded.unknown_options + coded.unknown_offerings;
    let now = assess(edition, &coded.answers, overrides, coded.as_of);
    let same_results = unknown == 0 && of_results(&now.results) == coded.results;
    let mut lines = Vec::new();
    lines.push(
        if same_results { "Exactly the same result as when this code was made." } else { "Not the result that this code was made with." }.to_owned(),
    );
    for (name, then, now) in [
        ("dataset", coded.dataset, &edition.dataset.sha256),
        ("rubric", coded.rubric, &edition.rubric.sha256),
        ("questionnaire", coded.questionnaire, &edition.questionnaire.sha256),
    ] {
        if then != beginning(now, 16) {
            lines.push(["The ", name, " is another one than then."].concat());
        }
    }
    for (count, one, many) in [
        (coded.unknown_options, "chosen option", "chosen options"),
        (coded.unknown_offerings, "chosen offering or model", "chosen offerings or models"),
    ] {
        if count > 0 {
            lines.push([&words::count(count, one, many), " cannot be told from the code, because today's edition does not have it."].concat());
        }
    }
    if coded.overrides != of_overrides(overrides) {
        lines.push(
            match (coded.overrides, overrides) {
                (None, _) => "What the company knows better now was not part of the assessment then.",
                (Some(_), []) => "The company knew something better then, which is not in the code: open the file, or enter it again.",
                (Some(_), _) => "What the company knows better is not what it was then.",
            }
            .to_owned(),
        );
    }
    Reopened { same_results, lines }
}
