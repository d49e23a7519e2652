//! The picture: each offering as a box, IP exposure across and data exposure up.

use lean_html::html;
use yew::prelude::*;

use super::bar::share;
use super::verdict;
use crate::edition::Edition;
use crate::reading::sort_by_key;
use crate::report::words;
use crate::rubric::Axis;
use crate::scoring::{Decimal, Exposure, OfferingResult, central_shown};

/// More would only hide each other.
pub const MOST: usize = 8;

/// A place in the picture: from its left and its upper edge, in ten-thousandths of a percent.
type Place = (i64, i64);

/// The whole picture.
const ALL: i64 = 100 * Decimal::ONE;

/// Half the side of a letter's ground on the smallest screen.
const HALF: i64 = 42_000;

/// Half the side of a dot's ground there.
const DOT: i64 = 14_000;

/// An offering that has both exposures.
struct Boxed<'a> {
    letter: char,
    result: &'a OfferingResult,
    ip: Exposure,
    data: Exposure,
    dot: bool,
}

/// The picture with its key, which says the same in words.
pub fn picture(edition: &Edition, results: &[&OfferingResult]) -> Html {
    let boxed: Vec<Boxed<'_>> = results
        .iter()
        .zip('A'..)
        .filter_map(|(result, letter)| {
            let dot = central_shown(&edition.rubric, result, Axis::Ip) && central_shown(&edition.rubric, result, Axis::Data);
            Some(Boxed { letter, result, ip: result.ip?, data: result.data?, dot })
        })
        .collect();
    let letters = places(&boxed);
    let mut largest_first: Vec<&Boxed<'_>> = boxed.iter().collect();
    sort_by_key(&mut largest_first, |boxed| {
        std::cmp::Reverse((boxed.ip.high.0 - boxed.ip.low.0) / 100 * ((boxed.data.high.0 - boxed.data.low.0) / 100))
    });
    html! {
        <figure class="vr-picture">
            <div class="vr-plot">
                <p class="vr-plot-y" aria-hidden="true">{ "Data exposure" }</p>
                <svg class="vr-plot-area" width="100%" height="100%" aria-hidden="true">
                    <rect class="vr-plot-ground" width="100%" height="100%" />
                    <line class="vr-plot-grid" x1="25%" x2="25%" y1="0%" y2="100%" />
                    <line class="vr-plot-grid" x1="0%" x2="100%" y1="25%" y2="25%" />
                    <line class="vr-plot-grid" x1="50%" x2="50%" y1="0%" y2="100%" />
                    <line class="vr-plot-grid" x1="0%" x2="100%" y1="50%" y2="50%" />
                    <line class="vr-plot-grid" x1="75%" x2="75%" y1="0%" y2="100%" />
                    <line class="vr-plot-grid" x1="0%" x2="100%" y1="75%" y2="75%" />
                    <text class="vr-plot-number" x="0%" y="100%" dy="16" text-anchor="middle">{ "0" }</text>
                    <text class="vr-plot-number" x="0%" y="100%" dx="-8" dy="4" text-anchor="end">{ "0" }</text>
                    <text class="vr-plot-number" x="25%" y="100%" dy="16" text-anchor="middle">{ "25" }</text>
                    <text class="vr-plot-number" x="0%" y="75%" dx="-8" dy="4" text-anchor="end">{ "25" }</text>
                    <text class="vr-plot-number" x="50%" y="100%" dy="16" text-anchor="middle">{ "50" }</text>
                    <text class="vr-plot-number" x="0%" y="50%" dx="-8" dy="4" text-anchor="end">{ "50" }</text>
                    <text class="vr-plot-number" x="75%" y="100%" dy="16" text-anchor="middle">{ "75" }</text>
                    <text class="vr-plot-number" x="0%" y="25%" dx="-8" dy="4" text-anchor="end">{ "75" }</text>
                    <text class="vr-plot-number" x="100%" y="100%" dy="16" text-anchor="middle">{ "100" }</text>
                    <text class="vr-plot-number" x="0%" y="0%" dx="-8" dy="4" text-anchor="end">{ "100" }</text>
                    <text class="vr-plot-word" x="0%" y="0%" dx="4" dy="-6">{ "low" }</text>
                    <text class="vr-plot-word" x="25%" y="0%" dx="4" dy="-6">{ "moderate" }</text>
                    <text class="vr-plot-word" x="50%" y="0%" dx="4" dy="-6">{ "high" }</text>
                    <text class="vr-plot-word" x="75%" y="0%" dx="4" dy="-6">{ "severe" }</text>
                    { for largest_first.into_iter().map(draw) }
                    { for boxed.iter().zip(&letters).map(|(boxed, at)| letter(boxed, *at)) }
                </svg>
                <p class="vr-plot-x" aria-hidden="true">{ "IP exposure" }</p>
            </div>
            <figcaption>
                <p class="vr-small vr-muted">
                    { "Further left: less exposed intellectual property. Further down: less exposed data. A box spans what the answers and the documents leave open; a dot marks its centre, where enough is known." }
                </p>
                <ol class="vr-key vr-plain-list">
                    { for results.iter().zip('A'..).map(|(result, letter)| key(edition, result, letter)) }
                </ol>
            </figcaption>
        </figure>
    }
}

