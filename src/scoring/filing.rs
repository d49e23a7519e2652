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

/// Free texts by the names of their fields, for forms.
macro_rules! texts {
    ($kind:ty { $($field:ident),+ $(,)? }) => {
        impl $kind {
            /// What stands in a field, by its name in files; empty where there is no such field.
            pub fn text(&self, field: &str) -> &str {
                match field { $(stringify!($field) => &self.$field,)+ _ => "" }
            }

            /// The same, to be changed.
            pub fn text_mut(&mut self, field: &str) -> Option<&mut String> {
                match field { $(stringify!($field) => Some(&mut self.$field),)+ _ => None }
            }
        }
    };
}
texts!(Filing { title, use_case, classification, valid_until, assessor, approver, review_owner, advice_reason, notes });
texts!(Conclusion { reason, conditions, owner, valid_until, notes });
texts!(Handling { accepted_because, owner, due });

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

/// Takes over what a person has written in a field, and tells whether there is such a field. Fields are named by path: `filing/title`,
/// `conclusion/<provider>/<offering>/reason`, `finding/<provider>/<offering>/<topic>/owner`. A conclusion in which nothing is left goes.
pub fn write_field(filing: &mut Filing, conclusions: &mut Vec<Conclusion>, at: &str, text: &str) -> bool {
    let parts: Vec<&str> = at.split('/').collect();
    match parts.as_slice() {
        ["filing", "status"] => Status::from_id(text).map(|status| filing.status = status).is_some(),
        ["filing", "advice"] => Advice::from_id(text).map(|advice| filing.advice = advice).is_some(),
        ["filing", field] => put(filing.text_mut(field), text),
        ["conclusion" | "finding", provider, offering, rest @ ..] => {
            let of = |known: &Conclusion| known.provider == *provider && known.offering == *offering;
            let at = conclusions.iter().position(of).unwrap_or_else(|| {
                conclusions.push(Conclusion::open(provider, offering));
                conclusions.len() - 1
            });
            let done = conclusions.get_mut(at).is_some_and(|conclusion| write_conclusion(conclusion, rest, text));
            conclusions.retain(|known| *known != Conclusion::open(&known.provider, &known.offering));
            done
        }
        _ => false,
    }
}

fn write_conclusion(conclusion: &mut Conclusion, rest: &[&str], text: &str) -> bool {
    match rest {
        ["conclusion"] => Concluded::from_id(text).map(|concluded| conclusion.conclusion = concluded).is_some(),
        [field] => put(conclusion.text_mut(field), text),
        [topic, field] => {
            let known = conclusion.findings.iter().position(|handling| handling.topic == *topic);
            let at = known.unwrap_or_else(|| {
                conclusion.findings.push(Handling { topic: (*topic).to_owned(), ..Handling::default() });
                conclusion.findings.len() - 1
            });
            let done = put(conclusion.findings.get_mut(at).and_then(|handling| handling.text_mut(field)), text);
            conclusion.findings.retain(|handling| [&handling.accepted_because, &handling.owner, &handling.due].iter().any(|text| !text.is_empty()));
            done
        }
        _ => false,
    }
}

fn put(field: Option<&mut String>, text: &str) -> bool {
    field.map(|field| text.clone_into(field)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_written_where_its_path_says_and_what_is_empty_again_goes() {
        let (mut filing, mut conclusions) = (Filing::default(), Vec::new());
        let mut write = |at: &str, text: &str| write_field(&mut filing, &mut conclusions, at, text);
        assert!(write("filing/title", "Chat for support"));
        assert!(write("filing/status", "final"));
        assert!(!write("filing/status", "signed") && !write("filing/verdict", "x") && !write("elsewhere", "x"));
        assert!(write("conclusion/openai/business/conclusion", "warning"));
        assert!(write("finding/openai/business/retention/owner", "Security"));
        assert!(write("conclusion/mistral/business/reason", "x") && write("conclusion/mistral/business/reason", ""));
        assert!(!write("conclusion/mistral/business/provider", "x"));
        assert_eq!((filing.text("title"), filing.status), ("Chat for support", Status::Final));
        let [conclusion] = conclusions.as_slice() else { panic!("{conclusions:?}") };
        assert_eq!(
            (conclusion.conclusion, conclusion.on("retention").map(|handling| handling.text("owner"))),
            (Concluded::Warning, Some("Security"))
        );
        assert!(write_field(&mut filing, &mut conclusions, "finding/openai/business/retention/owner", ""));
        assert_eq!(conclusions[0].findings, []);
    }
}
