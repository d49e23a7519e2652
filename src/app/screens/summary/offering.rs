//! An offering in the summary: laid out whole, or in brief.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar::{self, axis_name};
use crate::app::components::finding;
use crate::app::components::gates;
use crate::app::components::heading::heading;
use crate::app::components::verdict;
use crate::app::screens::offering::unknown;
use crate::app::state::{Context, Model};
use crate::report::{self, Source, words};
use crate::rubric::Axis;
use crate::scoring::OfferingResult;

/// One offering with everything: verdict, gates, findings that matter, what is not known.
pub fn whole(context: &Context, result: &OfferingResult, sources: &[Source<'_>]) -> Html {
    let model: &Model = context;
    let edition = &model.edition;
    let Some(provider) = edition.dataset.provider(&result.provider) else { return Html::default() };
    html! {
        <section class="vr-part vr-summary-offering">
            { heading(model, 1, words::name_of(edition, &result.provider, &result.offering)) }
            <p class="vr-small vr-muted">{ &provider.name }</p>
            <div class={("vr-verdict-box", verdict::tone(result.verdict))}>
                <p class="vr-verdict-large">{ verdict::verdict(edition, result.verdict) }</p>
                <p>{ report::deciding(edition, result).because }</p>
                <div class="vr-two">
                    { for [Axis::Ip, Axis::Data].map(|axis| html! {
                        <div><p class="vr-label">{ axis_name(axis) }</p>{ bar::exposure(edition, result, axis) }
                            <p class="vr-small vr-muted">{ "Coverage " }{ words::percent(result.coverage_of(axis)) }{ "." }</p></div>
                    }) }
                </div>
            </div>
            if !result.gates.is_empty() {
                { heading(model, 2, "What stands in the way, and what would lift it") }
                { gates::gates(context, result) }
            }
            { for [Axis::Ip, Axis::Data].map(|axis| html! {
                <>
                    { heading(model, 2, html! { { axis_name(axis) }{ ": findings by points" } }) }
                    <p class="vr-small vr-muted">{ report::sum(edition, result, axis) }</p>
                    <div class="vr-findings">
                        { for report::by_points(result, axis).into_iter().filter(|finding| finding.relevance.1 > 0)
                            .map(|finding| finding::on_paper(model, result, finding, sources)) }
                    </div>
                </>
            }) }
            { irrelevant(model, result) }
            { heading(model, 2, "What is not known") }
            { unknown::lists(model, provider, result) }
        </section>
    }
}

/// The topics that do not matter for these answers, in a sentence: left out, but said.
fn irrelevant(model: &Model, result: &OfferingResult) -> Html {
    let names: Vec<String> = result
        .findings
        .iter()
        .filter(|finding| finding.relevance.1 == 0)
        .map(|finding| words::lower(words::topic(&model.edition.vocabulary, &finding.topic)))
        .collect();
    if names.is_empty() {
        return Html::default();
    }
    html! { <p class="vr-small vr-muted">{ "Not relevant to these answers, and adding nothing: " }{ words::list(&names) }{ "." }</p> }
}

/// Every offering in brief: verdict, deciding reason, and all its gates.
pub fn brief(model: &Model) -> Html {
    let edition = &model.edition;
    let groups = report::groups(&model.assessment);
    html! {
        <section class="vr-part">
            { heading(model, 1, "Each offering: verdict, stops and conditions") }
            { for groups.iter().flat_map(|group| &group.results).map(|result| html! {
                <div class={("vr-brief", verdict::tone(result.verdict))}>
                    { heading(model, 2, words::name_of(edition, &result.provider, &result.offering)) }
                    <p>{ verdict::verdict(edition, result.verdict) }</p>
                    if result.gates.is_empty() {
                        <p>{ report::deciding(edition, result).because }</p>
                    } else {
                        <ul class="vr-bullets">
                            { for result.gates.iter().map(|gate| html! {
                                <li><strong>{ gates::state(gate).1 }</strong>{ ": " }{ report::because(edition, gate) }{ " " }
                                    <em>{ report::remedy(edition, gate) }</em></li>
                            }) }
                        </ul>
                    }
                </div>
            }) }
        </section>
    }
}
