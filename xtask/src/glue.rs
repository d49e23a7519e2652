//! The script between the page and the program: what wasm-bindgen and the splitter wrote, made one and made smaller.

use crate::{Outcome, wasm};

/// How the splitter calls the script that fetches the other parts.
pub const SCRIPT: &str = "__wasm_split.js";

/// The script of a program in several parts: what wasm-bindgen wrote and what fetches the other parts, as one module that starts the program.
/// As two modules that import each other they would be tied by name, and a page that loads the program twice, under two addresses, would have a
/// part of one run in the other.
pub fn joined(glue: &str, script: &str) -> Outcome<String> {
    // One import for each part, all of the same script.
    let (imports, rest): (Vec<&str>, Vec<&str>) = glue.lines().partition(|line| line.starts_with("import ") && line.contains(SCRIPT));
    let names: Vec<&str> = imports.iter().filter_map(|import| import.split(' ').nth(3)).collect();
    if names.is_empty() {
        return Err("wasm-bindgen's script asks for no other part".into());
    }
    let glue = rest.join("\n");
    let script = replaced(script, "import { initSync } from \"./first.js\";", "")?;
    let loaders: Vec<&str> = script.lines().filter_map(|line| line.strip_prefix(EXPORT)?.split(' ').next()).collect();
    let loaders = loaders.join(", ");
    let script = replaced(&script, EXPORT, "const ")?;
    let script = replaced(&script, "initSync(undefined, undefined)", "wasmInstance.exports")?;
    let script = replaced(
        &script,
        "sharedImports.__wasm_split.__indirect_function_table.get(callbackIndex)(",
        "guarded(wasm.__indirect_function_table.get(callbackIndex))(",
    )?;
    let script = ordered(&script);
    let (script, places) = placed(&script)?;
    let script = replaced(&script, "WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)")?;
    let names: String = names.iter().map(|name| format!("const {name} = {{ {loaders} }};\n")).collect();
    Ok(format!("{}{places}{FROM}", started(&format!("{glue}\n{script}\n{names}"))?))
}

/// The script of a program as a module that starts it as often as it is asked to, each time with a memory of its own: what wasm-bindgen wrote does so
/// once. So each widget has a program to itself, and one that breaks takes no other with it (`www/vendor-risk-element.js`).
pub fn started(glue: &str) -> Outcome<String> {
    // wasm-bindgen's own way of loading gives way to ours, which keeps what it has compiled.
    let (before, loading) = glue.split_once(LOADING[0]).ok_or("how does wasm-bindgen's script load the module?")?;
    let (_, after) = loading.split_once(LOADING[1]).ok_or("what does wasm-bindgen's script export?")?;
    let body = replaced(before, "wasm = instance.exports;", "wasm = allGuarded(instance.exports);")?;
    let body = replaced(&body, LISTEN, LISTEN_UNTIL_IT_BREAKS)?;
    let body: String = [&*body, after].concat().lines().flat_map(|line| [line.strip_prefix("export ").unwrap_or(line), "\n"]).collect();
    Ok(format!("export async function start(module, whenBroken) {{\n{GUARD}{body}{STARTED}}}\n{COMPILED}"))
}

/// Where wasm-bindgen's way of loading begins and ends.
const LOADING: [&str; 2] = ["async function __wbg_load(", "export { initSync, __wbg_init as default };"];

/// How the program listens.
const LISTEN: &str = "arg0.addEventListener(getStringFromWasm0(arg1, arg2), arg3, arg4)";

/// One that has broken cannot stop listening itself; and what the page held on to for it would hold its memory.
const LISTEN_UNTIL_IT_BREAKS: &str = "arg0.addEventListener(getStringFromWasm0(arg1, arg2), arg3, { ...arg4, signal: listening.signal })";

