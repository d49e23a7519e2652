//! Trunk, the bundler.

use std::path::PathBuf;

use super::cargo_tool::CargoTool;
use crate::Outcome;

/// The version that Trunk.toml was written for.
const VERSION: &str = "0.21.14";

/// The folder of Trunk, unless it is on `PATH`.
pub fn prepare() -> Outcome<Option<PathBuf>> {
    // Unoptimised it is fast enough for the second or two that it works itself; optimised it takes over ten minutes to install. Its default
    // features are the network parts: all that it would download is installed beforehand.
    CargoTool { package: "trunk", program: "trunk", version: VERSION, optimisation: "0", arguments: &["--no-default-features"] }.prepare()
}
