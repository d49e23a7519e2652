//! House rules that no compiler keeps: the pure part stays pure, rooms import only from the rooms before them, files stay short, and nothing of the
//! machine that built it gets into the repository.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use vendor_risk::reading::{Mistakes, canonical, parse};

/// The pure rooms, innermost first, as the documentation of `src/lib.rs` names them.
fn rooms() -> Vec<String> {
    let text = common::text("src/lib.rs");
    let (_, order) = text.split_once("The rooms, innermost first").expect("src/lib.rs names the rooms");
    let (order, _) = order.split_once("are pure").expect("src/lib.rs says which rooms are pure");
    order.split("[`").skip(1).filter_map(|part| part.split_once("`]")).map(|(room, _)| room.to_owned()).collect()
}

/// A Rust file of the pure part.
struct Source {
    room: String,
    path: PathBuf,
    text: String,
}

impl Source {
    /// The lines that are compiled into the product: no comments, and nothing that only tests have.
    fn code(&self) -> String {
        let product = self.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        product.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
    }
}

/// Every file of the pure part but those that are declared for tests only.
fn pure_sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for room in rooms() {
        let mut files = Vec::new();
        rust_files(&common::path(&format!("src/{room}")), &mut files);
        assert!(!files.is_empty(), "the room {room} has no file");
        sources.extend(files.into_iter().map(|path| Source { room: room.clone(), text: fs::read_to_string(&path).unwrap(), path }));
    }
    let for_tests: Vec<PathBuf> = sources.iter().flat_map(declared_for_tests).collect();
    sources.retain(|source| !for_tests.contains(&source.path));
    sources
}

/// `#[cfg(test)] mod name;` means the file `name.rs` beside.
fn declared_for_tests(source: &Source) -> Vec<PathBuf> {
    let declared = source.text.split("#[cfg(test)]\n").skip(1).filter_map(|rest| rest.split_once(';'));
    let names = declared.filter_map(|(line, _)| line.rsplit_once("mod ")).map(|(_, name)| name.to_owned());
    names.filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_')).map(|name| source.path.with_file_name(format!("{name}.rs"))).collect()
}

fn rust_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

fn none_of(rule: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn the_rooms_are_those_that_the_documentation_names() {
    assert_eq!(rooms(), ["reading", "dataset", "questionnaire", "rubric", "law", "edition", "scoring", "report", "file", "own"]);
    let impure = ["app", "element", "browser", "bin"];
    let known: Vec<String> = rooms().into_iter().chain(impure.map(str::to_owned)).collect();
    for entry in fs::read_dir(common::path("src")).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let is_empty = || fs::read_dir(entry.path()).unwrap().next().is_none();
        assert!(entry.path().is_file() || is_empty() || known.contains(&name), "src/{name} is a room that src/lib.rs does not name");
    }
}

#[test]
fn the_pure_part_knows_no_browser_no_clock_no_file_and_no_frame_and_cannot_panic() {
    let forbidden = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "yew",
        "gloo",
        "std::time",
        "SystemTime",
        "Instant",
        "std::fs",
        "std::env",
        "std::thread",
        "std::net",
        "std::process",
        "std::io",
        "static mut",
        "thread_local!",
        "OnceLock",
        "LazyLock",
        "unsafe ",
        "unwrap()",
        "expect(",
        "panic!",
        "todo!",
        "unimplemented!",
        "unreachable!",
        "assert!(",
        "assert_eq!(",
        "println!",
        "eprintln!",
        "dbg!",
        "include_bytes!",
        "include_str!",
        // Our release builds for the browser have no such formatting: it would print nothing.
        ":?}",
        "f32",
    ];
    let mut found = Vec::new();
    for source in pure_sources() {
        for (line, code) in source.code().lines().enumerate() {
            let met = forbidden.iter().filter(|word| code.contains(**word));
            found.extend(met.map(|word| format!("{}:{}: {word}", source.path.display(), line + 1)));
        }
    }
    none_of("the pure part may not use these", found);
}

#[test]
fn outside_the_rooms_only_the_bundled_edition_expects_anything() {
    let bundled = common::text("src/bundled.rs");
    assert_eq!(bundled.matches("expect(").count() + bundled.matches("unwrap()").count(), 1, "src/bundled.rs");
    let crate_itself = ["src/lib.rs", "src/ids.rs"].map(common::text).concat();
    assert!(!crate_itself.contains("expect(") && !crate_itself.contains("unwrap()"));
}

/// The rooms that a file names by `crate::`.
fn imports(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            // use crate::{dataset::Date, edition::Edition};
            Some(list) => {
                let mut depth = 0;
                let inside: String = list
                    .chars()
                    .take_while(|c| {
                        depth += i32::from(*c == '{') - i32::from(*c == '}');
                        depth >= 0
                    })
                    .collect();
                let mut depth = 0;
                let own: String = inside
                    .chars()
                    .filter(|c| {
                        depth += i32::from(*c == '{') - i32::from(*c == '}');
                        depth == 0
                    })
                    .collect();
                rooms.extend(own.split(',').filter_map(|part| part.trim().split("::").next()).filter(|name| !name.is_empty()).map(str::to_owned));
            }
            None => {
                rooms.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            }
        }
    }
    rooms
}

