//! Headings, at the level that the place of the widget in its page asks for.

use lean_html::html;
use yew::prelude::*;

use crate::app::state::Context;
use crate::browser::focus::SCREEN_HEADING;

/// What a heading needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// 0 for the screen's own heading, which takes the focus when the screen changes; 1 and more below it.
    #[prop_or_default]
    pub rank: u8,
    /// Its id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: &'static str,
    /// What it says.
    pub children: Html,
}

/// A heading.
#[component]
pub fn Heading(props: &Props) -> Html {
    let context = use_context::<Context>();
    let level = context.map_or(1, |context| context.heading_level) + props.rank;
    let tag = match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let own = match props.rank {
        0 => SCREEN_HEADING,
        1 => "vr-subheading",
        _ => "vr-minor-heading",
    };
    let tabindex = (props.rank == 0).then_some("-1");
    html! { <@{tag} id={props.id.clone()} class={(own, props.class)} {tabindex}>{ props.children.clone() }</@> }
}
