//! What events send to the state. Few functions for all events, so that a screen need not have a closure for each of its buttons and fields.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::{Callback, Event, TargetCast};

use super::state::{Action, Context};

/// On an event, whatever it says, this action, in place of what the browser would do. Where this takes the button away (it or something around it is marked with
/// `data-gone`), what stands around that takes the focus first, or the focus would be lost with the button.
#[inline(never)]
pub fn send(context: &Context, action: Action) -> Callback<Event> {
    let (send, action) = (context.send().clone(), Rc::new(action));
    Callback::from(move |event: Event| {
        event.prevent_default();
        let gone = event.target_unchecked_into::<Element>().closest("[data-gone]").ok().flatten();
        if let Some(around) = gone.and_then(|gone| gone.parent_element()) {
            let _ = around.unchecked_into::<HtmlElement>().focus();
        }
        send.emit(Rc::clone(&action));
    })
}

/// On an event of a field or a list to choose from, what its value asks for.
#[inline(never)]
pub fn send_value(context: &Context, ask: impl Fn(String) -> Action + 'static) -> Callback<Event> {
    let send = context.send().clone();
    // A list to choose from has its value under the same name as a field.
    Callback::from(move |event: Event| send.emit(Rc::new(ask(event.target_unchecked_into::<HtmlInputElement>().value()))))
}
