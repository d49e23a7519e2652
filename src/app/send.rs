//! What events send to the state.

use std::rc::Rc;

use yew::Callback;

use super::state::{Action, Context};

/// On an event, whatever it says, this action. One function for all, so that a screen need not have a closure for each of its buttons.
#[inline(never)]
pub fn send<E>(context: &Context, action: Action) -> Callback<E> {
    let (send, action) = (context.send().clone(), Rc::new(action));
    Callback::from(move |_: E| send.emit(Rc::clone(&action)))
}
