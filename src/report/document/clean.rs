//! Letters that no file of ours carries on: control letters, which break lines and cells, and those that turn the direction of a text around so that
//! it reads otherwise than it is.

/// The letter as a report may have it: white space and control letters as a space; `None` for what is not seen and only misleads.
pub fn clean(letter: char) -> Option<char> {
    match letter {
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => None,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => None,
        '\u{a0}' | '\u{202f}' => Some(letter),
        _ if letter.is_control() || letter.is_whitespace() => Some(' '),
        _ => Some(letter),
    }
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
