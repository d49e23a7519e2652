//! How other providers handle the same topic: the same topic at offerings of the same tier, never "similar text".

use super::words;
use crate::dataset::{Clause, NOT_ADDRESSED, Offering, Provider, Role, Tier};
use crate::edition::Edition;

/// What the other providers' offerings of one tier say on a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours<'a> {
    /// By stance, best for the customer first; then silence, then offerings whose clauses differ. No stance without an offering.
    pub stances: Vec<Stance<'a>>,
    /// Offerings whose documents nobody read for this topic.
    pub unreviewed: Vec<(&'a Provider, &'a Offering)>,
}

/// The offerings with one stance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stance<'a> {
    /// The stance's id; `mixed` where the governing clauses of an offering differ.
    pub stance: &'a str,
    /// Who takes it, in the dataset's order.
    pub offerings: Vec<Neighbour<'a>>,
}

/// One offering of another provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour<'a> {
    /// The provider.
    pub provider: &'a Provider,
    /// The offering.
    pub offering: &'a Offering,
    /// Its governing clauses on the topic, of every region.
    pub clauses: Vec<&'a Clause>,
}

impl Neighbours<'_> {
    /// How many offerings were reviewed.
    pub fn reviewed(&self) -> usize {
        self.stances.iter().map(|stance| stance.offerings.len()).sum()
    }

    /// How many offerings there are.
    pub fn all(&self) -> usize {
        self.reviewed() + self.unreviewed.len()
    }

    /// "12 of 24 offerings reviewed".
    pub fn coverage(&self) -> String {
        [&self.reviewed().to_string(), " of ", &words::count(self.all(), "offering", "offerings"), " reviewed"].concat()
    }
}

/// What the offerings of this tier say on a topic; those of the provider `but` are left out.
pub fn neighbours<'a>(edition: &'a Edition, topic: &'a str, tier: Tier, but: &str) -> Neighbours<'a> {
    let mut found = Neighbours { stances: Vec::new(), unreviewed: Vec::new() };
    let words = edition.vocabulary.topic(topic).map_or(&[][..], |topic| &topic.stances);
    let ids = words.iter().map(|words| words.id.as_str()).chain([NOT_ADDRESSED, "mixed"]);
    found.stances.extend(ids.map(|stance| Stance { stance, offerings: Vec::new() }));
    for (provider, offering) in edition.dataset.offerings().filter(|(provider, offering)| offering.tier == tier && provider.id != but) {
        let clauses: Vec<&Clause> = provider.clauses_on(&offering.id, topic).filter(|clause| clause.role == Role::Governing).collect();
        let stance = match clauses.split_first() {
            None => {
                found.unreviewed.push((provider, offering));
                continue;
            }
            Some((first, rest)) => {
                if rest.iter().all(|clause| clause.stance == first.stance) {
                    first.stance.as_str()
                } else {
                    "mixed"
                }
            }
        };
        let neighbour = Neighbour { provider, offering, clauses };
        match found.stances.iter_mut().find(|known| known.stance == stance) {
            Some(known) => known.offerings.push(neighbour),
            None => found.stances.push(Stance { stance, offerings: vec![neighbour] }),
        }
    }
    found.stances.retain(|stance| !stance.offerings.is_empty());
    found
}
