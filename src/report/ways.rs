//! Where an offering is worth being moved by terms, and how far one change moves it, in words.

use super::words;
use crate::edition::Edition;
use crate::rubric::{Axis, Outcome};
use crate::scoring::{Decimal, Fall, Goal, OfferingResult, Verdict};

/// The goals that are worth a way: no stop, then each axis below the next lower words.
pub fn goals(edition: &Edition, result: &OfferingResult) -> Vec<(String, Goal)> {
    let mut goals = Vec::new();
    if result.verdict == Verdict::Stopped {
        goals.push(("No stop fires any more".to_owned(), Goal::Unstopped));
    } else if result.gates.iter().any(|gate| gate.outcome == Outcome::Stop) {
        goals.push(("No stop is possible any more".to_owned(), Goal::WithoutStops));
    }
    for axis in [Axis::Ip, Axis::Data] {
        let Some(exposure) = result.exposure(axis) else { continue };
        let Some((level, below)) = edition.rubric.border_below(exposure.high.0) else { continue };
        let below = words::lower(edition.vocabulary.label("severities", below));
        goals.push((
            [words::axis_name(axis), " surely at most “", &below, "” (below ", &level.to_string(), ")"].concat(),
            Goal::Below { axis, level },
        ));
    }
    goals
}

/// "If agreed, on data: centre lower by 4.2 and upper end lower by 9."
pub fn fall(axis: Axis, drop: &Fall) -> String {
    let part = |what: &str, fall: Decimal| match fall.0 {
        0 => None,
        1.. => Some([what, " lower by ", &words::points(fall)].concat()),
        _ => Some([what, " higher by ", &words::points(Decimal(-fall.0))].concat()),
    };
    let parts: Vec<String> = [part("centre", drop.mid), part("upper end", drop.high), part("lower end", drop.low)].into_iter().flatten().collect();
    if parts.is_empty() {
        return "It moves no number.".to_owned();
    }
    ["If agreed, on ", if axis == Axis::Ip { "intellectual property" } else { "data" }, ": ", &words::list(&parts), "."].concat()
}
