//! How the screens of the second part are looked at: nothing of it is an answer, and nothing of it counts.

use super::third::Third;
use super::view::{Change, View};
use crate::dataset::{Basis, Date, Tier};
use crate::report::{Filter, SortBy};
use crate::scoring::{End, Verdict};

/// So many offerings are drawn at once among all that the documents say; more on demand. Each brings a cell for every topic.
pub const AT_ONCE: usize = 40;

/// How the screens are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looks {
    /// The table of results.
    pub table: View,
    /// What is to be seen of all that the documents say.
    pub browse: Filter,
    /// How many offerings are drawn of it.
    pub many: usize,
    /// Whether a comparison shows only what differs.
    pub only_differences: bool,
    /// Which number a comparison splits, if one was chosen.
    pub end: Option<End>,
    /// Whether the summary is the one of one page.
    pub brief: bool,
    /// Why a file could not be opened; empty if it could.
    pub unread: &'static str,
    /// What was typed to be opened.
    pub typed: String,
}

/// What can change about it.
#[derive(Debug)]
pub enum Look {
    /// The table of results otherwise.
    Table(Change),
    /// Another value in a field.
    Field(Field, String),
    /// More offerings of all that the documents say.
    More,
    /// A comparison of only what differs, or of everything.
    OnlyDifferences,
    /// A comparison splits this number.
    Split(End),
    /// The summary of one page, or the whole one.
    Brief(bool),
    /// Something is written in a field of what only people add.
    Write {
        /// The field, as [`crate::scoring::write_field`] names it.
        at: String,
        /// What stands in it now.
        text: String,
    },
    /// What was to be opened is there already.
    OpenNothing,
    /// A file could not be opened, and why.
    Unread(&'static str),
    /// What was opened takes the place of the present answers.
    TakeOver,
    /// Work out what open answers could change.
    WorkOutOpen,
    /// Work out which answers decide.
    WorkOutDecisive,
    /// The third part of the program is asked for again.
    AskForThird,
    /// It is on its way.
    ThirdComes,
    /// It has come.
    Third(&'static Third),
    /// It cannot be had.
    NoThird,
    /// Another screen: only the table of results stays as one left it.
    Leave,
}

/// A field by which one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Of the table of results: the words in a name.
    TableText,
    /// Its verdict.
    TableVerdict,
    /// Its tier.
    TableTier,
    /// Its order.
    TableSort,
    /// Of all that the documents say: the words in a name.
    Text,
    /// Its topic.
    Topic,
    /// Its stance.
    Stance,
    /// Its basis.
    Basis,
    /// Its tier.
    Tier,
    /// Captured before this day.
    CapturedBefore,
    /// What is typed to be opened.
    Typed,
}

impl Default for Looks {
    fn default() -> Self {
        Looks {
            table: View::default(),
            browse: Filter::default(),
            many: AT_ONCE,
            only_differences: false,
            end: None,
            brief: false,
            unread: "",
            typed: String::new(),
        }
    }
}

impl Looks {
    /// The looks after a change.
    pub fn with(&self, look: &Look) -> Self {
        let mut next = self.clone();
        match look {
            Look::Table(change) => next.table = self.table.with(change),
            Look::Field(field, value) => next.set(*field, value),
            Look::More => next.many += AT_ONCE,
            Look::OnlyDifferences => next.only_differences = !self.only_differences,
            Look::Split(end) => next.end = Some(*end),
            Look::Brief(brief) => next.brief = *brief,
            Look::Unread(why) => next.unread = why,
            Look::TakeOver => (next.unread, next.typed) = ("", String::new()),
            Look::OpenNothing
            | Look::Write { .. }
            | Look::WorkOutOpen
            | Look::WorkOutDecisive
            | Look::AskForThird
            | Look::ThirdComes
            | Look::Third(_)
            | Look::NoThird => {}
            Look::Leave => next = Looks { table: next.table, ..Looks::default() },
        }
        next
    }

    fn set(&mut self, field: Field, value: &str) {
        let change = match field {
            Field::TableText => Change::Text(value.to_owned()),
            Field::TableVerdict => Change::Verdict(Verdict::from_id(value)),
            Field::TableTier => Change::Tier(Tier::from_id(value)),
            Field::Typed => {
                value.clone_into(&mut self.typed);
                return;
            }
            Field::TableSort => Change::Sort(SortBy::from_id(value).unwrap_or(SortBy::Verdict)),
            _ => return self.set_filter(field, value),
        };
        self.table = self.table.with(&change);
    }

    fn set_filter(&mut self, field: Field, value: &str) {
        let named = || if value.is_empty() { Vec::new() } else { vec![value.to_owned()] };
        let filter = &mut self.browse;
        match field {
            Field::Topic => {
                filter.topics = named();
                // A stance belongs to its topic.
                filter.stances.clear();
            }
            Field::Stance => filter.stances = named(),
            Field::Basis => filter.bases = Basis::from_id(value).into_iter().collect(),
            Field::Tier => filter.tiers = Tier::from_id(value).into_iter().collect(),
            Field::CapturedBefore => filter.captured_before = Date::parse(value),
            _ => value.clone_into(&mut filter.text),
        }
        self.many = AT_ONCE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(looks: &[Look]) -> Looks {
        looks.iter().fold(Looks::default(), |before, look| before.with(look))
    }

    #[test]
    fn another_topic_has_other_stances() {
        let field = |field, value: &str| Look::Field(field, value.to_owned());
        let looks = after(&[field(Field::Topic, "retention"), field(Field::Stance, "zero")]);
        assert_eq!((looks.browse.topics.len(), looks.browse.stances.len()), (1, 1));
        assert!(looks.with(&field(Field::Topic, "")).browse == Filter::default());
    }

    #[test]
    fn whoever_comes_back_finds_the_table_of_results_as_it_was_and_the_rest_afresh() {
        let table = Look::Table(Change::Sort(SortBy::Ip));
        let left = after(&[Look::More, Look::OnlyDifferences, Look::Split(End::Low), Look::Field(Field::Text, "a".to_owned()), table, Look::Leave]);
        assert_eq!(left.table.by, SortBy::Ip);
        assert_eq!(left, Looks { table: left.table.clone(), ..Looks::default() });
    }

    #[test]
    fn another_filter_begins_with_few_rows_again() {
        let more = after(&[Look::More]);
        assert_eq!(more.many, 2 * AT_ONCE);
        assert_eq!(more.with(&Look::Field(Field::Text, "a".to_owned())).many, AT_ONCE);
        assert_eq!(more.with(&Look::Field(Field::TableText, "a".to_owned())).many, 2 * AT_ONCE);
    }
}
