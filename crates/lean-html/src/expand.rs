//! The tree, written as calls.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Lit;

use crate::node::{Attribute, Element, Node, Value};

/// Elements and attributes whose state is a property of the page's element, which Yew's own macro knows how to keep.
const CONTROLS: [&str; 4] = ["input", "option", "select", "textarea"];
const BOOLEANS: [&str; 10] = ["autofocus", "checked", "disabled", "hidden", "multiple", "novalidate", "open", "readonly", "required", "selected"];

/// One node for the whole.
pub fn root(nodes: &[Node]) -> TokenStream {
    match nodes {
        [] => quote!(::yew::virtual_dom::VNode::default()),
        [one] if is_one(one) => single(one),
        _ => {
            let children = children(nodes);
            quote!(crate::app::lean::list(#children))
        }
    }
}

/// Whether a node of the notation always is one node on the page, so that its place among others stays.
fn is_one(node: &Node) -> bool {
    !matches!(node, Node::Block(_) | Node::Each(_))
}

fn single(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) => element_call(element),
        Node::Fragment(nodes) => {
            let children = children(nodes);
            quote!(crate::app::lean::list(#children))
        }
        Node::Text(text) => quote!(crate::app::lean::text(#text)),
        Node::If(branch) => {
            let condition = &branch.condition;
            let then = root(&branch.then);
            let otherwise = root(branch.otherwise.as_deref().unwrap_or_default());
            quote!(if #condition { #then } else { #otherwise })
        }
        Node::Loop(pattern, iterator, body) => {
            let body = root(body);
            quote!({
                let mut nodes = ::std::vec::Vec::new();
                for #pattern in #iterator {
                    nodes.push(#body);
                }
                crate::app::lean::list(nodes)
            })
        }
        Node::Block(expression) => quote!(crate::app::lean::list(crate::app::lean::Children::nodes({ #expression }))),
        Node::Each(iterator) => quote!(crate::app::lean::list(crate::app::lean::each(#iterator))),
    }
}

/// A vector of nodes.
fn children(nodes: &[Node]) -> TokenStream {
    match nodes {
        [Node::Block(expression)] => quote!(crate::app::lean::Children::nodes({ #expression })),
        [Node::Each(iterator)] => quote!(crate::app::lean::each(#iterator)),
        _ if nodes.iter().all(is_one) => {
            let all = nodes.iter().map(single);
            quote!(::std::vec![#(#all),*])
        }
        _ => {
            let least = nodes.len();
            let pushes = nodes.iter().map(|node| match node {
                Node::Block(expression) => quote!(crate::app::lean::Children::add_to({ #expression }, &mut nodes);),
                Node::Each(iterator) => quote!(nodes.extend(crate::app::lean::each(#iterator));),
                one => {
                    let one = single(one);
                    quote!(nodes.push(#one);)
                }
            });
            quote!({
                let mut nodes = ::std::vec::Vec::with_capacity(#least);
                #(#pushes)*
                nodes
            })
        }
    }
}

fn element_call(element: &Element) -> TokenStream {
    let Some(tag) = plain_tag(element) else { return by_yew(element) };
    let is_special = |name: &str| matches!(name, "key" | "ref") || name.starts_with("on");
    let (special, attributes): (Vec<&Attribute>, Vec<&Attribute>) = element.attributes.iter().partition(|attribute| is_special(&attribute.name));
    let children = children(&element.children);
    let names = attributes.iter().map(|attribute| &attribute.name);
    let literals: Option<Vec<&Lit>> =
        attributes.iter().map(|attribute| if let Value::Literal(literal) = &attribute.value { Some(literal) } else { None }).collect();
    let mut call = match literals {
        Some(literals) if literals.is_empty() => quote!(crate::app::lean::bare(#tag, #children)),
        Some(literals) => quote!(crate::app::lean::fixed(
            #tag,
            const { &[#((#names, ::yew::virtual_dom::AttributeOrProperty::Static(#literals))),*] },
            #children
        )),
        None => {
            let values = attributes.iter().map(|attribute| value(attribute));
            quote!(crate::app::lean::changing(#tag, const { &[#(#names),*] }, ::std::vec![#(#values),*], #children))
        }
    };
    let listeners: Vec<TokenStream> =
        special.iter().filter(|attribute| attribute.name.starts_with("on")).map(|attribute| listener(attribute)).collect();
    if !listeners.is_empty() {
        call = quote!(crate::app::lean::listening(#call, ::std::vec![#(#listeners),*]));
    }
    for attribute in special {
        if let Value::Expression(expression) = &attribute.value {
            match attribute.name.as_str() {
                "key" => call = quote!(crate::app::lean::keyed(#call, ::std::convert::Into::into({ #expression }))),
                "ref" => call = quote!(crate::app::lean::referred(#call, { #expression }.clone())),
                _ => {}
            }
        }
    }
    call
}

fn value(attribute: &Attribute) -> TokenStream {
    match &attribute.value {
        Value::Literal(literal) => quote!(::std::option::Option::Some(::yew::virtual_dom::AttributeOrProperty::Static(#literal))),
        Value::Expression(expression) if attribute.name == "class" => quote!(crate::app::lean::class({ #expression })),
        Value::Expression(expression) => quote!(crate::app::lean::value({ #expression })),
    }
}

fn listener(attribute: &Attribute) -> TokenStream {
    let event = format_ident!("{}", attribute.name);
    match &attribute.value {
        Value::Expression(expression) => quote!(::yew::html::#event::Wrapper::__macro_new({ #expression })),
        Value::Literal(literal) => quote!(::yew::html::#event::Wrapper::__macro_new(#literal)),
    }
}

/// The tag's name, if the element is one that is built here.
fn plain_tag(element: &Element) -> Option<String> {
    let name = element.path.path.get_ident()?.to_string();
    let lower = name.chars().next().is_some_and(|first| first.is_ascii_lowercase());
    let special = |attribute: &Attribute| {
        BOOLEANS.contains(&attribute.name.as_str()) || matches!(&attribute.value, Value::Literal(literal) if !matches!(literal, Lit::Str(_)))
    };
    (lower && !CONTROLS.contains(&name.as_str()) && !element.attributes.iter().any(special)).then_some(name)
}

/// The element by Yew's own macro, its children built here.
fn by_yew(element: &Element) -> TokenStream {
    let path = &element.path;
    let attributes = element.attributes.iter().map(|attribute| &attribute.raw);
    if element.children.is_empty() {
        return quote!(::yew::html! { <#path #(#attributes)* /> });
    }
    let children = root(&element.children);
    quote!(::yew::html! { <#path #(#attributes)*>{ #children }</#path> })
}
