//! A clause as a reader needs it: what it says in our words, the document, how sure we are, and the way to the source.

use lean_html::html;
use yew::prelude::*;

use super::link::link;
use crate::app::state::{Context, Model, RecordsState, Route};
use crate::dataset::{Clause, ClauseRecord, DocumentRecord, Period, Pin, Provider, ProviderRecord, Role};
use crate::report::{self, Source, words};
use crate::scoring::is_stale;

/// Where a clause stands in a finding.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It decides.
    Governs,
    /// It is shown beside.
    Beside,
    /// It is what the screen is about.
    Alone,
}

/// One clause.
pub fn clause(context: &Context, provider: &str, clause: &Clause, standing: Standing) -> Html {
    let model: &Model = context;
    let edition = &model.edition;
    let Some(provider) = edition.dataset.provider(provider) else { return Html::default() };
    let record = model.records().and_then(|records| records.clause(&clause.id));
    let role = edition.vocabulary.list("roles").iter().find(|words| words.id == clause.role.id());
    let stance = edition.vocabulary.stance(&clause.topic, &clause.stance);
    html! {
        <div class={("vr-clause", (standing == Standing::Beside).then_some("vr-clause-beside"))}>
            <p class="vr-clause-role">
                if standing == Standing::Beside {
                    <strong>{ if clause.role == Role::Governing { "Governs elsewhere" } else { role.map_or("", |role| &role.label) } }</strong>
                    { ": " }{ if clause.role == Role::Governing { "it holds for customers of another region." } else { role.map_or("", |role| &role.text) } }
                    { " " }
                }
                <span class="vr-stance">{ stance.map_or(clause.stance.as_str(), |stance| &stance.label) }</span>
            </p>
            { match (record, &model.records) {
                (Some((provider, record)), _) => words_of(record, provider, clause, standing),
                (None, RecordsState::Failed(why)) => html! { <p class="vr-note">{ "The words of this clause could not be loaded: " }{ why.as_ref() }</p> },
                (None, _) => html! { <p class="vr-muted">{ "The words of this clause are on their way …" }</p> },
            } }
            { facts(model, provider, clause, record) }
            { record.and_then(|(_, record)| record.pin.as_ref()).map(pin) }
            if standing != Standing::Alone {
                <p class="vr-small vr-no-print">{ link(context, Route::Clause(clause.id.to_string()), "", "The whole record of this clause") }</p>
            }
        </div>
    }
}