#[test]
fn imports_are_read_in_every_form() {
    let code = "use crate::dataset::{Date, Clause};\nuse crate::{rubric::{Axis, Gate}, edition::Edition};\nlet x = crate::reading::parse;";
    assert_eq!(imports(code), ["dataset", "rubric", "edition", "reading"].map(str::to_owned).into());
}

#[test]
fn a_room_imports_only_from_the_rooms_before_it() {
    let rooms = rooms();
    let place = |room: &str| rooms.iter().position(|known| known == room);
    let mut found = Vec::new();
    for source in pure_sources() {
        let own = place(&source.room);
        for import in imports(&source.code()).iter().filter(|import| place(import).is_none_or(|at| Some(at) > own)) {
            found.push(format!("{}: crate::{import}", source.path.display()));
        }
    }
    none_of("arrows run one way, in the order of src/lib.rs", found);
}

#[test]
fn nothing_of_the_pure_part_is_imported_by_its_path_out_of_its_room() {
    let mut found = Vec::new();
    for source in pure_sources() {
        let depth = source.path.strip_prefix(common::path("src")).unwrap().components().count();
        let longest = (1..9).rev().find(|count| source.code().contains(&"super::".repeat(*count))).unwrap_or(0);
        let is_mod = source.path.file_name().is_some_and(|name| name == "mod.rs");
        if longest + usize::from(is_mod) >= depth {
            found.push(format!("{}: {}", source.path.display(), "super::".repeat(longest)));
        }
    }
    none_of("`super::` must not lead out of a room", found);
}

#[test]
fn every_file_of_the_pure_part_has_less_than_300_lines() {
    let long = pure_sources().into_iter().filter(|source| source.text.lines().count() >= 300);
    none_of("files that have grown too long", long.map(|source| source.path.display().to_string()).collect());
}

#[test]
fn every_file_of_the_pure_part_says_what_it_is() {
    let silent = pure_sources().into_iter().filter(|source| !source.text.starts_with("//! "));
    none_of("files without a sentence at their head", silent.map(|source| source.path.display().to_string()).collect());
}

#[test]
fn json_objects_are_sorted_so_that_hashes_depend_on_no_order() {
    let mistakes = Mistakes::default();
    let value = parse("x.json", r#"{"b": 1, "a": {"d": [2, 1], "c": null}, "é": 0.5, "A": "x"}"#, &mistakes);
    assert_eq!(canonical(&value), r#"{"A":"x","a":{"c":null,"d":[2,1]},"b":1,"é":0.5}"#);
}

/// The files that are, or would be, part of the repository, if git is there to say so.
fn repository_files() -> Vec<PathBuf> {
    let listed = Command::new("git").current_dir(common::path("")).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).output();
    let mut files = Vec::new();
    match listed {
        Ok(output) if output.status.success() => {
            files.extend(String::from_utf8(output.stdout).unwrap().split_terminator('\0').map(common::path).filter(|path| path.is_file()));
        }
        // A copy without its history: everything but what builds leave behind.
        _ => all_files(&common::path(""), &mut files),
    }
    assert!(files.len() > 50, "{} files", files.len());
    files
}

fn all_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_file() {
            out.push(path);
        } else if !["target", "dist", "node_modules", ".git"].contains(&name.as_str()) {
            all_files(&path, out);
        }
    }
}

/// The lines of the repository's text files, each with its place.
fn repository_lines() -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for path in repository_files() {
        // Whatever is not UTF-8 is no text.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let name = path.strip_prefix(common::path("")).unwrap().display().to_string();
        lines.extend(text.lines().enumerate().map(|(index, line)| (format!("{name}:{}", index + 1), line.to_owned())));
    }
    lines
}

/// Whether a word stands in a line as the start of a path, not inside an address.
fn starts_a_path(line: &str, root: &str) -> bool {
    line.match_indices(root).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "./_-~*%}".contains(c)))
}

#[test]
fn no_file_names_a_place_of_the_machine_that_it_was_written_on() {
    let roots = ["home", "Users", "root", "work", "tmp"].map(|root| format!("/{root}/"));
    let found = repository_lines().into_iter().filter(|(_, line)| roots.iter().any(|root| starts_a_path(line, root)));
    none_of("absolute paths of a machine", found.map(|(place, line)| format!("{place}: {}", line.chars().take(160).collect::<String>())).collect());
}

#[test]
fn no_file_names_the_host_of_a_package_registry() {
    // Of lock files only the public index may remain, which cargo writes for every registry that mirrors it.
    let words = ["registry.", "artifactory", "nexus", "/api/npm/", "/simple/", "crates-mirror", "\"resolved\":"];
    let is_address = |line: &str| line.contains("://") || line.contains("\"resolved\":");
    let found = repository_lines().into_iter().filter(|(place, line)| {
        let is_this = place.starts_with("tests/architecture.rs");
        is_address(line) && !is_this && words.iter().any(|word| line.contains(word)) && !line.contains("github.com/rust-lang/crates.io-index")
    });
    none_of("hosts of registries", found.map(|(place, line)| format!("{place}: {}", line.chars().take(160).collect::<String>())).collect());
}
