//! A company's own files: a dataset, a rubric or a questionnaire in the place of the bundled one, and an overlay on the dataset, which adds
//! providers and what the company knows better. Read with every check that the bundled files go through, and packed as the build packs these.
//!
//! Nothing here is part of the widget's program. It is a program of its own (`src/bin/vendor-risk-own.rs`), fetched only by a page that names own
//! files, and the command line uses it too.

mod overlay;

use crate::dataset::DatasetFiles;
use crate::edition::{self, Edition, EditionFiles, Records};
use crate::file::write_override;
use crate::reading::{Mistake, Mistakes, json_list};
use crate::scoring::Override;

/// The files in the place of bundled ones; what is missing is the bundled one's.
#[derive(Debug, Clone, Default)]
pub struct OwnFiles {
    /// The files of a dataset folder, by name.
    pub dataset: Option<DatasetFiles>,
    /// The text of an overlay on the dataset.
    pub overlay: Option<String>,
    /// The text of a rubric.
    pub rubric: Option<String>,
    /// The text of a questionnaire.
    pub questionnaire: Option<String>,
}

/// What own files come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The edition.
    pub edition: Edition,
    /// Its records.
    pub records: Records,
    /// What the overlay says that the company knows better.
    pub overrides: Vec<Override>,
}

/// The same, packed as the widget reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The edition.
    pub edition: Vec<u8>,
    /// Its records.
    pub records: Vec<u8>,
    /// The overrides, a JSON list.
    pub overrides: String,
}

/// Reads own files over the `bundled` ones.
///
/// # Errors
/// Every mistake in every file. Files are called `overlay.json`, `rubric.json`, `questionnaire.json`, and those of the dataset by their names in its
/// folder.
pub fn read(bundled: EditionFiles, own: OwnFiles) -> Result<Own, Vec<Mistake>> {
    let mut files = bundled;
    if let Some(dataset) = own.dataset {
        files.dataset = dataset;
    }
    if let Some(rubric) = own.rubric {
        files.rubric = rubric;
    }
    if let Some(questionnaire) = own.questionnaire {
        files.questionnaire = questionnaire;
    }
    let Some(text) = own.overlay else {
        let (edition, records) = edition::load(&files)?;
        return Ok(Own { edition, records, overrides: Vec::new() });
    };
    let mistakes = Mistakes::default();
    let overlay = overlay::put_over(&mut files.dataset, &text, &mistakes);
    let mut wrong = mistakes.into_result(()).err().unwrap_or_default();
    let (edition, records) = match edition::load(&files) {
        Ok(loaded) if wrong.is_empty() => loaded,
        loaded => {
            wrong.extend(loaded.err().unwrap_or_default().into_iter().map(|mistake| overlay.placed(mistake)));
            return Err(wrong);
        }
    };
    let mistakes = Mistakes::default();
    let overrides = overlay.overrides(&edition, &mistakes);
    mistakes.into_result(Own { edition, records, overrides })
}

/// Packs what own files come to.
///
/// # Errors
/// If it cannot be packed, which what was read never fails to be.
pub fn pack(own: &Own) -> Result<Packed, String> {
    Ok(Packed {
        edition: edition::pack(&own.edition)?,
        records: edition::pack_records(&own.records),
        overrides: json_list(own.overrides.iter().map(write_override).collect()),
    })
}
