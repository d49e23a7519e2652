//! Models resolved: for each model that a host serves, whose licence it has and what follows from it.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar;
use crate::app::components::gates;
use crate::app::components::heading::named;
use crate::app::components::link::link;
use crate::app::components::outward;
use crate::app::state::{Context, Route};
use crate::dataset::Provider;
use crate::questionnaire::{Answer, Answers};
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{Decides, OfferingResult, ResolvedModel, ResolvedTopic, assess, resolved_models};

/// The section of one offering; nothing where no model's licence touches its terms.
pub fn models(context: &Context, provider: &Provider, result: &OfferingResult) -> Html {
    let edition = &context.edition;
    let assessment = &context.assessment;
    let Some(offering) = provider.offering(&result.offering) else { return Html::default() };
    let resolved = resolved_models(edition, &assessment.answers, &assessment.overrides, provider, offering);
    if resolved.is_empty() {
        return Html::default();
    }
    let chosen = resolved.iter().any(|one| !one.in_use);
    html! {
        <section class="vr-part" aria-labelledby="models">
            { named(context, "models", "Model by model") }
            <p class="vr-text">
                { "A host serves models that others made, and leaves part of the terms to their licences. " }
                { if chosen { "The result counts only the models that you chose." } else { "You have not chosen any, so the result spans all of them." } }
                { " " }{ link(context, Route::Question("models".to_owned()), "", if chosen { "Change the models" } else { "Choose the models you would use" }) }
            </p>
            <div class="vr-models">{ for resolved.iter().map(|one| card(context, provider, result, one)) }</div>
        </section>
    }
}

fn card(context: &Context, provider: &Provider, result: &OfferingResult, one: &ResolvedModel<'_>) -> Html {
    let edition = &context.edition;
    // The records of licences stand in the dataset's order.
    let place = one.licence.and_then(|licence| edition.dataset.licences.iter().position(|known| known.id == licence.id));
    let record = place.and_then(|place| context.records()?.licences.get(place));
    let alone = alone(context, provider, result, &one.model.id);
    html! {
        <details class={if one.in_use { "vr-finding vr-model" } else { "vr-finding vr-model vr-model-out" }} key={one.model.id.clone()}>
            <summary>
                <span class="vr-model-head">
                    <span><strong>{ &one.model.id }</strong>if !one.in_use { <span class="vr-small vr-muted">{ " · not chosen" }</span> }</span>
                    <span class="vr-small vr-muted">{ "by " }{ &one.model.author }{ " · " }{ &one.model.licence }</span>
                    if let Some(alone) = &alone { { bar::exposure(edition, alone, Axis::Ip) } }
                </span>
            </summary>
            <div class="vr-finding-body">
                if let Some(alone) = alone.as_ref().and_then(|alone| alone.ip) {
                    <p>{ "With this model alone the exposure of intellectual property is " }{ words::interval(alone) }{ ". It comes about so:" }</p>
                }
                <dl class="vr-particulars">{ for one.topics.iter().map(|topic| resolved(context, topic)) }</dl>
                { match (one.licence, record) {
                    (None, _) => html! { <p class="vr-note">{ "Its licence is proprietary, unknown or was not read: what it leaves open may be anything, and is counted so." }</p> },
                    (Some(_), Some(record)) => html! {
                        <>
                            <p>{ &record.summary }</p>
                            if let Some(note) = &record.eu_note { <p class="vr-note"><span class="vr-label">{ "In the EU: " }</span>{ note }</p> }
                            <p class="vr-small vr-muted">
                                { outward::link(record.url.as_deref(), &record.steward) }
                                if let Some(date) = record.version_date { { " · text of " }{ words::date(date) } }
                                if let Some(spdx) = &record.spdx { { " · SPDX " }<code>{ spdx }</code> }
                            </p>
                        </>
                    },
                    (Some(_), None) => html! { <p class="vr-muted">{ "The words of this licence are on their way …" }</p> },
                } }
                if !one.gates.is_empty() {
                    <p class="vr-label">{ "With this model alone:" }</p>
                    <ul class="vr-bullets">
                        { for one.gates.iter().map(|gate| html! { <li><strong>{ gates::state(gate).1 }</strong>{ ": " }{ report::because(edition, gate) }{ " " }{ gate.remedy.as_str() }</li> }) }
                    </ul>
                }
            </div>
        </details>
    }
}

/// One topic with the model: the stance that follows, its level, and whose text decides.
fn resolved(context: &Context, topic: &ResolvedTopic<'_>) -> Html {
    let edition = &context.edition;
    let id = &topic.topic.id;
    let whose = match topic.decides {
        Decides::Host => "the host’s own terms",
        Decides::Licence => "the model’s licence",
        Decides::Both => "the host’s terms and the licence together",
        Decides::Nobody => "nobody’s text was read on this",
    };
    html! {
        <div>
            <dt>{ words::topic(&edition.vocabulary, id) }</dt>
            <dd>
                { report::standing_label(edition, id, topic.stance()) }{ " · level " }{ words::span(topic.level) }{ " · " }{ whose }
                if topic.decides != Decides::Host && topic.host != topic.stance() {
                    <span class="vr-small vr-muted">{ " The host: " }{ report::standing_label(edition, id, topic.host) }{ "." }</span>
                }
            </dd>
        </div>
    }
}

/// The offering as it would be scored with this model alone.
fn alone(context: &Context, provider: &Provider, result: &OfferingResult, id: &str) -> Option<OfferingResult> {
    let assessment = &context.assessment;
    let mut answers: Answers = assessment.answers.clone();
    answers.0.insert("providers".to_owned(), Answer::Many(vec![result.key()]));
    answers.0.insert("models".to_owned(), Answer::Models([(provider.id.clone(), vec![id.to_owned()])].into()));
    assess(&context.edition, &answers, &assessment.overrides, assessment.as_of).results.pop()
}
