//! Hostile texts, addresses, letters, names and sizes in every place of every file, by a walk over whatever JSON there is: what can be text stays text, and
//! everything else is refused with its file and its place. The texts are in `tests/fixtures/hostile/`; the end-to-end tests use the same.

mod common;

#[path = "hostile/assessment.rs"]
mod assessment;
#[path = "hostile/edition.rs"]
mod edition;
#[path = "hostile/reports.rs"]
mod reports;
#[path = "hostile/texts.rs"]
mod texts;
#[path = "hostile/walk.rs"]
mod walk;
