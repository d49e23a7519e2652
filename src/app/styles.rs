//! The look: two sheets for every shadow root, one with each part of the program, and one for the document while it is printed. The build puts
//! them together from `assets/styles/` and leaves out what is only for people who read them there.

#[cfg(test)]
mod lean;

/// The sheet of the first part.
pub const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/first.css"));

/// The sheet of the second part.
pub const SECOND: &str = include_str!(concat!(env!("OUT_DIR"), "/second.css"));

/// What the document itself needs while the widget is printed: `@page` has no effect inside a shadow root, and the rest of the page is to go.
pub const DOCUMENT_IN_PRINT: &str = include_str!(concat!(env!("OUT_DIR"), "/document-in-print.css"));
