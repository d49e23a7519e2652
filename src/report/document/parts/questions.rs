//! The questions for the vendor: what nobody reviewed, what stands in the way, where the documents are silent, what is asked for. Numbered, with room for an
//! answer, provider by provider; no answer of the company and no number of the assessment is in it, for it leaves the house.

use crate::dataset::NOT_ADDRESSED;
use crate::report::document::blocks::{Block, Card, Document, Tone, paragraph, part, plain, strong, text};
use crate::report::document::view::{Offered, Subject, View, anchor};
use crate::report::{self, words};
use crate::scoring::GateState;

/// The questionnaire.
pub fn questions(subject: Subject<'_>) -> Document<'_> {
    let view = &View::new(subject, true);
    let mut blocks = vec![paragraph(
        "Please answer each question for the offering that it names, and say in which document, of which date, the answer can be found.",
    )];
    let mut number = 0;
    for provider in &subject.edition.dataset.providers {
        let of_it = view.offered.iter().filter(|offered| offered.provider.id == provider.id);
        let mut inside = Vec::new();
        for offered in of_it {
            let mut questions = Vec::new();
            for words in of_offering(view, offered) {
                number += 1;
                let lead = [&crate::reading::digits(number), "."].concat();
                // In a frame, so that a question and the room for its answer stay on one page.
                questions.push(Block::Card(Card {
                    tone: Tone::Plain,
                    head: vec![strong(lead), text(" "), text(words)],
                    blocks: vec![
                        Block::Fields(vec![("Answer", "".into())]),
                        Block::Fields(vec![("Document", "".into()), ("Section", "".into()), ("Date", "".into())]),
                    ],
                }));
            }
            if questions.is_empty() {
                questions.push(Block::Paragraph(plain("No question is open.")));
            }
            inside.push(part(2, offered.anchor("questions"), offered.name.clone(), questions));
        }
        if !inside.is_empty() {
            // Each provider gets its own pages, and none of another's.
            if number > 0 && blocks.len() > 1 {
                blocks.push(Block::PageBreak);
            }
            blocks.push(part(1, anchor(&["questions", &provider.id]), provider.name.as_str(), inside));
        }
    }
    Document {
        title: "Questions on your terms".into(),
        running: ["Questions on your terms · ", &words::date(subject.assessment.as_of)].concat().into(),
        blocks,
    }
}

/// So many asks become questions.
const MOST_ASKS: usize = 8;

/// The questions of an offering, each topic once.
fn of_offering(view: &View<'_>, offered: &Offered<'_>) -> Vec<String> {
    let edition = view.about.edition;
    let mut topics: Vec<&str> = Vec::new();
    let mut out = Vec::new();
    let mut ask = |topic: &'_ str, lead: &str| -> Option<String> {
        let found = edition.vocabulary.topic(topic)?;
        if topics.contains(&found.id.as_str()) {
            return None;
        }
        topics.push(&found.id);
        Some([&found.label, ": ", &found.question, lead].concat())
    };
    for finding in report::unreviewed(offered.result) {
        out.extend(ask(&finding.topic, ""));
    }
    for gate in offered.result.gates.iter().filter(|gate| gate.state == GateState::Unknown) {
        out.extend(ask(&gate.topic, ""));
    }
    for finding in offered.result.findings.iter().filter(|finding| finding.relevance.1 > 0 && finding.stance == NOT_ADDRESSED) {
        out.extend(ask(&finding.topic, " We find nothing on this in your documents."));
    }
    // What moves little is not worth a vendor's time.
    for wanted in offered.asks.iter().take(MOST_ASKS) {
        let can = ask(&wanted.topic, "");
        if can.is_some() {
            out.push(
                [
                    &report::ask_line(edition, wanted),
                    ". Your terms today: ",
                    report::ask_now(edition, wanted).trim_start_matches("Now: "),
                    " Can you agree to it in writing?",
                ]
                .concat(),
            );
        }
    }
    out.iter().map(|words| words::open_ended(words).to_owned() + if words.ends_with('?') { "" } else { "." }).collect()
}
