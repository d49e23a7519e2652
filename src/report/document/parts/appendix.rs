//! The appendix: all documents with their addresses, all pins, the answers as a file has them, and how to check the file again.

use super::cover::marks;
use super::finding::caveats;
use crate::dataset::{Clause, Role};
use crate::questionnaire::Answer;
use crate::report::document::blocks::{Block, Fact, Span, Spans, Table, code, columns, fact, link, paragraph, part, plain, strong, text};
use crate::report::document::view::View;
use crate::report::{self, Source, words};
use crate::scoring::asked;

/// The part.
pub fn appendix<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let mut blocks = Vec::new();
    if view.about.records.is_some() {
        let items = view.sources.iter().map(source).collect();
        blocks.push(part(2, "sources".to_owned(), "Sources", vec![Block::List { ordered: true, items }]));
        if view.is_laid_out() {
            blocks.push(part(2, "pins".to_owned(), "Where each clause stands", pins(view)));
        }
    }
    blocks.push(part(2, "answers".to_owned(), "The answers as the file has them", vec![answers(view)]));
    blocks.push(part(2, "verify".to_owned(), "How to check this report", verify(view)));
    Some(part(1, "appendix".to_owned(), "Appendix", blocks))
}

/// A document with its dates kept apart and its address written out.
fn source<'a>(source: &Source<'a>) -> Spans<'a> {
    let document = source.document;
    let mut out = vec![strong(source.provider), text(": "), text(document.title.as_str())];
    out.extend(caveats(document, true));
    let resting = match source.clauses {
        0 => "options and exceptions only".to_owned(),
        many => words::count(many, "deciding clause", "deciding clauses"),
    };
    out.push(text([". ", &report::dates(document), " · ", &resting].concat()));
    if let Some(url) = &document.url {
        out.extend([text(". "), link(url)]);
    }
    out
}

/// Every clause behind the findings that matter, with the words that it begins and ends with and their fingerprint.
fn pins<'a>(view: &View<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::Small(plain(
        "A clause is tied to its document by its first and last words and by a SHA-256 over all its words in normal form, of which the first 16 of 64 digits stand here. A clause of silence has none.",
    ))];
    for offered in &view.offered {
        let mut rows = Vec::new();
        for finding in offered.result.findings.iter().filter(|finding| finding.relevance.1 > 0) {
            let found = report::rows(view.about.edition, offered.result, finding);
            let beside = found.beside.into_iter().filter(|clause| clause.role != Role::Corroborating);
            rows.extend(found.governing.into_iter().chain(beside).filter_map(|clause| pin(view, clause)));
        }
        let caption = offered.name.clone().into();
        blocks.push(Block::Table(Table { caption, columns: columns(&["Clause", "Where", "From … to, SHA-256"]), rows }));
    }
    blocks
}

fn pin<'a>(view: &View<'a>, clause: &'a Clause) -> Option<Vec<Spans<'a>>> {
    let told = view.told(clause)?;
    let document = told.document?;
    let pin = told.words.pin.as_ref()?;
    let number =
        report::number(&view.sources, &told.owner.id, &document.id).map_or_else(String::new, |number| ["Source ", &number.to_string()].concat());
    let mut place = number;
    if let Some(section) = &told.words.section {
        place.push_str(", ");
        place.push_str(section);
    }
    // The table names the offering.
    let id = clause.id.splitn(3, '/').nth(2).unwrap_or(&clause.id);
    let ends = ["“", &pin.start, "” … “", &pin.end, "”"].concat();
    Some(vec![vec![code(id)], plain(place), vec![text(ends), text(" "), code(pin.fingerprint.to_string())]])
}

fn answers<'a>(view: &View<'a>) -> Block<'a> {
    let (edition, assessment) = (view.about.edition, view.about.assessment);
    let mut facts = Vec::new();
    for question in asked(edition, &assessment.answers) {
        let value = match assessment.answers.get(&question.id) {
            None => plain("(none)"),
            Some(Answer::Models(models)) => {
                let all: Vec<String> = models.iter().map(|(provider, models)| [provider.as_str(), ": ", &models.join(", ")].concat()).collect();
                plain(all.join("; "))
            }
            Some(answer) => plain(answer.options().join(", ")),
        };
        facts.push(Fact { label: question.id.as_str().into(), value });
    }
    Block::Facts(facts)
}

fn verify<'a>(view: &View<'a>) -> Vec<Block<'a>> {
    let assessment = view.about.assessment;
    let mut facts = marks(view);
    for (name, reference) in [("Dataset", &assessment.dataset), ("Rubric", &assessment.rubric), ("Questionnaire", &assessment.questionnaire)] {
        facts.push(Fact {
            label: name.into(),
            value: vec![text(reference.version.as_str()), Span::Break, text("SHA-256 "), code(reference.sha256.as_str())],
        });
    }
    facts.push(fact("Assessed for", words::date(assessment.as_of)));
    vec![
        paragraph(
            "Keep the assessment’s file (JSON) beside this report. Opened in the program, or given to the command below, it is scored again with the editions named here; the same file gives the same numbers to the last digit, and whatever differs is shown.",
        ),
        Block::Paragraph(vec![code("vendor-risk verify FILE")]),
        Block::Facts(facts),
        Block::Small(plain(super::cover::LEGAL)),
    ]
}
