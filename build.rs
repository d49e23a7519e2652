//! Checks `assets/` with the product's own loaders and packs it: `edition.bin` goes into the program, `records.bin` beside it.
//! A mistake in a file fails the build with file, JSON path, what was found and what is allowed. The sheets of styles are put together here too.
#![allow(dead_code, unused_imports, missing_docs)]

use std::error::Error;
use std::path::Path;
use std::{env, fs, process};

#[macro_use]
#[path = "src/ids.rs"]
mod ids;
#[path = "src/dataset/mod.rs"]
mod dataset;
#[path = "src/edition/mod.rs"]
mod edition;
#[path = "src/law/mod.rs"]
mod law;
#[path = "src/app/styles/lean.rs"]
mod lean;
#[path = "src/questionnaire/mod.rs"]
mod questionnaire;
#[path = "src/reading/mod.rs"]
mod reading;
#[path = "src/rubric/mod.rs"]
mod rubric;

/// The sheets of each part of the program in their order, and the one for the document.
const STYLES: [(&str, &[&str]); 3] = [
    ("first", &["tokens", "base", "start", "question", "shortlist", "answers"]),
    ("second", &["marks", "results", "offering", "method", "records", "fields", "summary", "forced-colors"]),
    ("document-in-print", &["document-in-print"]),
];

fn main() -> Result<(), Box<dyn Error>> {
    for watched in
        ["assets", "src/app/styles", "src/ids.rs", "src/dataset", "src/edition", "src/law", "src/questionnaire", "src/reading", "src/rubric"]
    {
        println!("cargo::rerun-if-changed={watched}");
    }
    let files = edition::EditionFiles {
        vocabulary: fs::read_to_string("assets/vocabulary.json")?,
        rubric: fs::read_to_string("assets/rubric.json")?,
        questionnaire: fs::read_to_string("assets/questionnaire.json")?,
        dataset: dataset_files(Path::new("assets/dataset"))?,
    };
    let (edition, records) = match edition::load(&files) {
        Ok(loaded) => loaded,
        Err(mistakes) => {
            for mistake in &mistakes {
                println!("cargo::error={mistake}");
            }
            process::exit(1);
        }
    };
    // Both parts are unpacked again before they are trusted: the program itself never has to doubt these bytes.
    let packed = edition::pack(&edition)?;
    if edition::unpack(&packed)? != edition {
        return Err("the edition does not come back as it was packed".into());
    }
    let packed_records = edition::pack_records(&records);
    if edition::unpack_records(&packed_records, &edition)? != records {
        return Err("the records do not come back as they were packed".into());
    }
    // The program asks for the file by this name; `cargo xtask finish` reads it here and puts the file beside the program.
    println!("cargo::rustc-env=RECORDS_FILE=records-{}.bin", edition::sha256_hex(&packed_records).get(..16).unwrap_or_default());
    let out = env::var("OUT_DIR")?;
    for (name, sheets) in STYLES {
        let sheets: Vec<String> = sheets.iter().map(|sheet| fs::read_to_string(format!("assets/styles/{sheet}.css"))).collect::<Result<_, _>>()?;
        fs::write(format!("{out}/{name}.css"), lean::lean(&sheets.concat()))?;
    }
    fs::write(format!("{out}/edition_files.rs"), as_source(&files)?)?;
    fs::write(format!("{out}/edition.bin"), packed)?;
    Ok(fs::write(format!("{out}/records.bin"), packed_records)?)
}

/// The files of the edition without their white space, as a list of names and texts in Rust.
fn as_source(files: &edition::EditionFiles) -> Result<String, Box<dyn Error>> {
    let edition::EditionFiles { vocabulary, rubric, questionnaire, dataset } = files;
    let own = [("vocabulary.json", vocabulary), ("rubric.json", rubric), ("questionnaire.json", questionnaire)];
    let mut source = String::from("[");
    for (name, text) in own.into_iter().chain(dataset.iter().map(|(name, text)| (name.as_str(), text))) {
        let value: serde_json::Value = serde_json::from_str(text)?;
        source.push_str(&format!("({name:?}, {:?}),\n", value.to_string()));
    }
    source.push(']');
    Ok(source)
}

/// The JSON files of a dataset folder, by name relative to it.
fn dataset_files(folder: &Path) -> Result<dataset::DatasetFiles, Box<dyn Error>> {
    let mut files = dataset::DatasetFiles::new();
    for part in ["", "providers/"] {
        for entry in fs::read_dir(folder.join(part))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                files.insert(format!("{part}{name}"), fs::read_to_string(&path)?);
            }
        }
    }
    Ok(files)
}
