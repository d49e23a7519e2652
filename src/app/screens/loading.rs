//! What stands in the place of a screen of the program's other parts until its part has come.

use lean_html::html;
use yew::{Callback, Event, Html};

use crate::app::components::heading::heading;
use crate::app::send::send;
use crate::app::state::{Action, Context, SecondState};
use crate::app::words;

/// A screen of the second part or of the third, or why it is not there yet.
pub fn second(context: &Context) -> Html {
    match context.second {
        SecondState::Ready(second) => (second.screen)(context),
        SecondState::Loading => coming(context),
        SecondState::Failed => failed(context, send(context, Action::TryAgain)),
    }
}

/// A part of the program is on its way.
pub fn coming(context: &Context) -> Html {
    html! { <div class="vr-loading" aria-busy="true">{ title(context) }<p class="vr-lead" role="status">{ "Loading …" }</p></div> }
}

/// A part of the program cannot be had; what a click on "Try again" does.
pub fn failed(context: &Context, onclick: Callback<Event>) -> Html {
    html! {
        <div class="vr-loading">
            { title(context) }
            <p class="vr-lead" role="alert">
                { "This part of the program could not be loaded. Your answers are safe: check your connection and try again." }
            </p>
            <div class="vr-actions"><button type="button" class="vr-button" {onclick}>{ "Try again" }</button></div>
        </div>
    }
}

fn title(context: &Context) -> Html {
    heading(context, 0, words::title(&context.edition, &context.route))
}
