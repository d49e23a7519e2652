//! What the company concludes of an offering: a person's words, kept apart from the computed verdict.

use lean_html::html;
use yew::Html;

use crate::app::components::heading::named;
use crate::app::components::written::{Takes, Written, one_of};
use crate::app::state::Context;
use crate::report;
use crate::scoring::{Conclusion, Finding, Handling, OfferingResult};

const ROWS: [(&str, &str, &str, Takes); 5] = [
    ("reason", "Reason", "", Takes::Lines),
    ("conditions", "Conditions", "What must be had or done before it is used.", Takes::Lines),
    ("owner", "Owner", "Who sees to the conditions.", Takes::Line),
    ("valid_until", "Valid until", "", Takes::Day),
    ("notes", "Notes", "", Takes::Lines),
];

const HANDLING: [(&str, &str, Takes); 3] =
    [("accepted_because", "Accepted because", Takes::Lines), ("owner", "Owner", Takes::Line), ("due", "Due", Takes::Day)];

/// The conclusion on an offering.
pub fn conclusion(context: &Context, result: &OfferingResult) -> Html {
    let known = of(context, result);
    let conclusion = known.cloned().unwrap_or_else(|| Conclusion::open(&result.provider, &result.offering));
    let base = ["conclusion/", &result.provider, "/", &result.offering, "/"].concat();
    html! {
        <section class="vr-part" aria-labelledby="conclusion">
            { named(context, "conclusion", "What your company concludes") }
            <p class="vr-text">{ "Your own words, printed beside the computed verdict and never changing it." }</p>
            { one_of(context, &[&base, "conclusion"].concat(), "Conclusion", &report::CONCLUSIONS, conclusion.conclusion.id()) }
            { for ROWS.iter().map(|(name, label, hint, takes)| {
                Written { at: [&base, *name].concat(), label, hint, takes: *takes, value: conclusion.text(name) }.view(context)
            }) }
        </section>
    }
}

/// What is to be done about one finding.
pub fn handling(context: &Context, result: &OfferingResult, finding: &Finding) -> Html {
    let known = of(context, result).and_then(|conclusion| conclusion.on(&finding.topic));
    let handling = known.cloned().unwrap_or_else(Handling::default);
    let base = ["finding/", &result.provider, "/", &result.offering, "/", &finding.topic, "/"].concat();
    html! {
        <details class="vr-fold vr-handling">
            <summary>{ "What your company does about it" }{ if known.is_some() { " (written)" } else { "" } }</summary>
            { for HANDLING.iter().map(|(name, label, takes)| {
                Written { at: [&base, *name].concat(), label, hint: "", takes: *takes, value: handling.text(name) }.view(context)
            }) }
        </details>
    }
}

fn of<'a>(context: &'a Context, result: &OfferingResult) -> Option<&'a Conclusion> {
    context.assessment.conclusions.iter().find(|known| known.provider == result.provider && known.offering == result.offering)
}
