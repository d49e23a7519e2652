//! Crockford's alphabet: digits and letters without I, L, O and U.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The letter or digit for a number below 32.
pub(super) fn symbol(number: u8) -> char {
    ALPHABET.get(usize::from(number & 31)).map_or('0', |byte| char::from(*byte))
}

/// The number of a letter or digit, as people write it: in either case, O for 0, I and L for 1.
pub(super) fn number(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    let at = ALPHABET.iter().position(|byte| char::from(*byte) == letter)?;
    u8::try_from(at).ok()
}

/// What people put between groups: spaces, and hyphens of all kinds.
pub(super) fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '.')
}
