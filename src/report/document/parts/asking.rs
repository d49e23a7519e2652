//! What to ask a provider for: the fewest changes that reach a goal, then each with its effect and with who grants it already.

use crate::report::document::blocks::{Block, Span, Spans, Table, columns, labelled, paragraph, part, plain, strong, text};
use crate::report::document::view::{Offered, View};
use crate::report::{self, words};
use crate::scoring::{Ask, Decimal, Way, smallest_set};

/// So many asks are laid out; the others are named.
const FIRST: usize = 8;

/// So many of each of several offerings.
const FIRST_OF_MANY: usize = 5;

/// The part.
pub fn asking<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let mut blocks = Vec::new();
    if !view.is_laid_out() {
        blocks.push(paragraph("Conditions and asks stand with each offering in the program, and in a report on at most eight offerings."));
        return Some(part(1, "asks".to_owned(), "Conditions and asks", blocks));
    }
    blocks.push(paragraph(
        "If the provider agreed to one of these in writing, the exposure would fall by so many points, and the named stops and conditions would go.",
    ));
    for offered in &view.offered {
        blocks.push(part(2, offered.anchor("asks"), offered.name.clone(), of_offering(view, offered)));
    }
    (!view.offered.is_empty()).then(|| part(1, "asks".to_owned(), "Conditions and asks", blocks))
}

fn of_offering<'a>(view: &View<'a>, offered: &Offered<'a>) -> Vec<Block<'a>> {
    let edition = view.about.edition;
    if offered.asks.is_empty() {
        return vec![paragraph(
            "Nothing that could be agreed: on every topic that matters the terms are at their best, or something other than terms decides.",
        )];
    }
    let mut items = Vec::new();
    for (goal, to) in report::goals(edition, offered.result) {
        items.push(vec![strong([goal.as_str(), ":"].concat()), text(" "), text(way(view, offered, smallest_set(offered.result, &offered.asks, to)))]);
    }
    let mut blocks = Vec::new();
    if !items.is_empty() {
        blocks.push(Block::List { ordered: false, items });
    }
    let first = if view.offered.len() > 2 { FIRST_OF_MANY } else { FIRST };
    let rows = offered.asks.iter().take(first).map(|ask| row(view, offered, ask)).collect();
    let columns = columns(&["Ask for", "The terms", "#Centre", "#Upper end", "Who grants it already"]);
    blocks.push(Block::Table(Table { caption: "What each would change".into(), columns, rows }));
    let others: Vec<String> = offered.asks.iter().skip(first).map(|ask| words::lower(words::topic(&edition.vocabulary, &ask.topic))).collect();
    if !others.is_empty() {
        blocks.push(Block::Small(plain(["With less effect one could also ask on: ", &words::list(&others), "."].concat())));
    }
    blocks
}

/// The way to a goal, in a sentence.
fn way(view: &View<'_>, offered: &Offered<'_>, way: Way<'_>) -> String {
    match way {
        Way::Asks(set) if set.is_empty() => "nothing has to be asked for.".to_owned(),
        Way::Asks(set) => {
            let topics: Vec<String> = set.iter().map(|ask| words::lower(words::topic(&view.about.edition.vocabulary, &ask.topic))).collect();
            let lead = if set.len() == 1 { "one change is enough: " } else { "no fewer than these do it: " };
            [lead, &topics.join("; "), "."].concat()
        }
        Way::NotByTerms(gates) => {
            let gates = gates.iter().filter_map(|id| offered.result.gates.iter().find(|gate| gate.id == *id));
            let because: Vec<&str> = gates.map(|gate| words::open_ended(&gate.because)).collect();
            ["no term that could be agreed does it. What stands in the way: ", &because.join("; "), "."].concat()
        }
        Way::StillAt(high) => ["not by terms alone: if all were agreed, the upper end would still be ", &words::points(high), "."].concat(),
    }
}

fn row<'a>(view: &View<'a>, offered: &Offered<'a>, ask: &Ask) -> Vec<Spans<'a>> {
    let edition = view.about.edition;
    let mut now = vec![text(report::ask_now(edition, ask))];
    for gate in offered.result.gates.iter().filter(|gate| ask.lifts.contains(&gate.id)) {
        now.push(Span::Break);
        now.extend(labelled("Lifts:", gate.because.to_string()));
    }
    let mut who = String::new();
    if ask.option.is_some() {
        who.push_str("The provider offers this as an option. ");
    }
    match &ask.precedent {
        Some(found) => who.push_str(&report::precedent(edition, view.about.records, ask, found)),
        None => who.push_str("No offering on record grants it in plain words."),
    }
    let fall = |fall: Decimal| plain(words::difference(Decimal(-fall.0)));
    vec![plain(report::ask_line(edition, ask)), now, fall(ask.drop.mid), fall(ask.drop.high), plain(who)]
}
