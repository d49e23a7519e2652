//! `cargo xtask package`: what is handed on, in `target/package/`: `dist/` as `.tar.gz` and `.zip`, and the package for npm.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::archive::{Entry, tar, zip};
use crate::deliver::{folder, version};
use crate::{Outcome, build, paths};

/// What npm takes into every package.
const ALWAYS: [&str; 3] = ["LICENSE", "README.md", "package.json"];

/// Builds and packs.
pub fn run() -> Outcome {
    build::run()?;
    for path in of(&paths::dist(), &paths::root().join("target/package"))? {
        println!("{}", path.display());
    }
    Ok(())
}

/// Packs a folder with a finished build into another.
fn of(dist: &Path, into: &Path) -> Outcome<[PathBuf; 3]> {
    let version = version()?;
    fs::create_dir_all(into)?;
    let whole = entries(dist, &format!("vendor-risk-{version}/"), |_| true)?;
    let wanted = of_npm(&fs::read_to_string(dist.join("package.json"))?)?;
    let npm = entries(dist, "package/", |name| wanted.iter().any(|one| one == name))?;
    if npm.len() != wanted.len() {
        return Err("package.json names files that are not there".into());
    }
    let paths = [format!("vendor-risk-{version}.tar.gz"), format!("vendor-risk-{version}.zip"), format!("vendor-risk-npm-{version}.tgz")];
    let paths = paths.map(|name| into.join(name));
    for (path, packed) in paths.iter().zip([tar::packed(&whole)?, zip::packed(&whole)?, tar::packed(&npm)?]) {
        fs::write(path, packed)?;
    }
    Ok(paths)
}

/// The files that a package.json names, and those that go without saying.
fn of_npm(package: &str) -> Outcome<Vec<String>> {
    let package: Value = serde_json::from_str(package)?;
    let named = package["files"].as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(named.chain(ALWAYS).map(str::to_owned).collect())
}

fn entries(dist: &Path, before: &str, wanted: impl Fn(&str) -> bool) -> Outcome<Vec<Entry>> {
    let names = folder::files(dist)?.into_iter().filter(|name| wanted(name));
    names.map(|name| Ok(Entry { bytes: fs::read(dist.join(&name))?, path: format!("{before}{name}") })).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{ALWAYS, of};
    use crate::paths;

    /// A folder as a build leaves it, made in the given order of files.
    fn made(folder: &Path, mut names: Vec<&str>, reversed: bool) {
        if reversed {
            names.reverse();
        }
        fs::create_dir_all(folder.join("servers")).unwrap();
        for name in names {
            fs::write(folder.join(name), format!("{name} ").repeat(100)).unwrap();
        }
        fs::write(folder.join("package.json"), r#"{ "files": ["vendor-risk.js"] }"#).unwrap();
    }

    #[test]
    fn packing_the_same_files_twice_gives_the_same_bytes() {
        let work = paths::root().join("target/tests/package");
        let _ = fs::remove_dir_all(&work);
        let names = || ["vendor-risk.js", "index.html", "servers/nginx.conf"].into_iter().chain(ALWAYS).collect();
        let packed = [false, true].map(|reversed| {
            let dist = work.join(format!("dist-{reversed}"));
            made(&dist, names(), reversed);
            of(&dist, &work.join(format!("into-{reversed}"))).unwrap().map(|path: PathBuf| fs::read(path).unwrap())
        });
        assert!(packed[0] == packed[1]);
        assert!(packed[0].iter().all(|bytes| bytes.len() > 200));
    }
}