/// What stands before every call into the program. What leaves it as an exception, a trap above all, has left it half done: from then on it is
/// broken, and called no more. A call from inside of it goes on failing until it has left the program; for all others it is as if nothing had
/// happened, so that what is still on its way (timers, promises, listeners) makes no noise. What it gives then can be looked into like any result.
const GUARD: &str = "let depth = 0;
let broken;
const listening = new AbortController();
function guarded(call) {
    return (...given) => {
        if (broken) {
            if (depth > 0) throw broken;
            return [];
        }
        depth += 1;
        try {
            return call(...given);
        } catch (cause) {
            if (!broken) {
                broken = cause ?? new Error();
                listening.abort();
                whenBroken(broken);
            }
            if (depth > 1) throw cause;
            return [];
        } finally {
            depth -= 1;
        }
    };
}
function allGuarded(exports) {
    return Object.fromEntries(Object.entries(exports).map(([name, own]) => [name, typeof own === 'function' ? guarded(own) : own]));
}
";

/// The end of the function that starts the program.
const STARTED: &str = "__wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
return { mount };
";

/// What brings and compiles a module: once, and again only after a failure. Not every server names the type of a wasm file, which streaming insists
/// on; and a page of an error is no module.
const COMPILED: &str = "const modules = {};
export function compiled(address) {
    modules[address] ??= compile(address);
    modules[address].catch(() => delete modules[address]);
    return modules[address];
}
async function compile(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
}
";

/// The script with the names of what parts share in one order: the splitter writes them in that of a hash table, another one each time.
fn ordered(script: &str) -> String {
    let in_order = |line: &str| {
        let (before, rest) = line.split_once("{ ")?;
        let (names, after) = rest.split_once(" }")?;
        if !names.contains(SHARED_MEMORY) || names.contains([':', '(']) {
            return None;
        }
        let mut names: Vec<&str> = names.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        Some(format!("{before}{{ {} }}{after}", names.join(", ")))
    };
    script.lines().flat_map(|line| [in_order(line).unwrap_or_else(|| line.to_owned()), "\n".to_owned()]).collect()
}

/// What all parts share.
const SHARED_MEMORY: &str = "memory";

/// What stands before the functions that bring the parts.
const EXPORT: &str = "export const ";

/// How the script asks for a part; the name of its file stands between both.
const FETCH: [&str; 2] = ["fetch(new URL(\"./", "\", import.meta.url))"];

/// The script with an object in the place of the addresses of its parts, and that object.
fn placed(script: &str) -> Outcome<(String, String)> {
    let mut script = script.to_owned();
    let mut places = String::new();
    while let Some((_, rest)) = script.split_once(FETCH[0]) {
        let (file, _) = rest.split_once(FETCH[1]).ok_or("how does the splitter's script fetch its parts?")?;
        let (file, part) = (file.to_owned(), part_name(file));
        places.push_str(&format!("{part}: new URL(\"./{file}\", import.meta.url), "));
        script = script.replace(&format!("{}{file}{}", FETCH[0], FETCH[1]), &format!("compiled(parts.{part})"));
    }
    if places.is_empty() { Err("the splitter's script fetches nothing".into()) } else { Ok((script, format!("const parts = {{ {places}}};\n"))) }
}

/// What we call a part by the name of its file: `second` for `split_second.wasm`, and `shared` for the one that several parts need.
pub fn part_name(file: &str) -> String {
    let name = file.trim_end_matches(".wasm");
    name.strip_prefix("split_").map_or_else(|| "shared".to_owned(), str::to_owned)
}

/// How a page names other places for them.
const FROM: &str = "export function bringPartsFrom(addresses) {
    Object.assign(parts, addresses);
}
";

/// The text with one thing in the place of another; an error if that other is not there.
fn replaced(text: &str, old: &str, new: &str) -> Outcome<String> {
    if text.contains(old) {
        Ok(text.replace(old, new))
    } else {
        Err(format!("{old} was expected in what wasm-bindgen and the splitter wrote").into())
    }
}

