//! In which form `assess` prints: the assessment's JSON, a report as Markdown or HTML, or a table as CSV.

use vendor_risk::file;
use vendor_risk::report::document::{self, Document, Sheet, Subject};

/// What is printed.
pub enum Form {
    /// The assessment document.
    Json,
    /// A report.
    Report(Make, Write),
    /// A table.
    Table(Tabulate),
}

type Make = for<'a> fn(Subject<'a>) -> Document<'a>;
type Write = for<'a, 'b> fn(&'a Document<'b>) -> String;
type Tabulate = for<'a> fn(Subject<'a>) -> Sheet<'a>;

const DOCUMENTS: [(&str, Make); 3] = [("report", document::report), ("brief", document::brief), ("questions", document::questions)];

const TABLES: [(&str, Tabulate); 5] = [
    ("findings", document::findings),
    ("comparison", document::comparison),
    ("risks", document::risks),
    ("entities", document::entities),
    ("solutions", document::solutions),
];

impl Form {
    /// The form that the arguments ask for.
    ///
    /// # Errors
    /// A name that there is not, or one that does not go with the format.
    pub fn of(format: Option<&str>, document: Option<&str>, table: Option<&str>) -> Result<Self, String> {
        let form = match format.unwrap_or("json") {
            "json" => Form::Json,
            "markdown" => Form::Report(named("--document", &DOCUMENTS, document)?, document::markdown),
            "html" => Form::Report(named("--document", &DOCUMENTS, document)?, document::html),
            "csv" => Form::Table(named("--table", &TABLES, table)?),
            other => return Err(format!("--format {other}: there are json, csv, markdown and html")),
        };
        match form {
            Form::Json | Form::Table(_) if document.is_some() => Err("--document goes with --format markdown or html".to_owned()),
            Form::Json | Form::Report(..) if table.is_some() => Err("--table goes with --format csv".to_owned()),
            form => Ok(form),
        }
    }

    /// The text; `json` is the assessment as a file has it.
    pub fn write(&self, subject: Subject<'_>, json: &str) -> String {
        match self {
            Form::Json => file::pretty(json) + "\n",
            Form::Report(make, write) => write(&make(subject)),
            Form::Table(tabulate) => document::csv(&tabulate(subject)),
        }
    }
}

/// The one with this name; the first without a name.
fn named<T: Copy>(argument: &str, all: &[(&str, T)], name: Option<&str>) -> Result<T, String> {
    let found = all.iter().find(|(known, _)| name.is_none_or(|name| name == *known));
    let names = || all.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
    found.map(|(_, what)| *what).ok_or_else(|| format!("{argument} {}: there are {}", name.unwrap_or_default(), names()))
}
