//! The table of all offerings: sorted, filtered, picked from; and never in an order that the evidence does not bear.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar;
use crate::app::components::field::{ANY, select};
use crate::app::components::link::link;
use crate::app::components::verdict;
use crate::app::looks::{Field, Look};
use crate::app::memory::{send_field, send_look};
use crate::app::route::MOST_COMPARED;
use crate::app::state::{Context, Route};
use crate::app::view::{Change, View};
use crate::dataset::Tier;
use crate::report::{self, Placed, SortBy, TOLD, words};
use crate::rubric::Axis;
use crate::scoring::{OfferingResult, Verdict, distinguishable};

const SORTS: [(&str, &str); 5] =
    [("verdict", "Verdict"), ("ip", "IP exposure"), ("data", "Data exposure"), ("coverage", "Coverage"), ("name", "Name")];

/// The filters and the table.
pub fn table(context: &Context, view: &View, shown: &[&OfferingResult]) -> Html {
    let edition = &context.edition;
    let placed = report::order(edition, shown, view.by, view.descending, &distinguishable);
    let by_axis = view.by.axis().is_some();
    let bands: Vec<&[Placed]> = placed.chunk_by(|a, b| a.band == b.band).collect();
    html! {
        <>
            { controls(context, view, shown.len()) }
            <table class="vr-table" role="table">
                <caption class="vr-vh">{ "Offerings with verdict, both exposures from 0 (best) to 100, and how much of what matters rests on fresh, reviewed documents" }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="vr-cell-pick">{ "Pick" }</th>
                        { column(context, view, SortBy::Name, "Offering") }
                        { column(context, view, SortBy::Verdict, "Verdict") }
                        { column(context, view, SortBy::Ip, "IP exposure") }
                        { column(context, view, SortBy::Data, "Data exposure") }
                        { column(context, view, SortBy::Coverage, "Coverage") }
                    </tr>
                </thead>
                { for bands.into_iter().map(|band| html! {
                    <tbody role="rowgroup" class={(by_axis && band.len() > 1).then_some("vr-band")}>
                        if by_axis { { band_note(band) } }
                        { for band.iter().map(|placed| row(context, view, shown[placed.index], placed)) }
                    </tbody>
                }) }
            </table>
            if shown.is_empty() { <p class="vr-muted">{ "No offering fits these filters." }</p> }
        </>
    }
}

/// A head that sorts. The second click turns the order around.
fn column(context: &Context, view: &View, by: SortBy, words: &'static str) -> Html {
    let current = view.by == by;
    let sort = match (current, view.descending) {
        (false, _) => "none",
        (true, false) => "ascending",
        (true, true) => "descending",
    };
    let onclick = send_look(context, Look::Table(Change::Sort(by)));
    html! {
        <th scope="col" role="columnheader" aria-sort={sort}>
            <button type="button" class="vr-sort" {onclick}>
                { words }
                <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
                    <path class={if sort == "ascending" { "vr-sort-on" } else { "vr-sort-off" }} d="M4 0l4 5H0z" />
                    <path class={if sort == "descending" { "vr-sort-on" } else { "vr-sort-off" }} d="M4 12l4-5H0z" />
                </svg>
            </button>
        </th>
    }
}

/// What is said of offerings that cannot be told apart, and of a place that is sure.
fn band_note(band: &[Placed]) -> Html {
    let alike = band.windows(2).all(|pair| pair[0].places == pair[1].places);
    let text = match band {
        [] => return Html::default(),
        [one] if one.places.is_none() => "Nothing relevant on this axis".to_owned(),
        [one] => ["Place ", &report::places(one)].concat(),
        [one, ..] if one.places.is_none() => "Nothing relevant on this axis".to_owned(),
        [one, ..] if alike => {
            ["Places ", &report::places(one), ": these ", &band.len().to_string(), " cannot be told apart. They are listed by name."].concat()
        }
        _ => [
            "These ",
            &band.len().to_string(),
            " have no sure order: each overlaps with another. Beside each name stand the places that it may take.",
        ]
        .concat(),
    };
    html! { <tr role="row" class="vr-band-note"><th scope="rowgroup" role="rowheader" colspan="6">{ text }</th></tr> }
}

