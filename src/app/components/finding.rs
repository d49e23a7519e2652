//! A finding: what the terms say on one topic, what that means for this profile, and how it becomes points.

use lean_html::html;
use yew::prelude::*;

use super::bar::share;
use super::clause::{self, Standing};
use super::verdict;
use crate::app::state::{Context, Model};
use crate::dataset::Role;
use crate::report::{self, Source, words};
use crate::scoring::{Decimal, Finding, OfferingResult, Truth, rules_for};

/// One finding, to be opened.
pub fn folded(context: &Context, result: &OfferingResult, finding: &Finding) -> Html {
    html! {
        <details class="vr-finding" key={finding.topic.as_str()}>
            <summary>{ head(context, result, finding) }</summary>
            { body(context, result, finding) }
        </details>
    }
}

/// One finding as a document has it: open, and as short as it can be followed. Rows that only support are left to the screen.
pub fn on_paper(model: &Model, result: &OfferingResult, finding: &Finding, sources: &[Source<'_>]) -> Html {
    let edition = &model.edition;
    let rows = report::rows(edition, result, finding);
    let stance = edition.vocabulary.stance(&finding.topic, &finding.stance);
    html! {
        <div class="vr-finding">
            <div class="vr-finding-summary">{ head(model, result, finding) }</div>
            <div class="vr-finding-body">
                <p>
                    <strong>{ match stance { Some(stance) => stance.text.as_str(), None => DIFFER } }</strong>
                    { " " }{ finding.because.as_str() }
                </p>
                { known(model, result, finding) }
                if rows.leave_a_region(finding) { <p class="vr-note">{ REGION_LEFT }</p> }
                { for rows.governing.iter().map(|row| clause::on_paper(model, &result.provider, row, Standing::Governs, sources)) }
                { for rows.beside.iter().filter(|row| row.role != Role::Corroborating).map(|row| clause::on_paper(model, &result.provider, row, Standing::Beside, sources)) }
                <p class="vr-small vr-muted">{ report::arithmetic(result, finding) }{ " " }{ relevance_in_short(model, result, finding) }</p>
            </div>
        </div>
    }
}

/// The rules behind the relevance, in one sentence.
fn relevance_in_short(model: &Model, result: &OfferingResult, finding: &Finding) -> String {
    let rules = rules_for(&model.edition, &model.assessment.answers, &result.provider, &finding.topic);
    let open = |truth: Truth| if truth == Truth::Unknown { ", open" } else { "" };
    let parts: Vec<String> = rules
        .into_iter()
        .map(|(rule, truth)| {
            [report::condition(&model.edition, &rule.when), " (".to_owned(), rule.relevance.to_string(), open(truth).to_owned(), ")".to_owned()]
                .concat()
        })
        .collect();
    ["Relevance from: ", &parts.join("; "), "; the highest counts."].concat()
}

/// What the company knows better, if that counts here.
fn known(model: &Model, result: &OfferingResult, finding: &Finding) -> Html {
    if !finding.clauses.iter().any(|id| id == "override") {
        return Html::default();
    }
    let known = model.assessment.overrides.iter().rev();
    let known = known.filter(|known| known.provider == result.provider && known.offering == result.offering && known.topic == finding.topic).take(1);
    html! {
        { for known.map(|known| html! {
            <p class="vr-note"><span class="vr-label">{ "Your company’s own knowledge counts here: " }</span><bdi>{ &known.reason }</bdi>{ " (" }{ &known.date }{ ")" }</p>
        }) }
    }
}

const REGION_LEFT: &str = "What was read holds for some regions only. You are, or may be, established in another, for which nobody has read the terms: there it could be anything from 0 to 100, and is counted so.";

const DIFFER: &str = "The clauses that govern differ, so the whole span between them counts.";

/// Topic, stance, severity and points in a line.
fn head(model: &Model, result: &OfferingResult, finding: &Finding) -> Html {
    let edition = &model.edition;
    let mid = result.exposure(finding.axis).map_or(0, |exposure| exposure.mid.0);
    let part = if mid > 0 { finding.points.0 * 100 * Decimal::ONE / mid } else { 0 };
    let matters = finding.relevance.1 > 0;
    html! {
        <span class="vr-finding-head">
            <span class="vr-finding-what">
                <strong>{ words::topic(&edition.vocabulary, &finding.topic) }</strong>
                <span class="vr-muted">{ report::stance_label(edition, finding) }</span>
            </span>
            if matters {
                { verdict::severity(edition, finding.severity) }
                <span class="vr-finding-points vr-number">
                    <span>{ words::points(finding.points) }<span class="vr-vh">{ " points" }</span></span>
                    <svg class="vr-points" width="100%" height="6" aria-hidden="true">
                        <rect class="vr-points-all" width="100%" height="6" />
                        <rect class="vr-points-own" width={share(Decimal(part))} height="6" />
                    </svg>
                </span>
            } else {
                <span class="vr-small vr-muted">{ "Not relevant to your answers" }</span>
            }
        </span>
    }
}

fn body(context: &Context, result: &OfferingResult, finding: &Finding) -> Html {
    let model: &Model = context;
    let edition = &model.edition;
    let rows = report::rows(edition, result, finding);
    let topic = edition.vocabulary.topic(&finding.topic);
    let stance = edition.vocabulary.stance(&finding.topic, &finding.stance);
    html! {
        <div class="vr-finding-body">
            <p class="vr-finding-question">
                { topic.map(|topic| topic.question.as_str()) }{ " " }
                <strong>{ match stance { Some(stance) => stance.text.as_str(), None => DIFFER } }</strong>
            </p>
            { points(model, result, finding) }
            { known(model, result, finding) }
            if finding.clauses.is_empty() {
                <p class="vr-note">
                    { "Nobody has reviewed this provider’s documents on this topic. It is counted as wide open, from best to worst. Ask the provider, and have the answer put in writing." }
                </p>
            }
            if rows.leave_a_region(finding) { <p class="vr-note">{ REGION_LEFT }</p> }
            { for rows.governing.iter().map(|row| clause::clause(context, &result.provider, row, Standing::Governs)) }
            if !rows.beside.is_empty() {
                <p class="vr-label vr-beside">{ "Shown beside; these change no points" }</p>
                { for rows.beside.iter().map(|row| clause::clause(context, &result.provider, row, Standing::Beside)) }
            }
            if finding.relevance.1 > 0 { { crate::app::screens::offering::conclusion::handling(context, result, finding) } }
        </div>
    }
}

/// Why the topic matters, and how level and relevance make the points.
fn points(model: &Model, result: &OfferingResult, finding: &Finding) -> Html {
    let rules = rules_for(&model.edition, &model.assessment.answers, &result.provider, &finding.topic);
    html! {
        <dl class="vr-reasons">
            <div>
                <dt>{ "Why it matters to you" }</dt>
                <dd>
                    if finding.because.is_empty() { { "By your answers it does not." } } else { { finding.because.as_str() } }
                    if !rules.is_empty() {
                        <ul class="vr-small vr-muted">
                            { for rules.into_iter().map(|(rule, truth)| html! {
                                <li>
                                    { report::condition(&model.edition, &rule.when) }{ ": relevance " }{ rule.relevance }
                                    { if truth == Truth::Unknown { " (open: an answer is missing or not sure)" } else { "" } }
                                    if rule.because != finding.because { { " – " }{ rule.because.as_str() } }
                                </li>
                            }) }
                        </ul>
                    }
                </dd>
            </div>
            <div>
                <dt>{ "How it counts" }</dt>
                <dd>
                    { "Level " }{ words::span(finding.level) }{ " of 100, relevance " }{ words::span(finding.relevance) }{ " of 5." }
                    <span class="vr-small vr-muted">{ report::arithmetic(result, finding) }</span>
                </dd>
            </div>
        </dl>
    }
}
