//! What is not known: answers that are open, with whom to ask and whether they could change a verdict; topics that nobody reviewed, with what to ask.

use crate::report::document::blocks::{Block, Table, columns, paragraph, part, plain};
use crate::report::document::view::View;
use crate::report::{self, words};
use crate::scoring::open_questions;

/// The part.
pub fn unknown<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let (edition, assessment) = (view.about.edition, view.about.assessment);
    let mut rows = Vec::new();
    for open in open_questions(edition, &assessment.answers, &assessment.overrides, assessment.as_of) {
        let Some(question) = edition.questionnaire.question(&open.question) else { continue };
        rows.push(vec![plain(question.ask.as_str()), plain(question.whom.as_str()), plain(report::could_change(edition, assessment, &open))]);
    }
    let mut blocks = Vec::new();
    if rows.is_empty() {
        blocks.push(paragraph("Every question that was asked has an answer."));
    } else {
        let caption = "Open answers: each widens the result instead of guessing".into();
        blocks.push(Block::Table(Table { caption, columns: columns(&["Question", "Whom to ask", "Its effect"]), rows }));
    }
    if view.is_laid_out() {
        of_offerings(view, &mut blocks);
    } else {
        let mut rows = Vec::new();
        for offered in &view.offered {
            let open = report::unreviewed(offered.result);
            let names: Vec<&str> = open.iter().map(|finding| words::topic(&edition.vocabulary, &finding.topic)).collect();
            if !names.is_empty() {
                rows.push(vec![plain(offered.name.clone()), plain(names.join("; "))]);
            }
        }
        let caption = "Topics that matter and that nobody has reviewed".into();
        blocks.push(Block::Table(Table { caption, columns: columns(&["Offering", "Topics"]), rows }));
    }
    Some(part(1, "unknown".to_owned(), "What is not known", blocks))
}

/// A row for each topic of each offering that nobody reviewed.
fn of_offerings<'a>(view: &View<'a>, blocks: &mut Vec<Block<'a>>) {
    let (mut rows, mut whole) = (Vec::new(), Vec::new());
    for offered in &view.offered {
        let open = report::unreviewed(offered.result);
        if open.is_empty() {
            whole.push(offered.name.as_str());
        }
        for finding in open {
            let question = view.about.edition.vocabulary.topic(&finding.topic).map_or("", |topic| &topic.question);
            let effect = ["Counted from 0 to 100 with relevance ", &words::span(finding.relevance), "."].concat();
            let topic = [&offered.name, ": ", &words::lower(view.topic(&finding.topic))].concat();
            rows.push(vec![plain(topic), plain(question), plain(effect)]);
        }
    }
    if !rows.is_empty() {
        let caption = "Nobody has reviewed these topics: ask the vendor".into();
        blocks.push(Block::Table(Table { caption, columns: columns(&["Topic", "Question to the vendor", "Its effect"]), rows }));
    }
    if !whole.is_empty() {
        blocks.push(paragraph(["Every topic that matters was reviewed at ", &whole.join("; "), "."].concat()));
    }
}
