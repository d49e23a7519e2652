//! What people see: one state, one component for each screen, and what ties both to the browser.

pub mod components;
mod config;
mod hooks;
pub mod journey;
pub mod lean;
mod opening;
mod remote;
pub mod route;
pub mod saved;
pub mod screens;
pub mod second;
pub mod send;
pub mod state;
pub mod styles;
pub mod view;
pub mod words;

use lean_html::html;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::browser::storage::Store;
use components::frame;
pub use remote::Remote;
use state::{Context, Route};

/// Where the program runs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The element `<vendor-risk>` on the page: its attributes are the configuration, events are dispatched on it.
    pub host: HtmlElement,
    /// The address of the folder that the program was loaded from, with a slash at the end.
    pub base: AttrValue,
    /// The way in for the element's methods.
    #[prop_or_default]
    pub remote: Remote,
}

/// The whole program.
#[component]
pub fn App(props: &Props) -> Html {
    let config = use_memo((), |()| config::Config::read(&props.host));
    let store = use_memo((), |()| Store::open(config.storage, saved::FORMAT, &props.host.id()));
    let context: Context = use_reducer(|| opening::model(&config, &store));
    let widget = use_node_ref();
    hooks::use_remote(&context, &props.remote);
    hooks::use_keeping(&context, &store);
    hooks::use_address(&context);
    hooks::use_entering(&context, &widget);
    hooks::use_second(&context, &props.host);
    hooks::use_records(&context, &props.base);
    hooks::use_printing(&context, &props.host);
    hooks::use_events(&context, &props.host);

    let screen = html! {
        <>
            { frame::header(&context) }
            { frame::notice(&context) }
            <@{if context.in_address { "main" } else { "div" }} class="vr-screen" part="screen">{ screen(&context) }</@>
            { frame::footer(&context) }
        </>
    };
    // Directly below this component: what is only to be updated may wait for a later turn of the event loop, what is created here is drawn in
    // this one; and after `beforeprint` there is no later one.
    let sheet = context.second().filter(|_| context.printing).map(|second| {
        html! { <div class="vr-sheet">{ (second.sheet)(&context) }</div> }
    });
    let printing = sheet.is_some().then_some("");
    // A page of its own needs no landmark around all of it.
    let (tag, label) = if context.in_address { ("div", None) } else { ("section", Some(context.label.to_string())) };
    html! { <@{tag} class="vr" part="base" ref={widget} data-printing={printing} aria-label={label}>{ screen }{ sheet }</@> }
}

fn screen(context: &Context) -> Html {
    match &context.route {
        Route::Start => screens::start::start(context),
        // The key: every question begins afresh.
        Route::Question(id) => html! { <screens::question::QuestionScreen key={id.clone()} context={context.clone()} id={id.clone()} /> },
        _ => screens::loading::second(context),
    }
}
