//! All answers, to be checked and changed.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::heading;
use crate::app::finish::question_and_answer;
use crate::app::journey;
use crate::app::send::send;
use crate::app::state::{Action, Context};
use crate::app::words::answer_lines;
use crate::questionnaire::Question;
use crate::report::words::count;
use crate::scoring::asked;

/// The answers.
pub fn check(context: &Context) -> Html {
    let edition = &context.edition;
    let asked = asked(edition, &context.answers);
    let open = asked.iter().filter(|question| journey::is_open(&context.answers, question)).count();
    let unsure = asked.iter().filter(|question| context.answers.get(&question.id).is_some_and(|answer| answer.is_not_sure())).count();
    let sections = &edition.questionnaire.sections;
    html! {
        <div class="vr-check">
            { heading(context, 0, "Check your answers") }
            <p class="vr-lead">{ standing(open, unsure) }</p>
            { for sections.iter().filter(|name| asked.iter().any(|question| question.section == **name)).map(|name| html! {
                <section class="vr-answers" key={name}>
                    { heading(context, 1, name) }
                    <dl>{ for asked.iter().filter(|question| question.section == *name).map(|question| row(context, question)) }</dl>
                </section>
            }) }
            { hidden(context) }
            <div class="vr-actions vr-continue">
                <button type="button" class="vr-button" onclick={send(context, Action::Finish)}>{ "See the results" }</button>
            </div>
        </div>
    }
}

/// How complete the answers are, and what that means.
fn standing(open: usize, unsure: usize) -> String {
    match (open, unsure) {
        (0, 0) => "Every question is answered. You can change any of them, now or later.".to_owned(),
        (0, unsure) => {
            [&count(unsure, "answer is", "answers are"), " “Not sure”: the results count every possible answer there, and are wider for it."].concat()
        }
        (open, _) => {
            [&count(open, "question has", "questions have"), " no answer yet. You can see the results now: they count every possible answer there."]
                .concat()
        }
    }
}

fn row(context: &Context, question: &Question) -> Html {
    let answer = context.answers.get(&question.id);
    let change = send(context, Action::Change(question.id.clone()));
    let (class, words) = match answer {
        Some(answer) => {
            let lines = answer_lines(&context.edition, question, answer);
            let class = if answer.is_not_sure() { "vr-unsure" } else { "" };
            (class, html! { <>{ for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }</> })
        }
        None if question.optional => ("vr-unsure", html! { <p>{ "Left open: all of them count" }</p> }),
        None => ("vr-unanswered", html! { <p>{ "No answer yet" }</p> }),
    };
    html! {
        <div class="vr-answer-row" key={&question.id}>
            <dt>{ &question.ask }</dt>
            <dd class={class}>{ words }</dd>
            <dd class="vr-change">
                <button type="button" class="vr-link" onclick={change}>
                    { if answer.is_some() { "Change" } else { "Answer" } }<span class="vr-vh">{ [" ", &question.ask].concat() }</span>
                </button>
            </dd>
        </div>
    }
}

/// Answers that a later change has hidden.
fn hidden(context: &Context) -> Html {
    let hidden = journey::hidden(&context.edition, &context.answers);
    if hidden.is_empty() {
        return Html::default();
    }
    html! {
        <section class="vr-hidden-answers">
            { heading(context, 1, "No longer asked") }
            <p class="vr-text">
                { "Another answer has made these questions unnecessary. Your answers to them do not count. They come back if you change that other answer; if you go on to the results, they are dropped." }
            </p>
            <ul>{ for hidden.into_iter().map(|question| html! { <li>{ question_and_answer(&context.edition, &context.answers, question) }</li> }) }</ul>
        </section>
    }
}
