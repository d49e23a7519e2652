//! `validate DIR`: checks a dataset folder with the loader that the product itself uses.

use vendor_risk::bundled;
use vendor_risk::dataset::Provider;
use vendor_risk::edition::{Edition, read_dataset};
use vendor_risk::reading::Mistakes;
use vendor_risk::rubric::Grounds;

use crate::{arguments, files};

/// Says what the folder holds, or every mistake in it.
///
/// # Errors
/// All mistakes.
pub fn run(words: Vec<String>) -> Result<String, String> {
    let ([], left) = arguments::take(words, [])?;
    let [folder] = left.as_slice() else { return Err("validate needs one folder".to_owned()) };
    let mistakes = Mistakes::default();
    let Edition { vocabulary, questionnaire, rubric, .. } = bundled::edition();
    let read = read_dataset(&files::dataset(folder)?, &vocabulary, &questionnaire, &rubric, &Grounds::default(), &mistakes);
    let (data, _) = mistakes.into_result(read).map_err(|mistakes| files::list(&mistakes))?;
    let count = |of: fn(&Provider) -> usize| data.providers.iter().map(of).sum::<usize>();
    Ok(format!(
        "{folder}: version {} of {}, no mistake: {} providers, {} offerings, {} documents, {} clauses, {} model licences\nsha256 {}\n",
        data.version,
        data.date,
        data.providers.len(),
        count(|provider| provider.offerings.len()),
        count(|provider| provider.documents.len()),
        count(|provider| provider.clauses.len()),
        data.licences.len(),
        data.sha256
    ))
}
