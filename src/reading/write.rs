//! Writing JSON, piece by piece: as much as what is kept between visits needs.

/// The text of a string.
pub fn json_string(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + 2);
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' | '\\' => {
                text.push('\\');
                text.push(letter);
            }
            '\0'..='\u{1f}' => {
                let code = u32::from(letter);
                text.push_str("\\u00");
                for digit in [code / 16, code % 16] {
                    text.extend(char::from_digit(digit, 16));
                }
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
    text
}

/// The text of a list of values that are texts already.
pub fn json_list(items: Vec<String>) -> String {
    let mut text = String::new();
    for item in items {
        text.push(if text.is_empty() { '[' } else { ',' });
        text.push_str(&item);
    }
    text.push_str(if text.is_empty() { "[]" } else { "]" });
    text
}

/// The text of an object of values that are texts already.
pub fn json_object(entries: Vec<(&str, String)>) -> String {
    let mut text = String::new();
    for (name, value) in entries {
        text.push(if text.is_empty() { '{' } else { ',' });
        text.push_str(&json_string(name));
        text.push(':');
        text.push_str(&value);
    }
    text.push_str(if text.is_empty() { "{}" } else { "}" });
    text
}

#[cfg(test)]
mod tests {
    use super::{json_list, json_object, json_string};

    #[test]
    fn it_is_written_as_serde_writes_it() {
        let text = json_object(vec![
            ("a\n\"", json_list(vec![json_string("\u{1}\\ é 😀"), "null".to_owned()])),
            ("b", json_list(Vec::new())),
            ("c", json_object(Vec::new())),
        ]);
        let expected = serde_json::json!({"a\n\"": ["\u{1}\\ é 😀", null], "b": [], "c": {}});
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).ok(), Some(expected));
    }
}