/// Module and script with a number in the place of each name that the module imports from the script: a name is told in both, and no reader needs it.
pub fn numbered(module: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let mut numbers = Vec::new();
    let module = wasm::renamed(module, |of, name| {
        if !of.ends_with("_bg.js") {
            return name.to_owned();
        }
        numbers.push(name.to_owned());
        (numbers.len() - 1).to_string()
    })?;
    let mut lean = String::with_capacity(glue.len());
    let mut found = 0;
    for line in glue.lines() {
        match line.split_once(": ").and_then(|(name, rest)| Some((numbers.iter().position(|known| known == name)?, rest))) {
            Some((number, rest)) => {
                found += 1;
                lean.push_str(&format!("{number}: {rest}\n"));
            }
            None => lean.extend([line, "\n"]),
        }
    }
    if found == numbers.len() {
        Ok((module, lean))
    } else {
        Err(format!("of {} names that the module imports the script has {found}", numbers.len()).into())
    }
}

/// Module and script with short names for what the module exports and the script asks for, as `wasm.name`, and for the functions that wasm-bindgen has
/// named after types: names with hashes, which nothing compresses. What other parts ask for keeps its name.
pub fn lettered(module: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let shared: String = glue.lines().filter(|line| line.contains("wasmInstance.exports")).collect();
    let mut glue = glue.to_owned();
    let mut count = 0;
    let module = wasm::with_exports(module, |name| {
        let (asked, short) = (format!("wasm.{name}"), format!("_{count}"));
        if words_at(&glue, &asked).is_empty() || !words_at(&shared, name).is_empty() {
            return name.to_owned();
        }
        count += 1;
        replace_word(&mut glue, &asked, &format!("wasm.{short}"));
        short
    })?;
    let mut functions: Vec<String> =
        glue.split(|letter| !is_of_a_word(letter)).filter(|word| word.starts_with(FUNCTION)).map(str::to_owned).collect();
    functions.sort_unstable();
    functions.dedup();
    for (number, function) in functions.iter().enumerate() {
        replace_word(&mut glue, function, &format!("_f{number}"));
    }
    Ok((module, glue))
}

/// How wasm-bindgen's names of functions for closures begin.
const FUNCTION: &str = "wasm_bindgen_";

/// Where a word stands in a text on its own, not as a part of another.
fn words_at(text: &str, word: &str) -> Vec<usize> {
    let is_in_another = |at: &usize| text[..*at].ends_with(is_of_a_word) || text[at + word.len()..].starts_with(is_of_a_word);
    text.match_indices(word).map(|(at, _)| at).filter(|at| !is_in_another(at)).collect()
}

fn replace_word(text: &mut String, old: &str, new: &str) {
    for at in words_at(text, old).into_iter().rev() {
        text.replace_range(at..at + old.len(), new);
    }
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// The script without its comments and indentation. One with a text over several lines stays as it is: in that they would be letters.
pub fn lean(glue: &str) -> String {
    if glue.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return glue.to_owned();
    }
    let mut lean = String::with_capacity(glue.len());
    let mut in_comment = false;
    for line in glue.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            lean.push_str(line);
            lean.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    lean
}

