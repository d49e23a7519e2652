//! A screen of the program's third part, or what stands in its place until that has come.

use lean_html::html;
use yew::Html;

use crate::app::components::heading::heading;
use crate::app::looks::Look;
use crate::app::memory::send_look;
use crate::app::state::Context;
use crate::app::third::{Third, ThirdState};
use crate::app::words;

/// The screen itself, or why it is not there yet.
pub fn third(context: &Context, screen: fn(&Third) -> fn(&Context) -> Html) -> Html {
    let heading = || heading(context, 0, words::title(&context.edition, &context.route));
    match context.memory().third {
        ThirdState::Ready(third) => screen(third)(context),
        ThirdState::Away | ThirdState::Loading => html! {
            <div class="vr-loading" aria-busy="true">{ heading() }<p class="vr-lead" role="status">{ "Loading …" }</p></div>
        },
        ThirdState::Failed => html! {
            <div class="vr-loading">
                { heading() }
                <p class="vr-lead" role="alert">
                    { "This part of the program could not be loaded. Your answers are safe: check your connection and try again." }
                </p>
                <div class="vr-actions"><button type="button" class="vr-button" onclick={send_look(context, Look::AskForThird)}>{ "Try again" }</button></div>
            </div>
        },
    }
}
