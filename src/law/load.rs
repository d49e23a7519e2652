//! Reads regulations and agencies, checks that every name and date fits, and keeps what something leads to. All mistakes at once.

mod regulation;

use std::collections::{BTreeMap, BTreeSet};

use super::{Agency, Law, ProvisionRef, Regulation};
use crate::dataset::{Date, LawFiles, ThirdParty, Vocabulary};
use crate::questionnaire::Questionnaire;
use crate::reading::{Mistakes, Node, json_string};
use crate::rubric::{Grounds, Rubric};

/// What stands around the law in an edition.
pub struct Around<'a> {
    /// The words that topics are named with.
    pub vocabulary: &'a Vocabulary,
    /// The questions that conditions ask.
    pub questionnaire: &'a Questionnaire,
    /// The conditions that others build on.
    pub rubric: &'a Rubric,
    /// The provisions that its rules and gates name.
    pub grounds: &'a Grounds,
    /// Records that name regulations and agencies.
    pub third_party: &'a ThirdParty,
    /// The day of the dataset: nothing was seen after it.
    pub date: Date,
}

/// Reads the law. Where a dataset comes without one, nothing is checked and nothing is known.
pub fn load(files: &LawFiles, around: &Around<'_>, mistakes: &Mistakes) -> Law {
    let agencies = files.agencies.as_ref().map(|(file, value)| agencies(&Node::root(file, value, mistakes)));
    let agency_ids: Option<BTreeSet<String>> = agencies.as_ref().map(|agencies| agencies.iter().map(|agency| agency.id.clone()).collect());
    let Some((file, value)) = &files.regulations else {
        return Law { agencies: agencies.unwrap_or_default(), ..Law::default() };
    };
    let found = regulation::read(&Node::root(file, value, mistakes), agency_ids.as_ref(), around);
    let places: BTreeMap<&str, (usize, usize)> = found.places.iter().map(|(id, place)| (id.as_str(), *place)).collect();
    let resolve = |list: &str, named: &[Vec<String>]| -> Vec<Vec<(usize, usize)>> {
        let known = |rule: usize, index: usize, id: &String| {
            let place = places.get(id.as_str()).copied();
            if place.is_none() && !id.is_empty() {
                mistakes.add("rubric.json", &format!("$.{list}[{rule}].provisions[{index}]"), json_string(id), format!("a provision of {file}"));
            }
            place
        };
        let of_rule = |(rule, ids): (usize, &Vec<String>)| ids.iter().enumerate().filter_map(|(index, id)| known(rule, index, id)).collect();
        named.iter().enumerate().map(of_rule).collect()
    };
    let relevance = resolve("relevance", &around.grounds.relevance);
    let gates = resolve("gates", &around.grounds.gates);
    kept(found.regulations, agencies.unwrap_or_default(), &relevance, &gates, around.third_party)
}

/// Only what something leads to is carried: every byte is loaded by every visitor. The files keep the rest for whoever extends the rubric.
fn kept(
    regulations: Vec<Regulation>,
    agencies: Vec<Agency>,
    relevance: &[Vec<(usize, usize)>],
    gates: &[Vec<(usize, usize)>],
    records: &ThirdParty,
) -> Law {
    let grounds: BTreeSet<(usize, usize)> = relevance.iter().chain(gates).flatten().copied().collect();
    let named_regulations = records.records.iter().flat_map(|record| record.regulations.iter().chain(&record.mentioned_regulations));
    let mut ids: BTreeSet<String> = named_regulations.map(|named| named.regulation.clone()).collect();
    ids.extend(grounds.iter().filter_map(|(regulation, _)| Some(regulations.get(*regulation)?.id.clone())));
    // A regulation that gave way leads to the one that took its place; each round adds at least one, so this ends.
    loop {
        let next = regulations.iter().filter(|regulation| ids.contains(&regulation.id)).filter_map(|regulation| regulation.replaced_by.clone());
        let more: Vec<String> = next.filter(|id| !ids.contains(id)).collect();
        if more.is_empty() {
            break;
        }
        ids.extend(more);
    }
    let mut law = Law::default();
    let mut moved = BTreeMap::new();
    for (index, mut regulation) in regulations.into_iter().enumerate().filter(|(_, regulation)| ids.contains(&regulation.id)) {
        let all = std::mem::take(&mut regulation.provisions);
        for (place, provision) in all.into_iter().enumerate().filter(|(place, _)| grounds.contains(&(index, *place))) {
            let at = (u16::try_from(law.regulations.len()), u16::try_from(regulation.provisions.len()));
            if let (Ok(to), Ok(provision_at)) = at {
                moved.insert((index, place), ProvisionRef { regulation: to, provision: provision_at });
                regulation.provisions.push(provision);
            }
        }
        law.regulations.push(regulation);
    }
    let by_records = records.records.iter().flat_map(|record| record.agencies.iter().chain(&record.mentioned_agencies)).map(|named| &named.agency);
    let named: BTreeSet<String> = law.regulations.iter().flat_map(|regulation| &regulation.agencies).chain(by_records).cloned().collect();
    law.agencies = agencies.into_iter().filter(|agency| named.contains(&agency.id)).collect();
    let to_refs =
        |rules: &[Vec<(usize, usize)>]| rules.iter().map(|list| list.iter().filter_map(|place| moved.get(place).copied()).collect()).collect();
    law.relevance = to_refs(relevance);
    law.gates = to_refs(gates);
    law
}

fn agencies(root: &Node<'_>) -> Vec<Agency> {
    root.object(&["format", "agencies"]);
    root.at("format").choice(["vendor-risk/agencies@1"]);
    let nodes = root.at("agencies").items();
    let agencies: Vec<Agency> = nodes.iter().map(agency).collect();
    once(&nodes, agencies.iter().map(|agency| agency.id.as_str()));
    agencies
}

fn agency(node: &Node<'_>) -> Agency {
    node.object(&["id", "name", "url", "jurisdiction", "note"]);
    Agency {
        id: node.at("id").id(),
        name: node.at("name").text(),
        url: node.at("url").optional_address(),
        jurisdiction: regulation::jurisdiction(&node.at("jurisdiction")),
        note: node.at("note").optional_text(),
    }
}

/// Notes every item whose id was met before.
fn once<'a>(nodes: &[Node<'_>], ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for (node, id) in nodes.iter().zip(ids) {
        if !id.is_empty() && !seen.insert(id) {
            node.at("id").mistake("an id that is not used twice");
        }
    }
}
