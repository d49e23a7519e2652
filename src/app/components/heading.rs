//! Headings, at the level that the place of the widget in its page asks for.

use lean_html::html;
use yew::prelude::*;

use crate::app::lean::Child;
use crate::app::state::Model;
use crate::browser::focus::SCREEN_HEADING;

/// A heading. Rank 0 is the screen's own, which takes the focus when the screen changes; 1 and more stand below it.
#[inline(never)]
pub fn heading(model: &Model, rank: u8, words: impl Child) -> Html {
    dressed(model, rank, "", "", html! { { words } })
}

/// A heading that names the part it stands in.
#[inline(never)]
pub fn named(model: &Model, id: &'static str, words: impl Child) -> Html {
    dressed(model, 1, id, "", html! { { words } })
}

/// A heading with an id and further classes, if they are not empty.
#[inline(never)]
pub fn dressed(model: &Model, rank: u8, id: &'static str, class: &'static str, words: Html) -> Html {
    let tag = match model.heading_level + rank {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    let own = match rank {
        0 => SCREEN_HEADING,
        1 => "vr-subheading",
        _ => "vr-minor-heading",
    };
    let id = (!id.is_empty()).then_some(id);
    let tabindex = (rank == 0).then_some("-1");
    html! { <@{tag} {id} class={(own, class)} {tabindex}>{ words }</@> }
}
