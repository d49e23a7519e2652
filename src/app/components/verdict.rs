//! Verdicts and severities: always a word, with a shape of its own; colour only adds to it.

use lean_html::html;
use yew::prelude::*;

use crate::edition::Edition;
use crate::scoring::{Severity, Verdict};

/// A verdict: its shape and its words.
pub fn verdict(edition: &Edition, verdict: Verdict) -> Html {
    let label = edition.vocabulary.label("verdicts", verdict.id());
    html! { <span class={("vr-verdict", tone(verdict))}>{ shape(verdict) }<span>{ label }</span></span> }
}

/// The class that carries a verdict's colours.
pub fn tone(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Stopped => "vr-tone-stop",
        Verdict::NotEnoughKnown => "vr-tone-unknown",
        Verdict::Conditions => "vr-tone-condition",
        Verdict::NoBlockerFound => "vr-tone-clear",
    }
}

/// The shape of a verdict: an octagon with a bar, a dashed ring with a question mark, a triangle with a bar, a ring.
pub fn shape(verdict: Verdict) -> Html {
    let inner = match verdict {
        Verdict::Stopped => html! {
            <>
                <path d="M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7z" fill="currentColor" />
                <path d="M5.5 10h9" class="vr-shape-cut" stroke-width="2.5" />
            </>
        },
        Verdict::NotEnoughKnown => html! {
            <>
                <circle cx="10" cy="10" r="8.25" stroke-width="1.75" stroke-dasharray="3.2 2" />
                <path d="M7.6 7.9a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.8" stroke-width="1.75" />
                <path d="M10 14.1v.3" stroke-width="2.2" stroke-linecap="round" />
            </>
        },
        Verdict::Conditions => html! {
            <>
                <path d="M10 2.2 18.6 17.4H1.4z" stroke-width="1.75" stroke-linejoin="round" />
                <path d="M10 7.6v4.4" stroke-width="2" />
                <path d="M10 14.4v.3" stroke-width="2.2" stroke-linecap="round" />
            </>
        },
        Verdict::NoBlockerFound => html! { <circle cx="10" cy="10" r="7.5" stroke-width="2.75" /> },
    };
    html! { <svg class="vr-shape" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">{ inner }</svg> }
}

/// A severity: its word, and a bar for each step.
pub fn severity(edition: &Edition, severity: Severity) -> Html {
    let steps = match severity {
        Severity::Severe => 4,
        Severity::High => 3,
        Severity::Moderate => 2,
        Severity::Low => 1,
        Severity::None | Severity::Unknown => 0,
    };
    let unknown = severity == Severity::Unknown;
    let tone = match severity {
        Severity::Severe => Some("vr-tone-stop"),
        Severity::Unknown => Some("vr-tone-unknown"),
        _ => None,
    };
    html! {
        <span class={("vr-severity", tone)}>
            <svg viewBox="-0.5 0 19.5 12" aria-hidden="true">
                { for ["0", "5", "10", "15"].into_iter().enumerate().map(|(step, x)| {
                    let class = match (unknown, step < steps) {
                        (true, _) => "vr-step-open",
                        (false, true) => "vr-step-on",
                        (false, false) => "vr-step-off",
                    };
                    html! { <rect {class} {x} y="0.5" width="3.5" height="11" /> }
                }) }
            </svg>
            { edition.vocabulary.label("severities", severity.id()) }
        </span>
    }
}
