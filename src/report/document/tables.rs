//! The assessment as tables for spreadsheets and registers.

mod comparison;
mod findings;
mod parties;
mod risks;

use super::blocks::Words;
use crate::scoring::Decimal;

pub use comparison::comparison;
pub use findings::findings;
pub use parties::{entities, solutions};
pub use risks::risks;

/// The names of columns.
fn head(names: &[&'static str]) -> Vec<Words<'static>> {
    names.iter().map(|name| Words::Borrowed(*name)).collect()
}

/// All four decimals, as the assessment has them.
fn number(value: Decimal) -> Words<'static> {
    let size = value.0.unsigned_abs();
    let part = (10_000 + size % 10_000).to_string();
    [if value.0 < 0 { "-" } else { "" }, &(size / 10_000).to_string(), ".", part.get(1..).unwrap_or_default()].concat().into()
}
