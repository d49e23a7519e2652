//! The cover: what was assessed, for what, by whom, when, and with which editions.

use crate::report::document::blocks::{Block, Fact, Span, Words, code, fact, plain, text};
use crate::report::document::view::{View, day};
use crate::report::{self, words};
use crate::scoring::Status;

/// The company's title, or the usual one.
pub fn title<'a>(view: &View<'a>) -> Words<'a> {
    titled(view, "Vendor-risk summary: ")
}

/// The company's title, or the providers after what kind of document it is.
pub fn titled<'a>(view: &View<'a>, kind: &str) -> Words<'a> {
    let own = view.about.assessment.filing.title.trim();
    if own.is_empty() { [kind, &providers(view)].concat().into() } else { own.into() }
}

/// What runs along the head of each page.
pub fn running(view: &View<'_>) -> Words<'static> {
    let assessment = view.about.assessment;
    let mut text = String::new();
    for piece in [assessment.filing.classification.as_str(), "AI vendor risk", &providers(view), &words::date(assessment.as_of), status(view)] {
        if !text.is_empty() && !piece.is_empty() {
            text.push_str(" · ");
        }
        text.push_str(piece);
    }
    text.into()
}

/// "Anthropic", "Anthropic, OpenAI and Mistral", or how many.
fn providers(view: &View<'_>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for offered in &view.offered {
        if !names.contains(&offered.provider.name.as_str()) {
            names.push(&offered.provider.name);
        }
    }
    if names.len() > 6 { words::count(names.len(), "AI provider", "AI providers") } else { words::list(&names) }
}

fn status(view: &View<'_>) -> &'static str {
    match view.about.assessment.filing.status {
        Status::Draft => "draft",
        Status::Final => "final",
    }
}

/// What the service is meant for: in the company's words, or from its answers.
pub fn use_case(view: &View<'_>) -> String {
    let assessment = view.about.assessment;
    let own = assessment.filing.use_case.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let answer = assessment.answers.get("use").filter(|answer| !answer.is_not_sure());
    let question = view.about.edition.questionnaire.question("use");
    match (question, answer) {
        (Some(question), Some(answer)) => report::answer_lines(view.about.edition, question, answer).join("; "),
        _ => "not stated".to_owned(),
    }
}

/// By which the assessment is known, as far as that was given.
pub fn marks<'a>(view: &View<'a>) -> Vec<Fact<'a>> {
    let marks = view.about.marks;
    let all = [("Assessment", marks.assessment_id), ("Code", marks.code), ("SHA-256 of its file", marks.sha256)];
    let known = all.into_iter().filter(|(_, words)| !words.is_empty());
    known.map(|(label, words)| Fact { label: label.into(), value: vec![code(words)] }).collect()
}

/// The facts of the cover.
pub fn cover<'a>(view: &View<'a>) -> Vec<Block<'a>> {
    let (edition, assessment) = (view.about.edition, view.about.assessment);
    let filing = &assessment.filing;
    let mut facts = Vec::new();
    let one = view.offered.len() == 1;
    facts.push(fact(if one { "Provider" } else { "Providers" }, providers(view)));
    let names: Vec<&str> = view.offered.iter().map(|offered| offered.name.as_str()).collect();
    let offerings = if view.is_laid_out() { names.join("; ") } else { words::count(names.len(), "offering", "offerings") };
    facts.push(fact(if one { "Offering" } else { "Offerings" }, offerings));
    facts.push(fact("Intended use", use_case(view)));
    facts.push(fact("Assessed for", words::date(assessment.as_of)));
    let draft = filing.status == Status::Draft;
    facts.push(fact("Status", if draft { "Draft: not signed, not to be relied on" } else { "Final" }));
    if !filing.valid_until.trim().is_empty() {
        facts.push(fact("Valid until", day(&filing.valid_until)));
    }
    for (label, words) in [("Assessor", &filing.assessor), ("Classification", &filing.classification), ("Notes", &filing.notes)] {
        if !words.trim().is_empty() {
            facts.push(fact(label, words.trim()));
        }
    }
    facts.extend(marks(view).into_iter().take(2));
    let hash = assessment.dataset.sha256.get(..HASH).unwrap_or_default();
    let dataset = [&assessment.dataset.version, " of ", &words::date(edition.dataset.date), ", SHA-256 ", hash, "… (whole in the appendix)"];
    facts.push(fact("Dataset", dataset.concat()));
    let rubric = [&assessment.rubric.version, " of ", &words::date(edition.rubric.as_of), "; questionnaire ", &assessment.questionnaire.version];
    facts.push(fact("Rubric", rubric.concat()));
    let mut blocks = vec![Block::Facts(facts)];
    let mut note = vec![text(LEGAL)];
    if view.about.records.is_none() {
        note.push(text(" "));
        note.push(Span::Strong(MISSING.into()));
    }
    blocks.push(Block::Note(note));
    if view.offered.is_empty() {
        blocks.push(Block::Paragraph(plain("No offering is on the shortlist, so nothing is judged.")));
    }
    blocks
}

/// So many digits of a hash are enough to tell editions apart at a glance.
const HASH: usize = 16;

/// What must be said of every file that leaves the program.
pub const LEGAL: &str = "This describes what documents state and is no legal advice. No provider is affiliated with it, and none has paid for it.";

/// What is said where the records have not loaded.
const MISSING: &str = "The records had not loaded: the words of the clauses, their sources and their pins are missing here. Stances, numbers and verdicts are complete.";
