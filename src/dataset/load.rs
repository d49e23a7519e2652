//! Reads a dataset folder: index, one file per provider, model licences. All mistakes at once.

mod licences;
mod provider;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Dataset, Date, Records, Vocabulary};
use crate::reading::{Mistakes, Node, canonical, parse};

/// The files of a dataset folder: name relative to the folder, and text.
pub type DatasetFiles = BTreeMap<String, String>;

/// What the reading of every file of a dataset may look up.
struct Context<'a> {
    vocabulary: &'a Vocabulary,
    /// The ids of the model licences.
    licences: BTreeSet<String>,
    /// The day of the edition: nothing was seen after it.
    date: Option<Date>,
}

/// Reads and checks a dataset. Whatever is wrong is noted with file and path, and the rest is read all the same; use the result only if nothing was noted.
pub fn load(files: &DatasetFiles, vocabulary: &Vocabulary, mistakes: &Mistakes) -> (Dataset, Records) {
    const INDEX: &str = "index.json";
    let values: BTreeMap<&str, Value> = files.iter().map(|(name, text)| (name.as_str(), parse(name, text, mistakes))).collect();
    let nothing = Value::Null;
    let index =
        Node::root(INDEX, values.get(INDEX).unwrap_or(&nothing), mistakes).object(&["format", "version", "date", "providers", "model_licences"]);
    index.at("format").choice(["vendor-risk/dataset@1"]);
    let version = index.at("version").text();
    let date = index.at("date").date();
    let licence_file = index.at("model_licences").text();

    let licences_root = Node::root(&licence_file, values.get(licence_file.as_str()).unwrap_or(&nothing), mistakes);
    let (licences, licence_records) = licences::read(&licences_root, vocabulary);
    let context = Context { vocabulary, licences: licences.iter().map(|licence| licence.id.clone()).collect(), date };

    let mut known: BTreeSet<String> = [INDEX.to_owned(), licence_file.clone()].into();
    let mut providers = Vec::new();
    let mut provider_records = Vec::new();
    for entry in index.at("providers").items() {
        let id = entry.id();
        let file = format!("providers/{id}.json");
        match values.get(file.as_str()) {
            Some(value) => {
                let (provider, record) = provider::read(&Node::root(&file, value, mistakes), &id, &context);
                providers.push(provider);
                provider_records.push(record);
            }
            None => entry.mistake(format!("a provider with a file {file}")),
        }
        if !known.insert(file) {
            entry.mistake("each provider once");
        }
    }
    for name in files.keys().filter(|name| !known.contains(*name)) {
        mistakes.add(name, "$", "a file that the index does not name", "the files that index.json names");
    }

    let all: serde_json::Map<String, Value> = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let sha256 = crate::edition::sha256_hex(&canonical(&Value::Object(all)));
    let date = date.unwrap_or(Date { year: 1, month: 1, day: 1 });
    let records = Records { dataset_sha256: sha256.clone(), providers: provider_records, licences: licence_records };
    (Dataset { version, date, sha256, providers, licences }, records)
}

/// Notes every item whose id was met before.
fn once<'a>(places: impl IntoIterator<Item = (Node<'a>, String)>) {
    let mut seen = BTreeSet::new();
    for (place, id) in places {
        if !seen.insert(id) {
            place.at("id").mistake("an id that is not used twice");
        }
    }
}
