//! The names of the finished page's files that change with their content.

use std::path::Path;

use super::folder;
use crate::Outcome;

/// What they are called in this build.
#[derive(Debug, PartialEq, Eq)]
pub struct Names {
    /// What the program's files have in common.
    pub program: String,
    /// What the files of the program that reads own files have in common.
    pub own: String,
    /// The records.
    pub records: String,
    /// The page's own styles.
    pub styles: String,
}

impl Names {
    /// Finds them in the folder.
    pub fn find(dist: &Path) -> Outcome<Self> {
        Self::among(&folder::files(dist)?)
    }

    fn among(files: &[String]) -> Outcome<Self> {
        let one = |start: &str, end: &str| {
            let between = |name: &String| name.strip_prefix(start)?.strip_suffix(end).map(|middle| format!("{start}{middle}"));
            let mut found = files.iter().filter_map(between);
            match (found.next(), found.next()) {
                (Some(only), None) => Ok(only),
                _ => Err(format!("one file {start}…{end} was expected")),
            }
        };
        Ok(Names {
            program: one("vendor-risk-element-", "_bg.wasm")?,
            own: one("vendor-risk-own-", "_bg.wasm")?,
            records: one("records-", ".bin")? + ".bin",
            styles: one("page-", ".css")? + ".css",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn each_is_there_once() {
        let mut files = ["page-1.css", "records-2.bin", "records-2.bin.br", "vendor-risk-element-3_bg.wasm", "vendor-risk-own-4_bg.wasm"]
            .map(str::to_owned)
            .to_vec();
        let names = Names::among(&files).unwrap();
        let expected = Names {
            program: "vendor-risk-element-3".into(),
            own: "vendor-risk-own-4".into(),
            records: "records-2.bin".into(),
            styles: "page-1.css".into(),
        };
        assert_eq!(names, expected);
        files.push("records-4.bin".to_owned());
        assert!(Names::among(&files).is_err());
    }
}
