//! `verify FILE`: whether a filed assessment is what its answers give today, and if not, what has changed.

use vendor_risk::file;
use vendor_risk::reading::Mistake;

use crate::{arguments, edition, files};

/// What was found.
pub enum Verified {
    /// The file says what its answers give.
    Same(String),
    /// It does not, and here is why.
    Differs(String),
}

/// Scores the answers of a file anew and compares.
///
/// # Errors
/// A file that cannot be read, or all mistakes in it.
pub fn run(words: Vec<String>) -> Result<Verified, String> {
    let (named, left) = arguments::take(words, edition::NAMES)?;
    let [path] = left.as_slice() else { return Err("verify needs one file".to_owned()) };
    let (edition, _, _) = edition::read(&named)?;
    let opened = file::read(&files::text(path)?, &edition).map_err(|mistakes| {
        let named: Vec<Mistake> = mistakes.into_iter().map(|mistake| Mistake { file: path.clone(), ..mistake }).collect();
        files::list(&named)
    })?;
    let difference = file::compare(&opened, &edition);
    let mut lines: Vec<String> = opened.notices.iter().map(|notice| format!("{path}: {notice}")).collect();
    lines.extend(file::told(&difference, &edition));
    if !difference.identical {
        return Ok(Verified::Differs(lines.join("\n") + "\n"));
    }
    let sha256 = file::sha256(&file::write(&opened.assessment));
    lines.push(format!("{}, SHA-256 {sha256}", file::assessment_id(opened.assessment.as_of, &sha256)));
    lines.push(file::code::write(&opened.assessment, &edition).unwrap_or_else(|error| error.told()));
    Ok(Verified::Same(lines.join("\n") + "\n"))
}
