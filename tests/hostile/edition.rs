//! In every file of an edition: dataset, rubric, questionnaire, vocabulary, law and the records of others.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use vendor_risk::edition::{Edition, EditionFiles, Records, load};
use vendor_risk::reading::Mistake;
use vendor_risk::report::document;
use vendor_risk::scoring::assess;

use super::texts;
use super::walk::{self, Place};
use crate::common;

/// The small edition with law and records of others, each file as a value.
fn files() -> &'static Vec<(String, Value)> {
    static FILES: OnceLock<Vec<(String, Value)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let EditionFiles { vocabulary, rubric, questionnaire, dataset } = common::edition_files("tests/fixtures/small");
        let own = [("vocabulary.json", vocabulary), ("rubric.json", rubric), ("questionnaire.json", questionnaire)];
        let law = ["regulations.json", "agencies.json", "third-party-records.json"];
        let law = law.map(|name| (name.to_owned(), common::text(&format!("tests/fixtures/law/{name}"))));
        let all = own.into_iter().map(|(name, text)| (name.to_owned(), text)).chain(dataset).chain(law);
        let mut all: Vec<(String, Value)> = all.map(|(name, text)| (name, serde_json::from_str(&text).unwrap())).collect();
        let (_, index) = all.iter_mut().find(|(name, _)| name == "index.json").unwrap();
        for (key, name) in [("regulations", "regulations.json"), ("agencies", "agencies.json"), ("third_party_records", "third-party-records.json")] {
            index[key] = json!(name);
        }
        all
    })
}

fn loaded(files: &[(String, Value)]) -> Result<(Edition, Records), Vec<Mistake>> {
    load(&texts_of(files))
}

fn texts_of(files: &[(String, Value)]) -> EditionFiles {
    let mut out = EditionFiles::default();
    for (name, value) in files {
        let place = match name.as_str() {
            "vocabulary.json" => &mut out.vocabulary,
            "rubric.json" => &mut out.rubric,
            "questionnaire.json" => &mut out.questionnaire,
            _ => out.dataset.entry(name.clone()).or_default(),
        };
        *place = value.to_string();
    }
    out
}

/// The mistakes with one place of one file changed.
fn with(file: usize, pointer: &str, to: &str) -> Vec<Mistake> {
    let mut changed = files().clone();
    *changed[file].1.pointer_mut(pointer).unwrap() = json!(to);
    loaded(&changed).err().unwrap_or_default()
}

/// Places, each with the number of its file.
type Places = Vec<(usize, Place)>;

/// Every place where a text stands, with the number of its file: those that take any words, and those that do not.
fn places() -> &'static (Places, Places) {
    static PLACES: OnceLock<(Places, Places)> = OnceLock::new();
    PLACES.get_or_init(|| {
        let all = files().iter().enumerate().flat_map(|(file, (_, value))| walk::texts(value).into_iter().map(move |place| (file, place)));
        let (mut open, closed): (Places, Places) = all.partition(|(file, place)| with(*file, &place.pointer, "Other words, chosen anew.").is_empty());
        // The few that take any words but not the same twice, such as a model's name: tried one by one, with the closed ones' texts.
        let twice = loaded(&filled(&open, "Words.")).err().unwrap_or_default();
        open.retain(|(file, place)| !twice.iter().any(|mistake| mistake.file == files()[*file].0 && mistake.path == place.path));
        assert!(twice.len() < 5, "{twice:#?}");
        (open, closed)
    })
}

/// The files with a text in every place that takes words.
fn everywhere(words: &str) -> Vec<(String, Value)> {
    filled(&places().0, words)
}

fn filled(places: &[(usize, Place)], words: &str) -> Vec<(String, Value)> {
    let mut changed = files().clone();
    for (file, place) in places {
        *changed[*file].1.pointer_mut(&place.pointer).unwrap() = json!(words);
    }
    changed
}

fn tags(html: &str) -> Vec<String> {
    html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default().replace(" class=\"blank\"", "")).collect()
}

#[test]
fn a_text_in_every_place_that_takes_words_is_kept_as_it_is_and_stays_text_in_the_report() {
    assert!(places().0.len() > 60, "{} places take words", places().0.len());
    let report = |words: &str| {
        let (edition, records) = loaded(&everywhere(words)).unwrap_or_else(|mistakes| panic!("{words}: {mistakes:#?}"));
        assert_eq!(edition.vocabulary.topics[0].label, words);
        let assessment = assess(&edition, &common::answers("{}"), &[], common::date(common::TODAY));
        let marks = document::Marks { assessment_id: "VR-0001", code: "abcd", sha256: "0123" };
        let subject = document::Subject { edition: &edition, records: Some(&records), assessment: &assessment, marks };
        document::html(&document::report(subject))
    };
    let plain = tags(&report("Words."));
    assert!(plain.len() > 300, "{} tags", plain.len());
    for words in texts::texts() {
        let now = tags(&report(&words));
        // The style holds the running head; what is in it is tried in tests/documents.
        assert_eq!(now.len(), plain.len(), "{words}");
        for (now, plain) in now.iter().zip(&plain) {
            let same = now.split([' ', '=']).next() == plain.split([' ', '=']).next();
            assert!(same, "{words}: <{now}> in the place of <{plain}>");
        }
    }
}

#[test]
fn letters_that_mislead_are_refused_in_every_place_at_once_and_named() {
    for letter in texts::letters() {
        let words = format!("Words{letter} and more.");
        let mistakes = loaded(&everywhere(&words)).expect_err("misleading letters are refused");
        for (file, place) in &places().0 {
            let (file, _) = &files()[*file];
            let told = mistakes.iter().find(|mistake| mistake.file == *file && mistake.path == place.path);
            let told = told.unwrap_or_else(|| panic!("{letter:?}: nothing is said of {file} {}", place.path));
            assert!(told.allowed.contains("letters that are not seen") && !told.to_string().chars().any(vendor_risk::reading::misleads), "{told}");
        }
    }
}

