//! `assess`: the assessment on standard output, as its document, as a report or as a table.

use std::time::{SystemTime, UNIX_EPOCH};

use vendor_risk::dataset::Date;
use vendor_risk::reading::Mistakes;
use vendor_risk::report::document::{Marks, Subject};
use vendor_risk::{file, scoring};

use crate::form::Form;
use crate::{arguments, edition, files};

/// Scores the answers of a file.
///
/// # Errors
/// A file that cannot be read, or all mistakes in the files.
pub fn run(words: Vec<String>) -> Result<String, String> {
    let [dataset, overlay, rubric, questionnaire] = edition::NAMES;
    let names = ["--answers", "--overrides", "--as-of", "--format", "--document", "--table", dataset, overlay, rubric, questionnaire];
    let ([answers, overrides, as_of, format, document, table, dataset, overlay, rubric, questionnaire], left) = arguments::take(words, names)?;
    if let Some(word) = left.first() {
        return Err(format!("assess takes no {word:?}"));
    }
    let form = Form::of(format.as_deref(), document.as_deref(), table.as_deref())?;
    let answers = answers.ok_or("assess needs --answers FILE")?;
    let (edition, records, given) = edition::read(&[dataset, overlay, rubric, questionnaire])?;

    let mistakes = Mistakes::default();
    let text = files::text(&answers)?;
    let mut input = scoring::read_input(&answers, &text, &edition, &mistakes);
    for mistake in file::Added::read(&text).err().into_iter().flatten() {
        mistakes.add(&answers, &mistake.path, mistake.found, mistake.allowed);
    }
    if let Some(file) = overrides {
        input.overrides.extend(scoring::read_overrides(&file, &files::text(&file)?, &edition, &mistakes));
    }
    input.overrides = scoring::with_given(input.overrides, given);
    let input = mistakes.into_result(input).map_err(|mistakes| files::list(&mistakes))?;
    let as_of = match as_of {
        Some(text) => Date::parse(&text).filter(|date| date.is_a_day()).ok_or(format!("--as-of {text}: not a day YYYY-MM-DD"))?,
        None => input.as_of.map_or_else(today, Ok)?,
    };
    let mut assessment = scoring::assess(&edition, &input.answers, &input.overrides, as_of);
    let file::Added { conclusions, filing } = file::Added::read(&text).unwrap_or_default();
    (assessment.conclusions, assessment.filing) = (conclusions, filing);
    let text = file::write(&assessment);
    let sha256 = file::sha256(&text);
    let (id, code) = (file::assessment_id(as_of, &sha256), file::code::write(&assessment, &edition).unwrap_or_default());
    let marks = Marks { assessment_id: &id, code: &code, sha256: &sha256 };
    Ok(form.write(Subject { edition: &edition, records: Some(&records), assessment: &assessment, marks }, &text))
}

/// Today in UTC: the command line may look at the clock, the scoring never does.
fn today() -> Result<Date, String> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?.as_secs() / 86_400;
    Date::from_day_number(Date::EPOCH + i64::try_from(days).unwrap_or(0)).ok_or_else(|| "the clock shows a year beyond 9999".to_owned())
}
