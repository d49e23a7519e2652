//! Constructable style sheets that all widgets on a page share. A strict content policy allows such sheets; it blocks a `<style>` element in a
//! shadow root.

use std::cell::RefCell;

use js_sys::Array;
use web_sys::{CssStyleSheet, ShadowRoot};

thread_local! {
    /// Each sheet beside the text that it was made of.
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// Gives the shadow root these sheets, and no others.
pub fn adopt(shadow: &ShadowRoot, all: &[&'static str]) {
    shadow.set_adopted_style_sheets(&all.iter().filter_map(|text| sheet(text)).collect::<Array>());
}

fn sheet(text: &'static str) -> Option<CssStyleSheet> {
    SHEETS.with_borrow_mut(|sheets| {
        if let Some((_, sheet)) = sheets.iter().find(|(known, _)| std::ptr::eq(*known, text)) {
            return Some(sheet.clone());
        }
        let sheet = CssStyleSheet::new().ok()?;
        // Browsers skip what they do not know instead of failing; only an @import would be an error, and there is none.
        let _ = sheet.replace_sync(text);
        sheets.push((text, sheet.clone()));
        Some(sheet)
    })
}
