//! The findings of each offering, the heaviest first; what weighs little in a table, what does not matter in a sentence.

use super::finding::{card, short_source};
use super::gates::{gates, in_brief};
use crate::report::document::blocks::{Block, Spans, Table, columns, labelled, paragraph, part, plain, text};
use crate::report::document::view::{Offered, View};
use crate::report::{self, words};
use crate::rubric::Axis;
use crate::scoring::{Finding, Handling, Severity, resolved_models};

/// The part.
pub fn findings<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let mut blocks = Vec::new();
    for offered in &view.offered {
        let inside = if view.is_laid_out() { whole(view, offered) } else { brief(view, offered) };
        blocks.push(part(2, offered.anchor("findings"), offered.name.clone(), inside));
    }
    (!blocks.is_empty()).then(|| part(1, "findings".to_owned(), "Findings", blocks))
}

/// Up to so many offerings have their moderate findings laid out too.
const FEW: usize = 2;

/// The findings that matter: the most severe first, then by points.
fn by_severity<'a>(offered: &Offered<'a>) -> Vec<&'a Finding> {
    let mut all: Vec<&Finding> = offered.result.findings.iter().filter(|finding| finding.relevance.1 > 0).collect();
    all.sort_by_key(|finding| (finding.severity, std::cmp::Reverse(finding.points)));
    all
}

fn whole<'a>(view: &View<'a>, offered: &Offered<'a>) -> Vec<Block<'a>> {
    let (edition, result) = (view.about.edition, offered.result);
    let mut blocks = vec![Block::Small(plain(provider(view, offered)))];
    match gates(view, offered) {
        Some(table) => blocks.push(table),
        None => blocks.push(paragraph("No stop and no condition of the rubric applies to these answers.")),
    }
    for axis in [Axis::Ip, Axis::Data] {
        let label = if axis == Axis::Ip { "Intellectual property:" } else { "Data:" };
        blocks.push(Block::Small(labelled(label, report::sum(edition, result, axis))));
    }
    let (mut open, mut light) = (Vec::new(), Vec::new());
    for finding in by_severity(offered) {
        match finding.severity {
            Severity::Unknown if finding.clauses.is_empty() => open.push(unread_row(view, offered, finding)),
            Severity::Low | Severity::None => light.push(light_row(view, offered, finding)),
            // With several offerings only what weighs most is laid out; of the rest each row has what it says and where.
            Severity::Moderate if view.offered.len() > FEW && written(offered, finding).is_none() => light.push(light_row(view, offered, finding)),
            _ => blocks.push(card(view, offered, finding)),
        }
    }
    if !open.is_empty() {
        let caption = "Unknown: nobody has reviewed the documents on these; each is counted as wide open, from 0 to 100";
        let columns = columns(&["Topic", "Why it matters", "#Relevance", "#Points", "Owner and due"]);
        blocks.push(Block::Table(Table { caption: caption.into(), columns, rows: open }));
    }
    if !light.is_empty() {
        let caption = if view.offered.len() > FEW { "Moderate, little or no disadvantage" } else { "Little or no disadvantage" };
        let columns = columns(&["Topic", "What the documents say", "Severity", "#Level × relevance", "#Points"]);
        blocks.push(Block::Table(Table { caption: caption.into(), columns, rows: light }));
    }
    blocks.extend(models(view, offered));
    blocks.extend(irrelevant(view, offered));
    blocks
}

/// Who stands behind the offering: "Anthropic · model developer · business terms · seat San Francisco · contracts in the EEA: Anthropic Ireland".
fn provider(view: &View<'_>, offered: &Offered<'_>) -> String {
    let vocabulary = &view.about.edition.vocabulary;
    let mut out = [offered.provider.name.as_str(), " · ", &words::lower(vocabulary.label("kinds", offered.provider.kind.id()))].concat();
    if let Some(offering) = offered.provider.offering(&offered.result.offering) {
        out.push_str(" · ");
        out.push_str(&words::lower(vocabulary.label("tiers", offering.tier.id())));
        out.push_str(" terms");
    }
    if let Some(record) = view.about.records.and_then(|records| records.provider(&offered.provider.id)) {
        for (lead, known) in [(" · seat ", &record.card.headquarters), (" · contracts in the EEA: ", &record.card.contracting_entity_eea)] {
            out.push_str(lead);
            out.push_str(known.as_deref().unwrap_or("not known"));
        }
    }
    out
}

