//! What narrows the table: words, topic, stance, basis, tier, age.

use lean_html::html;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::dataset::{Basis, Date, NOT_ADDRESSED, Tier};
use crate::edition::Edition;
use crate::report::{self, Filter, words};

/// The filters. A stance belongs to a topic, so it can be chosen once a topic is.
pub fn filters(edition: &Edition, filter: &Filter, change: &Callback<Filter>) -> Html {
    let vocabulary = &edition.vocabulary;
    let any = || vec![(String::new(), "Any".to_owned())];
    let with = |list: Vec<(String, String)>| any().into_iter().chain(list).collect::<Vec<_>>();
    let topics = edition.rubric.topics.iter().map(|topic| (topic.id.to_string(), words::topic(vocabulary, &topic.id).to_owned())).collect();
    let stances: Vec<(String, String)> = match filter.topics.first().and_then(|topic| vocabulary.topic(topic)) {
        Some(topic) => {
            let own = topic.stances.iter().map(|words| words.id.as_str());
            own.chain([NOT_ADDRESSED, "mixed", "unreviewed"])
                .map(|id| (id.to_owned(), report::standing_label(edition, &topic.id, id).to_owned()))
                .collect()
        }
        None => Vec::new(),
    };
    let bases = Basis::IDS.iter().map(|id| ((*id).to_owned(), vocabulary.label("bases", id).to_owned())).collect();
    let tiers = Tier::IDS.iter().map(|id| ((*id).to_owned(), vocabulary.label("tiers", id).to_owned())).collect();
    let first = |list: &[String]| list.first().cloned().unwrap_or_default();
    let oninput = {
        let filter = filter.clone();
        change.reform(move |event: InputEvent| Filter { text: event.target_unchecked_into::<HtmlInputElement>().value(), ..filter.clone() })
    };
    let onchange = {
        let filter = filter.clone();
        change.reform(move |event: Event| Filter {
            captured_before: Date::parse(&event.target_unchecked_into::<HtmlInputElement>().value()),
            ..filter.clone()
        })
    };
    html! {
        <div class="vr-filters" role="group" aria-label="Filter">
            <div class="vr-field">
                <label for="browse-text">{ "Provider or topic contains" }</label>
                <input type="search" id="browse-text" value={filter.text.clone()} {oninput} />
            </div>
            { select(filter, change, "browse-topic", "Topic", with(topics), &first(&filter.topics), |filter, id| Filter { topics: named(id), stances: Vec::new(), ..filter }) }
            if !stances.is_empty() {
                { select(filter, change, "browse-stance", "Stance", with(stances), &first(&filter.stances), |filter, id| Filter { stances: named(id), ..filter }) }
            }
            { select(filter, change, "browse-basis", "Basis", with(bases), filter.bases.first().map_or("", |basis| basis.id()), |filter, id| Filter {
                bases: Basis::from_id(id).into_iter().collect(), ..filter
            }) }
            { select(filter, change, "browse-tier", "Terms", with(tiers), filter.tiers.first().map_or("", |tier| tier.id()), |filter, id| Filter {
                tiers: Tier::from_id(id).into_iter().collect(), ..filter
            }) }
            <div class="vr-field">
                <label for="browse-captured">{ "Captured before" }</label>
                <input type="date" id="browse-captured" value={filter.captured_before.map_or_else(String::new, |date| date.to_string())} {onchange} />
            </div>
        </div>
    }
}

fn named(id: &str) -> Vec<String> {
    if id.is_empty() { Vec::new() } else { vec![id.to_owned()] }
}

fn select(
    filter: &Filter,
    change: &Callback<Filter>,
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
    make: fn(Filter, &str) -> Filter,
) -> Html {
    let onchange = {
        let filter = filter.clone();
        change.reform(move |event: Event| {
            let value = event.target().map_or_else(String::new, |target| target.unchecked_into::<HtmlSelectElement>().value());
            make(filter.clone(), &value)
        })
    };
    html! {
        <div class="vr-field">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>
                { for options.into_iter().map(|(value, label)| {
                    let selected = value == chosen;
                    html! { <option {value} {selected}>{ label }</option> }
                }) }
            </select>
        </div>
    }
}
