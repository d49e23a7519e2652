//! `validate`: checks a dataset folder, or other own files, with the loader that the product itself uses.

use vendor_risk::dataset::Provider;

use crate::{arguments, edition};

/// Says what the files come to, or every mistake in them.
///
/// # Errors
/// All mistakes.
pub fn run(words: Vec<String>) -> Result<String, String> {
    let ([overlay, rubric, questionnaire], left) = arguments::take(words, ["--overlay", "--rubric", "--questionnaire"])?;
    let folder = match left.as_slice() {
        [] if [&overlay, &rubric, &questionnaire].into_iter().any(Option::is_some) => None,
        [folder] => Some(folder.clone()),
        _ => return Err("validate needs one folder, or other files by --overlay, --rubric, --questionnaire".to_owned()),
    };
    let named = [folder, overlay, rubric, questionnaire];
    let (edition, _, overrides) = edition::read(&named)?;
    let data = &edition.dataset;
    let count = |of: fn(&Provider) -> usize| data.providers.iter().map(of).sum::<usize>();
    let told: Vec<&str> = named.iter().flatten().map(String::as_str).collect();
    Ok(format!(
        "{}: version {} of {}, no mistake: {} providers, {} offerings, {} documents, {} clauses, {} model licences, {} overrides\nsha256 {}\n",
        told.join(", "),
        data.version,
        data.date,
        data.providers.len(),
        count(|provider| provider.offerings.len()),
        count(|provider| provider.documents.len()),
        count(|provider| provider.clauses.len()),
        data.licences.len(),
        overrides.len(),
        data.sha256
    ))
}
