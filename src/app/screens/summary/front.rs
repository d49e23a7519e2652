//! The front of the summary: title, verdicts, table, answers; and the limits at its end.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar;
use crate::app::components::heading::heading;
use crate::app::components::verdict;
use crate::app::screens::method::{editions, limits_list};
use crate::app::state::Model;
use crate::app::words::answer_lines;
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{OfferingResult, asked};

/// Title, date and what it is about.
pub fn title(model: &Model) -> Html {
    let assessment = &model.assessment;
    html! {
        <header class="vr-summary-title">
            { heading(model, 0, "AI vendor risk: assessment") }
            <p class="vr-lead">
                { words::count(assessment.results.len(), "offering", "offerings") }{ " · assessed for " }{ words::date(assessment.as_of) }
            </p>
            <p class="vr-small vr-muted">
                { "Dataset " }{ &assessment.dataset.version }{ " · rubric " }{ &assessment.rubric.version }{ " · questionnaire " }{ &assessment.questionnaire.version }
                { ". Hashes stand at the end. This describes what documents state and is no legal advice; no provider is affiliated with it." }
            </p>
        </header>
    }
}

/// The sentences, and the table.
pub fn overview(model: &Model) -> Html {
    let edition = &model.edition;
    html! {
        <section class="vr-part">
            { heading(model, 1, "Results") }
            <ul class="vr-plain-list vr-summary-groups">
                { for report::groups(&model.assessment).iter().filter(|group| !group.results.is_empty()).map(|group| html! {
                    <li class={verdict::tone(group.verdict)}>{ verdict::shape(group.verdict) }<span>{ report::sentence(edition, group) }</span></li>
                }) }
            </ul>
            <table class="vr-summary-table">
                <caption>{ "Exposure from 0 (best) to 100. Coverage: how much of what matters rests on reviewed, recent documents." }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Offering" }</th><th scope="col">{ "Verdict" }</th><th scope="col">{ "IP exposure" }</th>
                        <th scope="col">{ "Data exposure" }</th><th scope="col">{ "Coverage" }</th>
                    </tr>
                </thead>
                <tbody>
                    { for report::groups(&model.assessment).iter().flat_map(|group| group.results.clone()).map(|result| row(model, result)) }
                </tbody>
            </table>
        </section>
    }
}

fn row(model: &Model, result: &OfferingResult) -> Html {
    let edition = &model.edition;
    html! {
        <tr>
            <th scope="row">{ words::name_of(edition, &result.provider, &result.offering) }</th>
            <td>{ verdict::verdict(edition, result.verdict) }</td>
            <td>{ bar::exposure(edition, result, Axis::Ip) }</td>
            <td>{ bar::exposure(edition, result, Axis::Data) }</td>
            <td class="vr-number">{ "IP " }{ words::percent(result.coverage.ip) }<br />{ "Data " }{ words::percent(result.coverage.data) }</td>
        </tr>
    }
}

/// The answers, those that are not sure or missing marked.
pub fn answers(model: &Model) -> Html {
    let edition = &model.edition;
    let answers = &model.assessment.answers;
    html! {
        <section class="vr-part">
            { heading(model, 1, "Answers") }
            <dl class="vr-summary-answers">
                { for asked(edition, answers).into_iter().map(|question| {
                    let answer = answers.get(&question.id);
                    let open = answer.is_none_or(crate::questionnaire::Answer::is_not_sure) && !question.optional;
                    let lines = answer.map_or_else(Vec::new, |answer| answer_lines(edition, question, answer));
                    html! {
                        <div>
                            <dt>{ &question.ask }</dt>
                            <dd>
                                if open { <strong>{ if answer.is_some() { "Not sure" } else { "No answer" } }{ ": every possible answer counts" }</strong>
                                    if !question.whom.is_empty() { { ". Ask: " }{ &question.whom } }
                                } else if lines.is_empty() { { "All of them" } } else { { lines.join("; ") } }
                            </dd>
                        </div>
                    }
                }) }
            </dl>
        </section>
    }
}

/// Limits, versions and hashes.
pub fn limits(model: &Model) -> Html {
    html! {
        <section class="vr-part">
            { heading(model, 1, "Limits, versions and hashes") }
            { limits_list() }
            { editions(model) }
        </section>
    }
}
