//! Expressions among children. Where one ends in an `html!` of its own, that one's tree goes through the same holes: no node is made only to
//! be handed on.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser;
use syn::{Arm, Block, Expr, ExprClosure, Macro, Pat, ReturnType, Stmt};

use crate::expand::{holes, nested};
use crate::node::Nodes;

/// The code that puts what an expression gives into one hole.
pub fn block(expression: &TokenStream) -> TokenStream {
    match Block::parse_within.parse2(expression.clone()) {
        Ok(statements) if ends_in_tree(&statements) => ending(&statements),
        _ => put(expression),
    }
}

/// The code that puts what an iterator gives into one hole. `for` over what is mapped needs less code than the mapped iterator.
pub fn each(iterator: &Expr) -> TokenStream {
    let holes = holes();
    let Some((items, pattern, body)) = mapped(iterator) else {
        return quote!(crate::app::lean::each(#iterator, &mut #holes););
    };
    quote! {
        crate::app::lean::Holes::open(&mut #holes);
        #[allow(for_loops_over_fallibles)]
        for #pattern in #items { #body }
        crate::app::lean::Holes::close(&mut #holes);
    }
}

/// `items.map(|pattern| body)` in its parts, the body as the code that fills a hole.
fn mapped(iterator: &Expr) -> Option<(&Expr, TokenStream, TokenStream)> {
    let Expr::MethodCall(call) = iterator else { return None };
    let (true, 1) = (call.method == "map", call.args.len()) else { return None };
    let item = Ident::new("item", Span::mixed_site());
    match call.args.first()? {
        Expr::Closure(closure) if stays(closure) => {
            let body = expression(&closure.body);
            match closure.inputs.first()? {
                Pat::Type(typed) => Some((&call.receiver, quote!(#item), quote!(let #typed = #item; #body))),
                pattern => Some((&call.receiver, quote!(#pattern), body)),
            }
        }
        Expr::Path(function) => Some((&call.receiver, quote!(#item), put(&quote!(#function(#item))))),
        _ => None,
    }
}

/// Whether a closure's body means the same in a loop.
fn stays(closure: &ExprClosure) -> bool {
    let body = &closure.body;
    closure.inputs.len() == 1 && closure.asyncness.is_none() && matches!(closure.output, ReturnType::Default) && !leaves(&quote!(#body))
}

/// Whether the code may leave its place before its end.
pub fn leaves(code: &TokenStream) -> bool {
    code.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => leaves(&group.stream()),
        TokenTree::Ident(word) => ["return", "break", "continue"].iter().any(|leaving| word == leaving),
        TokenTree::Punct(mark) => mark.as_char() == '?',
        TokenTree::Literal(_) => false,
    })
}

fn put(expression: &TokenStream) -> TokenStream {
    let holes = holes();
    quote!(crate::app::lean::Child::put({ #expression }, &mut #holes);)
}

fn tree(call: &Macro) -> Option<Nodes> {
    if call.path.is_ident("html") { syn::parse2(call.tokens.clone()).ok() } else { None }
}

fn ends_in_tree(statements: &[Stmt]) -> bool {
    match statements.last() {
        Some(Stmt::Expr(expression, None)) => is_tree(expression),
        Some(Stmt::Macro(call)) => call.semi_token.is_none() && tree(&call.mac).is_some(),
        _ => false,
    }
}

/// Whether the expression is an `html!`, or may end in one.
fn is_tree(expression: &Expr) -> bool {
    match expression {
        Expr::Macro(call) => tree(&call.mac).is_some(),
        Expr::Paren(inner) => is_tree(&inner.expr),
        Expr::Block(inner) => inner.label.is_none() && ends_in_tree(&inner.block.stmts),
        Expr::If(branch) => branch.else_branch.as_ref().is_some_and(|(_, otherwise)| ends_in_tree(&branch.then_branch.stmts) || is_tree(otherwise)),
        Expr::Match(branches) => branches.arms.iter().any(|arm| is_tree(&arm.body)),
        _ => false,
    }
}

fn ending(statements: &[Stmt]) -> TokenStream {
    let Some((last, before)) = statements.split_last() else { return put(&TokenStream::new()) };
    let last = match last {
        Stmt::Expr(last, None) => expression(last),
        Stmt::Macro(call) if call.semi_token.is_none() => {
            let call = &call.mac;
            tree(call).map_or_else(|| put(&quote!(#call)), |nodes| nested(&nodes.0, true))
        }
        other => quote!(#other),
    };
    quote!({ #(#before)* #last })
}

fn expression(whole: &Expr) -> TokenStream {
    let holes = holes();
    match whole {
        Expr::Block(inner) if inner.label.is_none() => ending(&inner.block.stmts),
        // These never come back to fill a hole.
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => quote!(#whole;),
        _ if !is_tree(whole) => quote!(crate::app::lean::Child::put(#whole, &mut #holes);),
        Expr::Macro(call) => tree(&call.mac).map_or_else(TokenStream::new, |nodes| nested(&nodes.0, true)),
        Expr::Paren(inner) => expression(&inner.expr),
        Expr::If(branch) => {
            let (condition, then) = (&branch.cond, ending(&branch.then_branch.stmts));
            let otherwise = branch.else_branch.as_ref().map(|(_, otherwise)| expression(otherwise));
            quote!(if #condition { #then } else { #otherwise })
        }
        Expr::Match(branches) => {
            let on = &branches.expr;
            let arms = branches.arms.iter().map(|Arm { pat, guard, body, .. }| {
                let guard = guard.as_ref().map(|(word, condition)| quote!(#word #condition));
                let body = expression(body);
                quote!(#pat #guard => { #body })
            });
            quote!(match #on { #(#arms)* })
        }
        _ => TokenStream::new(),
    }
}
