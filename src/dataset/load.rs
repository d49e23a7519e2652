//! Reads a dataset folder: index, one file per provider, model licences, third-party records. All mistakes at once. Regulations and agencies are handed on
//! as parsed values, since their conditions are those of a rubric.

mod licences;
mod provider;
mod third_party;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Dataset, Date, LicenceRecord, ProviderRecord, ThirdParty, Vocabulary};
use crate::reading::{Mistakes, Node, canonical, parse, sha256_hex};

/// The files of a dataset folder: name relative to the folder, and text.
pub type DatasetFiles = BTreeMap<String, String>;

/// A dataset folder as it was read.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// What scoring needs.
    pub dataset: Dataset,
    /// The providers' records, in the dataset's order.
    pub providers: Vec<ProviderRecord>,
    /// The licences' records, in the dataset's order.
    pub licences: Vec<LicenceRecord>,
    /// What others publish about providers' terms.
    pub third_party: ThirdParty,
    /// Regulations and agencies, parsed only.
    pub law: LawFiles,
}

/// The files on law: name and parsed value, if the index names them and they are there.
#[derive(Debug, Clone, Default)]
pub struct LawFiles {
    /// The regulations.
    pub regulations: Option<(String, Value)>,
    /// The agencies.
    pub agencies: Option<(String, Value)>,
}

/// What the reading of every file of a dataset may look up.
struct Context<'a> {
    vocabulary: &'a Vocabulary,
    /// The ids of the model licences; `None` if their file could not be read.
    licences: Option<BTreeSet<String>>,
    /// The ids of third-party records and sheets; `None` likewise.
    records: Option<BTreeSet<String>>,
    /// The ids of regulations and of agencies; `None` likewise.
    regulations: Option<BTreeSet<String>>,
    agencies: Option<BTreeSet<String>>,
    /// The day of the edition: nothing was seen after it.
    date: Option<Date>,
}

const INDEX: &str = "index.json";

/// Reads and checks a dataset. Whatever is wrong is noted with file and path, and the rest is read all the same; use the result only if nothing was noted.
pub fn load(files: &DatasetFiles, vocabulary: &Vocabulary, mistakes: &Mistakes) -> Loaded {
    let values: BTreeMap<&str, Value> = files.iter().map(|(name, text)| (name.as_str(), parse(name, text, mistakes))).collect();
    let nothing = Value::Null;
    if !values.contains_key(INDEX) {
        mistakes.add(INDEX, "$", "nothing", "a file of this name");
    }
    let index = Node::root(INDEX, values.get(INDEX).unwrap_or(&nothing), mistakes).object(&[
        "format",
        "version",
        "date",
        "providers",
        "model_licences",
        "regulations",
        "agencies",
        "third_party_records",
    ]);
    index.at("format").choice(["vendor-risk/dataset@1"]);
    let version = index.at("version").text();
    let date = index.at("date").date();
    let licence_file = named(&index.at("model_licences"), &values);
    let further = |key: &str| if index.at(key).is_there() { named(&index.at(key), &values) } else { Named::default() };
    let (regulation_file, agency_file, record_file) = (further("regulations"), further("agencies"), further("third_party_records"));

    let (licences, licence_records) = match licence_file.value {
        Some(value) => licences::read(&Node::root(&licence_file.name, value, mistakes), vocabulary),
        None => Default::default(),
    };
    let licence_ids = licence_file.value.filter(|value| value.is_object()).map(|_| licences.iter().map(|licence| licence.id.clone()).collect());
    let context = Context {
        vocabulary,
        licences: licence_ids,
        records: record_file.ids(&["records", "sheets"]),
        regulations: regulation_file.ids(&["regulations"]),
        agencies: agency_file.ids(&["agencies"]),
        date,
    };

    let mut known: BTreeSet<String> = [INDEX.to_owned()].into();
    known.extend([&licence_file, &regulation_file, &agency_file, &record_file].map(|file| file.name.clone()));
    let mut providers = Vec::new();
    let mut provider_records = Vec::new();
    let mut unread = BTreeSet::new();
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
                if !value.is_object() {
                    unread.insert(id);
                }
            }
            None => entry.mistake(format!("a provider with a file {file}")),
        }
        if !known.insert(file) {
            entry.mistake("each provider once");
        }
    }
    let third_party = match record_file.value {
        Some(value) => third_party::read(&Node::root(&record_file.name, value, mistakes), &providers, &unread, &context),
        None => ThirdParty::default(),
    };
    let has_index = values.get(INDEX).is_some_and(Value::is_object);
    for name in files.keys().filter(|name| has_index && !known.contains(*name)) {
        mistakes.add(name, "$", "a file that the index does not name", "the files that index.json names");
    }

    let law = LawFiles { regulations: regulation_file.owned(), agencies: agency_file.owned() };
    let all: serde_json::Map<String, Value> = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let sha256 = sha256_hex(canonical(&Value::Object(all)));
    let date = date.unwrap_or(Date { year: 1, month: 1, day: 1 });
    let dataset = Dataset { version, date, sha256, providers, licences };
    Loaded { dataset, providers: provider_records, licences: licence_records, third_party, law }
}

/// A file that the index names.
#[derive(Default)]
struct Named<'a> {
    name: String,
    value: Option<&'a Value>,
}

fn named<'a>(place: &Node<'_>, values: &'a BTreeMap<&str, Value>) -> Named<'a> {
    let name = place.text();
    let value = values.get(name.as_str());
    if value.is_none() && !name.is_empty() {
        place.mistake("the name of a file of this folder");
    }
    Named { name, value }
}

impl Named<'_> {
    /// The ids in these lists of the file, for whoever refers to them before the file itself is read.
    fn ids(&self, lists: &[&str]) -> Option<BTreeSet<String>> {
        let value = self.value.filter(|value| value.is_object())?;
        let items = lists.iter().filter_map(|list| value.get(list)?.as_array()).flatten();
        Some(items.filter_map(|item| item.get("id")?.as_str()).map(str::to_owned).collect())
    }

    fn owned(&self) -> Option<(String, Value)> {
        self.value.map(|value| (self.name.clone(), value.clone()))
    }
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
