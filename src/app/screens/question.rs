//! One question a page.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::choice::Choice;
use crate::app::components::heading::heading;
use crate::app::components::shortlist::shortlist;
use crate::app::journey;
use crate::app::send::send;
use crate::app::state::{Action, Context};
use crate::browser::focus;
use crate::dataset::Provider;
use crate::questionnaire::{Answer, Kind, NOT_SURE, Question, Source};
use crate::reading::digits;

/// The screen of the question that the route names.
pub fn question(context: &Context) -> Html {
    let Some(question) = context.question() else { return Html::default() };
    let answer = context.answers.get(&question.id);
    let error = context.misses_an_answer();
    let several = question.kind == Kind::Many && question.source == Source::Options;
    let described = if error { "why error" } else { "why" };
    // The key: every question begins afresh. "Continue" listens on the button, not on the form: in a frame that may not send forms there is no
    // submit event, and Enter in a field clicks the button too.
    html! {
        <form class="vr-question" novalidate=true key={question.id.clone()}>
            <button type="button" class="vr-link vr-back" onclick={send(context, Action::Back)}>
                <svg viewBox="0 0 8 12" width="8" height="12" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M7 1L2 6l5 5" /></svg>
                { if context.changing { "Back to your answers" } else { "Back" } }
            </button>
            if error { { error_summary(question) } }
            { progress(context, question) }
            <fieldset aria-describedby={described}>
                <legend>{ heading(context, 0, html! { { &question.ask } }) }</legend>
                <p class="vr-why" id="why"><strong>{ "Why we ask: " }</strong>{ &question.why }</p>
                if several { <p class="vr-muted vr-all-that-apply">{ "Choose all that apply." }</p> }
                if error { <p class="vr-error" id="error"><span class="vr-vh">{ "Error: " }</span>{ MISSING }</p> }
                { match question.source {
                    Source::Offerings => shortlist(context, question),
                    Source::Options => options(context, question, answer),
                    Source::Models => models(context, question, answer),
                } }
                { not_sure(context, question, answer) }
            </fieldset>
            <div class="vr-actions vr-continue">
                <button type="submit" class="vr-button" onclick={send(context, Action::Continue)}>{ "Continue" }</button>
                if question.optional && answer.is_none() { <span class="vr-muted">{ "You can continue without an answer." }</span> }
            </div>
        </form>
    }
}

const MISSING: &str = "Choose an answer, or say Not sure.";

fn error_summary(question: &Question) -> Html {
    // A fragment link does not work inside a shadow root: the first field is focused by hand.
    let first = match question.source {
        Source::Offerings => "#search".to_owned(),
        _ => ["#", &field_id(question, question.options.first().map_or(NOT_SURE, |option| &option.id))].concat(),
    };
    let to_field = Callback::from(move |event: Event| {
        event.prevent_default();
        let from = event.target_unchecked_into::<web_sys::Element>();
        if let Ok(Some(form)) = from.closest("form") {
            focus::focus_first(&form, &first);
        }
    });
    html! {
        <div class="vr-error-summary" role="alert" tabindex="-1" aria-labelledby="problem">
            <p class="vr-error-title" id="problem">{ "There is a problem" }</p>
            <button type="button" class="vr-link" onclick={to_field}>{ MISSING }</button>
        </div>
    }
}

/// Section and number, in words and as a line.
fn progress(context: &Context, question: &Question) -> Html {
    let progress = journey::progress(&context.edition, &context.answers, &question.id);
    let of = if progress.about { " of about " } else { " of " };
    let done = digits(progress.number * 100 / progress.of.max(1));
    html! {
        <div class="vr-progress">
            <p class="vr-kicker">
                <span class="vr-section">{ &question.section }</span>
                <span class="vr-number">{ ["Question ", &digits(progress.number), of, &digits(progress.of)].concat() }</span>
            </p>
            <svg class="vr-progress-line" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect class="vr-track" width="100" height="1" /><rect class="vr-done" width={done} height="1" />
            </svg>
        </div>
    }
}

fn field_id(question: &Question, option: &str) -> String {
    [&question.id, "-", option].concat()
}

fn options(context: &Context, question: &Question, answer: Option<&Answer>) -> Html {
    let choice = |option: &crate::questionnaire::Choice| {
        Choice {
            question,
            option: option.id.clone(),
            id: field_id(question, &option.id),
            label: html! { { &option.label } },
            hint: option.hint.as_deref(),
            checked: answer.is_some_and(|answer| answer.has(&option.id)),
        }
        .view(context)
    };
    html! { <div class="vr-choices">{ for question.options.iter().map(choice) }</div> }
}

/// The models of each provider on the shortlist.
fn models(context: &Context, question: &Question, answer: Option<&Answer>) -> Html {
    let group = |provider: &Provider| {
        let heading = ["models-", &provider.id].concat();
        let chosen = match answer {
            Some(Answer::Models(models)) => models.get(&provider.id).map(Vec::as_slice).unwrap_or_default(),
            _ => &[],
        };
        let rows = provider.models.iter().enumerate().map(|(index, model)| {
            let licence = if model.licence == "proprietary" { "proprietary terms" } else { model.licence.as_str() };
            Choice {
                question,
                option: [&provider.id, "/", &model.id].concat(),
                id: [&heading, "-", &digits(index)].concat(),
                label: html! { { &model.id } },
                hint: Some(&[model.author.as_str(), " · ", licence].concat()),
                checked: chosen.contains(&model.id),
            }
            .view(context)
        });
        html! {
            <div class="vr-provider" role="group" aria-labelledby={heading.clone()} key={provider.id.clone()}>
                <p class="vr-provider-name" id={heading.clone()}>{ &provider.name }</p>
                <div>{ for rows }</div>
            </div>
        }
    };
    let providers = journey::providers_with_models(&context.edition, &context.answers);
    html! { <div class="vr-providers">{ for providers.into_iter().map(group) }</div> }
}

/// "Not sure", set apart, and what it means when it is chosen.
fn not_sure(context: &Context, question: &Question, answer: Option<&Answer>) -> Html {
    let checked = answer.is_some_and(Answer::is_not_sure);
    let choice = Choice {
        question,
        option: NOT_SURE.to_owned(),
        id: field_id(question, NOT_SURE),
        label: html! { { &context.edition.questionnaire.not_sure_label } },
        hint: None,
        checked,
    };
    html! {
        <div class="vr-not-sure">
            <p class="vr-or">{ "or" }</p>
            { choice.view(context) }
            <div role="status">
                if checked {
                    <p class="vr-whom">
                        { "We count every possible answer, so the result becomes wider. Who may know: " }{ lower_first(&question.whom) }
                    </p>
                }
            </div>
        </div>
    }
}

fn lower_first(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}
