//! The manifest of the element, `www/custom-elements.json`, and the page made of it, `docs/ELEMENT.md`.

use std::fs;

use serde_json::Value;

use crate::{Outcome, paths};

/// Where the manifest is.
const MANIFEST: &str = "www/custom-elements.json";

/// Where the page is.
const PAGE: &str = "docs/ELEMENT.md";

/// A table: its heading, the manifest's list, and the columns, each with the field in it.
type Table = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const TABLES: [Table; 6] = [
    ("Attributes", "attributes", &[("Attribute", "name"), ("Values", "type"), ("Without it", "default"), ("", "description")]),
    ("Properties and methods", "members", &[("Name", "name"), ("Type", "type"), ("", "description")]),
    ("Events", "events", &[("Event", "name"), ("Type", "type"), ("", "description")]),
    ("Slots", "slots", &[("Slot", "name"), ("", "description")]),
    ("Parts", "cssParts", &[("Part", "name"), ("", "description")]),
    ("Custom properties", "cssProperties", &[("Property", "name"), ("Syntax", "syntax"), ("", "description")]),
];

/// Writes the page.
pub fn run() -> Outcome {
    let root = paths::root();
    Ok(fs::write(root.join(PAGE), page(&manifest()?)?)?)
}

fn manifest() -> Outcome<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(paths::root().join(MANIFEST))?)?)
}

/// The declaration of the element in its manifest.
fn declaration(manifest: &Value) -> Outcome<&Value> {
    let modules = manifest["modules"].as_array().into_iter().flatten();
    let mut classes = modules.flat_map(|module| module["declarations"].as_array().into_iter().flatten());
    classes.find(|class| class["tagName"] == "vendor-risk").ok_or_else(|| "the manifest declares no vendor-risk".into())
}

fn page(manifest: &Value) -> Outcome<String> {
    let class = declaration(manifest)?;
    let text = |name: &str| class[name].as_str().unwrap_or_default();
    let mut page = format!(
        "# `<{}>`\n\n<!-- Made from {MANIFEST} by `cargo xtask docs`: change it there. -->\n\n{}\n\n{}\n",
        text("tagName"),
        text("summary"),
        text("description")
    );
    for (heading, list, columns) in TABLES {
        page.push_str(&format!("\n## {heading}\n\n"));
        let rows = class[list].as_array().map_or(&[][..], Vec::as_slice);
        if rows.is_empty() {
            page.push_str("There are none.\n");
            continue;
        }
        row(&mut page, columns.iter().map(|(title, _)| (*title).to_owned()));
        row(&mut page, columns.iter().map(|_| "---".to_owned()));
        for entry in rows {
            row(&mut page, columns.iter().map(|(_, field)| cell(entry, field)));
        }
    }
    Ok(page)
}

fn row(page: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.collect();
    page.push_str(&format!("| {} |\n", cells.join(" | ")));
}

