//! The program that reads a page's own files (`src/bin/vendor-risk-own.rs`): built beside the widget's, and fetched only by pages that name own files.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Outcome, glue, parts, paths, process};

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
        fs::write(&module, without_relocations(&fs::read(&module)?)?)?;
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

/// A module without what the linker has left for a splitter: `wasm-opt` wants none of it.
fn without_relocations(module: &[u8]) -> Outcome<Vec<u8>> {
    let wrong = "the linker's module is cut off";
    let mut out = module.get(..8).ok_or(wrong)?.to_vec();
    let mut at = 8;
    while at < module.len() {
        let begin = at;
        let id = module[at];
        let (length, from) = number(module, at + 1).ok_or(wrong)?;
        let end = from + length;
        let section = module.get(begin..end).ok_or(wrong)?;
        let is_left = id == 0 && {
            let (letters, name) = number(module, from).ok_or(wrong)?;
            let name = module.get(name..name + letters).ok_or(wrong)?;
            name == b"linking" || name.starts_with(b"reloc.")
        };
        if !is_left {
            out.extend(section);
        }
        at = end;
    }
    Ok(out)
}

/// A number in LEB128, and the place behind it.
fn number(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = *bytes.get(at)?;
        number |= usize::from(byte & 0x7f).checked_shl(shift)?;
        (at, shift) = (at + 1, shift + 7);
        if byte < 0x80 {
            return Some((number, at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_relocations;

    #[test]
    fn only_what_is_left_for_a_splitter_goes() {
        let section = |id: u8, content: &[u8]| [&[id, u8::try_from(content.len()).unwrap()], content].concat();
        let start = *b"\0asm\x01\0\0\0";
        let (types, names) = (section(1, &[0]), section(0, b"\x04name.."));
        let (linking, code) = (section(0, b"\x07linking..."), section(0, b"\x0areloc.CODE."));
        let module = [&start[..], &types, &linking, &names, &code].concat();
        assert_eq!(without_relocations(&module).unwrap(), [&start[..], &types, &names].concat());
        assert!(without_relocations(&module[..module.len() - 1]).is_err());
    }
}
