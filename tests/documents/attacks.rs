//! Hostile texts in every place that people or documents fill: they stay text, in Markdown and in HTML.

use proptest::prelude::*;
use vendor_risk::report::document::{self, Block, Column, Document, Fact, Part, Span, Table};

use crate::golden;

const ATTACKS: [&str; 16] = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/p.png)",
    "<https://evil.example>",
    "https://evil.example www.evil.example",
    "a | b | c",
    "`code` ```\nblock",
    "line\nbreak\r\n\n# Heading",
    "- item\n1. one\n> quote\n---\n===",
    "**strong** _em_ ~~gone~~ &lt;b&gt;",
    "\\[x\\](y) \\",
    "\u{202e}gnp.exe\u{2066}\u{200f}",
    "    indented",
    "\u{0}\u{7}\u{1b}[31m",
];

/// A report in which a text stands in every place.
fn everywhere(words: &str) -> Document<'_> {
    let spans = || {
        // Parted by spaces, as reports part them.
        let space = || Span::Text(" ".into());
        vec![Span::Text(words.into()), space(), Span::Strong(words.into()), space(), Span::Quote(words.into()), space(), Span::Code(words.into())]
    };
    let head = |numeric| Column { heading: words.into(), numeric };
    let inside = vec![
        Block::Paragraph(spans()),
        Block::Small(spans()),
        Block::Note(spans()),
        Block::Facts(vec![Fact { label: words.into(), value: spans() }]),
        Block::Fields(vec![("Owner", words.into())]),
        Block::Signatures(vec![("Approver", words.into())]),
        Block::List { ordered: true, items: vec![spans(), vec![Span::Text(words.into())]] },
        Block::Table(Table {
            caption: words.into(),
            columns: vec![head(false), head(true)],
            rows: vec![vec![spans(), vec![Span::Text(words.into())]]],
        }),
    ];
    let part = Part { id: "part".to_owned(), heading: words.into(), level: 1, blocks: inside };
    Document { title: words.into(), running: words.into(), blocks: vec![Block::Part(part)] }
}

/// The characters that Markdown would read as markup, that is, those before which no backslash stands; ours are taken out first.
fn bare(markdown: &str, wanted: &[char]) -> Vec<String> {
    let mut found = Vec::new();
    for line in markdown.lines() {
        let mut escaped = false;
        for letter in line.chars() {
            if wanted.contains(&letter) && !escaped {
                found.push(line.to_owned());
            }
            escaped = letter == '\\' && !escaped;
        }
    }
    found
}

/// What a Markdown reader that is not ours makes of a file: every element, in order, but for the texts.
fn elements(markdown: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser};
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES | Options::ENABLE_MATH;
    let shown = Parser::new_ext(markdown, options).filter(|event| !matches!(event, Event::Text(_) | Event::Code(_)));
    shown.map(|event| format!("{event:?}")).collect()
}

/// The same report with a text of which nothing can go wrong: what is beside the text.
fn skeleton(write: fn(&Document<'_>) -> String) -> String {
    write(&everywhere("word"))
}

fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()).collect()
}

