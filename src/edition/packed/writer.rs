//! The columns of a packed file while it is written.

use super::varint;

/// The columns of a file.
#[derive(Default)]
pub(in crate::edition) struct Writer {
    /// The columns by their numbers, as many as were needed.
    pub columns: Vec<Column>,
}

/// What all fields of one name in one struct hold, in the order in which they were written.
#[derive(Default)]
pub(in crate::edition) struct Column {
    /// Everything but texts.
    pub numbers: Vec<u8>,
    /// The texts.
    pub texts: Vec<String>,
    /// For each text how many bytes of numbers were written before it.
    pub places: Vec<usize>,
}

impl Writer {
    /// Appends a number to a column.
    pub fn number(&mut self, column: usize, number: u64) {
        varint::write(number, &mut self.of(column).numbers);
    }

    /// Appends bytes to a column as they are, so that a hash stays a hash.
    pub fn bytes(&mut self, column: usize, bytes: &[u8]) {
        self.of(column).numbers.extend(bytes);
    }

    /// Appends a text to a column.
    pub fn text(&mut self, column: usize, text: &str) {
        let column = self.of(column);
        column.places.push(column.numbers.len());
        column.texts.push(text.to_owned());
    }

    /// A column, with all before it.
    fn of(&mut self, column: usize) -> &mut Column {
        if column >= self.columns.len() {
            self.columns.resize_with(column + 1, Column::default);
        }
        &mut self.columns[column]
    }
}
