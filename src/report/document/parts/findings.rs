//! The findings of each offering, the heaviest first; what weighs little in a table, what does not matter in a sentence.

use super::finding::{card, short_source};
use super::gates::{gates, in_brief};
use crate::report::document::blocks::{Block, Fact, Spans, Table, columns, labelled, paragraph, part, plain, text};
use crate::report::document::view::{Offered, View};
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{Finding, Handling, Severity};

/// The part.
pub fn findings<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let mut blocks = Vec::new();
    for offered in &view.offered {
        let inside = if view.is_laid_out() { whole(view, offered) } else { brief(view, offered) };
        blocks.push(part(2, offered.anchor("findings"), offered.name.clone(), inside));
    }
    (!blocks.is_empty()).then(|| part(1, "findings".to_owned(), "Findings", blocks))
}

/// Up to so many offerings have their moderate findings laid out too.
const FEW: usize = 2;

/// The findings that matter: the most severe first, then by points.
fn by_severity<'a>(offered: &Offered<'a>) -> Vec<&'a Finding> {
    let mut all: Vec<&Finding> = offered.result.findings.iter().filter(|finding| finding.relevance.1 > 0).collect();
    all.sort_by_key(|finding| (finding.severity, std::cmp::Reverse(finding.points)));
    all
}

fn whole<'a>(view: &View<'a>, offered: &Offered<'a>) -> Vec<Block<'a>> {
    let (edition, result) = (view.about.edition, offered.result);
    let mut blocks = Vec::new();
    match gates(view, offered) {
        Some(table) => blocks.push(table),
        None => blocks.push(paragraph("No stop and no condition of the rubric applies to these answers.")),
    }
    for axis in [Axis::Ip, Axis::Data] {
        let label = if axis == Axis::Ip { "Intellectual property:" } else { "Data:" };
        blocks.push(Block::Small(labelled(label, report::sum(edition, result, axis))));
    }
    let (mut open, mut light) = (Vec::new(), Vec::new());
    for finding in by_severity(offered) {
        match finding.severity {
            Severity::Unknown if finding.clauses.is_empty() => open.push(unread_row(view, offered, finding)),
            Severity::Low | Severity::None => light.push(light_row(view, offered, finding)),
            // With several offerings only what weighs most is laid out; of the rest each row has what it says and where.
            Severity::Moderate if view.offered.len() > FEW && written(offered, finding).is_none() => light.push(light_row(view, offered, finding)),
            _ => blocks.push(card(view, offered, finding)),
        }
    }
    if !open.is_empty() {
        let caption = "Unknown: nobody has reviewed the documents on these; each is counted as wide open, from 0 to 100";
        let columns = columns(&["Topic", "Why it matters", "#Relevance", "#Points", "Owner and due"]);
        blocks.push(Block::Table(Table { caption: caption.into(), columns, rows: open }));
    }
    if !light.is_empty() {
        let caption = if view.offered.len() > FEW { "Moderate, little or no disadvantage" } else { "Little or no disadvantage" };
        let columns = columns(&["Topic", "What the documents say", "Severity", "#Level × relevance", "#Points"]);
        blocks.push(Block::Table(Table { caption: caption.into(), columns, rows: light }));
    }
    blocks.extend(irrelevant(view, offered));
    blocks
}

fn unread_row<'a>(view: &View<'a>, offered: &Offered<'a>, finding: &'a Finding) -> Vec<Spans<'a>> {
    let parts = written(offered, finding).map(|found| [found.owner.as_str(), &found.due, &found.accepted_because]);
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|words| !words.is_empty()).collect();
    vec![
        plain(view.topic(&finding.topic)),
        plain(finding.because.as_str()),
        plain(words::span(finding.relevance)),
        plain(words::points(finding.points)),
        plain(parts.join(" · ")),
    ]
}

/// What a person wrote at the finding.
fn written<'a>(offered: &Offered<'a>, finding: &Finding) -> Option<&'a Handling> {
    offered.conclusion.and_then(|conclusion| conclusion.on(&finding.topic))
}

fn light_row<'a>(view: &View<'a>, offered: &Offered<'a>, finding: &'a Finding) -> Vec<Spans<'a>> {
    let rows = report::rows(view.about.edition, offered.result, finding);
    let mut says = vec![text([report::stance_label(view.about.edition, finding), ". "].concat())];
    for clause in &rows.governing {
        if let Some(told) = view.told(clause) {
            says.push(text([&told.words.summary, " ("].concat()));
            says.extend(short_source(view, told));
            says.push(text(") "));
        }
    }
    vec![
        plain(view.topic(&finding.topic)),
        says,
        vec![view.severity(finding)],
        plain([&words::span(finding.level), " × ", &words::span(finding.relevance)].concat()),
        plain(words::points(finding.points)),
    ]
}

/// The topics that do not matter for these answers, in a sentence: left out, but said.
fn irrelevant<'a>(view: &View<'a>, offered: &Offered<'a>) -> Option<Block<'a>> {
    let without = offered.result.findings.iter().filter(|finding| finding.relevance.1 == 0);
    let names: Vec<String> = without.map(|finding| words::lower(view.topic(&finding.topic))).collect();
    let words = ["Not relevant to these answers, and adding nothing: ", &words::list(&names), "."].concat();
    (!names.is_empty()).then(|| Block::Small(plain(words)))
}

/// One table, for many offerings.
fn brief<'a>(view: &View<'a>, offered: &Offered<'a>) -> Vec<Block<'a>> {
    let mut facts = vec![Fact { label: "Verdict".into(), value: vec![view.verdict(offered.result)] }];
    let gates = in_brief(view, offered);
    let why = if gates.is_empty() { report::deciding(view.about.edition, offered.result).because } else { gates };
    facts.push(Fact { label: "Why".into(), value: plain(why) });
    let mut rows = Vec::new();
    for finding in by_severity(offered) {
        rows.push(vec![
            plain(view.topic(&finding.topic)),
            plain(if finding.axis == Axis::Ip { "IP" } else { "Data" }),
            plain(report::stance_label(view.about.edition, finding)),
            vec![view.severity(finding)],
            plain(words::span(finding.level)),
            plain(words::span(finding.relevance)),
            plain(words::points(finding.points)),
        ]);
    }
    let columns = columns(&["Topic", "Side", "Stance", "Severity", "#Level", "#Relevance", "#Points"]);
    vec![Block::Facts(facts), Block::Table(Table { caption: "".into(), columns, rows })]
}
