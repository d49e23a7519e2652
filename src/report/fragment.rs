//! Addresses with a text fragment, which lead a browser to the very words of a clause.

use crate::dataset::Pin;

/// An address with a text fragment to the pinned words; `None` unless it is http(s).
pub fn with_fragment(url: &str, pin: Option<&Pin>) -> Option<String> {
    if !url.starts_with("https://") && !url.starts_with("http://") {
        return None;
    }
    let mut address = url.to_owned();
    if let Some(pin) = pin {
        address.push_str(if url.contains('#') { ":~:text=" } else { "#:~:text=" });
        encode(&pin.start, &mut address);
        // A browser looks for the end after the start: where the two overlap, it would find neither.
        let (start, end) = (words(&pin.start), words(&pin.end));
        if start + end <= pin.words as usize {
            address.push(',');
            encode(&pin.end, &mut address);
        }
    }
    Some(address)
}

/// How many words in normal form: maximal runs of letters and digits.
fn words(text: &str) -> usize {
    text.split(|letter: char| !is_part_of_a_word(letter)).filter(|word| !word.is_empty()).count()
}

/// Whether it is a letter or a digit, in the scripts that contracts come in. The library's tables of all letters would be two kilobytes to load,
/// that nothing compresses, and all that hangs on it is whether a link marks the end of a clause too.
fn is_part_of_a_word(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(letter, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼' | '½' | '¾'),
        // Signs, punctuation, arrows and boxes.
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{feff}' | '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

/// Percent-encodes everything but letters and digits: commas, hyphens and ampersands mean something in a text fragment.
fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            into.push(char::from(byte));
        } else {
            into.push('%');
            for half in [byte >> 4, byte & 15] {
                into.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(start: &str, end: &str, words: u32) -> Pin {
        Pin { start: start.to_owned(), end: end.to_owned(), words, fingerprint: [0; 32].into() }
    }

    #[test]
    fn letters_of_europe_are_known_without_tables() {
        // Latin, Greek but for its few signs, Cyrillic, and the punctuation of all.
        for letter in ('\0'..='\u{2af}').chain('Α'..='Ρ').chain('Σ'..='Ω').chain('α'..='ω').chain('Ѐ'..='ҁ').chain('\u{2000}'..='\u{206f}') {
            let known = letter.is_alphanumeric();
            assert_eq!(known, is_part_of_a_word(letter), "{letter:?}");
        }
        assert_eq!(words("l’éditeur – naïve, 3½ Straße (“où”)"), 6);
    }

    #[test]
    fn what_means_something_in_a_fragment_is_encoded() {
        let address = with_fragment("https://a.example/t", Some(&pin("Customer's A, B – C", "non-binding & void", 40)));
        assert_eq!(address.unwrap(), "https://a.example/t#:~:text=Customer%27s%20A%2C%20B%20%E2%80%93%20C,non%2Dbinding%20%26%20void");
    }

    #[test]
    fn a_fragment_follows_the_one_that_an_address_has() {
        let address = with_fragment("https://a.example/t?x=1&y=2#s-3", Some(&pin("As between", "any reason", 20)));
        assert_eq!(address.unwrap(), "https://a.example/t?x=1&y=2#s-3:~:text=As%20between,any%20reason");
    }

    #[test]
    fn where_first_and_last_words_overlap_the_first_are_enough() {
        let address =
            with_fragment("https://a.example/", Some(&pin("Google won't claim ownership over that content", "ownership over that content", 8)));
        assert_eq!(address.unwrap(), "https://a.example/#:~:text=Google%20won%27t%20claim%20ownership%20over%20that%20content");
        assert!(with_fragment("https://a.example/", Some(&pin("one two", "three four", 4))).unwrap().ends_with("one%20two,three%20four"));
    }

    #[test]
    fn an_address_that_is_not_http_leads_nowhere() {
        assert_eq!(with_fragment("javascript:alert(1)", Some(&pin("a", "b", 9))), None);
        assert_eq!(with_fragment("https://a.example/", None).as_deref(), Some("https://a.example/"));
    }
}
