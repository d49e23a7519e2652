//! A report as Markdown (CommonMark with GFM's tables). Whatever a document, a company or an attacker wrote stays text: it makes no markup, no link and no
//! line of its own.

use super::blocks::{Block, Card, Column, Document, Picture, Span, Spans, Table, shape};
use super::clean::{address, clean};
use crate::reading::digits;

/// The whole report.
pub fn markdown(document: &Document<'_>) -> String {
    let mut out = String::from("# ");
    escape(&document.title, &mut out);
    out.push_str("\n\n");
    blocks(&document.blocks, &mut out);
    // Blocks part themselves with an empty line; the file ends with its last.
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn blocks(all: &[Block<'_>], out: &mut String) {
    for block in all {
        match block {
            Block::Part(part) => {
                for _ in 0..=part.level.min(5) {
                    out.push('#');
                }
                out.push(' ');
                escape(&part.heading, out);
                out.push_str("\n\n");
                blocks(&part.blocks, out);
            }
            Block::Paragraph(spans) | Block::Small(spans) => line("", spans, "\n\n", out),
            Block::Note(spans) => line("> ", spans, "\n\n", out),
            Block::Facts(facts) => {
                for fact in facts {
                    named(&fact.label, out);
                    line("", &fact.value, "\n", out);
                }
                out.push('\n');
            }
            Block::Fields(fields) => {
                for (label, words) in fields {
                    named(label, out);
                    if words.trim().is_empty() {
                        out.push_str(BLANK)
                    } else {
                        escape(words, out)
                    }
                    out.push('\n');
                }
                out.push('\n');
            }
            Block::Signatures(all) => {
                let rows = all
                    .iter()
                    .map(|(what, name)| vec![vec![Span::Text((*what).into())], vec![Span::Text(name.as_ref().into())], Vec::new(), Vec::new()]);
                table(&super::blocks::columns(&["Function", "Name", "Date", "Signature"]), &rows.collect::<Vec<_>>(), out);
            }
            Block::List { ordered, items } => {
                for (index, item) in items.iter().enumerate() {
                    if *ordered {
                        out.push_str(&digits(index + 1));
                        out.push_str(". ");
                    } else {
                        out.push_str("- ");
                    }
                    line("", item, "\n", out);
                }
                out.push('\n');
            }
            Block::Table(found) => whole_table(found, out),
            Block::Card(card) => framed(card, out),
            Block::PageBreak => out.push_str("---\n\n"),
        }
    }
}

/// Room to write by hand.
const BLANK: &str = r"\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_";

fn named(label: &str, out: &mut String) {
    out.push_str("- ");
    around("**", label, out);
    out.push_str(": ");
}

/// A line, whatever stands in it.
fn line(lead: &str, spans: &Spans<'_>, end: &str, out: &mut String) {
    out.push_str(lead);
    spans.iter().for_each(|found| span(found, out));
    // Spaces at the end of a line mean something to Markdown.
    while out.ends_with(' ') {
        out.pop();
    }
    out.push_str(end);
}

fn framed(card: &Card<'_>, out: &mut String) {
    line("", &card.head, "\n\n", out);
    blocks(&card.blocks, out);
}

fn whole_table(found: &Table<'_>, out: &mut String) {
    if !found.caption.is_empty() {
        around("*", &found.caption, out);
        out.push_str("\n\n");
    }
    table(&found.columns, &found.rows, out);
}

fn table(columns: &[Column<'_>], rows: &[Vec<Spans<'_>>], out: &mut String) {
    for column in columns {
        out.push_str("| ");
        escape(&column.heading, out);
        out.push(' ');
    }
    out.push_str("|\n");
    for column in columns {
        out.push_str(if column.numeric { "| ---: " } else { "| --- " });
    }
    out.push_str("|\n");
    for row in rows {
        for cell in row {
            line("| ", cell, " ", out);
        }
        out.push_str("|\n");
    }
    out.push('\n');
}

fn span(span: &Span<'_>, out: &mut String) {
    match span {
        Span::Text(words) => escape(words, out),
        Span::Strong(words) => around("**", words, out),
        Span::Quote(words) => {
            out.push('“');
            escape(words, out);
            out.push('”');
        }
        Span::Code(words) => {
            // Within such quotes Markdown knows no escape, so only harmless words get them.
            if !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_.:- ".contains(&byte)) {
                out.push('`');
                out.push_str(words);
                out.push('`');
            } else {
                escape(words, out);
            }
        }
        Span::Link(url) => {
            out.push('<');
            out.push_str(&address(url));
            out.push('>');
        }
        Span::Verdict(verdict, words) => {
            out.push_str(shape(*verdict));
            out.push(' ');
            around("**", words, out);
        }
        Span::Severity(_, words) => around("**", words, out),
        Span::Exposure(picture) => {
            escape(&picture.words, out);
            out.push(' ');
            track(picture, out);
        }
        Span::Break => out.push_str(" · "),
    }
}

/// Marks work only if what stands between them neither begins nor ends with a space.
fn around(mark: &str, words: &str, out: &mut String) {
    let words = words.trim_matches(|letter| clean(letter).is_none_or(char::is_whitespace));
    if words.is_empty() {
        return;
    }
    out.push_str(mark);
    escape(words, out);
    out.push_str(mark);
}

/// The interval on twenty steps of five points.
fn track(picture: &Picture, out: &mut String) {
    let step = |value: i64| value.clamp(0, 999_999) / 50_000;
    let (from, to) = (step(picture.low.0), step(picture.high.0));
    out.push('`');
    for at in 0..20 {
        out.push(if at >= from && at <= to { '█' } else { '─' });
    }
    out.push('`');
}

/// Text of which Markdown reads nothing as markup.
fn escape(words: &str, out: &mut String) {
    // A dash, a number with a full stop, an underline: each means something at the head of a line, also after the marks of a list or a quote.
    let begun = out.rsplit('\n').next().unwrap_or_default();
    let mut at_head = begun.bytes().all(|byte| byte.is_ascii_digit() || b" >-.)".contains(&byte));
    let mut letters = words.chars().filter_map(clean).peekable();
    let mut last = ' ';
    while let Some(letter) = letters.next() {
        if letter == ' ' && out.ends_with([' ', '\n']) {
            continue;
        }
        let always = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '#' | '@');
        let mark = at_head && matches!(letter, '-' | '+' | '=' | '.' | ')' | ':');
        // What GFM would make a link of by itself.
        let address = letter == ':' && letters.peek() == Some(&'/') || letter == '.' && matches!(last, 'w' | 'W');
        if always || mark || address {
            out.push('\\');
        }
        out.push(letter);
        at_head = at_head && (letter == ' ' || letter.is_ascii_digit());
        last = letter;
    }
}