fn stays_text(words: &str) {
    let made = everywhere(words);
    let html = document::html(&made);
    // The style holds the running head, in numbers; outside it the tags are those of the report alone.
    let whole = |html: &str| -> String {
        let (head, rest) = html.split_once("<style>").unwrap();
        let (style, rest) = rest.split_once("</style>").unwrap();
        assert!(!style.contains("content:\"<") && style.matches("@page{").count() == 1, "{style}");
        format!("{head}{rest}")
    };
    let blank = words.trim().is_empty();
    if !blank && !words.chars().all(|letter| letter.is_whitespace() || letter.is_control()) {
        let now = whole(&html);
        let plain = whole(&skeleton(document::html));
        let without_blank = |tags: Vec<&str>| -> Vec<String> { tags.into_iter().map(|tag| tag.replace(" class=\"blank\"", "")).collect() };
        assert_eq!(without_blank(tags(&now)), without_blank(tags(&plain)), "{words:?}");
    }
    let markdown = document::markdown(&made);
    assert!(bare(&markdown, &['<', '[']).is_empty(), "{words:?}: {:#?}", bare(&markdown, &['<', '[']));
    assert_eq!(markdown.lines().count(), skeleton(document::markdown).lines().count(), "{words:?} makes lines\n{markdown}");
    assert_eq!(elements(&markdown), elements(&skeleton(document::markdown)), "{words:?}\n{markdown}");
    for line in markdown.lines().filter(|line| line.starts_with('|')) {
        let cells = bare(line, &['|']).len();
        assert!(cells == 3 || cells == 5, "{words:?} breaks a row: {line}");
    }
    for file in [&html, &markdown] {
        assert!(!file.chars().any(|letter| letter.is_control() && letter != '\n'), "{words:?}");
        assert!(
            !file.chars().any(|letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')),
            "{words:?}"
        );
    }
}

#[test]
fn each_known_attack_stays_text() {
    for words in ATTACKS {
        stays_text(words);
    }
}

#[test]
fn what_begins_a_line_begins_no_list_heading_or_quote() {
    for words in ["- a", "+ a", "* a", "# a", "> a", "1. a", "12) a", "=== a", "  - a", "\n- a", "~~~ a", "| a"] {
        let made = document::markdown(&everywhere(words));
        let first = made.lines().find(|line| line.ends_with('a') && line.contains("**")).unwrap();
        let paragraph = made.lines().nth(4).unwrap();
        assert!(paragraph.starts_with('\\') || paragraph.starts_with("1\\.") || paragraph.starts_with("12\\)"), "{words:?}: {paragraph} ({first})");
    }
}

#[test]
fn only_web_addresses_are_links() {
    for words in ["javascript:alert(1)", "data:text/html,x", "https://a.example/ b", "HTTPS://a", "ftp://a", "//a", "https://a\n"] {
        assert!(matches!(document::link(words), Span::Text(_)), "{words}");
    }
    let url = "https://a.example/ü?x=<b>\"'|`";
    let made = Document { title: "t".into(), running: "r".into(), blocks: vec![Block::Paragraph(vec![document::link(url)])] };
    assert!(document::markdown(&made).contains("<https://a.example/%C3%BC?x=%3Cb%3E%22'%7C%60>"), "{}", document::markdown(&made));
    assert!(document::html(&made).contains("href=\"https://a.example/%C3%BC?x=%3Cb%3E%22&#39;%7C%60\""), "{}", document::html(&made));
}

#[test]
fn what_people_wrote_makes_no_markup_in_a_whole_report() {
    let plain = golden::one();
    let mut attacked = golden::one();
    let attack = "</style></p><script>alert('x')</script>\n# [x](javascript:y) | `z`";
    let filing = &mut attacked.filing;
    for field in
        [&mut filing.title, &mut filing.use_case, &mut filing.classification, &mut filing.assessor, &mut filing.advice_reason, &mut filing.notes]
    {
        attack.clone_into(field);
    }
    let conclusion = &mut attacked.conclusions[0];
    for field in [&mut conclusion.reason, &mut conclusion.conditions, &mut conclusion.owner, &mut conclusion.notes] {
        attack.clone_into(field);
    }
    attack.clone_into(&mut conclusion.findings[0].accepted_because);
    for make in [document::report, document::brief] {
        let both = [&plain, &attacked].map(|assessment| document::html(&make(crate::subject(assessment))));
        let [plain, attacked] = both.each_ref().map(|html| tags(html).len());
        assert_eq!(plain, attacked);
        let both =
            [&crate::golden::one(), &self::attacked(attack)].map(|assessment| document::markdown(&make(crate::subject(assessment))).lines().count());
        assert_eq!(both[0], both[1]);
    }
}

fn attacked(attack: &str) -> vendor_risk::scoring::Assessment {
    let mut found = golden::one();
    attack.clone_into(&mut found.filing.notes);
    attack.clone_into(&mut found.conclusions[0].reason);
    found
}

#[test]
fn the_file_may_load_and_run_nothing() {
    let html = document::html(&document::report(crate::subject(&golden::five())));
    assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">";
    assert!(html.contains(policy));
    for word in ["<script", "<link", "<img", "<iframe", "@import", "url(", " src=", " on"] {
        let met = tags(&html).iter().any(|tag| format!("<{tag}").contains(word)) || html.split("</style>").next().unwrap().contains(word);
        assert!(!met || word == " on", "{word}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_stays_text(words in "[ -~\n\r\t\u{a0}\u{202e}\u{200b}é漢<>|`*_\\[\\]#&\\\\-]{0,24}") {
        // A text without a letter may leave a line out; what it may not do is covered by the table of attacks.
        prop_assume!(words.chars().any(char::is_alphanumeric));
        stays_text(&words);
    }
}
