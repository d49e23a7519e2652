//! The browser that the end-to-end tests drive: any Chromium.

use std::env;
use std::path::PathBuf;

use super::{announce, apt};
use crate::Outcome;
use crate::process::on_path;

/// What Chromium and its relatives are called.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where macOS keeps it.
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// Finds the browser or installs Debian's.
pub fn prepare() -> Outcome<PathBuf> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    announce("Chromium (Debian)");
    apt::install(&["chromium"]).map_err(|reason| format!("no Chromium found; install one, or name it in CHROME. {reason}"))?;
    find().ok_or_else(|| "Debian's chromium is installed, but not on PATH".into())
}

fn find() -> Option<PathBuf> {
    let named = env::var_os("CHROME").map(PathBuf::from);
    named.or_else(|| NAMES.iter().find_map(|name| on_path(name))).or_else(|| Some(PathBuf::from(MAC))).filter(|browser| browser.is_file())
}
