//! Pieces that several screens share.

pub mod bar;
pub mod choice;
pub mod clause;
pub mod copy;
pub mod finding;
pub mod frame;
pub mod gates;
pub mod heading;
pub mod link;
pub mod picture;
pub mod shortlist;
pub mod verdict;
