//! Regulations, provisions and agencies as types, and what is in force on a day.

use crate::dataset::{Confidence, Date};
use crate::rubric::Condition;

/// The law behind a rubric, and what its rules and gates rest on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Law {
    /// The regulations that something leads to: a rule, a gate, a third-party record, or the regulation that they replaced.
    pub regulations: Vec<Regulation>,
    /// The agencies that these name.
    pub agencies: Vec<Agency>,
    /// What each relevance rule rests on, in the rubric's order.
    pub relevance: Vec<Vec<ProvisionRef>>,
    /// What each gate rests on, in the rubric's order.
    pub gates: Vec<Vec<ProvisionRef>>,
}

/// A provision by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProvisionRef {
    /// The regulation's position.
    pub regulation: u16,
    /// The provision's position within it.
    pub provision: u16,
}

/// A law, a guideline, a standard or a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regulation {
    /// The id by which records name it.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// What people call it.
    pub short_name: String,
    /// Where it holds.
    pub jurisdiction: Jurisdiction,
    /// What it is.
    pub kind: RegulationKind,
    /// The agencies' ids, the leading one first.
    pub agencies: Vec<String>,
    /// The first day on which it applies; `None` if that is not known.
    pub applies_from: Option<Date>,
    /// The last day on which it applies.
    pub applies_until: Option<Date>,
    /// The id of the regulation that takes its place.
    pub replaced_by: Option<String>,
    /// The day of the latest source that treats it as in force.
    pub seen_in_force_on: Option<Date>,
    /// What else must be known of its standing.
    pub note: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// How its words and dates were read.
    pub verified: Verified,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// Those of its provisions that a rule or a gate rests on.
    pub provisions: Vec<Provision>,
}

/// A part of a regulation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provision {
    /// Article, section or part.
    pub reference: String,
    /// What it says, in our words.
    pub what: String,
    /// For whom it matters, as a condition over answers.
    pub applies_when: Condition,
    /// The first day on which it applies; `None` if that is not known.
    pub applies_from: Option<Date>,
    /// The last day on which it applies.
    pub applies_until: Option<Date>,
    /// A fact that it takes and that no question asks for.
    pub assumes: Option<String>,
    /// What is doubtful about it.
    pub doubt: Option<String>,
}

/// An authority, a court or a body that writes standards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// The id by which regulations and records name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its site.
    pub url: Option<String>,
    /// Where it acts.
    pub jurisdiction: Jurisdiction,
    /// What it does.
    pub note: Option<String>,
}

ids! {
    /// Where a regulation holds, or an agency acts.
    Jurisdiction {
        /// The European Union.
        Eu = "EU",
        /// Ireland.
        Ireland = "IE",
        /// The United Kingdom.
        Uk = "UK",
        /// The United States.
        Us = "US",
        /// The federal level of the United States.
        UsFederal = "US-federal",
        /// California.
        California = "US-CA",
        /// Colorado.
        Colorado = "US-CO",
        /// Illinois.
        Illinois = "US-IL",
        /// Texas.
        Texas = "US-TX",
        /// Utah.
        Utah = "US-UT",
        /// Several countries.
        International = "INT",
    }
}

ids! {
    /// What a regulation is.
    RegulationKind {
        /// A regulation or a decision that applies by itself.
        Regulation = "regulation",
        /// A statute or a directive.
        Statute = "statute",
        /// An executive order.
        ExecutiveOrder = "executive-order",
        /// Guidance.
        Guidance = "guidance",
        /// A voluntary standard.
        Standard = "standard",
        /// Not law yet.
        Proposal = "proposal",
    }
}

ids! {
    /// How a regulation was read.
    Verified {
        /// The official text, or a verbatim extract of it.
        Primary = "primary",
        /// Accounts of others.
        Secondary = "secondary",
    }
}

/// Whether something is in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// It is no law yet.
    Proposal,
    /// It starts later, on this day.
    NotYet(Date),
    /// It applies.
    InForce,
    /// When it started is not known, which is not to say that it is not in force.
    StartUnknown,
    /// It has ended; this was its last day.
    Ended(Date),
}

fn validity(from: Option<Date>, until: Option<Date>, day: Date) -> Validity {
    match (from, until) {
        (_, Some(until)) if until < day => Validity::Ended(until),
        (Some(from), _) if from > day => Validity::NotYet(from),
        (None, _) => Validity::StartUnknown,
        _ => Validity::InForce,
    }
}

impl Regulation {
    /// Whether it is in force on a day.
    pub fn validity(&self, day: Date) -> Validity {
        if self.kind == RegulationKind::Proposal { Validity::Proposal } else { validity(self.applies_from, self.applies_until, day) }
    }

    /// Whether one of its provisions is in force on a day. A provision has dates of its own, and ends with its regulation.
    pub fn validity_of(&self, provision: &Provision, day: Date) -> Validity {
        let until = [provision.applies_until, self.applies_until].into_iter().flatten().min();
        if self.kind == RegulationKind::Proposal { Validity::Proposal } else { validity(provision.applies_from, until, day) }
    }
}

impl Law {
    /// The regulation with this id.
    pub fn regulation(&self, id: &str) -> Option<&Regulation> {
        self.regulations.iter().find(|regulation| regulation.id == id)
    }

    /// The agency with this id.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }

    /// A provision by its place, with its regulation.
    pub fn provision(&self, at: ProvisionRef) -> Option<(&Regulation, &Provision)> {
        let regulation = self.regulations.get(usize::from(at.regulation))?;
        regulation.provisions.get(usize::from(at.provision)).map(|provision| (regulation, provision))
    }
}
