//! The method in plain words, the data that it is applied to, and its limits.

use lean_html::html;
use yew::prelude::*;

use crate::app::state::Model;
use crate::dataset::{Clause, Provider};
use crate::report::words;

/// The method in plain words.
pub fn in_plain_words(model: &Model) -> Html {
    let rubric = &model.edition.rubric;
    let floor = (rubric.coverage_floor / 100).to_string() + "\u{a0}%";
    html! {
        <ol class="vr-plainly vr-text">
            <li>{ "Each provider’s documents were read, and for each topic it was noted which stance they take, with the section, the date, and how sure the reading is. Business and consumer terms are kept apart." }</li>
            <li>{ "Each stance has a level from 0 (best for you) to 100 (worst). Qualifiers add to it. Where the reading is doubtful, the level becomes a span. Where nobody has read the documents, it is the whole span from 0 to 100." }</li>
            <li>{ "Your answers decide how much each topic matters, from 0 (not at all) to 5. An answer that is missing or “Not sure” makes this a span too." }</li>
            <li>{ "An exposure is the average of the levels, weighted by how much each topic matters: exactly the least and the most that the spans allow. One exposure is for intellectual property, one for data; they are never mixed." }</li>
            <li>{ "A finding’s points are its share of the centre of that span: level times relevance, divided by all relevance on that side. The points of one side add up to its centre." }</li>
            <li>{ "Some terms cannot be averaged away: stops and conditions stand apart and decide the verdict, each with what would lift it." }</li>
            <li>{ "Coverage says how much of what matters rests on documents that were reviewed and are recent. Below " }{ floor }{ " no centre is shown, and the verdict is “Not enough known”." }</li>
            <li>{ "What would lower it is scored again, as if the provider had agreed: the drop that is shown is the drop that agreeing gives. What a host’s models are licensed under decides where its own terms leave it open." }</li>
            <li>{ "What your company concludes stands beside the verdict that is computed, and never changes it. What it knows better, such as a signed contract, is scored in the place of the documents and marked wherever it counts." }</li>
            <li>{ "Two offerings whose difference may go either way are shown as not to be told apart; no order is claimed." }</li>
        </ol>
    }
}

/// Version, date, hashes and what is counted from the data themselves.
pub fn data(model: &Model) -> Html {
    let edition = &model.edition;
    let dataset = &edition.dataset;
    let sum = |of: fn(&Provider) -> usize| dataset.providers.iter().map(of).sum::<usize>();
    let counts = [
        words::count(dataset.providers.len(), "provider", "providers"),
        words::count(sum(|provider| provider.offerings.len()), "offering", "offerings"),
        words::count(sum(|provider| provider.documents.len()), "document", "documents"),
        words::count(sum(|provider| provider.clauses.len()), "clause", "clauses"),
        words::count(dataset.licences.len(), "model licence", "model licences"),
    ];
    let seconds = sum(|provider| provider.clauses.iter().filter(|clause: &&Clause| clause.basis != crate::dataset::Basis::Explicit).count());
    html! {
        <>
            <p class="vr-text">
                { words::list(&counts) }{ ". Of the clauses, " }{ seconds }{ " are our reading or the silence of documents that were read; all others are stated in words." }
            </p>
            { editions(model) }
        </>
    }
}

/// The versions and hashes of everything that an assessment is made with.
pub fn editions(model: &Model) -> Html {
    let edition = &model.edition;
    let rows = [
        ("Dataset", &edition.dataset.version, &edition.dataset.sha256, words::date(edition.dataset.date)),
        ("Rubric", &edition.rubric.version, &edition.rubric.sha256, words::date(edition.rubric.as_of)),
        ("Questionnaire", &edition.questionnaire.version, &edition.questionnaire.sha256, String::new()),
    ];
    html! {
        <dl class="vr-particulars">
            { for rows.into_iter().map(|(name, version, hash, date)| html! {
                <div>
                    <dt>{ name }</dt>
                    <dd>{ version }if !date.is_empty() { { ", " }{ date } }<br /><span class="vr-small vr-muted">{ "SHA-256 " }<code class="vr-hash">{ hash }</code></span></dd>
                </div>
            }) }
        </dl>
    }
}

/// What this does not do.
pub fn limits() -> Html {
    html! {
        <ul class="vr-bullets vr-text">
            <li>{ "It describes what documents state. It does not know what a provider does, and it does not know what you negotiated." }</li>
            <li>{ "It is no legal advice and replaces none. “No blocker found” is never a promise that an offering is safe." }</li>
            <li>{ "Levels, relevances and stops are a judgement. All of it stands below, so that you can disagree with a number and see what it does." }</li>
            <li>{ "Documents change. Each one carries the date that it states and, apart from it, the date on which we saw it. Check the source before you sign." }</li>
            <li>{ "A topic that nobody has reviewed is not a good sign and not a bad one: it is counted from best to worst." }</li>
            <li>{ "No provider is affiliated with this, and none has paid for it." }</li>
            <li>{ "Nothing that you answer leaves this page. It loads its own files, the last of them when you first open a summary, and asks for nothing else." }</li>
        </ul>
    }
}
