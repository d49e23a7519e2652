//! What others publish about a clause: their record, field for field, kept as theirs.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::facts::{fact, fact_text};
use crate::app::components::heading::named;
use crate::app::components::outward;
use crate::app::state::Context;
use crate::dataset::{NamedAgency, Neighbour, ThirdPartyRecord};
use crate::edition::Records;
use crate::report::law::{self, Asked};
use crate::report::words;

/// The records about a clause, and those that quote it beside their own.
pub fn section(context: &Context, records: &Records, clause: &str) -> Html {
    let about: Vec<&ThirdPartyRecord> = records.third_party.about_clause(clause).collect();
    let quoting: Vec<(&ThirdPartyRecord, &Neighbour)> = records.third_party.quoting_clause(clause).collect();
    if about.is_empty() && quoting.is_empty() {
        return Html::default();
    }
    html! {
        <section class="vr-part" aria-labelledby="third-party">
            { named(context, "third-party", "What others publish about it") }
            <p class="vr-text vr-muted">{ "Kept as theirs, retold in our words, with quotations as quotations. It decides no score." }</p>
            { for about.into_iter().map(|record| whole(context, records, record)) }
            { for quoting.into_iter().map(|(record, neighbour)| html! {
                <p class="vr-text">
                    { "Quoted by " }{ &record.publisher }{ " beside its record" }if let Some(id) = &record.record_id { { " " }{ id } }
                    if let Some(severity) = &neighbour.severity { { ", with the severity “" }{ severity }{ "”" } }{ "." }
                    if let Some(note) = &neighbour.note { { " " }{ note } }
                </p>
            }) }
        </section>
    }
}

