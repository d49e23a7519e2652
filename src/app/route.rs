//! The screens and their addresses.

use crate::edition::Edition;
use crate::reading::halves;

/// A screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What this is, and the way in.
    Start,
    /// One question.
    Question(String),
    /// All answers, to be checked and changed.
    Check,
    /// All offerings.
    Results,
    /// One offering.
    Offering {
        /// The provider's id.
        provider: String,
        /// The offering's id.
        offering: String,
    },
    /// How it is judged.
    Method,
    /// The printable document.
    Summary,
}

impl Route {
    /// The address after `#/`; the same text names the screen in what is saved and in the attribute `start`.
    pub fn path(&self) -> String {
        match self {
            Route::Start => String::new(),
            Route::Question(question) => ["question/", question].concat(),
            Route::Check => "answers".to_owned(),
            Route::Results => "results".to_owned(),
            Route::Offering { provider, offering } => ["offering/", provider, "/", offering].concat(),
            Route::Method => "method".to_owned(),
            Route::Summary => "summary".to_owned(),
        }
    }

    /// The screen that an address names; `None` if there is no such screen, question or offering.
    pub fn from_path(path: &str, edition: &Edition) -> Option<Self> {
        let mut path = path;
        while let Some(rest) = path.strip_prefix(['#', '/']).or_else(|| path.strip_suffix('/')) {
            path = rest;
        }
        Some(match (path, halves(path)) {
            ("", _) => Route::Start,
            ("question", _) => Route::Question(edition.questionnaire.questions.first()?.id.clone()),
            ("answers", _) => Route::Check,
            ("results", _) => Route::Results,
            ("method", _) => Route::Method,
            ("summary", _) => Route::Summary,
            (_, Some(("question", id))) => Route::Question(edition.questionnaire.question(id)?.id.clone()),
            (_, Some(("offering", key))) => {
                let (provider, offering) = halves(key)?;
                edition.dataset.provider(provider)?.offering(offering)?;
                Route::Offering { provider: provider.to_owned(), offering: offering.to_owned() }
            }
            _ => return None,
        })
    }

    /// Whether this screen is a step of the way, to which "Continue where you stopped" leads back.
    pub fn is_a_step(&self) -> bool {
        !matches!(self, Route::Start | Route::Method)
    }
}
