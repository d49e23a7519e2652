//! `html!` as Yew writes it, with a leaner expansion.
//!
//! Yew's macro builds every element in place, some 290 bytes of wasm each. This one reads the same notation and writes what never changes
//! (tags, fixed attributes, texts) as one string, the template; code is left only for what fills its holes: expressions, branches, loops.
//! `crate::app::lean` puts both together. What it does not build itself (components and a few rare forms) it hands to Yew's macro, with the
//! children built here.

mod attribute;
mod expand;
mod node;
mod tail;
mod template;

use proc_macro::TokenStream;

/// Builds a `yew::Html` from Yew's notation. It expands to paths in `crate::app::lean`, so it is of use in this product alone.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let nodes = syn::parse_macro_input!(input as node::Nodes);
    expand::root(&nodes.0).into()
}
