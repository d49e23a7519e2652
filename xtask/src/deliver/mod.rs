//! What else is made of the finished page: the package for npm, the page in one file, the page for a frame, examples, packed copies and sums.
//!
//! Each step is a plain function on the folder, and the order is that of the calls in [`run`].

mod fill;
pub mod folder;
mod integrity;
mod names;
mod npm;
mod policy;
pub mod precompressed;
mod single;
mod statement;
mod sums;
mod text;

use std::fs;
use std::path::Path;

use crate::{Outcome, paths};
use names::Names;

pub use npm::version;

/// What a page with the widget never loads. `cargo xtask size` does not weigh it, and weighs every other file that lies beside the page.
const NEVER_LOADED: [&str; 10] = [
    "LICENSE",
    "README.md",
    "SHA256SUMS",
    "accessibility.css",
    "accessibility.html",
    "custom-elements.json",
    "frame.css",
    "frame.html",
    "frame.js",
    "package.json",
];

/// Makes all of it.
pub fn run(dist: &Path) -> Outcome {
    let names = Names::find(dist)?;
    let www = paths::root().join("www");
    npm::write(dist, &names)?;
    fs::write(dist.join(single::NAME), single::page(dist, &names)?)?;
    for name in ["frame.html", "frame.css", "frame.js"] {
        fs::copy(www.join("frame").join(name), dist.join(name))?;
    }
    statement::write(dist)?;
    for page in ["index.html", "frame.html"] {
        let page = dist.join(page);
        fs::write(&page, integrity::added(&fs::read_to_string(&page)?, dist)?)?;
    }
    precompressed::write(dist)?;
    fill::copy(&www.join("servers"), &dist.join("servers"), &policy::in_servers())?;
    fill::copy(&www.join("examples"), &dist.join("examples"), &[])?;
    sums::write(dist)
}

/// Whether a file that lies beside the page is one that no page loads.
pub fn is_never_loaded(name: &str) -> bool {
    NEVER_LOADED.contains(&name)
        || name == single::NAME
        || name.starts_with("vendor-risk-bundle.")
        // Only a page that names own files loads what reads them.
        || name.starts_with("vendor-risk-own-")
        || [".d.ts", ".br", ".gz"].iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::is_never_loaded;

    #[test]
    fn what_a_page_loads_is_weighed() {
        for name in
            ["index.html", "vendor-risk.js", "vendor-risk-element.js", "vendor-risk-element-0_bg.wasm", "records-0.bin", "page-0.css", "new.js"]
        {
            assert!(!is_never_loaded(name), "{name}");
        }
        for name in ["vendor-risk.html", "vendor-risk.js.br", "vendor-risk.d.ts", "vendor-risk-bundle.js", "frame.js", "package.json"] {
            assert!(is_never_loaded(name), "{name}");
        }
    }
}
