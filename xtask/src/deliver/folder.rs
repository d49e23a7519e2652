//! What lies in a folder.

use std::fs;
use std::path::Path;

use crate::Outcome;

/// All files in a folder and in those within it: paths from the folder, with `/`, in the order of their bytes.
pub fn files(folder: &Path) -> Outcome<Vec<String>> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, before: &str, files: &mut Vec<String>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string().map_err(|name| format!("{} is no plain name", name.display()))?;
        let path = format!("{before}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
