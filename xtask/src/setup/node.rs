//! Node.js, and the packages of the end-to-end tests.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::announce;
use crate::process::{answer, on_path, run_logged};
use crate::{Outcome, paths};

/// The oldest Node.js whose test runner the tests use.
const OLDEST: u32 = 20;

/// Installs the packages of the end-to-end tests, exactly as locked.
pub fn prepare() -> Outcome {
    let folder = paths::root().join("tests/e2e");
    let lock = fs::read(folder.join("package-lock.json"))?;
    // Written last, so an interrupted installation is repeated; it names what is installed, so a new lock file is noticed.
    let installed = folder.join("node_modules/.installed-from.json");
    if fs::read(&installed).is_ok_and(|from| from == lock) {
        return Ok(());
    }
    announce("the packages of the end-to-end tests (npm)");
    run_logged(npm()?.arg("ci").current_dir(&folder), &paths::tools().join("npm-ci.log"))?;
    Ok(fs::write(installed, lock)?)
}

/// The npm command.
pub fn npm() -> Outcome<Command> {
    let missing = || format!("Node.js {OLDEST} or later with npm is needed: https://nodejs.org");
    let node = answer(Command::new("node").arg("--version")).ok_or_else(missing)?;
    if major(&node).is_none_or(|major| major < OLDEST) {
        return Err(format!("{} (found: {node})", missing()).into());
    }
    // By its full name: on Windows it is a script, which is not started by its bare name.
    let npm = on_path("npm").or_else(|| on_path("npm.cmd")).ok_or_else(missing)?;
    Ok(quiet(&npm))
}

fn quiet(npm: &Path) -> Command {
    let mut command = Command::new(npm);
    command.env("npm_config_fund", "false").env("npm_config_audit", "false").env("npm_config_update_notifier", "false");
    command
}

/// 20 of "v20.11.1".
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("node 20"), None);
    }
}
