//! Keeping the answers: in this browser, in this tab, or not at all. Storage may be full, forbidden or shared with another tab.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// Where answers are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In this browser, until someone removes them.
    Browser,
    /// In this tab, until it is closed.
    Tab,
    /// Nowhere.
    Nowhere,
}

impl Place {
    /// The place that the attribute `storage` names; anything unknown keeps nothing.
    pub fn from_attribute(value: Option<&str>) -> Self {
        match value {
            None | Some("local" | "") => Place::Browser,
            Some("session") => Place::Tab,
            Some(_) => Place::Nowhere,
        }
    }
}

/// One widget's share of the storage.
#[derive(Debug, PartialEq, Eq)]
pub struct Store {
    place: Place,
    name: String,
    held: Cell<bool>,
}

impl Store {
    /// What is kept under this name: each widget of a page has one of its own.
    pub fn open(place: Place, name: String) -> Self {
        Store { place, name, held: Cell::new(false) }
    }

    /// Where it keeps.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The text that was kept; an error says why the browser refuses.
    pub fn load(&self) -> Result<Option<String>, &'static str> {
        match self.area()? {
            Some(area) => area.get_item(&self.name).map_err(|_| REFUSED),
            None => Ok(None),
        }
    }

    /// Keeps a text in place of the one before.
    pub fn save(&self, text: &str) -> Result<(), &'static str> {
        if self.held.get() { Err(HELD) } else { self.put(&self.name, text) }
    }

    /// From now on what was kept before stays as it is, and nothing else is kept.
    pub fn hold(&self) {
        self.held.set(true);
    }

    /// Keeps a text that cannot be read beside what is written from now on, and beside earlier ones of its kind.
    pub fn save_unreadable(&self, text: &str) -> Result<(), &'static str> {
        let Some(area) = self.area()? else { return Ok(()) };
        let mut name = [&self.name, "/unreadable"].concat();
        // Names are short, and so is the list of accidents.
        while area.get_item(&name).is_ok_and(|kept| kept.is_some_and(|kept| kept != text)) {
            name.push('+');
        }
        self.put(&name, text)
    }

    /// Removes what was kept.
    pub fn clear(&self) -> Result<(), &'static str> {
        match self.area()? {
            Some(_) if self.held.get() => Err(HELD),
            Some(area) => area.remove_item(&self.name).map_err(|_| REFUSED),
            None => Ok(()),
        }
    }

    /// Calls back with what another tab has kept in place of ours (`None`: removed), as long as the listener lives. Only
    /// what the browser keeps is shared by tabs.
    pub fn on_other_tab(&self, callback: impl Fn(Option<String>) + 'static) -> Option<EventListener> {
        if self.place != Place::Browser {
            return None;
        }
        let name = self.name.clone();
        Some(EventListener::new(&window(), "storage", move |event| {
            let event: &StorageEvent = event.unchecked_ref();
            match event.key() {
                Some(key) if key == name => callback(event.new_value()),
                Some(_) => {}
                None => callback(None),
            }
        }))
    }

    fn put(&self, name: &str, text: &str) -> Result<(), &'static str> {
        match self.area()? {
            Some(area) => area.set_item(name, text).map_err(|_| FULL),
            None => Ok(()),
        }
    }

    /// Asking for the area throws in a sandboxed frame, and where cookies are blocked.
    fn area(&self) -> Result<Option<Storage>, &'static str> {
        let area = match self.place {
            Place::Browser => window().local_storage(),
            Place::Tab => window().session_storage(),
            Place::Nowhere => return Ok(None),
        };
        match area {
            Ok(Some(area)) => Ok(Some(area)),
            _ => Err(REFUSED),
        }
    }
}

const REFUSED: &str = "this browser does not let the page keep anything";
const FULL: &str = "this browser’s storage is full or closed to the page";
const HELD: &str = "an earlier copy that cannot be read is in its place";
