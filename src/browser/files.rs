//! Files that a person saves or opens. Both stay on the machine: a file to be saved is handed to the browser, one that is opened is read here.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::Array;
use js_sys::futures::{JsFuture, spawn_local};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// How long the browser may take to fetch what it is to save, in milliseconds.
const KEPT_FOR: u32 = 30_000;

/// Has the browser save a text as a file with this name and media type; tells whether it could be asked.
pub fn save(name: &str, media_type: &str, text: &str) -> bool {
    blob_address(media_type, text).is_some_and(|address| {
        let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        if let Some(link) = &link {
            link.set_href(&address);
            link.set_download(name);
            link.click();
        }
        Timeout::new(KEPT_FOR, move || drop(Url::revoke_object_url(&address))).forget();
        link.is_some()
    })
}

fn blob_address(media_type: &str, text: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Reads the text of the file that was chosen in a field, if it has at most so many bytes. Empties the field, so that the same
/// file can be chosen again.
pub fn read(field: &HtmlInputElement, most: f64, done: impl FnOnce(Result<String, Unread>) + 'static) {
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    field.set_value("");
    if file.size() > most {
        done(Err(Unread::TooLarge));
        return;
    }
    let text = file.text();
    spawn_local(async move {
        done(JsFuture::from(text).await.ok().and_then(|text| text.as_string()).ok_or(Unread::Refused));
    });
}

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It has more bytes than any file of this kind.
    TooLarge,
    /// The browser did not give it.
    Refused,
}
