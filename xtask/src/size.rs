//! `cargo xtask size`: what `dist/` weighs, against the budget.

use std::cmp::Reverse;
use std::fs;

use crate::brotli_size::brotli_size;
use crate::{Outcome, paths};

/// All that is loaded before the first question can be answered, in bytes with Brotli.
const FIRST_QUESTION: usize = 150_000;

/// Everything, with the records of all providers. For comparison: a rival's empty form is twice as heavy as our first question may be.
const EVERYTHING: usize = 330_000;

/// A file of `dist/`.
struct Weighed {
    name: String,
    bytes: usize,
    brotli: usize,
}

impl Weighed {
    /// The records come in the background, when the first question stands.
    fn is_late(&self) -> bool {
        self.name.starts_with("records-")
    }
}

/// Prints the table; fails if a budget is exceeded.
pub fn run() -> Outcome {
    let files = weigh_all()?;
    println!("{:>9} {:>9}", "bytes", "Brotli");
    for file in &files {
        let when = if file.is_late() { " (in the background)" } else { "" };
        println!("{:>9} {:>9}  {}{when}", file.bytes, file.brotli, file.name);
    }
    let first = files.iter().filter(|file| !file.is_late()).map(|file| file.brotli).sum();
    let all = files.iter().map(|file| file.brotli).sum();
    let fits = [within("before the first question", first, FIRST_QUESTION), within("everything", all, EVERYTHING)];
    if fits.contains(&false) { Err("the budget is exceeded".into()) } else { Ok(()) }
}

fn within(what: &str, size: usize, budget: usize) -> bool {
    let mark = if size > budget { "  TOO MUCH" } else { "" };
    println!("{:>9} {size:>9}  {what}, of {budget}{mark}", "");
    size <= budget
}

fn weigh_all() -> Outcome<Vec<Weighed>> {
    let dist = paths::dist();
    let entries = fs::read_dir(&dist).map_err(|_| "there is no dist/ yet: run `cargo xtask build`")?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        // Trunk keeps a working folder there, which is empty after a build.
        if path.is_file() {
            let content = fs::read(&path)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push(Weighed { name, bytes: content.len(), brotli: brotli_size(&content)? });
        }
    }
    files.sort_by_key(|file| Reverse(file.brotli));
    Ok(files)
}
