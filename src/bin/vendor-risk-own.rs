//! What a page fetches that names own files: reads them, and packs them for the widget's program. It is a program of its own, with a memory of its
//! own: most pages never need it, and whatever a file does to it, the widget stays as it is.

use vendor_risk::bundled;
use vendor_risk::own::{self, OwnFiles, Packed};
use vendor_risk::reading::{Mistake, json_list, json_object, json_string};
use wasm_bindgen::prelude::*;

fn main() {}

/// Own files, one put after the other, and what they come to.
#[wasm_bindgen]
#[derive(Default)]
pub struct Own {
    files: OwnFiles,
    packed: Option<Packed>,
}

#[wasm_bindgen]
impl Own {
    /// No file yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Own::default()
    }

    /// Puts the text of a file: `overlay`, `rubric`, `questionnaire`, or `dataset` with the name that it has in its folder.
    pub fn put(&mut self, what: &str, name: &str, text: String) {
        match what {
            "overlay" => self.files.overlay = Some(text),
            "rubric" => self.files.rubric = Some(text),
            "questionnaire" => self.files.questionnaire = Some(text),
            _ => {
                self.files.dataset.get_or_insert_default().insert(name.to_owned(), text);
            }
        }
    }

    /// Reads all of them. Gives every mistake, as a JSON list of `{file, path, found, allowed}`: empty if all is well.
    pub fn read(&mut self) -> String {
        let read = own::read(bundled::edition_files(), std::mem::take(&mut self.files));
        match read.map(|read| own::pack(&read)) {
            Ok(Ok(packed)) => {
                self.packed = Some(packed);
                json_list(Vec::new())
            }
            Ok(Err(why)) => json_list(vec![told(&Mistake { file: String::new(), path: "$".to_owned(), found: why, allowed: String::new() })]),
            Err(mistakes) => json_list(mistakes.iter().map(told).collect()),
        }
    }

    /// The packed edition; nothing before all was read.
    pub fn edition(&self) -> Vec<u8> {
        self.packed.as_ref().map(|packed| packed.edition.clone()).unwrap_or_default()
    }

    /// The packed records.
    pub fn records(&self) -> Vec<u8> {
        self.packed.as_ref().map(|packed| packed.records.clone()).unwrap_or_default()
    }

    /// What the company knows better, as a JSON list.
    pub fn overrides(&self) -> String {
        self.packed.as_ref().map(|packed| packed.overrides.clone()).unwrap_or_default()
    }
}

fn told(mistake: &Mistake) -> String {
    let Mistake { file, path, found, allowed } = mistake;
    json_object(vec![("file", json_string(file)), ("path", json_string(path)), ("found", json_string(found)), ("allowed", json_string(allowed))])
}
