//! Fields that a person writes in freely: a line, some lines, a day, one of a few.

use std::rc::Rc;

use lean_html::html;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html};

use crate::app::state::{Action, Context};

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One line.
    Line,
    /// Some lines.
    Lines,
    /// A day.
    Day,
}

/// A field with its words.
pub struct Field<'a> {
    /// What is written in it, as [`Action::Write`] names it; also its id on the page.
    pub at: String,
    /// What it is called.
    pub label: &'a str,
    /// What belongs in it; may be empty.
    pub hint: &'a str,
    /// What it takes.
    pub takes: Takes,
    /// What stands in it.
    pub value: &'a str,
}

impl Field<'_> {
    /// Draws it.
    #[inline(never)]
    pub fn view(self, context: &Context) -> Html {
        let Field { at, label, hint, takes, value } = self;
        let (send, place) = (context.send().clone(), at.clone());
        let oninput = Callback::from(move |event: InputEvent| {
            let text = if takes == Takes::Lines {
                event.target_unchecked_into::<HtmlTextAreaElement>().value()
            } else {
                event.target_unchecked_into::<HtmlInputElement>().value()
            };
            send.emit(Rc::new(Action::Write { at: place.clone(), text }));
        });
        let described = (!hint.is_empty()).then(|| [&at, "-hint"].concat());
        let field = match takes {
            Takes::Lines => yew::html! {
                <textarea class="vr-input" id={at.clone()} rows="3" maxlength={MOST} value={value.to_owned()} aria-describedby={described.clone()} {oninput} />
            },
            _ => {
                let kind = if takes == Takes::Day { "date" } else { "text" };
                html! { <input class="vr-input" type={kind} id={at.clone()} maxlength={MOST} autocomplete="off" value={value.to_owned()} aria-describedby={described.clone()} {oninput} /> }
            }
        };
        html! {
            <div class="vr-field">
                <label for={at}>{ label }</label>
                if !hint.is_empty() { <p class="vr-hint" id={described}>{ hint }</p> }
                { field }
            </div>
        }
    }
}

/// As many letters as a field takes; files with more are refused.
const MOST: &str = "20000";

/// One of a few, each with its words.
#[inline(never)]
pub fn one_of(context: &Context, at: &str, legend: &str, options: &[(&'static str, &str)], chosen: &str) -> Html {
    let option = |(id, words): &(&'static str, &str)| {
        let own = [at, "-", id].concat();
        let (send, place, text) = (context.send().clone(), at.to_owned(), *id);
        let onchange = Callback::from(move |_: Event| send.emit(Rc::new(Action::Write { at: place.clone(), text: text.to_owned() })));
        html! {
            <div class="vr-choice" data-chosen={(*id == chosen).then_some("")}>
                <input type="radio" name={at.to_owned()} id={own.clone()} checked={*id == chosen} {onchange} />
                <div class="vr-choice-words"><label for={own}>{ *words }</label></div>
            </div>
        }
    };
    html! {
        <fieldset class="vr-field">
            <legend>{ legend }</legend>
            <div class="vr-choices">{ for options.iter().map(option) }</div>
        </fieldset>
    }
}
