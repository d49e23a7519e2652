//! A screen of the program's third part, or what stands in its place until that has come.

use yew::Html;

use super::loading;
use crate::app::looks::Look;
use crate::app::memory::send_look;
use crate::app::state::Context;
use crate::app::third::{Third, ThirdState};

/// The screen itself, or why it is not there yet.
pub fn third(context: &Context, screen: fn(&Third) -> fn(&Context) -> Html) -> Html {
    match context.memory().third {
        ThirdState::Ready(third) => screen(third)(context),
        ThirdState::Away | ThirdState::Loading => loading::coming(context),
        ThirdState::Failed => loading::failed(context, send_look(context, Look::AskForThird)),
    }
}
