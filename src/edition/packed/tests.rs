//! Values of every shape come back as they were, and no bytes do worse than an error.

use std::fmt::Debug;

use proptest::prelude::*;

use super::fields::{Columns, OF_MEMBER};
use super::reader::Reader;
use super::writer::Writer;
use super::{Packed, decode, encode};
use crate::dataset::Role;

/// Something of every shape that an edition has.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Nothing,
    Flag(bool),
    Byte(u8),
    Numbers(u16, u32),
    Whole(i64),
    Text(String),
    Hash([u8; 8]),
    Maybe(Option<Box<Value>>),
    List(Vec<Value>),
    Texts(Vec<(String, i64)>),
    Named { name: String, parts: Vec<Struct> },
}

#[derive(Debug, Clone, PartialEq)]
struct Struct {
    name: String,
    left_out: String,
    other: Option<String>,
    role: Role,
    rest: (Vec<Value>, i64),
}

packs! {
    1;
    enum Value {
        0 Nothing {},
        1 Flag { 0 flag },
        2 Byte { 0 byte },
        3 Numbers { 0 middle, 1 large },
        4 Whole { 0 whole },
        5 Text { 0 text },
        6 Hash { 0 hash },
        7 Maybe { 0 value },
        8 List { 0 values },
        9 Texts { 0 texts },
        10 Named { name name, parts parts }
    } or Value::Nothing;
    struct Struct { name, other, role, rest } without left_out;
}

/// Texts made of what the form treats apart: words that repeat, in every case, and whatever may stand between them.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "the", "The", "THE", "of", "Of", "oF", "customer", "Customer", "a", "A", "x", "seldom", " ", " ", " ", "  ", ", ", ",", "; ", ";", ": ",
        "://", ". ", ".", "..", "-", "’", "é", "\u{0}", "\u{1}", "\u{2}", "\u{3}", "\u{4}", "\u{5}", "\u{7f}", "\u{80}", "\u{fffd}", "🦀", "\n",
        "30", "'s",
    ];
    let piece = prop_oneof![8 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Nothing),
        any::<bool>().prop_map(Value::Flag),
        any::<u8>().prop_map(Value::Byte),
        any::<(u16, u32)>().prop_map(|(middle, large)| Value::Numbers(middle, large)),
        any::<i64>().prop_map(Value::Whole),
        text().prop_map(Value::Text),
        any::<[u8; 8]>().prop_map(Value::Hash),
        prop::collection::vec((text(), any::<i64>()), 0..6).prop_map(Value::Texts),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..6);
        let role = prop::sample::select(Role::ALL);
        let part = (text(), prop::option::of(text()), role, list.clone(), any::<i64>()).prop_map(|(name, other, role, values, number)| Struct {
            name,
            left_out: String::new(),
            other,
            role,
            rest: (values, number),
        });
        prop_oneof![
            prop::option::of(inner).prop_map(|value| Value::Maybe(value.map(Box::new))),
            list.prop_map(Value::List),
            (text(), prop::collection::vec(part, 0..4)).prop_map(|(name, parts)| Value::Named { name, parts }),
        ]
    })
}

fn comes_back<T: Packed + PartialEq + Debug>(value: &T) {
    assert_eq!(decode::<T>(&encode(value)).as_ref(), Ok(value));
}

/// Always the same cases, so that a failure is one for everybody.
fn cases(cases: u32) -> ProptestConfig {
    let rng_seed = proptest::test_runner::RngSeed::Fixed(20_261_121);
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_value_comes_back(value in value()) {
        comes_back(&value);
    }

    #[test]
    fn any_texts_come_back(texts in prop::collection::vec(text(), 0..60)) {
        comes_back(&texts);
        // Where all repeat, they are numbers.
        comes_back(&[texts.clone(), texts.clone(), texts].concat());
    }

    #[test]
    fn any_bytes_are_a_value_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let _ = decode::<Value>(&bytes);
    }

    #[test]
    fn a_value_that_is_cut_short_is_an_error(value in value(), part in 0.0..1.0) {
        let bytes = encode(&value);
        prop_assert!(decode::<Value>(&bytes[..(bytes.len() as f64 * part) as usize]).is_err());
    }
}

#[test]
fn the_ends_of_numbers_come_back() {
    comes_back(&vec![(i64::MIN, i64::MAX), (-1, 0)]);
    comes_back(&vec![(u16::MAX, u32::MAX), (0, 128)]);
}

#[test]
fn a_number_too_large_for_its_type_is_an_error() {
    for large in [1 << 16, u32::MAX] {
        assert!(decode::<u16>(&encode(&large)).is_err() && decode::<bool>(&encode(&large)).is_err() && decode::<Role>(&encode(&large)).is_err());
    }
    assert!(decode::<u32>(&encode(&-1_i64)).is_ok() && decode::<u32>(&encode(&i64::MAX)).is_err());
}

#[test]
fn what_is_left_out_is_empty() {
    let whole = Struct { name: "a".to_owned(), left_out: "b".to_owned(), other: None, role: Role::Option, rest: (Vec::new(), 7) };
    assert_eq!(decode(&encode(&whole)), Ok(Struct { left_out: String::new(), ..whole }));
}

#[test]
fn many_words_come_back() {
    // More than have a byte of their own, and more than have two.
    let word = |number: usize| number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect::<String>();
    let texts: Vec<String> = (0..12_500).map(|number| format!("{} {} {number}", word(number % 2_500), word(number / 7))).collect();
    comes_back(&texts);
}

#[test]
fn ids_that_repeat_cost_a_byte() {
    let ids: Vec<String> = ["output-ownership", "input-licence", "training-on-inputs"].map(str::to_owned).into_iter().cycle().take(3_000).collect();
    comes_back(&ids);
    assert!(encode(&ids).len() < 3_100);
}

#[test]
fn what_is_nested_too_deep_is_an_error_before_the_stack_is_full() {
    let nested = |depth| (0..depth).fold(Value::Nothing, |value, _| Value::Maybe(Some(Box::new(value))));
    comes_back(&nested(100));
    assert!(decode::<Value>(&encode(&nested(1_000))).is_err());
}

#[test]
fn a_file_that_promises_more_than_it_has_takes_no_memory() {
    // A list of as many items as there are bytes at most: one column, its lengths, no words, and a number that is too large or just not.
    let promising = |number: &[u8]| decode::<Vec<Value>>(&[&[1, 0, number.len() as u8, 0], number].concat());
    assert!(promising(&[5]).is_err());
    assert!(promising(&[255, 255, 255, 255, 255, 255, 255, 255, 127]).is_err());
    // A text that is named again and again.
    let texts = vec!["x".repeat(1 << 16); 300];
    assert!(decode::<Vec<String>>(&encode(&texts)).is_err());
    comes_back(&texts[..200].to_vec());
}
