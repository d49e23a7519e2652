//! Values of every shape come back as they were.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use vendor_risk::edition::{decode, encode};

use crate::common::scenario::config;

/// Something of every shape that serde knows, but for fractions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    Nothing,
    Unit(()),
    Flag(bool),
    Byte(u8),
    Numbers(u16, u32, u64),
    Signed { small: i8, middle: i16, large: i32, whole: i64 },
    Letter(char),
    Text(String),
    Hash([u8; 16]),
    Maybe(Option<Box<Value>>),
    List(Vec<Value>),
    Units(Vec<Unit>),
    Texts(Vec<(String, u64)>),
    Map(BTreeMap<String, Value>),
    Struct(Box<Struct>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Struct {
    name: String,
    other: Wrapped,
    parts: Tuple,
    rest: Option<Value>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Unit;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wrapped(Option<String>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tuple(String, Vec<Value>, i64);

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Lists(Vec<Lists>);

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
        Just(Value::Unit(())),
        any::<bool>().prop_map(Value::Flag),
        any::<u8>().prop_map(Value::Byte),
        any::<(u16, u32, u64)>().prop_map(|(a, b, c)| Value::Numbers(a, b, c)),
        any::<(i8, i16, i32, i64)>().prop_map(|(small, middle, large, whole)| Value::Signed { small, middle, large, whole }),
        any::<char>().prop_map(Value::Letter),
        text().prop_map(Value::Text),
        any::<[u8; 16]>().prop_map(Value::Hash),
        (0..9_usize).prop_map(|count| Value::Units(vec![Unit; count])),
        prop::collection::vec((text(), any::<u64>()), 0..6).prop_map(Value::Texts),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        let list = prop::collection::vec(inner.clone(), 0..6);
        prop_oneof![
            prop::option::of(inner.clone()).prop_map(|value| Value::Maybe(value.map(Box::new))),
            list.clone().prop_map(Value::List),
            prop::collection::btree_map(text(), inner.clone(), 0..4).prop_map(Value::Map),
            (text(), prop::option::of(text()), text(), list, any::<i64>(), prop::option::of(inner)).prop_map(
                |(name, other, first, list, number, rest)| {
                    Value::Struct(Box::new(Struct { name, other: Wrapped(other), parts: Tuple(first, list, number), rest }))
                }
            ),
        ]
    })
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let bytes = encode(value).unwrap();
    assert_eq!(decode::<T>(&bytes).as_ref(), Ok(value));
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn any_value_comes_back(value in value()) {
        comes_back(&value);
    }

    #[test]
    fn any_texts_come_back(texts in prop::collection::vec(text(), 0..60)) {
        comes_back(&texts);
        comes_back(&[texts.clone(), texts.clone(), texts].concat());
    }

    #[test]
    fn any_bytes_are_a_value_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let _ = decode::<Value>(&bytes);
    }
}

#[test]
fn the_ends_of_numbers_come_back() {
    comes_back(&(u64::MAX, i64::MIN, i64::MAX, u32::MAX, i8::MIN, '\u{10ffff}'));
    comes_back(&[u64::MAX, 0, 1, 127, 128, 1 << 63]);
}

#[test]
fn many_words_come_back() {
    // More than have a byte of their own, and more than have two.
    let word = |number: u32| number.to_string().chars().map(|digit| char::from(digit as u8 - b'0' + b'a')).collect::<String>();
    let texts: Vec<String> = (0..5).flat_map(|_| (0..2_500).map(|number| format!("{} {}", word(number), word(number / 7)))).collect();
    comes_back(&texts);
}

#[test]
fn ids_that_repeat_cost_a_byte() {
    let ids: Vec<&str> = ["output-ownership", "input-licence", "training-on-inputs"].into_iter().cycle().take(3_000).collect();
    assert!(encode(&ids).unwrap().len() < 3_100);
}

#[test]
fn what_the_form_cannot_hold_is_refused() {
    assert!(encode(&0.5).is_err());
    assert!(encode(&serde_json::json!({"a": [1.5]})).is_err());
    assert!(encode(&serde_json::json!({"a": [1]})).is_ok());
}

#[test]
fn what_is_nested_too_deep_is_refused_before_the_stack_is_full() {
    let nested = |depth| (0..depth).fold(Value::Nothing, |value, _| Value::List(vec![value]));
    comes_back(&nested(50));
    assert!(encode(&nested(1_000)).is_err());
    // The same, made by hand: one column, in which every list has one item, a list again, down to an empty one.
    let lists = |depth: u8| [vec![1, 0, depth, 0], vec![1; usize::from(depth) - 1], vec![0]].concat();
    assert!(decode::<Lists>(&lists(100)).is_ok());
    assert!(decode::<Lists>(&lists(127)).is_err());
}
