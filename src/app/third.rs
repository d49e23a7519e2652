//! The third part of the program: what files an assessment and opens it again. It comes when somebody first asks for it; most people who look at
//! results never do.
//!
//! The second part reaches it only through [`Third`], as the first part reaches the second only through [`super::second::Second`].

use yew::Html;

use super::screens::{open, summary};
use super::second::NotLoaded;
use super::state::{Context, Model, Route};
use crate::file::code;

/// What the third part can do.
#[derive(Debug)]
pub struct Third {
    /// The summary as a screen.
    pub summary: fn(&Context) -> Html,
    /// The summary as it is printed.
    pub sheet: fn(&Context) -> Html,
    /// The title of the PDF, and the sheet of styles that the document around the widget needs while it is printed.
    pub for_paper: fn(&Model) -> (String, String),
    /// The screen on which an assessment is opened again.
    pub open: fn(&Context) -> Html,
    /// What takes the place of the present answers, of what was opened.
    pub taken: fn(&Model) -> Option<open::Taken>,
    /// The code of the present assessment; empty if there is none.
    pub code: fn(&Model) -> String,
}

static THIRD: Third = Third {
    summary: summary::summary,
    sheet: summary::sheet,
    for_paper: summary::for_paper,
    open: open::open,
    taken: open::taken,
    code: |model| code::write(&model.assessment, &model.edition).unwrap_or_default(),
};

/// The third part, on its way.
#[derive(Debug, Clone, Copy, Default)]
pub enum ThirdState {
    /// Nobody has asked for it.
    #[default]
    Away,
    /// Asked for.
    Loading,
    /// There.
    Ready(&'static Third),
    /// Not to be had.
    Failed,
}

impl ThirdState {
    /// The part, if it is there.
    pub fn ready(self) -> Option<&'static Third> {
        if let ThirdState::Ready(third) = self { Some(third) } else { None }
    }
}

/// Whether something is asked for that only the third part can do.
pub fn is_asked_for(model: &Model) -> bool {
    model.printing || !model.opened.is_empty() || matches!(model.route, Route::Summary | Route::Open)
}

/// Brings the third part; a failed attempt may be repeated.
///
/// # Errors
/// If it cannot be had.
#[cfg(split)]
pub async fn load() -> Result<&'static Third, NotLoaded> {
    split().await
}

/// Brings the third part, which a build for development does not split off.
///
/// # Errors
/// None.
#[cfg(not(split))]
pub async fn load() -> Result<&'static Third, NotLoaded> {
    Ok(&THIRD)
}

#[cfg(split)]
#[wasm_split_helpers::wasm_split(third, fallible)]
fn split() -> Result<&'static Third, NotLoaded> {
    Ok(&THIRD)
}
