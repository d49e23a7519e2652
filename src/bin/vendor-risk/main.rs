//! The command line: the same scoring as in the browser, without a browser, and what a maintainer of the data needs.

mod arguments;
mod assess;
mod edition;
mod files;
mod form;
mod records;
mod validate;
mod verify;

use std::process::ExitCode;

use verify::Verified;

const HELP: &str = "\
vendor-risk: how exposed are our intellectual property and our data on an AI provider's terms?

  vendor-risk assess --answers FILE [--overrides FILE] [own files] [--as-of YYYY-MM-DD]
                     [--format json|markdown|html|csv] [--document report|brief|questions]
                     [--table findings|comparison|risks|entities|solutions]
      prints the assessment (vendor-risk/assessment@1, JSON); without --as-of for the day in FILE, else for today (UTC)
      as markdown or html (one file that needs nothing else): the report to be filed, a brief of one page, or the questions
      for the vendors; as csv: a row for each finding, topics by offerings, a risk register, or CISO Assistant's third parties
  vendor-risk verify FILE [own files]
      scores the answers of a filed assessment anew: 0 and its SHA-256 and code if it is the same, 1 and what has changed and why if not,
      2 and every mistake if it cannot be read
  vendor-risk validate [DIR] [own files]
      checks a dataset folder (or the other files) and prints every mistake with file, JSON path, what was found and what is allowed
  vendor-risk records --out DIR
      writes the packed records that the widget fetches beside the program

  Own files take the place of the bundled ones: [--dataset DIR] [--rubric FILE] [--questionnaire FILE], and [--overlay FILE] adds
  providers, and what you know better of those that are there, to the dataset.
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let done = match command.as_str() {
        "assess" => assess::run(rest),
        "verify" => return verified(rest),
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

/// Of a filed assessment "differs" is an answer too, and another one than "cannot be read".
fn verified(words: Vec<String>) -> ExitCode {
    match verify::run(words) {
        Ok(Verified::Same(text)) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Ok(Verified::Differs(text)) => {
            print!("{text}");
            ExitCode::from(1)
        }
        Err(error) => {
            eprintln!("vendor-risk: {error}");
            ExitCode::from(2)
        }
    }
}
