//! The Rust half of `<vendor-risk>`; the other half is the element class in `www/vendor-risk-element.js`.
//!
//! The class owns the life of the element (connected, moved, removed) and its shadow root; this half renders the program into a place
//! that the class hands over, and takes it away again.

mod nesting;

use std::rc::Rc;

use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use crate::app::state::Action;
use crate::app::{App, Own, Props, Remote, Start, saved, styles};
use crate::browser::sheets;

/// One rendered widget; the element class keeps it as long as the element is on the page.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<App>,
    remote: Remote,
}

#[wasm_bindgen]
impl Widget {
    /// Opens the browser's print dialogue with the summary, and nothing else of the page.
    pub fn print(&self) {
        self.app.send_message(Rc::new(Action::Printing(true)));
    }

    /// The assessment of the present answers, `vendor-risk/assessment@1`; each call gives a value of its own. Null until it is scored.
    pub fn assessment(&self) -> JsValue {
        self.remote.assessment().unwrap_or(JsValue::NULL)
    }

    /// Opens a saved assessment or a code, for the person to look at.
    pub fn load(&self, text: &str) {
        self.app.send_message(Rc::new(Action::Open(Rc::from(text))));
    }

    /// Tells the person something, with a line for each thing that it happened to.
    pub fn tell(&self, text: &str, lines: &str) {
        self.app.send_message(Rc::new(Action::Tell(text.to_owned(), lines.to_owned())));
    }

    /// Takes all answers away.
    pub fn reset(&self) {
        self.app.send_message(Rc::new(Action::Reset));
    }

    /// Takes the program off the page and frees it.
    pub fn unmount(self) {
        self.app.destroy();
    }
}

/// Renders the program into `place`, a fresh element inside the open shadow root of `host`. `base` is what the address of
/// a file begins with that the program asks for later: that of a folder, or that of the file and `#`. `name` tells its answers from those of other
/// widgets where they are kept. `keep` is called with the text of all that is to be kept, and whether the browser keeps it; the last such text that the
/// browser does not keep comes back as `kept` when a program that broke is followed by another. An empty one: nothing that was kept is to be taken up.
/// `own` is what the page's own files come to, `{edition, records, overrides}` as `vendor-risk-own` packs them, or `undefined`; from another version's
/// comes no widget.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    place: Element,
    base: String,
    name: &str,
    kept: Option<String>,
    keep: Function,
    own: Option<Object>,
) -> Option<Widget> {
    if let Some(shadow) = place.get_root_node().dyn_ref::<ShadowRoot>() {
        sheets::adopt(shadow, styles::FIRST);
    }
    nesting::outnumber_surrounding_apps(&place);
    let remote = Remote::default();
    let own = match own {
        Some(own) => Some(unpacked(&own)?),
        None => None,
    };
    let props = Props { start: Some(Start { host, base, name: [saved::FORMAT, name].concat(), kept, keep, own, remote: remote.clone() }) };
    Some(Widget { app: Renderer::<App>::with_root_and_props(place, props).render(), remote })
}

fn unpacked(own: &Object) -> Option<Own> {
    let part = |name: &str| Reflect::get(own, &JsValue::from_str(name)).ok();
    let bytes = |name: &str| Some(part(name)?.dyn_into::<Uint8Array>().ok()?.to_vec());
    Own::unpack(&bytes("edition")?, bytes("records")?, &part("overrides")?.as_string()?)
}
