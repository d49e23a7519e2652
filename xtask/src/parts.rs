//! The two parts of the program: what stands before the first question, and what is loaded after it (`src/app/second.rs`).
//!
//! Trunk knows nothing of parts. In a release build this takes the module as cargo has linked it, splits it, and puts its files in the place
//! of those that Trunk made.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Outcome, paths, process};

/// The program's name.
const PROGRAM: &str = "vendor-risk-element";

/// What rustc's wasm32-unknown-unknown uses by default, and browsers of 2023 know.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How the splitter calls the second part and the script that fetches it.
const SECOND: &str = "split_second.wasm";
const SCRIPT: &str = "__wasm_split.js";

/// Replaces Trunk's files of the program in the folder, which have the name `trunks`, and gives the new name.
///
/// The name is a hash of both parts: the second fits exactly one first, so no cache may ever mix them.
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
    let second = optimised(&work.join(SECOND))?;

    let program = format!("{PROGRAM}-{:016x}", hash(&[&first, &second]));
    let name = |ending: &str| format!("{program}{ending}");
    fs::write(folder.join(name("_bg.wasm")), first)?;
    fs::write(folder.join(name("_second.wasm")), second)?;
    let glue = joined(&fs::read_to_string(work.join("first.js"))?, &fs::read_to_string(work.join(SCRIPT))?)?;
    let glue = glue.replace("first_bg.wasm", &name("_bg.wasm")).replace(SECOND, &name("_second.wasm"));
    fs::write(folder.join(name(".js")), glue)?;

    for ending in ["_bg.wasm", ".js"] {
        fs::remove_file(folder.join(format!("{trunks}{ending}")))?;
    }
    let page = folder.join("index.html");
    fs::write(&page, fs::read_to_string(&page)?.replace(trunks, &program))?;
    Ok(program)
}

/// A module after `wasm-opt`.
fn optimised(module: &Path) -> Outcome<Vec<u8>> {
    let smaller = module.with_extension("opt");
    process::run(Command::new("wasm-opt").args(["-Oz", "--strip-debug", "--strip-producers"]).args(FEATURES).arg(module).arg("-o").arg(&smaller))?;
    Ok(fs::read(smaller)?)
}

/// The script that fetches the second part, made a part of the one that wasm-bindgen wrote. As two modules that import each other they would be
/// tied by name, and a page that loads the program twice, under two addresses, would have the second part of one run in the other.
fn joined(glue: &str, script: &str) -> Outcome<String> {
    let import =
        glue.lines().find(|line| line.starts_with("import ") && line.contains(SCRIPT)).ok_or("wasm-bindgen's script asks for no second part")?;
    let name = import.split(' ').nth(3).unwrap_or_default();
    let glue = glue.replace(import, "");
    let script = replaced(script, "import { initSync } from \"./first.js\";", "")?;
    let script = replaced(&script, "export const ", "const ")?;
    // Not every server names the type of a wasm file, which streaming insists on; and a page of an error is no module.
    let script = replaced(&script, "WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await bytes(await src), imports)")?;
    Ok(format!("{glue}\n{script}\nconst {name} = {{ {LOADER} }};\n{BYTES}"))
}

/// What the splitter calls the function that brings the second part.
const LOADER: &str = "__wasm_split_load_second";

/// What the script needs besides.
const BYTES: &str = "function bytes(response) {
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.arrayBuffer();
}
";

/// The text with one thing in the place of another; an error if that other is not there.
fn replaced(text: &str, old: &str, new: &str) -> Outcome<String> {
    if text.contains(old) { Ok(text.replace(old, new)) } else { Err(format!("{old} was expected in what the splitter wrote").into()) }
}

/// FNV-1a, 64 bits: enough to tell builds apart, and no secret hangs on it.
fn hash(parts: &[&[u8]]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.iter());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{hash, joined};

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\n\nfunction imports() { return { \"./__wasm_split.js\": import1 }; }\n";
    const SCRIPT: &str = "import { initSync } from \"./first.js\";\nexport const __wasm_split_load_second = async (imports) => WebAssembly.instantiateStreaming(src, imports);\n";

    #[test]
    fn both_scripts_become_one_module() {
        let one = joined(GLUE, SCRIPT).unwrap();
        assert!(!one.contains("import *") && !one.contains("export const") && one.contains("const import1 = { __wasm_split_load_second };"), "{one}");
        assert!(joined(GLUE, "another splitter").is_err());
        assert!(joined("another wasm-bindgen", SCRIPT).is_err());
    }

    #[test]
    fn another_second_part_gives_another_name() {
        assert_ne!(hash(&[b"first", b"second"]), hash(&[b"first", b"secone"]));
        assert_eq!(hash(&[b"a"]), 0xaf63_dc4c_8601_ec8c);
    }
}
