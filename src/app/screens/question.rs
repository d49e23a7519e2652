//! One question a page.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::choice::Choice;
use crate::app::components::heading::heading;
use crate::app::components::shortlist::Shortlist;
use crate::app::journey::{self, models_toggled, toggled};
use crate::app::send::send;
use crate::app::state::{Action, Context, Route};
use crate::browser::focus;
use crate::questionnaire::{Answer, Kind, NOT_SURE, Question, Source};

/// What the screen needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state.
    pub context: Context,
    /// The question's id.
    pub id: AttrValue,
}

/// The screen of one question.
#[component]
pub fn QuestionScreen(props: &Props) -> Html {
    let missing = use_state(|| false);
    let summary = use_node_ref();
    let context = &props.context;
    let edition = &context.edition;
    let Some(question) = edition.questionnaire.question(&props.id) else { return Html::default() };
    let answer = context.answers.get(&question.id);
    let open = journey::is_open(&context.answers, question);
    let error = *missing && open;

    let go_on = {
        let (context, id, missing, summary) = (context.clone(), question.id.clone(), missing.clone(), summary.clone());
        // On the button, not on the form: in a frame that may not send forms there is no submit event. Enter in a field clicks the button too.
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if open {
                missing.set(true);
                // Where the summary stands already, the change above draws nothing new.
                if let Some(summary) = summary.cast::<web_sys::HtmlElement>() {
                    let _ = summary.focus();
                }
                return;
            }
            context.dispatch(match journey::after(&context.edition, &context.answers, &id, context.changing) {
                Route::Question(next) if context.changing => Action::Change(next),
                next => Action::Go(next),
            });
        })
    };
    {
        let summary = summary.clone();
        use_effect_with(error, move |error| {
            if let Some(summary) = summary.cast::<web_sys::HtmlElement>().filter(|_| *error) {
                let _ = summary.focus();
            }
        });
    }
    let go_back = send(context, Action::Go(journey::before(edition, &context.answers, &question.id, context.changing)));

    let several = question.kind == Kind::Many && question.source == Source::Options;
    let described = if error { "why error" } else { "why" };
    html! {
        <form class="vr-question" novalidate=true>
            <button type="button" class="vr-link vr-back" onclick={go_back}>
                <svg viewBox="0 0 8 12" width="8" height="12" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M7 1L2 6l5 5" /></svg>
                { if context.changing { "Back to your answers" } else { "Back" } }
            </button>
            if error { { error_summary(&summary, question) } }
            { progress(context, question) }
            <fieldset aria-describedby={described}>
                <legend>{ heading(context, 0, &question.ask) }</legend>
                <p class="vr-why" id="why"><strong>{ "Why we ask: " }</strong>{ &question.why }</p>
                if several { <p class="vr-muted vr-all-that-apply">{ "Choose all that apply." }</p> }
                if error { <p class="vr-error" id="error"><span class="vr-vh">{ "Error: " }</span>{ MISSING }</p> }
                { match question.source {
                    Source::Offerings => html! { <Shortlist context={context.clone()} question={question.id.clone()} /> },
                    Source::Options => options(context, question, answer),
                    Source::Models => models(context, question, answer),
                } }
                { not_sure(context, question, answer) }
            </fieldset>
            <div class="vr-actions vr-continue">
                <button type="submit" class="vr-button" onclick={go_on}>{ "Continue" }</button>
                if question.optional && answer.is_none() { <span class="vr-muted">{ "You can continue without an answer." }</span> }
            </div>
        </form>
    }
}

const MISSING: &str = "Choose an answer, or say Not sure.";

fn error_summary(summary: &NodeRef, question: &Question) -> Html {
    // A fragment link does not work inside a shadow root: the first field is focused by hand.
    let first = match question.source {
        Source::Offerings => "#search".to_owned(),
        _ => ["#", &field_id(question, question.options.first().map_or(NOT_SURE, |option| &option.id))].concat(),
    };
    let to_field = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let from = event.target_unchecked_into::<web_sys::Element>();
        if let Ok(Some(form)) = from.closest("form") {
            focus::focus_first(&form, &first);
        }
    });
    html! {
        <div class="vr-error-summary" role="alert" tabindex="-1" ref={summary} aria-labelledby="problem">
            <p class="vr-error-title" id="problem">{ "There is a problem" }</p>
            <button type="button" class="vr-link" onclick={to_field}>{ MISSING }</button>
        </div>
    }
}

