//! The program that reads a page's own files (`src/bin/vendor-risk-own.rs`): built beside the widget's, and fetched only by pages that name own files.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Outcome, glue, parts, paths, process, wasm};

/// The program's name.
const PROGRAM: &str = "vendor-risk-own";

/// Stands in the script for the name of its files.
const NAME: &str = "{own}";

/// Adds its two files to the folder and gives what their names have in common. Called by Trunk, whose environment tells cargo how to build for wasm.
pub fn add(folder: &Path, release: bool) -> Outcome<String> {
    let mut cargo = process::cargo();
    cargo.current_dir(paths::root()).args(["build", "--offline", "--bin", PROGRAM, "--features", "own", "--target", "wasm32-unknown-unknown"]);
    if release {
        cargo.arg("--release");
    }
    process::run(&mut cargo)?;
    let work = paths::wasm_target().join("own");
    let linked =
        paths::wasm_target().join("wasm32-unknown-unknown").join(if release { "release" } else { "debug" }).join(PROGRAM).with_extension("wasm");
    let bindgen = ["--target", "web", "--no-typescript", "--remove-producers-section", "--out-name", "own", "--out-dir"];
    process::run(Command::new("wasm-bindgen").args(bindgen).arg(&work).arg(linked))?;
    let module = work.join("own_bg.wasm");
    let module = if release {
        // What the linker leaves for a splitter, `wasm-opt` wants none of.
        fs::write(&module, wasm::without(&fs::read(&module)?, |name| name == b"linking" || name.starts_with(b"reloc."))?)?;
        parts::optimised(&module)?
    } else {
        fs::read(&module)?
    };
    let script = fs::read_to_string(work.join("own.js"))? + "\n" + &fs::read_to_string(paths::root().join("www/own/own.js"))?;
    // In the form in which bundlers find addresses of files.
    let script = glue::lean(&script.replace("new URL('own_bg.wasm'", "new URL('./own_bg.wasm'"));
    let name = format!("{PROGRAM}-{:016x}", parts::hash(&[&module, script.as_bytes()]));
    fs::write(folder.join(format!("{name}_bg.wasm")), module)?;
    fs::write(
        folder.join(format!("{name}.js")),
        script.replace("own_bg.wasm", &format!("{name}_bg.wasm")).replace(&format!("{NAME}_bg"), &format!("{name}_bg")),
    )?;
    Ok(name)
}
