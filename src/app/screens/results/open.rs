//! What people were not sure about: whom to ask, and whether the answer could change a verdict.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::named;
use crate::app::send::send;
use crate::app::state::{Action, Context};
use crate::report::words;
use crate::scoring::OpenQuestion;

/// The open questions. Working out what each could change takes a while, so the results are painted first.
pub fn open_questions(context: &Context, found: Option<&Vec<OpenQuestion>>) -> Html {
    let Some(found) = found else {
        return html! { <p class="vr-muted" role="status">{ "Working out what your open answers could change …" }</p> };
    };
    html! {
        <section class="vr-part" aria-labelledby="open">
            { named(context, "open", "What you were not sure about") }
            if found.is_empty() {
                <p>{ "Nothing: every question that was asked has an answer." }</p>
            } else {
                <p class="vr-text vr-muted">{ "An open answer widens the result instead of guessing. These are open:" }</p>
                <ul class="vr-open vr-plain-list">
                    { for found.iter().map(|open| question(context, open)) }
                </ul>
            }
        </section>
    }
}

fn question(context: &Context, open: &OpenQuestion) -> Html {
    let Some(question) = context.edition.questionnaire.question(&open.question) else { return Html::default() };
    let onclick = send(context, Action::Change(open.question.clone()));
    html! {
        <li>
            <p><strong>{ &question.ask }</strong></p>
            <p>{ could_change(context, open) }</p>
            <p class="vr-actions vr-small">
                if !question.whom.is_empty() { <span><span class="vr-label">{ "Ask: " }</span>{ &question.whom }</span> }
                <button type="button" class="vr-link" {onclick}>{ "Answer it" }<span class="vr-vh">{ ": " }{ &question.ask }</span></button>
            </p>
        </li>
    }
}

/// Whether an answer could change a verdict, and whose.
fn could_change(context: &Context, open: &OpenQuestion) -> String {
    let all = context.assessment.results.len();
    let names: Vec<String> = open.changes.iter().map(|key| words::name_of_key(&context.edition, key)).collect();
    match names.len() {
        0 => "No answer to it would change a verdict on your shortlist; it only narrows the exposure.".to_owned(),
        many if many == all && all > 1 => ["The answer could change the verdict of all ", &all.to_string(), " offerings."].concat(),
        many if many > 6 => ["The answer could change the verdict of ", &many.to_string(), " of ", &all.to_string(), " offerings."].concat(),
        _ => ["The answer could change the verdict of ", &names.join("; "), "."].concat(),
    }
}
