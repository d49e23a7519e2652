//! What the rubric's rules and gates on a topic rest on in law, with dates, and who watches over it.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::named;
use crate::app::components::outward;
use crate::app::state::Context;
use crate::dataset::Date;
use crate::edition::Records;
use crate::report::law::{self, Asked, Ground};
use crate::report::words;

/// The section.
pub fn section(context: &Context, records: &Records, topic: &str) -> Html {
    let assessment = &context.assessment;
    let asked = Asked { edition: &context.edition, records, answers: &assessment.answers, as_of: assessment.as_of };
    let grounds = asked.topic(topic);
    if grounds.is_empty() {
        return html! {
            <section class="vr-part" aria-labelledby="law">
                { named(context, "law", "The law behind it") }
                <p class="vr-text">{ "No regulation on record bears on this topic: it matters for what was agreed, not for what a law asks." }</p>
            </section>
        };
    }
    let agencies = law::agencies(&records.law, grounds.iter().map(|ground| ground.regulation));
    html! {
        <section class="vr-part" aria-labelledby="law">
            { named(context, "law", "The law behind it") }
            <p class="vr-text vr-muted">
                { "What the rubric’s rules on this topic rest on, as it stands on " }{ words::date(assessment.as_of) }
                { ". It explains why the topic matters; it decides no score, and it is no legal advice." }
            </p>
            <ul class="vr-law vr-plain-list">{ for grounds.iter().map(|ground| one(records, ground, assessment.as_of)) }</ul>
            <details class="vr-fold">
                <summary>{ words::count(agencies.len(), "authority or body", "authorities and bodies") }</summary>
                <ul class="vr-bullets">
                    { for agencies.into_iter().map(|agency| html! {
                        <li>
                            { outward::link(agency.url.as_deref(), &agency.name) }{ " · " }{ law::place(agency.jurisdiction) }
                            if let Some(note) = &agency.note { <br /><span class="vr-small vr-muted">{ note }</span> }
                        </li>
                    }) }
                </ul>
            </details>
        </section>
    }
}

fn one(records: &Records, ground: &Ground<'_>, as_of: Date) -> Html {
    let (regulation, provision) = (ground.regulation, ground.provision);
    let successor = law::successor(&records.law, regulation);
    html! {
        <li>
            <p><strong>{ &regulation.short_name }{ ", " }{ &provision.reference }</strong></p>
            <p>{ &provision.what }</p>
            <p class="vr-small">
                <span class="vr-label">{ law::validity(ground.validity) }</span>
                { " · " }{ law::concerns(ground.concerns) }{ " · " }{ law::kind(regulation.kind) }{ ", " }{ law::place(regulation.jurisdiction) }
                if let Some(url) = &regulation.url { { " · " }{ outward::link(Some(url), "text") } }
            </p>
            if let Some(successor) = successor {
                <p class="vr-small">{ "Replaced by " }{ &successor.short_name }{ ", which " }{ law::validity(successor.validity(as_of)) }{ "." }</p>
            }
            if let Some(assumes) = &provision.assumes { <p class="vr-small vr-muted">{ "It takes for granted: " }{ assumes }</p> }
            if let Some(doubt) = &provision.doubt { <p class="vr-small"><span class="vr-label">{ "Doubt: " }</span>{ doubt }</p> }
            if let Some(note) = &regulation.note { <p class="vr-small vr-muted">{ note }</p> }
            if ground.unchecked { <p class="vr-small">{ "Nobody is on record as having seen it in force lately: check it again." }</p> }
        </li>
    }
}
