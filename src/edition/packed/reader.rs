//! A packed file while it is read: its columns, of which values are taken from the front.

use super::text::{self, BETWEEN, take};
use super::varint;

/// More bytes than the texts of any honest edition have; a damaged file does not fill the memory.
const MOST_TEXT: usize = 1 << 24;

/// Deeper than any honest edition is nested; a damaged file does not fill the stack.
const MOST_DEPTH: u8 = 120;

/// A packed file.
#[derive(Default)]
pub(in crate::edition) struct Reader<'a> {
    columns: Vec<Column<'a>>,
    words: Vec<&'a [u8]>,
    /// How many bytes the file has.
    size: usize,
    /// How many bytes of text were read.
    text: usize,
    /// How deep what is read is nested.
    depth: u8,
    /// Whether something was not there or too large. From then on there are only zeros and empty texts.
    damaged: bool,
}

/// What is left of a column.
#[derive(Default)]
struct Column<'a> {
    numbers: &'a [u8],
    texts: &'a [u8],
    /// The texts that were read, where later ones are numbers that name them.
    known: Option<Vec<String>>,
}

impl<'a> Reader<'a> {
    /// A file.
    pub fn new(file: &'a [u8]) -> Self {
        Self::open(file).unwrap_or(Reader { damaged: true, ..Reader::default() })
    }

    /// Reads where the columns begin and end.
    fn open(file: &'a [u8]) -> Option<Self> {
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
        rest.is_empty().then_some(Reader { columns, words, size: file.len(), ..Reader::default() })
    }

    /// Whether everything was read, and nothing missing.
    pub fn is_done(&self) -> bool {
        !self.damaged && self.columns.iter().all(|column| column.numbers.is_empty() && column.texts.is_empty())
    }

    /// Whether there is still something to be read.
    pub fn is_whole(&self) -> bool {
        !self.damaged
    }

    /// Notes that what was read cannot be.
    pub fn damage(&mut self) {
        self.damaged = true;
    }

    /// Notes that what follows is nested.
    pub fn go_in(&mut self) {
        self.depth += 1;
        if self.depth == MOST_DEPTH {
            self.damage();
        }
    }

    /// Notes the end of what was nested.
    pub fn go_out(&mut self) {
        self.depth -= 1;
    }

    /// The next number of a column.
    #[inline(never)]
    pub fn number(&mut self, column: usize) -> u64 {
        let number = self.of(column).and_then(|column| varint::read(&mut column.numbers));
        self.or_damage(number)
    }

    /// The next number of a column, which is not larger than this.
    #[inline(never)]
    pub fn up_to(&mut self, most: u32, column: usize) -> u32 {
        let number = u32::try_from(self.number(column)).ok().filter(|number| *number <= most);
        self.or_damage(number)
    }

    /// The length of the next list of a column. No list has more items than the file has bytes.
    pub fn length(&mut self, column: usize) -> u32 {
        self.up_to(u32::try_from(self.size).unwrap_or(u32::MAX), column)
    }

    /// The next bytes of a column.
    pub fn bytes<const N: usize>(&mut self, column: usize) -> [u8; N] {
        let bytes = self.of(column).and_then(|column| take(&mut column.numbers, N)).and_then(|bytes| bytes.try_into().ok());
        bytes.unwrap_or_else(|| {
            self.damage();
            [0; N]
        })
    }

    /// The next text of a column.
    #[inline(never)]
    pub fn text(&mut self, column: usize) -> String {
        let text = self.some_text(column);
        self.or_damage(text)
    }

    fn some_text(&mut self, column: usize) -> Option<String> {
        let left = MOST_TEXT.checked_sub(self.text)?;
        let Column { numbers, texts, known } = self.columns.get_mut(column).filter(|_| !self.damaged)?;
        let place = if known.is_some() { size(numbers)? } else { 0 };
        let text = match (known, place.checked_sub(1)) {
            (Some(known), Some(place)) => known.get(place)?.clone(),
            (known, _) => {
                let text = text::read(texts, &self.words, left)?;
                if let Some(known) = known {
                    known.push(text.clone());
                }
                text
            }
        };
        self.text += text.len();
        Some(text)
    }

    /// A column, as long as nothing is damaged.
    fn of(&mut self, column: usize) -> Option<&mut Column<'a>> {
        self.columns.get_mut(column).filter(|_| !self.damaged)
    }

    fn or_damage<T: Default>(&mut self, value: Option<T>) -> T {
        self.damaged |= value.is_none();
        value.unwrap_or_default()
    }
}

fn size(bytes: &mut &[u8]) -> Option<usize> {
    usize::try_from(varint::read(bytes)?).ok()
}
