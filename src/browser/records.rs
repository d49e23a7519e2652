//! Fetching the records file, beside the questions.

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{ArrayBuffer, Error, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::Response;

/// Fetches a file's bytes and hands them over, or says why not.
pub fn fetch(address: String, done: impl AsyncFnOnce(Result<Vec<u8>, String>) + 'static) {
    spawn_local(async move {
        done(bytes(&address).await.map_err(|error| match error.dyn_ref::<Error>() {
            Some(error) => String::from(error.message()),
            None => error.as_string().unwrap_or_default(),
        }))
        .await;
    });
}

async fn bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let response: Response = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::from_str(&["the server answered ", &response.status().to_string()].concat()));
    }
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.unchecked_into();
    Ok(Uint8Array::new(&buffer).to_vec())
}
