//! What only people add to an assessment before it is filed. It is kept, printed and exported with the assessment and decides no number and no verdict.

ids! {
    /// Whether the summary is still being worked on.
    Status {
        /// Not yet signed.
        Draft = "draft",
        /// As signed and filed.
        Final = "final",
    }
}

ids! {
    /// What was done with the data protection officer's advice (GDPR Art. 35(2), 38(1)).
    Advice {
        /// Nobody has said.
        NotGiven = "not-given",
        /// It was followed.
        Accepted = "accepted",
        /// It was not followed; a reason is given.
        Overruled = "overruled",
    }
}

ids! {
    /// What a person concludes of an offering; apart from the computed verdict, and never changing it.
    Concluded {
        /// Nobody has concluded anything yet.
        Open = "open",
        /// Must not be signed as things stand.
        Blocker = "blocker",
        /// May be signed if the conditions are met.
        Warning = "warning",
        /// May be signed.
        Acceptable = "acceptable",
        /// Is not considered.
        NotApplicable = "not-applicable",
    }
}

/// What is written on the cover and in the sign-off block. Texts are as they were typed, days are `YYYY-MM-DD`; empty where nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    /// The title of the summary; empty for the usual one.
    pub title: String,
    /// What the service is meant to be used for.
    pub use_case: String,
    /// The company's label for who may read it: "Internal", "Confidential".
    pub classification: String,
    /// Draft or final.
    pub status: Status,
    /// The day after which it must not be relied on.
    pub valid_until: String,
    /// Who assessed.
    pub assessor: String,
    /// Who approves.
    pub approver: String,
    /// Who reviews it again.
    pub review_owner: String,
    /// What was done with the data protection officer's advice.
    pub advice: Advice,
    /// Why, above all where it was overruled.
    pub advice_reason: String,
    /// Anything else.
    pub notes: String,
}

impl Default for Filing {
    fn default() -> Self {
        let nothing = String::new;
        Filing {
            title: nothing(),
            use_case: nothing(),
            classification: nothing(),
            status: Status::Draft,
            valid_until: nothing(),
            assessor: nothing(),
            approver: nothing(),
            review_owner: nothing(),
            advice: Advice::NotGiven,
            advice_reason: nothing(),
            notes: nothing(),
        }
    }
}

/// What a person concluded of one offering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conclusion {
    /// The provider's id.
    pub provider: String,
    /// The offering's id.
    pub offering: String,
    /// The conclusion.
    pub conclusion: Concluded,
    /// Why.
    pub reason: String,
    /// Under which conditions.
    pub conditions: String,
    /// Who sees to it.
    pub owner: String,
    /// The day after which it does not hold, `YYYY-MM-DD`.
    pub valid_until: String,
    /// Anything else.
    pub notes: String,
    /// What was written at single findings.
    pub findings: Vec<Handling>,
}

/// What a person wrote at one finding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handling {
    /// The finding's topic.
    pub topic: String,
    /// Why the company accepts it; empty if it does not.
    pub accepted_because: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when, `YYYY-MM-DD`.
    pub due: String,
}

impl Conclusion {
    /// A conclusion in which nothing is written yet.
    pub fn open(provider: &str, offering: &str) -> Self {
        let nothing = String::new;
        Conclusion {
            provider: provider.to_owned(),
            offering: offering.to_owned(),
            conclusion: Concluded::Open,
            reason: nothing(),
            conditions: nothing(),
            owner: nothing(),
            valid_until: nothing(),
            notes: nothing(),
            findings: Vec::new(),
        }
    }

    /// What was written at the finding on a topic.
    pub fn on(&self, topic: &str) -> Option<&Handling> {
        self.findings.iter().find(|handling| handling.topic == topic)
    }
}