#[cfg(test)]
mod tests {
    use super::{joined, lean, lettered, ordered, started};

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\nexport function mount() { return wasm.mount(); }\narg0.addEventListener(getStringFromWasm0(arg1, arg2), arg3, arg4);\nfunction imports() { return { \"./__wasm_split.js\": import1 }; }\n    wasm = instance.exports;\nasync function __wbg_load(module) {}\nfunction initSync() {}\nexport { initSync, __wbg_init as default };\n";
    const SCRIPT: &str = "import { initSync } from \"./first.js\";\nconst { memory } = initSync(undefined, undefined);\nsharedImports.__wasm_split.__indirect_function_table.get(callbackIndex)(1);\nconst src = fetch(new URL(\"./chunk_3.wasm\", import.meta.url));\nexport const __wasm_split_load_second = async (imports) => WebAssembly.instantiateStreaming(src, imports);\nexport const __wasm_split_load_third = fetch(new URL(\"./split_third.wasm\", import.meta.url));\n";

    #[test]
    fn both_scripts_become_one_module() {
        let one = joined(GLUE, SCRIPT).unwrap();
        assert!(
            !one.contains("import *")
                && !one.contains("export const")
                && ["import1", "import2"]
                    .iter()
                    .all(|name| one.contains(&format!("const {name} = {{ __wasm_split_load_second, __wasm_split_load_third }};"))),
            "{one}"
        );
        assert!(one.contains("const src = compiled(parts.shared)") && one.contains("compiled(parts.third)"), "{one}");
        assert!(one.contains("shared: new URL(\"./chunk_3.wasm\", import.meta.url)") && one.contains("export function bringPartsFrom("), "{one}");
        assert!(joined(GLUE, "another splitter").is_err());
        assert!(joined("another wasm-bindgen", SCRIPT).is_err());
    }

    #[test]
    fn a_program_is_started_as_often_as_wanted_and_every_call_into_it_is_guarded() {
        let one = joined(GLUE, SCRIPT).unwrap();
        let (inside, outside) = one.split_once("\n}\nconst modules").unwrap();
        assert!(inside.starts_with("export async function start(") && inside.matches("export ").count() == 1, "{inside}");
        assert!(
            inside.contains("\nfunction mount()")
                && inside.contains("wasm = allGuarded(instance.exports);")
                && inside.contains("guarded(wasm.__indirect_function_table.get("),
            "{inside}"
        );
        assert!(inside.contains("arg3, { ...arg4, signal: listening.signal });"), "{inside}");
        assert!(!one.contains("initSync") && !one.contains("__wbg_load"), "{one}");
        // What is compiled, and where the parts are, holds for all of them.
        assert!(outside.contains("compiled(address)") && outside.contains("const parts = "), "{outside}");
        assert!(started("another wasm-bindgen").is_err());
    }

    #[test]
    fn what_parts_share_is_written_in_one_order() {
        let script =
            |names: &str| format!("const {{ {names},  }} = exports;\nObject.assign(shared.parts, {{ {names},  }});\nf({{ a: 1, memory }});\n");
        let one = ordered(&script("memory, table, a0"));
        assert_eq!(one, ordered(&script("a0, memory, table")));
        assert!(
            one.starts_with("const { a0, memory, table } = exports;\nObject.assign(shared.parts, { a0, memory, table });\nf({ a: 1, memory });"),
            "{one}"
        );
    }

    #[test]
    fn exports_and_functions_have_short_names_but_for_what_parts_share() {
        let module = |names: [&str; 4]| {
            let entries: Vec<u8> = names.iter().flat_map(|name| [&[u8::try_from(name.len()).unwrap()], name.as_bytes(), &[0, 1]].concat()).collect();
            [&b"\0asm\x01\0\0\0"[..], &[7, u8::try_from(entries.len() + 1).unwrap(), 4], &entries].concat()
        };
        let glue = "function wasm_bindgen_a_(b) { wasm.wasm_bindgen_a_(b); wasm.mount_2; }\nmount(wasm.mount, wasm_bindgen_a_1);\nconst { memory } = wasmInstance.exports; wasm.memory;";
        let (short, lettered) = lettered(&module(["mount", "wasm_bindgen_a_", "memory", "main"]), glue).unwrap();
        assert_eq!(
            lettered,
            "function _f0(b) { wasm._1(b); wasm.mount_2; }\nmount(wasm._0, _f1);\nconst { memory } = wasmInstance.exports; wasm.memory;"
        );
        assert_eq!(short, module(["_0", "_1", "memory", "main"]));
    }

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(lean("/**\n * Why.\n */\nif (a) {\n    // So.\n    b(`c`);\n\n}\n/** One. */\nd();"), "if (a) {\nb(`c`);\n}\nd();\n");
        let text = "a(`\n  b`);";
        assert_eq!(lean(text), text);
    }
}
