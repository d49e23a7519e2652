//! Where the keyboard and the screen reader are.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The class of the heading that says which screen this is.
pub const SCREEN_HEADING: &str = "vr-heading";

/// After a change of screen: the screen's heading takes the focus, and the widget's upper edge comes into view if it was above.
pub fn enter_screen(widget: &Element) {
    focus_first(widget, ".vr-heading");
    if widget.get_bounding_client_rect().top() < 0.0 {
        widget.scroll_into_view();
    }
}

/// Focuses the first element that a selector finds.
pub fn focus_first(within: &Element, selector: &str) {
    let found = within.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
