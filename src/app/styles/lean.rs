//! A sheet as the program carries it: without comments, and without the white space that means nothing. Used by the build.

/// The sheet without comments and white space.
pub fn lean(sheet: &str) -> String {
    let mut lean = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut space = false;
    while let Some(letter) = rest.chars().next() {
        let mut length = letter.len_utf8();
        if rest.starts_with("/*") {
            length = rest.find("*/").map_or(rest.len(), |end| end + 2);
            space = true;
        } else if letter.is_whitespace() {
            space = true;
        } else {
            if letter == '"' {
                length = quoted(rest);
            }
            // A space before a colon is one between selectors; after it, it is none.
            if space && !lean.is_empty() && !lean.ends_with(['{', '}', ';', ',', ':']) && !matches!(letter, '{' | '}' | ';' | ',') {
                lean.push(' ');
            }
            if letter == '}' && lean.ends_with(';') {
                lean.pop();
            }
            lean.push_str(rest.get(..length).unwrap_or_default());
            space = false;
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    lean
}

/// The length of a text in quotation marks, both included.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, letter)| {
        let ends = *letter == '"' && !escaped;
        escaped = *letter == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn what_means_nothing_goes() {
        let cases = [
            ("/* Why. */\n.a,\n.b > c {\n  margin: 0 auto;\n}\n", ".a,.b > c{margin:0 auto}"),
            (".a :hover {}\n.a:hover { width: calc(1px + 2px); }", ".a :hover{}.a:hover{width:calc(1px + 2px)}"),
            (
                "@media (min-width: 40em) and (prefers-contrast: more) {\n  a { b: c; }\n}",
                "@media (min-width:40em) and (prefers-contrast:more){a{b:c}}",
            ),
            ("a { content: \"x  {;\\\" /* y */ \" / \"\"; }", "a{content:\"x  {;\\\" /* y */ \" / \"\"}"),
            ("a{b:c/* d */e}", "a{b:c e}"),
        ];
        for (sheet, expected) in cases {
            assert_eq!(lean(sheet), expected);
        }
    }
}