fn key(edition: &Edition, result: &OfferingResult, letter: char) -> Html {
    html! {
        <li class={verdict::tone(result.verdict)}>
            <span class="vr-key-letter">{ letter }</span>
            <span>
                <strong>{ words::name_of(edition, &result.provider, &result.offering) }</strong>
                <span class="vr-key-verdict">{ verdict::shape(result.verdict) }{ edition.vocabulary.label("verdicts", result.verdict.id()) }</span>
                <span class="vr-small vr-muted">
                    { "IP " }{ words::exposure(edition, result.ip) }<br />{ "Data " }{ words::exposure(edition, result.data) }
                </span>
            </span>
        </li>
    }
}

fn draw(boxed: &Boxed<'_>) -> Html {
    let class = ("vr-box", verdict::tone(boxed.result.verdict));
    let size = |exposure: Exposure| share(Decimal((exposure.high.0 - exposure.low.0).max(4_000)));
    html! {
        <>
            <rect {class} x={share(boxed.ip.low)} y={share(upside_down(boxed.data.high))} width={size(boxed.ip)} height={size(boxed.data)} />
            if boxed.dot {
                <circle class={("vr-box-dot", verdict::tone(boxed.result.verdict))} cx={share(boxed.ip.mid)} cy={share(upside_down(boxed.data.mid))} r="4" />
            }
        </>
    }
}

fn letter(boxed: &Boxed<'_>, at: Place) -> Html {
    let (x, y) = (share(Decimal(at.0)), share(Decimal(at.1)));
    // The line leads to the nearest point of the box.
    let to = (at.0.clamp(boxed.ip.low.0, boxed.ip.high.0), at.1.clamp(upside_down(boxed.data.high).0, upside_down(boxed.data.low).0));
    html! {
        <g class={("vr-box-letter", verdict::tone(boxed.result.verdict))}>
            <line x1={&x} y1={&y} x2={share(Decimal(to.0))} y2={share(Decimal(to.1))} />
            <circle cx={&x} cy={&y} r="11" />
            <text {x} {y} dy="4.5" text-anchor="middle">{ boxed.letter }</text>
        </g>
    }
}

fn upside_down(value: Decimal) -> Decimal {
    Decimal(ALL - value.0)
}

/// A place for each letter: beside its box or at one of its corners if one is free, else the nearest free place.
fn places(boxed: &[Boxed<'_>]) -> Vec<Place> {
    let dots: Vec<Place> = boxed.iter().filter(|boxed| boxed.dot).map(centre).collect();
    let mut letters: Vec<Place> = Vec::new();
    for one in boxed {
        let free = |at: &Place| !letters.iter().any(|other| within(*at, *other, 2 * HALF)) && !dots.iter().any(|dot| within(*at, *dot, HALF + DOT));
        let at = candidates(one).find(free).unwrap_or(centre(one));
        letters.push(at);
    }
    letters
}

fn centre(boxed: &Boxed<'_>) -> Place {
    (boxed.ip.mid.0, upside_down(boxed.data.mid).0)
}

fn candidates(boxed: &Boxed<'_>) -> impl Iterator<Item = Place> {
    let (left, right) = (boxed.ip.low.0, boxed.ip.high.0);
    let (top, bottom) = (upside_down(boxed.data.high).0, upside_down(boxed.data.low).0);
    let (x, y) = ((left + right) / 2, (top + bottom) / 2);
    let beside = [(right + HALF, y), (left - HALF, y), (x, top - HALF), (x, bottom + HALF)];
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let small = right - left < 6 * HALF && bottom - top < 6 * HALF;
    let around = (2..24).flat_map(move |ring| {
        let (step, slant) = (ring * HALF / 2, ring * HALF / 3);
        let straight = [(x + step, y), (x - step, y), (x, y - step), (x, y + step)];
        let slanted = [(x + slant, y - slant), (x - slant, y - slant), (x + slant, y + slant), (x - slant, y + slant)];
        straight.into_iter().chain(slanted)
    });
    let first = if small { [beside, corners] } else { [corners, beside] };
    first.into_iter().flatten().chain(around).filter(|(x, y)| (HALF..=ALL - HALF).contains(x) && (HALF..=ALL - HALF).contains(y))
}

fn within(one: Place, other: Place, distance: i64) -> bool {
    (one.0 - other.0).abs() <= distance && (one.1 - other.1).abs() <= distance
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::{Coverage, Verdict};

    #[test]
    fn letters_never_overlap() {
        let exposure =
            |low: i64, high: i64| Exposure { low: Decimal(low * 10_000), mid: Decimal((low + high) * 5_000), high: Decimal(high * 10_000) };
        let result = OfferingResult {
            provider: String::new(),
            offering: String::new(),
            verdict: Verdict::Conditions,
            ip: None,
            data: None,
            coverage: Coverage { ip: None, data: None },
            gates: Vec::new(),
            findings: Vec::new(),
        };
        // The worst case: eight offerings with the same box.
        let boxed: Vec<Boxed<'_>> =
            ('A'..='H').map(|letter| Boxed { letter, result: &result, ip: exposure(40, 50), data: exposure(40, 50), dot: true }).collect();
        let places = places(&boxed);
        for (index, one) in places.iter().enumerate() {
            for other in &places[index + 1..] {
                assert!(!within(*one, *other, 2 * HALF), "{one:?} {other:?}");
            }
            assert!((HALF..=ALL - HALF).contains(&one.0) && (HALF..=ALL - HALF).contains(&one.1));
        }
    }
}
