//! Every place of a JSON value.

use serde_json::Value;

/// A place: how serde_json and how our messages name it, and the text that stands there.
#[derive(Debug, Clone)]
pub struct Place {
    /// `/a/0/b`
    pub pointer: String,
    /// `$.a[0].b`
    pub path: String,
    /// The text.
    pub text: String,
}

/// Every place where a text stands.
pub fn texts(value: &Value) -> Vec<Place> {
    let mut out = Vec::new();
    walk(value, String::new(), "$".to_owned(), &mut |value, pointer, path| {
        if let Value::String(text) = value {
            out.push(Place { pointer: pointer.to_owned(), path: path.to_owned(), text: text.clone() });
        }
    });
    out
}

/// The pointer and the path of every object.
pub fn objects(value: &Value) -> Vec<(String, String)> {
    let mut out = Vec::new();
    walk(value, String::new(), "$".to_owned(), &mut |value, pointer, path| {
        if value.is_object() {
            out.push((pointer.to_owned(), path.to_owned()));
        }
    });
    out
}

fn walk(value: &Value, pointer: String, path: String, see: &mut impl FnMut(&Value, &str, &str)) {
    see(value, &pointer, &path);
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                walk(item, format!("{pointer}/{at}"), format!("{path}[{at}]"), see);
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries {
                walk(item, format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), format!("{path}.{key}"), see);
            }
        }
        _ => {}
    }
}
