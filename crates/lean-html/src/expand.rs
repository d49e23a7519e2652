//! The tree, written as a template and as code that fills its holes.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::attribute;
use crate::node::{Element, Name, Node};
use crate::tail;
use crate::template::{Sign, Template};

/// The name of what the code puts into the holes: one that the code of a page cannot mean by chance.
pub fn holes() -> Ident {
    Ident::new("holes", Span::mixed_site())
}

/// One node for the whole.
pub fn root(nodes: &[Node]) -> TokenStream {
    let tree = Tree::of(nodes);
    let template = tree.template.text();
    let (holes, code) = (holes(), &tree.code);
    if code.is_empty() {
        return quote!(crate::app::lean::fixed(#template));
    }
    quote!({
        let mut #holes = crate::app::lean::Holes::new();
        #code
        crate::app::lean::Holes::build(#holes, #template)
    })
}

/// One hole for the whole, of exactly one node if need be. What a branch or a turn of a loop has inside goes through the same holes.
pub fn nested(nodes: &[Node], one: bool) -> TokenStream {
    let holes = holes();
    let alone = match nodes {
        [] if !one => return quote!(crate::app::lean::Holes::none(&mut #holes);),
        [Node::Element(element)] if !attribute::is_plain(element) => return component(element),
        [Node::Block(expression)] => tail::block(expression),
        [Node::Each(iterator)] => tail::each(iterator),
        [node @ (Node::If(_) | Node::Loop(..))] => branch(node),
        _ => {
            let tree = Tree::of(nodes);
            let (template, code) = (tree.template.text(), &tree.code);
            return quote!(#code crate::app::lean::Holes::nest(&mut #holes, #template););
        }
    };
    let one = one.then(|| quote!(crate::app::lean::Holes::one(&mut #holes);));
    quote!(#alone #one)
}

/// The code for a condition or a loop, which leaves one hole.
fn branch(node: &Node) -> TokenStream {
    let holes = holes();
    match node {
        Node::If(branch) => {
            let condition = &branch.condition;
            let then = nested(&branch.then, false);
            let otherwise = nested(branch.otherwise.as_deref().unwrap_or_default(), false);
            quote!(if #condition { #then } else { #otherwise })
        }
        Node::Loop(pattern, iterator, body) => {
            let body = nested(body, true);
            quote! {
                crate::app::lean::Holes::open(&mut #holes);
                for #pattern in #iterator { #body }
                crate::app::lean::Holes::close(&mut #holes);
            }
        }
        _ => TokenStream::new(),
    }
}

/// A template with the code for its holes, in their order.
#[derive(Default)]
struct Tree {
    template: Template,
    code: TokenStream,
}

impl Tree {
    fn of(nodes: &[Node]) -> Self {
        let mut tree = Tree::default();
        tree.nodes(nodes);
        tree
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Element(element) if attribute::is_plain(element) => self.element(element),
            Node::Element(element) => self.hole(Sign::One, component(element)),
            Node::Fragment(nodes) => {
                self.template.add(Sign::Element, "");
                self.nodes(nodes);
                self.template.add(Sign::End, "");
            }
            Node::Text(text) => self.template.add(Sign::Text, &text.value()),
            Node::If(_) | Node::Loop(..) => self.hole(Sign::One, branch(node)),
            Node::Block(expression) => self.hole(Sign::Many, tail::block(expression)),
            Node::Each(iterator) => self.hole(Sign::Many, tail::each(iterator)),
        }
    }

    fn hole(&mut self, sign: Sign, code: TokenStream) {
        self.template.add(sign, "");
        self.code.extend(code);
    }

    fn element(&mut self, element: &Element) {
        self.template.add(Sign::Element, &element.tag());
        if let Name::Given(tag) = &element.name {
            let holes = holes();
            self.hole(Sign::Special, quote!(crate::app::lean::tag({ #tag }, &mut #holes);));
        }
        for attribute in &element.attributes {
            self.code.extend(attribute::write(&element.tag(), attribute, &mut self.template));
        }
        self.nodes(&element.children);
        self.template.add(Sign::End, "");
    }
}

/// The code for an element by Yew's own macro, its children built here.
fn component(element: &Element) -> TokenStream {
    let holes = holes();
    let Name::Path(path) = &element.name else { return quote!(::std::compile_error!("only Yew's own macro knows this form")) };
    let attributes = element.attributes.iter().map(|attribute| &attribute.raw);
    let node = if element.children.is_empty() {
        quote!(::yew::html! { <#path #(#attributes)* /> })
    } else {
        let children = root(&element.children);
        quote!(::yew::html! { <#path #(#attributes)*>{ #children }</#path> })
    };
    quote!(crate::app::lean::Child::put(#node, &mut #holes);)
}
