//! JSON as the text that it was written in: looked into piece by piece, and kept to the last letter where it is not understood. Unlike
//! [`super::parse`] it notes no mistakes, and it is a tenth of the code.

use super::Entries;

/// Deeper than anything that is kept; a text must not be able to exhaust the stack.
const DEEPEST: u8 = 100;

/// A JSON value, as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raw<'a>(&'a str);

impl<'a> Raw<'a> {
    /// The value that a text is; `None` if the text is not JSON.
    pub fn read(text: &'a str) -> Option<Self> {
        let mut cursor = Cursor { text, at: 0 };
        let value = cursor.value(DEEPEST)?;
        cursor.space();
        (cursor.at == text.len()).then_some(value)
    }

    /// The text, from the value's first letter to its last.
    pub fn text(self) -> &'a str {
        self.0
    }

    /// A string's words; `None` for any other value, and for half a surrogate pair.
    pub fn string(self) -> Option<String> {
        let mut rest = self.0.strip_prefix('"')?.strip_suffix('"')?.chars();
        let mut words = String::with_capacity(self.0.len());
        while let Some(letter) = rest.next() {
            words.push(if letter == '\\' { unescaped(&mut rest)? } else { letter });
        }
        Some(words)
    }

    /// The items of a list; `None` for any other value.
    pub fn items(self) -> Option<Vec<Raw<'a>>> {
        let parts = self.parts('[')?;
        Some(parts.into_iter().map(|(_, item)| item).collect())
    }

    /// The entries of an object; `None` for any other value, and for one with a name that is half a surrogate pair. Of entries with the same
    /// name the last counts, as browsers have it.
    pub fn entries(self) -> Option<Entries<Raw<'a>>> {
        let mut all = Entries::new();
        for (name, value) in self.parts('{')? {
            all.insert(name.string()?, value);
        }
        Some(all)
    }

    /// The entries of an object as they stand there, a name given twice among them; `None` for any other value, and for a name that is half a
    /// surrogate pair.
    pub fn members(self) -> Option<Vec<(String, Raw<'a>)>> {
        self.parts('{')?.into_iter().map(|(name, value)| Some((name.string()?, value))).collect()
    }

    fn parts(self, opening: char) -> Option<Vec<(Raw<'a>, Raw<'a>)>> {
        if self.0.starts_with(opening) { Cursor { text: self.0, at: 0 }.parts(DEEPEST) } else { None }
    }
}

/// The letter after a backslash, of a text that was found to be JSON.
fn unescaped(rest: &mut std::str::Chars<'_>) -> Option<char> {
    Some(match rest.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let first = hexadecimal(rest)?;
            // A letter beyond the first 65536 is written as two halves.
            let code = if (0xd800..0xdc00).contains(&first) && rest.next() == Some('\\') && rest.next() == Some('u') {
                let second = hexadecimal(rest)?.checked_sub(0xdc00).filter(|second| *second < 0x400)?;
                0x10000 + ((first - 0xd800) << 10) + second
            } else {
                first
            };
            char::from_u32(code)?
        }
        other => other,
    })
}

fn hexadecimal(rest: &mut std::str::Chars<'_>) -> Option<u32> {
    let mut code = 0;
    for _ in 0..4 {
        code = code * 16 + rest.next()?.to_digit(16)?;
    }
    Some(code)
}

/// A place in a text.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// The present byte; 0, which JSON has nowhere, at the end.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// Passes a mark, with white space before it; tells whether it was there.
    fn pass(&mut self, mark: u8) -> bool {
        self.space();
        let is_there = self.peek() == mark;
        self.at += usize::from(is_there);
        is_there
    }

    /// Passes a value.
    fn value(&mut self, depth: u8) -> Option<Raw<'a>> {
        self.space();
        let start = self.at;
        match self.peek() {
            b'"' => self.pass_string()?,
            b'[' | b'{' => {
                self.parts(depth)?;
            }
            _ => self.pass_word()?,
        }
        self.text.get(start..self.at).map(Raw)
    }

    /// Passes a list or an object; gives the values in it, each beside its name, which in a list is empty.
    fn parts(&mut self, depth: u8) -> Option<Vec<(Raw<'a>, Raw<'a>)>> {
        let depth = depth.checked_sub(1)?;
        let is_object = self.peek() == b'{';
        let closing = if is_object { b'}' } else { b']' };
        self.at += 1;
        let mut parts = Vec::new();
        if self.pass(closing) {
            return Some(parts);
        }
        loop {
            let mut name = Raw("");
            if is_object {
                name = self.value(0)?;
                if !name.0.starts_with('"') || !self.pass(b':') {
                    return None;
                }
            }
            parts.push((name, self.value(depth)?));
            if self.pass(closing) {
                return Some(parts);
            }
            if !self.pass(b',') {
                return None;
            }
        }
    }

    fn pass_string(&mut self) -> Option<()> {
        loop {
            self.at += 1;
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Some(());
                }
                b'\\' => {
                    self.at += 1;
                    match self.peek() {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                        b'u' => {
                            for _ in 0..4 {
                                self.at += 1;
                                if !self.peek().is_ascii_hexdigit() {
                                    return None;
                                }
                            }
                        }
                        _ => return None,
                    }
                }
                0..=0x1f => return None,
                _ => {}
            }
        }
    }

    /// Passes a number, `true`, `false` or `null`.
    fn pass_word(&mut self) -> Option<()> {
        let start = self.at;
        while matches!(self.peek(), b'a'..=b'z' | b'E' | b'0'..=b'9' | b'+' | b'-' | b'.') {
            self.at += 1;
        }
        let word = self.text.get(start..self.at)?;
        (matches!(word, "true" | "false" | "null") || is_number(word.as_bytes())).then_some(())
    }
}

fn is_number(word: &[u8]) -> bool {
    let word = word.strip_prefix(b"-").unwrap_or(word);
    let (whole, mut rest) = digits(word);
    if whole == 0 || whole > 1 && word.starts_with(b"0") {
        return false;
    }
    if let [b'.', after @ ..] = rest {
        let (count, behind) = digits(after);
        if count == 0 {
            return false;
        }
        rest = behind;
    }
    if let [b'e' | b'E', after @ ..] = rest {
        let (count, behind) = digits(if let [b'+' | b'-', after @ ..] = after { after } else { after });
        return count > 0 && behind.is_empty();
    }
    rest.is_empty()
}

/// How many digits come first, and what comes after them.
fn digits(word: &[u8]) -> (usize, &[u8]) {
    let count = word.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (count, word.get(count..).unwrap_or_default())
}
