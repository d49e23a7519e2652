//! One choice of a question: a radio button or a checkbox with its words, all of it to be clicked.

use lean_html::html;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A choice.
pub struct Choice<'a> {
    /// The id of its field.
    pub id: String,
    /// The name of the group of fields.
    pub name: &'a str,
    /// Whether only one of the group can be chosen.
    pub single: bool,
    /// What people read.
    pub label: Html,
    /// An example or an explanation.
    pub hint: Option<&'a str>,
    /// Whether it is chosen.
    pub checked: bool,
    /// What happens when it is chosen or no longer so.
    pub onchange: Callback<bool>,
}

impl Choice<'_> {
    /// Draws it.
    pub fn view(self) -> Html {
        let Choice { id, name, single, label, hint, checked, onchange } = self;
        let onchange = onchange.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
        let hint_id = hint.map(|_| [&id, "-hint"].concat());
        html! {
            <div class={("vr-choice", checked.then_some("vr-chosen"))}>
                <input
                    type={if single { "radio" } else { "checkbox" }}
                    id={&id}
                    name={name.to_owned()}
                    {checked}
                    {onchange}
                    aria-describedby={hint_id.as_ref()}
                />
                <div class="vr-choice-words">
                    <label for={&id}>{ label }</label>
                    if let Some(hint) = hint {
                        <p class="vr-hint" id={hint_id.as_ref()}>{ hint }</p>
                    }
                </div>
            </div>
        }
    }
}
