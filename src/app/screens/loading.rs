//! What stands in the place of a screen of the program's second part until that has come.

use lean_html::html;
use yew::Html;

use crate::app::components::heading::heading;
use crate::app::send::send;
use crate::app::state::{Action, Context, SecondState};
use crate::app::words;

/// The screen itself, or why it is not there yet.
pub fn second(context: &Context) -> Html {
    let heading = || heading(context, 0, html! { { words::title(&context.edition, &context.route) } });
    match context.second {
        SecondState::Ready(second) => (second.screen)(context),
        SecondState::Loading => html! {
            <div class="vr-loading" aria-busy="true">{ heading() }<p class="vr-lead" role="status">{ "Loading …" }</p></div>
        },
        SecondState::Failed => html! {
            <div class="vr-loading">
                { heading() }
                <p class="vr-lead" role="alert">
                    { "This part of the program could not be loaded. Your answers are safe: check your connection and try again." }
                </p>
                <div class="vr-actions"><button type="button" class="vr-button" onclick={send(context, Action::TryAgain)}>{ "Try again" }</button></div>
            </div>
        },
    }
}
