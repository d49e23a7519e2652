//! Keeps the widget apart from a Yew program that it is embedded in.
//!
//! Yew listens at the root of each tree it renders and finds the tree that an event belongs to by a number that it leaves on the tree's elements.
//! Every program counts its trees from 1, on its own. So when the host page is itself a Yew program, its tree and ours are both number 1: the
//! host's listener, which hears the event first, takes a click inside our tree for its own and looks for the handler among its own handlers.
//! Only the numbers on the way from our place up to the document can be taken for ours. Hence: use up our numbers until the next is larger
//! than each of those.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, ShadowRoot};
use yew::Renderer;

use crate::app::{App, Props};

/// The property in which Yew 0.23 leaves the number of a tree on an element.
const TREE_NUMBER: &str = "__yew_subtree_id";

/// Makes sure that the next tree that this program renders has a larger number than every tree around `place`.
pub fn outnumber_surrounding_apps(place: &Element) {
    let Some(largest) = surrounding_tree_numbers(place).max() else {
        return;
    };
    while use_up_a_number(place) < largest {}
}

/// The tree numbers on `place` and on everything around it, out through shadow roots.
fn surrounding_tree_numbers(place: &Element) -> impl Iterator<Item = u32> {
    let around = |node: &Node| match node.dyn_ref::<ShadowRoot>() {
        Some(shadow) => Some(shadow.host().into()),
        None => node.parent_node(),
    };
    std::iter::successors(Some(Node::from(place.clone())), around).filter_map(|node| tree_number(&node))
}

/// Uses up one tree number by rendering nothing into an element that is not on the page, and returns that number.
fn use_up_a_number(place: &Element) -> u32 {
    let Some(aside) = place.owner_document().and_then(|document| document.create_element("div").ok()) else {
        return u32::MAX;
    };
    Renderer::<App>::with_root_and_props(aside.clone(), Props { start: None }).render().destroy();
    tree_number(&aside).unwrap_or(u32::MAX)
}

fn tree_number(node: &Node) -> Option<u32> {
    let number = Reflect::get(node, &JsValue::from_str(TREE_NUMBER)).ok()?;
    // Yew wrote it from a u32.
    Some(number.as_f64()? as u32)
}