/// Section and number, in words and as a line.
fn progress(context: &Context, question: &Question) -> Html {
    let progress = journey::progress(&context.edition, &context.answers, &question.id);
    let of = if progress.about { " of about " } else { " of " };
    let done = (progress.number * 100 / progress.of.max(1)).to_string();
    html! {
        <div class="vr-progress">
            <p class="vr-kicker">
                <span class="vr-section">{ &question.section }</span>
                <span class="vr-number">{ ["Question ", &progress.number.to_string(), of, &progress.of.to_string()].concat() }</span>
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

/// What can be chosen.
enum Chosen {
    Option(String),
    Model { provider: String, model: String },
    NotSure,
}

/// Sends the answer that follows from a choice.
fn answering(context: &Context, question: &Question, chosen: Chosen) -> Callback<bool> {
    let (context, id) = (context.clone(), question.id.clone());
    Callback::from(move |on: bool| {
        let (edition, before) = (&context.edition, context.answers.get(&id));
        let answer = match &chosen {
            Chosen::Option(option) => {
                edition.questionnaire.question(&id).and_then(|question| toggled(question, before, option, on, question.kind == Kind::One))
            }
            Chosen::Model { provider, model } => edition.dataset.provider(provider).and_then(|provider| models_toggled(before, provider, model, on)),
            Chosen::NotSure => on.then(|| Answer::One(NOT_SURE.to_owned())),
        };
        context.dispatch(Action::Answer { question: id.clone(), answer });
    })
}

fn options(context: &Context, question: &Question, answer: Option<&Answer>) -> Html {
    let single = question.kind == Kind::One;
    let choice = |option: &crate::questionnaire::Choice| {
        Choice {
            id: field_id(question, &option.id),
            name: &question.id,
            single,
            label: html! { &option.label },
            hint: option.hint.as_deref(),
            checked: answer.is_some_and(|answer| answer.has(&option.id)),
            onchange: answering(context, question, Chosen::Option(option.id.clone())),
        }
        .view()
    };
    html! { <div class="vr-choices">{ for question.options.iter().map(choice) }</div> }
}

/// The models of each provider on the shortlist.
fn models(context: &Context, question: &Question, answer: Option<&Answer>) -> Html {
    let group = |provider: &crate::dataset::Provider| {
        let heading = ["models-", &provider.id].concat();
        html! {
            <div class="vr-provider" role="group" aria-labelledby={&heading} key={&provider.id}>
                <p class="vr-provider-name" id={&heading}>{ &provider.name }</p>
                <div>
                    { for provider.models.iter().enumerate().map(|(index, model)| {
                        let chosen = match answer {
                            Some(Answer::Models(models)) => models.get(&provider.id).is_some_and(|models| models.contains(&model.id)),
                            _ => false,
                        };
                        let hint =
                            [model.author.as_str(), " · ", if model.licence == "proprietary" { "proprietary terms" } else { model.licence.as_str() }].concat();
                        Choice {
                            id: [&heading, "-", &index.to_string()].concat(),
                            name: &question.id,
                            single: false,
                            label: html! { &model.id },
                            hint: Some(&hint),
                            checked: chosen,
                            onchange: answering(context, question, Chosen::Model { provider: provider.id.clone(), model: model.id.clone() }),
                        }
                        .view()
                    }) }
                </div>
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
        id: field_id(question, NOT_SURE),
        name: &question.id,
        single: question.kind == Kind::One,
        label: html! { &context.edition.questionnaire.not_sure_label },
        hint: None,
        checked,
        onchange: answering(context, question, Chosen::NotSure),
    };
    html! {
        <div class="vr-not-sure">
            <p class="vr-or">{ "or" }</p>
            { choice.view() }
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
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
