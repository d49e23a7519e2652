//! Words that several screens share.

use super::route::Route;
use crate::edition::Edition;
pub use crate::report::{answer_lines, offering_name, option_label};

/// What a screen is called in the page's title.
pub fn title(edition: &Edition, route: &Route) -> String {
    match route {
        Route::Start => "Before you sign".to_owned(),
        Route::Question(id) => edition.questionnaire.question(id).map(|question| question.ask.clone()).unwrap_or_default(),
        Route::Check => "Your answers".to_owned(),
        Route::Results => "Results".to_owned(),
        Route::Offering { provider, offering } => offering_name(edition, &[provider, "/", offering].concat()),
        Route::Compare(_) => "Side by side".to_owned(),
        Route::Browse => "What the documents say".to_owned(),
        Route::Clause(id) => ["Clause ", id].concat(),
        Route::Provider(id) => edition.dataset.provider(id).map_or(id, |provider| &provider.name).to_owned(),
        Route::Method => "Method".to_owned(),
        Route::Summary => "Summary".to_owned(),
        Route::Filing => "Before you file it".to_owned(),
        Route::Open => "Open a saved assessment".to_owned(),
    }
}
