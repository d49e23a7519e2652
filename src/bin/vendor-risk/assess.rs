//! `assess`: the assessment on standard output, as its document, as a report or as a table.

use std::time::{SystemTime, UNIX_EPOCH};

use vendor_risk::dataset::Date;
use vendor_risk::edition::{Edition, Records, check_names, read_dataset};
use vendor_risk::reading::{Mistakes, parse};
use vendor_risk::report::document::{Marks, Subject};
use vendor_risk::rubric::{self, Grounds};
use vendor_risk::{bundled, file, scoring};

use crate::form::Form;
use crate::{arguments, files};

/// Scores the answers of a file.
///
/// # Errors
/// A file that cannot be read, or all mistakes in the files.
pub fn run(words: Vec<String>) -> Result<String, String> {
    let ([answers, overrides, dataset, rubric, as_of, format, document, table], left) =
        arguments::take(words, ["--answers", "--overrides", "--dataset", "--rubric", "--as-of", "--format", "--document", "--table"])?;
    if let Some(word) = left.first() {
        return Err(format!("assess takes no {word:?}"));
    }
    let form = Form::of(format.as_deref(), document.as_deref(), table.as_deref())?;
    let answers = answers.ok_or("assess needs --answers FILE")?;
    let (edition, records) = edition(dataset.as_deref(), rubric.as_deref())?;

    let mistakes = Mistakes::default();
    let text = files::text(&answers)?;
    let mut input = scoring::read_input(&answers, &text, &edition, &mistakes);
    for mistake in file::Added::read(&text).err().into_iter().flatten() {
        mistakes.add(&answers, &mistake.path, mistake.found, mistake.allowed);
    }
    if let Some(file) = overrides {
        input.overrides.extend(scoring::read_overrides(&file, &files::text(&file)?, &edition, &mistakes));
    }
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
    Ok(form.write(Subject { edition: &edition, records: records.as_ref(), assessment: &assessment, marks }, &text))
}

/// The bundled edition with its records, or with another dataset or rubric in its place; the bundled records belong to neither of these.
///
/// # Errors
/// All mistakes in these files.
pub fn edition(dataset: Option<&str>, rubric: Option<&str>) -> Result<(Edition, Option<Records>), String> {
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
    let edition = mistakes.into_result(edition).map_err(|mistakes| files::list(&mistakes))?;
    let records = match (dataset, rubric) {
        (None, None) => Some(bundled::read_records(bundled::records_bytes(), &edition)?),
        _ => None,
    };
    Ok((edition, records))
}

/// Today in UTC: the command line may look at the clock, the scoring never does.
fn today() -> Result<Date, String> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?.as_secs() / 86_400;
    Date::from_day_number(Date::EPOCH + i64::try_from(days).unwrap_or(0)).ok_or_else(|| "the clock shows a year beyond 9999".to_owned())
}
