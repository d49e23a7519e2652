//! Reading untrusted JSON: every mistake is collected with file, JSON path, what was found and what is allowed; nothing panics,
//! and one mistake never hides the next.

mod date;
mod entries;
mod hash;
mod json;
mod key;
mod letters;
mod mistake;
mod node;
mod raw;
mod sorting;
mod text;
mod write;

pub use date::Date;
pub use entries::Entries;
pub use hash::sha256_hex;
pub use json::{canonical, parse};
pub use key::{digits, halves};
pub use letters::{misleads, named};
pub use mistake::{Mistake, Mistakes};
pub use node::Node;
pub use raw::Raw;
pub use sorting::{sort_by, sort_by_key};
pub use text::Text;
pub use write::{json_list, json_object, json_string};
