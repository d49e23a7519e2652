//! Texts in which words that occur often are one or two bytes, and a space between words is none: their form, and reading them.
//!
//! Of the bytes of such a text, those below 128 are the characters of ASCII but for the five signs below, and those from 128 are words of a list.
//! Where two words meet, or a word follows a comma, a semicolon or a colon, there is a space between them. A text begins with a capital.

/// Ends a text with a full stop.
pub(super) const STOP: u8 = 0;
/// Ends a text.
pub(super) const END: u8 = 1;
/// The next word begins with a capital; the first one of a text with none.
pub(super) const CASE: u8 = 2;
/// Before the next word there is no space.
pub(super) const GLUE: u8 = 3;
/// The next character is no sign and no word.
pub(super) const RAW: u8 = 4;

/// The first word of one byte.
pub(super) const SHORT: u8 = 128;
/// The first byte of a word of two; the second one holds seven bits.
pub(super) const LONG: u8 = 240;
/// How many words have one byte.
pub(super) const SHORT_WORDS: usize = (LONG - SHORT) as usize;
/// What stands between the words of the list.
pub(super) const BETWEEN: u8 = b'\n';

/// What a text ends with so far, as far as it tells whether a space follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    /// A word of the list.
    Word,
    /// A letter of a word that is spelled out.
    Letter,
    /// A comma, a semicolon or a colon.
    Comma,
    /// Anything else, or nothing.
    Other,
}

impl Last {
    /// For a character that stands for itself.
    pub fn of(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Last::Letter,
            b',' | b';' | b':' => Last::Comma,
            _ => Last::Other,
        }
    }

    /// Whether a space stands between this and what comes next.
    pub fn parts_from(self, next: Last) -> bool {
        match next {
            Last::Word => self != Last::Other,
            Last::Letter => self == Last::Word || self == Last::Comma,
            Last::Comma | Last::Other => false,
        }
    }
}

/// How many bytes the character has that begins with this one, as far as this one tells.
pub(super) fn width(first: u8) -> usize {
    match first {
        0..0xC0 => 1,
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        0xF0.. => 4,
    }
}

/// Takes a text of at most so many bytes from the front. `None` if it is longer, does not end, names a word that is none, or is not UTF-8.
#[inline(never)]
pub(super) fn read(bytes: &mut &[u8], words: &[&[u8]], most: usize) -> Option<String> {
    let mut text = Vec::new();
    let mut last = Last::Other;
    let mut capital = true;
    loop {
        let first = *bytes.first()?;
        let mut piece = take(bytes, 1)?;
        let next = match first {
            STOP => {
                text.push(b'.');
                break;
            }
            END => break,
            CASE => {
                capital = !capital;
                continue;
            }
            GLUE => {
                last = Last::Other;
                continue;
            }
            RAW => {
                piece = take(bytes, width(*bytes.first()?))?;
                Last::Other
            }
            SHORT.. => {
                let mut place = usize::from(first - SHORT);
                if let Some(high) = first.checked_sub(LONG) {
                    place = SHORT_WORDS + usize::from(high) * 128 + usize::from(take(bytes, 1)?.first()? & 127);
                }
                piece = words.get(place)?;
                Last::Word
            }
            _ => Last::of(first),
        };
        if last.parts_from(next) {
            text.push(b' ');
        }
        let start = text.len();
        text.extend_from_slice(piece);
        if capital {
            text.get_mut(start)?.make_ascii_uppercase();
            capital = false;
        }
        if text.len() > most {
            return None;
        }
        last = next;
    }
    String::from_utf8(text).ok()
}

/// Takes bytes from the front.
pub(super) fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(taken)
}
