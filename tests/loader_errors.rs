//! Broken files and the exact mistakes that are said of them: file, JSON path, what was found, what is allowed, all at once; and that nothing panics,
//! whatever stands in a file. On the small edition of `tests/fixtures/small`; random damage is done to the real files.

mod common;

#[path = "loader_errors/cases.rs"]
mod cases;
#[path = "loader_errors/damage.rs"]
mod damage;
#[path = "loader_errors/dataset.rs"]
mod dataset;
#[path = "loader_errors/input.rs"]
mod input;
#[path = "loader_errors/judgement.rs"]
mod judgement;
#[path = "loader_errors/law.rs"]
mod law;
#[path = "loader_errors/syntax.rs"]
mod syntax;
#[path = "loader_errors/third_party.rs"]
mod third_party;
