//! How other providers handle the same topic: the same topic and the same kind of terms, counted by stance.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::named;
use crate::app::components::link::link;
use crate::app::state::{Context, Route};
use crate::dataset::{Clause, Offering, Provider};
use crate::report::{self, words};

/// The section.
pub fn section(context: &Context, provider: &Provider, offering: &Offering, clause: &Clause) -> Html {
    let edition = &context.edition;
    let found = report::neighbours(edition, &clause.topic, offering.tier, &provider.id);
    let tier = words::lower(edition.vocabulary.label("tiers", offering.tier.id()));
    html! {
        <section class="vr-part" aria-labelledby="neighbours">
            { named(context, "neighbours", "How others put it") }
            <p class="vr-text vr-muted">{ "The same topic in the " }{ tier }{ " terms of the other providers: " }{ found.coverage() }{ "." }</p>
            <ul class="vr-stances vr-plain-list">
                { for found.stances.iter().map(|stance| html! {
                    <li>
                        <p>
                            <strong>{ report::standing_label(edition, &clause.topic, stance.stance) }</strong>
                            { ": " }<span class="vr-number">{ stance.offerings.len() }</span>
                            if stance.stance == clause.stance { <span class="vr-small vr-muted">{ " · as here" }</span> }
                        </p>
                        <p class="vr-small">
                            { for stance.offerings.iter().enumerate().map(|(index, one)| html! {
                                <>
                                    { if index > 0 { "; " } else { "" } }
                                    { match one.clauses.first() {
                                        Some(clause) => html! { { link(context, Route::Clause(clause.id.to_string()), "", words::short_name(one.offering)) } },
                                        None => html! { { words::short_name(one.offering) } },
                                    } }
                                </>
                            }) }
                        </p>
                    </li>
                }) }
                if !found.unreviewed.is_empty() {
                    <li>
                        <p><strong>{ "Nobody has reviewed it" }</strong>{ ": " }<span class="vr-number">{ found.unreviewed.len() }</span></p>
                        <p class="vr-small vr-muted">{ found.unreviewed.iter().map(|(_, offering)| words::short_name(offering)).collect::<Vec<_>>().join("; ") }</p>
                    </li>
                }
            </ul>
        </section>
    }
}
