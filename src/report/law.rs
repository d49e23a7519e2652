//! What the rubric's rules and gates rest on in law: which provisions, whether they are in force on the assessment's day, and whether they concern whoever
//! answered. None of it decides a score.

use super::words;
use crate::dataset::{Date, NamedRegulation, ThirdPartyRecord};
use crate::edition::{Edition, Records};
use crate::law::{Agency, Jurisdiction, Law, Provision, ProvisionRef, Regulation, RegulationKind, Validity};
use crate::questionnaire::Answers;
use crate::reading::sort_by_key;
use crate::rubric::RelevanceRule;
use crate::scoring::{Truth, holds};

/// A provision that a rule or a gate rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground<'a> {
    /// The regulation.
    pub regulation: &'a Regulation,
    /// The provision.
    pub provision: &'a Provision,
    /// Whether it is in force on the day.
    pub validity: Validity,
    /// Whether it concerns whoever gave these answers.
    pub concerns: Truth,
    /// Whether nobody is known to have seen the regulation in force lately, so that it is to be checked again.
    pub unchecked: bool,
}

/// For whom and on which day the law is asked.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Its records.
    pub records: &'a Records,
    /// The answers.
    pub answers: &'a Answers,
    /// The assessment's day.
    pub as_of: Date,
}

impl<'a> Asked<'a> {
    fn grounds(self, refs: Option<&[ProvisionRef]>) -> Vec<Ground<'a>> {
        refs.unwrap_or_default().iter().filter_map(|at| self.ground(*at)).collect()
    }

    fn ground(self, at: ProvisionRef) -> Option<Ground<'a>> {
        let (regulation, provision) = self.records.law.provision(at)?;
        Some(Ground {
            regulation,
            provision,
            validity: regulation.validity_of(provision, self.as_of),
            concerns: holds(self.edition, self.answers, &provision.applies_when),
            unchecked: self.is_unchecked(regulation),
        })
    }

    /// Whether the latest source that treats a regulation as in force is as old as stale evidence, or there is none.
    pub fn is_unchecked(self, regulation: &Regulation) -> bool {
        let age = regulation.seen_in_force_on.map(|seen| self.as_of.day_number() - seen.day_number());
        age.is_none_or(|days| days > self.edition.rubric.stale_after_days)
    }

    /// What a relevance rule of the edition's rubric rests on.
    pub fn rule(self, rule: &RelevanceRule) -> Vec<Ground<'a>> {
        let index = self.edition.rubric.relevance.iter().position(|known| known == rule);
        self.grounds(index.and_then(|index| self.records.law.relevance.get(index)).map(Vec::as_slice))
    }

    /// What a gate rests on.
    pub fn gate(self, id: &str) -> Vec<Ground<'a>> {
        let index = self.edition.rubric.gates.iter().position(|gate| gate.id == id);
        self.grounds(index.and_then(|index| self.records.law.gates.get(index)).map(Vec::as_slice))
    }

    /// What all rules and gates of a topic rest on, each provision once: those that concern the profile first, those that may next.
    pub fn topic(self, topic: &str) -> Vec<Ground<'a>> {
        let rubric = &self.edition.rubric;
        let law = &self.records.law;
        let rules = rubric.relevance.iter().zip(&law.relevance).filter(|(rule, _)| rule.topic == topic).flat_map(|(_, refs)| refs);
        let gates = rubric.gates.iter().zip(&law.gates).filter(|(gate, _)| gate.topic == topic).flat_map(|(_, refs)| refs);
        let mut places: Vec<ProvisionRef> = Vec::new();
        for at in rules.chain(gates) {
            if !places.contains(at) {
                places.push(*at);
            }
        }
        let mut grounds = self.grounds(Some(&places));
        sort_by_key(&mut grounds, |ground| std::cmp::Reverse(ground.concerns));
        grounds
    }

    /// The regulations that a record names, each with its standing on the day where it is known here.
    pub fn named(self, record: &'a ThirdPartyRecord) -> Vec<(&'a NamedRegulation, Option<(&'a Regulation, Validity)>)> {
        let found = |named: &NamedRegulation| self.records.law.regulation(&named.regulation).map(|found| (found, found.validity(self.as_of)));
        record.regulations.iter().map(|named| (named, found(named))).collect()
    }
}

/// The agencies behind some regulations, each once, those that lead first.
pub fn agencies<'a>(law: &'a Law, regulations: impl IntoIterator<Item = &'a Regulation>) -> Vec<&'a Agency> {
    let regulations: Vec<&Regulation> = regulations.into_iter().collect();
    let leading = regulations.iter().filter_map(|regulation| regulation.agencies.first());
    let others = regulations.iter().flat_map(|regulation| regulation.agencies.iter().skip(1));
    let mut found: Vec<&Agency> = Vec::new();
    for agency in leading.chain(others).filter_map(|id| law.agency(id)) {
        if !found.contains(&agency) {
            found.push(agency);
        }
    }
    found
}

/// "in force", "applies from 2 December 2027", "ended on 31 December 2026": what is said of a provision or a regulation on the day.
pub fn validity(validity: Validity) -> String {
    match validity {
        Validity::Proposal => "a proposal, not law".to_owned(),
        Validity::NotYet(from) => ["applies from ", &words::date(from)].concat(),
        Validity::InForce => "in force".to_owned(),
        Validity::StartUnknown => "start not recorded".to_owned(),
        Validity::Ended(until) => ["ended on ", &words::date(until)].concat(),
    }
}

/// What took the place of a regulation that has ended, or will.
pub fn successor<'a>(law: &'a Law, regulation: &Regulation) -> Option<&'a Regulation> {
    law.regulation(regulation.replaced_by.as_deref()?)
}

/// Whether a provision concerns whoever answered, in words.
pub fn concerns(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "concerns you by your answers",
        Truth::Unknown => "may concern you: an answer is open",
        Truth::False => "does not concern you by your answers",
    }
}

/// Where a regulation holds or an agency acts, in words.
pub fn place(jurisdiction: Jurisdiction) -> &'static str {
    match jurisdiction {
        Jurisdiction::Eu => "European Union",
        Jurisdiction::Ireland => "Ireland",
        Jurisdiction::Uk => "United Kingdom",
        Jurisdiction::Us => "United States",
        Jurisdiction::UsFederal => "United States, federal",
        Jurisdiction::California => "California",
        Jurisdiction::Colorado => "Colorado",
        Jurisdiction::Illinois => "Illinois",
        Jurisdiction::Texas => "Texas",
        Jurisdiction::Utah => "Utah",
        Jurisdiction::International => "International",
    }
}

/// What a regulation is, in words.
pub fn kind(kind: RegulationKind) -> &'static str {
    match kind {
        RegulationKind::Regulation => "regulation",
        RegulationKind::Statute => "statute or directive",
        RegulationKind::ExecutiveOrder => "executive order",
        RegulationKind::Guidance => "guidance",
        RegulationKind::Standard => "voluntary standard",
        RegulationKind::Proposal => "proposal",
    }
}
