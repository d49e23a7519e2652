//! How long it takes to say what would lower an exposure, which answers decide, and what stands everywhere: `cargo bench --bench asking`. Prints
//! times and judges nothing.

mod common;

use common::{answered, day, on_both, report, shortlist};
use vendor_risk::dataset::Tier;
use vendor_risk::edition::Edition;
use vendor_risk::report::{Filter, Matrix, compare, neighbours};
use vendor_risk::rubric::Axis;
use vendor_risk::scoring::{End, Goal, asks, assess, decisive_answers, if_granted, resolved_models, smallest_set, split};

fn main() {
    on_both(all);
}

fn all(edition: &Edition) {
    let day = day();
    let everyone = answered();
    let four = shortlist(&everyone, edition, 4);
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
