//! One offering: verdict, gates, both exposures, every finding down to its clause, and what is not known.

mod asks;
mod card;
pub mod conclusion;
mod models;
pub mod unknown;

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar::{self, axis_name};
use crate::app::components::finding;
use crate::app::components::gates;
use crate::app::components::heading::{heading, named};
use crate::app::components::link::link;
use crate::app::components::verdict;
use crate::app::state::{Context, Model, Route};
use crate::dataset::Provider;
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{OfferingResult, central_shown};

/// The screen of one offering.
pub fn offering(context: &Context, provider: &str, offering: &str) -> Html {
    let edition = &context.edition;
    let Some(provider) = edition.dataset.provider(provider) else { return Html::default() };
    let Some(offering) = provider.offering(offering) else { return Html::default() };
    let result = context.assessment.results.iter().find(|result| result.provider == provider.id && result.offering == offering.id);
    let tier = edition.vocabulary.list("tiers").iter().find(|words| words.id == offering.tier.id());
    html! {
        <div class="vr-offering-screen" key={[provider.id.as_str(), "/", &offering.id].concat()}>
            { link(context, Route::Results, "vr-back", html! {
                <>
                    <svg viewBox="0 0 8 12" width="8" height="12" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M7 1L2 6l5 5" /></svg>
                    { "All results" }
                </>
            }) }
            { heading(context, 0, words::short_name(offering)) }
            <p class="vr-lead">
                { &provider.name }{ " · " }{ edition.vocabulary.label("kinds", provider.kind.id()) }
                { " · " }{ tier.map(|tier| tier.label.as_str()) }{ " terms" }
            </p>
            { match result {
                Some(result) => scored(context, provider, result),
                None => html! {
                    <p class="vr-note">
                        { "This offering is not on your shortlist, so it is not judged. " }
                        { link(context, Route::Question("providers".to_owned()), "", "Change the shortlist") }
                    </p>
                },
            } }
            { card::card(context, provider) }
        </div>
    }
}

fn scored(context: &Context, provider: &Provider, result: &OfferingResult) -> Html {
    let model: &Model = context;
    let edition = &model.edition;
    let text = edition.vocabulary.list("verdicts").iter().find(|words| words.id == result.verdict.id());
    html! {
        <>
            <section class={("vr-verdict-box", verdict::tone(result.verdict))} aria-label="Verdict">
                <p class="vr-verdict-large">{ verdict::verdict(edition, result.verdict) }</p>
                <p>{ text.map(|words| words.text.as_str()) }</p>
                <div class="vr-two">
                    { for [Axis::Ip, Axis::Data].map(|axis| axis_box(model, result, axis)) }
                </div>
            </section>
            <section class="vr-part" aria-labelledby="gates">
                { named(model, "gates", "What stands in the way, and what would lift it") }
                if result.gates.is_empty() {
                    <p>{ "No stop and no condition of the rubric applies to your answers." }</p>
                } else {
                    { gates::gates(context, result) }
                }
            </section>
            { for [Axis::Ip, Axis::Data].map(|axis| findings(context, result, axis)) }
            { asks::asks_of(context, result) }
            { conclusion::conclusion(context, result) }
            { models::models(context, provider, result) }
            { unknown::unknown(model, provider, result) }
        </>
    }
}

/// One exposure with its words and its coverage.
fn axis_box(model: &Model, result: &OfferingResult, axis: Axis) -> Html {
    let coverage = words::percent(result.coverage_of(axis));
    let shown = central_shown(&model.edition.rubric, result, axis);
    html! {
        <div>
            <p class="vr-label">{ axis_name(axis) }</p>
            { bar::exposure(&model.edition, result, axis) }
            <p class="vr-small vr-muted">
                if let Some(exposure) = result.exposure(axis) {
                    if shown { { "Centre " }{ words::points(exposure.mid) }{ ". " } } else { { "Too little is known for a centre. " } }
                }
                { "Coverage " }{ coverage }{ "." }
            </p>
        </div>
    }
}

/// The findings of an axis by points, and how they add up.
fn findings(context: &Context, result: &OfferingResult, axis: Axis) -> Html {
    let id = match axis {
        Axis::Ip => "findings-ip",
        Axis::Data => "findings-data",
        Axis::Context => "findings-context",
    };
    html! {
        <section class="vr-part" aria-labelledby={id}>
            { named(context, id, html! { { axis_name(axis) }{ ": findings by points" } }) }
            <p class="vr-text vr-muted">{ report::sum(&context.edition, result, axis) }{ " Open a topic to follow it to its clause." }</p>
            <div class="vr-findings">
                { for report::by_points(result, axis).into_iter().map(|finding| finding::folded(context, result, finding)) }
            </div>
        </section>
    }
}