#[test]
fn where_an_id_a_choice_a_date_or_an_address_belongs_every_such_text_is_refused_with_its_place() {
    let (_, closed) = places();
    assert!(closed.len() > 100, "{} places take no words", closed.len());
    // Each text somewhere, and somewhere each text: all of them everywhere would be ten thousand loads.
    let hostile = [texts::texts(), texts::letters()].concat();
    for (at, (file, place)) in closed.iter().enumerate() {
        let words = &hostile[at % hostile.len()];
        let (name, _) = &files()[*file];
        let mistakes = with(*file, &place.pointer, words);
        // At the place itself; where it is one of a list that must be a certain one, at the list; a name that others use is missed where they use it.
        let is_told = |mistake: &Mistake| mistake.file == *name && place.path.starts_with(&mistake.path) || mistake.found.contains(&place.text);
        assert!(mistakes.iter().any(is_told), "{name} {} {words:?}: {mistakes:#?}", place.path);
        assert!(mistakes.iter().all(|mistake| mistake.to_string().chars().count() < 3_000), "{words:?} is repeated at length");
    }
}

#[test]
fn addresses_are_http_or_https_and_lead_where_they_seem_to() {
    let (_, closed) = places();
    let addresses: Vec<_> = closed.iter().filter(|(_, place)| place.text.starts_with("http")).collect();
    assert!(addresses.len() > 8, "{} addresses", addresses.len());
    for address in texts::addresses() {
        let mut changed = files().clone();
        for (file, place) in &addresses {
            *changed[*file].1.pointer_mut(&place.pointer).unwrap() = json!(address);
        }
        let mistakes = loaded(&changed).expect_err(&address);
        for (file, place) in &addresses {
            let (name, _) = &files()[*file];
            let told = mistakes.iter().filter(|mistake| mistake.file == *name && mistake.path == place.path).count();
            assert_eq!(told, 1, "{address:?} at {name} {}", place.path);
        }
    }
}

#[test]
fn names_that_every_javascript_object_has_are_names_like_others() {
    let mut keys = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf", "__defineGetter__"].into_iter().cycle();
    for (file, (name, value)) in files().iter().enumerate() {
        for ((pointer, path), key) in walk::objects(value).into_iter().zip(&mut keys) {
            let mut changed = files().clone();
            changed[file].1.pointer_mut(&pointer).unwrap()[key] = json!({"polluted": true});
            let mistakes = loaded(&changed).err().unwrap_or_default();
            let place = format!("{path}.{key}");
            let is_told = |mistake: &Mistake| mistake.file == *name && (mistake.path.starts_with(&place) || mistake.path == path);
            assert!(mistakes.iter().any(is_told), "{name} {place}: {mistakes:#?}");
        }
    }
    // As an id each that can be one is one.
    let renamed: Vec<(String, Value)> = files()
        .iter()
        .map(|(name, value)| {
            (name.replace("alpha", "constructor"), serde_json::from_str(&value.to_string().replace("alpha", "constructor")).unwrap())
        })
        .collect();
    let (edition, _) = loaded(&renamed).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    let assessment = assess(&edition, &common::answers("{}"), &[], common::date(common::TODAY));
    assert!(assessment.results.iter().any(|result| result.provider == "constructor"));
}

#[test]
fn sizes_depth_and_numbers_beyond_all_bounds_are_refused_in_bounded_time_and_not_repeated() {
    let huge = "w".repeat(10_000_000);
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let cases = [
        ("a text of ten megabytes", "\"name\": \"Alpha\"", format!("\"name\": \"{huge}\"")),
        ("a name of ten megabytes", "\"name\": \"Alpha\"", format!("\"name\": \"Alpha\", \"{huge}\": 1")),
        ("a name of ten megabytes, twice", "\"name\": \"Alpha\"", format!("\"name\": \"Alpha\", \"{huge}\": 1, \"{huge}\": 2")),
        ("100,000 levels", "\"name\": \"Alpha\"", format!("\"name\": {deep}")),
        ("100,000 levels of objects", "\"name\": \"Alpha\"", format!("\"name\": {}", "{\"a\":".repeat(100_000))),
        ("not a number", "\"words\": 12", "\"words\": NaN".to_owned()),
        ("infinite", "\"words\": 12", "\"words\": -Infinity".to_owned()),
        ("beyond every range", "\"words\": 12", "\"words\": 1e999".to_owned()),
        ("a whole number of a million digits", "\"words\": 12", format!("\"words\": {}", "9".repeat(1_000_000))),
        ("a whole number beyond 64 bits", "\"words\": 12", "\"words\": 18446744073709551616".to_owned()),
        ("less than nothing", "\"words\": 12", "\"words\": -1".to_owned()),
        ("minus nothing", "\"words\": 12", "\"words\": -0.5".to_owned()),
    ];
    for (says, old, new) in cases {
        let mut files = common::edition_files("tests/fixtures/small");
        let alpha = files.dataset.get_mut("providers/alpha.json").unwrap();
        assert!(alpha.contains(old), "{old}");
        *alpha = alpha.replacen(old, &new, 1);
        let start = Instant::now();
        let mistakes = load(&files).expect_err(says);
        assert!(start.elapsed() < Duration::from_secs(60), "{says}: endless");
        assert!(mistakes.iter().any(|mistake| mistake.file == "providers/alpha.json" && mistake.path.starts_with('$')), "{says}: {mistakes:#?}");
        assert!(mistakes.iter().all(|mistake| mistake.to_string().len() < 2000), "{says}: it is repeated at length");
    }
}
