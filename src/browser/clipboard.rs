//! The clipboard, where the browser lets a page write to it: only on secure pages, and not inside every frame.

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Writes a text, and tells whether that went well.
pub fn write(text: &str, done: impl FnOnce(bool) + 'static) {
    let promise = asked(text);
    spawn_local(async move {
        done(match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        });
    });
}

/// Through properties, since the clipboard may be missing.
fn asked(text: &str) -> Option<Promise> {
    let clipboard = Reflect::get(&gloo::utils::window().navigator(), &JsValue::from_str("clipboard")).ok()?;
    let write = Reflect::get(&clipboard, &JsValue::from_str("writeText")).ok()?.dyn_into::<Function>().ok()?;
    write.call1(&clipboard, &JsValue::from_str(text)).ok()?.dyn_into().ok()
}
