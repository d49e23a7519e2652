//! `assets/questionnaire.json` as types.

/// All questions in the order in which they are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    /// The edition's own version.
    pub version: String,
    /// SHA-256, in hexadecimal digits, over its canonical JSON.
    pub sha256: String,
    /// What "Not sure" is called.
    pub not_sure_label: String,
    /// The sections' names in their order.
    pub sections: Vec<String>,
    /// The questions.
    pub questions: Vec<Question>,
}

/// One question: one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The id by which files, codes and tests name it.
    pub id: String,
    /// The section that it stands in.
    pub section: String,
    /// What an answer looks like.
    pub kind: Kind,
    /// The question.
    pub ask: String,
    /// Why we ask.
    pub why: String,
    /// Whom to ask inside the organisation when one is not sure.
    pub whom: String,
    /// Where the choices come from.
    pub source: Source,
    /// The choices, if they stand in the file.
    pub options: Vec<Choice>,
    /// The option that excludes all others.
    pub exclusive_option: Option<String>,
    /// When it is asked; `None` for always.
    pub visible: Option<Visible>,
    /// Whether it may be skipped without that being "not sure".
    pub optional: bool,
}

/// An option of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The id that an answer names.
    pub id: String,
    /// What people read.
    pub label: String,
    /// An example or an explanation.
    pub hint: Option<String>,
}

ids! {
    /// What an answer looks like.
    Kind {
        /// One option.
        One = "one",
        /// Any number of options, at least one.
        Many = "many",
        /// For each provider any number of its models.
        ManyPerProvider = "many-per-provider",
    }
}

ids! {
    /// Where a question's choices come from.
    Source {
        /// The questionnaire itself.
        Options = "options",
        /// The dataset's offerings (`provider/offering`), and `all`.
        Offerings = "offerings",
        /// The models of the providers on the shortlist.
        Models = "models",
    }
}

/// When a question is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visible {
    /// When a condition of the rubric is true or unknown.
    Condition(String),
    /// When it makes a difference to a chosen offering which models are used.
    ShortlistDiffersByModel,
}

impl Questionnaire {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl Question {
    /// The option with this id.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }
}
