//! How long scoring takes: `cargo bench --bench assess`. Prints times and judges nothing; what a change costs is seen by running it before and after.
//!
//! On the bundled dataset and on one of 300 providers: an assessment of all offerings, and what open answers could still change.

use std::hint::black_box;
use std::time::{Duration, Instant};

use vendor_risk::bundled;
use vendor_risk::dataset::Date;
use vendor_risk::edition::{Edition, EditionFiles, load, pack, unpack};
use vendor_risk::questionnaire::{Answer, Answers};
use vendor_risk::scoring::{assess, distinguishable, open_questions};

/// Providers of the larger dataset.
const MANY: usize = 300;

fn main() {
    // `cargo test --benches` and `cargo clippy --all-targets` build this too; only `cargo bench` shall spend the time.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let real = bundled::edition();
    let many = multiplied(&real);
    let day = Date::parse("2026-11-21").expect("a day");
    println!("{:<58} {:>10} {:>10} {:>6}", "", "median", "least", "runs");
    for (name, edition) in [("bundled", &real), ("300 providers", &many)] {
        let offerings = edition.dataset.offerings().count();
        let clauses: usize = edition.dataset.providers.iter().map(|provider| provider.clauses.len()).sum();
        println!("{name}: {} providers, {offerings} offerings, {clauses} clauses", edition.dataset.providers.len());
        for (profile, answers) in [("all answered", answered()), ("nothing answered", Answers::default())] {
            report(&format!("  assess, {profile}"), || assess(edition, &answers, &[], day).results.len());
        }
        let unsure = unsure();
        report("  assess, written as JSON", || serde_json::to_string(&assess(edition, &answered(), &[], day)).map_or(0, |text| text.len()));
        let results = assess(edition, &answered(), &[], day).results;
        let axis = vendor_risk::rubric::Axis::Data;
        report("  distinguishable, one with all others", || results.iter().filter(|other| distinguishable(&results[0], other, axis)).count());
        report("  open questions, three unsure, a shortlist of four", || open_questions(edition, &shortlist(&unsure, edition), &[], day).len());
        report("  open questions, three unsure, all offerings", || open_questions(edition, &unsure, &[], day).len());
    }
    let packed = pack(&real).expect("the bundled edition can be packed");
    report("unpacking the edition", || unpack(&packed).map_or(0, |edition| edition.dataset.providers.len()));
    let files = files();
    report("reading and checking the JSON of the edition", || load(&files).map_or(0, |(edition, _)| edition.dataset.providers.len()));
}

/// Runs something for about a second, at least three times.
fn report<T>(name: &str, run: impl Fn() -> T) {
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

fn shortlist(answers: &Answers, edition: &Edition) -> Answers {
    let keys = edition.dataset.offerings().take(4).map(|(provider, offering)| format!("{}/{}", provider.id, offering.id));
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
