//! Golden reports: one on a single offering with everything that people write, one on a shortlist of five, as they were last looked over.
//!
//! `UPDATE_GOLDEN=1 cargo test --test documents` writes them anew. Versions and hashes of the edition are left out; the words of rubric and dataset are not,
//! for they are what is filed.

use std::fs;

use vendor_risk::report::document::{self, Document, Subject};
use vendor_risk::scoring::{Advice, Assessment, Concluded, Conclusion, EditionRef, Filing, Handling, Status};

use crate::common;

const FIVE: [&str; 5] = ["anthropic/business", "google/business-unpaid", "groq/business", "mistral/business", "openai/business"];

/// A single offering, signed and concluded on.
pub fn one() -> Assessment {
    let mut found = steady(crate::assessed("consumer-claude-eea", None));
    found.filing = Filing {
        title: "Claude for the sales team".to_owned(),
        use_case: "Drafting of offers that customers read".to_owned(),
        classification: "Internal".to_owned(),
        status: Status::Final,
        valid_until: "2027-11-21".to_owned(),
        assessor: "A. Assessor".to_owned(),
        approver: "B. Approver".to_owned(),
        review_owner: "C. Reviewer".to_owned(),
        advice: Advice::Overruled,
        advice_reason: "A pilot of four weeks without personal data".to_owned(),
        notes: "See ticket 17.".to_owned(),
    };
    found.conclusions.push(Conclusion {
        conclusion: Concluded::Blocker,
        reason: "No commercial use".to_owned(),
        conditions: "None would do".to_owned(),
        owner: "D. Owner".to_owned(),
        valid_until: "2027-05-21".to_owned(),
        notes: "Ask for the business terms".to_owned(),
        findings: vec![Handling {
            topic: "training-use".to_owned(),
            accepted_because: "It is switched off for all".to_owned(),
            owner: "E. Admin".to_owned(),
            due: "2026-12-01".to_owned(),
        }],
        ..Conclusion::open("anthropic", "consumer")
    });
    found
}

/// Five offerings, on which nobody has written anything.
pub fn five() -> Assessment {
    steady(crate::assessed("product-eea-personal", Some(&FIVE)))
}

/// Without the hashes, which change with every wording.
fn steady(mut assessment: Assessment) -> Assessment {
    for reference in [&mut assessment.dataset, &mut assessment.rubric, &mut assessment.questionnaire] {
        *reference = EditionRef { version: "0.0.0".to_owned(), sha256: "0".repeat(64) };
    }
    assessment
}

type Maker = fn(Subject<'_>) -> Document<'_>;

#[test]
fn reports_are_as_they_were_last_looked_over() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut differ = Vec::new();
    let makers: [(&str, Maker); 3] = [("report", document::report), ("brief", document::brief), ("questions", document::questions)];
    for (name, assessment) in [("one", one()), ("five", five())] {
        for (kind, make) in makers {
            let made = make(crate::subject(&assessment));
            for (form, text) in [("md", document::markdown(&made)), ("html", document::html(&made))] {
                // The report shows how HTML is written; of the others the words are enough.
                if form == "html" && kind != "report" {
                    continue;
                }
                let file = format!("tests/golden/{kind}-{name}.{form}");
                let path = common::path(&file);
                if update {
                    fs::write(&path, &text).unwrap();
                }
                let then = fs::read_to_string(&path).unwrap_or_default();
                let pairs = then.lines().zip(text.lines()).filter(|(then, now)| then != now).take(3);
                if then != text {
                    differ.push(format!("{file}:\n{}", pairs.map(|(then, now)| format!("- {then}\n+ {now}")).collect::<Vec<_>>().join("\n")));
                }
            }
        }
    }
    assert!(differ.is_empty(), "reports changed; if that is meant, UPDATE_GOLDEN=1 cargo test --test documents\n\n{}", differ.join("\n\n"));
}
