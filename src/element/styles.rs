//! The look of the widget, as one constructable style sheet that all widgets on a page share. A strict content policy allows such sheets; it
//! blocks a `<style>` element in a shadow root.

use js_sys::Array;
use web_sys::{CssStyleSheet, ShadowRoot};

use crate::app::styles::WIDGET;

thread_local! {
    static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok().inspect(|sheet| {
        // Browsers skip what they do not know instead of failing; only an @import would be an error, and there is none.
        let _ = sheet.replace_sync(WIDGET);
    });
}

/// Gives the shadow root the widget's look.
pub fn adopt(shadow: &ShadowRoot) {
    SHEET.with(|sheet| {
        if let Some(sheet) = sheet {
            shadow.set_adopted_style_sheets(&Array::of1(sheet));
        }
    });
}
