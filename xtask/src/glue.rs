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

/// The script without the hashes in the names that it shares with the module, and the module without them too. Nothing compresses a hash of 16
/// digits. In its place stands a number of as many digits, so that nothing moves in the module; nearly always it is nought.
pub fn without_hashes(glue: &str, module: &mut [u8]) -> String {
    let mut known: Vec<Hash<'_>> = Vec::new();
    for name in
        glue.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').filter(|name| SHARED.iter().any(|start| name.starts_with(start)))
    {
        for (before, digits) in hashes(name) {
            match known.iter_mut().find(|hash| hash.digits == digits) {
                Some(hash) => hash.after.push(before),
                None => known.push(Hash { digits, after: vec![before] }),
            }
        }
    }
    // What is a number already keeps it, and is not to be taken for a hash later on.
    let (numbers, hashes): (Vec<Hash<'_>>, Vec<Hash<'_>>) = known.into_iter().partition(|hash| hash.digits.starts_with(NUMBER));
    let mut numbered: Vec<(String, Hash<'_>)> = numbers.into_iter().map(|hash| (hash.digits.to_owned(), hash)).collect();
    let mut text = glue.to_owned();
    for hash in hashes {
        // Two names that differ do so first in hashes after the same beginning: such hashes get different numbers.
        let taken = |number: &String| numbered.iter().any(|(other, by)| other == number && by.after.iter().any(|before| hash.after.contains(before)));
        let Some(number) = (0..=u32::MAX).map(|number| format!("{NUMBER}{number:08x}")).find(|number| !taken(number)) else { continue };
        text = text.replace(hash.digits, &number);
        put(module, hash.digits.as_bytes(), number.as_bytes());
        numbered.push((number, hash));
    }
    text
}

/// How a number begins; wasm-bindgen has some of its own. That a hash begins so happens once in four thousand million.
const NUMBER: &str = "00000000";

/// How the names begin that script and module share.
const SHARED: [&str; 3] = ["__wbg_", "__wbindgen_", "wasm_bindgen_"];

/// So many digits has a hash.
const DIGITS: usize = 16;

/// A hash in names.
struct Hash<'a> {
    digits: &'a str,
    /// What stands before it in each name.
    after: Vec<&'a str>,
}

/// The hashes in a name, each with what stands before it.
fn hashes(name: &str) -> impl Iterator<Item = (&str, &str)> {
    let other = |letter: char| !matches!(letter, '0'..='9' | 'a'..='f');
    name.match_indices(move |letter| !other(letter)).filter_map(move |(at, _)| {
        let rest = &name[at..];
        let run = &rest[..rest.find(other).unwrap_or(rest.len())];
        (run.len() == DIGITS && name[..at].ends_with(other)).then_some((&name[..at], run))
    })
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

/// Module and script with letters in the place of the names of what the module exports and only the script asks for, as `wasm.name`.
pub fn lettered(module: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let mut glue = glue.to_owned();
    let mut count = 0;
    let module = wasm::with_exports(module, |name| {
        let asked = format!("wasm.{name}");
        let is_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        let places = |text: &str, what: &str| {
            let alone = |at: &usize| !is_word(text[at + what.len()..].chars().next()) && !is_word(text[..*at].chars().next_back());
            text.match_indices(what).map(|(at, _)| at).filter(alone).collect::<Vec<usize>>()
        };
        let found = places(&glue, &asked);
        // What is named otherwise too (by the other parts) keeps its name.
        if found.is_empty() || places(&glue, name).len() != found.len() {
            return name.to_owned();
        }
        let short = format!("_{count}");
        count += 1;
        for at in found.into_iter().rev() {
            glue.replace_range(at..at + asked.len(), &format!("wasm.{short}"));
        }
        short
    })?;
    Ok((module, glue))
}

/// Puts bytes in the place of as many others.
fn put(module: &mut [u8], old: &[u8], new: &[u8]) {
    let places: Vec<usize> = module.windows(old.len()).enumerate().filter(|(_, part)| *part == old).map(|(at, _)| at).collect();
    for at in places {
        module[at..at + old.len()].copy_from_slice(new);
    }
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
    use super::{joined, lean, lettered, ordered, started, without_hashes};

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
    fn hashes_become_numbers_that_keep_names_apart() {
        let names = |hashes: [&str; 6]| {
            let [get, other_get, set, to, cast, own] = hashes;
            format!(
                "__wbg_get_{get}, __wbg_get_{other_get}, __wbg_set_{set}; wasm_bindgen_{to}_to_h{get}__1_, __wbindgen_cast_{cast}, __wbindgen_cast_{own}, 1111111111111112"
            )
        };
        let (nought, one) = ("0000000000000000", "0000000000000001");
        let glue = names(["0123456789abcdef", "fedcba9876543210", "1111111111111111", "2222222222222222", "3333333333333333", one]);
        let mut module = glue.clone().into_bytes();
        let text = without_hashes(&glue, &mut module);
        assert_eq!(text, names([nought, one, nought, nought, nought, one]));
        assert_eq!(module, text.as_bytes());
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
    fn what_only_the_script_asks_for_has_a_short_name() {
        let module = |names: [&str; 3]| {
            let entries: Vec<u8> = names.iter().flat_map(|name| [&[u8::try_from(name.len()).unwrap()], name.as_bytes(), &[0, 1]].concat()).collect();
            [&b"\0asm\x01\0\0\0"[..], &[7, u8::try_from(entries.len() + 1).unwrap(), 3], &entries].concat()
        };
        let (short, glue) =
            lettered(&module(["mount", "drop_it", "memory"]), "wasm.drop_it(1, wasm.drop_it); wasm.mount(mount); wasm.memory_2;").unwrap();
        assert_eq!(glue, "wasm._0(1, wasm._0); wasm.mount(mount); wasm.memory_2;");
        assert_eq!(short, module(["mount", "_0", "memory"]));
    }

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(lean("/**\n * Why.\n */\nif (a) {\n    // So.\n    b(`c`);\n\n}\n/** One. */\nd();"), "if (a) {\nb(`c`);\n}\nd();\n");
        let text = "a(`\n  b`);";
        assert_eq!(lean(text), text);
    }
}
