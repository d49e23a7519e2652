//! Letters that are not seen and only mislead: a text with one of them reads otherwise than it is.

/// Whether a letter is one: a control letter other than a line break or a tab, a mark that turns the direction of a text around, or one that has no
/// width. (Joiners, which scripts and emoji need, are none.)
pub fn misleads(letter: char) -> bool {
    match letter {
        '\n' | '\t' => false,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => true,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        _ => letter.is_control(),
    }
}

/// A text with each such letter named, as in `[U+202E]`, for whoever looks for it.
pub fn named(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if !misleads(letter) {
            out.push(letter);
            continue;
        }
        out.push_str("[U+");
        let code = u32::from(letter);
        for place in (0..if code > 0xffff { 5 } else { 4 }).rev() {
            out.extend(char::from_digit(code >> (4 * place) & 15, 16).map(|digit| digit.to_ascii_uppercase()));
        }
        out.push(']');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn what_misleads_is_named_and_the_rest_stays() {
        assert_eq!(named("a\u{202e}b\u{0}\u{e0041}"), "a[U+202E]b[U+0000][U+E0041]");
        let plain = "two\nlines\tand 👩🏽\u{200d}⚖️ é عقد";
        assert_eq!(named(plain), plain);
    }
}
