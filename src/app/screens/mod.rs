//! The screens, one file each.

pub mod check;
pub mod method;
pub mod offering;
pub mod question;
pub mod results;
pub mod start;
pub mod summary;
