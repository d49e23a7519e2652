//! `assess`: the assessment document on standard output.

use std::time::{SystemTime, UNIX_EPOCH};

use vendor_risk::dataset::Date;
use vendor_risk::edition::{Edition, check_names, read_dataset};
use vendor_risk::reading::{Mistakes, parse};
use vendor_risk::rubric::{self, Grounds};
use vendor_risk::{bundled, file, scoring};

use crate::{arguments, files};

/// Scores the answers of a file.
///
/// # Errors
/// A file that cannot be read, or all mistakes in the files.
pub fn run(words: Vec<String>) -> Result<String, String> {
    let ([answers, overrides, dataset, rubric, as_of], left) =
        arguments::take(words, ["--answers", "--overrides", "--dataset", "--rubric", "--as-of"])?;
    if let Some(word) = left.first() {
        return Err(format!("assess takes no {word:?}"));
    }
    let answers = answers.ok_or("assess needs --answers FILE")?;
    let edition = edition(dataset.as_deref(), rubric.as_deref())?;

    let mistakes = Mistakes::default();
    let mut input = scoring::read_input(&answers, &files::text(&answers)?, &edition, &mistakes);
    if let Some(file) = overrides {
        input.overrides.extend(scoring::read_overrides(&file, &files::text(&file)?, &edition, &mistakes));
    }
    let input = mistakes.into_result(input).map_err(|mistakes| files::list(&mistakes))?;
    let as_of = match as_of {
        Some(text) => Date::parse(&text).filter(|date| date.is_a_day()).ok_or(format!("--as-of {text}: not a day YYYY-MM-DD"))?,
        None => input.as_of.map_or_else(today, Ok)?,
    };
    let assessment = scoring::assess(&edition, &input.answers, &input.overrides, as_of);
    Ok(file::pretty(&file::write(&assessment)) + "\n")
}

/// The bundled edition, or with another dataset or rubric in its place.
///
/// # Errors
/// All mistakes in these files.
pub fn edition(dataset: Option<&str>, rubric: Option<&str>) -> Result<Edition, String> {
    let mut edition = bundled::edition();
    let mistakes = Mistakes::default();
    let mut grounds = Grounds::default();
    if let Some(file) = rubric {
        let value = parse(file, &files::text(file)?, &mistakes);
        (edition.rubric, grounds) = rubric::load(file, &value, &edition.vocabulary, &edition.questionnaire, &mistakes);
        check_names(&edition.questionnaire, &edition.rubric, &edition.vocabulary, &mistakes);
    }
    if let Some(folder) = dataset {
        let Edition { vocabulary, questionnaire, rubric, .. } = &edition;
        edition.dataset = read_dataset(&files::dataset(folder)?, vocabulary, questionnaire, rubric, &grounds, &mistakes).0;
    }
    mistakes.into_result(edition).map_err(|mistakes| files::list(&mistakes))
}

/// Today in UTC: the command line may look at the clock, the scoring never does.
fn today() -> Result<Date, String> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?.as_secs() / 86_400;
    Date::from_day_number(Date::EPOCH + i64::try_from(days).unwrap_or(0)).ok_or_else(|| "the clock shows a year beyond 9999".to_owned())
}
