//! **vendor-risk**: on these terms, for what we intend, how exposed are our intellectual property and our data?
//!
//! One direction: dataset + rubric + answers → [`scoring::assess`] → one [`scoring::Assessment`] → views, print, export, events.
//!
//! The rooms, innermost first; a room imports only from those before it (`tests/architecture.rs` keeps it so):
//! [`reading`] → [`dataset`] → [`questionnaire`] → [`rubric`] → [`law`] → [`edition`] → [`scoring`] → [`report`] → [`file`] → [`own`] are pure (no browser, no clock, no Yew);
//! `app`, `element` and `browser` exist only with the feature `app`.

#[macro_use]
mod ids;
pub mod bundled;
pub mod dataset;
pub mod edition;
pub mod file;
pub mod law;
pub mod own;
pub mod questionnaire;
pub mod reading;
pub mod report;
pub mod rubric;
pub mod scoring;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "app")]
pub mod element;
