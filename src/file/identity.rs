//! How an assessment is named on paper: the SHA-256 of its file, and a number that people can say.

use crate::dataset::Date;
use crate::reading::sha256_hex;

/// The SHA-256 of a file, in 64 lower-case hexadecimal digits. An assessment's is that of exactly what [`super::write()`] gives.
pub fn sha256(text: &str) -> String {
    sha256_hex(text)
}

/// `VR-2026-11-21-1A2B3C4D`: the day, and the first eight digits of the file's SHA-256.
pub fn assessment_id(as_of: Date, sha256: &str) -> String {
    let digits = sha256.get(..8).unwrap_or(sha256);
    ["VR-", &as_of.iso(), "-", &digits.to_ascii_uppercase()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_made_of_the_day_and_the_hash() {
        let day = Date::parse("2026-11-21").unwrap_or_default();
        assert_eq!(assessment_id(day, &sha256("abc")), "VR-2026-11-21-BA7816BF");
    }
}
