//! All offerings by all topics, as they stand for anybody: what one browses without answering a question.

use crate::dataset::{Basis, Clause, Date, Offering, Provider, ProviderRecord, Tier};
use crate::edition::{Edition, Records};
use crate::questionnaire::Answers;
use crate::reading::Entries;
use crate::rubric::RubricTopic;
use crate::scoring::{Span, Standing, standings};

/// Who has answered nothing.
static NOBODY: Answers = Answers(Entries::new());

/// The whole table, made once; filters only look at it.
#[derive(Debug, Clone)]
pub struct Matrix<'a> {
    /// The columns, in the rubric's order.
    pub topics: Vec<Column<'a>>,
    /// The rows, in the dataset's order.
    pub offerings: Vec<Row<'a>>,
    /// What gives a text in lower case.
    lower: fn(&str) -> String,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<'a> {
    /// The topic.
    pub topic: &'a RubricTopic,
    /// What a search looks at: its heading in lower case.
    find: String,
}

/// An offering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The provider.
    pub provider: &'a Provider,
    /// The offering.
    pub offering: &'a Offering,
    /// One for each topic.
    pub cells: Vec<Cell<'a>>,
    /// What a search looks at: the two names in lower case.
    find: String,
}

/// An offering's stance on a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The stance: `unreviewed` without a row, `mixed` where rows differ.
    pub stance: &'a str,
    /// The interval of its level; means nothing for a topic that is not scored.
    pub level: Span,
    /// The governing clauses, of every region.
    pub clauses: Vec<&'a Clause>,
    /// When the oldest of their documents was captured; without records, when it was last seen. `None` if no date is known.
    pub captured: Option<Date>,
}

/// What is to be seen; an empty list, or `None`, lets everything pass.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must stand in the name of the provider or the offering, or else in the heading of the topic.
    pub text: String,
    /// Topics' ids.
    pub topics: Vec<String>,
    /// Stances' ids, `unreviewed` and `mixed` among them.
    pub stances: Vec<String>,
    /// How a stance follows from the text.
    pub bases: Vec<Basis>,
    /// Business or consumer terms.
    pub tiers: Vec<Tier>,
    /// Captured before this day, or on no known day.
    pub captured_before: Option<Date>,
}

/// What a filter leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// The columns that are left, as indexes.
    pub topics: Vec<usize>,
    /// The rows that are left, as indexes.
    pub offerings: Vec<usize>,
    /// How many cells of these rows and columns pass.
    pub cells: usize,
}

impl<'a> Matrix<'a> {
    /// Builds the table; with the records, by the dates on which documents were captured. `lower` gives a text in lower case: a browser knows
    /// how by itself, and the library's tables of letters would be four kilobytes to load.
    pub fn new(edition: &'a Edition, records: Option<&'a Records>, lower: fn(&str) -> String) -> Self {
        let heading = |topic: &RubricTopic| lower(super::words::topic(&edition.vocabulary, &topic.id));
        let topics = edition.rubric.topics.iter().map(|topic| Column { topic, find: heading(topic) }).collect();
        let all: Vec<(&Provider, &Offering)> = edition.dataset.offerings().collect();
        let mut offerings = Vec::with_capacity(all.len());
        // The records stand in the dataset's order; the dates of a provider serve all its offerings.
        let mut records = records.map_or(&[][..], |records| &records.providers).iter();
        let mut of_provider: (&str, Vec<Option<Date>>) = ("", Vec::new());
        for ((provider, offering), standings) in all.iter().zip(standings(edition, &NOBODY, &[], &all)) {
            if of_provider.0 != provider.id {
                of_provider = (&provider.id, dates(provider, records.find(|record| record.id == provider.id)));
            }
            let cells = standings.into_iter().map(|standing| cell(standing, provider, &of_provider.1)).collect();
            let find = lower(&[provider.name.as_str(), " ", &offering.name].concat());
            offerings.push(Row { provider, offering, cells, find });
        }
        Matrix { topics, offerings, lower }
    }

    /// What a filter leaves: of the rows and columns that it names, those with a cell that passes.
    pub fn filter(&self, filter: &Filter) -> View {
        let text = (self.lower)(&filter.text);
        let words: Vec<&str> = text.split_whitespace().collect();
        // A word that stands in some offering's name looks for offerings, any other for topics.
        let (of_offerings, of_topics): (Vec<&str>, Vec<&str>) =
            words.into_iter().partition(|word| self.offerings.iter().any(|row| row.find.contains(word)));
        let named = |find: &str, words: &[&str]| words.iter().all(|word| find.contains(word));
        let chosen = |column: &Column<'_>| filter.topics.is_empty() || filter.topics.iter().any(|id| column.topic.id == *id);
        let columns: Vec<usize> =
            (0..self.topics.len()).filter(|at| chosen(&self.topics[*at]) && named(&self.topics[*at].find, &of_topics)).collect();
        let mut used = vec![false; self.topics.len()];
        let mut view = View::default();
        for (index, row) in self.offerings.iter().enumerate() {
            if !named(&row.find, &of_offerings) || !(filter.tiers.is_empty() || filter.tiers.contains(&row.offering.tier)) {
                continue;
            }
            let before = view.cells;
            for at in columns.iter().filter(|at| row.cells.get(**at).is_some_and(|cell| filter.passes(cell))) {
                used[*at] = true;
                view.cells += 1;
            }
            if view.cells > before {
                view.offerings.push(index);
            }
        }
        view.topics = columns.into_iter().filter(|at| used[*at]).collect();
        view
    }
}

impl Filter {
    /// Whether a cell is one of those that are looked for.
    pub fn passes(&self, cell: &Cell<'_>) -> bool {
        let is_named = |stance: &str| self.stances.iter().any(|name| name == stance);
        let stance = self.stances.is_empty() || is_named(cell.stance) || cell.clauses.iter().any(|clause| is_named(&clause.stance));
        let basis = self.bases.is_empty() || cell.clauses.iter().any(|clause| self.bases.contains(&clause.basis));
        // What nobody read has no date, and is not old.
        let old = |before: Date| !cell.clauses.is_empty() && cell.captured.is_none_or(|captured| captured < before);
        stance && basis && self.captured_before.is_none_or(old)
    }
}

fn cell<'a>(standing: Standing<'a>, provider: &Provider, dates: &[Option<Date>]) -> Cell<'a> {
    let mut captured: Option<Date> = None;
    let mut known = !standing.clauses.is_empty();
    for clause in &standing.clauses {
        let of_each = provider.documents.iter().zip(dates);
        let date = match clause.document.as_deref() {
            Some(id) => of_each.filter(|(document, _)| document.id == id).find_map(|(_, date)| *date),
            // Silence of all documents of the offering is as fresh as the freshest of them, as in the scoring.
            None => of_each.filter(|(document, _)| document.offerings.contains(&clause.offering)).filter_map(|(_, date)| *date).max(),
        };
        known &= date.is_some();
        captured = date.into_iter().chain(captured).min();
    }
    Cell { stance: standing.stance, level: standing.level, clauses: standing.clauses, captured: captured.filter(|_| known) }
}

/// The dates of a provider's documents, in their order: when each was captured; without records, when it was last seen.
fn dates(provider: &Provider, record: Option<&ProviderRecord>) -> Vec<Option<Date>> {
    match record {
        Some(record) => record.documents.iter().map(|document| document.captured).collect(),
        None => provider.documents.iter().map(|document| document.seen).collect(),
    }
}
