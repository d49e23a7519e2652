//! Reads a dataset folder: index, one file per provider, model licences. All mistakes at once.

mod licences;
mod provider;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Dataset, Date, Records, Vocabulary};
use crate::reading::{Mistakes, Node, canonical, parse, sha256_hex};

/// The files of a dataset folder: name relative to the folder, and text.
pub type DatasetFiles = BTreeMap<String, String>;

/// What the reading of every file of a dataset may look up.
struct Context<'a> {
    vocabulary: &'a Vocabulary,
    /// The ids of the model licences; `None` if their file could not be read.
    licences: Option<BTreeSet<String>>,
    /// The day of the edition: nothing was seen after it.
    date: Option<Date>,
}

/// Reads and checks a dataset. Whatever is wrong is noted with file and path, and the rest is read all the same; use the result only if nothing was noted.
pub fn load(files: &DatasetFiles, vocabulary: &Vocabulary, mistakes: &Mistakes) -> (Dataset, Records) {
    const INDEX: &str = "index.json";
    let values: BTreeMap<&str, Value> = files.iter().map(|(name, text)| (name.as_str(), parse(name, text, mistakes))).collect();
    let nothing = Value::Null;
    if !values.contains_key(INDEX) {
        mistakes.add(INDEX, "$", "nothing", "a file of this name");
    }
    let index =
        Node::root(INDEX, values.get(INDEX).unwrap_or(&nothing), mistakes).object(&["format", "version", "date", "providers", "model_licences"]);
    index.at("format").choice(["vendor-risk/dataset@1"]);
    let version = index.at("version").text();
    let date = index.at("date").date();
    let licence_file = index.at("model_licences").text();

    let licence_value = values.get(licence_file.as_str());
    if licence_value.is_none() && !licence_file.is_empty() {
        index.at("model_licences").mistake("the name of a file of this folder");
    }
    let (licences, licence_records) = match licence_value {
        Some(value) => licences::read(&Node::root(&licence_file, value, mistakes), vocabulary),
        None => Default::default(),
    };
    let licence_ids = licence_value.filter(|value| value.is_object()).map(|_| licences.iter().map(|licence| licence.id.clone()).collect());
    let context = Context { vocabulary, licences: licence_ids, date };

    let mut known: BTreeSet<String> = [INDEX.to_owned(), licence_file.clone()].into();
    let mut providers = Vec::new();
    let mut provider_records = Vec::new();
    for entry in index.at("providers").items() {
        let id = entry.id();
        if id.is_empty() {
            continue;
        }
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
    let has_index = values.get(INDEX).is_some_and(Value::is_object);
    for name in files.keys().filter(|name| has_index && !known.contains(*name)) {
        mistakes.add(name, "$", "a file that the index does not name", "the files that index.json names");
    }

    let all: serde_json::Map<String, Value> = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let sha256 = sha256_hex(canonical(&Value::Object(all)));
    let date = date.unwrap_or(Date { year: 1, month: 1, day: 1 });
    let records = Records { dataset_sha256: sha256.clone(), providers: provider_records, licences: licence_records };
    (Dataset { version, date, sha256, providers, licences }, records)
}

/// Notes every item whose id was met before.
fn once<'a>(places: impl IntoIterator<Item = (Node<'a>, String)>) {
    let mut seen = BTreeSet::new();
    for (place, id) in places {
        if !id.is_empty() && !seen.insert(id) {
            place.at("id").mistake("an id that is not used twice");
        }
    }
}
