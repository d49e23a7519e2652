//! The part of the page's address after `#`, for the standalone page; an embedded widget never touches the address.

use gloo::events::EventListener;
use gloo::utils::window;

/// What stands after `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// Goes to a path after `#/`: a step in the history, so that the browser's Back comes back.
pub fn go(path: &str) {
    let wanted = ["/", path].concat();
    let present = fragment();
    // What was added to a path does not make it another one.
    let present = present.split(ADDED).next().unwrap_or_default();
    if present != wanted && !(present.is_empty() && path.is_empty()) {
        // The worst that can happen is that the address stays as it is.
        let _ = window().location().set_hash(&wanted);
    }
}

/// What parts a path from what is added to it.
const ADDED: char = '~';

/// Adds something to the path after `#/`, without a step in the history; unless the address is at another path by now.
pub fn add(path: &str, more: &str) {
    let wanted = ["#/", path, more].concat();
    let present = fragment();
    if present.split(ADDED).next().is_none_or(|present| present.trim_start_matches('/') != path) {
        return;
    }
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&wanted));
    }
}

/// Calls back when the part after `#` changes, as long as the listener lives.
pub fn on_change(callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| callback(fragment()))
}
