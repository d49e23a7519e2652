//! One choice of a question: a radio button or a checkbox with its words, all of it to be clicked.

use std::rc::Rc;

use lean_html::html;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::state::{Action, Context};
use crate::questionnaire::{Kind, Question};

/// A choice.
pub struct Choice<'a> {
    /// The question.
    pub question: &'a Question,
    /// The option, as [`Action::Choose`] names it.
    pub option: String,
    /// The id of its field.
    pub id: String,
    /// What people read.
    pub label: Html,
    /// An example or an explanation.
    pub hint: Option<&'a str>,
    /// Whether it is chosen.
    pub checked: bool,
}

impl Choice<'_> {
    /// Draws it.
    pub fn view(self, context: &Context) -> Html {
        let Choice { question, option, id, label, hint, checked } = self;
        let name = question.id.clone();
        let onchange = {
            let (send, question) = (context.send().clone(), name.clone());
            Callback::from(move |event: Event| {
                let on = event.target_unchecked_into::<HtmlInputElement>().checked();
                send.emit(Rc::new(Action::Choose { question: question.clone(), option: option.clone(), on }));
            })
        };
        let hint_id = hint.map(|_| [&id, "-hint"].concat());
        let kind = if question.kind == Kind::One { "radio" } else { "checkbox" };
        html! {
            <div class="vr-choice" data-chosen={checked.then_some("")}>
                <input type={kind} id={id.clone()} {name} {checked} {onchange} aria-describedby={hint_id.clone()} />
                <div class="vr-choice-words">
                    <label for={id}>{ label }</label>
                    if let Some(hint) = hint {
                        <p class="vr-hint" id={hint_id}>{ hint }</p>
                    }
                </div>
            </div>
        }
    }
}
