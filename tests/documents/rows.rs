//! CSV: what comes out can be read back by a parser that knows nothing of ours, cell by cell, and no cell is a formula.

use proptest::prelude::*;
use vendor_risk::report::document::{Sheet, csv};

use crate::common::csv::parse;

fn written(cells: &[&str]) -> Vec<String> {
    let sheet = Sheet { head: vec!["head".into(); cells.len()], rows: vec![cells.iter().map(|cell| (*cell).into()).collect()] };
    let rows = parse(&csv(&sheet));
    assert_eq!(rows.len(), 2);
    rows[1].clone()
}

#[test]
fn formulas_are_made_text_and_numbers_stay_numbers() {
    let attacks = [
        "=1+1",
        "+1",
        "-1+2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =HYPERLINK(\"https://evil.example\")",
        "\u{a0}=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "−1",
        "-",
        "-1.",
        "-.5",
        "--1",
        "-1e5",
        "=cmd|' /C calc'!A0",
    ];
    for attack in attacks {
        assert_eq!(written(&[attack]), [format!("'{attack}")], "{attack:?}");
    }
    for unseen in ["\u{feff}", "\u{200b}", "\u{202e}", "\u{0}"] {
        assert_eq!(written(&[&format!("{unseen}=1")]), ["'=1"], "what is not seen is left out, and hides no formula");
    }
    for harmless in ["-3", "-3.25", "12", "0.5000", "a=b", "'x", "", "a,b", "a\"b", "a\nb", "a;b", "x - y"] {
        assert_eq!(written(&[harmless, "end"]), [harmless, "end"], "{harmless:?}");
    }
}

proptest! {
    #[test]
    fn every_cell_comes_back(cells in prop::collection::vec("[ -~\n\r\té漢＝]{0,12}", 1..6)) {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        for (cell, back) in cells.iter().zip(written(&cells)) {
            let neutral = back.strip_prefix('\'').filter(|rest| rest == cell);
            prop_assert!(back == **cell || neutral.is_some(), "{:?} came back as {:?}", cell, back);
            let first = back.trim_start().chars().next();
            let number = back.parse::<f64>().is_ok();
            prop_assert!(number || !matches!(first, Some('=' | '+' | '-' | '@' | '＝')), "{:?} is a formula", back);
        }
    }
}
