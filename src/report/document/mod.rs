//! The report that a company files: one model of blocks made from an assessment, its edition and its records, written by short renderers as Markdown, as a
//! standalone HTML file, and on the screen. Beside it a brief of one page, the questions for the vendor, and tables for spreadsheets.

mod blocks;
mod clean;
mod csv;
mod html;
mod markdown;
mod parts;
mod tables;
mod view;

pub use blocks::{Block, Card, Column, Document, Fact, Part, Picture, Span, Spans, Table, Tone, Words, link, shape};
pub use clean::cleaned;
pub use csv::{Sheet, csv};
pub use html::{html, pages};
pub use markdown::markdown;
pub use parts::{brief, questions, report};
pub use tables::{comparison, entities, findings, risks, solutions};
pub use view::{COMPARED, LAID_OUT, Marks, Subject};
