//! The same answers at each offering, topic by topic; and which of them cannot be told apart.

use crate::report::document::blocks::{Block, Column, Spans, Table, paragraph, part, plain};
use crate::report::document::view::{COMPARED, View};
use crate::report::{self, ComparedTopic, words};
use crate::rubric::Axis;
use crate::scoring::{OfferingResult, central_shown, distinguishable};

/// The part; `None` where there is nothing to compare.
pub fn comparison<'a>(view: &View<'a>) -> Option<Block<'a>> {
    if view.offered.len() < 2 {
        return None;
    }
    let mut blocks = Vec::new();
    if view.offered.len() <= COMPARED {
        let results: Vec<&OfferingResult> = view.offered.iter().map(|offered| offered.result).collect();
        let compared = report::compare(view.about.edition, view.about.assessment, &results);
        for axis in [Axis::Ip, Axis::Data, Axis::Context] {
            blocks.push(table(view, &compared, axis));
        }
        blocks.extend([Axis::Ip, Axis::Data].map(|axis| paragraph(alike(view, axis))));
    } else {
        blocks.push(paragraph(
            "More than five offerings do not fit on a page topic by topic: compare them in the program, or in a spreadsheet (table “comparison”). Their verdicts and exposures stand with the decision.",
        ));
    }
    Some(part(1, "comparison".to_owned(), "Comparison under the same answers", blocks))
}

fn table<'a>(view: &View<'a>, compared: &[ComparedTopic<'a>], axis: Axis) -> Block<'a> {
    let mut columns = vec![Column { heading: "Topic".into(), numeric: false }];
    columns.extend(view.offered.iter().map(|offered| Column { heading: offered.name.clone().into(), numeric: false }));
    let mut rows = Vec::new();
    for topic in compared.iter().filter(|topic| topic.topic.axis == axis && (topic.matters || axis == Axis::Context)) {
        let mut row = vec![plain(words::topic(&view.about.edition.vocabulary, &topic.topic.id).to_owned())];
        row.extend(topic.cells.iter().map(|cell| plain(told(view, topic, cell))));
        rows.push(row);
    }
    if axis != Axis::Context {
        let mut sum: Vec<Spans<'a>> = vec![plain("Exposure")];
        sum.extend(view.offered.iter().map(|offered| vec![view.exposure(offered.result, axis)]));
        rows.push(sum);
    }
    let caption = match axis {
        Axis::Ip => "Intellectual property: stance, level of 100, points",
        Axis::Data => "Data: stance, level of 100, points",
        Axis::Context => "Shown, not scored",
    };
    Block::Table(Table { caption: caption.into(), columns, rows })
}

/// "Not used for training · 0 · 0 points · old".
fn told(view: &View<'_>, topic: &ComparedTopic<'_>, cell: &report::ComparedCell<'_>) -> String {
    let mut out = report::standing_label(view.about.edition, &topic.topic.id, cell.standing.stance).to_owned();
    if let Some(finding) = cell.finding {
        out.push_str(" · ");
        out.push_str(&words::span(cell.standing.level));
        out.push_str(" · ");
        out.push_str(&words::points(finding.points));
    }
    for (is, words) in [(cell.standing.overridden, " · the company’s own knowledge"), (cell.stale, " · old")] {
        out.push_str(if is { words } else { "" });
    }
    out
}

/// Which pairs cannot be told apart on an axis, and whose centre does not stand.
fn alike(view: &View<'_>, axis: Axis) -> String {
    let mut pairs = Vec::new();
    for (at, one) in view.offered.iter().enumerate() {
        for other in view.offered.iter().skip(at + 1) {
            let both = one.result.exposure(axis).is_some() && other.result.exposure(axis).is_some();
            if both && !distinguishable(one.result, other.result, axis) {
                pairs.push([&one.name, " and ", &other.name].concat());
            }
        }
    }
    let mut out = [words::axis_name(axis), ": "].concat();
    if pairs.is_empty() {
        out.push_str("all can be told apart.");
    } else {
        out.push_str("no order is claimed between ");
        out.push_str(&pairs.join("; "));
        out.push_str(": the difference may go either way.");
    }
    let thin: Vec<&str> = view
        .offered
        .iter()
        .filter(|offered| offered.result.exposure(axis).is_some() && !central_shown(&view.about.edition.rubric, offered.result, axis))
        .map(|offered| offered.name.as_str())
        .collect();
    if !thin.is_empty() {
        out.push_str(" Too little is known for points to stand for ");
        out.push_str(&thin.join("; "));
        out.push('.');
    }
    out
}
