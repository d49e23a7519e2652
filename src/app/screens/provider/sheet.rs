//! What a directory's sheet says of the provider: every field as the source states it, with what is doubtful about it.

use lean_html::html;
use yew::prelude::*;

use super::particulars::{moderation, yes_no};
use crate::app::components::facts::{fact, fact_text};
use crate::app::components::heading::named;
use crate::app::components::link::link;
use crate::app::components::outward;
use crate::app::state::{Context, Route};
use crate::dataset::{Price, ProviderSheet, SheetModel};

/// The section.
pub fn section(context: &Context, sheet: &ProviderSheet) -> Html {
    let unknown = "not stated";
    let retention = sheet.retention_policy.as_ref().map(|policy| {
        [Some(policy.kind.as_str()), policy.duration.as_deref(), policy.details.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    html! {
        <section class="vr-part" aria-labelledby="sheet">
            { named(context, "sheet", "What a directory says of it") }
            <p class="vr-text vr-muted">{ "Stated by " }{ &sheet.publisher }{ ", kept as theirs. It decides no score by itself; where our own reading differs, that is said." }</p>
            <dl class="vr-particulars">
                { fact_text("Name", &sheet.name) }
                { fact_text("Headquarters", sheet.headquarters.as_deref().unwrap_or(unknown)) }
                { fact("Status page", outward::link(sheet.status_page.as_deref(), sheet.status_page.as_deref().unwrap_or(unknown))) }
                { fact_text("API key required", yes_no(sheet.api_key_required, "yes", "no")) }
                { fact_text("API key name", sheet.api_key_name.as_deref().unwrap_or(unknown)) }
                { fact_text("Models", &sheet.total_models.to_string()) }
                { for sheet.endpoints.iter().map(|endpoint| fact(&endpoint.name, html! { <code>{ &endpoint.url }</code> })) }
                { fact("Privacy policy", outward::link(sheet.privacy_policy.as_deref(), sheet.privacy_policy.as_deref().unwrap_or(unknown))) }
                { fact("Terms of service", outward::link(sheet.terms_of_service.as_deref(), sheet.terms_of_service.as_deref().unwrap_or(unknown))) }
                { fact_text("Retains data", yes_no(sheet.retains_data, "yes", "no")) }
                { fact_text("Trains on data", yes_no(sheet.trains_on_data, "yes", "no")) }
                { fact_text("Retention policy", retention.as_deref().unwrap_or(unknown)) }
                { fact_text("Moderation", &moderation(sheet.moderation.as_ref())) }
                if let Some(page) = &sheet.page { { fact("Its page", outward::link(Some(page), page)) } }
                if let Some(note) = &sheet.page_note { { fact_text("On its page", note) } }
                if !sheet.navigation.is_empty() { { fact_text("Its own links", &sheet.navigation.iter().map(|one| [&one.label, " (", &one.target, ")"].concat()).collect::<Vec<_>>().join("; ")) } }
                if !sheet.repairs.is_empty() {
                    { fact_text("Signs repaired", &sheet.repairs.iter().map(|one| ["“", &one.found, "” stands for “", &one.stands_for, "”, ", &one.times.to_string(), " times, ", &one.place].concat()).collect::<Vec<_>>().join("; ")) }
                }
            </dl>
            <div class="vr-scroll" role="region" aria-label="Models on the sheet" tabindex="0">
                <table class="vr-matrix" role="table">
                    <caption class="vr-vh">{ "Models as the sheet states them" }</caption>
                    <thead role="rowgroup">
                        <tr role="row">{ for ["Model", "Author as stated", "Author in truth", "Context window", "Input price", "Output price", "Features"].map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }</tr>
                    </thead>
                    <tbody role="rowgroup">{ for sheet.models.iter().map(model) }</tbody>
                </table>
            </div>
            if !sheet.doubts.is_empty() {
                <div class="vr-note">
                    <p class="vr-label">{ "What we doubt in it" }</p>
                    <ul class="vr-bullets">{ for sheet.doubts.iter().map(|doubt| html! { <li>{ doubt }</li> }) }</ul>
                </div>
            }
            if !sheet.clauses.is_empty() {
                <p class="vr-small">
                    { "Recorded from it: " }
                    { for sheet.clauses.iter().map(|id| html! { <>{ link(context, Route::Clause(id.clone()), "", topic(context, id)) }{ " " }</> }) }
                </p>
            }
        </section>
    }
}

fn model(model: &SheetModel) -> Html {
    let price = |price: &Option<Price>| price.as_ref().map_or_else(|| "not stated".to_owned(), |price| ["$", &price.usd, " ", &price.per].concat());
    let differs = model.author != model.author_as_stated;
    html! {
        <tr role="row" key={model.id.clone()}>
            <th scope="row" role="rowheader">{ &model.id }if let Some(page) = &model.page { <span class="vr-small vr-muted">{ page }</span> }</th>
            <td role="cell">{ &model.author_as_stated }</td>
            <td role="cell">if differs { <strong>{ &model.author }</strong> } else { { &model.author } }</td>
            <td role="cell" class="vr-number">{ model.context_window.map_or_else(|| "not stated".to_owned(), |tokens| tokens.to_string() + " tokens") }</td>
            <td role="cell" class="vr-number">{ price(&model.input_price) }</td>
            <td role="cell" class="vr-number">{ price(&model.output_price) }</td>
            <td role="cell">{ model.features.join(", ") }</td>
        </tr>
    }
}

/// The topic of a clause's record.
fn topic(context: &Context, id: &str) -> String {
    let topic = id.split('/').nth(2).unwrap_or(id);
    crate::report::words::topic(&context.edition.vocabulary, topic).to_owned()
}
