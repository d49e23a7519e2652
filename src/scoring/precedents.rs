//! The best that other offerings already grant, topic by topic, found in one walk through the dataset.

use std::cmp::Reverse;

use super::offers::{Offer, Rank, Table};
use super::{Span, is_stale};
use crate::dataset::{Basis, Clause, Confidence, Date, Offering, Provider, Role};

/// What a precedent on a topic must be better than; `None` where none is wanted.
pub(super) type Wanted = Option<Span>;

/// A clause that grants something better.
pub(super) struct Found<'a> {
    pub clause: &'a Clause,
    pub provider: &'a Provider,
    pub same_tier: bool,
    /// What it would come to at the offering that asks.
    pub offer: Offer<'a>,
}

/// The best so far. The less, the better: of the other tier; stops left and level; the most recently seen; the surest reading.
struct Best<'a> {
    clause: &'a Clause,
    provider: &'a Provider,
    order: (bool, Rank, Reverse<Option<Date>>, Confidence),
}

/// A stance with qualifiers comes to the same wherever it stands: weighed once.
struct Weighed<'a> {
    stance: &'a str,
    qualifiers: &'a [String],
    rank: Rank,
    value: Span,
}

/// For each topic of the rubric the best governing, explicit and fresh clause of another offering; the first in the dataset's order on a tie.
pub(super) fn precedents<'a>(table: &Table<'a>, wanted: &[Wanted], as_of: Date) -> Vec<Option<Found<'a>>> {
    let topics = &table.edition.rubric.topics;
    let mut best: Vec<Option<Best<'a>>> = topics.iter().map(|_| None).collect();
    let mut weighed: Vec<Vec<Weighed<'a>>> = topics.iter().map(|_| Vec::new()).collect();
    for provider in &table.edition.dataset.providers {
        for clause in provider.clauses.iter().filter(|clause| clause.role == Role::Governing && clause.basis == Basis::Explicit) {
            let Some(index) = topics.iter().position(|topic| topic.id == clause.topic) else { continue };
            let (Some(Some(now)), topic) = (wanted.get(index), &topics[index]) else { continue };
            // Silence and what is left to the models grant nothing.
            let Some(offering) = other(table, provider, clause).filter(|_| topic.level(&clause.stance).is_some()) else { continue };
            let known = &mut weighed[index];
            let at = known.iter().position(|known| known.stance == clause.stance && known.qualifiers == clause.qualifiers).unwrap_or_else(|| {
                let offer = table.offer(topic, &clause.stance, &clause.qualifiers);
                known.push(Weighed { stance: &clause.stance, qualifiers: &clause.qualifiers, rank: offer.rank(), value: offer.value });
                known.len() - 1
            });
            let Weighed { rank, value, .. } = known[at];
            if !is_better(value, *now) {
                continue;
            }
            let seen = clause.document.as_deref().and_then(|id| provider.document(id)).and_then(|document| document.seen);
            let order = (offering.tier != table.offering.tier, rank, Reverse(seen), clause.confidence);
            let wins = best[index].as_ref().is_none_or(|best| order < best.order);
            if wins && !is_stale(table.edition, provider, clause, as_of) {
                best[index] = Some(Best { clause, provider, order });
            }
        }
    }
    let found = |(best, topic): (Option<Best<'a>>, _)| {
        best.map(|Best { clause, provider, order }| {
            let offer = table.offer(topic, &clause.stance, &clause.qualifiers);
            Found { clause, provider, same_tier: !order.0, offer }
        })
    };
    best.into_iter().zip(topics).map(found).collect()
}

/// The clause's offering, unless it is the one that asks.
fn other<'a>(table: &Table<'_>, provider: &'a Provider, clause: &Clause) -> Option<&'a Offering> {
    if provider.id == table.provider.id && clause.offering == table.offering.id { None } else { provider.offering(&clause.offering) }
}

/// Lower in the middle, or as low and surer.
fn is_better(then: Span, now: Span) -> bool {
    (then.0 + then.1, then.1) < (now.0 + now.1, now.1)
}
