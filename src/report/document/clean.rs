//! Letters that no file of ours carries on: control letters, which break lines and cells, and those that turn the direction of a text around so that
//! it reads otherwise than it is.

use crate::reading::misleads;

/// The letter as a report may have it: white space and control letters as a space; `None` for what is not seen and only misleads.
pub fn clean(letter: char) -> Option<char> {
    match letter {
        '\u{a0}' | '\u{202f}' => Some(letter),
        _ if letter.is_control() || letter.is_whitespace() => Some(' '),
        _ if misleads(letter) => None,
        _ => Some(letter),
    }
}

/// A text as a report may have it.
pub fn cleaned(words: &str) -> String {
    words.chars().filter_map(clean).collect()
}

/// An address in letters that mean nothing to Markdown or HTML: all but a few are percent-encoded.
pub fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%[]".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.extend(char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
    out
}
