//! How long it takes to say what would lower an exposure, which answers decide, and what stands everywhere: `cargo bench --bench asking`. Prints
//! times and judges nothing.

use std::hint::black_box;
use std::time::{Duration, Instant};

use vendor_risk::bundled;
use vendor_risk::dataset::{Date, Tier};
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::{Answer, Answers};
use vendor_risk::report::{Filter, Matrix, compare, neighbours};
use vendor_risk::rubric::Axis;
use vendor_risk::scoring::{End, Goal, asks, assess, decisive_answers, if_granted, resolved_models, smallest_set, split};

fn main() {
    // `cargo test --benches` and `cargo clippy --all-targets` build this too; only `cargo bench` shall spend the time.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let real = bundled::edition();
    let mut many = real.clone();
    many.dataset.providers = (0..300)
        .zip(real.dataset.providers.iter().cycle())
        .map(|(number, provider)| {
            let mut provider = provider.clone();
            provider.id = format!("{}-{number}", provider.id);
            provider
        })
        .collect();
    println!("{:<58} {:>10} {:>10} {:>6}", "", "median", "least", "runs");
    for (name, edition) in [("bundled", &real), ("300 providers", &many)] {
        println!("{name}");
        all(edition);
    }
}

fn all(edition: &Edition) {
    let day = Date::parse("2026-11-21").expect("a day");
    let (everyone, four) = (answered(edition, usize::MAX), answered(edition, 4));
    let assessment = assess(edition, &everyone, &[], day);
    let shortlist = assess(edition, &four, &[], day);
    let result = &assessment.results[2];
    let list = asks(edition, &everyone, day, result);
    report("  asks with precedents, one offering", || asks(edition, &everyone, day, result).len());
    report("  smallest set below a level", || smallest_set(result, &list, Goal::Below { axis: Axis::Data, level: 25 }));
    report("  smallest set without stops", || smallest_set(result, &list, Goal::WithoutStops));
    report("  if granted", || if_granted(edition, &everyone, &[], day, result, &list.iter().collect::<Vec<_>>()).is_some());
    report("  the answers that decide, a shortlist of four", || decisive_answers(edition, &four, &[], day, &shortlist.results).len());
    report("  the answers that decide, all offerings", || decisive_answers(edition, &everyone, &[], day, &assessment.results).len());
    let beside: Vec<_> = assessment.results.iter().take(4).collect();
    report("  comparing four", || compare(edition, &assessment, &beside).len());
    report("  one difference split by topic", || split(beside[0], beside[1], Axis::Data, End::High, 1_000).is_some());
    let host = edition.dataset.providers.iter().find(|provider| provider.name == "Cerebras").expect("a host");
    report("  models resolved", || resolved_models(edition, &everyone, &[], host, &host.offerings[0]).len());
    report("  neighbours on a topic", || neighbours(edition, "training-use", Tier::Business, "anthropic").reviewed());
    report("  the table of all", || Matrix::new(edition, None, str::to_lowercase).offerings.len());
    let matrix = Matrix::new(edition, None, str::to_lowercase);
    report("  filtering it", || matrix.filter(&Filter { text: "o retention".to_owned(), ..Filter::default() }).cells);
}

/// Runs something for about half a second, at least three times.
fn report<T>(name: &str, run: impl Fn() -> T) {
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

fn answered(edition: &Edition, offerings: usize) -> Answers {
    let mut answers: Answers = serde_json::from_str(
        r#"{"terms": "business", "established": ["eea"], "use": ["product", "code"], "exclusive": "no", "builds": ["coding"],
            "data": ["personal", "trade-secret"], "where": ["eea", "us"], "stay": "no", "retention": "30-days", "retention-rule": "rule",
            "industry": ["finance"], "critical-function": "yes", "decisions": "no", "audit": "reports"}"#,
    )
    .expect("answers");
    if offerings < usize::MAX {
        let keys = edition.dataset.offerings().take(offerings).map(|(provider, offering)| format!("{}/{}", provider.id, offering.id));
        answers.0.insert("providers".to_owned(), Answer::Many(keys.collect()));
    }
    answers
}
