//! stub
use crate::app::state::Context;
use yew::Html;
/// stub
pub fn clause(_context: &Context, _id: &str) -> Html {
    Html::default()
}
