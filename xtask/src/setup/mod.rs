//! Makes a machine ready: finds each tool, installs it where it is missing, and says so in one line. Where all is there this takes a moment
//! and asks no network.

mod apt;
mod browser;
mod cargo_tool;
mod crates;
mod node;
mod pdf;
mod staging;
mod trunk;
mod wasm_bindgen;
mod wasm_opt;
mod wasm_split;
mod wasm_target;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::{Outcome, paths};
pub use wasm_target::Purpose;
use wasm_target::WasmTarget;

/// What building the page needs.
pub struct BuildTools {
    target: WasmTarget,
    /// Folders of the tools that are not on `PATH` already.
    folders: Vec<PathBuf>,
}

/// What the tests need besides.
pub struct TestTools {
    /// The browser.
    pub chrome: PathBuf,
}

/// Prepares the machine for building and serving.
pub fn for_building() -> Outcome<BuildTools> {
    let target = wasm_target::prepare()?;
    crates::prepare(&target)?;
    let mut folders = Vec::new();
    folders.extend(trunk::prepare()?);
    folders.extend(wasm_bindgen::prepare()?);
    folders.extend(wasm_opt::prepare()?);
    folders.extend(wasm_split::prepare()?);
    Ok(BuildTools { target, folders })
}

/// Prepares the machine for everything.
pub fn for_testing() -> Outcome<TestTools> {
    for_building()?;
    pdf::prepare()?;
    node::prepare()?;
    Ok(TestTools { chrome: browser::prepare()? })
}

impl BuildTools {
    /// Trunk, told all it needs to know about this machine. Everything has been fetched before, so it needs no network.
    pub fn trunk(&self, command: &str, purpose: Purpose) -> Outcome<Command> {
        let mut trunk = Command::new("trunk");
        trunk.current_dir(paths::root()).args([command, "--offline"]);
        self.target.tell(&mut trunk, purpose);
        trunk.env("CARGO_TARGET_DIR", paths::wasm_target());
        trunk.env("PATH", self.search_path()?);
        if env::var_os("NO_COLOR").is_some() {
            // Trunk knows the convention, but refuses the usual value 1.
            trunk.env("NO_COLOR", "true");
        }
        Ok(trunk)
    }

    /// `PATH` with the tools first. This program is among them: Trunk calls `xtask finish`.
    fn search_path(&self) -> Outcome<std::ffi::OsString> {
        let myself = env::current_exe()?.parent().map(PathBuf::from);
        let before = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(self.target.folder()).chain(env::split_paths(&before)).chain(myself);
        Ok(env::join_paths(folders)?)
    }
}

/// Says what is being installed: the one line for each thing.
fn announce(what: &str) {
    println!("installing {what}");
}
