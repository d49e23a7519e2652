//! Where documents contradict each other, and which of them prevails: shown, never silently resolved.

/// Two or more statements that do not go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// What it is about, where no clause says so.
    pub about: Option<String>,
    /// The statements.
    pub sides: Vec<Side>,
    /// Why the marked side governs, or why several count, or that it is not known.
    pub why: String,
}

/// One statement of a contradiction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The clause that makes it.
    pub clause: Option<String>,
    /// The document, where no clause is recorded for it.
    pub document: Option<String>,
    /// The third-party record or sheet, by itself or on that clause.
    pub record: Option<String>,
    /// What it says.
    pub says: String,
    /// Whether it governs. Several sides that do count together; where none does it is not known.
    pub governs: bool,
}

/// The order in which the documents of some offerings prevail over each other, as they state it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Precedence {
    /// The offerings' ids.
    pub offerings: Vec<String>,
    /// Highest first.
    pub ranks: Vec<Rank>,
    /// Where it is stated, and what it leaves open.
    pub note: Option<String>,
}

/// A place in an order of precedence: a document on record, or the name of one that is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    /// The document's id.
    pub document: Option<String>,
    /// Its name, where it is not on record.
    pub name: Option<String>,
}
