//! `cargo xtask build`: the release files, in `dist/`.

use std::fs::{self, File};

use crate::setup::{self, BuildTools, Purpose};
use crate::{Outcome, deliver, paths, process};

/// Sets up and builds.
pub fn run() -> Outcome {
    release(&setup::for_building()?)
}

fn release(tools: &BuildTools) -> Outcome {
    // Two builds at once would mix their files.
    let target = paths::wasm_target();
    fs::create_dir_all(&target)?;
    let turn = File::create(target.join(".building"))?;
    turn.lock()?;
    process::run(tools.trunk("build", Purpose::Release)?.arg("--release"))?;
    deliver::run(&paths::dist())
}
