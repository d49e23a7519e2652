//! Installs a tool so that an interrupted installation never counts as one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use crate::{Outcome, paths};

/// The folder of a tool in the cache. If it is not there yet, `install` fills a folder beside it, which then takes its name in one step.
pub fn folder_of(tool: &str, install: impl FnOnce(&Path) -> Outcome) -> Outcome<PathBuf> {
    let folder = paths::tools().join(tool);
    if folder.is_dir() {
        return Ok(folder);
    }
    let unfinished = paths::tools().join(format!("{tool}.unfinished-{}", process::id()));
    fs::create_dir_all(&unfinished)?;
    let outcome = install(&unfinished);
    if outcome.is_ok() && fs::rename(&unfinished, &folder).is_err() && !folder.is_dir() {
        return Err(format!("cannot name {} {}", unfinished.display(), folder.display()).into());
    }
    if unfinished.is_dir() {
        // It failed, or someone else was faster.
        fs::remove_dir_all(&unfinished)?;
    }
    outcome.map(|()| folder)
}
