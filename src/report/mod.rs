//! What views, print and files say of an assessment, made from the document and its edition alone: sentences, orders and lists, no markup.

mod asking;
pub mod card;
mod citation;
mod compare;
mod contradictions;
mod deciding;
mod evidence;
mod fragment;
mod groups;
pub mod law;
mod level;
mod matrix;
mod neighbours;
mod order;
mod points;
mod rules;
mod sources;
pub mod words;

#[cfg(test)]
mod law_tests;
#[cfg(test)]
mod sample;

pub use asking::{ask_line, ask_list, ask_now, precedent};
pub use citation::{Citation, citation};
pub use compare::{ComparedCell, ComparedTopic, compare};
pub use contradictions::{Resolution, disagreements, resolution, told};
pub use deciding::{Deciding, because, deciding, remedy, stance_label, standing_label};
pub use evidence::{Evidence, Rows, evidence, rows, unreviewed};
pub use fragment::with_fragment;
pub use groups::{Group, TOLD, groups, names, sentence};
pub use level::steps;
pub use matrix::{Cell, Column, Filter, Matrix, Row, View};
pub use neighbours::{Neighbour, Neighbours, Stance, neighbours};
pub use order::{Placed, SortBy, order, places};
pub use points::{arithmetic, by_points, sum, weight};
pub use rules::condition;
pub use sources::{Source, address, number, sources};
