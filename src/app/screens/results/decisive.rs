//! The reverse question: which of our answers decide the result?

use lean_html::html;
use yew::prelude::*;

use crate::app::components::heading::named;
use crate::app::looks::Look;
use crate::app::memory::send_look;
use crate::app::send::send;
use crate::app::state::{Action, Context};
use crate::app::words::option_label;
use crate::report::words;
use crate::scoring::{Change, DecisiveAnswer, OtherAnswer};

/// On a longer shortlist it is worked out only when asked for.
const AT_ONCE: usize = 8;

/// So many questions are told, and so many other answers of each.
const TOLD: usize = 6;
const OTHERS: usize = 3;

/// The answers that decide, worked out when asked for.
pub fn decisive(context: &Context, found: Option<&Vec<DecisiveAnswer>>) -> Html {
    html! {
        <section class="vr-part" aria-labelledby="decisive">
            { named(context, "decisive", "Which of your answers decide") }
            { match found {
                None => html! {
                    <>
                        <p class="vr-text vr-muted">
                            { "For each answer: what another one would change, all else as it is." }
                            if context.assessment.results.len() > AT_ONCE { { " On a shortlist as long as yours this takes a moment." } }
                        </p>
                        <div class="vr-actions"><button type="button" class="vr-button vr-quiet" onclick={send_look(context, Look::WorkOutDecisive)}>{ "Work it out" }</button></div>
                    </>
                },
                Some(found) if found.is_empty() => html! { <p role="status">{ "None: no other answer to a question would change a verdict, a stop, a condition or an exposure." }</p> },
                Some(found) => html! {
                    <>
                        <p role="status" class="vr-text vr-muted">{ "Other answers and what they would change, the most decisive first:" }</p>
                        <ol class="vr-open vr-plain-list">{ for found.iter().take(TOLD).map(|decisive| question(context, decisive)) }</ol>
                    </>
                },
            } }
        </section>
    }
}

fn question(context: &Context, decisive: &DecisiveAnswer) -> Html {
    let Some(question) = context.edition.questionnaire.question(&decisive.question) else { return Html::default() };
    let onclick = send(context, Action::Change(decisive.question.clone()));
    let now = context.assessment.answers.get(&decisive.question);
    let now = now.map(|answer| crate::app::words::answer_lines(&context.edition, question, answer).join("; ")).unwrap_or_default();
    let others = decisive.others.iter().take(OTHERS).map(|other| {
        let option = option_label(&context.edition, question, &other.option);
        let lead = match other.change {
            Change::Instead => ["With “", &option, "” instead: "].concat(),
            Change::Added => ["With “", &option, "” too: "].concat(),
            Change::Without => ["Without “", &option, "”: "].concat(),
        };
        html! { <li>{ lead }{ what(context, other) }</li> }
    });
    html! {
        <li>
            <p><strong>{ &question.ask }</strong></p>
            <p class="vr-small vr-muted">{ "Your answer: " }{ now }</p>
            <ul class="vr-bullets">{ for others }</ul>
            <p class="vr-small"><button type="button" class="vr-link" {onclick}>{ "Change the answer" }<span class="vr-vh">{ ": " }{ &question.ask }</span></button></p>
        </li>
    }
}

/// What another answer would change, in one sentence.
fn what(context: &Context, other: &OtherAnswer) -> String {
    let edition = &context.edition;
    let mut parts: Vec<String> = Vec::new();
    let results = &context.assessment.results;
    for then in &other.offerings {
        let now = results.iter().find(|result| result.key() == then.key);
        if now.is_some_and(|now| now.verdict != then.verdict) {
            let verdict = words::lower(edition.vocabulary.label("verdicts", then.verdict.id()));
            parts.push([&words::name_of_key(edition, &then.key), " becomes “", &verdict, "”"].concat());
        }
    }
    let more = parts.len().saturating_sub(OTHERS);
    parts.truncate(OTHERS);
    if more > 0 {
        parts.push(["and ", &words::count(more, "other verdict changes", "other verdicts change")].concat());
    }
    if parts.is_empty() {
        parts.push(["no verdict changes; the exposures of ", &words::count(other.offerings.len(), "offering move", "offerings move")].concat());
    }
    let mut text = parts.join("; ");
    text.push('.');
    if !other.asks.is_empty() {
        text.push_str(" It brings up ");
        text.push_str(&words::count(other.asks.len(), "further question", "further questions"));
        text.push('.');
    }
    text
}
