//! The parts of a report, a file for each, and what is put together of them.

mod appendix;
mod asking;
mod brief;
mod comparison;
mod cover;
mod decision;
mod evidence;
mod finding;
mod findings;
mod gates;
mod method;
mod questions;
mod scope;
mod sign;
mod unknown;

pub use brief::brief;
pub use questions::questions;

use super::blocks::{Block, Document};
use super::view::{LAID_OUT, Subject, View};

/// The whole report: what a company files.
pub fn report(subject: Subject<'_>) -> Document<'_> {
    let view = &View::new(subject, subject.assessment.results.len() <= LAID_OUT);
    let mut blocks = cover::cover(view);
    let makers = [
        decision::decision,
        scope::scope,
        method::method,
        findings::findings,
        comparison::comparison,
        asking::asking,
        unknown::unknown,
        evidence::evidence,
        sign::sign,
        appendix::appendix,
    ];
    let mut number = 0;
    for made in makers {
        if let Some(Block::Part(mut part)) = made(view) {
            number += 1;
            part.heading = [&crate::reading::digits(number), ". ", &part.heading].concat().into();
            blocks.push(Block::Part(part));
        }
    }
    Document { title: cover::title(view), running: cover::running(view), blocks }
}
