//! Modules of WebAssembly as far as the build changes them: their sections, and the names of what they import.

use crate::Outcome;

/// What is said of a module that ends too early.
const CUT: &str = "a module of WebAssembly is cut off";

/// The first bytes: what it is, and its version.
const START: usize = 8;

/// The section of what is imported.
const IMPORTS: u8 = 2;

/// The section of what is exported.
const EXPORTS: u8 = 7;

/// The module without the custom sections of these names.
pub fn without(module: &[u8], unwanted: impl Fn(&[u8]) -> bool) -> Outcome<Vec<u8>> {
    changed(module, |id, content| {
        let name = if id == 0 { text(content, 0).ok_or(CUT)?.0 } else { b"" };
        Ok(if unwanted(name) { None } else { Some(content.to_vec()) })
    })
}

/// The module with other names for what it imports: `rename` is given module and name, and gives the new name.
pub fn renamed(module: &[u8], mut rename: impl FnMut(&str, &str) -> String) -> Outcome<Vec<u8>> {
    changed(module, |id, content| Ok(Some(if id == IMPORTS { imports(content, &mut rename).ok_or(CUT)? } else { content.to_vec() })))
}

/// The module with other names for what it exports.
pub fn with_exports(module: &[u8], mut rename: impl FnMut(&str) -> String) -> Outcome<Vec<u8>> {
    changed(module, |id, content| Ok(Some(if id == EXPORTS { exports(content, &mut rename).ok_or(CUT)? } else { content.to_vec() })))
}

/// The module with each section changed; nothing in its place leaves it out.
fn changed(module: &[u8], mut change: impl FnMut(u8, &[u8]) -> Outcome<Option<Vec<u8>>>) -> Outcome<Vec<u8>> {
    let mut out = module.get(..START).ok_or(CUT)?.to_vec();
    let mut at = START;
    while at < module.len() {
        let (length, from) = number(module, at + 1).ok_or(CUT)?;
        let content = module.get(from..from + length).ok_or(CUT)?;
        if let Some(content) = change(module[at], content)? {
            out.push(module[at]);
            put_number(&mut out, content.len());
            out.extend(content);
        }
        at = from + length;
    }
    Ok(out)
}

/// A section of imports with other names.
fn imports(content: &[u8], rename: &mut impl FnMut(&str, &str) -> String) -> Option<Vec<u8>> {
    let (count, mut at) = number(content, 0)?;
    let mut out = Vec::with_capacity(content.len());
    put_number(&mut out, count);
    for _ in 0..count {
        let (module, after) = text(content, at)?;
        let (name, after) = text(content, after)?;
        let end = described(content, after)?;
        put_text(&mut out, module);
        put_text(&mut out, rename(std::str::from_utf8(module).ok()?, std::str::from_utf8(name).ok()?).as_bytes());
        out.extend(content.get(after..end)?);
        at = end;
    }
    (at == content.len()).then_some(out)
}

/// A section of exports with other names.
fn exports(content: &[u8], rename: &mut impl FnMut(&str) -> String) -> Option<Vec<u8>> {
    let (count, mut at) = number(content, 0)?;
    let mut out = Vec::with_capacity(content.len());
    put_number(&mut out, count);
    for _ in 0..count {
        let (name, after) = text(content, at)?;
        let (_, end) = number(content, after + 1)?;
        put_text(&mut out, rename(std::str::from_utf8(name).ok()?).as_bytes());
        out.extend(content.get(after..end)?);
        at = end;
    }
    (at == content.len()).then_some(out)
}

/// The place behind the description of an import: a function, a table, a memory or a global.
fn described(bytes: &[u8], at: usize) -> Option<usize> {
    let limits = |at: usize| {
        let (_, after) = number(bytes, at + 1)?;
        if bytes.get(at)? & 1 == 1 { Some(number(bytes, after)?.1) } else { Some(after) }
    };
    match bytes.get(at)? {
        0 => Some(number(bytes, at + 1)?.1),
        1 => limits(at + 2),
        2 => limits(at + 1),
        3 => Some(at + 3),
        _ => None,
    }
}

fn text(bytes: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let (length, from) = number(bytes, at)?;
    Some((bytes.get(from..from + length)?, from + length))
}

fn put_text(out: &mut Vec<u8>, text: &[u8]) {
    put_number(out, text.len());
    out.extend(text);
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

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(u8::try_from(number & 0x7f).unwrap_or(0) | 0x80);
        number >>= 7;
    }
    out.push(u8::try_from(number).unwrap_or(0));
}

#[cfg(test)]
mod tests {
    use super::{put_number, renamed, with_exports, without};

    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        let mut out = vec![id];
        put_number(&mut out, content.len());
        out.extend(content);
        out
    }

    const START: [u8; 8] = *b"\0asm\x01\0\0\0";

    #[test]
    fn only_unwanted_sections_go() {
        let (types, names) = (section(1, &[0]), section(0, b"\x04name.."));
        let (linking, code) = (section(0, b"\x07linking..."), section(0, b"\x0areloc.CODE."));
        let module = [&START[..], &types, &linking, &names, &code].concat();
        let unwanted = |name: &[u8]| name == b"linking" || name.starts_with(b"reloc.");
        assert_eq!(without(&module, unwanted).unwrap(), [&START[..], &types, &names].concat());
        assert!(without(&module[..module.len() - 1], unwanted).is_err());
    }

    #[test]
    fn imports_get_other_names_and_all_else_stays() {
        let import = |name: &str, described: &[u8]| {
            let mut out = vec![1, b'm'];
            put_number(&mut out, name.len());
            [&out, name.as_bytes(), described].concat()
        };
        let long = "a".repeat(200);
        let descriptions: [&[u8]; 6] = [&[0, 0x80, 1], &[1, 0x70, 0, 5], &[1, 0x70, 1, 5, 9], &[2, 0, 1], &[2, 1, 1, 0x80, 2], &[3, 0x7f, 0]];
        let all = |names: [&str; 6]| {
            let entries: Vec<u8> = names.iter().zip(descriptions).flat_map(|(name, described)| import(name, described)).collect();
            [&START[..], &section(1, &[0]), &section(2, &[&[6], &*entries].concat()), &section(10, &[1, 2, 3])].concat()
        };
        let module = all(["one", "two", &long, "four", "five", "six"]);
        let mut count = 0;
        let new = renamed(&module, |module, name| {
            assert_eq!(module, "m");
            count += 1;
            if name == "four" { name.to_owned() } else { count.to_string() }
        });
        assert_eq!(new.unwrap(), all(["1", "2", "3", "four", "5", "6"]));
        assert!(renamed(&module[..module.len() - 8], |_, name| name.to_owned()).is_err());
    }

    #[test]
    fn exports_get_other_names_and_all_else_stays() {
        let all = |names: [&str; 3]| {
            let entries: Vec<u8> =
                names.iter().flat_map(|name| [&[u8::try_from(name.len()).unwrap()], name.as_bytes(), &[0, 0x80, 1]].concat()).collect();
            [&START[..], &section(7, &[&[3], &*entries].concat()), &section(10, &[1, 2, 3])].concat()
        };
        let new =
            with_exports(&all(["memory", "long_name", "another"]), |name| if name == "memory" { name.to_owned() } else { name[..1].to_owned() });
        assert_eq!(new.unwrap(), all(["memory", "l", "a"]));
    }
}
