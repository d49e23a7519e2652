//! What the browser knows of letters, so that the program need not bring their tables.

use js_sys::JsString;

/// A text in lower case.
pub fn lower(text: &str) -> String {
    String::from(JsString::from(text).to_lower_case())
}
