//! Whatever stands in a file, reading it ends with a value or with mistakes that name their place, and never panics. What can be read can be scored.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use vendor_risk::dataset::{self, DatasetFiles, Vocabulary};
use vendor_risk::edition::{Edition, check_names, load};
use vendor_risk::reading::{Mistake, Mistakes, parse};
use vendor_risk::scoring::{Input, assess, read_input};
use vendor_risk::{questionnaire, rubric};

use crate::cases::changed;
use crate::common::{self, bundled_edition, scenario::config};
use crate::law::with_law;

/// What is done to one place of a file.
#[derive(Debug, Clone)]
enum Damage {
    Delete,
    Replace(Value),
    Duplicate,
    Rename(String),
    Swap(Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let others = vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(u64::MAX),
        json!(1e300),
        json!(0.5),
        json!(""),
        json!("not-sure"),
        json!("always"),
        json!("../../x"),
        json!("\u{0}\u{202e}"),
        json!("a".repeat(30_000)),
        json!([]),
        json!({}),
        json!([[[[]]]]),
        json!({"__proto__": {"id": 1}}),
    ];
    prop_oneof![
        2 => Just(Damage::Delete),
        4 => proptest::sample::select(others).prop_map(Damage::Replace),
        1 => Just(Damage::Duplicate),
        1 => "[a-z_.$]{0,12}".prop_map(Damage::Rename),
        1 => any::<Index>().prop_map(Damage::Swap),
    ]
}

/// Every place of a document, as JSON pointers.
fn places(value: &Value, at: &str, out: &mut Vec<String>) {
    out.push(at.to_owned());
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{at}/{index}"), out)),
        Value::Object(map) => map.iter().for_each(|(key, item)| places(item, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), out)),
        _ => {}
    }
}

fn hurt(value: &mut Value, which: Index, damage: &Damage) {
    let mut all = Vec::new();
    places(value, "", &mut all);
    let place: String = which.get(&all).clone();
    let found = value.pointer(&place).cloned().unwrap_or_default();
    if let Damage::Swap(other) = damage {
        let other: &String = other.get(&all);
        let other = value.pointer(other).cloned().unwrap_or_default();
        *value.pointer_mut(&place).unwrap() = other;
        return;
    }
    if let Damage::Replace(other) = damage {
        *value.pointer_mut(&place).unwrap() = other.clone();
        return;
    }
    let Some((parent, key)) = place.rsplit_once('/') else { return };
    let key = key.replace("~1", "/").replace("~0", "~");
    match (value.pointer_mut(parent), damage) {
        (Some(Value::Object(map)), Damage::Delete) => drop(map.remove(&key)),
        (Some(Value::Object(map)), Damage::Rename(name)) => {
            map.remove(&key);
            map.insert(name.clone(), found);
        }
        (Some(Value::Array(items)), Damage::Delete) => drop(items.remove(key.parse().unwrap())),
        (Some(Value::Array(items)), Damage::Duplicate) => items.push(found),
        _ => {}
    }
}

/// A file's text with some places hurt, and in one of four cases cut off somewhere.
fn hurt_text(text: &str, wounds: &[(Index, Damage)], cut: Option<Index>) -> String {
    let mut value: Value = serde_json::from_str(text).unwrap();
    wounds.iter().for_each(|(which, damage)| hurt(&mut value, *which, damage));
    let text = value.to_string();
    match cut {
        Some(cut) => text.chars().take(cut.index(text.chars().count())).collect(),
        None => text,
    }
}

fn wounds() -> impl Strategy<Value = (Vec<(Index, Damage)>, Option<Index>)> {
    (proptest::collection::vec((any::<Index>(), damage()), 1..4), proptest::option::weighted(0.2, any::<Index>()))
}

/// Every mistake names a file and a place in it, and repeats little of what was found.
fn all_are_told_well(mistakes: &[Mistake]) -> Result<(), TestCaseError> {
    for Mistake { file, path, found, allowed } in mistakes {
        prop_assert!(!file.is_empty() && path.starts_with('$') && !found.is_empty() && !allowed.is_empty(), "{file} {path} {found} {allowed}");
        prop_assert!(found.chars().count() < 400, "{found}");
    }
    let mut each = mistakes.to_vec();
    each.sort();
    each.dedup();
    prop_assert_eq!(each.len(), mistakes.len(), "a mistake is said twice: {:?}", mistakes);
    Ok(())
}

/// What was read without a mistake can be scored.
fn score(edition: &Edition, input: &Input) {
    assess(edition, &input.answers, &input.overrides, common::date(common::TODAY));
}

