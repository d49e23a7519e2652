//! The screens, one file each.

pub mod browse;
pub mod check;
pub mod clause;
pub mod compare;
pub mod filing;
pub mod loading;
pub mod method;
pub mod offering;
pub mod open;
pub mod provider;
pub mod question;
pub mod results;
pub mod start;
pub mod summary;
pub mod third;

use yew::Html;

use crate::app::state::{Context, Route};

/// A screen of the second part of the program.
pub fn second(context: &Context) -> Html {
    match &context.route {
        Route::Check => check::check(context),
        Route::Results => results::results(context),
        Route::Offering { provider, offering } => offering::offering(context, provider, offering),
        Route::Compare(keys) => compare::compare(context, keys),
        Route::Browse => browse::browse(context),
        Route::Clause(id) => clause::clause(context, id),
        Route::Provider(id) => provider::provider(context, id),
        Route::Method => method::method(context),
        Route::Summary => third::third(context, |third| third.summary),
        Route::Filing => filing::filing(context),
        Route::Open => third::third(context, |third| third.open),
        // Those of the first part.
        Route::Start | Route::Question(_) => Html::default(),
    }
}
