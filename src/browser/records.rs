//! Fetching the records file, beside the questions.

use js_sys::futures::JsFuture;
use js_sys::{ArrayBuffer, Error, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::Response;

use crate::reading::digits;

/// A file's bytes, or why they cannot be had.
pub async fn fetch(address: &str) -> Result<Vec<u8>, String> {
    bytes(address).await.map_err(|error| match error.dyn_ref::<Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_default(),
    })
}

async fn bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let response: Response = JsFuture::from(gloo::utils::window().fetch_with_str(address)).await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::from_str(&["the server answered ", &digits(response.status().into())].concat()));
    }
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.unchecked_into();
    Ok(Uint8Array::new(&buffer).to_vec())
}
