//! The second part of the program: scoring, and every screen that shows what it gives. It comes with the records, once the first screen
//! stands; until then nobody has answered anything that could be scored.
//!
//! The first part reaches the second only through [`Second`]. Whatever is called by another way is linked into the first part, and counts
//! against what a page loads before its first question: `cargo xtask size` tells.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use yew::Html;

use super::looks::Look;
use super::remote::Remote;
use super::state::{Context, Held, Model};
use super::{finish, journey, memory, page, screens, styles};
use crate::browser::events;
use crate::bundled;
use crate::edition::{Edition, Records};
use crate::file;
use crate::scoring::{self, Assessment};

/// What the second part can do.
#[derive(Debug)]
pub struct Second {
    /// Scores the answers that count.
    pub assess: fn(&mut Model),
    /// Goes on from the answers to the results.
    pub finish: fn(&mut Model),
    /// Looks at one of its screens otherwise.
    pub look: fn(&mut Model, &Look),
    /// A screen that is not one of the first part's.
    pub screen: fn(&Context) -> Html,
    /// The summary as it is printed.
    pub sheet: fn(&Context) -> Html,
    /// Ties a widget on this element to the page.
    pub page: fn(&'static Second, &HtmlElement, &Remote, &Context) -> Box<dyn Follow>,
    /// An assessment as a value of JavaScript's own.
    pub value: fn(&Assessment) -> JsValue,
    /// Unpacks the records.
    pub records: fn(&[u8], &Edition) -> Result<Held<Records>, String>,
    /// How its screens look.
    pub styles: &'static str,
}

/// Something that is done on the page after each drawing.
pub trait Follow {
    /// To be called with the state that was drawn before, if any was, and the one that is drawn now.
    fn follow(&mut self, before: Option<&Model>, now: &Model);
}

impl PartialEq for Second {
    /// There is only one.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

static SECOND: Second = Second {
    assess: |model| {
        let counting = journey::counting(&model.edition, &model.answers);
        let mut assessment = scoring::assess(&model.edition, &counting, &model.better_known(), model.as_of);
        memory::add(model, &mut assessment);
        model.assessment = Rc::new(Box::new(assessment));
        memory::forget_what_was_worked_out(model);
    },
    finish: finish::finish,
    look: memory::look,
    screen: screens::second,
    sheet: |context| context.memory().third.ready().map(|third| (third.sheet)(context)).unwrap_or_default(),
    page: page::page,
    value: |assessment| events::value(&file::write(assessment)),
    records: |bytes, edition| Ok(Rc::new(Box::new(bundled::read_records(bytes, edition)?))),
    styles: styles::SECOND,
};

/// Why the second part is not there.
#[derive(Debug)]
pub struct NotLoaded;

/// Brings the second part; a failed attempt may be repeated.
#[cfg(split)]
pub async fn load() -> Result<&'static Second, NotLoaded> {
    split().await
}

/// Brings the second part, which a build for development does not split off.
#[cfg(not(split))]
pub async fn load() -> Result<&'static Second, NotLoaded> {
    Ok(&SECOND)
}

#[cfg(split)]
#[wasm_split_helpers::wasm_split(second, fallible)]
fn split() -> Result<&'static Second, NotLoaded> {
    Ok(&SECOND)
}

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        NotLoaded
    }
}
