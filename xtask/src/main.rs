//! The developer commands of vendor-risk. `cargo xtask` alone lists them.

mod archive;
mod brotli_size;
mod build;
mod deliver;
mod element;
mod finish;
mod glue;
mod own;
mod package;
mod parts;
mod paths;
mod process;
mod serve;
mod setup;
mod size;
mod test;
mod wasm;

use std::env;
use std::process::ExitCode;

/// What a command comes to: nothing more to say, or the reason why it stopped.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const HELP: &str = "\
cargo xtask setup           install what is missing: wasm32 target, Trunk, wasm-bindgen, wasm-opt, browser, test packages
cargo xtask serve [--port]  build, serve on 127.0.0.1 and build again at every change
cargo xtask build           the release files, in dist/
cargo xtask package         builds, and packs dist/ and the package for npm into target/package/
cargo xtask docs            docs/ELEMENT.md, from www/custom-elements.json
cargo xtask size            what a page loads of dist/, weighed with Brotli; fails above the budget
cargo xtask test [STEP...]  every check, or only some: fmt clippy unit build size oracle e2e";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        ["setup"] => setup::for_testing().map(|_| println!("ready")),
        ["serve"] => serve::run(None),
        ["serve", "--port", port] => serve::run(Some(port)),
        ["build"] => build::run(),
        ["package"] => package::run(),
        ["size"] => size::run(),
        ["docs"] => element::run(),
        ["test", steps @ ..] => test::run(steps),
        // Trunk calls this one as its last step, see Trunk.toml.
        ["finish"] => finish::run(),
        // Makes the deliveries anew of what lies in a folder.
        ["deliver", folder] => deliver::run(folder.as_ref()),
        unknown => Err(format!("unknown command: {}\n\n{HELP}", unknown.join(" ")).into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
