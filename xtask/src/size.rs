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
const FIRST_QUESTION: Budget = Budget { of: "before the first question", goal: 150_000, ceiling: 99_500 };

/// All that a page loads by itself: questions, results and every screen that leads down to a clause, with all records and regulations.
const BY_ITSELF: Budget = Budget { of: "what a page loads by itself", goal: 330_000, ceiling: 330_000 };

/// With what is loaded only when somebody opens a summary or a saved assessment.
const ASKED_FOR: Budget = Budget { of: "with the summary and its files, when asked for", goal: 400_000, ceiling: 395_000 };

/// When a file is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    First,
    Background,
    AskedFor,
}

/// A file of `dist/` that a page loads.
struct Weighed {
    name: String,
    bytes: usize,
    brotli: usize,
}

impl Weighed {
    /// The records, the second part of the program and what it shares with the third come in the background, when the first question stands.
    fn when(&self) -> When {
        let program = self.name.ends_with(".wasm") && !self.name.ends_with("_bg.wasm");
        match () {
            () if self.name.ends_with("_third.wasm") => When::AskedFor,
            () if program || self.name.starts_with("records-") => When::Background,
            () => When::First,
        }
    }
}

/// Prints the table; fails if a ceiling is exceeded, and says how far the goals are.
pub fn run() -> Outcome {
    let files = weigh_all()?;
    println!("{:>9} {:>9}", "bytes", "Brotli");
    for file in &files {
        let when = match file.when() {
            When::First => "",
            When::Background => " (in the background)",
            When::AskedFor => " (when asked for)",
        };
        println!("{:>9} {:>9}  {}{when}", file.bytes, file.brotli, file.name);
    }
    let weight = |of: When| files.iter().filter(|file| file.when() == of).map(|file| file.brotli).sum::<usize>();
    let first = weight(When::First);
    let by_itself = first + weight(When::Background);
    let fits = [within(&FIRST_QUESTION, first), within(&BY_ITSELF, by_itself), within(&ASKED_FOR, by_itself + weight(When::AskedFor))];
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
