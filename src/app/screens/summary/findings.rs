//! The appendix: all findings of a long shortlist, one line each.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar::axis_name;
use crate::app::components::heading::heading;
use crate::app::state::Model;
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::OfferingResult;

/// One table for each offering.
pub fn appendix(model: &Model) -> Html {
    html! {
        <section class="vr-part vr-appendix">
            { heading(model, 1, "Appendix: findings") }
            <p class="vr-small vr-muted">{ "Topics that matter to these answers, by points. Clauses, sections and pins stand with each offering in the widget, and in a summary of at most eight offerings." }</p>
            { for model.assessment.results.iter().map(|result| table(model, result)) }
        </section>
    }
}

fn table(model: &Model, result: &OfferingResult) -> Html {
    let edition = &model.edition;
    let findings = [Axis::Ip, Axis::Data].into_iter().flat_map(|axis| report::by_points(result, axis)).filter(|finding| finding.relevance.1 > 0);
    html! {
        <table class="vr-summary-table">
            <caption>{ words::name_of(edition, &result.provider, &result.offering) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Side" }</th><th scope="col">{ "Topic" }</th><th scope="col">{ "Stance" }</th><th scope="col">{ "Severity" }</th>
                    <th scope="col">{ "Level" }</th><th scope="col">{ "Relevance" }</th><th scope="col">{ "Points" }</th>
                </tr>
            </thead>
            <tbody>
                { for findings.map(|finding| html! {
                    <tr>
                        <td>{ if finding.axis == Axis::Ip { "IP" } else { axis_name(finding.axis) } }</td>
                        <th scope="row">{ words::topic(&edition.vocabulary, &finding.topic) }</th>
                        <td>{ report::stance_label(edition, finding) }</td>
                        <td>{ edition.vocabulary.label("severities", finding.severity.id()) }</td>
                        <td class="vr-number">{ words::span(finding.level) }</td>
                        <td class="vr-number">{ words::span(finding.relevance) }</td>
                        <td class="vr-number">{ words::points(finding.points) }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
