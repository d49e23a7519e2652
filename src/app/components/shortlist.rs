//! The first question: which offerings. A search, a filter by tier, what is chosen, and all of them in one step.

use lean_html::html;
use yew::prelude::*;

use super::choice::Choice;
use crate::app::send::{send, send_value};
use crate::app::state::{Action, Context};
use crate::app::words::offering_name;
use crate::browser::text::lower;
use crate::dataset::{Dataset, Offering, Provider, Tier};
use crate::questionnaire::{ALL, Answer, Question};
use crate::reading::{digits, halves};
use crate::report::words::count;

/// So many providers are drawn at first, more than fit on most screens; the others as soon as these stand. It is a tenth of the time to the first question.
const AT_FIRST: usize = 10;

/// The shortlist.
pub fn shortlist(context: &Context, question: &Question) -> Html {
    let dataset = &context.edition.dataset;
    let answer = context.answers.get(&question.id);
    let offered = &context.offered;
    let total = if offered.is_empty() { dataset.offerings().count() } else { offered.len() };
    let has = |option: &str| answer.is_some_and(|answer| answer.has(option));
    let everything = if offered.is_empty() { has(ALL) } else { offered.iter().all(|key| has(key)) };
    let wanted = lower(&context.search);
    let mut shown = 0;
    let mut groups = Vec::new();
    for provider in by_name(dataset) {
        let mut rows = Vec::new();
        for offering in &provider.offerings {
            let option = [&provider.id, "/", &offering.id].concat();
            if !fits(context, &wanted, provider, offering) || !offered.is_empty() && !offered.contains(&option) {
                continue;
            }
            shown += 1;
            if groups.len() == AT_FIRST && !context.stands {
                continue;
            }
            let id = ["offering-", &provider.id, "-", &offering.id].concat();
            let label = label(provider, offering, context.edition.vocabulary.label("tiers", offering.tier.id()));
            let checked = has(&option);
            rows.push(Choice { question, option, id, label, hint: None, checked }.view(context));
        }
        if rows.is_empty() {
            continue;
        }
        let heading = ["provider-", &provider.id].concat();
        groups.push(html! {
            <div class="vr-provider" role="group" aria-labelledby={heading.clone()} key={provider.id.clone()}>
                <p class="vr-provider-name" id={heading}>{ &provider.name }</p>
                <div>{ rows }</div>
            </div>
        });
    }
    let all = Choice {
        question,
        option: ALL.to_owned(),
        id: "offering-all".to_owned(),
        label: html! { { ["Compare all ", &digits(total), " offerings"].concat() } },
        hint: offered.is_empty().then_some("Everything we know, business and consumer."),
        checked: everything,
    };
    html! {
        <div class="vr-shortlist">
            { all.view(context) }
            { chosen(context, question, answer) }
            { search(context) }
            <p class="vr-small vr-muted vr-number" role="status">{ found(shown, total) }</p>
            <div class="vr-providers">{ groups }</div>
        </div>
    }
}

/// The providers in the order of their names.
fn by_name(dataset: &Dataset) -> Vec<&Provider> {
    let mut sorted: Vec<(String, &Provider)> = Vec::new();
    for provider in &dataset.providers {
        let name = lower(&provider.name);
        let place = sorted.partition_point(|(before, _)| *before <= name);
        sorted.insert(place, (name, provider));
    }
    sorted.into_iter().map(|(_, provider)| provider).collect()
}

/// Whether an offering passes the filter, and has every word that is searched for in its name.
fn fits(context: &Context, wanted: &str, provider: &Provider, offering: &Offering) -> bool {
    if context.tier.is_some_and(|tier| tier != offering.tier) {
        return false;
    }
    if wanted.is_empty() {
        return true;
    }
    let name = lower(&[&provider.name, " ", &offering.name].concat());
    // Letter by letter: names are short, and a faster search is a kilobyte of program.
    let has = |word: &str| word.is_empty() || name.as_bytes().windows(word.len()).any(|part| part == word.as_bytes());
    wanted.split([' ', '\t', '\u{a0}']).all(has)
}

/// The search and the filter.
fn search(context: &Context) -> Html {
    let oninput = send_value(context, Action::Search);
    let filter = |words: &'static str, tier: Option<Tier>| {
        let pressed = if context.tier == tier { "true" } else { "false" };
        html! { <button type="button" class="vr-toggle" aria-pressed={pressed} onclick={send(context, Action::Filter(tier))}>{ words }</button> }
    };
    html! {
        <div class="vr-search">
            <div class="vr-search-field">
                <label for="search">{ "Find a provider or an offering" }</label>
                <input type="search" id="search" class="vr-input" autocomplete="off" spellcheck="false" value={AttrValue::from(context.search.clone())} {oninput} />
            </div>
            <div class="vr-filter" role="group" aria-label="Kind of terms">
                { filter("All", None) }
                { filter("Business", Some(Tier::Business)) }
                { filter("Consumer", Some(Tier::Consumer)) }
            </div>
        </div>
    }
}

/// How many offerings are shown.
fn found(shown: usize, total: usize) -> String {
    let all = count(total, "offering", "offerings");
    if shown == 0 {
        "No offering has these words in its name. Try the maker’s name, or fewer letters.".to_owned()
    } else if shown == total {
        all
    } else {
        [&digits(shown), " of ", &all].concat()
    }
}

/// What is chosen, each to be removed again.
fn chosen(context: &Context, question: &Question, answer: Option<&Answer>) -> Html {
    let keys: Vec<&String> = answer.map(Answer::options).unwrap_or_default().iter().filter(|key| halves(key).is_some()).collect();
    // The list stays where its last entry goes: it takes the focus from there.
    let some = !keys.is_empty();
    let items = keys.iter().map(|key| {
        let remove = Action::Choose { question: question.id.clone(), option: (*key).clone(), on: false };
        html! {
            <li key={(*key).clone()} data-gone="">
                <button type="button" class="vr-chip" onclick={send(context, remove)}>
                    <span class="vr-vh">{ "Remove " }</span>
                    <span>{ offering_name(&context.edition, key) }</span>
                    <svg viewBox="0 0 12 12" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true"><path d="M2 2l8 8M10 2l-8 8" /></svg>
                </button>
            </li>
        }
    });
    html! {
        <div class="vr-chosen-list">
            if some { <p class="vr-small" id="chosen">{ ["Chosen: ", &count(keys.len(), "offering", "offerings")].concat() }</p> }
            <ul class="vr-plain-list" aria-labelledby={some.then_some("chosen")} tabindex="-1">{ for items }</ul>
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
