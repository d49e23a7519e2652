//! What stands on every screen: name and ways, the standing line, whether answers are kept, and what people must be told.

use lean_html::html;
use yew::Html;

use super::link::{link, way};
use crate::app::send::send;
use crate::app::state::{Action, Context, Model, Route, Saving};

/// The name, and the ways once there is something to go to.
pub fn header(context: &Context) -> Html {
    let item = |to: Route, words: &'static str| {
        let current = context.route == to;
        html! { <li>{ way(context, to, "", current, html! { { words } }) }</li> }
    };
    html! {
        <header class="vr-header" part="header">
            <div class="vr-header-row">
                { link(context, Route::Start, "vr-name", html! { <>{ mark() }<span>{ "AI vendor risk" }</span></> }) }
                if context.has_answers() {
                    <nav class="vr-nav" aria-label={[&context.label, " assessment"].concat()}>
                        <ul>
                            { item(Route::Check, "Answers") }
                            { item(Route::Results, "Results") }
                            { item(Route::Method, "Method") }
                        </ul>
                    </nav>
                }
            </div>
        </header>
    }
}

/// The mark beside the name: an interval on its track.
fn mark() -> Html {
    html! {
        <svg class="vr-mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
            <path d="M1 12h22" stroke-width="1.5" opacity="0.5" />
            <path d="M6 6v12M18 6v12" stroke-width="2.5" />
            <path d="M6 12h12" stroke-width="5" />
        </svg>
    }
}

/// The standing line, and whether answers are kept.
pub fn footer(model: &Model) -> Html {
    let (state, text) = match &model.saving {
        Saving::Nothing => ("nothing", String::new()),
        Saving::Browser => ("saved", "Saved in this browser".to_owned()),
        Saving::Tab => ("saved", "Saved until this tab is closed".to_owned()),
        Saving::Off => ("off", "Not saved: answers are gone when you leave".to_owned()),
        Saving::Failed(why) => ("failed", ["Not saved: ", why, ". Keep this page open, or print your results."].concat()),
    };
    html! {
        <footer class="vr-footer" part="footer">
            <div class="vr-footer-row">
                <p class="vr-standing">
                    { "This describes what documents state. It is no legal advice, and no provider is affiliated with it. Nothing you answer leaves this page." }
                </p>
                <p class="vr-saving" role="status" data-state={state}>{ text }</p>
            </div>
        </footer>
    }
}

/// What people must be told.
pub fn notice(context: &Context) -> Html {
    html! {
        <div class="vr-notice" role="status">
            if let Some(notice) = &context.notice {
                <div class="vr-notice-box">
                    <div>
                        <p>{ &notice.text }</p>
                        if !notice.items.is_empty() {
                            <ul class="vr-small">{ for notice.items.iter().map(|item| html! { <li>{ item }</li> }) }</ul>
                        }
                    </div>
                    <div class="vr-notice-actions">
                        if notice.undo {
                            <button type="button" class="vr-link" onclick={send(context, Action::Undo)}>{ "Undo" }</button>
                        }
                        <button type="button" class="vr-link" onclick={send(context, Action::CloseNotice)}>{ "Close" }</button>
                    </div>
                </div>
            }
        </div>
    }
}
