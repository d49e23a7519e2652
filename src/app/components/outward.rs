//! Ways out of the page: addresses come from data, so only those of the web become links.

use lean_html::html;
use yew::prelude::*;

/// A link that opens in a new tab, if the address is one that may be opened; else the words alone.
pub fn link(url: Option<&str>, words: &str) -> Html {
    match url.filter(|url| url.starts_with("https://") || url.starts_with("http://")) {
        Some(url) => html! { <a href={url.to_owned()} target="_blank" rel="noopener noreferrer external">{ words }</a> },
        None => html! { { words } },
    }
}
