//! What the native tests share: the bundled edition, the small edition of `tests/fixtures/small`, and short ways to say answers and rows.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use vendor_risk::bundled;
use vendor_risk::dataset::{Basis, Clause, Confidence, Dataset, Date, Document, Role};
use vendor_risk::edition::{Edition, EditionFiles, load};
use vendor_risk::questionnaire::Answers;
use vendor_risk::scoring::{Finding, OfferingResult, Override, assess};

pub mod csv;
pub mod scenario;

/// The day of the bundled dataset, on which the small one is fresh too.
pub const TODAY: &str = "2026-11-21";

/// A path of the repository.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// The text of a file of the repository.
pub fn text(relative: &str) -> String {
    std::fs::read_to_string(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// The JSON files of a folder of the repository, sorted, by name without its ending.
pub fn json_files(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(path(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter_map(|name| name.strip_suffix(".json").map(str::to_owned)).collect();
    names.sort();
    names
}

/// A day, or a month or a year.
pub fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("no date: {text}"))
}

/// Answers as a file has them.
pub fn answers(json: &str) -> Answers {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error} in {json}"))
}

/// The edition that comes with the program.
pub fn bundled_edition() -> &'static Edition {
    static EDITION: OnceLock<Edition> = OnceLock::new();
    EDITION.get_or_init(bundled::edition)
}

/// The bundled rubric, questionnaire and vocabulary with another dataset.
pub fn edition_of(dataset: Dataset) -> Edition {
    let Edition { rubric, questionnaire, vocabulary, .. } = bundled_edition();
    Edition { dataset, rubric: rubric.clone(), questionnaire: questionnaire.clone(), vocabulary: vocabulary.clone() }
}

/// The bundled edition with its first three providers only, where the others would only cost time.
pub fn small_dataset() -> Edition {
    let Dataset { version, date, sha256, providers, licences } = &bundled_edition().dataset;
    let providers = providers.iter().take(3).cloned().collect();
    edition_of(Dataset { version: version.clone(), date: *date, sha256: sha256.clone(), providers, licences: licences.clone() })
}

/// The texts of an edition's files under a folder laid out as `assets/`.
pub fn edition_files(folder: &str) -> EditionFiles {
    let mut files = EditionFiles {
        vocabulary: text(&format!("{folder}/vocabulary.json")),
        rubric: text(&format!("{folder}/rubric.json")),
        questionnaire: text(&format!("{folder}/questionnaire.json")),
        ..EditionFiles::default()
    };
    for part in ["", "providers/"] {
        for name in json_files(&format!("{folder}/dataset/{part}")) {
            let name = format!("{part}{name}.json");
            files.dataset.insert(name.clone(), text(&format!("{folder}/dataset/{name}")));
        }
    }
    files
}

/// The small edition, whose numbers no lawyer changes.
pub fn small_edition() -> Edition {
    load(&edition_files("tests/fixtures/small")).unwrap_or_else(|mistakes| panic!("{mistakes:#?}")).0
}

/// A governing, explicit row of high confidence, of the document `terms`.
pub fn row(provider: &str, topic: &str, stance: &str) -> Clause {
    Clause {
        id: format!("{provider}/business/{topic}/0").into(),
        offering: "business".to_owned(),
        topic: topic.to_owned(),
        role: Role::Governing,
        scope: Vec::new(),
        stance: stance.to_owned(),
        qualifiers: Vec::new(),
        basis: Basis::Explicit,
        confidence: Confidence::High,
        document: Some("terms".to_owned()),
    }
}

/// A document of the offering `business`, last seen on a day.
pub fn document(id: &str, seen: Option<&str>) -> Document {
    Document { id: id.to_owned(), offerings: vec!["business".to_owned()], seen: seen.map(date), superseded: false }
}

/// What the company knows better of the offering `business`.
pub fn known(provider: &str, topic: &str, stance: &str) -> Override {
    Override {
        provider: provider.to_owned(),
        offering: "business".to_owned(),
        topic: topic.to_owned(),
        stance: stance.to_owned(),
        qualifiers: Vec::new(),
        reason: "Agreed in writing.".to_owned(),
        date: "2026-10-01".to_owned(),
    }
}

/// The result of one offering, by `provider/offering`.
pub fn result_of(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: &str, key: &str) -> OfferingResult {
    let assessment = assess(edition, answers, overrides, date(as_of));
    assessment.results.into_iter().find(|result| result.key() == key).unwrap_or_else(|| panic!("no result for {key}"))
}

/// The finding of a topic.
pub fn finding<'a>(result: &'a OfferingResult, topic: &str) -> &'a Finding {
    result.findings.iter().find(|finding| finding.topic == topic).unwrap_or_else(|| panic!("no finding on {topic}"))
}
