//! Tables as CSV (RFC 4180) for spreadsheets, which take some texts for formulas: no cell that a document or a company wrote is one.

use super::blocks::Words;
use crate::reading::misleads;

/// A table of plain cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet<'a> {
    /// The names of the columns.
    pub head: Vec<Words<'a>>,
    /// The rows; each has a cell for each column.
    pub rows: Vec<Vec<Words<'a>>>,
}

/// The file: a byte-order mark, so that spreadsheets read it as UTF-8; lines that end as RFC 4180 has it; cells in quotes where they need them.
pub fn csv(sheet: &Sheet<'_>) -> String {
    let mut out = String::from("\u{feff}");
    row(&sheet.head, &mut out);
    for cells in &sheet.rows {
        row(cells, &mut out);
    }
    out
}

fn row(cells: &[Words<'_>], out: &mut String) {
    for (at, words) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        cell(words, out);
    }
    out.push_str("\r\n");
}

fn cell(words: &str, out: &mut String) {
    let formula = is_formula(words);
    let quoted = formula || words.contains([',', '"', '\r', '\n', ';', '\t']);
    if quoted {
        out.push('"');
    }
    if formula {
        out.push('\'');
    }
    for letter in words.chars().filter(|letter| *letter == '\r' || !misleads(*letter)) {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    if quoted {
        out.push('"');
    }
}

/// Whether a spreadsheet may take a cell for a formula: by its first letter, by the first after white space, and by those that East Asian settings read the
/// same. A negative number is none.
fn is_formula(words: &str) -> bool {
    if words.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let seen = words.trim_start_matches(|letter: char| letter.is_whitespace() || misleads(letter));
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '−']) && !is_number(words)
}

/// "-3" or "-3.25", and nothing else.
fn is_number(words: &str) -> bool {
    let digits = words.strip_prefix('-').unwrap_or(words);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|half| !half.is_empty() && half.bytes().all(|byte| byte.is_ascii_digit()))
}
