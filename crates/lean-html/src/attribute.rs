//! Attributes: those that never change go into the template, the others become code.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Lit;

use crate::expand::holes;
use crate::node::{Attribute, Element, Value};
use crate::template::{Sign, Template};

/// Attributes that are there or not.
const BOOLEANS: [&str; 24] = [
    "allowfullscreen",
    "async",
    "autofocus",
    "autoplay",
    "controls",
    "default",
    "defer",
    "disabled",
    "formnovalidate",
    "hidden",
    "inert",
    "ismap",
    "itemscope",
    "loop",
    "multiple",
    "muted",
    "nomodule",
    "novalidate",
    "open",
    "playsinline",
    "readonly",
    "required",
    "reversed",
    "selected",
];

/// Whether the element is one that is built here: no component, and nothing whose rules only Yew's macro knows.
pub fn is_plain(element: &Element) -> bool {
    let tag = element.tag();
    let lower = tag.starts_with(|first: char| first.is_ascii_lowercase() || first == '@');
    let known = |attribute: &Attribute| match (attribute.name.as_str(), &attribute.value) {
        ("defaultvalue", _) => false,
        ("checked", _) => tag == "input",
        (name, Value::Literal(Lit::Bool(_))) => BOOLEANS.contains(&name),
        (name, Value::Literal(literal)) => matches!(literal, Lit::Str(_)) && !BOOLEANS.contains(&name),
        (_, Value::Expression(_)) => true,
    };
    lower && tag != "textarea" && element.attributes.iter().all(known)
}

/// Writes the attribute into the template, and gives the code for its hole, if it is one.
pub fn write(tag: &str, attribute: &Attribute, template: &mut Template) -> Option<TokenStream> {
    let (name, holes) = (attribute.name.as_str(), holes());
    let value = match &attribute.value {
        Value::Literal(literal) => quote!(#literal),
        Value::Expression(expression) => quote!({ #expression }),
    };
    let code = match (name, &attribute.value) {
        ("key", _) => quote!(crate::app::lean::key(#value, &mut #holes);),
        ("ref", _) => quote!(crate::app::lean::reference((#value).clone(), &mut #holes);),
        ("value", _) if tag == "input" => quote!(crate::app::lean::content(#value, &mut #holes);),
        ("checked", _) => quote!(crate::app::lean::checked(#value, &mut #holes);),
        _ if name.starts_with("on") => {
            let event = format_ident!("{}", name);
            quote!(crate::app::lean::on::#event(#value, &mut #holes);)
        }
        (_, Value::Literal(literal)) => {
            let fixed = match literal {
                Lit::Str(text) => text.value(),
                Lit::Bool(on) if on.value => name.to_owned(),
                _ => return None,
            };
            template.add(Sign::Name, name);
            template.add(Sign::Value, &fixed);
            return None;
        }
        (_, Value::Expression(_)) => {
            template.add(Sign::Name, name);
            return Some(match name {
                "class" => quote!(crate::app::lean::Class::put(#value, &mut #holes);),
                _ if BOOLEANS.contains(&name) => quote!(crate::app::lean::flag(#value, &mut #holes);),
                _ => quote!(crate::app::lean::Value::give(#value, &mut #holes);),
            });
        }
    };
    template.add(Sign::Special, "");
    Some(code)
}
