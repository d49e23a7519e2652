//! Where things are.

use std::env;
use std::path::{self, Path, PathBuf};

/// The root of the repository.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The folder with the release files.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where wasm builds keep their intermediate files: apart from native builds, so that the two never throw away each other's work.
pub fn wasm_target() -> PathBuf {
    root().join("target/wasm")
}

/// Where installed tools are kept: for each user, not for each clone, so that a fresh clone is ready at once. `VENDOR_RISK_CACHE` moves it.
pub fn tools() -> PathBuf {
    if let Some(folder) = folder_from("VENDOR_RISK_CACHE") {
        return folder;
    }
    folder_from("XDG_CACHE_HOME")
        .or_else(|| folder_from("LOCALAPPDATA"))
        .or_else(|| folder_from("HOME").map(|home| home.join(".cache")))
        .unwrap_or_else(|| root().join("target"))
        .join("vendor-risk")
}

/// Cargo's own folder, in which the sources of all dependencies lie.
pub fn cargo_home() -> PathBuf {
    folder_from("CARGO_HOME").or_else(|| folder_from("HOME").map(|home| home.join(".cargo"))).unwrap_or_else(|| PathBuf::from(".cargo"))
}

/// A path with one more ending.
pub fn with_more(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn folder_from(variable: &str) -> Option<PathBuf> {
    let value = env::var_os(variable).filter(|value| !value.is_empty())?;
    path::absolute(value).ok()
}
