//! The command line: the same scoring as in the browser, without a browser, and what a maintainer of the data needs.

mod arguments;
mod assess;
mod files;
mod form;
mod records;
mod validate;

use std::process::ExitCode;

const HELP: &str = "\
vendor-risk: how exposed are our intellectual property and our data on an AI provider's terms?

  vendor-risk assess --answers FILE [--overrides FILE] [--dataset DIR] [--rubric FILE] [--as-of YYYY-MM-DD]
                     [--format json|markdown|html|csv] [--document report|brief|questions]
                     [--table findings|comparison|risks|entities|solutions]
      prints the assessment (vendor-risk/assessment@1, JSON); without --as-of for the day in FILE, else for today (UTC)
      as markdown or html (one file that needs nothing else): the report to be filed, a brief of one page, or the questions
      for the vendors; as csv: a row for each finding, topics by offerings, a risk register, or CISO Assistant's third parties
  vendor-risk validate DIR
      checks a dataset folder and prints every mistake with file, JSON path, what was found and what is allowed
  vendor-risk records --out DIR
      writes the packed records that the widget fetches beside the program
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let done = match command.as_str() {
        "assess" => assess::run(rest),
        "validate" => validate::run(rest),
        "records" => records::run(rest),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        other => Err(format!("no command {other:?}\n\n{HELP}")),
    };
    match done {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("vendor-risk: {error}");
            ExitCode::FAILURE
        }
    }
}
