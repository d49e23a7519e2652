//! What both benches measure with, and on.

use std::hint::black_box;
use std::time::{Duration, Instant};

use vendor_risk::bundled;
use vendor_risk::dataset::Date;
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::{Answer, Answers};

/// Providers of the larger dataset.
const MANY: usize = 300;

/// Measures on the bundled dataset and on one of 300 providers; only under `cargo bench`, since `cargo test --benches` and `cargo clippy --all-targets`
/// build a bench too and shall not spend the time.
pub fn on_both(measure: impl Fn(&Edition)) {
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
        measure(edition);
    }
}

/// Runs something for about half a second, at least three times, if its name has the word that was asked for.
pub fn report<T>(name: &str, run: impl Fn() -> T) {
    if std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).any(|word| !name.contains(&word)) {
        return;
    }
    let mut times: Vec<Duration> = Vec::new();
    let start = Instant::now();
    while times.len() < 3 || start.elapsed() < Duration::from_millis(500) {
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

/// The day of all measurements.
pub fn day() -> Date {
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

/// Every question answered, with all offerings on the shortlist.
pub fn answered() -> Answers {
    serde_json::from_str(
        r#"{"providers": "all", "terms": "business", "established": ["eea"], "use": ["product", "code"], "exclusive": "no", "builds": ["coding"],
            "data": ["personal", "trade-secret"], "where": ["eea", "us"], "stay": "no", "retention": "30-days", "retention-rule": "rule",
            "industry": ["finance"], "critical-function": "yes", "decisions": "no", "audit": "reports"}"#,
    )
    .expect("answers")
}

/// The same answers with the first offerings alone.
pub fn shortlist(answers: &Answers, edition: &Edition, most: usize) -> Answers {
    let keys = edition.dataset.offerings().take(most).map(|(provider, offering)| format!("{}/{}", provider.id, offering.id));
    let mut answers = answers.clone();
    answers.0.insert("providers".to_owned(), Answer::Many(keys.collect()));
    answers
}
