//! Text to JSON and back, stricter than the grammar: a key given twice is a mistake, because readers disagree on which one counts.

use std::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::{Mistakes, json_string, node::shortened};

/// A file larger than this is refused before it is parsed (the whole bundled dataset is about one megabyte).
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Parses one file. A syntax error, a key given twice, nesting beyond 128 levels or a file beyond 64 MiB is noted, and gives `Value::Null`.
pub fn parse(file: &str, text: &str, mistakes: &Mistakes) -> Value {
    if text.len() > MOST_BYTES {
        mistakes.add(file, "$", format!("{} bytes", text.len()), format!("at most {MOST_BYTES} bytes"));
        return Value::Null;
    }
    match serde_json::from_str::<Strict>(text) {
        Ok(strict) => strict.0,
        Err(error) => {
            mistakes.add(file, "$", error.to_string(), "JSON with each key once");
            Value::Null
        }
    }
}

/// The canonical form over which hashes are made: keys sorted, no white space, UTF-8.
pub fn canonical(value: &Value) -> String {
    // serde_json's map is sorted by key (the feature `preserve_order` is off; a test holds it so).
    value.to_string()
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        StrictSeed.deserialize(deserializer).map(Strict)
    }
}

struct StrictSeed;

impl<'de> DeserializeSeed<'de> for StrictSeed {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for StrictSeed {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("a number that is not finite"))
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut out = Vec::new();
        while let Some(item) = items.next_element_seed(StrictSeed)? {
            out.push(item);
        }
        Ok(Value::Array(out))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut out = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = entries.next_value_seed(StrictSeed)?;
            if out.insert(key.clone(), value).is_some() {
                return Err(de::Error::custom(format!("the key {} twice", json_string(&shortened(&key)))));
            }
        }
        Ok(Value::Object(out))
    }
}
