//! How the page wants the widget: the element's attributes.

use web_sys::HtmlElement;

use crate::browser::storage::Place;
use crate::reading::digits;

/// What the attributes say when the widget is first drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// `routing="hash"`: the page's address names the screen. An embedded widget never touches it.
    pub in_address: bool,
    /// `storage`: `local` (the default), `session` or `none`.
    pub storage: Place,
    /// `answers`: a JSON object, answers by question id; taken where none are kept.
    pub answers: Option<String>,
    /// `start`: the screen to begin with, as an address names it.
    pub start: Option<String>,
    /// `providers`: the only ones to be offered, or single offerings of theirs, with spaces or commas between them; empty: all.
    pub providers: String,
    /// What the widget is called among the landmarks of its page: numbered where there are several.
    pub label: String,
    /// `heading-level`: of a screen's heading; 1 where the address names the screen, else 2.
    pub heading_level: u8,
}

impl Config {
    /// Reads the attributes; what is not understood is as if it were not there.
    pub fn read(host: &HtmlElement) -> Self {
        let in_address = host.get_attribute("routing").as_deref() == Some("hash");
        let level = host.get_attribute("heading-level").and_then(|level| level.trim_ascii().parse().ok()).filter(|level| (1..=6).contains(level));
        Config {
            in_address,
            storage: Place::from_attribute(host.get_attribute("storage").as_deref()),
            answers: host.get_attribute("answers"),
            start: host.get_attribute("start"),
            providers: host.get_attribute("providers").unwrap_or_default(),
            label: label(host),
            heading_level: level.unwrap_or(if in_address { 1 } else { 2 }),
        }
    }
}

fn label(host: &HtmlElement) -> String {
    let all = gloo::utils::document().query_selector_all(&host.local_name()).ok();
    let before = all.and_then(|all| (0..all.length()).find(|index| all.item(*index).is_some_and(|one| one.is_same_node(Some(host)))));
    match before {
        None | Some(0) => "AI vendor risk".to_owned(),
        Some(before) => ["AI vendor risk ", &digits(before as usize + 1)].concat(),
    }
}
