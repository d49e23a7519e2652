//! A report's blocks on the screen and on paper. What they say is the report's; this only dresses it.

use lean_html::html;
use yew::prelude::*;

use crate::app::components::bar::track;
use crate::app::components::heading::heading;
use crate::app::components::outward;
use crate::app::components::verdict;
use crate::app::state::Model;
use crate::report::document::{Block, Card, Fact, Picture, Span, Table, cleaned};

/// Blocks, one below the other.
#[inline(never)]
pub fn blocks(model: &Model, all: &[Block<'_>]) -> Html {
    html! { <>{ for all.iter().map(|each| block(model, each)) }</> }
}

fn block(model: &Model, block: &Block<'_>) -> Html {
    match block {
        Block::Part(part) => {
            html! {
                <section class={if part.level == 1 { "vr-doc-part" } else { "vr-doc-section" }}>
                    { heading(model, part.level, &*part.heading) }
                    { blocks(model, &part.blocks) }
                </section>
            }
        }
        Block::Paragraph(words) => html! { <p>{ spans(model, words) }</p> },
        Block::Small(words) => html! { <p class="vr-small vr-muted">{ spans(model, words) }</p> },
        Block::Note(words) => html! { <p class="vr-note">{ spans(model, words) }</p> },
        Block::Facts(facts) => html! { <dl class="vr-doc-facts">{ for facts.iter().map(|each| fact(model, each)) }</dl> },
        Block::Fields(fields) => html! {
            <dl class="vr-doc-facts vr-doc-fields">{ for fields.iter().map(|(label, value)| html! { <div><dt>{ *label }</dt><dd>{ cleaned(value) }</dd></div> }) }</dl>
        },
        Block::Signatures(all) => html! { <div class="vr-doc-signatures">{ for all.iter().map(|(label, name)| signature(label, name)) }</div> },
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            html! { <@{tag} class="vr-bullets">{ for items.iter().map(|item| html! { <li>{ spans(model, item) }</li> }) }</@> }
        }
        Block::Table(own) => table(model, own),
        Block::Card(own) => card(model, own),
        Block::PageBreak => html! { <div class="vr-doc-break" /> },
    }
}

fn fact(model: &Model, fact: &Fact<'_>) -> Html {
    html! { <div><dt>{ &*fact.label }</dt><dd>{ spans(model, &fact.value) }</dd></div> }
}

fn signature(label: &str, name: &str) -> Html {
    html! {
        <div class="vr-doc-signature">
            <p><strong>{ label }</strong>{ if name.is_empty() { "" } else { ": " } }{ cleaned(name) }</p>
            <p class="vr-small vr-doc-line">{ "Date, signature" }</p>
        </div>
    }
}

fn table(model: &Model, table: &Table<'_>) -> Html {
    let numeric = |at: usize| if table.columns.get(at).is_some_and(|column| column.numeric) { "vr-number" } else { "" };
    let row = |cells: &Vec<Vec<Span<'_>>>| {
        let mut drawn = Vec::with_capacity(cells.len());
        for (at, cell) in cells.iter().enumerate() {
            let words = spans(model, cell);
            drawn.push(if at == 0 {
                html! { <th scope="row">{ words }</th> }
            } else {
                html! { <td class={numeric(at)}>{ words }</td> }
            });
        }
        html! { <tr>{ drawn }</tr> }
    };
    html! {
        <div class="vr-scroll vr-doc-wide" role="region" tabindex="0" aria-label={table.caption.to_string()}>
            <table class="vr-summary-table">
                <caption>{ &*table.caption }</caption>
                <thead>
                    <tr>{ for table.columns.iter().enumerate().map(|(at, column)| html! { <th scope="col" class={numeric(at)}>{ &*column.heading }</th> }) }</tr>
                </thead>
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn card(model: &Model, card: &Card<'_>) -> Html {
    html! {
        <div class="vr-doc-card" data-tone={card.tone.id()}>
            <p class="vr-doc-card-head">{ spans(model, &card.head) }</p>
            { blocks(model, &card.blocks) }
        </div>
    }
}

/// Runs of text.
#[inline(never)]
fn spans(model: &Model, all: &[Span<'_>]) -> Html {
    html! { <>{ for all.iter().map(|each| span(model, each)) }</> }
}

fn span(model: &Model, span: &Span<'_>) -> Html {
    match span {
        Span::Text(words) => html! { { cleaned(words) } },
        Span::Strong(words) => html! { <strong>{ cleaned(words) }</strong> },
        Span::Quote(words) => html! { <q class="vr-doc-quote">{ cleaned(words) }</q> },
        Span::Code(words) => html! { <code class="vr-hash">{ &**words }</code> },
        Span::Link(address) => outward::link(Some(address), address),
        Span::Verdict(of, _) => verdict::verdict(&model.edition, *of),
        Span::Severity(of, _) => verdict::severity(&model.edition, *of),
        Span::Exposure(picture) => exposure(picture),
        Span::Break => html! { <br /> },
    }
}

fn exposure(picture: &Picture) -> Html {
    html! {
        <span class="vr-exposure">
            { track(picture.low, picture.high, picture.mid) }
            <span class="vr-exposure-words vr-number">{ &picture.words }</span>
        </span>
    }
}
