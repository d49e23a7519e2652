//! What must be checked again: evidence that is old, documents that were replaced or not read whole.

use crate::report::document::blocks::{Block, Table, columns, paragraph, part, plain};
use crate::report::document::view::{Offered, View};
use crate::report::{self, words};

/// The part.
pub fn evidence<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let mut rows = Vec::new();
    for offered in &view.offered {
        for (document, why, topics) in of_offering(view, offered) {
            rows.push(vec![plain(document), plain(offered.name.clone()), plain(why), plain(topics)]);
        }
    }
    let blocks = if rows.is_empty() {
        vec![paragraph("Nothing: what the results rest on is recent, in force as far as is known, and was read whole.")]
    } else {
        let caption = "Old evidence does not count as covered, and changes no points".into();
        vec![Block::Table(Table { caption, columns: columns(&["Document", "Offering", "Why", "Topics"]), rows })]
    };
    Some(part(1, "check-again".to_owned(), "To be checked again", blocks))
}

/// Document, why, topics.
fn of_offering(view: &View<'_>, offered: &Offered<'_>) -> Vec<(String, String, String)> {
    let about = view.about;
    let found = report::evidence(about.edition, offered.result, about.assessment.as_of);
    let mut out: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
    for clause in &found.stale {
        let topic = words::topic(&about.edition.vocabulary, &clause.topic);
        match out.iter_mut().find(|(known, _)| *known == clause.document.as_deref()) {
            Some((_, topics)) if topics.contains(&topic) => {}
            Some((_, topics)) => topics.push(topic),
            None => out.push((clause.document.as_deref(), vec![topic])),
        }
    }
    let record = about.records.and_then(|records| records.provider(&offered.provider.id));
    // Documents that count with a reservation, whatever their age.
    for document in &offered.provider.documents {
        let partial = record.and_then(|record| record.document(&document.id)).is_some_and(|record| record.partial);
        let rests = view.sources.is_empty() || report::number(&view.sources, &offered.provider.id, &document.id).is_some();
        let counts = rests && document.offerings.contains(&offered.result.offering) && (document.superseded || partial);
        if counts && !out.iter().any(|(known, _)| *known == Some(document.id.as_str())) {
            out.push((Some(&document.id), Vec::new()));
        }
    }
    let mut rows = Vec::new();
    for (id, topics) in out {
        let document = id.and_then(|id| offered.provider.document(id));
        let told = id.and_then(|id| record?.document(id));
        let title = told.map_or(id.unwrap_or("Silence of documents that are all old"), |told| &told.title);
        let mut why = match document.map(|document| document.seen) {
            Some(Some(seen)) => ["last seen ", &words::date(seen)].concat(),
            Some(None) => "seen at no known date".to_owned(),
            None => "old".to_owned(),
        };
        if told.is_some_and(|told| told.partial) {
            why.push_str(" · not read whole");
        }
        if document.is_some_and(|document| document.superseded) {
            why.push_str(" · replaced");
        }
        if let Some(superseded) = told.and_then(|told| told.superseded.as_ref()) {
            why.push_str(": ");
            why.push_str(superseded);
        }
        let topics = if topics.is_empty() { "–".to_owned() } else { words::list(&topics) };
        rows.push((title.to_owned(), why, topics));
    }
    rows
}
