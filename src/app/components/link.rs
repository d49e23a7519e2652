//! A way to another screen: a link where the address shows the screen, a button that looks like one elsewhere.

use lean_html::html;
use yew::prelude::*;

use crate::app::state::{Action, Context, Route};

/// What a link needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where it leads.
    pub to: Route,
    /// Its looks.
    #[prop_or_default]
    pub class: &'static str,
    /// Whether it names the screen that one is on.
    #[prop_or_default]
    pub current: bool,
    /// What it says.
    pub children: Html,
}

/// A way to another screen.
#[component]
pub fn Link(props: &Props) -> Html {
    let Some(context) = use_context::<Context>() else { return Html::default() };
    let current = props.current.then_some("page");
    let class = props.class;
    if context.in_address {
        let href = ["#/", &props.to.path()].concat();
        return html! { <a {href} {class} aria-current={current}>{ props.children.clone() }</a> };
    }
    let to = props.to.clone();
    let onclick = Callback::from(move |_: MouseEvent| context.dispatch(Action::Go(to.clone())));
    html! { <button type="button" {onclick} class={("vr-link", class)} aria-current={current}>{ props.children.clone() }</button> }
}
