//! How long scoring takes: `cargo bench --bench assess`, or `cargo bench --bench assess -- WORD` for the lines that hold a word. Prints times and
//! judges nothing; what a change costs is seen by running it before and after.
//!
//! On the bundled dataset and on one of 300 providers: an assessment of all offerings, what open answers could still change, and the order of a table.

use std::hint::black_box;
use std::time::{Duration, Instant};

use vendor_risk::bundled;
use vendor_risk::dataset::Date;
use vendor_risk::edition::{Edition, EditionFiles, load, pack, unpack};
use vendor_risk::questionnaire::{Answer, Answers};
use vendor_risk::report::{SortBy, order};
use vendor_risk::rubric::Axis;
use vendor_risk::scoring::{GateState, OfferingResult, assess, distinguishable, hangs_on, open_questions};

/// Providers of the larger dataset.
const MANY: usize = 300;

fn main() {
    // `cargo test --benches` and `cargo clippy --all-targets` build this too; only `cargo bench` shall spend the time.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let real = bundled::edition();
    let many = multiplied(&real);
    println!("{:<58} {:>10} {:>10} {:>6}", "", "median", "least", "runs");
    for (name, edition) in [("bundled", &real), ("300 providers", &many)] {
        let offerings = edition.dataset.offerings().count();
        let clauses: usize = edition.dataset.providers.iter().map(|provider| provider.clauses.len()).sum();
        println!("{name}: {} providers, {offerings} offerings, {clauses} clauses", edition.dataset.providers.len());
        assessing(edition);
        asking_further(edition);
        putting_in_order(edition);
    }
    let packed = pack(&real).expect("the bundled edition can be packed");
    report("unpacking the edition", || unpack(&packed).map_or(0, |edition| edition.dataset.providers.len()));
    let files = files();
    report("reading and checking the JSON of the edition", || load(&files).map_or(0, |(edition, _)| edition.dataset.providers.len()));
}

fn assessing(edition: &Edition) {
    for (profile, answers) in [("all answered", answered()), ("nothing answered", Answers::default())] {
        report(&format!("  assess, {profile}"), || assess(edition, &answers, &[], day()).results.len());
    }
    let mut all_but_one = shortlist(&answered(), edition, usize::MAX);
    if let Some(mut answer) = all_but_one.0.remove("providers") {
        let answer = &mut answer;
        if let Answer::Many(keys) = answer {
            keys.pop();
        }
        all_but_one.0.insert("providers".to_owned(), answer.clone());
    }
    report("  assess, all but one chosen", || assess(edition, &all_but_one, &[], day()).results.len());
    report("  assess, written as JSON", || vendor_risk::file::write(&assess(edition, &answered(), &[], day())).len());
}

fn asking_further(edition: &Edition) {
    let few = shortlist(&unsure(), edition, 4);
    report("  open questions, three unsure, a shortlist of four", || open_questions(edition, &few, &[], day()).len());
    report("  open questions, three unsure, all offerings", || open_questions(edition, &unsure(), &[], day()).len());
    report("  open questions, nothing answered", || open_questions(edition, &Answers::default(), &[], day()).len());
    let results = assess(edition, &few, &[], day()).results;
    let possible = |result: &OfferingResult| -> Vec<(String, String, String)> {
        let gates = result.gates.iter().filter(|gate| gate.state == GateState::Possible);
        gates.map(|gate| (result.provider.clone(), result.offering.clone(), gate.id.to_string())).collect()
    };
    let possible: Vec<_> = results.iter().flat_map(possible).collect();
    report(&format!("  what {} possible gates of these four hang on", possible.len()), || {
        possible.iter().map(|(provider, offering, gate)| hangs_on(edition, &few, &[], day(), provider, offering, gate).questions.len()).sum::<usize>()
    });
}

fn putting_in_order(edition: &Edition) {
    let results = assess(edition, &answered(), &[], day()).results;
    let results: Vec<&OfferingResult> = results.iter().collect();
    report("  distinguishable, one with all others", || results.iter().filter(|other| distinguishable(results[0], other, Axis::Data)).count());
    for by in [SortBy::Verdict, SortBy::Data] {
        report(&format!("  order of the table by {}", by.id()), || order(edition, &results, by, false, &distinguishable).len());
    }
}

/// Runs something for about a second, at least three times, if its name has the word that was asked for.
fn report<T>(name: &str, run: impl Fn() -> T) {
    if std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).any(|word| !name.contains(&word)) {
        return;
    }
    let mut times: Vec<Duration> = Vec::new();
    let start = Instant::now();
    while times.len() < 3 || start.elapsed() < Duration::from_secs(1) {
        let began = Instant::now();
        black_box(run());
        times.push(began.elapsed());
    }
    times.sort();
    println!("{name:<58} {:>10} {:>10} {:>6}", shown(times[times.len() / 2]), shown(times[0]), times.len());
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1000.0)
}

fn day() -> Date {
    Date::parse("2026-11-21").expect("a day")
}

/// The real providers again and again, each under a name of its own.
fn multiplied(real: &Edition) -> Edition {
    let mut edition = real.clone();
    edition.dataset.providers = (0..MANY)
        .zip(real.dataset.providers.iter().cycle())
        .map(|(number, provider)| {
            let mut provider = provider.clone();
            provider.id = format!("{}-{number}", provider.id);
            provider
        })
        .collect();
    edition
}

fn json(text: &str) -> Answers {
    serde_json::from_str(text).expect("answers")
}

fn answered() -> Answers {
    json(
        r#"{"providers": "all", "terms": "business", "established": ["eea"], "use": ["product", "code"], "exclusive": "no", "builds": ["coding"],
            "data": ["personal", "trade-secret"], "where": ["eea", "us"], "stay": "no", "retention": "30-days", "retention-rule": "rule",
            "industry": ["finance"], "critical-function": "yes", "decisions": "no", "audit": "reports"}"#,
    )
}

fn unsure() -> Answers {
    let mut answers = answered();
    for question in ["data", "industry", "audit"] {
        answers.0.insert(question.to_owned(), Answer::One("not-sure".to_owned()));
    }
    answers
}

fn shortlist(answers: &Answers, edition: &Edition, most: usize) -> Answers {
    let keys = edition.dataset.offerings().take(most).map(|(provider, offering)| format!("{}/{}", provider.id, offering.id));
    let mut answers = answers.clone();
    answers.0.insert("providers".to_owned(), Answer::Many(keys.collect()));
    answers
}

fn files() -> EditionFiles {
    let text = |name: &str| std::fs::read_to_string(format!("{}/assets/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a file of assets");
    let providers = bundled::edition().dataset.providers;
    let names = providers.iter().map(|provider| format!("providers/{}.json", provider.id));
    EditionFiles {
        vocabulary: text("vocabulary.json"),
        rubric: text("rubric.json"),
        questionnaire: text("questionnaire.json"),
        dataset: names
            .chain(["index.json".to_owned(), "model-licences.json".to_owned()])
            .map(|name| (name.clone(), text(&format!("dataset/{name}"))))
            .collect(),
    }
}
