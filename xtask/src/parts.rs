//! The parts of the program: what stands before the first question, what is loaded after it (`src/app/second.rs`), and what is loaded when somebody
//! asks for it (`src/app/third.rs`).
//!
//! Trunk knows nothing of parts. In a release build this takes the module as cargo has linked it, splits it, and puts its files in the place
//! of those that Trunk made.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Outcome, glue, paths, process};

/// The program's name.
pub const PROGRAM: &str = "vendor-risk-element";

/// What rustc's wasm32-unknown-unknown uses by default, and browsers of 2023 know.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// `wasm-opt` would also put every function that is called but once into its caller. Beyond a hundred bytes that gains nothing, and functions
/// with hundreds of variables are heavier.
const SMALLER: [&str; 5] = ["-Oz", "--one-caller-inline-max-function-size", "100", "--strip-debug", "--strip-producers"];

/// How the splitter calls the other parts, and what several of them share. What they are called in the end follows the program's name: `_second`.
const OTHERS: [&str; 2] = ["split_", "chunk_"];

/// Replaces Trunk's files of the program in the folder, which have the name `trunks`, and gives the new name.
///
/// The name is a hash of all parts and of the script between them: each fits exactly one first, so no cache may ever mix them.
pub fn replace(folder: &Path, trunks: &str) -> Outcome<String> {
    let work = paths::wasm_target().join("parts");
    if work.is_dir() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let linked = paths::wasm_target().join("wasm32-unknown-unknown/release").join(PROGRAM).with_extension("wasm");
    process::run(Command::new("wasm-split-cli").args(["--out-name", "first"]).arg(linked).arg(&work).env("RUST_LOG", "error"))?;
    let bindgen = ["--target", "web", "--no-typescript", "--keep-lld-exports", "--remove-producers-section", "--out-name", "first", "--out-dir"];
    process::run(Command::new("wasm-bindgen").args(bindgen).arg(&work).arg(work.join("first.wasm")))?;
    let first = optimised(&work.join("first_bg.wasm"))?;
    let mut others = Vec::new();
    for name in others_in(&work)? {
        let module = optimised(&work.join(&name))?;
        others.push((name, module));
    }
    let glue = glue::joined(&fs::read_to_string(work.join("first.js"))?, &fs::read_to_string(work.join(glue::SCRIPT))?)?;
    let (first, glue) = glue::numbered(&first, &glue::lean(&glue))?;
    let (first, glue) = glue::lettered(&first, &glue)?;

    let all: Vec<&[u8]> = [first.as_slice(), glue.as_bytes()].into_iter().chain(others.iter().map(|(_, module)| module.as_slice())).collect();
    let program = format!("{PROGRAM}-{:016x}", hash(&all));
    let name = |ending: &str| format!("{program}{ending}");
    fs::write(folder.join(name("_bg.wasm")), first)?;
    let mut script = glue;
    for (splitters, module) in others {
        let own = name(&format!("_{}.wasm", glue::part_name(&splitters)));
        fs::write(folder.join(&own), module)?;
        script = script.replace(&splitters, &own);
    }
    fs::write(folder.join(name(".js")), script)?;

    for ending in ["_bg.wasm", ".js"] {
        fs::remove_file(folder.join(format!("{trunks}{ending}")))?;
    }
    let page = folder.join("index.html");
    fs::write(&page, fs::read_to_string(&page)?.replace(trunks, &program))?;
    Ok(program)
}

/// The names of the other parts' files, in their order.
fn others_in(work: &Path) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(work)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".wasm") && OTHERS.iter().any(|start| name.starts_with(start)) {
            names.push(name);
        }
    }
    names.sort();
    let shared = names.iter().filter(|name| name.starts_with(OTHERS[1])).count();
    if shared > 1 { Err(format!("the splitter made {shared} files of what parts share; this knows one").into()) } else { Ok(names) }
}

/// A module after `wasm-opt`.
pub fn optimised(module: &Path) -> Outcome<Vec<u8>> {
    let smaller = module.with_extension("opt");
    process::run(Command::new("wasm-opt").args(SMALLER).args(FEATURES).arg(module).arg("-o").arg(&smaller))?;
    Ok(fs::read(smaller)?)
}

/// FNV-1a, 64 bits: enough to tell builds apart, and no secret hangs on it.
pub fn hash(parts: &[&[u8]]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.iter());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn another_second_part_gives_another_name() {
        assert_ne!(hash(&[b"first", b"second"]), hash(&[b"first", b"secone"]));
        assert_eq!(hash(&[b"a"]), 0xaf63_dc4c_8601_ec8c);
    }
}
