//! The compact form in which the build packs an edition and its records: validated types by column, so that little is left to send and nothing is
//! parsed or checked again at start-up.
//!
//! Every field of every struct is a column of its own, with two parts: its numbers, and its texts. A compressor finds like beside like there, the
//! summaries together and the hashes together, which a row by row form would scatter. In the texts, words that occur often are one or two bytes.
//!
//! A file is: the number of columns; the length of the list of words; for each column the lengths of its parts; the list of words; the texts of
//! all columns; the numbers of all columns. No name of a struct or field stands in it: `types.rs` tells which field is which column.
//!
//! Reading goes on after damage, with zeros and empty texts, and says so at the end. Code that never stops on the way is half the code.

mod basic;
#[macro_use]
mod fields;
mod finish;
mod reader;
mod spelling;
mod text;
mod types;
mod varint;
mod writer;

#[cfg(test)]
mod tests;

use reader::Reader;
use writer::Writer;

/// What can be packed.
pub(super) trait Packed: Sized {
    /// Writes a value that stands in a field with this column.
    fn write(&self, to: &mut Writer, column: usize);

    /// Reads a value that stands in a field with this column; some value where the bytes are damaged.
    fn read(from: &mut Reader<'_>, column: usize) -> Self;
}

/// Packs a part of an edition.
pub(super) fn encode(part: &impl Packed) -> Vec<u8> {
    let mut writer = Writer::default();
    part.write(&mut writer, 0);
    finish::file(&writer)
}

/// Unpacks a part of an edition.
///
/// # Errors
/// If the bytes are damaged or hold something else; they are never trusted.
pub(super) fn decode<T: Packed>(bytes: &[u8]) -> Result<T, String> {
    let mut reader = Reader::new(bytes);
    let part = T::read(&mut reader, 0);
    if reader.is_done() { Ok(part) } else { Err("The bytes are damaged.".to_owned()) }
}
