//! What `lean_html::html!` calls: it makes nodes of the virtual page from templates, which hold all that never changes, and from what fills
//! their holes.
//!
//! Size is why: Yew's own macro writes some 290 bytes of wasm for each element in place. Here an element costs its letters in a string that
//! compresses like HTML, and a hole one call of a function that is never copied into its callers.

mod attribute;
mod build;
mod child;
mod class;
mod holes;
pub mod on;
mod template;
#[cfg(test)]
mod tests;

pub use attribute::{Value, checked, content, flag, key, reference, tag};
pub use build::fixed;
pub use child::{Child, each};
pub use class::Class;
pub use holes::Holes;