/// One clause as a document has it: its words, and in small print all that is needed to find it again.
pub fn on_paper(model: &Model, provider: &str, clause: &Clause, standing: Standing, sources: &[Source<'_>]) -> Html {
    let edition = &model.edition;
    let Some(provider) = edition.dataset.provider(provider) else { return Html::default() };
    let record = model.records().and_then(|records| records.clause(&clause.id));
    let beside = standing == Standing::Beside;
    let lead = match (beside, clause.role) {
        (false, _) => String::new(),
        (true, Role::Governing) => "Governs elsewhere: ".to_owned(),
        (true, role) => [edition.vocabulary.label("roles", role.id()), ": "].concat(),
    };
    html! {
        <div class={("vr-clause", beside.then_some("vr-clause-beside"))}>
            if let Some((owner, words)) = record {
                <p>
                    if beside { <strong>{ lead }</strong> }
                    { &words.summary }
                    if !beside { { " " }{ &words.why } }
                    if !beside && let Some(note) = &words.note { { " Note: " }{ note } }
                </p>
                if let Some(conflict) = report::disagreements(owner, &clause.id) { <p><span class="vr-label">{ "Documents disagree: " }</span>{ conflict }</p> }
                if !beside && let Some(quotation) = &words.quotation { <p class="vr-quoted">{ ["“", quotation, "”"].concat() }</p> }
                <p class="vr-small vr-muted">
                    { match clause.document.as_deref().and_then(|id| owner.document(id)) {
                        Some(document) => html! {
                            <>
                                if let Some(number) = report::number(sources, &provider.id, &document.id) { { "Source " }{ number }{ ": " } }
                                { &document.title }if let Some(section) = &words.section { { ", " }{ section } }{ caveats(document) }
                            </>
                        },
                        None => html! { { "All documents of this offering: none says anything on this" } },
                    } }
                    { small_print(model, provider, clause, words, beside) }
                </p>
            } else {
                <p>{ lead }{ edition.vocabulary.stance(&clause.topic, &clause.stance).map(|stance| stance.label.as_str()) }</p>
            }
        </div>
    }
}

/// Basis, confidence, qualifiers, how the level comes about, and the pin.
fn small_print(model: &Model, provider: &Provider, clause: &Clause, words: &ClauseRecord, beside: bool) -> String {
    let vocabulary = &model.edition.vocabulary;
    let mut text = [
        " · ",
        vocabulary.label("bases", clause.basis.id()),
        ", confidence ",
        &words::lower(vocabulary.label("confidences", clause.confidence.id())),
    ]
    .concat();
    if is_stale(&model.edition, provider, clause, model.assessment.as_of) {
        text.push_str(" · old or replaced: check it again");
    }
    if !beside {
        let steps = report::steps(&model.edition, &model.assessment.answers, provider, clause);
        text = [&text, " · rubric ", &clause.topic, " / ", &clause.stance, ": ", &steps.join("; ").replace(":;", ":")].concat();
    }
    if let Some(pin) = &words.pin {
        text.push_str(" · pin ");
        text.push_str(pin.fingerprint.to_string().get(..12).unwrap_or_default());
    }
    text
}

/// What it says, why that matters, and what is open about it.
fn words_of(record: &ClauseRecord, provider: &ProviderRecord, clause: &Clause, standing: Standing) -> Html {
    // The screen of a clause shows both sides at length.
    let conflict = if standing == Standing::Alone { None } else { report::disagreements(provider, &clause.id) };
    let document = clause.document.as_ref().and_then(|id| provider.document(id));
    html! {
        <>
            <p>{ &record.summary }</p>
            if !record.why.is_empty() { <p>{ &record.why }</p> }
            if let Some(conflict) = conflict { <p class="vr-note"><span class="vr-label">{ "Documents disagree: " }</span>{ conflict }</p> }
            if let Some(note) = &record.note { <p class="vr-small"><span class="vr-label">{ "Note: " }</span>{ note }</p> }
            if let Some(quotation) = &record.quotation {
                <figure class="vr-quotation">
                    <blockquote>{ ["“", quotation, "”"].concat() }</blockquote>
                    <figcaption>{ "Quoted from " }{ document.map_or("the document", |document| &document.title) }</figcaption>
                </figure>
            }
        </>
    }
}

/// Document, section, dates, basis, confidence, qualifiers, and the row of the rubric.
fn facts(model: &Model, provider: &Provider, clause: &Clause, record: Option<(&ProviderRecord, &ClauseRecord)>) -> Html {
    let vocabulary = &model.edition.vocabulary;
    let found = record.and_then(|(provider, words)| Some((provider, words, provider.document(clause.document.as_deref()?)?)));
    let qualifiers: Vec<&str> = clause.qualifiers.iter().map(|id| vocabulary.label("qualifiers", id)).collect();
    let scope: Vec<&str> = clause.scope.iter().map(|id| vocabulary.label("regions", id)).collect();
    let steps = report::steps(&model.edition, &model.assessment.answers, provider, clause);
    let stale = is_stale(&model.edition, provider, clause, model.assessment.as_of);
    let period = record.and_then(|(_, words)| words.period).map(|period| match period {
        Period::Days(days) => words::count(usize::from(days), "day", "days"),
        Period::Hours(hours) => words::count(usize::from(hours), "hour", "hours"),
    });
    html! {
        <dl class="vr-particulars">
            if let Some((provider, words, document)) = found {
                <div><dt>{ "Source" }</dt><dd>{ source(provider, clause, words, document) }</dd></div>
                <div><dt>{ "Dates" }</dt><dd>{ report::dates(document) }</dd></div>
            } else if clause.document.is_none() {
                <div><dt>{ "Source" }</dt><dd>{ "All documents of this offering: none says anything on this." }</dd></div>
            }
            if stale { <div><dt>{ "Age" }</dt><dd><strong>{ "Old or replaced: check it again. It does not count as covered." }</strong></dd></div> }
            <div>
                <dt>{ "Basis" }</dt>
                <dd>{ [vocabulary.label("bases", clause.basis.id()), " · confidence ", &words::lower(vocabulary.label("confidences", clause.confidence.id()))].concat() }</dd>
            </div>
            if !qualifiers.is_empty() { <div><dt>{ "Qualified" }</dt><dd>{ qualifiers.join(" · ") }</dd></div> }
            if let Some(period) = period { <div><dt>{ "Period" }</dt><dd>{ period }</dd></div> }
            if !scope.is_empty() { <div><dt>{ "Holds for" }</dt><dd>{ words::list(&scope) }</dd></div> }
            <div>
                <dt>{ "Rubric row" }</dt>
                <dd><code>{ &clause.topic }{ " / " }{ &clause.stance }</code>{ " – " }{ steps.join("; ").replace(":;", ":") }</dd>
            </div>
        </dl>
    }
}

/// The document with its section, what must be said of it, and a link to the very words where they are pinned.
fn source(provider: &ProviderRecord, clause: &Clause, words: &ClauseRecord, document: &DocumentRecord) -> Html {
    html! {
        <>
            { match report::address(provider, clause, words.pin.as_ref()) {
                Some(href) => html! { <a {href} target="_blank" rel="noopener noreferrer external">{ &document.title }<span class="vr-vh">{ " (opens the provider’s page in a new tab)" }</span></a> },
                None => html! { { &document.title } },
            } }
            if let Some(section) = &words.section { { ", " }{ section } }
            { caveats(document) }
        </>
    }
}

/// What must be said of a document wherever it counts: not read whole, or replaced.
pub fn caveats(document: &DocumentRecord) -> Html {
    html! {
        <>
            if document.partial { { " · " }<strong>{ "not read whole" }</strong> }
            if let Some(superseded) = &document.superseded { { " · " }<strong>{ "replaced" }</strong>{ ": " }{ superseded } }
        </>
    }
}

/// How the clause is tied to its source. The hash is shortened; what we have of it is one click away, and in print its beginning is enough to find it.
fn pin(pin: &Pin) -> Html {
    let fingerprint = pin.fingerprint.to_string();
    html! {
        <details class="vr-pin">
            <summary>{ "Pinned to " }{ words::count(pin.words as usize, "word", "words") }{ ", SHA-256 " }<code>{ fingerprint.get(..12) }{ "…" }</code></summary>
            <p>{ "From “" }{ &pin.start }{ " …” to “… " }{ &pin.end }{ "”" }</p>
            <p><code class="vr-hash">{ fingerprint }</code>{ "… (the first 16 of 64 hexadecimal digits; the dataset has them all)" }</p>
        </details>
    }
}
