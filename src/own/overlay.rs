//! An overlay on a dataset, `vendor-risk/overlay@1`: providers that the dataset does not have, each written as a provider's file is, and overrides: what
//! the company knows better of those that it has.
//!
//! What is added becomes part of the dataset, so its version and its hash change with it: an assessment tells what it was made with.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::dataset::DatasetFiles;
use crate::edition::Edition;
use crate::reading::{Mistake, Mistakes, Node, parse};
use crate::scoring::{Override, overrides_at};

/// What an overlay is called where its mistakes are told.
const FILE: &str = "overlay.json";

const INDEX: &str = "index.json";

/// An overlay as it was read.
pub(super) struct Overlay {
    value: Value,
    /// For each provider's file the provider's place in the overlay.
    files: Vec<(String, usize)>,
}

/// Puts an overlay over the files of a dataset.
pub(super) fn put_over(dataset: &mut DatasetFiles, text: &str, mistakes: &Mistakes) -> Overlay {
    let value = parse(FILE, text, mistakes);
    let root = Node::root(FILE, &value, mistakes).object(&["format", "version", "date", "about", "providers", "overrides"]);
    root.at("format").choice(["vendor-risk/overlay@1"]);
    let version = root.at("version").text();
    let date = root.at("date").date();
    root.at("about").optional_text();
    let mut files = Vec::new();
    // Mistakes of the index are told when the dataset is read.
    let mut index = dataset.get(INDEX).map_or(Value::Null, |text| parse(INDEX, text, &Mistakes::default()));
    let known: Vec<&str> = index.get("providers").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let mut known: BTreeSet<String> = known.into_iter().map(str::to_owned).collect();
    let mut added = Vec::new();
    for (place, provider) in root.at("providers").optional_items().iter().enumerate() {
        let card = provider.at("provider");
        if !card.is_object() {
            card.mistake("an object");
            continue;
        }
        let id = card.at("id").id();
        if id.is_empty() {
            continue;
        }
        let file = ["providers/", &id, ".json"].concat();
        if !known.insert(id.clone()) || dataset.contains_key(&file) {
            card.at("id").mistake("an id that no other provider has; what you know better of one belongs under overrides");
            continue;
        }
        dataset.insert(file.clone(), provider.raw().map(Value::to_string).unwrap_or_default());
        files.push((file, place));
        added.push(Value::String(id));
    }
    if let Some(Value::Array(providers)) = index.get_mut("providers") {
        providers.extend(added);
    }
    if let Some(Value::String(own)) = index.get_mut("version") {
        own.push('+');
        own.push_str(&version);
    }
    // Nothing was seen after the day of an edition: the later of the two.
    if let (Some(Value::String(own)), Some(date)) = (index.get_mut("date"), date)
        && *own < date.iso()
    {
        *own = date.iso();
    }
    if !index.is_null() {
        dataset.insert(INDEX.to_owned(), index.to_string());
    }
    Overlay { value, files }
}

impl Overlay {
    /// A mistake in what has become a provider's file, told at its place in the overlay.
    pub(super) fn placed(&self, mistake: Mistake) -> Mistake {
        let Some((_, place)) = self.files.iter().find(|(file, _)| *file == mistake.file) else { return mistake };
        let path = format!("$.providers[{place}]{}", mistake.path.strip_prefix('$').unwrap_or_default());
        Mistake { file: FILE.to_owned(), path, ..mistake }
    }

    /// What the company knows better, of an edition that has the overlay's providers.
    pub(super) fn overrides(&self, edition: &Edition, mistakes: &Mistakes) -> Vec<Override> {
        let list = Node::root(FILE, &self.value, mistakes).at("overrides");
        let overrides = overrides_at(&list, edition);
        let mut seen = BTreeSet::new();
        for (node, Override { provider, offering, topic, .. }) in list.optional_items().iter().zip(&overrides) {
            if !topic.is_empty() && !seen.insert([provider, offering, topic]) {
                node.at("topic").mistake("one override for each topic of an offering");
            }
        }
        overrides
    }
}
