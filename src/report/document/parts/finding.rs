//! One finding: what the terms say on a topic, what that means for these answers, what it rests on, and what would lower it.

use crate::dataset::{Clause, DocumentRecord, Role};
use crate::edition::Edition;
use crate::report::document::blocks::{Block, Card, Span, Spans, Tone, code, labelled, plain, strong, text};
use crate::report::document::view::{Offered, Told, View, day, finding_id};
use crate::report::{self, words};
use crate::scoring::{Ask, Finding, Override, Severity, Truth, is_stale, rules_for};

/// The finding in a frame.
pub fn card<'a>(view: &View<'a>, offered: &Offered<'a>, finding: &'a Finding) -> Block<'a> {
    let edition = view.about.edition;
    let result = offered.result;
    let rows = report::rows(edition, result, finding);
    let mut says = vec![strong(match edition.vocabulary.stance(&finding.topic, &finding.stance) {
        Some(stance) => stance.text.as_str(),
        None => DIFFER,
    })];
    says.push(text([" ", &*finding.because].concat()));
    let mut blocks = vec![Block::Paragraph(says)];
    if let Some(known) = known(view, offered, finding) {
        let words = [&known.reason, " (", &known.date, ")"].concat();
        blocks.push(Block::Note(labelled("The company’s own knowledge counts here:", words)));
    }
    if rows.leave_a_region(finding) {
        blocks.push(Block::Note(plain(REGION_LEFT)));
    }
    for clause in &rows.governing {
        governing(view, offered, clause, &mut blocks);
    }
    for clause in rows.beside.iter().filter(|row| row.role != Role::Corroborating) {
        blocks.push(Block::Small(beside(view, clause)));
    }
    if let Some(ask) = offered.asks.iter().find(|ask| ask.topic == finding.topic) {
        blocks.push(Block::Paragraph(labelled("What would lower it:", lower(edition, ask))));
    }
    blocks.push(Block::Small(plain([&report::arithmetic(result, finding), " ", &relevance(view, offered, finding)].concat())));
    blocks.extend(handling(offered, finding));
    let mut head = vec![view.severity(finding), text(" · "), strong(view.topic(&finding.topic)), text(" – ")];
    head.push(text(report::stance_label(edition, finding)));
    head.push(text([" · ", &words::points(finding.points), " points · "].concat()));
    head.push(code(finding_id(result, &finding.topic)));
    Block::Card(Card { tone: Tone::of_severity(finding.severity), head, blocks })
}

const DIFFER: &str = "The clauses that govern differ, so the whole span between them counts.";

const REGION_LEFT: &str = "What was read holds for some regions only. You are, or may be, established in another, for which nobody has read the terms: there it could be anything from 0 to 100, and is counted so.";

/// What the company knows better, if that counts here.
fn known<'a>(view: &View<'a>, offered: &Offered<'a>, finding: &Finding) -> Option<&'a Override> {
    let result = offered.result;
    let mut all = view.about.assessment.overrides.iter().rev().filter(|_| finding.clauses.iter().any(|id| *id == "override"));
    all.find(|known| known.provider == result.provider && known.offering == result.offering && known.topic == finding.topic)
}

/// A clause that decides: its words, and in small print all that is needed to find it again.
fn governing<'a>(view: &View<'a>, offered: &Offered<'a>, clause: &'a Clause, blocks: &mut Vec<Block<'a>>) {
    let Some(told) = view.told(clause) else {
        blocks.push(Block::Small(plain(small_print(view, offered, clause))));
        return;
    };
    let mut says = [&told.words.summary, " ", &told.words.why].concat();
    if let Some(note) = &told.words.note {
        says.push_str(" Note: ");
        says.push_str(note);
    }
    blocks.push(Block::Paragraph(plain(says)));
    if let Some(conflict) = report::disagreements(told.owner, &clause.id) {
        let note = Block::Note(labelled("Documents disagree:", conflict));
        // Both sides of a contradiction would tell it.
        if !blocks.contains(&note) {
            blocks.push(note);
        }
    }
    if let Some(quotation) = &told.words.quotation {
        blocks.push(Block::Paragraph(vec![Span::Quote(quotation.into())]));
    }
    let mut print = source(view, clause, told);
    print.push(text([". ", &told.document.map(|document| [&report::dates(document), ". "].concat()).unwrap_or_default()].concat()));
    print.push(text(small_print(view, offered, clause)));
    blocks.push(Block::Small(print));
}

/// "Source 3: Commercial Terms, section 4 · not read whole".
pub fn source<'a>(view: &View<'a>, clause: &Clause, told: Told<'a>) -> Spans<'a> {
    let Some(document) = told.document else { return plain("All documents of this offering: none says anything on this") };
    let mut out = String::new();
    if let Some(number) = report::number(&view.sources, &told.owner.id, &document.id) {
        out.push_str("Source ");
        out.push_str(&number.to_string());
        out.push_str(": ");
    }
    out.push_str(&document.title);
    if let Some(section) = told.words.section.as_ref().filter(|_| clause.document.is_some()) {
        out.push_str(", ");
        out.push_str(section);
    }
    let mut spans = plain(out);
    spans.extend(caveats(document, false));
    spans
}

