//! Debian's packages.

use std::process::Command;

use crate::process::{answer, on_path, run_logged};
use crate::{Outcome, paths};

/// Installs packages, or says which a person has to install.
pub fn install(packages: &[&str]) -> Outcome {
    let names = packages.join(" ");
    if on_path("apt-get").is_none() {
        return Err(format!("this needs Debian's packages {names}, and this is no Debian machine").into());
    }
    if answer(Command::new("id").arg("-u")).as_deref() != Some("0") {
        return Err(format!("please run: sudo apt-get install {names}").into());
    }
    let log = paths::tools().join("apt-get.log");
    // A new machine has no package lists yet. If they cannot be had, the installation says what is missing.
    let _ = run_logged(apt_get().arg("update"), &log);
    run_logged(apt_get().args(["install", "--no-install-recommends"]).args(packages), &log)
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    // Another apt-get may be at work: wait for it.
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["--yes", "--option", "DPkg::Lock::Timeout=300"]);
    command
}
