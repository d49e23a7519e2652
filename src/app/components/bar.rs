//! An exposure: the interval on its track from 0 to 100, and its words.

use lean_html::html;
use yew::prelude::*;

use crate::edition::Edition;
use crate::report::words;
pub use crate::report::words::axis_name;
use crate::rubric::Axis;
use crate::scoring::{Decimal, OfferingResult, central_shown};

/// The bar and the words of one exposure. The central value has a mark only where enough is known.
pub fn exposure(edition: &Edition, result: &OfferingResult, axis: Axis) -> Html {
    let Some(exposure) = result.exposure(axis) else {
        return html! { <span class="vr-muted">{ "Nothing relevant" }</span> };
    };
    let mid = central_shown(&edition.rubric, result, axis).then_some(exposure.mid);
    html! {
        <div class="vr-exposure">
            <span class="vr-exposure-numbers vr-number">{ words::interval(exposure) }</span>
            { track(exposure.low, exposure.high, mid) }
            <span class="vr-exposure-words">{ words::labels(edition, exposure) }</span>
        </div>
    }
}

/// The interval on its track, with end caps, ticks at the borders of the words, and a mark in the middle if there is one.
pub fn track(low: Decimal, high: Decimal, mid: Option<Decimal>) -> Html {
    let (from, to) = (share(low), share(high));
    let width = share(Decimal((high.0 - low.0).max(0)));
    html! {
        <svg class="vr-scale" width="100%" height="16" aria-hidden="true">
            <line class="vr-scale-line" x1="0%" x2="100%" y1="8" y2="8" />
            <line class="vr-tick" x1="0%" x2="0%" y1="2" y2="14" />
            <line class="vr-tick" x1="25%" x2="25%" y1="2" y2="14" />
            <line class="vr-tick" x1="50%" x2="50%" y1="2" y2="14" />
            <line class="vr-tick" x1="75%" x2="75%" y1="2" y2="14" />
            <line class="vr-tick" x1="100%" x2="100%" y1="2" y2="14" />
            <rect class="vr-range" x={&from} {width} y="5" height="6" />
            <line class="vr-cap" x1={&from} x2={&from} y1="2" y2="14" />
            <line class="vr-cap" x1={&to} x2={&to} y1="2" y2="14" />
            if let Some(mid) = mid {
                <circle class="vr-mid" cx={share(mid)} cy="8" r="3.75" />
            }
        </svg>
    }
}

/// A value on the axis as a share of its length, to a hundredth of a percent.
pub fn share(value: Decimal) -> String {
    let hundredths = value.0 / 100;
    let mut text = (hundredths / 100).to_string();
    if hundredths % 100 != 0 {
        text.push('.');
        text.push_str(if hundredths % 100 < 10 { "0" } else { "" });
        text.push_str(&(hundredths % 100).to_string());
    }
    text.push('%');
    text
}
