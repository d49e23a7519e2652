//! A list to choose from, by which one looks at a table.

use lean_html::html;
use yew::Html;

use crate::app::looks::Field;
use crate::app::memory::send_field;
use crate::app::state::Context;

/// What stands first in every list.
pub const ANY: (&str, &str) = ("", "Any");

/// A list of values and their words under its label.
pub fn select(context: &Context, field: Field, id: &'static str, label: &'static str, options: &[(&str, &str)], chosen: &str) -> Html {
    html! {
        <>
            <label for={id}>{ label }</label>
            <select {id} onchange={send_field(context, field)}>
                { for options.iter().map(|(value, label)| html! { <option value={(*value).to_owned()} selected={*value == chosen}>{ *label }</option> }) }
            </select>
        </>
    }
}
