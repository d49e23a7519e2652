//! `cargo xtask size`: what of `dist/` a page loads, against the budget.

use std::cmp::Reverse;
use std::fs;

use crate::brotli_size::brotli_size;
use crate::deliver::is_never_loaded;
use crate::{Outcome, paths};

/// What may be loaded, in bytes with Brotli.
struct Budget {
    /// What is weighed, in words.
    of: &'static str,
    /// What it is to weigh.
    goal: usize,
    /// What it may weigh: the last landed weight and a little. Whoever must raise it says why in the commit; it never passes a goal once met.
    ceiling: usize,
}

/// All that is loaded before the first question can be answered. For comparison: a rival's empty form is twice as heavy as the goal.
const FIRST_QUESTION: Budget = Budget { of: "before the first question", goal: 150_000, ceiling: 95_500 };

/// Everything, with the records of all providers.
const EVERYTHING: Budget = Budget { of: "everything", goal: 330_000, ceiling: 326_000 };

/// A file of `dist/` that a page loads.
struct Weighed {
    name: String,
    bytes: usize,
    brotli: usize,
}

impl Weighed {
    /// The records and the second part of the program come in the background, when the first question stands.
    fn is_late(&self) -> bool {
        self.name.starts_with("records-") || self.name.ends_with("_second.wasm")
    }
}

/// Prints the table; fails if a ceiling is exceeded, and says how far the goals are.
pub fn run() -> Outcome {
    let files = weigh_all()?;
    println!("{:>9} {:>9}", "bytes", "Brotli");
    for file in &files {
        let when = if file.is_late() { " (in the background)" } else { "" };
        println!("{:>9} {:>9}  {}{when}", file.bytes, file.brotli, file.name);
    }
    let first = files.iter().filter(|file| !file.is_late()).map(|file| file.brotli).sum();
    let all = files.iter().map(|file| file.brotli).sum();
    let fits = [within(&FIRST_QUESTION, first), within(&EVERYTHING, all)];
    if fits.contains(&false) { Err("the budget is exceeded".into()) } else { Ok(()) }
}

fn within(budget: &Budget, size: usize) -> bool {
    let mark = match size {
        _ if size > budget.ceiling => "  TOO MUCH",
        _ if size > budget.goal => "  over the goal",
        _ => "",
    };
    println!("{:>9} {size:>9}  {}: goal {}, ceiling {}{mark}", "", budget.of, budget.goal, budget.ceiling);
    size <= budget.ceiling
}

fn weigh_all() -> Outcome<Vec<Weighed>> {
    let dist = paths::dist();
    let entries = fs::read_dir(&dist).map_err(|_| "there is no dist/ yet: run `cargo xtask build`")?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // In folders are examples, and Trunk's working folder, which is empty after a build.
        if path.is_file() && !is_never_loaded(&name) {
            let content = fs::read(&path)?;
            files.push(Weighed { name, bytes: content.len(), brotli: brotli_size(&content)? });
        }
    }
    files.sort_by_key(|file| Reverse(file.brotli));
    Ok(files)
}
