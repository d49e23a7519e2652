//! The script between the page and the program: what wasm-bindgen and the splitter wrote, made one and made smaller.

use crate::Outcome;

/// How the splitter calls the script that fetches the other parts.
pub const SCRIPT: &str = "__wasm_split.js";

/// The script that fetches the other parts, made a part of the one that wasm-bindgen wrote. As two modules that import each other they would be
/// tied by name, and a page that loads the program twice, under two addresses, would have a part of one run in the other.
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
    let (script, places) = placed(&script)?;
    // Not every server names the type of a wasm file, which streaming insists on; and a page of an error is no module.
    let script = replaced(&script, "WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await bytes(await src), imports)")?;
    // In the form in which bundlers find addresses of files.
    let glue = replaced(&glue, "new URL('first_bg.wasm'", "new URL('./first_bg.wasm'")?;
    let names: String = names.iter().map(|name| format!("const {name} = {{ {loaders} }};\n")).collect();
    Ok(format!("{glue}\n{script}\n{names}{BYTES}{places}{FROM}"))
}

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
        script = script.replace(&format!("{}{file}{}", FETCH[0], FETCH[1]), &format!("fetch(parts.{part})"));
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
    use super::{joined, lean, without_hashes};

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\nfunction imports() { return { \"./__wasm_split.js\": import1 }; }\nnew URL('first_bg.wasm', import.meta.url);\n";
    const SCRIPT: &str = "import { initSync } from \"./first.js\";\nconst src = fetch(new URL(\"./chunk_3.wasm\", import.meta.url));\nexport const __wasm_split_load_second = async (imports) => WebAssembly.instantiateStreaming(src, imports);\nexport const __wasm_split_load_third = fetch(new URL(\"./split_third.wasm\", import.meta.url));\n";

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
        assert!(one.contains("const src = fetch(parts.shared)") && one.contains("fetch(parts.third)"), "{one}");
        assert!(one.contains("shared: new URL(\"./chunk_3.wasm\", import.meta.url)") && one.contains("export function bringPartsFrom("), "{one}");
        assert!(joined(GLUE, "another splitter").is_err());
        assert!(joined("another wasm-bindgen", SCRIPT).is_err());
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
    fn comments_and_indentation_go() {
        assert_eq!(lean("/**\n * Why.\n */\nif (a) {\n    // So.\n    b(`c`);\n\n}\n/** One. */\nd();"), "if (a) {\nb(`c`);\n}\nd();\n");
        let text = "a(`\n  b`);";
        assert_eq!(lean(text), text);
    }
}
