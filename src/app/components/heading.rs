//! Headings, at the level that the place of the widget in its page asks for.

use yew::virtual_dom::AttributeOrProperty;
use yew::{AttrValue, Html};

use crate::app::lean;
use crate::app::state::Model;
use crate::browser::focus::SCREEN_HEADING;

const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A heading; of rank 0 it is the screen's own, which takes the focus when the screen changes, of 1 and more it stands below that.
pub fn heading(model: &Model, rank: u8, words: Html) -> Html {
    let class = match rank {
        0 => SCREEN_HEADING,
        1 => "vr-subheading",
        _ => "vr-minor-heading",
    };
    with(model, rank, None, class, words)
}

/// The heading of a part that is called by it.
pub fn named(model: &Model, id: impl Into<AttrValue>, words: Html) -> Html {
    with(model, 1, Some(id.into()), "vr-subheading", words)
}

/// A heading with these classes.
pub fn with(model: &Model, rank: u8, id: Option<AttrValue>, class: &'static str, words: Html) -> Html {
    let level = usize::from(model.heading_level.max(1) + rank);
    let tag = TAGS.get(level - 1).unwrap_or(&"h6");
    let tabindex = (rank == 0).then_some(AttributeOrProperty::Static("-1"));
    let values = vec![id.map(AttributeOrProperty::Attribute), Some(AttributeOrProperty::Static(class)), tabindex];
    lean::changing(tag, &["id", "class", "tabindex"], values, vec![words])
}
