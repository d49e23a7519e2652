//! The second part of the program: scoring, and every screen that shows what it gives. It comes with the records, once the first screen
//! stands; until then nobody has answered anything that could be scored.
//!
//! The first part reaches the second only through [`Second`]. Whatever is called by another way is linked into the first part, and counts
//! against what a page loads before its first question: `cargo xtask size` tells.

use wasm_bindgen::JsValue;
use yew::Html;

use super::state::Context;
use super::{screens, styles};
use crate::browser::events;
use crate::bundled;
use crate::dataset::Date;
use crate::edition::{Edition, Records};
use crate::questionnaire::Answers;
use crate::scoring::{self, Assessment, Override};

/// What the second part can do.
#[derive(Debug)]
pub struct Second {
    /// Scores: [`scoring::assess`].
    pub assess: fn(&Edition, &Answers, &[Override], Date) -> Assessment,
    /// A screen that is not one of the first part's.
    pub screen: fn(&Context) -> Html,
    /// The summary as it is printed.
    pub sheet: fn(&Context) -> Html,
    /// An assessment as a value of JavaScript's own.
    pub value: fn(&Assessment) -> JsValue,
    /// Unpacks the records.
    pub records: fn(&[u8], &Edition) -> Result<Records, String>,
    /// How its screens look.
    pub styles: &'static str,
}

impl PartialEq for Second {
    /// There is only one.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

static SECOND: Second = Second {
    assess: scoring::assess,
    screen: screens::second,
    sheet: screens::summary::sheet,
    value: |assessment| events::value(assessment),
    records: bundled::read_records,
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
