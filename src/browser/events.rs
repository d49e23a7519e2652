//! What the page that the element is embedded in gets to know: events on the element, and values as JSON.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, EventTarget};

/// Dispatches an event with a detail; it bubbles, and leaves shadow roots.
pub fn dispatch(target: &EventTarget, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A listener that throws is the page's affair.
        let _ = target.dispatch_event(&event);
    }
}

/// A value of JavaScript's own, from its JSON text.
pub fn value(json: &str) -> JsValue {
    js_sys::JSON::parse(json).unwrap_or(JsValue::NULL)
}
