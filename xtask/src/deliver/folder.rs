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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::files;
    use crate::paths;

    #[test]
    fn files_come_in_one_order_whatever_the_disk_says() {
        let folder = paths::root().join("target/tests/folder");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("b/c")).unwrap();
        let names: Vec<String> = (0..50).map(|number| format!("{}{:02}", ["a", "b/", "b/c/", "z"][number % 4], number)).collect();
        names.iter().for_each(|name| fs::write(folder.join(name), "").unwrap());
        let mut sorted = names;
        sorted.sort();
        assert_eq!(files(&folder).unwrap(), sorted);
    }
}
