//! `cargo xtask serve`: the page while working on it.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use crate::setup::{self, Purpose};
use crate::{Outcome, paths, process};

/// Where the page is looked for first.
const FIRST_PORT: u16 = 8080;

/// How many ports are tried.
const PORTS: u16 = 20;

/// Sets up, builds without optimisation, serves, and builds again at every change.
pub fn run(port: Option<&str>) -> Outcome {
    let port = match port {
        Some(port) => port.parse().map_err(|_| format!("{port} is not a port"))?,
        None => (FIRST_PORT..FIRST_PORT + PORTS).find(|port| free(*port)).ok_or("no free port found; name one with --port")?,
    };
    let tools = setup::for_building()?;
    thread::spawn(move || announce_when_up(port));
    let mut trunk = tools.trunk("serve", Purpose::Development)?;
    // Debug information would make the module five times larger, and each rebuild slower; function names are kept all the same.
    trunk.env("CARGO_PROFILE_DEV_DEBUG", "none");
    // Beside the release files, not over them.
    trunk.arg("--dist").arg(paths::root().join("target/serve"));
    process::run(trunk.args(["--port", &port.to_string()]))
}

fn free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Trunk starts its server after the first build.
fn announce_when_up(port: u16) {
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        thread::sleep(Duration::from_millis(200));
    }
    println!("\n    http://127.0.0.1:{port}/\n");
}
