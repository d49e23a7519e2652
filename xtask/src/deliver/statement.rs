//! The accessibility statement: a page of its own, for those who host the product to link and to complete.

use std::path::Path;

use super::{fill, npm};
use crate::{Outcome, paths};

/// Writes it.
pub fn write(dist: &Path) -> Outcome {
    fill::copy(&paths::root().join("www/accessibility"), dist, &[("version", &npm::version()?)])
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::paths;

    /// The words of a text, without white space and markup.
    fn words(text: &str) -> String {
        text.split_whitespace().filter(|word| !matches!(*word, "-" | "#" | "##")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_page_says_what_the_document_says() {
        let root = paths::root();
        let page = fs::read_to_string(root.join("www/accessibility/accessibility.html")).unwrap();
        let (_, main) = page.split_once("<main>").unwrap();
        let (main, _) = main.split_once("<p><a href").unwrap();
        let mut shown = String::new();
        for piece in main.split('<') {
            shown.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
            shown.push(' ');
        }
        let document = fs::read_to_string(root.join("docs/ACCESSIBILITY.md")).unwrap();
        assert_eq!(words(&shown), words(&document));
    }
}
