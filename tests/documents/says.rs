//! A report says what its assessment says, all of it, with records and without.

use vendor_risk::report::document::{self, Span, Subject};
use vendor_risk::report::words;
use vendor_risk::rubric::Axis;
use vendor_risk::scoring::Severity;

use crate::{common, golden, spans};

#[test]
fn every_profile_has_a_report_in_every_form_with_and_without_records() {
    for profile in common::json_files("tests/profiles") {
        let assessment = crate::assessed(&profile, None);
        for records in [None, Some(crate::records())] {
            let subject = Subject { records, ..crate::subject(&assessment) };
            let made = document::report(subject);
            let (html, markdown) = (document::html(&made), document::markdown(&made));
            assert!(html.ends_with("</html>\n") && markdown.starts_with("# ") && markdown.ends_with('\n'), "{profile}");
            assert_eq!(markdown.contains("The records had not loaded"), records.is_none(), "{profile}: what is missing is said");
        }
        let subject = crate::subject(&assessment);
        for make in [document::brief, document::questions] {
            assert!(document::markdown(&make(subject)).starts_with("# "), "{profile}");
        }
        for table in [document::findings, document::comparison, document::risks, document::entities, document::solutions] {
            crate::common::csv::parse(&document::csv(&table(subject)));
        }
    }
}

#[test]
fn pictures_have_the_numbers_of_the_assessment() {
    for assessment in [golden::one(), golden::five()] {
        let made = document::report(crate::subject(&assessment));
        let pictures: Vec<_> =
            spans(&made).into_iter().filter_map(|span| if let Span::Exposure(picture) = span { Some(picture.clone()) } else { None }).collect();
        let mut expected = Vec::new();
        for result in &assessment.results {
            expected.extend([Axis::Ip, Axis::Data].into_iter().filter_map(|axis| result.exposure(axis)));
        }
        for exposure in &expected {
            let of_it = pictures.iter().filter(|picture| picture.low == exposure.low && picture.high == exposure.high);
            assert!(of_it.clone().count() > 0, "{exposure:?}");
            for picture in of_it {
                assert!(picture.words.starts_with(&words::interval(*exposure)) && picture.mid.is_none_or(|mid| mid == exposure.mid));
            }
        }
        assert!(pictures.iter().all(|picture| expected.iter().any(|exposure| exposure.low == picture.low && exposure.high == picture.high)));
    }
}

#[test]
fn every_finding_that_matters_stands_in_the_report_with_its_points() {
    for assessment in [golden::one(), golden::five()] {
        let text = document::markdown(&document::report(crate::subject(&assessment)));
        let vocabulary = &common::bundled_edition().vocabulary;
        for result in &assessment.results {
            for finding in &result.findings {
                let topic = words::topic(vocabulary, &finding.topic);
                let heavy = matches!(finding.severity, Severity::Severe | Severity::High);
                let id = format!("{}/{}/{}", result.provider, result.offering, finding.topic);
                assert!(text.contains(topic) || text.contains(&words::lower(topic)), "{topic}");
                if heavy && finding.relevance.1 > 0 {
                    let line = text.lines().find(|line| line.contains(&format!("`{id}`"))).unwrap_or_else(|| panic!("no finding {id}"));
                    assert!(line.contains(&format!("{} points", words::points(finding.points))), "{line}");
                }
            }
            for gate in &result.gates {
                assert!(text.contains(gate.id.as_str()), "{}", gate.id);
            }
        }
    }
}

#[test]
fn what_people_wrote_stands_in_the_report_apart_from_the_verdict() {
    let text = document::markdown(&document::report(crate::subject(&golden::one())));
    for words in [
        "Claude for the sales team",
        "Drafting of offers that customers read",
        "A. Assessor",
        "B. Approver",
        "C. Reviewer",
        "A pilot of four weeks without personal data",
        "See ticket 17.",
        "Blocker: must not be signed",
        "No commercial use",
        "None would do",
        "D. Owner",
        "Ask for the business terms",
        "It is switched off for all",
        "VR-0001",
        "abcd-efgh",
        "0123abcd",
        "What the company concluded",
        "no legal advice",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn where_nothing_was_written_there_is_room_to_write() {
    let assessment = golden::five();
    let made = document::report(crate::subject(&assessment));
    assert!(document::html(&made).matches("class=\"blank\"").count() > 5 * 6);
    assert!(document::markdown(&made).contains("**Owner**: \\_\\_"));
}

#[test]
fn a_long_shortlist_has_a_table_for_each_offering_and_no_pins() {
    let assessment = crate::assessed("bank-eu", None);
    assert!(assessment.results.len() > 8);
    let text = document::markdown(&document::report(crate::subject(&assessment)));
    assert!(!text.contains("Where each clause stands"));
    for result in &assessment.results {
        assert!(text.contains(&format!("### {}", words::name_of(common::bundled_edition(), &result.provider, &result.offering)).replace('*', "\\*")));
    }
}

#[test]
fn the_questions_for_vendors_tell_nothing_of_the_company_or_of_other_vendors() {
    let mut assessment = golden::five();
    assessment.filing.use_case = "Secret project".to_owned();
    let text = document::markdown(&document::questions(crate::subject(&assessment)));
    for word in ["Secret project", "exposure", "points", "verdict", "conditions", "Usable"] {
        assert!(!text.contains(word), "{word}");
    }
    let open = vendor_risk::report::unreviewed(assessment.results.iter().find(|result| result.provider == "google").unwrap()).len();
    assert!(open > 0 && text.contains("1\\.** ") | text.contains("**1.** "), "numbered: {}", &text[..400]);
}
