//! `wasm-split-cli`, which takes out of the module what is loaded after the first question.

use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::Outcome;

/// The version that understands what `wasm_split_helpers` of Cargo.lock leaves in the module.
const VERSION: &str = "0.2.3";

/// The folder of the command. It does not tell its version, so one on `PATH` is never taken.
pub fn prepare() -> Outcome<Option<PathBuf>> {
    let arguments = ["--features", "build-binary"];
    CargoTool { package: "wasm_split_cli_support", program: "wasm-split-cli", version: VERSION, optimisation: "0", arguments: &arguments }.prepare()
}
