//! Why there is no code, or why a code cannot be read: always with the place.

use crate::file::place::shortened;
use crate::reading::digits;
use crate::report::words;

/// A group of a code, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Which one, from 1.
    pub number: usize,
    /// Its letters and digits.
    pub letters: String,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeError {
    /// Something else was typed.
    NotACode,
    /// A later version of this program made it.
    Later,
    /// These groups have a mistake.
    Groups(Vec<Group>),
    /// Something is missing or too much, first in this group.
    Length(Group),
    /// All groups are right, but they do not belong together.
    Whole,
    /// It is whole, but says nothing that a code says.
    Content,
    /// Two names of the edition have the same short form, so that no code could tell them apart.
    Collision(String, String),
    /// An answer that the edition does not know, or that is empty.
    Answer(String),
    /// The day is not between 2000 and 2179.
    Day,
    /// More was chosen than fits.
    TooMuch,
}

const ORDINALS: [&str; 12] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

impl Group {
    /// "the third group, 7K3M9,"
    fn told(&self) -> String {
        let ordinal = self.number.checked_sub(1).and_then(|at| ORDINALS.get(at));
        let name = ordinal.map_or_else(|| ["group number ", &digits(self.number)].concat(), |ordinal| ["the ", ordinal, " group"].concat());
        [&name, ", ", &shortened(&self.letters), ","].concat()
    }
}

impl CodeError {
    /// What is wrong, in a sentence or two.
    pub fn told(&self) -> String {
        let sentence = match self {
            CodeError::NotACode => "This is no code of an assessment: those begin with VR1.",
            CodeError::Later => "A later version of vendor-risk has made this code; open it with that version.",
            CodeError::Whole => {
                "Each group is right in itself, but together they are not: a group is missing, stands twice, or stands at another place."
            }
            CodeError::Content => "The code was typed as it is, but it does not say what a code of this version says.",
            CodeError::Day => "A code is made only for days from 2000 to 2178.",
            CodeError::TooMuch => "More was chosen than a code can hold; save the file instead.",
            CodeError::Groups(groups) => {
                let names: Vec<String> = groups.iter().map(Group::told).collect();
                return sentence(&[&words::list(&names), if names.len() == 1 { " has a mistake." } else { " have a mistake." }]);
            }
            CodeError::Length(group) if group.number == 0 => "A letter or digit is missing or too much at the end of the code.",
            CodeError::Length(group) => return sentence(&["in ", &group.told(), " a letter or digit is missing or too much."]),
            CodeError::Collision(one, other) => {
                return sentence(&["no code can be made: ", one, " and ", other, " have the same short form. Save the file instead."]);
            }
            CodeError::Answer(id) => {
                return sentence(&["no code can be made: the answer to ", id, " is empty, or not known to this edition. Save the file instead."]);
            }
        };
        sentence.to_owned()
    }
}

/// Joined, with a capital letter.
fn sentence(parts: &[&str]) -> String {
    let text = parts.concat();
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