/// The licences of the models in use at a host, each with its models and what would stand in the way with these alone.
fn models<'a>(view: &View<'a>, offered: &Offered<'a>) -> Option<Block<'a>> {
    let (edition, assessment) = (view.about.edition, view.about.assessment);
    let offering = offered.provider.offering(&offered.result.offering)?;
    let resolved = resolved_models(edition, &assessment.answers, &assessment.overrides, offered.provider, offering);
    let mut licences: Vec<(&str, Vec<&str>, Vec<&str>)> = Vec::new();
    for one in resolved.iter().filter(|one| one.in_use) {
        let name = one.licence.map_or("Proprietary, unknown or not read: anything may hold", |licence| &licence.name);
        match licences.iter_mut().find(|(known, _, _)| *known == name) {
            Some((_, models, _)) => models.push(&one.model.id),
            None => licences.push((name, vec![&one.model.id], one.gates.iter().map(|gate| gate.id.as_str()).collect())),
        }
    }
    let rows: Vec<_> = licences
        .into_iter()
        .map(|(name, models, gates)| {
            vec![plain(name.to_owned()), plain(models.join(", ")), plain(if gates.is_empty() { "none".to_owned() } else { gates.join(", ") })]
        })
        .collect();
    let caption = "Models in use, by licence; what the host leaves open is decided by these".into();
    let columns = columns(&["Licence", "Models", "Gates that stand or may stand with it"]);
    (!rows.is_empty()).then_some(Block::Table(Table { caption, columns, rows }))
}

fn unread_row<'a>(view: &View<'a>, offered: &Offered<'a>, finding: &'a Finding) -> Vec<Spans<'a>> {
    let parts = written(offered, finding).map(|found| [found.owner.as_str(), &found.due, &found.accepted_because]);
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|words| !words.is_empty()).collect();
    vec![
        plain(view.topic(&finding.topic)),
        plain(finding.because.as_str()),
        plain(words::span(finding.relevance)),
        plain(words::points(finding.points)),
        plain(parts.join(" · ")),
    ]
}

/// What a person wrote at the finding.
fn written<'a>(offered: &Offered<'a>, finding: &Finding) -> Option<&'a Handling> {
    offered.conclusion.and_then(|conclusion| conclusion.on(&finding.topic))
}

fn light_row<'a>(view: &View<'a>, offered: &Offered<'a>, finding: &'a Finding) -> Vec<Spans<'a>> {
    let rows = report::rows(view.about.edition, offered.result, finding);
    let mut says = vec![text([report::stance_label(view.about.edition, finding), ". "].concat())];
    for clause in &rows.governing {
        if let Some(told) = view.told(clause) {
            says.push(text([&told.words.summary, " ("].concat()));
            says.extend(short_source(view, told));
            says.push(text(") "));
        }
    }
    vec![
        plain(view.topic(&finding.topic)),
        says,
        vec![view.severity(finding)],
        plain([&words::span(finding.level), " × ", &words::span(finding.relevance)].concat()),
        plain(words::points(finding.points)),
    ]
}

/// The topics that do not matter for these answers, in a sentence: left out, but said.
fn irrelevant<'a>(view: &View<'a>, offered: &Offered<'a>) -> Option<Block<'a>> {
    let without = offered.result.findings.iter().filter(|finding| finding.relevance.1 == 0);
    let names: Vec<String> = without.map(|finding| words::lower(view.topic(&finding.topic))).collect();
    let words = ["Not relevant to these answers, and adding nothing: ", &words::list(&names), "."].concat();
    (!names.is_empty()).then(|| Block::Small(plain(words)))
}

/// One table, for many offerings.
fn brief<'a>(view: &View<'a>, offered: &Offered<'a>) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::Paragraph(vec![view.verdict(offered.result)])];
    let gates = in_brief(view, offered);
    if gates.is_empty() {
        blocks.push(paragraph(report::deciding(view.about.edition, offered.result).because));
    } else {
        blocks.push(Block::List { ordered: false, items: gates });
    }
    let mut rows = Vec::new();
    for finding in by_severity(offered) {
        rows.push(vec![
            plain(view.topic(&finding.topic)),
            plain(if finding.axis == Axis::Ip { "IP" } else { "Data" }),
            plain(report::stance_label(view.about.edition, finding)),
            vec![view.severity(finding)],
            plain(words::span(finding.level)),
            plain(words::span(finding.relevance)),
            plain(words::points(finding.points)),
        ]);
    }
    let columns = columns(&["Topic", "Side", "Stance", "Severity", "#Level", "#Relevance", "#Points"]);
    blocks.push(Block::Table(Table { caption: "".into(), columns, rows }));
    blocks
}
