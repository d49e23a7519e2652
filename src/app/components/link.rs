//! A way to another screen: a link where the address shows the screen, a button that looks like one elsewhere.

use lean_html::html;
use yew::prelude::*;

use crate::app::lean::Child;
use crate::app::send::send;
use crate::app::state::{Action, Context, Route};

/// A way to another screen.
#[inline(never)]
pub fn link(context: &Context, to: Route, class: &'static str, words: impl Child) -> Html {
    way(context, to, class, false, html! { { words } })
}

/// A way to another screen, which may be the one that one is on.
#[inline(never)]
pub fn way(context: &Context, to: Route, class: &'static str, here: bool, words: Html) -> Html {
    let here = here.then_some("page");
    if context.in_address {
        return html! { <a href={["#/", &to.path()].concat()} {class} aria-current={here}>{ words }</a> };
    }
    html! { <button type="button" onclick={send(context, Action::Go(to))} class={("vr-link", class)} aria-current={here}>{ words }</button> }
}