/// What stands in a table for a field.
fn cell(entry: &Value, field: &str) -> String {
    let code = |text: &str| format!("`{}`", text.replace('|', "\\|"));
    let is_method = entry["kind"] == "method";
    match (field, &entry[field]) {
        ("name", Value::String(name)) if name.is_empty() => "none".to_owned(),
        ("name", Value::String(name)) if is_method => code(&format!("{name}()")),
        ("name" | "syntax", Value::String(text)) => code(text),
        ("type", _) if is_method => code(entry["return"]["type"]["text"].as_str().unwrap_or_default()),
        ("type", kind) => code(kind["text"].as_str().unwrap_or_default()),
        (_, Value::String(text)) => text.clone(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use serde_json::Value;

    use super::{PAGE, declaration, manifest, page};
    use crate::deliver::folder;
    use crate::paths;

    fn text(path: &str) -> String {
        fs::read_to_string(paths::root().join(path)).unwrap()
    }

    /// All Rust of the app that is in the product.
    fn app() -> String {
        let sources = paths::root().join("src/app");
        let read = |name: &String| fs::read_to_string(Path::new(&sources).join(name)).unwrap();
        folder::files(&sources).unwrap().iter().filter(|name| name.ends_with(".rs")).map(read).collect()
    }

    /// What stands between one text and another, wherever it does.
    fn between<'a>(text: &'a str, start: &str, end: char) -> BTreeSet<&'a str> {
        text.split(start).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
    }

    fn names<'a>(class: &'a Value, list: &str, wanted: impl Fn(&Value) -> bool) -> BTreeSet<&'a str> {
        let entries = class[list].as_array().unwrap();
        let names: BTreeSet<&str> = entries.iter().filter(|entry| wanted(entry)).map(|entry| entry["name"].as_str().unwrap()).collect();
        assert!(entries.iter().all(|entry| entry["description"].as_str().is_some_and(|text| text.ends_with('.'))), "{list}: each is described");
        names
    }

    #[test]
    fn the_manifest_names_every_attribute_and_property_and_no_other() {
        let (manifest, class) = (manifest().unwrap(), text("www/vendor-risk-element.js"));
        let class_entry = declaration(&manifest).unwrap();
        let list = |name: &str| -> BTreeSet<&str> {
            let list = class.split_once(&format!("const {name} = [")).unwrap().1.split_once("];").unwrap().0;
            list.split('"').skip(1).step_by(2).collect()
        };
        let (properties, files) = (list("ATTRIBUTES"), list("FILES"));
        assert!(properties.len() > 5);
        let app = app();
        let read = between(&app, "get_attribute(\"", '"');
        // Of another element than the host is data-…, which every element may have.
        let read = read.into_iter().filter(|name| !name.starts_with("data-")).chain(files).collect();
        assert_eq!(names(class_entry, "attributes", |_| true), properties.union(&read).copied().collect());
        let reflected = names(class_entry, "members", |member| member["reflects"] == true);
        assert_eq!(reflected, properties);
        for member in class_entry["members"].as_array().unwrap().iter().filter(|member| member["reflects"] == true) {
            assert_eq!(member["attribute"], member["name"]);
        }

        // Read-only properties and methods stand in the class itself, indented once and without #.
        let own = class.split_once("export class").unwrap().1;
        let own: BTreeSet<&str> = own
            .lines()
            .filter_map(|line| Some(line.strip_prefix("  ")?.strip_suffix(") {")?.split_once('(')?.0))
            .map(|name| name.trim_start_matches("get ").trim_start_matches("async "))
            .filter(|name| !name.starts_with(['#', ' ']) && !name.ends_with("Callback") && !name.starts_with("get"))
            .collect();
        assert_eq!(names(class_entry, "members", |member| member["reflects"] != true), own);
    }

    #[test]
    fn the_manifest_names_every_event_and_no_other() {
        let (manifest, app) = (manifest().unwrap(), app());
        let dispatched: BTreeSet<&str> = between(&app, "\"vendor-risk-", '"');
        assert!(dispatched.contains("ready"));
        let named = names(declaration(&manifest).unwrap(), "events", |_| true);
        assert_eq!(named, dispatched.iter().map(|name| &*format!("vendor-risk-{name}").leak()).collect());
    }

    #[test]
    fn the_manifest_names_every_part_and_no_other() {
        let (manifest, app) = (manifest().unwrap(), app());
        let parts: BTreeSet<&str> = between(&app, " part=\"", '"').into_iter().flat_map(str::split_whitespace).collect();
        assert!(parts.contains("base"));
        assert_eq!(names(declaration(&manifest).unwrap(), "cssParts", |_| true), parts);
    }

    #[test]
    fn the_manifest_names_every_custom_property_and_no_other() {
        let (manifest, tokens) = (manifest().unwrap(), text("assets/styles/tokens.css"));
        let set: BTreeSet<&str> =
            tokens.lines().filter_map(|line| line.trim().strip_prefix("--vr-")?.split_once(':')).map(|(name, _)| name).collect();
        assert!(set.contains("paper"));
        let named = names(declaration(&manifest).unwrap(), "cssProperties", |_| true);
        assert_eq!(named, set.iter().map(|name| &*format!("--vr-{name}").leak()).collect());
    }

    #[test]
    fn the_types_know_what_the_manifest_knows() {
        let (manifest, types) = (manifest().unwrap(), text("www/package/vendor-risk-element.d.ts"));
        let class = declaration(&manifest).unwrap();
        let attributes = types.split_once("interface VendorRiskAttributes {").unwrap().1.split_once("\n}").unwrap().0;
        let declared: BTreeSet<&str> =
            attributes.lines().filter_map(|line| line.split_once("?:")).map(|(name, _)| name.trim().trim_matches('"')).collect();
        assert_eq!(declared, names(class, "attributes", |_| true));
        let events = types.split_once("interface VendorRiskEventMap {").unwrap().1.split_once("\n}").unwrap().0;
        assert_eq!(between(events, "\n  \"", '"'), names(class, "events", |_| true));
        let body = types.split_once("class VendorRiskElement ").unwrap().1.split_once("\n}").unwrap().0;
        for member in names(class, "members", |_| true) {
            assert!([": ", "("].iter().any(|then| body.contains(&format!(" {member}{then}"))), "{member}");
        }
    }

    #[test]
    fn the_page_is_made_of_the_present_manifest() {
        assert!(page(&manifest().unwrap()).unwrap() == text(PAGE), "{PAGE} is not up to date: run `cargo xtask docs`");
    }
}
