//! The package for npm: the folder itself, with what a package needs beside the page.

use std::fs;
use std::path::Path;

use super::fill;
use super::names::Names;
use crate::{Outcome, paths};

/// Adds it.
pub fn write(dist: &Path, names: &Names) -> Outcome {
    let root = paths::root();
    let cargo = fs::read_to_string(root.join("Cargo.toml"))?;
    let values = [
        ("version", field(&cargo, "version")?),
        ("description", field(&cargo, "description")?),
        ("program", &*names.program),
        ("own", &*names.own),
        ("records", &*names.records),
    ];
    fill::copy(&root.join("www/package"), dist, &values)?;
    fs::copy(root.join("www/custom-elements.json"), dist.join("custom-elements.json"))?;
    fs::copy(root.join("LICENSE"), dist.join("LICENSE"))?;
    Ok(())
}

/// The product's version.
pub fn version() -> Outcome<String> {
    Ok(field(&fs::read_to_string(paths::root().join("Cargo.toml"))?, "version")?.to_owned())
}

/// A text of the product's own section in Cargo.toml.
fn field<'a>(cargo: &'a str, name: &str) -> Outcome<&'a str> {
    let section = cargo.split_once("\n[package]\n").ok_or("Cargo.toml has no package")?.1;
    let section = section.split_once("\n[").map_or(section, |(section, _)| section);
    let mut values = section.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(" = \"")?.strip_suffix('"'));
    values.next().ok_or_else(|| format!("the package in Cargo.toml has no {name}").into())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::Value;

    use super::{field, version};
    use crate::paths;

    #[test]
    fn version_and_description_are_the_products() {
        let cargo = "[workspace]\nversion = \"9\"\n[package]\nversion = \"0.1.0\"\ndescription = \"So.\"\n[dependencies]\nedition = \"1\"\n";
        assert_eq!((field(cargo, "version").unwrap(), field(cargo, "description").unwrap()), ("0.1.0", "So."));
        assert!(field(cargo, "edition").is_err());
        assert_eq!(version().unwrap().split('.').count(), 3);
    }

    #[test]
    fn the_package_carries_every_file_that_it_exports() {
        let package: Value = serde_json::from_str(&fs::read_to_string(paths::root().join("www/package/package.json")).unwrap()).unwrap();
        let files: Vec<&str> = package["files"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        for (entry, exported) in package["exports"].as_object().unwrap() {
            let one = exported.as_str().into_iter();
            for file in one.chain(exported.as_object().into_iter().flat_map(|forms| forms.values()).filter_map(Value::as_str)) {
                let file = file.trim_start_matches("./");
                assert!(file == "package.json" || files.contains(&file), "{entry}: {file}");
            }
        }
    }
}
