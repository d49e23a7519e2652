//! What would lower it: each change to ask for with its drop and who already grants it, the fewest that reach a goal, and a list to copy.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar::axis_name;
use crate::app::components::copy::copy;
use crate::app::components::heading::named;
use crate::app::components::link::link;
use crate::app::state::{Context, Route};
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{Ask, Decimal, Fall, Goal, OfferingResult, Verdict, Way, asks, smallest_set};

/// So many are shown at once; the rest is one click away.
const FIRST: usize = 6;

/// The section of one offering.
pub fn asks_of(context: &Context, result: &OfferingResult) -> Html {
    let edition = &context.edition;
    let asks = asks(edition, &context.assessment.answers, context.assessment.as_of, result);
    let goals = goals(context, result);
    html! {
        <section class="vr-part" aria-labelledby="asks">
            { named(context, "asks", "What would lower it") }
            if asks.is_empty() {
                <p>{ "Nothing that could be agreed: on every topic that matters to you the terms are at their best, or something other than terms decides." }</p>
            } else {
                <p class="vr-text vr-muted">
                    { "If the provider agreed to one of these in writing, the exposure would fall by so many points, and the named stops and conditions would go." }
                </p>
                { ways(context, result, &asks, &goals) }
                <ol class="vr-asks">{ for asks.iter().take(FIRST).map(|ask| one(context, result, ask)) }</ol>
                if asks.len() > FIRST {
                    <details class="vr-fold">
                        <summary>{ words::count(asks.len() - FIRST, "further ask, with less effect", "further asks, with less effect") }</summary>
                        <ol class="vr-asks" start={(FIRST + 1).to_string()}>{ for asks.iter().skip(FIRST).map(|ask| one(context, result, ask)) }</ol>
                    </details>
                }
                { copy(context, "All asks as a list to copy", &report::ask_list(edition, context.records(), result, &asks.iter().collect::<Vec<_>>())) }
            }
        </section>
    }
}

/// The goals that are worth a way: no stop, then each axis below the next lower words.
fn goals(context: &Context, result: &OfferingResult) -> Vec<(String, Goal)> {
    let mut goals = Vec::new();
    if result.verdict == Verdict::Stopped {
        goals.push(("No stop fires any more".to_owned(), Goal::Unstopped));
    } else if result.gates.iter().any(|gate| gate.outcome == crate::rubric::Outcome::Stop) {
        goals.push(("No stop is possible any more".to_owned(), Goal::WithoutStops));
    }
    for axis in [Axis::Ip, Axis::Data] {
        let Some(exposure) = result.exposure(axis) else { continue };
        let Some((level, below)) = context.edition.rubric.border_below(exposure.high.0) else { continue };
        let words = words::lower(context.edition.vocabulary.label("severities", below));
        goals.push(([axis_name(axis), " surely at most “", &words, "” (below ", &level.to_string(), ")"].concat(), Goal::Below { axis, level }));
    }
    goals
}

/// For each goal the fewest asks that reach it, each as a list of its own to copy.
fn ways(context: &Context, result: &OfferingResult, asks: &[Ask], goals: &[(String, Goal)]) -> Html {
    let edition = &context.edition;
    let way = |(words_of, goal): &(String, Goal)| {
        let told = match smallest_set(result, asks, *goal) {
            Way::Asks(set) if set.is_empty() => html! { <p>{ "Nothing has to be asked for." }</p> },
            Way::Asks(set) => html! {
                <>
                    <p>
                        { if set.len() == 1 { "One change is enough: " } else { "No fewer than these do it: " } }
                        { set.iter().map(|ask| words::lower(words::topic(&edition.vocabulary, &ask.topic))).collect::<Vec<_>>().join("; ") }{ "." }
                    </p>
                    { copy(context, "These as a list to copy", &report::ask_list(edition, context.records(), result, &set)) }
                </>
            },
            Way::NotByTerms(gates) => html! {
                <p>
                    { "No term that could be agreed does it. What stands in the way: " }
                    { gates.iter().filter_map(|id| result.gates.iter().find(|gate| gate.id == *id)).map(|gate| words::open_ended(&gate.because)).collect::<Vec<_>>().join("; ") }{ "." }
                </p>
            },
            Way::StillAt(high) => {
                html! { <p>{ "Not by terms alone: if all were agreed, the upper end would still be " }{ words::points(high) }{ "." }</p> }
            }
        };
        html! { <li><p class="vr-label">{ words_of }</p>{ told }</li> }
    };
    html! { <ul class="vr-ways vr-plain-list">{ for goals.iter().map(way) }</ul> }
}

fn one(context: &Context, result: &OfferingResult, ask: &Ask) -> Html {
    let edition = &context.edition;
    let lifts = result.gates.iter().filter(|gate| ask.lifts.contains(&gate.id));
    html! {
        <li class="vr-ask" key={ask.topic.as_str()}>
            <p><strong>{ report::ask_line(edition, ask) }</strong></p>
            <p class="vr-small">{ report::ask_now(edition, ask) }{ " " }{ fall(ask.axis, &ask.drop) }</p>
            { for lifts.map(|gate| html! { <p class="vr-small"><span class="vr-label">{ "Lifts: " }</span>{ gate.because.as_str() }</p> }) }
            if ask.option.is_some() { <p class="vr-small">{ "The provider offers this as an option." }</p> }
            if let Some(found) = &ask.precedent {
                <p class="vr-small">
                    { report::precedent(edition, context.records(), ask, found) }{ " " }
                    { link(context, Route::Clause(found.clause.to_string()), "", "The clause") }
                </p>
            } else {
                <p class="vr-small vr-muted">{ "No offering on record grants it in plain words." }</p>
            }
        </li>
    }
}

/// "If agreed: data centre lower by 4.2, upper end lower by 9."
fn fall(axis: Axis, drop: &Fall) -> String {
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
