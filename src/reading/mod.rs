//! Reading untrusted JSON: every mistake is collected with file, JSON path, what was found and what is allowed; nothing panics,
//! and one mistake never hides the next.

mod json;
mod mistake;
mod node;

pub use json::{canonical, parse};
pub use mistake::{Mistake, Mistakes};
pub use node::Node;
