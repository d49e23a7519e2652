//! A report as one HTML file that needs nothing else: its own style, for the screen and for paper, and a policy under which it can load and run nothing.
//! Whatever a document, a company or an attacker wrote stays text.

mod picture;
mod style;

pub use style::pages;

use super::blocks::{Block, Card, Column, Document, Span, Spans, Table};
use super::clean::{address, clean};

/// The whole file.
pub fn html(document: &Document<'_>) -> String {
    let mut out = String::with_capacity(1 << 16);
    out.push_str("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    escape(&document.title, &mut out);
    out.push_str("</title>\n<style>\n");
    out.push_str(style::STYLE);
    style::pages(&document.running, &mut out);
    out.push_str("</style>\n</head>\n<body>\n<main>\n");
    element("h1", "", &document.title, &mut out);
    blocks(&document.blocks, &mut out);
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn blocks(all: &[Block<'_>], out: &mut String) {
    for block in all {
        match block {
            Block::Part(part) => {
                out.push_str("<section id=\"");
                escape(&part.id, out);
                out.push_str("\">\n");
                element(heading(part.level), "", &part.heading, out);
                blocks(&part.blocks, out);
                out.push_str("</section>\n");
            }
            Block::Paragraph(spans) => around("p", "", spans, out),
            Block::Small(spans) => around("p", "small", spans, out),
            Block::Note(spans) => around("p", "note", spans, out),
            Block::Facts(facts) => {
                out.push_str("<dl>\n");
                for fact in facts {
                    out.push_str("<div>");
                    element("dt", "", &fact.label, out);
                    around("dd", "", &fact.value, out);
                    out.push_str("</div>\n");
                }
                out.push_str("</dl>\n");
            }
            Block::Fields(fields) => {
                out.push_str("<dl class=\"fields\">\n");
                for (label, words) in fields {
                    out.push_str("<div>");
                    element("dt", "", label, out);
                    element("dd", if words.trim().is_empty() { "blank" } else { "" }, words, out);
                    out.push_str("</div>\n");
                }
                out.push_str("</dl>\n");
            }
            Block::Signatures(all) => {
                let text = |words: &str| vec![Span::Text(words.to_owned().into())];
                let rows: Vec<Vec<Spans<'_>>> = all.iter().map(|(what, name)| vec![text(what), text(name), Vec::new(), Vec::new()]).collect();
                table("signatures", "", &super::blocks::columns(&["Function", "Name", "Date", "Signature"]), &rows, out);
            }
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                open(tag, "", out);
                items.iter().for_each(|item| around("li", "", item, out));
                close(tag, out);
            }
            Block::Table(Table { caption, columns, rows }) => table("", caption, columns, rows, out),
            Block::Card(card) => framed(card, out),
            Block::PageBreak => out.push_str("<div class=\"new-page\"></div>\n"),
        }
    }
}

fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "h2",
        2 => "h3",
        3 => "h4",
        _ => "h5",
    }
}

fn framed(card: &Card<'_>, out: &mut String) {
    open("div", &["card ", card.tone.id()].concat(), out);
    around("p", "head", &card.head, out);
    blocks(&card.blocks, out);
    close("div", out);
}

fn table(class: &str, caption: &str, columns: &[Column<'_>], rows: &[Vec<Spans<'_>>], out: &mut String) {
    open("table", class, out);
    if !caption.is_empty() {
        element("caption", "", caption, out);
    }
    out.push_str("<thead><tr>");
    for column in columns {
        out.push_str(if column.numeric { "<th scope=\"col\" class=\"number\">" } else { "<th scope=\"col\">" });
        escape(&column.heading, out);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let numeric = columns.get(at).is_some_and(|column| column.numeric);
            out.push_str(match (at, numeric) {
                (0, _) => "<th scope=\"row\">",
                (_, true) => "<td class=\"number\">",
                (_, false) => "<td>",
            });
            cell.iter().for_each(|found| span(found, out));
            out.push_str(if at == 0 { "</th>" } else { "</td>" });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n");
    close("table", out);
}

fn span(span: &Span<'_>, out: &mut String) {
    match span {
        Span::Text(words) => escape(words, out),
        Span::Strong(words) => inline("strong", words, out),
        Span::Quote(words) => inline("q", words, out),
        Span::Code(words) => inline("code", words, out),
        Span::Link(url) => {
            let url = address(url);
            out.push_str("<a rel=\"noopener noreferrer external\" href=\"");
            escape(&url, out);
            out.push_str("\">");
            escape(&url, out);
            out.push_str("</a>");
        }
        Span::Verdict(verdict, words) => {
            out.push_str("<span class=\"verdict\">");
            picture::verdict(*verdict, out);
            inline("strong", words, out);
            out.push_str("</span>");
        }
        Span::Severity(severity, words) => {
            out.push_str("<span class=\"severity\">");
            picture::severity(*severity, out);
            inline("strong", words, out);
            out.push_str("</span>");
        }
        Span::Exposure(found) => {
            out.push_str("<span class=\"exposure\">");
            picture::exposure(found, out);
            inline("span", &found.words, out);
            out.push_str("</span>");
        }
        Span::Break => out.push_str("<br>"),
    }
}

fn open(tag: &str, class: &str, out: &mut String) {
    out.push('<');
    out.push_str(tag);
    if !class.is_empty() {
        out.push_str(" class=\"");
        out.push_str(class);
        out.push('"');
    }
    out.push('>');
}

fn close(tag: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}

fn around(tag: &str, class: &str, spans: &Spans<'_>, out: &mut String) {
    open(tag, class, out);
    spans.iter().for_each(|found| span(found, out));
    close(tag, out);
}

fn element(tag: &str, class: &str, words: &str, out: &mut String) {
    open(tag, class, out);
    escape(words, out);
    close(tag, out);
}

fn inline(tag: &str, words: &str, out: &mut String) {
    open(tag, "", out);
    escape(words, out);
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

/// Text of which HTML reads nothing as markup, in an element and in an attribute.
fn escape(words: &str, out: &mut String) {
    for letter in words.chars().filter_map(clean) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
}
