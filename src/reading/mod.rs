//! Reading untrusted JSON: every mistake is collected with file, JSON path, what was found and what is allowed; nothing panics,
//! and one mistake never hides the next.

mod date;
mod hash;
mod json;
mod mistake;
mod node;
mod text;

pub use date::Date;
pub use hash::sha256_hex;
pub use json::{canonical, parse};
pub use mistake::{Mistake, Mistakes};
pub use node::Node;
pub use text::Text;