fn whole(context: &Context, records: &Records, record: &ThirdPartyRecord) -> Html {
    let tracking = &record.tracking;
    let asked = Asked { edition: &context.edition, records, answers: &context.assessment.answers, as_of: context.assessment.as_of };
    let analysis = [
        ("Regulatory landscape", &record.analysis.regulatory_landscape),
        ("Governance exposure", &record.analysis.governance_exposure),
        ("Jurisdiction flags", &record.analysis.jurisdiction_flags),
        ("Contract and vendor implications", &record.analysis.contract_and_vendor_implications),
        ("Compliance considerations", &record.analysis.compliance_considerations),
    ];
    let texts = [
        ("What it is", &record.what_it_is),
        ("Why it matters", &record.why_it_matters),
        ("Ambiguous", &record.interpretive_note),
        ("For users", &record.consumer_impact),
    ];
    html! {
        <details class="vr-finding">
            <summary>
                <strong>{ &record.publisher }</strong>if let Some(id) = &record.record_id { { " · record " }<code>{ id }</code> }
                if let Some(title) = &record.title { <br /><span>{ title }</span> }
            </summary>
            <div class="vr-finding-body">
                <figure class="vr-quotation">
                    <blockquote>{ ["“", &record.quotation, "”"].concat() }</blockquote>
                    <figcaption>{ "Quoted from " }{ &record.entity }{ ", " }{ &record.document_title }</figcaption>
                </figure>
                <dl class="vr-particulars">
                    { for texts.into_iter().filter_map(|(name, text)| text.as_ref().map(|text| fact_text(name, text))) }
                    { judgement(record) }
                    if let Some(rarity) = &record.rarity { { fact_text("Rarity", &[&rarity.text, " (", &rarity.seen.to_string(), " of ", &rarity.of.to_string(), ")"].concat()) } }
                    { for analysis.into_iter().filter_map(|(name, text)| text.as_ref().map(|text| fact_text(name, text))) }
                    if let Some(level) = &record.analysis.governance_level { { fact_text("Governance level", level) } }
                    { for [("Agencies named", &record.agencies), ("Agencies mentioned", &record.mentioned_agencies)].into_iter().filter(|(_, list)| !list.is_empty()).map(|(name, list)| agencies(name, list)) }
                    if !record.regulations.is_empty() {
                        { fact("Regulations named", html! {
                            <ul class="vr-plain-list">
                                { for asked.named(record).into_iter().map(|(named, known)| html! {
                                    <li>
                                        { &named.label }if let Some(place) = &named.place { { ", " }{ place } }
                                        if let Some((regulation, validity)) = known { { " – " }{ &regulation.short_name }{ ": " }{ law::validity(validity) } }
                                    </li>
                                }) }
                            </ul>
                        }) }
                    }
                    if !record.mentioned_regulations.is_empty() {
                        { fact_text("Regulations mentioned", &record.mentioned_regulations.iter().map(|named| match &named.place {
                            Some(place) => [&named.label, ", ", place].concat(),
                            None => named.label.clone(),
                        }).collect::<Vec<_>>().join("; ")) }
                    }
                    { for [
                        ("Document updated", tracking.document_last_updated), ("First tracked", tracking.first_tracked),
                        ("Last verified", tracking.last_verified), ("Read by us", tracking.accessed),
                    ].into_iter().filter_map(|(name, date)| date.map(|date| fact_text(name, &words::date(date)))) }
                    { for [("Captured", &tracking.captured_at), ("Analysed", &tracking.analysis_generated), ("Archive", &tracking.archive), ("No address", &tracking.source_url_note)]
                        .into_iter().filter_map(|(name, text)| text.as_ref().map(|text| fact_text(name, text))) }
                    if let Some(hash) = &tracking.content_sha256 { { fact("Content hash", html! { <code class="vr-hash">{ hash.to_string() }</code> }) } }
                    { for [("Snapshot stored", tracking.snapshot_stored), ("Hash verified", tracking.hash_verified)].into_iter().filter_map(|(name, said)| said.map(|said| fact_text(name, if said { "yes, as it says" } else { "no" }))) }
                    if let Some(url) = &tracking.source_url { { fact("Source address", outward::link(Some(url), url)) } }
                    if let Some(page) = &record.page { { fact("Its page", outward::link(Some(page), page)) } }
                    if let Some(id) = &record.document_id { { fact_text("Its document id", id) } }
                    if let Some(citation) = &record.citation {
                        { fact_text("Its citation", &[
                            citation.entity.as_str(), &citation.document, &citation.record_id, &citation.captured, &citation.sha256,
                            citation.url.as_deref().unwrap_or_default(), citation.publisher_claim.as_deref().unwrap_or_default(),
                            &citation.accessed.map(words::date).unwrap_or_default(),
                        ].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")) }
                    }
                    if !record.categories.is_empty() { { fact_text("Categories", &record.categories.join(" · ")) } }
                    { fact_text("Changed before", if record.changed_before { "yes, as it says" } else { "not that it says" }) }
                    { for [
                        ("On changes", &record.monitoring_note), ("Its ties", &record.affiliation), ("It says it is not", &record.disclaimer),
                        ("On its page", &record.page_note), ("On categories", &record.categories_note), ("On the answers", &record.faq_note),
                    ].into_iter().filter_map(|(name, text)| text.as_ref().map(|text| fact_text(name, text))) }
                </dl>
                { others(record) }
                { for record.faq.iter().map(|faq| html! {
                    <div class="vr-text">if let Some(question) = &faq.question { <p class="vr-label">{ question }</p> }<p>{ &faq.answer }</p></div>
                }) }
                if !record.doubts.is_empty() {
                    <div class="vr-note">
                        <p class="vr-label">{ "What we doubt in it" }</p>
                        <ul class="vr-bullets">{ for record.doubts.iter().map(|doubt| html! { <li>{ doubt }</li> }) }</ul>
                    </div>
                }
            </div>
        </details>
    }
}

/// Severity, confidence and basis in the source's own words, on its own scale.
fn judgement(record: &ThirdPartyRecord) -> Html {
    let parts = [("severity", &record.source.severity), ("confidence", &record.source.confidence), ("basis", &record.source.basis)];
    let said: Vec<String> = parts.into_iter().filter_map(|(name, said)| said.as_ref().map(|said| [name, " “", said, "”"].concat())).collect();
    if said.is_empty() { Html::default() } else { fact_text("Source’s judgement", &said.join(", ")) }
}

fn agencies(name: &'static str, list: &[NamedAgency]) -> Html {
    fact(
        name,
        html! { <ul class="vr-plain-list">{ for list.iter().map(|agency| html! { <li>{ &agency.name }if !agency.note.is_empty() { { " – " }{ &agency.note } }</li> }) }</ul> },
    )
}

/// The quotations that the record sets beside the clause.
fn others(record: &ThirdPartyRecord) -> Html {
    if record.other_platforms.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <p class="vr-label">{ "How it says that others handle this" }</p>
            { for record.other_platforms.iter().map(|other| html! {
                <figure class="vr-quotation">
                    <blockquote>{ ["“", &other.quotation, "”"].concat() }</blockquote>
                    <figcaption>
                        { other.name.as_deref().unwrap_or("It names nobody: whose words these are is not known") }
                        if let Some(severity) = &other.severity { { " · its severity “" }{ severity }{ "”" } }
                        if let Some(note) = &other.note { { " · " }{ note } }
                    </figcaption>
                </figure>
            }) }
        </div>
    }
}
