//! Reading files and folders. The pure part never does.

use std::fs;
use std::path::Path;

use vendor_risk::dataset::DatasetFiles;
use vendor_risk::reading::Mistake;

/// The text of a file.
///
/// # Errors
/// The file's name and why it cannot be read.
pub fn text(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

/// The JSON files of a dataset folder, named relative to it.
///
/// # Errors
/// The file's or folder's name and why it cannot be read.
pub fn dataset(folder: &str) -> Result<DatasetFiles, String> {
    let mut files = DatasetFiles::new();
    for part in ["", "providers/"] {
        let place = Path::new(folder).join(part);
        let entries = fs::read_dir(&place).map_err(|error| format!("{}: {error}", place.display()))?;
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".json") {
                files.insert(format!("{part}{name}"), text(&place.join(&name).to_string_lossy())?);
            }
        }
    }
    Ok(files)
}

/// All mistakes, one a line.
pub fn list(mistakes: &[Mistake]) -> String {
    let lines: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
    format!("{} mistakes\n{}", lines.len(), lines.join("\n"))
}
