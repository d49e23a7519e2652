//! The sources of all dependencies, those of the standard library among them where it is compiled.

use super::announce;
use super::wasm_target::WasmTarget;
use crate::process::{answer, run_logged};
use crate::{Outcome, paths};

/// Fetches what cargo's own cache does not hold yet.
pub fn prepare(target: &WasmTarget) -> Outcome {
    let fetch = || {
        let mut cargo = target.cargo();
        cargo.current_dir(paths::root()).arg("fetch");
        cargo
    };
    if answer(fetch().arg("--offline")).is_some() {
        return Ok(());
    }
    announce("the dependencies (cargo fetch)");
    run_logged(&mut fetch(), &paths::tools().join("cargo-fetch.log"))
}
