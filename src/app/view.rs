//! How the table is looked at: sorting, filters, what is picked.

use crate::app::route::MOST_COMPARED;
use crate::browser::text::lower;
use crate::dataset::Tier;
use crate::edition::Edition;
use crate::report::SortBy;
use crate::scoring::{Assessment, OfferingResult, Verdict};

/// How the table is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// What it is sorted by.
    pub by: SortBy,
    /// Whether the order is turned around.
    pub descending: bool,
    /// Only this verdict.
    pub verdict: Option<Verdict>,
    /// Only this tier.
    pub tier: Option<Tier>,
    /// Only names that contain this.
    pub text: String,
    /// The keys of the offerings that were picked.
    pub picked: Vec<String>,
    /// Whether only these are shown.
    pub only_picked: bool,
}

/// What can change about it.
#[derive(Debug, Clone)]
pub enum Change {
    /// Sort by this; if it is so already, turn the order around.
    Sort(SortBy),
    /// Another filter by verdict.
    Verdict(Option<Verdict>),
    /// Another filter by tier.
    Tier(Option<Tier>),
    /// Another filter by name.
    Text(String),
    /// Pick this offering, or no longer.
    Pick(String),
    /// Show only those picked, or all.
    OnlyPicked,
    /// Pick none.
    PickNone,
}

impl Default for View {
    fn default() -> Self {
        View { by: SortBy::Verdict, descending: false, verdict: None, tier: None, text: String::new(), picked: Vec::new(), only_picked: false }
    }
}

impl View {
    /// The view after a change.
    pub fn with(&self, change: &Change) -> Self {
        let mut next = self.clone();
        match change {
            Change::Sort(by) => {
                next.descending = self.by == *by && !self.descending;
                next.by = *by;
            }
            Change::Verdict(verdict) => next.verdict = *verdict,
            Change::Tier(tier) => next.tier = *tier,
            Change::Text(text) => next.text.clone_from(text),
            Change::Pick(key) => {
                if let Some(index) = next.picked.iter().position(|picked| picked == key) {
                    next.picked.remove(index);
                } else if next.picked.len() < MOST_COMPARED {
                    next.picked.push(key.clone());
                }
                next.only_picked &= !next.picked.is_empty();
            }
            Change::OnlyPicked => next.only_picked = !self.only_picked,
            Change::PickNone => {
                next.picked.clear();
                next.only_picked = false;
            }
        }
        next
    }

    /// The offerings that pass the filters, in the dataset's order.
    pub fn shown<'a>(&self, edition: &Edition, assessment: &'a Assessment) -> Vec<&'a OfferingResult> {
        let wanted = lower(self.text.trim());
        let passes = |result: &&OfferingResult| {
            let Some(provider) = edition.dataset.provider(&result.provider) else { return false };
            let Some(offering) = provider.offering(&result.offering) else { return false };
            let named = wanted.is_empty() || lower(&[&provider.name, " ", &offering.name].concat()).contains(&wanted);
            let picked = !self.only_picked || self.picked.contains(&result.key());
            named && picked && self.verdict.is_none_or(|verdict| verdict == result.verdict) && self.tier.is_none_or(|tier| tier == offering.tier)
        };
        assessment.results.iter().filter(passes).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_click_turns_the_order_around() {
        let view = View::default().with(&Change::Sort(SortBy::Ip));
        assert_eq!((view.by, view.descending), (SortBy::Ip, false));
        assert!(view.with(&Change::Sort(SortBy::Ip)).descending);
        assert!(!view.with(&Change::Sort(SortBy::Ip)).with(&Change::Sort(SortBy::Data)).descending);
    }

    #[test]
    fn at_most_four_are_picked_and_showing_only_them_ends_with_the_last() {
        let mut view = View::default();
        for key in ["a", "b", "c", "d", "e"] {
            view = view.with(&Change::Pick(key.to_owned()));
        }
        assert_eq!(view.picked, ["a", "b", "c", "d"]);
        view = view.with(&Change::OnlyPicked);
        for key in ["a", "b", "c", "d"] {
            assert!(view.only_picked);
            view = view.with(&Change::Pick(key.to_owned()));
        }
        assert!(!view.only_picked && view.picked.is_empty());
    }
}
