//! The screens and their addresses.

use crate::edition::Edition;
use crate::reading::halves;

/// More cannot be compared at a glance.
pub const MOST_COMPARED: usize = 4;

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
    /// Some offerings side by side.
    Compare(Vec<String>),
    /// All offerings by all topics, without any answer.
    Browse,
    /// One clause, by its id.
    Clause(String),
    /// One provider, by its id.
    Provider(String),
    /// How it is judged.
    Method,
    /// The printable document.
    Summary,
    /// What only people can say, before it is filed.
    Filing,
    /// A saved assessment or a code, opened again.
    Open,
}

/// An address without the code of an assessment that it may carry, and the code: `results~VR1-…`.
pub fn with_code(address: &str) -> (&str, &str) {
    address.split_once('~').unwrap_or((address, ""))
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
            Route::Compare(keys) => ["compare/", &keys.join("+")].concat(),
            Route::Browse => "browse".to_owned(),
            Route::Clause(id) => ["clause/", id].concat(),
            Route::Provider(id) => ["provider/", id].concat(),
            Route::Method => "method".to_owned(),
            Route::Summary => "summary".to_owned(),
            Route::Filing => "filing".to_owned(),
            Route::Open => "open".to_owned(),
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
            ("browse", _) => Route::Browse,
            ("method", _) => Route::Method,
            ("summary", _) => Route::Summary,
            ("filing", _) => Route::Filing,
            ("open", _) => Route::Open,
            (_, Some(("question", id))) => Route::Question(edition.questionnaire.question(id)?.id.clone()),
            (_, Some(("offering", key))) => {
                let (provider, offering) = halves(key)?;
                edition.dataset.provider(provider)?.offering(offering)?;
                Route::Offering { provider: provider.to_owned(), offering: offering.to_owned() }
            }
            (_, Some(("compare", keys))) => return compared(keys, edition),
            (_, Some(("clause", id))) => {
                let provider = edition.dataset.provider(halves(id)?.0)?;
                return provider.clauses.iter().any(|clause| clause.id == id).then(|| Route::Clause(id.to_owned()));
            }
            (_, Some(("provider", id))) => Route::Provider(edition.dataset.provider(id)?.id.clone()),
            _ => return None,
        })
    }

    /// Whether this screen is a step of the way, to which "Continue where you stopped" leads back.
    pub fn is_a_step(&self) -> bool {
        !matches!(self, Route::Start | Route::Method | Route::Browse | Route::Clause(_) | Route::Provider(_) | Route::Open)
    }
}

/// Two to four offerings, each once.
fn compared(keys: &str, edition: &Edition) -> Option<Route> {
    let keys: Vec<String> = keys.split('+').map(str::to_owned).collect();
    let known = |key: &String| key.split_once('/').and_then(|(provider, offering)| edition.dataset.provider(provider)?.offering(offering)).is_some();
    let once = keys.iter().enumerate().all(|(index, key)| !keys[..index].contains(key));
    ((2..=MOST_COMPARED).contains(&keys.len()) && once && keys.iter().all(known)).then_some(Route::Compare(keys))
}
