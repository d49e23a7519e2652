//! The compact form in which the build packs an edition and its records: validated types by column, so that little is left to send and nothing is
//! parsed or checked again at start-up.
//!
//! Every field of every struct is a column of its own, with two parts: its numbers, and its texts. A compressor finds like beside like there, the
//! summaries together and the hashes together, which a row by row form would scatter. In the texts, words that occur often are one or two bytes.
//!
//! A file is: the number of columns; the length of the list of words; for each column the lengths of its parts; the list of words; the texts of
//! all columns; the numbers of all columns. No name of a struct or field stands in it: columns are numbered in the order in which writing first
//! meets their structs, and reading meets them in the same order.

mod column;
mod file;
mod finish;
mod read;
mod spelling;
mod text;
mod varint;
mod write;

use serde::{Serialize, de::DeserializeOwned};

/// Deeper than any honest edition is nested; a damaged file does not fill the stack.
const MOST_DEPTH: u8 = 120;

/// Packs a part of an edition.
///
/// # Errors
/// What the form cannot hold: fractions, strings of bytes, lists of unknown length, and what is nested too deep.
pub fn encode(part: &impl Serialize) -> Result<Vec<u8>, String> {
    let mut columns = column::Writing::default();
    part.serialize(write::Writer::new(&mut columns)).map_err(|unfit| unfit.to_string())?;
    Ok(finish::file(&columns))
}

/// Unpacks a part of an edition.
///
/// # Errors
/// If the bytes are damaged or hold something else; they are never trusted.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    read::part(bytes).map_err(|damaged| damaged.to_string())
}
