//! A case: what is changed in the small edition's files, and every mistake that must be said of it.

use serde_json::Value;
use vendor_risk::edition::{EditionFiles, load};

use crate::common;

/// One broken edition.
pub struct Case {
    /// Which behaviour it names.
    pub says: &'static str,
    /// What is changed.
    pub changes: Vec<Change>,
    /// Every mistake, in order, as `file: path: found …; allowed: …`.
    pub mistakes: &'static [&'static str],
}

/// A change to one file, named as in `tests/fixtures/small`.
pub enum Change {
    /// Of its values.
    Json(&'static str, fn(&mut Value)),
    /// Of its text.
    Text(&'static str, fn(&str) -> String),
    /// It is not there.
    Gone(&'static str),
    /// It is there, though no index names it.
    Added(&'static str, &'static str),
}

/// A case that changes the values of one file.
pub fn case(says: &'static str, file: &'static str, change: fn(&mut Value), mistakes: &'static [&'static str]) -> Case {
    Case { says, changes: vec![Change::Json(file, change)], mistakes }
}

/// A case that changes the text of one file.
pub fn text(says: &'static str, file: &'static str, change: fn(&str) -> String, mistakes: &'static [&'static str]) -> Case {
    Case { says, changes: vec![Change::Text(file, change)], mistakes }
}

/// Takes a key out of an object.
pub fn remove(value: &mut Value, key: &str) {
    value.as_object_mut().unwrap().remove(key).unwrap_or_else(|| panic!("no {key} to remove"));
}

/// Adds a copy of an item to the end of its list.
pub fn repeat(list: &mut Value, index: usize) {
    let copy = list[index].clone();
    list.as_array_mut().unwrap().push(copy);
}

fn place<'a>(files: &'a mut EditionFiles, name: &str) -> &'a mut String {
    match name {
        "vocabulary.json" => &mut files.vocabulary,
        "rubric.json" => &mut files.rubric,
        "questionnaire.json" => &mut files.questionnaire,
        name => files.dataset.get_mut(name).unwrap_or_else(|| panic!("no file {name}")),
    }
}

/// The small edition's files with these changes, in order.
pub fn changed(changes: &[Change]) -> EditionFiles {
    let mut files = common::edition_files("tests/fixtures/small");
    for change in changes {
        match change {
            Change::Json(name, change) => {
                let file = place(&mut files, name);
                let mut value = serde_json::from_str(file).unwrap();
                change(&mut value);
                *file = value.to_string();
            }
            Change::Text(name, change) => {
                let file = place(&mut files, name);
                *file = change(file);
            }
            Change::Gone(name) => {
                files.dataset.remove(*name).unwrap_or_else(|| panic!("no file {name}"));
            }
            Change::Added(name, text) => {
                files.dataset.insert((*name).to_owned(), (*text).to_owned());
            }
        }
    }
    files
}

/// Compares what is said of each case with what must be said; shows every difference before it fails.
pub fn check(cases: Vec<Case>) {
    let mut wrong = 0;
    for Case { says, changes, mistakes } in cases {
        let found: Vec<String> = match load(&changed(&changes)) {
            Ok(_) => Vec::new(),
            Err(mistakes) => mistakes.iter().map(ToString::to_string).collect(),
        };
        if found != mistakes {
            println!("{says}\n  found    {found:#?}\n  expected {mistakes:#?}");
            wrong += 1;
        }
        assert!(!mistakes.is_empty(), "{says}: a broken file without a mistake");
    }
    assert_eq!(wrong, 0, "{wrong} cases differ, see above");
}

#[test]
fn the_small_edition_itself_has_no_mistake() {
    assert_eq!(load(&common::edition_files("tests/fixtures/small")).map(|_| ()), Ok(()));
}
