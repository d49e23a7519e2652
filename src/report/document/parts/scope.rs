//! What the assessment was asked, what the company knows better, and what it does not look at.

use crate::questionnaire::{Answer, Question};
use crate::report::document::blocks::{Block, Spans, Table, columns, paragraph, part, plain, strong, text};
use crate::report::document::view::{View, day};
use crate::report::{self, words};
use crate::scoring::asked;

/// The part.
pub fn scope<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let (edition, assessment) = (view.about.edition, view.about.assessment);
    let asked = asked(edition, &assessment.answers);
    let mut blocks = vec![Block::Table(Table {
        caption: "Answers".into(),
        columns: columns(&["Question", "Answer"]),
        rows: asked.iter().map(|question| vec![plain(question.ask.as_str()), answer(view, question)]).collect(),
    })];
    let hidden: Vec<&str> = edition
        .questionnaire
        .questions
        .iter()
        .filter(|question| !asked.iter().any(|known| known.id == question.id))
        .map(|question| question.ask.as_str())
        .collect();
    if !hidden.is_empty() {
        blocks.push(Block::Small(plain(["Not asked, for other answers left them without effect: ", &hidden.join(" ")].concat())));
    }
    blocks.push(known(view));
    blocks.push(part(
        2,
        "not-looked-at".to_owned(),
        "What this does not look at",
        vec![Block::List { ordered: false, items: OUTSIDE.iter().map(|words| plain(*words)).collect() }],
    ));
    Some(part(1, "scope".to_owned(), "Scope and answers", blocks))
}

fn answer<'a>(view: &View<'a>, question: &'a Question) -> Spans<'a> {
    let edition = view.about.edition;
    let found = view.about.assessment.answers.get(&question.id);
    if found.is_none_or(Answer::is_not_sure) && !question.optional {
        let lead = if found.is_some() { "Not sure" } else { "No answer" };
        let mut spans = vec![strong(lead), text(": every possible answer counts.")];
        if !question.whom.is_empty() {
            spans.push(text([" Ask: ", &question.whom].concat()));
        }
        return spans;
    }
    let lines = found.map(|answer| report::answer_lines(edition, question, answer)).unwrap_or_default();
    plain(if lines.is_empty() { "All of them".to_owned() } else { lines.join("; ") })
}

/// The overrides of the offerings on the shortlist.
fn known<'a>(view: &View<'a>) -> Block<'a> {
    let edition = view.about.edition;
    let mut rows = Vec::new();
    for known in &view.about.assessment.overrides {
        if !view.offered.iter().any(|offered| offered.result.provider == known.provider && offered.result.offering == known.offering) {
            continue;
        }
        let qualifiers: Vec<&str> = known.qualifiers.iter().map(|id| edition.vocabulary.label("qualifiers", id)).collect();
        let mut stance = report::standing_label(edition, &known.topic, &known.stance).to_owned();
        for qualifier in qualifiers {
            stance.push_str(" · ");
            stance.push_str(qualifier);
        }
        rows.push(vec![
            plain(words::name_of(edition, &known.provider, &known.offering)),
            plain(view.topic(&known.topic)),
            plain(stance),
            plain(day(&known.date)),
            plain(known.reason.as_str()),
        ]);
    }
    if rows.is_empty() {
        return paragraph("Overrides: none. The company has entered nothing that it knows better than the documents on record.");
    }
    let caption = "What the company knows better: counted in place of the documents, and marked wherever it counts";
    Block::Table(Table { caption: caption.into(), columns: columns(&["Offering", "Topic", "What holds", "Since", "Why"]), rows })
}

const OUTSIDE: [&str; 7] = [
    "What a provider does: no system was tested, no certificate, audit report or incident was checked.",
    "Prices, service levels, limits of liability, insurance, and what happens when the contract ends, beyond deletion of data.",
    "Who owns the provider, whether it is solvent, and whether sanctions or export rules stand in the way.",
    "How good, right, fair or safe the outputs are.",
    "What was negotiated, unless it is entered as something that the company knows better.",
    "Terms of subprocessors, plug-ins, resellers and marketplaces; of other makers’ models only their licences.",
    "Law as such: laws are named where a rule rests on them, but whether you meet them is not judged.",
];
