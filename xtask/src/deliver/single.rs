//! The page in one file, which opens from a double-click: the program, all of its parts, and the records stand in its script, packed.
//!
//! Its content policy lets this one script run, by its hash, and lets it fetch nothing but what it has unpacked itself.

use std::fs;
use std::path::Path;

use super::fill::filled;
use super::names::Names;
use super::precompressed::gzip;
use super::text::{base64, sha256_of};
use crate::{Outcome, paths};

/// The file's name.
pub const NAME: &str = "vendor-risk.html";

/// The page.
pub fn page(dist: &Path, names: &Names) -> Outcome<String> {
    let www = paths::root().join("www/single");
    let text = |name: &str| fs::read_to_string(dist.join(name));
    let packed = |name: &str| Ok::<_, Box<dyn std::error::Error>>(base64(&gzip(&fs::read(dist.join(name))?)?));
    let glue = as_value(&text(&format!("{}.js", names.program))?)?;
    let class = text("vendor-risk-element.js")?.replace(&format!("import(\"./{}.js\")", names.program), "glue");
    if !class.contains("await glue") {
        return Err("the element's class does not load the program as expected".into());
    }
    let values = [
        ("glue", &*glue),
        ("class", &class.replace("\nexport ", "\n")),
        ("program", &packed(&format!("{}_bg.wasm", names.program))?),
        ("second", &packed(&format!("{}_second.wasm", names.program))?),
        ("third", &packed(&format!("{}_third.wasm", names.program))?),
        ("shared", &packed(&format!("{}_shared.wasm", names.program))?),
        ("records", &packed(&names.records)?),
    ];
    let script = safe(filled(&fs::read_to_string(www.join("single.js"))?, &values), "</script")?;
    let style = safe(text(&names.styles)?, "</style")?;
    let sums = [("script-sum", &*sha256_of(script.as_bytes())), ("style-sum", &*sha256_of(style.as_bytes()))];
    let page = filled(&fs::read_to_string(www.join("single.html"))?, &sums);
    // The texts last: nothing in them is a place to fill.
    Ok(page.replacen("{style}", &style, 1).replacen("{script}", &script, 1))
}

/// A text that may stand in an element which the parser ends at this tag.
fn safe(text: String, end: &str) -> Outcome<String> {
    let lower = text.to_ascii_lowercase();
    if lower.contains(end) || lower.contains("<!--") { Err(format!("a text with {end} or <!-- cannot stand in a page").into()) } else { Ok(text) }
}

/// A module as an expression, whose value has what the module exports.
fn as_value(module: &str) -> Outcome<String> {
    let mut body = String::with_capacity(module.len());
    let mut exports = Vec::new();
    for line in module.lines() {
        if line.starts_with("import ") {
            return Err(format!("a module that imports cannot stand in a page: {line}").into());
        }
        let Some(exported) = line.strip_prefix("export ") else {
            body.push_str(line);
            body.push('\n');
            continue;
        };
        if let Some(list) = exported.strip_prefix("{ ").and_then(|list| list.strip_suffix(" };")) {
            exports.extend(list.split(", ").map(|one| one.split_once(" as ").map_or(one.to_owned(), |(inner, outer)| format!("{outer}: {inner}"))));
            continue;
        }
        let mut words = exported.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').skip_while(|word| *word == "async");
        let (Some("function" | "class"), Some(name)) = (words.next(), words.next()) else {
            return Err(format!("how is this exported? {line}").into());
        };
        exports.push(name.to_owned());
        body.push_str(exported);
        body.push('\n');
    }
    Ok(format!("(() => {{\n{body}return {{ {} }};\n}})()", exports.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{as_value, safe};

    #[test]
    fn a_module_becomes_a_value() {
        let module = "export class A {\n}\nlet b;\nexport function c(d) {\n}\nexport { e, f as default };\n";
        assert_eq!(as_value(module).unwrap(), "(() => {\nclass A {\n}\nlet b;\nfunction c(d) {\n}\nreturn { A, c, e, default: f };\n})()");
        assert!(as_value("import { a } from \"b\";\n").is_err());
        assert!(as_value("export * from \"b\";\n").is_err());
    }

    #[test]
    fn no_text_ends_its_element() {
        assert!(safe("let a = '</SCRIPT>';".to_owned(), "</script").is_err());
        assert!(safe("let a = 1;".to_owned(), "</script").is_ok());
    }
}
