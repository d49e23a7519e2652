//! What this is, and the way in.

use lean_html::html;
use yew::Html;

use crate::app::components::heading::heading;
use crate::app::components::link::link;
use crate::app::journey;
use crate::app::send::send;
use crate::app::state::{Action, Context, Route};
use crate::questionnaire::Answers;
use crate::reading::digits;
use crate::report::words;

/// The first screen.
pub fn start(context: &Context) -> Html {
    let edition = &context.edition;
    let dataset = &edition.dataset;
    let documents: usize = dataset.providers.iter().map(|provider| provider.documents.len()).sum();
    let first = edition.questionnaire.questions.first().map(|question| question.id.as_str()).unwrap_or_default();
    let length = journey::progress(edition, &Answers::default(), first).of;
    html! {
        <div class="vr-start">
            <div class="vr-start-main">
                { heading(context, 0, html! { "Before you sign with an AI provider" }) }
                <p class="vr-lead">
                    { "On these terms, for what you intend: how exposed would your intellectual property and your data be?" }
                </p>
                <ol class="vr-steps">
                    <li>{ "Say what you intend: which offerings, what for, with which data." }</li>
                    <li>{ "See, for each offering, what stands against it and how exposed you would be. Every point leads to a clause in a named document." }</li>
                    <li>{ "Print a summary for whoever decides: results, reasons, sources, and what to ask the provider for." }</li>
                </ol>
                if context.has_answers() {
                    { resume(context) }
                    <div class="vr-actions">
                        { link(context, context.stopped_at.clone().unwrap_or(Route::Check), "vr-button", html! { "Continue where you stopped" }) }
                        <button type="button" class="vr-button vr-quiet" onclick={send(context, Action::Reset)}>{ "Start again" }</button>
                    </div>
                } else {
                    <div class="vr-actions">{ link(context, Route::Question(first.to_owned()), "vr-button", html! { "Begin" }) }</div>
                }
            </div>
            <dl class="vr-facts">
                <div>
                    <dt>{ "How long it takes" }</dt>
                    <dd>{ ["About five minutes: around ", &digits(length), " questions, one at a time. “Not sure” is always an answer."].concat() }</dd>
                </div>
                <div>
                    <dt>{ "Your answers stay here" }</dt>
                    <dd>{ "Everything is worked out in this browser. Nothing that you answer is sent anywhere, and there are no cookies and no accounts." }</dd>
                </div>
                <div>
                    <dt>{ "What it rests on" }</dt>
                    <dd>
                        { [
                            &*words::count(dataset.offerings().count(), "offering", "offerings"),
                            " of ",
                            &words::count(dataset.providers.len(), "provider", "providers"),
                            ", read from ",
                            &words::count(documents, "document", "documents"),
                            ". Edition of ",
                            &words::date(dataset.date),
                            ". ",
                        ].concat() }
                        { link(context, Route::Method, "", html! { "How it is judged" }) }{ " · " }{ link(context, Route::Browse, "", html! { "What the documents say" }) }
                    </dd>
                </div>
            </dl>
        </div>
    }
}

/// What is there already.
fn resume(context: &Context) -> Html {
    let asked = crate::scoring::asked(&context.edition, &context.answers);
    let answered = asked.iter().filter(|question| context.answers.get(&question.id).is_some()).count();
    let text = ["You have answered ", &words::count(answered, "question", "questions"), " so far."].concat();
    html! { <p class="vr-resume">{ text }</p> }
}
