//! A text to be copied: it stands there whole, so that it can be had without a clipboard too.

use lean_html::html;
use yew::prelude::*;

use crate::browser::clipboard;

/// What it needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the text is.
    pub label: AttrValue,
    /// The text.
    pub text: AttrValue,
}

/// The text behind its label, with a button that copies it.
#[component]
pub fn CopyText(props: &Props) -> Html {
    let copied = use_state(|| None::<bool>);
    let onclick = {
        let (copied, text) = (copied.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            clipboard::write(&text, move |done| copied.set(Some(done)));
        })
    };
    let said = match *copied {
        None => "",
        Some(true) => "Copied",
        Some(false) => "This browser does not let the page copy: mark the text and copy it",
    };
    html! {
        <details class="vr-fold vr-copy vr-no-print">
            <summary>{ props.label.clone() }</summary>
            <pre class="vr-copy-text" tabindex="0" aria-label={props.label.clone()}>{ props.text.clone() }</pre>
            <p class="vr-actions">
                <button type="button" class="vr-button vr-quiet" {onclick}>{ "Copy" }</button>
                <span role="status" class="vr-small">{ said }</span>
            </p>
        </details>
    }
}