fn row(context: &Context, view: &View, result: &OfferingResult, placed: &Placed) -> Html {
    let edition = &context.edition;
    let key = result.key();
    let name = words::name_of(edition, &result.provider, &result.offering);
    let to = Route::Offering { provider: result.provider.clone(), offering: result.offering.clone() };
    let tier = edition.dataset.provider(&result.provider).and_then(|provider| provider.offering(&result.offering)).map(|offering| offering.tier.id());
    let picked = view.picked.contains(&key);
    let disabled = !picked && view.picked.len() >= MOST_COMPARED;
    let onchange = send_look(context, Look::Table(Change::Pick(key.clone())));
    let label = ["Pick ", &name].concat();
    html! {
        <tr role="row" {key} class={picked.then_some("vr-picked")}>
            <td role="cell" class="vr-cell-pick">
                <label class="vr-pick"><input type="checkbox" checked={picked} {disabled} {onchange} aria-label={label} /></label>
            </td>
            <th scope="row" role="rowheader" class="vr-cell-name">
                { link(context, to, "", name) }
                <span class="vr-small vr-muted">
                    { tier.map(|tier| edition.vocabulary.label("tiers", tier)) }
                    if placed.places.is_some_and(|(first, last)| first != last) { { " · place " }{ report::places(placed) } }
                </span>
            </th>
            <td role="cell" class="vr-cell-verdict">{ verdict::verdict(edition, result.verdict) }</td>
            <td role="cell" data-name="IP">{ bar::exposure(edition, result, Axis::Ip) }</td>
            <td role="cell" data-name="Data">{ bar::exposure(edition, result, Axis::Data) }</td>
            <td role="cell" class="vr-cell-coverage vr-number">
                <span>{ "IP " }{ words::percent(result.coverage.ip) }</span>
                <span>{ "Data " }{ words::percent(result.coverage.data) }</span>
            </td>
        </tr>
    }
}

/// Search, filters, sorting where the heads are not shown, and what is picked.
fn controls(context: &Context, view: &View, shown: usize) -> Html {
    let all = context.assessment.results.len();
    let vocabulary = &context.edition.vocabulary;
    let labelled = |list: &'static str, id: &'static str| (id, vocabulary.label(list, id));
    let mut verdicts = vec![ANY];
    verdicts.extend(TOLD.iter().map(|told| labelled("verdicts", told.id())));
    let mut tiers = vec![ANY];
    tiers.extend(Tier::IDS.iter().map(|id| labelled("tiers", id)));
    let oninput = send_field(context, Field::TableText);
    html! {
        <div class="vr-controls">
            <div class="vr-filters" role="group" aria-label="Filter and sort">
                <div class="vr-field">
                    <label for="filter-text">{ "Name contains" }</label>
                    <input type="search" id="filter-text" value={view.text.clone()} {oninput} />
                </div>
                <div class="vr-field">{ select(context, Field::TableVerdict, "filter-verdict", "Verdict", &verdicts, view.verdict.map_or("", Verdict::id)) }</div>
                <div class="vr-field">{ select(context, Field::TableTier, "filter-tier", "Terms", &tiers, view.tier.map_or("", Tier::id)) }</div>
                <div class="vr-field vr-only-narrow">{ select(context, Field::TableSort, "sort-by", "Sort by", &SORTS, view.by.id()) }</div>
            </div>
            <div class="vr-picked-line" tabindex="-1">
                <p role="status" class="vr-small vr-muted">
                    { shown }{ " of " }{ words::count(all, "offering", "offerings") }{ " shown" }
                    { " · " }if view.picked.is_empty() { { "pick two to " }{ MOST_COMPARED }{ " to compare them" } } else { { view.picked.len() }{ " of at most " }{ MOST_COMPARED }{ " picked" } }
                </p>
                if view.picked.len() > 1 {
                    { link(context, Route::Compare(view.picked.clone()), "vr-button vr-quiet", "Compare those picked") }
                }
                if !view.picked.is_empty() {
                    <button type="button" class="vr-toggle" aria-pressed={if view.only_picked { "true" } else { "false" }} onclick={send_look(context, Look::Table(Change::OnlyPicked))}>
                        { "Show only those picked" }
                    </button>
                    <button type="button" class="vr-link" data-gone="" onclick={send_look(context, Look::Table(Change::PickNone))}>{ "Pick none" }</button>
                }
            </div>
        </div>
    }
}
