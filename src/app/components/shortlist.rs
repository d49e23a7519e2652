//! The first question: which offerings. A search, a filter by tier, what is chosen, and all of them in one step.

use lean_html::html;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::choice::Choice;
use crate::app::journey::{ALL, shortlist_toggled};
use crate::app::state::{Action, Context};
use crate::dataset::{Offering, Provider, Tier};
use crate::questionnaire::Answer;
use crate::report::words::count;

/// What the shortlist needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The state.
    pub context: Context,
    /// The question's id.
    pub question: AttrValue,
}

/// The shortlist.
#[component]
pub fn Shortlist(props: &Props) -> Html {
    let search = use_state(String::new);
    let tier = use_state(|| None::<Tier>);
    let context = &props.context;
    let dataset = &context.edition.dataset;
    let answer = context.answers.get(&props.question);
    let everything = answer.is_some_and(|answer| answer.has(ALL));

    let choose = |option: String, alone: bool| {
        let context = context.clone();
        let id = props.question.to_string();
        Callback::from(move |on: bool| {
            let answer = shortlist_toggled(&context.edition, context.answers.get(&id), &option, on, alone);
            context.dispatch(Action::Answer { question: id.clone(), answer });
        })
    };

    let wanted = search.to_lowercase();
    let fits = |provider: &Provider, offering: &Offering| {
        tier.is_none_or(|tier| tier == offering.tier)
            && wanted.split_whitespace().all(|word| [&provider.name, " ", &offering.name].concat().to_lowercase().contains(word))
    };
    let mut shown = 0;
    let mut groups = Vec::new();
    let mut providers: Vec<&Provider> = dataset.providers.iter().collect();
    providers.sort_by_cached_key(|provider| provider.name.to_lowercase());
    for provider in providers {
        let offerings: Vec<&Offering> = provider.offerings.iter().filter(|offering| fits(provider, offering)).collect();
        if offerings.is_empty() {
            continue;
        }
        shown += offerings.len();
        let heading = ["provider-", &provider.id].concat();
        groups.push(html! {
            <div class="vr-provider" role="group" aria-labelledby={&heading} key={&provider.id}>
                <p class="vr-provider-name" id={&heading}>{ &provider.name }</p>
                <div>
                    { for offerings.into_iter().map(|offering| {
                        let key = [&provider.id, "/", &offering.id].concat();
                        let label = label(provider, offering, context.edition.vocabulary.label("tiers", offering.tier.id()));
                        let checked = !everything && answer.is_some_and(|answer| answer.has(&key));
                        let id = ["offering-", &key.replace('/', "-")].concat();
                        Choice { id, name: "providers", single: false, label, hint: None, checked, onchange: choose(key, false) }.view()
                    }) }
                </div>
            </div>
        });
    }

    let type_search = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| search.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    let filter = |words: &'static str, value: Option<Tier>| {
        let pressed = *tier == value;
        let tier = tier.clone();
        let onclick = Callback::from(move |_: MouseEvent| tier.set(value));
        html! { <button type="button" class="vr-toggle" aria-pressed={if pressed { "true" } else { "false" }} {onclick}>{ words }</button> }
    };
    let total = dataset.offerings().count();
    let found = if shown == total {
        count(total, "offering", "offerings")
    } else {
        [shown.to_string(), " of ".to_owned(), count(total, "offering", "offerings")].concat()
    };

    html! {
        <div class="vr-shortlist">
            { Choice {
                id: "offering-all".to_owned(),
                name: "providers",
                single: false,
                label: html! { <>{ "Compare all " }{ total }{ " offerings" }</> },
                hint: Some("Everything we know, business and consumer."),
                checked: everything,
                onchange: choose(ALL.to_owned(), true),
            }.view() }
            { chosen(context, answer, &choose) }
            <div class="vr-search">
                <div class="vr-search-field">
                    <label for="search">{ "Find a provider or an offering" }</label>
                    <input type="search" id="search" class="vr-input" autocomplete="off" spellcheck="false" value={(*search).clone()} oninput={type_search} />
                </div>
                <div class="vr-filter" role="group" aria-label="Kind of terms">
                    { filter("All", None) }
                    { filter("Business", Some(Tier::Business)) }
                    { filter("Consumer", Some(Tier::Consumer)) }
                </div>
            </div>
            <p class="vr-small vr-muted vr-number" role="status">
                { if shown == 0 { "No offering has these words in its name. Try the maker’s name, or fewer letters.".to_owned() } else { found } }
            </p>
            <div class="vr-providers">{ groups }</div>
        </div>
    }
}

/// What is chosen, each to be removed again.
fn chosen(context: &Context, answer: Option<&Answer>, choose: &dyn Fn(String, bool) -> Callback<bool>) -> Html {
    let keys: Vec<&String> = answer.map(Answer::options).unwrap_or_default().iter().filter(|key| key.contains('/')).collect();
    if keys.is_empty() {
        return Html::default();
    }
    let items = keys.iter().map(|key| {
        let name = crate::app::words::offering_name(&context.edition, key);
        let remove = choose((*key).clone(), false).reform(|_: MouseEvent| false);
        html! {
            <li key={key.as_str()}>
                <button type="button" class="vr-chip" onclick={remove}>
                    <span class="vr-vh">{ "Remove " }</span>
                    <span>{ name }</span>
                    <svg viewBox="0 0 12 12" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" /></svg>
                </button>
            </li>
        }
    });
    html! {
        <div class="vr-chosen-list">
            <p class="vr-small" id="chosen">{ ["Chosen: ", &count(keys.len(), "offering", "offerings")].concat() }</p>
            <ul class="vr-plain-list" aria-labelledby="chosen">{ for items }</ul>
        </div>
    }
}

/// The words for an offering under its provider's name: the name is not said twice, but for those who hear one line at a time.
fn label(provider: &Provider, offering: &Offering, tier: &str) -> Html {
    let (before, words) = match offering.name.strip_prefix(&provider.name).and_then(|rest| rest.strip_prefix(", ")) {
        Some(rest) => ([&provider.name, ", "].concat(), rest),
        None => (String::new(), offering.name.as_str()),
    };
    html! {
        <span class="vr-option">
            <span><span class="vr-vh">{ before }</span><span class="vr-capital">{ words }</span></span>
            <span class="vr-tier">{ tier }</span>
        </span>
    }
}
