//! `cargo xtask test`: every check, in the order in which mistakes are cheapest to find.

mod count;

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{self, Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use count::Count;

use crate::setup::{self, TestTools};
use crate::{Outcome, build, paths, process, size};

/// One kind of check. It adds the tests it ran to the count; a step without tests of its own counts as one.
struct Step {
    name: &'static str,
    run: fn(&TestTools, &mut Count) -> Outcome,
}

const STEPS: [Step; 7] = [
    Step { name: "fmt", run: |_, _| process::run(cargo().args(["fmt", "--all", "--check"])) },
    Step { name: "clippy", run: |_, _| clippy() },
    Step { name: "unit", run: |_, count| counted(cargo().args(["test", "--workspace", "--all-features"]), count) },
    Step { name: "build", run: |_, _| build::run() },
    Step { name: "size", run: |_, _| size::run() },
    Step { name: "oracle", run: |tools, count| node_tests("tests/oracle", tools, count) },
    Step { name: "e2e", run: |tools, count| node_tests("tests/e2e", tools, count) },
];

/// Sets up and runs the named steps, or all.
pub fn run(wanted: &[&str]) -> Outcome {
    if let Some(unknown) = wanted.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let names = STEPS.map(|step| step.name).join(" ");
        return Err(format!("no step is called {unknown}; there are: {names}").into());
    }
    let tools = setup::for_testing()?;
    let mut count = Count::default();
    let mut times = Vec::new();
    let mut failed = None;
    for step in STEPS.iter().filter(|step| wanted.is_empty() || wanted.contains(&step.name)) {
        println!("\n== {} ==", step.name);
        let start = Instant::now();
        let mut own = Count::default();
        let outcome = (step.run)(&tools, &mut own);
        count += own.or_one(outcome.is_ok());
        times.push(format!("{:>7.1} s  {}", start.elapsed().as_secs_f64(), step.name));
        if let Err(reason) = outcome {
            failed = Some(format!("{} failed: {reason}", step.name));
            break;
        }
    }
    println!("\n{}\n\n{count}", times.join("\n"));
    failed.map_or(Ok(()), |reason| Err(reason.into()))
}

fn cargo() -> Command {
    let mut cargo = process::cargo();
    cargo.current_dir(paths::root());
    cargo
}

/// Once as the command line is built, without the browser part, and once with everything.
fn clippy() -> Outcome {
    for features in ["--no-default-features", "--all-features"] {
        process::run(cargo().args(["clippy", "--workspace", "--all-targets", features, "--", "--deny", "warnings"]))?;
    }
    Ok(())
}

/// The tests of Node's own runner in a folder.
fn node_tests(folder: &str, tools: &TestTools, count: &mut Count) -> Outcome {
    let mut files = Vec::new();
    collect_tests(&paths::root().join(folder), &mut files)?;
    files.sort();
    if files.is_empty() {
        return Err(format!("{folder} has no tests").into());
    }
    let mut node = Command::new("node");
    node.current_dir(paths::root()).env("CHROME", &tools.chrome).env("VENDOR_RISK_BIN", command_line()?);
    counted(node.args(["--test", "--test-reporter=spec"]).args(files), count)
}

/// The product's command line, built from the present files with the flags of the unit tests, so that it usually is there already.
fn command_line() -> Outcome<PathBuf> {
    process::run(cargo().args(["build", "--quiet", "--workspace", "--all-features", "--bin=vendor-risk"]))?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from);
    Ok(path::absolute(target)?.join("debug/vendor-risk"))
}

fn collect_tests(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            collect_tests(&path, files)?;
        } else if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    Ok(())
}

/// Runs a test runner, shows what it says, and counts from its closing lines.
fn counted(command: &mut Command, count: &mut Count) -> Outcome {
    let mut runner = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    for line in runner.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let line = line?;
        println!("{line}");
        count.read(&line);
    }
    let status = runner.wait()?;
    if status.success() { Ok(()) } else { Err(format!("the test runner ended with {status}").into()) }
}
