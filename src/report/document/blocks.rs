//! Of what a report is made: a small closed vocabulary, so that Markdown, HTML and the screen each need a short renderer and none adds a word. No text
//! in here is markup.

use std::borrow::Cow;

use crate::scoring::{Decimal, Severity, Verdict};

/// A text, borrowed where it stands somewhere already.
pub type Words<'a> = Cow<'a, str>;

/// A run of text with what stands out in it.
pub type Spans<'a> = Vec<Span<'a>>;

/// A whole report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'a> {
    /// Its title.
    pub title: Words<'a>,
    /// What runs along the head of each printed page.
    pub running: Words<'a>,
    /// What it says.
    pub blocks: Vec<Block<'a>>,
}

/// A piece of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// A part with a heading.
    Part(Part<'a>),
    /// A paragraph.
    Paragraph(Spans<'a>),
    /// A paragraph in small print: how a number comes about, where something was read.
    Small(Spans<'a>),
    /// Names, and what belongs to each.
    Facts(Vec<Fact<'a>>),
    /// Names with what a person wrote; where nothing was, there is room to write it by hand.
    Fields(Vec<(&'static str, Words<'a>)>),
    /// Who signs: a function and perhaps a name, with room for the day and the signature.
    Signatures(Vec<(&'static str, Words<'a>)>),
    /// A list.
    List {
        /// Whether its items are counted.
        ordered: bool,
        /// The items.
        items: Vec<Spans<'a>>,
    },
    /// A table.
    Table(Table<'a>),
    /// Something in a frame of its own, kept on one page where that can be.
    Card(Card<'a>),
    /// Something to be aware of.
    Note(Spans<'a>),
    /// A new page begins.
    PageBreak,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'a> {
    /// By which it can be linked to; letters, digits and hyphens.
    pub id: String,
    /// Its heading.
    pub heading: Words<'a>,
    /// How deep it stands, from 1.
    pub level: u8,
    /// What it says.
    pub blocks: Vec<Block<'a>>,
}

/// A name, and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact<'a> {
    /// The name.
    pub label: Words<'a>,
    /// What belongs to it.
    pub value: Spans<'a>,
}

/// A table. The first cell of a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<'a> {
    /// What it shows.
    pub caption: Words<'a>,
    /// The columns.
    pub columns: Vec<Column<'a>>,
    /// The rows; each has a cell for each column.
    pub rows: Vec<Vec<Spans<'a>>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<'a> {
    /// Its heading.
    pub heading: Words<'a>,
    /// Whether it holds numbers, to be set flush right.
    pub numeric: bool,
}

/// Something in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card<'a> {
    /// What it is about; colour only adds to what the words say.
    pub tone: Tone,
    /// Its first line.
    pub head: Spans<'a>,
    /// What it says.
    pub blocks: Vec<Block<'a>>,
}

ids! {
    /// What a frame is about.
    Tone {
        /// Nothing in particular.
        Plain = "plain",
        /// It stops, or is severe.
        Stop = "stop",
        /// It is not known.
        Unknown = "unknown",
        /// It is a condition, or weighs.
        Condition = "condition",
        /// Nothing was found against it.
        Clear = "clear",
        /// What people wrote, apart from what is computed.
        Company = "company",
    }
}

/// A run of text, or a picture with the words that say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span<'a> {
    /// Plain text.
    Text(Words<'a>),
    /// Text that stands out.
    Strong(Words<'a>),
    /// The very words of a document.
    Quote(Words<'a>),
    /// An id, a hash.
    Code(Words<'a>),
    /// An address, written out; http(s) only, see [`link`].
    Link(Words<'a>),
    /// A verdict: its shape and its words.
    Verdict(Verdict, Words<'a>),
    /// A severity and its word.
    Severity(Severity, Words<'a>),
    /// An exposure: its picture and its words.
    Exposure(Picture),
    /// A new line.
    Break,
}

/// An exposure on its track from 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The lower end.
    pub low: Decimal,
    /// The centre, where enough is known for it.
    pub mid: Option<Decimal>,
    /// The upper end.
    pub high: Decimal,
    /// The same in words: "31 to 62 · moderate to high".
    pub words: String,
}

impl Tone {
    /// The tone of a verdict.
    pub fn of_verdict(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Stopped => Tone::Stop,
            Verdict::NotEnoughKnown => Tone::Unknown,
            Verdict::Conditions => Tone::Condition,
            Verdict::NoBlockerFound => Tone::Clear,
        }
    }

    /// The tone of a severity.
    pub fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Severe => Tone::Stop,
            Severity::Unknown => Tone::Unknown,
            Severity::High => Tone::Condition,
            _ => Tone::Plain,
        }
    }
}

/// The shape of a verdict as a letter, for where nothing can be drawn.
pub fn shape(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Stopped => "■",
        Verdict::NotEnoughKnown => "?",
        Verdict::Conditions => "▲",
        Verdict::NoBlockerFound => "○",
    }
}

/// Plain text.
pub fn text<'a>(words: impl Into<Words<'a>>) -> Span<'a> {
    Span::Text(words.into())
}

/// Text that stands out.
pub fn strong<'a>(words: impl Into<Words<'a>>) -> Span<'a> {
    Span::Strong(words.into())
}

/// An id, a hash.
pub fn code<'a>(words: impl Into<Words<'a>>) -> Span<'a> {
    Span::Code(words.into())
}

/// An address as a link if it is http(s), else as mere text.
pub fn link<'a>(address: &'a str) -> Span<'a> {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    if is_web && !address.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
        Span::Link(address.into())
    } else {
        Span::Text(address.into())
    }
}

/// A cell, a fact or a paragraph of plain text.
pub fn plain<'a>(words: impl Into<Words<'a>>) -> Spans<'a> {
    vec![Span::Text(words.into())]
}

/// A paragraph of plain text.
pub fn paragraph<'a>(words: impl Into<Words<'a>>) -> Block<'a> {
    Block::Paragraph(plain(words))
}

/// A paragraph that begins with a name: "**What to do:** …".
pub fn labelled<'a>(label: &'static str, words: impl Into<Words<'a>>) -> Spans<'a> {
    vec![Span::Strong(label.into()), Span::Text(" ".into()), Span::Text(words.into())]
}

/// A name and plain text.
pub fn fact<'a>(label: impl Into<Words<'a>>, words: impl Into<Words<'a>>) -> Fact<'a> {
    Fact { label: label.into(), value: plain(words) }
}

/// A part.
pub fn part<'a>(level: u8, id: String, heading: impl Into<Words<'a>>, blocks: Vec<Block<'a>>) -> Block<'a> {
    Block::Part(Part { id, heading: heading.into(), level, blocks })
}

/// The columns of a table; the names of those that hold numbers begin with `#`.
pub fn columns(names: &[&'static str]) -> Vec<Column<'static>> {
    names.iter().map(|name| Column { heading: name.trim_start_matches('#').into(), numeric: name.starts_with('#') }).collect()
}