/// "Source 3, section 4 · not read whole", where a line is all that there is room for.
pub fn short_source<'a>(view: &View<'a>, told: Told<'a>) -> Spans<'a> {
    let Some(document) = told.document else { return plain("silence of all documents") };
    let number = report::number(&view.sources, &told.owner.id, &document.id);
    let mut out = number.map_or_else(|| document.title.clone(), |number| ["Source ", &number.to_string()].concat());
    if let Some(section) = &told.words.section {
        out.push_str(", ");
        out.push_str(section);
    }
    let mut spans = plain(out);
    spans.extend(caveats(document, false));
    spans
}

/// What must be said of a document wherever it counts: not read whole, or replaced; once also by what.
pub fn caveats<'a>(document: &'a DocumentRecord, whole: bool) -> Spans<'a> {
    let mut out = Vec::new();
    if document.partial {
        out.extend([text(" · "), strong("not read whole")]);
    }
    if let Some(superseded) = &document.superseded {
        out.extend([text(" · "), strong("replaced")]);
        if whole {
            out.push(text([": ", words::open_ended(superseded)].concat()));
        }
    }
    out
}

/// Basis, confidence, qualifiers, and how the level comes about.
fn small_print(view: &View<'_>, offered: &Offered<'_>, clause: &Clause) -> String {
    let about = view.about;
    let vocabulary = &about.edition.vocabulary;
    let mut out = String::from(vocabulary.label("bases", clause.basis.id()));
    out.push_str(", confidence ");
    out.push_str(&words::lower(vocabulary.label("confidences", clause.confidence.id())));
    if is_stale(about.edition, offered.provider, clause, about.assessment.as_of) {
        out.push_str("; old or replaced: check it again");
    }
    if !clause.scope.is_empty() {
        let scope: Vec<&str> = clause.scope.iter().map(|id| vocabulary.label("regions", id)).collect();
        out.push_str("; holds for ");
        out.push_str(&words::list(&scope));
    }
    let steps = report::steps(about.edition, &about.assessment.answers, offered.provider, clause);
    out.push_str(". ");
    out.push_str(&steps.join("; ").replace(":;", ":"));
    out.push('.');
    out
}

/// A clause beside those that decide.
fn beside<'a>(view: &View<'a>, clause: &'a Clause) -> Spans<'a> {
    let edition = view.about.edition;
    let lead = if clause.role == Role::Governing { "Governs elsewhere" } else { edition.vocabulary.label("roles", clause.role.id()) };
    let mut out = vec![strong([lead, ":"].concat()), text(" ")];
    match view.told(clause) {
        Some(told) => {
            out.push(text([&told.words.summary, " ("].concat()));
            out.extend(short_source(view, told));
            out.push(text(")"));
        }
        None => out.push(text(report::standing_label(edition, &clause.topic, &clause.stance))),
    }
    out
}

/// "“Not used” in writing, by 8.5 points."
fn lower(edition: &Edition, ask: &Ask) -> String {
    let stance = edition.vocabulary.stance(&ask.topic, &ask.stance).map_or(ask.stance.as_str(), |words| &words.label);
    let mut out = ["“", stance, "”, agreed in writing"].concat();
    if ask.drop.mid.0 > 0 {
        out.push_str(": ");
        out.push_str(&words::points(ask.drop.mid));
        out.push_str(" points less");
    }
    out.push('.');
    out
}

/// The rules behind the relevance, in one sentence.
fn relevance(view: &View<'_>, offered: &Offered<'_>, finding: &Finding) -> String {
    let edition = view.about.edition;
    let rules = rules_for(edition, &view.about.assessment.answers, &offered.result.provider, &finding.topic);
    let mut parts = Vec::new();
    for (rule, truth) in rules {
        let open = if truth == Truth::Unknown { ", open" } else { "" };
        parts.push([&report::condition(edition, &rule.when), " (", &rule.relevance.to_string(), open, ")"].concat());
    }
    ["Relevance from: ", &parts.join("; "), if parts.len() > 1 { "; the highest counts." } else { "." }].concat()
}

/// What a person wrote at the finding; room for it where it weighs and nothing was written.
fn handling<'a>(offered: &Offered<'a>, finding: &Finding) -> Option<Block<'a>> {
    let found = offered.conclusion.and_then(|conclusion| conclusion.on(&finding.topic));
    let weighs = matches!(finding.severity, Severity::Severe | Severity::Unknown | Severity::High);
    if found.is_none() && !weighs {
        return None;
    }
    let written = |of: fn(&crate::scoring::Handling) -> &String| found.map_or("", |found| of(found).as_str()).into();
    Some(Block::Fields(vec![
        ("Owner", written(|found| &found.owner)),
        ("Due", found.map_or("".into(), |found| day(&found.due))),
        ("Accepted because", written(|found| &found.accepted_because)),
    ]))
}
