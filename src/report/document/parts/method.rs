//! How it was judged, in a paragraph; the scale; the limits.

use crate::report::document::blocks::{Block, Table, columns, paragraph, part, plain};
use crate::report::document::view::View;
use crate::report::words;

/// The part.
pub fn method<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let edition = view.about.edition;
    let rubric = &edition.rubric;
    let floor = [&(rubric.coverage_floor / 100).to_string(), "\u{a0}%"].concat();
    let mut rows = Vec::new();
    for (at, label) in rubric.labels.iter().enumerate() {
        let to = rubric.labels.get(at + 1).map_or_else(|| "100".to_owned(), |next| ["below ", &next.from.to_string()].concat());
        rows.push(vec![plain(edition.vocabulary.label("severities", &label.id)), plain([&label.from.to_string(), " to ", &to].concat())]);
    }
    let stale = words::count(usize::try_from(rubric.stale_after_days).unwrap_or_default(), "day", "days");
    let blocks = vec![
        paragraph(
            [
                "For each topic it was noted which stance a provider’s documents take, with the section, the dates and how sure the reading is. A stance has a level from 0 (best for the customer) to 100 (worst); doubt makes it a span, and a topic that nobody reviewed is the whole span. The answers decide how much a topic matters, from 0 to 5; an open answer makes that a span too. An exposure is the average of the levels, weighted by how much they matter: exactly the least and the most that the spans allow, one for intellectual property and one for data. A finding’s points are its share of the centre. What cannot be averaged away, stops and conditions, decides the verdict. Below ",
                &floor,
                " coverage no centre is shown and the verdict is “Not enough known”. Evidence is old after ",
                &stale,
                "; then it no longer counts as covered.",
            ]
            .concat(),
        ),
        Block::Table(Table { caption: "The scale of exposures".into(), columns: columns(&["Word", "Exposure"]), rows }),
        Block::List { ordered: false, items: LIMITS.iter().map(|words| plain(*words)).collect() },
    ];
    Some(part(1, "method".to_owned(), "Method and limits", blocks))
}

const LIMITS: [&str; 5] = [
    "It describes what documents state. It is no legal advice and replaces none; “No blocker found” is never a promise that an offering is safe.",
    "Levels, relevances and stops are a judgement, published whole with the rubric, so that one can disagree with a number and see what it does.",
    "Documents change. Each carries the date that it states and, apart from it, the date on which it was seen. Check the source before you sign.",
    "A topic that nobody has reviewed is neither a good sign nor a bad one: it is counted from best to worst.",
    "No provider is affiliated with this, and none has paid for it.",
];
