//! The standard library for wasm32-unknown-unknown.
//!
//! An ordinary machine has it, or rustup fetches it. A machine that reaches only the package registries compiles it from Debian's source
//! package, with the compiler that belongs to that source.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::{announce, apt};
use crate::process::{answer, on_path, succeeds_within};
use crate::{Outcome, paths};

/// The target's name.
const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's packages: compiler, cargo and the source of the standard library, all of one version. They are called "web" because Debian builds
/// browsers with them; unlike its other Rust packages they follow upstream closely.
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Debian's linker, where no toolchain of rustup's brings one.
const DEBIAN_LINKER: &str = "lld-22";

/// How long rustup may take. A refused connection ends at once; this is for connections that hang.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// For a person who works on it: quick to build, in one piece, says what went wrong.
    Development,
    /// For everyone: small, in two parts.
    Release,
}

/// Where the standard library comes from.
pub enum WasmTarget {
    /// It belongs to the toolchain in use.
    Installed,
    /// It is compiled along with the program.
    FromSource {
        /// Debian's compiler; its cargo lies beside it.
        rustc: PathBuf,
        /// What links wasm modules.
        linker: PathBuf,
    },
}

/// Finds the standard library or gets it.
pub fn prepare() -> Outcome<WasmTarget> {
    if installed() {
        return Ok(WasmTarget::Installed);
    }
    if let Some(rustc) = debian_rustc() {
        return Ok(WasmTarget::FromSource { rustc, linker: linker()? });
    }
    if on_path("rustup").is_some() {
        announce(&format!("the standard library for {TARGET} (rustup)"));
        let mut rustup = Command::new("rustup");
        if succeeds_within(rustup.args(["target", "add", TARGET]).current_dir(paths::root()), PATIENCE) && installed() {
            return Ok(WasmTarget::Installed);
        }
    }
    announce("a compiler with the source of its standard library (Debian), because rustup cannot be reached");
    apt::install(&DEBIAN_PACKAGES)?;
    let rustc = debian_rustc().ok_or("Debian's rust-web-src is installed, but its compiler or its source is not where it should be")?;
    Ok(WasmTarget::FromSource { rustc, linker: linker()? })
}

impl WasmTarget {
    /// The folder whose cargo and rustc must come first on `PATH`.
    pub fn folder(&self) -> Option<PathBuf> {
        match self {
            Self::Installed => None,
            Self::FromSource { rustc, .. } => rustc.parent().map(PathBuf::from),
        }
    }

    /// The cargo for wasm builds.
    pub fn cargo(&self) -> Command {
        let mut cargo = match self.folder() {
            None => crate::process::cargo(),
            Some(folder) => Command::new(folder.join("cargo")),
        };
        self.tell(&mut cargo, Purpose::Development);
        cargo
    }

    /// Sets what cargo must know to build for wasm on this machine.
    pub fn tell(&self, command: &mut Command, purpose: Purpose) {
        let mut sources = vec![(paths::root().to_path_buf(), ".")];
        sources.extend(registry_sources().into_iter().map(|folder| (folder, "crates")));
        if let Self::FromSource { rustc, linker } = self {
            sources.extend(library_source(rustc).map(|library| (library, "std")));
            command
                .env("RUSTC", rustc)
                .env("CARGO", rustc.with_file_name("cargo"))
                .env_remove("RUSTUP_TOOLCHAIN")
                // Building the standard library is still an unstable option of cargo; a stable compiler takes it with this.
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        // Panic messages name source files. They must not tell whose machine built the page, nor differ from machine to machine.
        let mut flags: Vec<OsString> = sources.into_iter().map(|(folder, name)| remap(&folder, name)).collect();
        if purpose == Purpose::Release {
            // The splitter follows relocations, and the linker keeps them only beside the names; wasm-opt drops both.
            flags.extend(["--cfg=split", "-Clink-arg=--emit-relocs"].map(OsString::from));
            command.env("CARGO_PROFILE_RELEASE_STRIP", "none");
            if let Self::FromSource { .. } = self {
                // A panic is a bug and ends the program either way. Saying where costs nine kilobytes of text and formatting; a development
                // build still does. Unstable options, so only where the compiler takes them.
                let silent = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];
                flags.extend(silent.map(OsString::from));
            }
        }
        command.env("CARGO_ENCODED_RUSTFLAGS", flags.join(&OsString::from("\x1f")));
    }
}

fn remap(folder: &Path, name: &str) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(folder);
    flag.push("=");
    flag.push(name);
    flag
}

/// Whether the toolchain in use has the standard library for wasm.
fn installed() -> bool {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    answer(rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(paths::root())).is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Debian's compiler, if the source of its standard library is there too.
fn debian_rustc() -> Option<PathBuf> {
    let rustc = PathBuf::from("/usr/bin/rustc");
    (library_source(&rustc)?.join("library/std/Cargo.toml").is_file() && rustc.with_file_name("cargo").is_file()).then_some(rustc)
}

/// The folder of the standard library's source for a compiler.
fn library_source(rustc: &Path) -> Option<PathBuf> {
    let sysroot = answer(Command::new(rustc).args(["--print", "sysroot"]))?;
    Some(Path::new(&sysroot).join("lib/rustlib/src/rust"))
}

/// What links wasm modules. It must be LLVM's driver, which takes `-flavor wasm` from rustc; its wrapper `wasm-ld` in rustup's toolchains
/// refuses that.
fn linker() -> Outcome<PathBuf> {
    if let Some(linker) = rustup_linker() {
        return Ok(linker);
    }
    if on_path(DEBIAN_LINKER).is_none() {
        announce("a linker (Debian)");
        apt::install(&[DEBIAN_LINKER])?;
    }
    on_path(DEBIAN_LINKER).ok_or_else(|| format!("Debian's {DEBIAN_LINKER} is installed, but not on PATH").into())
}

/// The linker of the toolchain in use, if it is one of rustup's.
fn rustup_linker() -> Option<PathBuf> {
    let sysroot = answer(Command::new("rustc").args(["--print", "sysroot"]).current_dir(paths::root()))?;
    let hosts = fs::read_dir(Path::new(&sysroot).join("lib/rustlib")).ok()?;
    hosts.flatten().map(|host| host.path().join("bin/rust-lld")).find(|linker| linker.is_file())
}

/// The folders in which cargo unpacks dependencies, one for each registry.
fn registry_sources() -> Vec<PathBuf> {
    let folders = fs::read_dir(paths::cargo_home().join("registry/src"));
    let mut folders: Vec<PathBuf> = folders.into_iter().flatten().flatten().map(|folder| folder.path()).collect();
    folders.sort();
    folders
}
