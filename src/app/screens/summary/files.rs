//! The summary as files, made on the spot and handed to the browser: nothing is sent anywhere.

use lean_html::html;
use yew::{Callback, Event, Html};

use super::with_subject;
use crate::app::state::Context;
use crate::browser;
use crate::report::document::{self, Subject, csv, html as html_file, markdown, questions, report};

/// A kind of file: what it is called, what it is good for, how its name ends, and its media type.
struct Kind {
    label: &'static str,
    hint: &'static str,
    ending: &'static str,
    media_type: &'static str,
    make: fn(Subject<'_>, &str) -> String,
}

const CSV: &str = "text/csv;charset=utf-8";
const TEXT: &str = "text/markdown;charset=utf-8";

const KINDS: [Kind; 9] = [
    Kind {
        label: "Assessment",
        hint: "JSON. Can be opened here again, and verified.",
        ending: ".json",
        media_type: "application/json",
        make: |_, text| text.to_owned(),
    },
    Kind {
        label: "Report",
        hint: "HTML, one file that opens anywhere.",
        ending: ".html",
        media_type: "text/html;charset=utf-8",
        make: |of, _| html_file(&report(of)),
    },
    Kind { label: "Report", hint: "Markdown, for a wiki or a ticket.", ending: ".md", media_type: TEXT, make: |of, _| markdown(&report(of)) },
    Kind {
        label: "Questions for the vendor",
        hint: "Markdown, with room for the answers.",
        ending: "-questions.md",
        media_type: TEXT,
        make: |of, _| markdown(&questions(of)),
    },
    Kind {
        label: "Findings",
        hint: "CSV, a row for each finding.",
        ending: "-findings.csv",
        media_type: CSV,
        make: |of, _| csv(&document::findings(of)),
    },
    Kind {
        label: "Comparison",
        hint: "CSV, a row for each topic.",
        ending: "-comparison.csv",
        media_type: CSV,
        make: |of, _| csv(&document::comparison(of)),
    },
    Kind { label: "Risk register", hint: "CSV, for any register.", ending: "-risks.csv", media_type: CSV, make: |of, _| csv(&document::risks(of)) },
    Kind {
        label: "Entities",
        hint: "CSV, for the third-party import of CISO Assistant.",
        ending: "-entities.csv",
        media_type: CSV,
        make: |of, _| csv(&document::entities(of)),
    },
    Kind {
        label: "Solutions",
        hint: "CSV, for the third-party import of CISO Assistant.",
        ending: "-solutions.csv",
        media_type: CSV,
        make: |of, _| csv(&document::solutions(of)),
    },
];

/// Every kind of file, each to be saved.
pub fn files(context: &Context) -> Html {
    html! {
        <details class="vr-fold vr-files">
            <summary>{ "Save as files" }</summary>
            <ul class="vr-plain-list">{ for KINDS.iter().map(|kind| row(context, kind)) }</ul>
        </details>
    }
}

fn row(context: &Context, kind: &'static Kind) -> Html {
    let own = context.clone();
    let onclick = Callback::from(move |_: Event| {
        with_subject(&own, |subject, text| {
            let name = [subject.marks.assessment_id, kind.ending].concat();
            browser::files::save(&name, kind.media_type, &(kind.make)(subject, text));
        });
    });
    html! {
        <li>
            <button type="button" class="vr-link" {onclick}>{ kind.label }<span class="vr-vh">{ " (" }{ kind.ending }{ ")" }</span></button>
            <span class="vr-small vr-muted">{ " " }{ kind.hint }</span>
        </li>
    }
}
