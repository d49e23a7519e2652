//! JSON for people: the same text with line breaks and two spaces for each step inwards.

/// A compact JSON text in lines. White space outside of strings must not stand in it, as it does not in what is written here.
pub fn pretty(compact: &str) -> String {
    let mut text = String::with_capacity(compact.len() * 2);
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let mut letters = compact.chars().peekable();
    while let Some(letter) = letters.next() {
        if in_string {
            text.push(letter);
            in_string = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        match letter {
            '{' | '[' => {
                text.push(letter);
                // Nothing stands inside: both marks stay together.
                match letters.next_if(|next| matches!(next, '}' | ']')) {
                    Some(closing) => text.push(closing),
                    None => {
                        depth += 1;
                        new_line(&mut text, depth);
                    }
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut text, depth);
                text.push(letter);
            }
            ',' => {
                text.push(letter);
                new_line(&mut text, depth);
            }
            ':' => text.push_str(": "),
            _ => {
                in_string = letter == '"';
                text.push(letter);
            }
        }
    }
    text
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::pretty;

    #[test]
    fn lines_are_broken_as_everywhere() {
        let value = serde_json::json!({"a": [1, {"b": []}, "x, y: {\"[\\"], "c": {}, "d": {"e": null}, "f": ["\\", "\\\""]});
        assert_eq!(pretty(&value.to_string()), serde_json::to_string_pretty(&value).unwrap_or_default());
    }
}
