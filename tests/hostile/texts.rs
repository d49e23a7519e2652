//! The hostile texts.

use std::sync::OnceLock;

use serde_json::Value;

use crate::common;

fn list(name: &str) -> Vec<String> {
    static ALL: OnceLock<Value> = OnceLock::new();
    let all = ALL.get_or_init(|| serde_json::from_str(&common::text("tests/fixtures/hostile/texts.json")).unwrap());
    all[name].as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// Texts that would be markup, code or a formula somewhere, and texts that are hard to set.
pub fn texts() -> Vec<String> {
    [list("markup"), list("hard")].concat()
}

/// Letters that are not seen or turn the direction of a text around.
pub fn letters() -> Vec<String> {
    list("letters")
}

/// What is no http or https address, or leads elsewhere than it seems to.
pub fn addresses() -> Vec<String> {
    list("addresses")
}
