//! The report that a company files, in every form: golden files, attacks, and that it says what the assessment says.

mod common;

#[path = "documents/attacks.rs"]
mod attacks;
#[path = "documents/golden.rs"]
mod golden;
#[path = "documents/rows.rs"]
mod rows;
#[path = "documents/says.rs"]
mod says;
#[path = "documents/spreadsheets.rs"]
mod spreadsheets;

use std::sync::OnceLock;

use vendor_risk::bundled;
use vendor_risk::edition::Records;
use vendor_risk::reading::Mistakes;
use vendor_risk::report::document::{Block, Document, Marks, Span, Subject};
use vendor_risk::scoring::{Assessment, assess, read_input};

/// The records of the bundled edition.
fn records() -> &'static Records {
    static RECORDS: OnceLock<Records> = OnceLock::new();
    RECORDS.get_or_init(|| bundled::read_records(bundled::records_bytes(), common::bundled_edition()).unwrap())
}

/// The assessment of a profile, perhaps with another shortlist.
fn assessed(profile: &str, shortlist: Option<&[&str]>) -> Assessment {
    let edition = common::bundled_edition();
    let mistakes = Mistakes::default();
    let mut input = read_input(profile, &common::text(&format!("tests/profiles/{profile}.json")), edition, &mistakes);
    if let Some(keys) = shortlist {
        let answers = common::answers(&serde_json::json!({ "providers": keys }).to_string());
        input.answers.0.extend(answers.0);
    }
    assess(edition, &input.answers, &input.overrides, input.as_of.unwrap())
}

const MARKS: Marks<'static> = Marks { assessment_id: "VR-0001", code: "abcd-efgh", sha256: "0123abcd" };

/// What a report is made from, with records.
fn subject(assessment: &Assessment) -> Subject<'_> {
    Subject { edition: common::bundled_edition(), records: Some(records()), assessment, marks: MARKS }
}

/// Every span of a report.
fn spans<'a>(document: &'a Document<'_>) -> Vec<&'a Span<'a>> {
    fn walk<'a>(blocks: &'a [Block<'_>], out: &mut Vec<&'a Span<'a>>) {
        for block in blocks {
            match block {
                Block::Part(part) => walk(&part.blocks, out),
                Block::Card(card) => {
                    out.extend(&card.head);
                    walk(&card.blocks, out);
                }
                Block::Paragraph(spans) | Block::Small(spans) | Block::Note(spans) => out.extend(spans),
                Block::Facts(facts) => out.extend(facts.iter().flat_map(|fact| &fact.value)),
                Block::List { items, .. } => out.extend(items.iter().flatten()),
                Block::Table(table) => out.extend(table.rows.iter().flatten().flatten()),
                Block::Fields(_) | Block::Signatures(_) | Block::PageBreak => {}
            }
        }
    }
    let mut out = Vec::new();
    walk(&document.blocks, &mut out);
    out
}
