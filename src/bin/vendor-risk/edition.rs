//! The edition that a call asks for: the bundled one, or one with own files in it.

use vendor_risk::bundled;
use vendor_risk::edition::{Edition, Records};
use vendor_risk::own::{self, OwnFiles};
use vendor_risk::reading::Mistake;
use vendor_risk::scoring::Override;

use crate::files;

/// The arguments that name own files, in the order of [`Named`].
pub const NAMES: [&str; 4] = ["--dataset", "--overlay", "--rubric", "--questionnaire"];

/// What these arguments name: a folder, and three files.
pub type Named = [Option<String>; 4];

/// The edition, its records, and what an overlay says that the company knows better.
///
/// # Errors
/// A file that cannot be read, or all mistakes in all of them.
pub fn read(named: &Named) -> Result<(Edition, Records, Vec<Override>), String> {
    if named.iter().all(Option::is_none) {
        let edition = bundled::edition();
        let records = bundled::read_records(bundled::records_bytes(), &edition)?;
        return Ok((edition, records, Vec::new()));
    }
    let [dataset, overlay, rubric, questionnaire] = named;
    let text = |path: &Option<String>| path.as_deref().map(files::text).transpose();
    let own = OwnFiles {
        dataset: dataset.as_deref().map(files::dataset).transpose()?,
        overlay: text(overlay)?,
        rubric: text(rubric)?,
        questionnaire: text(questionnaire)?,
    };
    let own::Own { edition, records, overrides } = own::read(bundled::edition_files(), own).map_err(|mistakes| {
        let given: Vec<Mistake> = mistakes.into_iter().map(|mistake| as_given(mistake, named)).collect();
        files::list(&given)
    })?;
    Ok((edition, records, overrides))
}

/// A mistake with the name under which its file was given.
fn as_given(mistake: Mistake, [_, overlay, rubric, questionnaire]: &Named) -> Mistake {
    let given = match mistake.file.as_str() {
        "overlay.json" => overlay,
        "rubric.json" => rubric,
        "questionnaire.json" => questionnaire,
        _ => &None,
    };
    match given {
        Some(path) => Mistake { file: path.clone(), ..mistake },
        None => mistake,
    }
}
