//! Files with places in them that the build fills.

use std::fs;
use std::path::Path;

use super::folder;
use crate::Outcome;

/// The text with each `{name}` replaced by its value.
pub fn filled(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// Copies text files from one folder to another, filled.
pub fn copy(from: &Path, to: &Path, values: &[(&str, &str)]) -> Outcome {
    for name in folder::files(from)? {
        let path = to.join(&name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, filled(&fs::read_to_string(from.join(&name))?, values))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn only_the_named_places_are_filled() {
        assert_eq!(filled("{a} { b } {c} {a}", &[("a", "1"), ("c", "{a}")]), "1 { b } {a} 1");
    }
}
