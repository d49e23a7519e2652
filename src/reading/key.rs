//! Small pieces of text, put together and taken apart by hand: the library's ways serve every case, and each is a kilobyte or two of program.

/// A whole number in digits.
pub fn digits(number: usize) -> String {
    let mut text = String::new();
    let mut rest = number;
    loop {
        text.insert(0, char::from(b'0' + (rest % 10) as u8));
        rest /= 10;
        if rest == 0 {
            return text;
        }
    }
}

/// What stands before and after the first stroke: the two ids of `provider/offering`.
pub fn halves(key: &str) -> Option<(&str, &str)> {
    let stroke = key.bytes().position(|byte| byte == b'/')?;
    Some((key.get(..stroke)?, key.get(stroke + 1..)?))
}

#[cfg(test)]
mod tests {
    use super::{digits, halves};

    #[test]
    fn numbers_are_written_as_everywhere() {
        for number in [0, 1, 9, 10, 11, 99, 100, 1234, 65_535, usize::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }

    #[test]
    fn keys_are_taken_apart_at_the_first_stroke() {
        for key in ["a/b", "a/b/c", "/b", "a/", "/", "", "ab", "ä/ö"] {
            assert_eq!(halves(key), key.split_once('/'), "{key}");
        }
    }
}
