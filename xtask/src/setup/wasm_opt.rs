//! `wasm-opt`, which makes the module a good third smaller. It has its turn after the splitting, see `parts.rs`.

use std::path::PathBuf;
use std::process::Command;

use super::{announce, node, staging};
use crate::process::{answer, run_logged};
use crate::{Outcome, paths};

/// The version whose output was looked at.
const VERSION: &str = "132";

/// The folder of the command, unless it is on `PATH`.
pub fn prepare() -> Outcome<Option<PathBuf>> {
    let wanted = format!("wasm-opt version {VERSION} ");
    if answer(Command::new("wasm-opt").arg("--version")).is_some_and(|found| format!("{found} ").starts_with(&wanted)) {
        return Ok(None);
    }
    let name = format!("binaryen-{VERSION}");
    let folder = staging::folder_of(&name, |folder| {
        announce(&format!("{name} (npm)"));
        let mut install = node::npm()?;
        install.args(["install", "--no-save", "--prefix"]).arg(folder).arg(format!("binaryen@{VERSION}.0.0"));
        run_logged(install.current_dir(folder), &paths::tools().join(format!("{name}.log")))
    })?;
    Ok(Some(folder.join("node_modules/.bin")))
}
