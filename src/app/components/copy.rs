//! A text to be copied: it stands there whole, so that it can be had without a clipboard too.

use std::rc::Rc;

use lean_html::html;
use yew::prelude::*;

use crate::app::state::{Action, Context};
use crate::browser::clipboard;

/// The text behind its label, with a button that copies it.
pub fn copy(context: &Context, label: &'static str, text: &str) -> Html {
    let copied = context.copied.as_ref().filter(|(copied, _)| **copied == *text).map(|(_, done)| *done);
    let said = match copied {
        None => "",
        Some(true) => "Copied",
        Some(false) => "This browser does not let the page copy: mark the text and copy it",
    };
    let onclick = {
        let (send, text) = (context.send().clone(), Rc::<str>::from(text));
        Callback::from(move |_: Event| {
            let (send, copied) = (send.clone(), Rc::clone(&text));
            clipboard::write(&text, move |done| send.emit(Rc::new(Action::Copied(copied, done))));
        })
    };
    html! {
        <details class="vr-fold vr-copy vr-no-print">
            <summary>{ label }</summary>
            <pre class="vr-copy-text" tabindex="0" aria-label={label}>{ text }</pre>
            <p class="vr-actions">
                <button type="button" class="vr-button vr-quiet" {onclick}>{ "Copy" }</button>
                <span role="status" class="vr-small">{ said }</span>
            </p>
        </details>
    }
}
