//! The decision: for each offering what is computed, and clearly apart from it what the company concluded.

use crate::report::document::blocks::{Block, Card, Fact, Span, Spans, Table, Tone, columns, labelled, part, plain, strong, text};
use crate::report::document::view::{Offered, View, day};
use crate::report::{self, groups, sentence, words};
use crate::rubric::Axis;
use crate::scoring::Concluded;

/// The part.
pub fn decision<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let mut blocks = Vec::new();
    if view.offered.len() > 1 {
        let groups = groups(view.about.assessment);
        let told = groups.iter().filter(|group| !group.results.is_empty()).map(|group| plain(sentence(view.about.edition, group)));
        blocks.push(Block::List { ordered: false, items: told.collect() });
    }
    if view.is_laid_out() {
        blocks.extend(view.offered.iter().map(|offered| card(view, offered)));
    } else {
        blocks.push(overview(view));
    }
    blocks.push(Block::Small(plain(
        "Exposure runs from 0 (best) to 100. Coverage: how much of what matters rests on reviewed, recent documents. Verdict and exposure are computed from the answers and the documents; a conclusion (blocker, warning, acceptable, not applicable) is the company’s own and changes neither.",
    )));
    Some(part(1, "decision".to_owned(), "Decision", blocks))
}

fn card<'a>(view: &View<'a>, offered: &Offered<'a>) -> Block<'a> {
    let (edition, result) = (view.about.edition, offered.result);
    let deciding = report::deciding(edition, result);
    let mut blocks = vec![Block::Paragraph(labelled("Why:", deciding.because))];
    if !deciding.remedy.is_empty() {
        blocks.push(Block::Paragraph(labelled("What to do:", deciding.remedy)));
    }
    let mut facts = Vec::new();
    for axis in [Axis::Ip, Axis::Data] {
        let value = vec![view.exposure(result, axis), text(coverage(offered, axis))];
        facts.push(Fact { label: words::axis_name(axis).into(), value });
    }
    blocks.push(Block::Facts(facts));
    blocks.push(concluded(offered));
    let head = vec![strong(offered.name.clone()), text(" – "), view.verdict(result)];
    Block::Card(Card { tone: Tone::of_verdict(result.verdict), head, blocks })
}

/// " · coverage 85 %"; nothing where nothing is relevant.
fn coverage(offered: &Offered<'_>, axis: Axis) -> String {
    let share = words::percent(offered.result.coverage_of(axis));
    if offered.result.exposure(axis).is_some() { [" · coverage ", &share].concat() } else { String::new() }
}

/// What a person concluded, or room for it.
fn concluded<'a>(offered: &Offered<'a>) -> Block<'a> {
    let found = offered.conclusion;
    let said = found.map_or("", |found| conclusion(found.conclusion));
    let written = |of: fn(&'a crate::scoring::Conclusion) -> &'a String| found.map_or("", |found| of(found).as_str()).into();
    let blocks = vec![Block::Fields(vec![
        ("Conclusion", said.into()),
        ("Owner", written(|found| &found.owner)),
        ("Valid until", found.map_or("".into(), |found| day(&found.valid_until))),
        ("Because", written(|found| &found.reason)),
        ("On these conditions", written(|found| &found.conditions)),
        ("Notes", written(|found| &found.notes)),
    ])];
    Block::Card(Card { tone: Tone::Company, head: vec![strong("What the company concluded")], blocks })
}

/// A conclusion in words; empty where there is none yet.
pub fn conclusion(found: Concluded) -> &'static str {
    let words = report::CONCLUSIONS.iter().find(|(id, _)| *id == found.id() && found != Concluded::Open);
    words.map_or("", |(_, words)| words)
}

/// Every offering in a row: what can be used first.
fn overview<'a>(view: &View<'a>) -> Block<'a> {
    let groups = groups(view.about.assessment);
    let order = groups.iter().flat_map(|group| &group.results);
    let found = order.filter_map(|result| view.offered.iter().find(|offered| std::ptr::eq(offered.result, *result)));
    Block::Table(Table {
        caption: "All offerings: verdict, exposures, coverage, conclusion".into(),
        columns: columns(&["Offering", "Verdict", "IP exposure", "Data exposure", "#Coverage", "Concluded"]),
        rows: found.map(|offered| row(view, offered)).collect(),
    })
}

/// An offering in a row.
pub fn row<'a>(view: &View<'a>, offered: &Offered<'a>) -> Vec<Spans<'a>> {
    let result = offered.result;
    let concluded = offered.conclusion.map_or("", |found| conclusion(found.conclusion));
    let coverage = ["IP ", &words::percent(result.coverage.ip)].concat();
    vec![
        plain(offered.name.clone()),
        vec![view.verdict(result)],
        vec![view.exposure(result, Axis::Ip)],
        vec![view.exposure(result, Axis::Data)],
        vec![text(coverage), Span::Break, text(["data ", &words::percent(result.coverage.data)].concat())],
        plain(concluded.split(':').next().unwrap_or_default()),
    ]
}
