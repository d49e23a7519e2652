//! Verdicts, severities and exposures drawn: each beside the words that say the same.

use crate::report::document::blocks::Picture;
use crate::scoring::{Decimal, Severity, Verdict};

/// The shape of a verdict: an octagon with a bar, a dashed ring with a question mark, a triangle with a bar, a ring.
pub fn verdict(verdict: Verdict, out: &mut String) {
    out.push_str("<svg viewBox=\"0 0 20 20\" fill=\"none\" stroke=\"currentColor\" aria-hidden=\"true\">");
    out.push_str(match verdict {
        Verdict::Stopped => {
            "<path d=\"M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7z\" fill=\"currentColor\"/><path d=\"M5.5 10h9\" stroke=\"#fff\" stroke-width=\"2.5\"/>"
        }
        Verdict::NotEnoughKnown => {
            "<circle cx=\"10\" cy=\"10\" r=\"8.25\" stroke-width=\"1.75\" stroke-dasharray=\"3.2 2\"/><path d=\"M7.6 7.9a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.8M10 14.1v.3\" stroke-width=\"1.9\" stroke-linecap=\"round\"/>"
        }
        Verdict::Conditions => {
            "<path d=\"M10 2.2 18.6 17.4H1.4z\" stroke-width=\"1.75\" stroke-linejoin=\"round\"/><path d=\"M10 7.6v4.4M10 14.4v.3\" stroke-width=\"2\" stroke-linecap=\"round\"/>"
        }
        Verdict::NoBlockerFound => "<circle cx=\"10\" cy=\"10\" r=\"7.5\" stroke-width=\"2.75\"/>",
    });
    out.push_str("</svg> ");
}

/// A severity: a bar for each step; dashed where it is not known.
pub fn severity(severity: Severity, out: &mut String) {
    let steps = match severity {
        Severity::Severe => 4,
        Severity::High => 3,
        Severity::Moderate => 2,
        Severity::Low => 1,
        Severity::None | Severity::Unknown => 0,
    };
    out.push_str("<svg viewBox=\"-0.5 0 19.5 12\" aria-hidden=\"true\">");
    for (step, x) in ["0", "5", "10", "15"].into_iter().enumerate() {
        out.push_str("<rect y=\"0.5\" width=\"3.5\" height=\"11\" x=\"");
        out.push_str(x);
        out.push_str(match (severity == Severity::Unknown, step < steps) {
            (true, _) => "\" class=\"open\"/>",
            (false, true) => "\"/>",
            (false, false) => "\" class=\"off\"/>",
        });
    }
    out.push_str("</svg> ");
}

/// The interval on its track from 0 to 100, with ticks at the quarters, and a mark in the middle where there is one.
pub fn exposure(found: &Picture, out: &mut String) {
    out.push_str(
        "<svg class=\"track\" width=\"100%\" height=\"14\" aria-hidden=\"true\"><line class=\"axis\" x1=\"0%\" x2=\"100%\" y1=\"7\" y2=\"7\"/>",
    );
    for tick in ["0%", "25%", "50%", "75%", "100%"] {
        upright("tick", tick, out);
    }
    let (from, to) = (share(found.low.0), share(found.high.0));
    out.push_str("<rect y=\"4\" height=\"6\" x=\"");
    out.push_str(&from);
    out.push_str("\" width=\"");
    out.push_str(&share((found.high.0 - found.low.0).max(0)));
    out.push_str("\"/>");
    upright("cap", &from, out);
    upright("cap", &to, out);
    if let Some(Decimal(mid)) = found.mid {
        out.push_str("<circle cy=\"7\" r=\"3.5\" cx=\"");
        out.push_str(&share(mid));
        out.push_str("\"/>");
    }
    out.push_str("</svg>");
}

fn upright(class: &str, at: &str, out: &mut String) {
    for piece in ["<line class=\"", class, "\" y1=\"1\" y2=\"13\" x1=\"", at, "\" x2=\"", at, "\"/>"] {
        out.push_str(piece);
    }
}

/// A value on the axis as a share of its length, to a tenth of a percent.
fn share(value: i64) -> String {
    let mut text = crate::report::words::tenth((value + 500) / 1000);
    text.push('%');
    text
}
