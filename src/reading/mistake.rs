//! What is wrong in a file, and where.

use std::cell::RefCell;
use std::fmt;

use super::named;

/// One mistake in one input file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The file's name as the reader was told it.
    pub file: String,
    /// JSON path of the place, `$` being the whole file: `$.clauses[3].stance`.
    pub path: String,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub allowed: String,
}

impl Mistake {
    /// The mistake in one line; without a file's name where there is none.
    pub fn told(&self) -> String {
        let file = if self.file.is_empty() { "" } else { ": " };
        [&self.file, file, &self.path, ": found ", &self.found, "; allowed: ", &self.allowed].concat()
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.told())
    }
}

/// As much of a text as one mistake tells, so that no mistake is as long as the file that it is in.
fn told(text: &str) -> String {
    const MOST: usize = 1_000;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    named(&short)
}

/// Collects mistakes while reading goes on.
#[derive(Debug, Default)]
pub struct Mistakes(RefCell<Vec<Mistake>>);

impl Mistakes {
    /// Notes one mistake.
    pub fn add(&self, file: &str, path: &str, found: impl Into<String>, allowed: impl Into<String>) {
        // What is told of a file must read as it is.
        self.0.borrow_mut().push(Mistake { file: file.into(), path: named(path), found: told(&found.into()), allowed: told(&allowed.into()) });
    }

    /// Whether this place has been noted.
    pub fn has(&self, file: &str, path: &str) -> bool {
        self.0.borrow().iter().any(|mistake| mistake.file == file && mistake.path == path)
    }

    /// `Ok` with the value if nothing was wrong, else all mistakes in the order in which they were met.
    ///
    /// # Errors
    /// Every mistake collected so far.
    pub fn into_result<T>(self, value: T) -> Result<T, Vec<Mistake>> {
        let mistakes = self.0.into_inner();
        if mistakes.is_empty() { Ok(value) } else { Err(mistakes) }
    }
}
