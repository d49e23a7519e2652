//! In what people write, and what becomes of it in each file that is saved.

use vendor_risk::file;
use vendor_risk::reading::{Mistakes, misleads};
use vendor_risk::report::document::{self, Marks, Subject};
use vendor_risk::scoring::{Assessment, Concluded, Conclusion, Handling, assess, read_input};

use super::texts;
use crate::common;
use crate::common::csv::parse;

/// An assessment in which somebody has written these words into every field.
fn written(words: &str) -> Assessment {
    let edition = common::bundled_edition();
    let mistakes = Mistakes::default();
    let input = read_input("profile", &common::text("tests/profiles/consumer-claude-eea.json"), edition, &mistakes);
    let mut assessment = assess(edition, &input.answers, &input.overrides, input.as_of.unwrap());
    let filing = &mut assessment.filing;
    for field in [
        &mut filing.title,
        &mut filing.use_case,
        &mut filing.classification,
        &mut filing.assessor,
        &mut filing.approver,
        &mut filing.review_owner,
        &mut filing.advice_reason,
        &mut filing.notes,
    ] {
        words.clone_into(field);
    }
    let handled = assessment.results[0].findings.iter().map(|finding| Handling {
        topic: finding.topic.to_string(),
        accepted_because: words.to_owned(),
        owner: words.to_owned(),
        due: "2027-01-31".to_owned(),
    });
    let texts = || words.to_owned();
    assessment.conclusions = vec![Conclusion {
        conclusion: Concluded::Warning,
        reason: texts(),
        conditions: texts(),
        owner: texts(),
        notes: texts(),
        findings: handled.collect(),
        ..Conclusion::open("anthropic", "consumer")
    }];
    assessment
}

fn subject(assessment: &Assessment) -> Subject<'_> {
    let marks = Marks { assessment_id: "VR-0001", code: "abcd", sha256: "0123" };
    Subject { edition: common::bundled_edition(), records: None, assessment, marks }
}

fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()).collect()
}

#[test]
fn what_people_write_is_text_in_every_file_and_nothing_in_it_is_unseen() {
    let plain = written("Words.");
    let plain_tags = document::html(&document::report(subject(&plain)));
    let plain_tags = tags(&plain_tags);
    let plain_lines = document::markdown(&document::report(subject(&plain))).lines().count();
    let with_letters = texts::letters().into_iter().map(|letter| format!("Words{letter}{letter} and more."));
    for words in texts::texts().into_iter().chain(with_letters) {
        let assessment = written(&words);
        let subject = subject(&assessment);
        let report = document::report(subject);
        let html = document::html(&report);
        assert_eq!(tags(&html), plain_tags, "{words:?}");
        let markdown = document::markdown(&report);
        assert_eq!(markdown.lines().count(), plain_lines, "{words:?} makes lines");
        for (file, text) in [("HTML", &html), ("Markdown", &markdown)] {
            assert!(!text.chars().any(misleads), "{words:?} in {file}");
        }
        for (name, sheet) in [
            ("findings", document::findings(subject)),
            ("comparison", document::comparison(subject)),
            ("risks", document::risks(subject)),
            ("entities", document::entities(subject)),
            ("solutions", document::solutions(subject)),
        ] {
            let text = document::csv(&sheet);
            let body = text.strip_prefix('\u{feff}').expect("a mark that it is Unicode");
            assert!(!body.chars().any(|letter| misleads(letter) && letter != '\r'), "{words:?} in {name}");
            for row in parse(&text) {
                for cell in row {
                    let first = cell.chars().next();
                    let is_number = cell.parse::<f64>().is_ok();
                    assert!(is_number || !matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r')), "{words:?} runs in {name}: {cell}");
                }
            }
        }
        // And the file itself gives it back to the letter.
        let again = file::read(&file::write(&assessment), common::bundled_edition()).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
        assert_eq!(again.assessment.filing.title, words);
        assert_eq!(again.assessment.conclusions[0].reason, words);
    }
}
