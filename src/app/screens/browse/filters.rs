//! The filters of the table of everything.

use lean_html::html;
use yew::Html;

use crate::app::components::field::{ANY, select};
use crate::app::looks::Field;
use crate::app::memory::send_field;
use crate::app::state::Context;
use crate::dataset::{Basis, NOT_ADDRESSED, Tier};
use crate::report::{self, Filter, words};

/// The filters. A stance belongs to a topic, so it can be chosen once a topic is.
pub fn filters(context: &Context, filter: &Filter) -> Html {
    let edition = &context.edition;
    let vocabulary = &edition.vocabulary;
    let mut topics = vec![ANY];
    topics.extend(edition.rubric.topics.iter().map(|topic| (topic.id.as_str(), words::topic(vocabulary, &topic.id))));
    let mut stances = vec![ANY];
    if let Some(topic) = filter.topics.first().and_then(|topic| vocabulary.topic(topic)) {
        let own = topic.stances.iter().map(|words| words.id.as_str());
        stances.extend(own.chain([NOT_ADDRESSED, "mixed", "unreviewed"]).map(|id| (id, report::standing_label(edition, &topic.id, id))));
    }
    let mut bases = vec![ANY];
    bases.extend(Basis::IDS.iter().map(|id| (*id, vocabulary.label("bases", id))));
    let mut tiers = vec![ANY];
    tiers.extend(Tier::IDS.iter().map(|id| (*id, vocabulary.label("tiers", id))));
    let first = |list: &[String]| list.first().cloned().unwrap_or_default();
    let oninput = send_field(context, Field::Text);
    let onchange = send_field(context, Field::CapturedBefore);
    html! {
        <div class="vr-filters" role="group" aria-label="Filter">
            <div class="vr-field">
                <label for="browse-text">{ "Provider or topic contains" }</label>
                <input type="search" id="browse-text" value={filter.text.clone()} {oninput} />
            </div>
            <div class="vr-field">{ select(context, Field::Topic, "browse-topic", "Topic", &topics, &first(&filter.topics)) }</div>
            if stances.len() > 1 {
                <div class="vr-field">{ select(context, Field::Stance, "browse-stance", "Stance", &stances, &first(&filter.stances)) }</div>
            }
            <div class="vr-field">{ select(context, Field::Basis, "browse-basis", "Basis", &bases, filter.bases.first().map_or("", |basis| basis.id())) }</div>
            <div class="vr-field">{ select(context, Field::Tier, "browse-tier", "Terms", &tiers, filter.tiers.first().map_or("", |tier| tier.id())) }</div>
            <div class="vr-field">
                <label for="browse-captured">{ "Captured before" }</label>
                <input type="date" id="browse-captured" value={filter.captured_before.map_or_else(String::new, |date| date.to_string())} {onchange} />
            </div>
        </div>
    }
}
