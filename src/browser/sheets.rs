//! Constructable style sheets. A strict content policy allows such sheets; it blocks a `<style>` element in a shadow root.

use web_sys::{CssStyleSheet, ShadowRoot};

/// Gives the shadow root one more sheet.
pub fn adopt(shadow: &ShadowRoot, css: &str) {
    let Ok(sheet) = CssStyleSheet::new() else { return };
    // Browsers skip what they do not know instead of failing; only an @import would be an error, and there is none.
    let _ = sheet.replace_sync(css);
    shadow.adopted_style_sheets().push(&sheet);
}
