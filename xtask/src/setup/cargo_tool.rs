//! Tools that are compiled from crates.io.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{announce, staging};
use crate::process::{answer, cargo, run_logged};
use crate::{Outcome, paths};

/// A program of a crate.
pub struct CargoTool<'a> {
    /// The crate.
    pub package: &'a str,
    /// The program in it.
    pub program: &'a str,
    /// The version wanted, exactly.
    pub version: &'a str,
    /// How far it is optimised, 0 to 3: more takes longer to install and less to run.
    pub optimisation: &'a str,
    /// Further arguments of `cargo install`.
    pub arguments: &'a [&'a str],
}

impl CargoTool<'_> {
    /// The folder to put on `PATH`; none if the program is on it already, in the right version.
    pub fn prepare(&self) -> Outcome<Option<PathBuf>> {
        let wanted = format!("{} {}", self.program, self.version);
        if answer(Command::new(self.program).arg("--version")).is_some_and(|found| found == wanted) {
            return Ok(None);
        }
        let name = format!("{}-{}", self.package, self.version);
        let folder = staging::folder_of(&name, |folder| {
            announce(&format!("{name} (cargo install, some minutes)"));
            let build = folder.join("build");
            let mut install = cargo();
            install.args(["install", "--locked", "--debug", self.package, "--version", self.version]);
            install.args(self.arguments).arg("--root").arg(folder).env("CARGO_TARGET_DIR", &build).current_dir(folder);
            install.env("CARGO_PROFILE_DEV_OPT_LEVEL", self.optimisation).env("CARGO_PROFILE_DEV_DEBUG", "none");
            run_logged(&mut install, &paths::tools().join(format!("{name}.log")))?;
            Ok(fs::remove_dir_all(build)?)
        })?;
        Ok(Some(folder.join("bin")))
    }
}