fn of_one_provider(name: &str) -> DatasetFiles {
    let index = json!({"format": "vendor-risk/dataset@1", "version": "x", "date": "2026-11-21", "providers": [name], "model_licences": "model-licences.json"});
    let file = |name: &str| (name.to_owned(), common::text(&format!("assets/dataset/{name}")));
    [("index.json".to_owned(), index.to_string()), file("model-licences.json"), file(&format!("providers/{name}.json"))].into()
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn a_damaged_dataset_is_read_or_refused((wounds, cut) in wounds(), which in 0..3_usize) {
        let mut files = of_one_provider("cerebras");
        let text = files.values_mut().nth(which).unwrap();
        *text = hurt_text(text, &wounds, cut);
        let mistakes = Mistakes::default();
        let dataset = dataset::load(&files, &bundled_edition().vocabulary, &mistakes).dataset;
        match mistakes.into_result(dataset) {
            Ok(dataset) => score(&common::edition_of(dataset), &Input::default()),
            Err(mistakes) => all_are_told_well(&mistakes)?,
        }
    }

    #[test]
    fn damaged_law_and_records_of_others_are_read_or_refused((wounds, cut) in wounds(), which in 0..3_usize) {
        let mut files = changed(&with_law(Vec::new()));
        let name = ["regulations.json", "agencies.json", "third-party-records.json"][which];
        let text = files.dataset.get_mut(name).unwrap();
        *text = hurt_text(text, &wounds, cut);
        match load(&files) {
            Ok((edition, records)) => {
                score(&edition, &Input::default());
                prop_assert!(records.belong_to(&edition));
            }
            Err(mistakes) => all_are_told_well(&mistakes)?,
        }
    }

    #[test]
    fn a_damaged_rubric_is_read_or_refused((wounds, cut) in wounds()) {
        let text = hurt_text(&common::text("assets/rubric.json"), &wounds, cut);
        let mistakes = Mistakes::default();
        let Edition { questionnaire, vocabulary, .. } = bundled_edition();
        let (rubric, _) = rubric::load("rubric.json", &parse("rubric.json", &text, &mistakes), vocabulary, questionnaire, &mistakes);
        check_names(questionnaire, &rubric, vocabulary, &mistakes);
        match mistakes.into_result(rubric) {
            Ok(rubric) => score(&Edition { rubric, ..common::small_dataset() }, &Input::default()),
            Err(mistakes) => all_are_told_well(&mistakes)?,
        }
    }

    #[test]
    fn a_damaged_questionnaire_is_read_or_refused((wounds, cut) in wounds()) {
        let text = hurt_text(&common::text("assets/questionnaire.json"), &wounds, cut);
        let mistakes = Mistakes::default();
        let Edition { rubric, vocabulary, .. } = bundled_edition();
        let questionnaire = questionnaire::load("questionnaire.json", &parse("questionnaire.json", &text, &mistakes), &mistakes);
        check_names(&questionnaire, rubric, vocabulary, &mistakes);
        match mistakes.into_result(questionnaire) {
            Ok(questionnaire) => score(&Edition { questionnaire, ..common::small_dataset() }, &Input::default()),
            Err(mistakes) => all_are_told_well(&mistakes)?,
        }
    }

    #[test]
    fn a_damaged_vocabulary_is_read_or_refused((wounds, cut) in wounds()) {
        let text = hurt_text(&common::text("assets/vocabulary.json"), &wounds, cut);
        let mistakes = Mistakes::default();
        let vocabulary = Vocabulary::read("vocabulary.json", &parse("vocabulary.json", &text, &mistakes), &mistakes);
        match mistakes.into_result(vocabulary) {
            Ok(vocabulary) => score(&Edition { vocabulary, ..common::small_dataset() }, &Input::default()),
            Err(mistakes) => all_are_told_well(&mistakes)?,
        }
    }

    #[test]
    fn damaged_answers_are_read_or_refused((wounds, cut) in wounds(), which in any::<Index>()) {
        let profiles = common::json_files("tests/profiles");
        let text = hurt_text(&common::text(&format!("tests/profiles/{}.json", which.get(&profiles))), &wounds, cut);
        let mistakes = Mistakes::default();
        let input = read_input("answers.json", &text, bundled_edition(), &mistakes);
        match mistakes.into_result(input) {
            Ok(input) => score(&common::small_dataset(), &input),
            Err(mistakes) => all_are_told_well(&mistakes)?,
        }
    }

    #[test]
    fn damaged_packed_records_are_refused(at in any::<Index>(), bit in 0..8_u8, cut in any::<Index>()) {
        let mut bytes = vendor_risk::bundled::records_bytes().to_vec();
        let length = bytes.len();
        bytes[at.index(length)] ^= 1 << bit;
        let _ = vendor_risk::bundled::read_records(&bytes, bundled_edition());
        bytes.truncate(cut.index(length));
        prop_assert!(vendor_risk::bundled::read_records(&bytes, bundled_edition()).is_err());
    }
}
