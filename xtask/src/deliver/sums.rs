//! `SHA256SUMS`: what every file must come to, for `sha256sum --check`.

use std::fs;
use std::path::Path;

use super::{folder, text};
use crate::Outcome;

/// The file's name.
const NAME: &str = "SHA256SUMS";

/// Writes the sums of all other files.
pub fn write(dist: &Path) -> Outcome {
    let mut sums = String::new();
    for name in folder::files(dist)?.iter().filter(|name| *name != NAME) {
        sums.push_str(&format!("{}  {name}\n", text::sha256_hex(&fs::read(dist.join(name))?)));
    }
    Ok(fs::write(dist.join(NAME), sums)?)
}
