//! The brief: one page for whoever decides, from the same assessment and in the same words.

use super::cover::{LEGAL, marks, running, titled, use_case};
use super::decision::conclusion;
use crate::report::document::blocks::{Block, Document, Span, Table, columns, fact, labelled, plain, text};
use crate::report::document::view::{LAID_OUT, Offered, Subject, View};
use crate::report::{self, groups, sentence, words};
use crate::rubric::Axis;
use crate::scoring::{Verdict, open_questions};

/// The brief.
pub fn brief(subject: Subject<'_>) -> Document<'_> {
    let view = &View::new(subject, subject.assessment.results.len() <= LAID_OUT);
    let assessment = subject.assessment;
    let mut facts = vec![fact("Intended use", use_case(view)), fact("Assessed for", words::date(assessment.as_of))];
    facts.extend(marks(view).into_iter().take(2));
    let mut blocks = vec![Block::Facts(facts)];
    let mut shown: Vec<&Offered<'_>> = view.offered.iter().collect();
    if shown.len() > LAID_OUT {
        let told = groups(assessment).iter().filter(|group| !group.results.is_empty()).map(|group| plain(sentence(subject.edition, group))).collect();
        blocks.push(Block::List { ordered: false, items: told });
        shown = worst(view);
    }
    if !shown.is_empty() {
        blocks.push(Block::Table(Table {
            caption: if shown.len() < view.offered.len() {
                "Those that fare worst".into()
            } else {
                "Verdict and exposure, from 0 (best) to 100".into()
            },
            columns: columns(&["Offering", "Verdict", "IP exposure", "Data exposure", "#Coverage", "Why, and what to do", "Concluded"]),
            rows: shown.iter().map(|offered| row(view, offered)).collect(),
        }));
    }
    if let [only] = view.offered.as_slice() {
        let asks = only.asks.iter().take(3).map(|ask| plain(report::ask_line(subject.edition, ask))).collect::<Vec<_>>();
        if !asks.is_empty() {
            blocks.push(Block::Paragraph(labelled("Ask first for:", "")));
            blocks.push(Block::List { ordered: true, items: asks });
        }
    } else if view.is_laid_out() {
        blocks.push(Block::Paragraph(labelled("Ask first for:", "")));
        let items = view.offered.iter().filter(|offered| !offered.asks.is_empty()).map(|offered| {
            let asks: Vec<String> = offered.asks.iter().take(3).map(|ask| report::ask_line(subject.edition, ask)).collect();
            labelled_name(&offered.name, asks.join("; "))
        });
        blocks.push(Block::List { ordered: false, items: items.collect() });
    }
    blocks.push(Block::Paragraph(labelled("Not known:", not_known(view))));
    blocks.push(Block::Small(plain(LEGAL)));
    Document { title: titled(view, "Vendor-risk brief: "), running: running(view), blocks }
}

fn labelled_name(name: &str, words: String) -> Vec<Span<'static>> {
    vec![Span::Strong([name, ":"].concat().into()), text(" "), text(words)]
}

/// Those that are stopped, then those of which not enough is known, as many as fit.
fn worst<'v, 'a>(view: &'v View<'a>) -> Vec<&'v Offered<'a>> {
    let mut all: Vec<&Offered<'_>> = view.offered.iter().filter(|offered| offered.result.verdict != Verdict::NoBlockerFound).collect();
    all.sort_by_key(|offered| offered.result.verdict);
    all.truncate(LAID_OUT);
    all
}

fn row<'a>(view: &View<'a>, offered: &Offered<'a>) -> Vec<Vec<Span<'a>>> {
    let result = offered.result;
    let deciding = report::deciding(view.about.edition, result);
    let concluded = offered.conclusion.map_or("", |found| conclusion(found.conclusion));
    vec![
        plain(offered.name.clone()),
        vec![view.verdict(result)],
        vec![view.exposure(result, Axis::Ip)],
        vec![view.exposure(result, Axis::Data)],
        vec![text(words::percent(result.coverage.ip)), Span::Break, text(words::percent(result.coverage.data))],
        vec![text(deciding.because), text(" "), text(deciding.remedy)],
        plain(concluded.split(':').next().unwrap_or_default()),
    ]
}

fn not_known(view: &View<'_>) -> String {
    let assessment = view.about.assessment;
    let open = open_questions(view.about.edition, &assessment.answers, &assessment.overrides, assessment.as_of).len();
    let unread: usize = view.offered.iter().map(|offered| report::unreviewed(offered.result).len()).sum();
    let mut out = words::count(open, "open answer", "open answers");
    out.push_str(", ");
    out.push_str(&words::count(unread, "topic that matters and nobody reviewed", "topics that matter and nobody reviewed"));
    if view.offered.len() > 1 {
        out.push_str(" over all offerings");
    }
    out.push('.');
    out
}
