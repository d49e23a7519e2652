//! What views, print and files say of an assessment, made from the document and its edition alone: sentences, orders and lists, no markup.

mod answers;
mod asking;
pub mod card;
mod citation;
mod compare;
mod contradictions;
mod deciding;
pub mod document;
mod evidence;
mod fragment;
mod groups;
pub mod law;
mod level;
mod matrix;
mod neighbours;
mod open;
mod order;
mod people;
mod points;
mod rules;
mod sources;
mod ways;
pub mod words;

#[cfg(test)]
mod law_tests;
#[cfg(test)]
mod sample;

pub use answers::{answer_lines, offering_name, option_label};
pub use asking::{ask_line, ask_list, ask_now, precedent};
pub use citation::{Citation, citation};
pub use compare::{ComparedCell, ComparedTopic, compare};
pub use contradictions::{Resolution, disagreements, resolution, told};
pub use deciding::{Deciding, because, deciding, gate_state, remedy, stance_label, standing_label};
pub use evidence::{Evidence, Rows, evidence, rows, unreviewed};
pub use fragment::with_fragment;
pub use groups::{Group, TOLD, groups, names, sentence};
pub use level::steps;
pub use matrix::{Cell, Column, Filter, Matrix, Row, View};
pub use neighbours::{Neighbour, Neighbours, Stance, neighbours};
pub use open::could_change;
pub use order::{Placed, SortBy, order, places};
pub use people::{ADVICE, CONCLUSIONS, STATUSES, concluded};
pub use points::{arithmetic, by_points, sum, weight};
pub use rules::condition;
pub use sources::{Source, address, dates, number, sources};
pub use ways::{fall, goals};
