//! Fields that a person writes in freely: a line, some lines, a day, one of a few.

use lean_html::html;
use yew::{Html, InputEvent};

use crate::app::looks::Look;
use crate::app::memory::{looking, send_look};
use crate::app::send::send_value;
use crate::app::state::Context;

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
pub struct Written<'a> {
    /// What is written in it, as [`crate::scoring::write_field`] names it; also its id on the page.
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

impl Written<'_> {
    /// Draws it.
    #[inline(never)]
    pub fn view(self, context: &Context) -> Html {
        let Written { at, label, hint, takes, value } = self;
        let place = at.clone();
        let oninput = send_value(context, move |text| looking(Look::Write { at: place.clone(), text }));
        let described = (!hint.is_empty()).then(|| [&at, "-hint"].concat());
        let field = match takes {
            // Yew's own macro: only it can set what stands in a field of several lines.
            Takes::Lines => yew::html! {
                <textarea class="vr-input" id={at.clone()} rows="3" maxlength={MOST} value={value.to_owned()} aria-describedby={described.clone()}
                    oninput={oninput.reform(|event: InputEvent| event.into())} />
            },
            Takes::Line => {
                html! { <input class="vr-input" type="text" id={&at} maxlength={MOST} autocomplete="off" value={value.to_owned()} aria-describedby={described.clone()} {oninput} /> }
            }
            Takes::Day => {
                html! { <input class="vr-input" type="date" id={&at} value={value.to_owned()} aria-describedby={described.clone()} {oninput} /> }
            }
        };
        html! {
            <div class="vr-written">
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
pub fn one_of(context: &Context, at: &str, legend: &str, options: &[(&'static str, &'static str)], chosen: &str) -> Html {
    let option = |(id, words): &(&'static str, &'static str)| {
        let own = [at, "-", id].concat();
        let onchange = send_look(context, Look::Write { at: at.to_owned(), text: (*id).to_owned() });
        html! {
            <div class="vr-choice" data-chosen={(*id == chosen).then_some("")}>
                <input type="radio" name={at.to_owned()} id={&own} checked={*id == chosen} {onchange} />
                <div class="vr-choice-words"><label for={own}>{ *words }</label></div>
            </div>
        }
    };
    html! {
        <fieldset class="vr-written">
            <legend>{ legend }</legend>
            <div class="vr-choices">{ for options.iter().map(option) }</div>
        </fieldset>
    }
}
