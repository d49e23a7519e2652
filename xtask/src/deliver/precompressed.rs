//! Packed copies beside the files, for servers that would rather not pack at each request.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, GzBuilder};

use super::folder;
use crate::brotli_size::brotli;
use crate::{Outcome, paths};

/// Below this a packed copy saves no packet.
const WORTH_IT: usize = 1000;

/// What browsers ask for; what only developers read is not packed.
const ASKED_FOR: [&str; 5] = [".html", ".js", ".css", ".wasm", ".bin"];

/// Adds a `.br` and a `.gz` to each file that gains by it.
pub fn write(dist: &Path) -> Outcome {
    for name in folder::files(dist)? {
        let path = dist.join(&name);
        let bytes = fs::read(&path)?;
        if bytes.len() <= WORTH_IT || !ASKED_FOR.iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        for (ending, packed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            if packed.len() < bytes.len() {
                fs::write(paths::with_more(&path, ending), packed)?;
            }
        }
    }
    Ok(())
}

/// The bytes with gzip; no name and no time among them, so that the same bytes always give the same.
pub fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut packer = GzBuilder::new().write(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    Ok(packer.finish()?)
}
