//! Integrity attributes, where browsers honour them: on style sheets, module scripts and preloaded modules.

use std::fs;
use std::path::Path;

use super::text::sha256_of;
use crate::Outcome;

/// The page with an integrity attribute on each tag that loads a file from the folder and may have one.
pub fn added(page: &str, folder: &Path) -> Outcome<String> {
    let mut out = String::with_capacity(page.len() + 512);
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end);
        let tag = &rest[at..end];
        if let Some(file) = loaded_by(tag) {
            let (before, after) = tag.split_at(tag.find(&format!("\"./{file}\"")).unwrap_or(0) + file.len() + 4);
            let sum = sha256_of(&fs::read(folder.join(file)).map_err(|error| format!("{file}: {error}"))?);
            // In a sandboxed frame every file comes from elsewhere, and only what was asked for as such is checked. Modules always are.
            let elsewhere = if tag.contains("rel=\"stylesheet\"") && !tag.contains(" crossorigin") { " crossorigin=\"anonymous\"" } else { "" };
            out.push_str(&format!("{}{before} integrity=\"{sum}\"{elsewhere}{after}", &rest[..at]));
        } else {
            out.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    Ok(out)
}

/// The file that a tag loads, if it is one whose integrity browsers check.
fn loaded_by(tag: &str) -> Option<&str> {
    let address = if tag.starts_with("<script ") {
        tag.split_once(" src=\"./")?.1
    } else if tag.starts_with("<link ") && (tag.contains("rel=\"stylesheet\"") || tag.contains("rel=\"modulepreload\"")) {
        tag.split_once(" href=\"./")?.1
    } else {
        return None;
    };
    if tag.contains(" integrity=") { None } else { Some(address.split_once('"')?.0) }
}

#[cfg(test)]
mod tests {
    use super::added;
    use crate::paths;

    #[test]
    fn tags_that_load_files_get_it_once() {
        let folder = paths::root().join("www");
        let page = "<!-- <p> --><link rel=\"icon\" href=\"data:,\" /><link rel=\"modulepreload\" href=\"./vendor-risk.js\" crossorigin>\
                    <script type=\"module\" src=\"./vendor-risk.js\"></script><link rel=\"preload\" href=\"./a.wasm\"><p>a < b</p>";
        let with = added(page, &folder).unwrap();
        assert_eq!(with.matches(" integrity=\"sha256-").count(), 2, "{with}");
        assert!(with.contains("href=\"./vendor-risk.js\" integrity=\"sha256-") && with.contains("=\" crossorigin>"), "{with}");
        assert_eq!(added(&with, &folder).unwrap(), with);
        let styles = added("<link rel=\"stylesheet\" href=\"./page.css\" />", &folder).unwrap();
        assert!(styles.ends_with("=\" crossorigin=\"anonymous\" />"), "{styles}");
        assert!(added("<script type=\"module\" src=\"./gone.js\">", &folder).is_err());
    }
}
