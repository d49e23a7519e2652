//! Pieces that several screens share.

pub mod bar;
pub mod choice;
pub mod clause;
pub mod contradiction;
pub mod copy;
pub mod facts;
pub mod field;
pub mod finding;
pub mod frame;
pub mod gates;
pub mod heading;
pub mod link;
pub mod outward;
pub mod picture;
pub mod shortlist;
pub mod verdict;
