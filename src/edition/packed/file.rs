//! A packed file while it is read: its columns, of which values are taken from the front.

use super::text::{self, BETWEEN, take};
use super::varint;

/// More bytes than the texts of any honest edition have; a damaged file does not fill the memory.
const MOST_TEXT: usize = 1 << 24;

/// A packed file.
pub(super) struct File<'a> {
    columns: Vec<Column<'a>>,
    words: Vec<&'a [u8]>,
    /// For each struct that was met its name, the number of its fields, and its first column.
    structs: Vec<(&'static str, usize, usize)>,
    /// The first column of the next struct.
    next: usize,
    /// How many bytes the file has.
    size: usize,
    /// How many bytes of text may still be read.
    most_text: usize,
}

/// What is left of a column.
#[derive(Default)]
struct Column<'a> {
    numbers: &'a [u8],
    texts: &'a [u8],
    /// The texts that were read, where later ones are numbers that name them.
    known: Option<Vec<String>>,
}

impl<'a> File<'a> {
    /// Reads where the columns begin and end.
    #[inline(never)]
    pub fn open(file: &'a [u8]) -> Option<Self> {
        let mut rest = file;
        let count = size(&mut rest)?;
        let list = size(&mut rest)?;
        let mut lengths = Vec::new();
        for _ in 0..count {
            lengths.push((size(&mut rest)?, size(&mut rest)?));
        }
        let words = take(&mut rest, list)?.split(|byte| *byte == BETWEEN).collect();
        let mut columns = Vec::new();
        for (_, texts) in &lengths {
            columns.push(Column { texts: take(&mut rest, texts / 2)?, known: (texts % 2 > 0).then(Vec::new), numbers: &[] });
        }
        for (column, (numbers, _)) in columns.iter_mut().zip(&lengths) {
            column.numbers = take(&mut rest, *numbers)?;
        }
        rest.is_empty().then_some(File { columns, words, structs: Vec::new(), next: 1, size: file.len(), most_text: MOST_TEXT })
    }

    /// Whether nothing is left.
    pub fn is_read(&self) -> bool {
        self.columns.iter().all(|column| column.numbers.is_empty() && column.texts.is_empty())
    }

    /// The first column of a struct.
    #[inline(never)]
    pub fn of_struct(&mut self, name: &'static str, fields: usize) -> usize {
        if let Some((_, _, first)) = self.structs.iter().find(|known| known.0 == name && known.1 == fields) {
            return *first;
        }
        let first = self.next;
        self.structs.push((name, fields, first));
        self.next += fields;
        first
    }

    /// The next byte of a column's numbers.
    #[inline(never)]
    pub fn byte(&mut self, column: usize) -> Option<u8> {
        take(&mut self.columns.get_mut(column)?.numbers, 1)?.first().copied()
    }

    /// The next number of a column.
    #[inline(never)]
    pub fn number(&mut self, column: usize) -> Option<u64> {
        varint::read(&mut self.columns.get_mut(column)?.numbers)
    }

    /// The length of the next list of a column. No list has more items than the file has bytes.
    #[inline(never)]
    pub fn length(&mut self, column: usize) -> Option<usize> {
        usize::try_from(self.number(column)?).ok().filter(|length| *length <= self.size)
    }

    /// The next text of a column.
    #[inline(never)]
    pub fn text(&mut self, column: usize) -> Option<String> {
        let Column { numbers, texts, known } = self.columns.get_mut(column)?;
        let place = if known.is_some() { size(numbers)? } else { 0 };
        let text = match (known, place.checked_sub(1)) {
            (Some(known), Some(place)) => known.get(place)?.clone(),
            (known, _) => {
                let text = text::read(texts, &self.words, self.most_text)?;
                if let Some(known) = known {
                    known.push(text.clone());
                }
                text
            }
        };
        self.most_text = self.most_text.checked_sub(text.len())?;
        Some(text)
    }
}

fn size(bytes: &mut &[u8]) -> Option<usize> {
    usize::try_from(varint::read(bytes)?).ok()
}
