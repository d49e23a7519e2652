//! The last step of a build. Trunk calls it (see Trunk.toml) and names the folder whose files will become `dist/`.
//!
//! It splits the program in two (`parts.rs`), adds what Trunk does not know of (`vendor-risk.js`, the one address that a page loads, and the file of
//! records), and puts into the element's class the names that are only known after the program is compiled.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::{Outcome, glue, own, parts, paths};

/// Stands in the element's class for the name that changes with the program's content.
const PROGRAM: &str = "{program}";

/// Stands there for the name that changes with the records.
const RECORDS: &str = "{records}";

/// Stands there for the name of the program that reads a page's own files.
const OWN: &str = "{own}";

/// What the program's files have after their common name.
const WASM_ENDING: &str = "_bg.wasm";

/// How the build script tells cargo what the records are to be called.
const RECORDS_NAME: &str = "cargo::rustc-env=RECORDS_FILE=";

/// Adds the files.
pub fn run() -> Outcome {
    let folder = env::var_os("TRUNK_STAGING_DIR").ok_or("this command is called by Trunk; you probably want `cargo xtask build`")?;
    let folder = Path::new(&folder);
    let mut program = program_name(folder)?;
    let wasm = fs::read(folder.join(format!("{program}{WASM_ENDING}")))?;
    let records = records_of(&wasm)?.ok_or("no build script has made the records that the program asks for")?;
    fs::copy(records.file, folder.join(&records.name))?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if release {
        program = parts::replace(folder, &program)?;
    } else {
        let script = folder.join(format!("{program}.js"));
        fs::write(&script, glue::started(&fs::read_to_string(&script)?)?)?;
    }
    let own = own::add(folder, release)?;
    let www = paths::root().join("www");
    let class = fs::read_to_string(www.join("vendor-risk-element.js"))?;
    fs::write(
        folder.join("vendor-risk-element.js"),
        glue::lean(&class.replace(PROGRAM, &program).replace(RECORDS, &records.name).replace(OWN, &own)),
    )?;
    fs::copy(www.join("vendor-risk.js"), folder.join("vendor-risk.js"))?;
    Ok(())
}

/// The common name of the program's two files.
fn program_name(folder: &Path) -> Outcome<String> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(program) = name.strip_suffix(WASM_ENDING).filter(|name| name.starts_with(parts::PROGRAM)) {
            return Ok(program.to_owned());
        }
    }
    Err(format!("Trunk left no program in {}", folder.display()).into())
}

/// A file of records that a build script has made.
struct Records {
    name: String,
    file: PathBuf,
    made: SystemTime,
}

/// The records that belong to a program. Cargo keeps a folder for every way of building, and there may be old ones: the right records are the
/// latest among those whose hash the program contains.
fn records_of(wasm: &[u8]) -> Outcome<Option<Records>> {
    let mut found = Vec::new();
    for profile in fs::read_dir(paths::wasm_target().join("wasm32-unknown-unknown"))? {
        for script in fs::read_dir(profile?.path().join("build")).into_iter().flatten() {
            let folder = script?.path();
            // Cargo keeps there what the script has said.
            let Ok(said) = fs::read_to_string(folder.join("output")) else { continue };
            let Some(name) = said.lines().find_map(|line| line.strip_prefix(RECORDS_NAME)) else { continue };
            if contains(wasm, hash_in(name)) {
                let file = folder.join("out/records.bin");
                let made = fs::metadata(&file)?.modified()?;
                found.push(Records { name: name.to_owned(), file, made });
            }
        }
    }
    Ok(found.into_iter().max_by_key(|records| records.made))
}

/// The hash in the name of a file of records.
fn hash_in(name: &str) -> &str {
    name.trim_start_matches("records-").trim_end_matches(".bin")
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{contains, hash_in};

    #[test]
    fn the_class_names_the_module_itself() {
        // Only the script of a release build knows what the module beside it is called.
        let class = std::fs::read_to_string(crate::paths::root().join("www/vendor-risk-element.js")).unwrap();
        assert!(class.contains(&format!("new URL(\"./{}{}\", import.meta.url)", super::PROGRAM, super::WASM_ENDING)));
    }

    #[test]
    fn a_program_asks_for_its_own_records() {
        let hash = hash_in("records-0123.bin");
        assert!(contains(b"..01230..", hash));
        assert!(!contains(b"..0124..", hash));
    }
}
