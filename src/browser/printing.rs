//! Printing: the summary, not the page around the widget.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, HtmlElement};

/// Marks the element that is being printed, for the sheet below.
const PRINTING: &str = "data-vendor-risk-printing";

/// The property with the document's own sheets.
const SHEETS: &str = "adoptedStyleSheets";

/// Opens the browser's print dialogue.
pub fn open_dialogue() {
    let _ = window().print();
}

/// Calls back before the page is laid out for printing (`true`) and after (`false`), as long as the listeners live.
pub fn on_print(callback: Rc<dyn Fn(bool)>) -> [EventListener; 2] {
    let after = Rc::clone(&callback);
    [EventListener::new(&window(), "beforeprint", move |_| callback(true)), EventListener::new(&window(), "afterprint", move |_| after(false))]
}

/// While it lives, nothing but one element of the page is printed, and the PDF has a name of its own.
pub struct OnlyThis {
    host: HtmlElement,
    sheet: Option<CssStyleSheet>,
    title: String,
}

impl OnlyThis {
    /// Hides the rest of the page from the printer; `css` is what only a sheet of the document can say, such as `@page`.
    pub fn begin(host: &HtmlElement, css: &str, title: &str) -> Self {
        let sheet = CssStyleSheet::new().ok();
        if let Some(sheet) = &sheet {
            let _ = sheet.replace_sync(css);
            document_sheets().push(sheet);
        }
        let _ = host.set_attribute(PRINTING, "");
        let before = document().title();
        document().set_title(title);
        OnlyThis { host: host.clone(), sheet, title: before }
    }
}

impl Drop for OnlyThis {
    fn drop(&mut self) {
        document().set_title(&self.title);
        let _ = self.host.remove_attribute(PRINTING);
        if let Some(sheet) = &self.sheet {
            // Assigned whole: taking one out of the live array is more than js-sys can say.
            let rest = document_sheets().filter(&mut |each, _, _| !js_sys::Object::is(&each, sheet));
            let _ = js_sys::Reflect::set(&document(), &JsValue::from_str(SHEETS), &rest);
        }
    }
}

/// The document's adopted sheets: an array that is live.
fn document_sheets() -> Array {
    js_sys::Reflect::get(&document(), &JsValue::from_str(SHEETS)).map_or_else(|_| Array::new(), JsCast::unchecked_into)
}
