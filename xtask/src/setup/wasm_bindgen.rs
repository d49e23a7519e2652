//! The `wasm-bindgen` command, which writes the JavaScript side of the module. It must be of exactly the version that the program links.

use std::fs;
use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::{Outcome, paths};

/// The folder of the command, unless it is on `PATH`.
pub fn prepare() -> Outcome<Option<PathBuf>> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock"))?;
    let version = locked_version(&lock).ok_or("Cargo.lock names no wasm-bindgen")?;
    // It works at every rebuild: unoptimised it takes ten seconds for a development build.
    CargoTool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version, optimisation: "1", arguments: &[] }.prepare()
}

fn locked_version(lock: &str) -> Option<&str> {
    let (_, entry) = lock.split_once("name = \"wasm-bindgen\"\nversion = \"")?;
    entry.split_once('"').map(|(version, _)| version)
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_is_that_of_wasm_bindgen_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.2\"\n";
        assert_eq!(locked_version(lock), Some("0.2.1"));
        assert_eq!(locked_version("[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.2\"\n"), None);
    }
}
