//! `pdftotext`, with which a test reads what was printed.

use super::{announce, apt};
use crate::Outcome;
use crate::process::on_path;

/// Finds the program or installs Debian's.
pub fn prepare() -> Outcome {
    if on_path("pdftotext").is_some() {
        return Ok(());
    }
    announce("pdftotext (Debian)");
    apt::install(&["poppler-utils"]).map_err(|reason| format!("no pdftotext found: install Poppler. {reason}").into())
}
