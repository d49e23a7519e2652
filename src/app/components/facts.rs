//! A name and what belongs to it, as one entry of a list of particulars.

use lean_html::html;
use yew::prelude::*;

/// An entry.
pub fn fact(name: &str, what: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ what }</dd></div> }
}

/// An entry of plain text.
pub fn fact_text(name: &str, text: &str) -> Html {
    fact(name, html! { { text } })
}
