//! The string that holds what never changes of a tree.

/// What the characters below the tabulator mean in a template; each is followed by a word, which ends at the next of them.
/// `crate::app::lean::template` reads the same.
#[derive(Clone, Copy)]
pub enum Sign {
    /// An element by its tag; without a tag several nodes in the place of one. Attributes and children follow, up to `End`.
    Element = 1,
    /// An attribute by its name. If no `Value` follows, the next hole has it.
    Name = 2,
    /// The value of the attribute before.
    Value = 3,
    /// A hole for what is no attribute on the page: a listener, a key, a reference, the state of a field.
    Special = 4,
    /// The end of an element.
    End = 5,
    /// A text.
    Text = 6,
    /// A hole that is one node whatever it holds, so that those after it keep their places.
    One = 7,
    /// A hole for as many nodes as there are.
    Many = 8,
}

/// A template that is being written.
#[derive(Default)]
pub struct Template(String);

impl Template {
    /// Writes a sign and its word.
    pub fn add(&mut self, sign: Sign, word: &str) {
        self.0.push(char::from(sign as u8));
        self.0.push_str(word);
    }

    /// What was written. The end of the template also ends what is still open.
    pub fn text(&self) -> &str {
        self.0.trim_end_matches(char::from(Sign::End as u8))
    }
}

/// Whether a word can stand in a template.
pub fn fits(word: &str) -> bool {
    word.chars().all(|letter| letter >= '\t')
}
