//! The notation, read into a tree.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, Ident, Lit, LitStr, Pat, Token, TypePath, braced};

use crate::tail::leaves;
use crate::template::fits;

/// A sequence of nodes.
pub struct Nodes(pub Vec<Node>);

/// A part of the notation.
pub enum Node {
    /// `<tag …>…</tag>`, also of a component; or `<@{tag} …>…</@>`.
    Element(Element),
    /// `<>…</>`.
    Fragment(Vec<Node>),
    /// `"text"`.
    Text(LitStr),
    /// `{ expression }`.
    Block(TokenStream),
    /// `{ for iterator }`.
    Each(Expr),
    /// `if condition { … } else { … }`.
    If(If),
    /// `for pattern in iterator { … }`.
    Loop(Pat, Expr, Vec<Node>),
}

/// An element or a component.
pub struct Element {
    pub name: Name,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

/// What stands after `<`.
pub enum Name {
    /// A tag or a component.
    Path(TypePath),
    /// `@{tag}`: an expression gives the tag.
    Given(TokenStream),
}

impl Element {
    /// What an element of the page is called, `@` if an expression says so; empty for a component by its path.
    pub fn tag(&self) -> String {
        match &self.name {
            Name::Path(path) => path.path.get_ident().map(Ident::to_string).unwrap_or_default(),
            Name::Given(_) => "@".to_owned(),
        }
    }
}

/// `name="value"`, `name={value}` or `{name}`.
pub struct Attribute {
    pub name: String,
    /// The attribute as it was written.
    pub raw: TokenStream,
    pub value: Value,
}

/// The value of an attribute.
pub enum Value {
    Literal(Lit),
    Expression(TokenStream),
}

/// A condition with its branches.
pub struct If {
    pub condition: Expr,
    pub then: Vec<Node>,
    pub otherwise: Option<Vec<Node>>,
}

impl Parse for Nodes {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut nodes = Vec::new();
        let closes = |input: ParseStream<'_>| input.peek(Token![<]) && input.peek2(Token![/]);
        while !input.is_empty() && !closes(input) {
            nodes.push(input.parse()?);
        }
        Ok(Nodes(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            text(input)
        } else if input.peek(Token![if]) {
            input.parse().map(Node::If)
        } else if input.peek(Token![for]) {
            each(input)
        } else if input.peek(Token![<]) {
            element(input)
        } else {
            block(input)
        }
    }
}

fn text(input: ParseStream<'_>) -> syn::Result<Node> {
    let text: LitStr = input.parse()?;
    if fits(&text.value()) { Ok(Node::Text(text)) } else { Err(syn::Error::new_spanned(text, "control characters cannot stand in a template")) }
}

impl Parse for If {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.parse::<Token![if]>()?;
        let condition = Expr::parse_without_eager_brace(input)?;
        let then = inside(input)?;
        let otherwise = if input.parse::<Option<Token![else]>>()?.is_none() {
            None
        } else if input.peek(Token![if]) {
            Some(vec![Node::If(input.parse()?)])
        } else {
            Some(inside(input)?)
        };
        Ok(If { condition, then, otherwise })
    }
}

fn inside(input: ParseStream<'_>) -> syn::Result<Vec<Node>> {
    let content;
    braced!(content in input);
    content.parse::<Nodes>().map(|nodes| nodes.0)
}

fn each(input: ParseStream<'_>) -> syn::Result<Node> {
    input.parse::<Token![for]>()?;
    let pattern = Pat::parse_multi_with_leading_vert(input)?;
    input.parse::<Token![in]>()?;
    let iterator = Expr::parse_without_eager_brace(input)?;
    let body: TokenStream = input.fork().parse()?;
    if let Some(TokenTree::Group(body)) = body.into_iter().next()
        && leaves(&body.stream())
    {
        // It would leave holes without their template.
        return Err(input.error("a loop of the notation is gone through to its end"));
    }
    Ok(Node::Loop(pattern, iterator, inside(input)?))
}

fn block(input: ParseStream<'_>) -> syn::Result<Node> {
    if !input.peek(syn::token::Brace) {
        // `html! { expression }`
        return input.parse().map(Node::Block);
    }
    let content;
    braced!(content in input);
    if content.peek(Token![for]) && !content.peek2(Token![<]) {
        let ahead = content.fork();
        ahead.parse::<Token![for]>()?;
        if ahead.parse::<Expr>().is_ok() && ahead.is_empty() {
            content.parse::<Token![for]>()?;
            return content.parse().map(Node::Each);
        }
    }
    let ahead = content.fork();
    if ahead.parse::<LitStr>().is_ok() && ahead.is_empty() {
        return text(&content);
    }
    content.parse().map(Node::Block)
}

fn element(input: ParseStream<'_>) -> syn::Result<Node> {
    input.parse::<Token![<]>()?;
    if input.parse::<Option<Token![>]>>()?.is_some() {
        let children = input.parse::<Nodes>()?.0;
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Node::Fragment(children));
    }
    let name: Name = input.parse()?;
    let mut attributes = Vec::new();
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        attributes.push(input.parse()?);
    }
    if input.parse::<Option<Token![/]>>()?.is_some() {
        input.parse::<Token![>]>()?;
        return Ok(Node::Element(Element { name, attributes, children: Vec::new() }));
    }
    input.parse::<Token![>]>()?;
    let children = input.parse::<Nodes>()?.0;
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    match &name {
        Name::Path(path) => {
            let closing: TypePath = input.parse()?;
            if closing.path.segments.last().map(|segment| &segment.ident) != path.path.segments.last().map(|segment| &segment.ident) {
                return Err(syn::Error::new_spanned(closing, "this closes another element than was opened"));
            }
        }
        Name::Given(_) => {
            input.parse::<Token![@]>()?;
        }
    }
    input.parse::<Token![>]>()?;
    Ok(Node::Element(Element { name, attributes, children }))
}

impl Parse for Name {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.parse::<Option<Token![@]>>()?.is_none() {
            return input.parse().map(Name::Path);
        }
        let content;
        braced!(content in input);
        content.parse().map(Name::Given)
    }
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(syn::token::Brace) {
            let content;
            braced!(content in input);
            let name: Ident = content.call(Ident::parse_any)?;
            return Ok(Attribute { name: name.unraw().to_string(), raw: quote!({ #name }), value: Value::Expression(name.to_token_stream()) });
        }
        let first: Ident = input.call(Ident::parse_any)?;
        let mut name = first.unraw().to_string();
        let mut raw = first.to_token_stream();
        while let Some(hyphen) = input.parse::<Option<Token![-]>>()? {
            let next: Ident = input.call(Ident::parse_any)?;
            name.push('-');
            name.push_str(&next.unraw().to_string());
            raw.extend(quote!(#hyphen #next));
        }
        let equals: Token![=] = input.parse()?;
        if input.peek(syn::token::Brace) {
            let content;
            braced!(content in input);
            let value: TokenStream = content.parse()?;
            raw.extend(quote!(#equals { #value }));
            return Ok(Attribute { name, raw, value: Value::Expression(value) });
        }
        let value: Lit = input.parse()?;
        if matches!(&value, Lit::Str(text) if !fits(&text.value())) {
            return Err(syn::Error::new_spanned(value, "control characters cannot stand in a template"));
        }
        raw.extend(quote!(#equals #value));
        Ok(Attribute { name, raw, value: Value::Literal(value) })
    }
}
