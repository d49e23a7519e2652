//! A way to another screen: a link where the address shows the screen, a button that looks like one elsewhere.

use std::rc::Rc;

use yew::Html;
use yew::html::onclick;
use yew::virtual_dom::AttributeOrProperty;

use crate::app::lean;
use crate::app::state::{Action, Context, Route};

/// A way to another screen, with its looks and its words.
pub fn link(context: &Context, to: Route, class: &'static str, words: Html) -> Html {
    way(context, to, class, false, words)
}

/// A way to another screen, which may be the one that one is on.
///
/// Made without `html!`, which would take the class for a set of classes: a hash table that nothing else before the first question needs.
pub fn way(context: &Context, to: Route, class: &'static str, current: bool, words: Html) -> Html {
    let current = current.then_some(AttributeOrProperty::Static("page"));
    if context.in_address {
        let href = ["#/", &to.path()].concat();
        let class = (!class.is_empty()).then_some(AttributeOrProperty::Static(class));
        return lean::changing("a", &["href", "class", "aria-current"], vec![lean::value(href), class, current], vec![words]);
    }
    let looks = ["vr-link ", class].concat();
    let values = vec![Some(AttributeOrProperty::Static("button")), lean::value(looks), current];
    let button = lean::changing("button", &["type", "class", "aria-current"], values, vec![words]);
    lean::listening(button, vec![Some(Rc::new(onclick::Wrapper::new(context.on_click(Action::Go(to)))))])
}
