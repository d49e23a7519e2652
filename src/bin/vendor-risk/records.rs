//! `records --out DIR`: writes the file that the widget fetches once the first question stands.

use std::fs;
use std::path::Path;

use vendor_risk::bundled;

use crate::arguments;

/// Writes the packed records under the name by which the widget asks for them, and says which.
///
/// # Errors
/// If the file cannot be written.
pub fn run(words: Vec<String>) -> Result<String, String> {
    let ([out], _) = arguments::take(words, ["--out"])?;
    let folder = out.ok_or("records needs --out DIR")?;
    let path = Path::new(&folder).join(bundled::RECORDS_FILE);
    fs::write(&path, bundled::records_bytes()).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(format!("{}\n", path.display()))
}
