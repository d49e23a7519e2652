//! Topics by offerings under the same answers: a row for each topic, four columns for each offering.

use super::number;
use crate::report::document::blocks::Words;
use crate::report::document::csv::Sheet;
use crate::report::document::view::{Subject, View};
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{Decimal, OfferingResult};

/// The table; its first rows are verdicts, exposures and coverage.
pub fn comparison(subject: Subject<'_>) -> Sheet<'_> {
    let view = View::new(subject, false);
    let edition = subject.edition;
    let mut head: Vec<Words<'_>> = ["side", "topic"].map(Words::Borrowed).into();
    for offered in &view.offered {
        head.extend([": stance", ": level", ": points", ": severity"].map(|what| Words::Owned([offered.name.as_str(), what].concat())));
    }
    let results: Vec<&OfferingResult> = view.offered.iter().map(|offered| offered.result).collect();
    let mut rows = vec![totals("", "Verdict", &results, &|result| edition.vocabulary.label("verdicts", result.verdict.id()).to_owned().into())];
    for axis in [Axis::Ip, Axis::Data] {
        let end = |of: fn(&crate::scoring::Exposure) -> Decimal| {
            move |result: &OfferingResult| result.exposure(axis).map_or(Words::Borrowed(""), |found| number(of(&found)))
        };
        let name = words::axis_name(axis);
        rows.push(totals(name, "Exposure, lower end", &results, &end(|found| found.low)));
        rows.push(totals(name, "Exposure, upper end", &results, &end(|found| found.high)));
        rows.push(totals(name, "Coverage", &results, &|result| result.coverage_of(axis).map_or(Words::Borrowed(""), number)));
    }
    for topic in report::compare(edition, subject.assessment, &results) {
        let mut row: Vec<Words<'_>> = vec![words::axis_name(topic.topic.axis).into(), words::topic(&edition.vocabulary, &topic.topic.id).into()];
        for cell in topic.cells {
            row.push(report::standing_label(edition, &topic.topic.id, cell.standing.stance).to_owned().into());
            match cell.finding {
                Some(finding) => row.extend([
                    words::span(finding.level).into(),
                    number(finding.points),
                    edition.vocabulary.label("severities", finding.severity.id()).into(),
                ]),
                None => row.extend([const { Words::Borrowed("") }; 3]),
            }
        }
        rows.push(row);
    }
    Sheet { head, rows }
}

/// What is said of each offering as a whole stands in the first of its columns.
fn totals<'a>(side: &'static str, what: &'static str, results: &[&OfferingResult], of: &dyn Fn(&OfferingResult) -> Words<'a>) -> Vec<Words<'a>> {
    let mut row: Vec<Words<'a>> = vec![side.into(), what.into()];
    for result in results {
        row.push(of(result));
        row.extend([const { Words::Borrowed("") }; 3]);
    }
    row
}
