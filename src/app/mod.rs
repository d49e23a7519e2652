//! What people see: one state, one function for each screen, and what ties both to the browser.

pub mod action;
pub mod components;
mod config;
pub mod edits;
pub mod finish;
pub mod journey;
pub mod lean;
pub mod looks;
pub mod memory;
mod opening;
pub mod page;
mod remote;
pub mod route;
pub mod saved;
pub mod screens;
pub mod second;
pub mod send;
pub mod state;
pub mod styles;
pub mod third;
mod ties;
pub mod view;
pub mod words;

use std::rc::Rc;

use js_sys::Function;
use lean_html::html;
use web_sys::HtmlElement;
use yew::{AttrValue, Callback, Component, Html, Properties};

use crate::browser::storage::Store;
use components::frame;
pub use opening::Own;
pub use remote::Remote;
use state::{Action, Context, Route};
use ties::Ties;

/// What a program is drawn with.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where it runs; without it nothing is drawn.
    pub start: Option<Start>,
}

/// Where the program runs.
#[derive(Clone)]
pub struct Start {
    /// The element `<vendor-risk>` on the page: its attributes are the configuration, events are dispatched on it.
    pub host: HtmlElement,
    /// The address of the folder that the program was loaded from, with a slash at the end.
    pub base: String,
    /// The page's own files, if it names any.
    pub own: Option<Own>,
    /// The name that its answers are kept under.
    pub name: String,
    /// What a program that broke has kept and the browser has not; an empty text if nothing that was kept is to be taken up.
    pub kept: Option<String>,
    /// Called with all that is to be kept, and whether the browser keeps it.
    pub keep: Function,
    /// What the page may read.
    pub remote: Remote,
}

impl PartialEq for Start {
    /// Whether it is the same start: a program is drawn with but one.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The whole program, and its only component before the first question: each further one would be five kilobytes, and hooks ten.
pub struct App(Option<Running>);

/// A program that has somewhere to run.
struct Running {
    context: Context,
    ties: Ties,
}

impl Component for App {
    type Message = Rc<Action>;
    type Properties = Props;

    fn create(own: &yew::Context<Self>) -> Self {
        App(own.props().start.as_ref().map(|start| {
            let config = config::Config::read(&start.host);
            let store = Store::open(config.storage, start.name.clone());
            let model = Rc::new(opening::model(&config, &store, start.kept.as_deref(), start.own.as_ref()));
            let link = own.link().clone();
            let send = Callback::from(move |action: Rc<Action>| link.send_message(action));
            Running { context: Context::new(model, send), ties: Ties::new(start, store) }
        }))
    }

    fn update(&mut self, _: &yew::Context<Self>, action: Rc<Action>) -> bool {
        self.0.as_mut().is_some_and(|Running { context, ties }| {
            let changed = context.model_mut().apply(&action);
            if changed {
                ties.keep_at_once(context);
            }
            changed
        })
    }

    fn view(&self, _: &yew::Context<Self>) -> Html {
        self.0.as_ref().map(|running| draw(&running.context, &running.ties)).unwrap_or_default()
    }

    fn rendered(&mut self, _: &yew::Context<Self>, _: bool) {
        if let Some(Running { context, ties }) = &mut self.0 {
            ties.follow(context);
        }
    }
}

fn draw(context: &Context, ties: &Ties) -> Html {
    let widget = &ties.widget;
    let main = screen(context);
    let main = if context.in_address {
        html! { <main class="vr-screen" part="screen">{ main }</main> }
    } else {
        html! { <div class="vr-screen" part="screen">{ main }</div> }
    };
    // The words are English, whatever the language of the page around them.
    // One node for each place, whatever stands there: nodes without keys are told apart by counting.
    let sheet = context.second().filter(|_| context.printing);
    let printing = sheet.map(|_| "");
    let sheet = sheet.map(|second| (second.sheet)(context)).unwrap_or_default();
    let all = html! { <>{ frame::header(context) }{ frame::notice(context) }{ main }{ frame::footer(context) }{ sheet }</> };
    if context.in_address {
        html! { <div class="vr" part="base" lang="en" ref={widget} data-printing={printing}>{ all }</div> }
    } else {
        html! { <section class="vr" part="base" lang="en" ref={widget} data-printing={printing} aria-label={AttrValue::from(context.label.clone())}>{ all }</section> }
    }
}

fn screen(context: &Context) -> Html {
    match &context.route {
        Route::Start => screens::start::start(context),
        Route::Question(_) => screens::question::question(context),
        _ => screens::loading::second(context),
    }
}
