//! Offerings beside each other: the difference of two split by topic, models resolved, neighbours on a topic, and the table of all.

mod common;

use common::scenario::{config, scenarios};
use common::{bundled_edition, date, finding, json_files, result_of, text};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use vendor_risk::bundled;
use vendor_risk::dataset::{Basis, EuRestrictions, NOT_ADDRESSED, Role, Tier};
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::Answers;
use vendor_risk::report::{Filter, Matrix, compare, neighbours, words};
use vendor_risk::rubric::{Axis, MODEL_LICENCE};
use vendor_risk::scoring::{
    Assessment, Decides, Decimal, End, Exposure, GateState, OfferingResult, ResolvedModel, Span, assess, parts, resolved_models, split,
};

const TODAY: &str = common::TODAY;

fn profile(name: &str) -> Answers {
    let file: serde_json::Value = serde_json::from_str(&text(&format!("tests/profiles/{name}.json"))).unwrap();
    serde_json::from_value(file["answers"].clone()).unwrap()
}

fn assessed(name: &str) -> Assessment {
    assess(bundled_edition(), &profile(name), &[], date(TODAY))
}

fn of(exposure: Exposure, end: End) -> Decimal {
    match end {
        End::Low => exposure.low,
        End::Mid => exposure.mid,
        End::High => exposure.high,
    }
}

/// Checks by hand, from what a screen shows, that everything adds up.
fn adds_up(one: &OfferingResult, other: &OfferingResult) -> Result<(), TestCaseError> {
    for axis in [Axis::Ip, Axis::Data] {
        for end in [End::Low, End::Mid, End::High] {
            for step in [1, 1_000, 10_000] {
                let Some(split) = split(one, other, axis, end, step) else {
                    prop_assert!(one.exposure(axis).is_none() || other.exposure(axis).is_none());
                    continue;
                };
                prop_assert_eq!(split.differences.iter().map(|part| part.0).sum::<i64>(), split.difference.0);
                prop_assert_eq!(split.difference.0, split.one.total.0 - split.other.total.0);
                for (parts, result) in [(&split.one, one), (&split.other, other)] {
                    let shown = of(result.exposure(axis).unwrap(), end).0;
                    prop_assert_eq!(parts.total.0, (shown + step / 2).div_euclid(step) * step, "as people's numbers are rounded");
                    prop_assert_eq!(parts.parts.iter().map(|part| part.points.0).sum::<i64>(), parts.total.0);
                    prop_assert_eq!(parts.parts.iter().map(|part| part.weight).sum::<i64>(), parts.weight);
                    for (part, finding) in parts.parts.iter().zip(result.findings_on(axis)) {
                        // Level × weight ÷ all weights, to less than a unit of the last digit.
                        let error = part.points.0 * parts.weight - part.level * part.weight * 1_000;
                        prop_assert!(error.abs() < step * parts.weight, "{}: {:?}", part.topic, part);
                        prop_assert!((10 * finding.level.0..=10 * finding.level.1).contains(&part.level));
                        prop_assert!((10 * finding.relevance.0..=10 * finding.relevance.1).contains(&part.weight));
                        prop_assert_eq!(part.topic, finding.topic.as_str());
                        if (end, step) == (End::Mid, 1) {
                            prop_assert_eq!(part.points, finding.points, "the points of the findings themselves");
                        }
                    }
                }
            }
        }
    }
    Ok(())
}

#[test]
fn the_parts_of_every_number_and_of_every_difference_add_up_as_shown() {
    let mut runner = TestRunner::new(config(150));
    let run = runner.run(&scenarios(), |scenario| {
        let results = scenario.shortlisting_all().results();
        results.windows(2).try_for_each(|pair| adds_up(&pair[0], &pair[1]))
    });
    run.unwrap_or_else(|error| panic!("{error}"));
    for name in json_files("tests/profiles") {
        let results = assessed(&name).results;
        for pair in results.windows(2) {
            adds_up(&pair[0], &pair[1]).unwrap_or_else(|error| panic!("{name}: {error}"));
            adds_up(&pair[1], &pair[0]).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

#[test]
fn an_offering_less_itself_is_nothing_on_every_topic() {
    for result in &assessed("bank-eu").results {
        let split = split(result, result, Axis::Data, End::High, 1_000).unwrap();
        assert!(split.difference.0 == 0 && split.differences.iter().all(|part| part.0 == 0));
    }
}

#[test]
fn an_axis_on_which_nothing_is_relevant_has_no_parts() {
    let mut result = assessed("bank-eu").results.remove(0);
    result.findings.iter_mut().for_each(|finding| finding.relevance = Span(0, 0));
    assert_eq!(parts(&result, Axis::Ip, End::Low, 1), None);
}

/// The models of Cerebras under these answers.
fn cerebras<'a>(edition: &'a Edition, answers: &'a Answers) -> Vec<ResolvedModel<'a>> {
    let provider = edition.dataset.provider("cerebras").unwrap();
    resolved_models(edition, answers, &[], provider, &provider.offerings[0])
}

const GPT_OSS: &str = "gpt-oss-120b";
const LLAMA_4: &str = "llama-4-scout-17b-16e-instruct";

fn choosing(models: &[&str]) -> Answers {
    let mut answers = profile("eu-llama");
    let models = vec![("cerebras".to_owned(), models.iter().map(|id| (*id).to_owned()).collect())];
    answers.0.insert("models".to_owned(), vendor_risk::questionnaire::Answer::Models(models.into_iter().collect()));
    answers
}

#[test]
fn cerebras_differs_by_model_and_without_a_choice_spans_both() {
    let ip = |answers: &Answers| result_of(bundled_edition(), answers, &[], TODAY, "cerebras/business").ip.unwrap();
    let (oss, llama, both) = (ip(&choosing(&[GPT_OSS])), ip(&choosing(&[LLAMA_4])), ip(&choosing(&[GPT_OSS, LLAMA_4])));
    let mut open = profile("eu-llama");
    open.0.remove("models");
    let open = ip(&open);
    assert_ne!((oss.low, oss.high), (llama.low, llama.high));
    assert!(oss.low < llama.low && oss.high < llama.high, "{oss:?} {llama:?}");
    for one in [oss, llama] {
        for wide in [both, open] {
            assert!(wide.low <= one.low && one.high <= wide.high);
        }
    }
    assert!(open.high.0 - open.low.0 > oss.high.0 - oss.low.0 && open.high.0 - open.low.0 > llama.high.0 - llama.low.0);
}

#[test]
fn each_model_says_what_follows_and_from_which_text() {
    let edition = bundled_edition();
    let answers = choosing(&[GPT_OSS]);
    let models = cerebras(edition, &answers);
    assert_eq!(models.len(), 9);
    assert!(models.iter().all(|model| model.in_use == (model.model.id == GPT_OSS)));
    let told = |id: &str| {
        let model = models.iter().find(|model| model.model.id == id).unwrap();
        let topics: Vec<(&str, &str, Decides)> = model.topics.iter().map(|topic| (topic.topic.id.as_str(), topic.stance(), topic.decides)).collect();
        (model.model.author.as_str(), topics)
    };
    let on = |ownership, commercial, disclosure| {
        vec![
            ("output-ownership", ownership, Decides::Licence),
            ("commercial-use", commercial, Decides::Licence),
            ("competing-use", "unreviewed", Decides::Nobody),
            disclosure,
        ]
    };
    let disclosure = |stance, decides| ("output-disclosure", stance, decides);
    assert_eq!(told(GPT_OSS), ("OpenAI", on("customer-owns", "permitted", disclosure("no-misrepresentation", Decides::Host))));
    assert_eq!(told(LLAMA_4), ("Meta", on("customer-owns", "conditional", disclosure("attribution", Decides::Licence))));
}

#[test]
fn each_model_alone_has_the_levels_and_gates_that_choosing_it_gives() {
    let edition = bundled_edition();
    let all = profile("product-eea-personal");
    let mut models_looked_at = 0;
    for provider in edition.dataset.providers.iter().filter(|provider| provider.kind.is_host()) {
        for offering in &provider.offerings {
            let key = format!("{}/{}", provider.id, offering.id);
            for resolved in resolved_models(edition, &all, &[], provider, offering) {
                let mut chosen = all.clone();
                let one = [(provider.id.clone(), vec![resolved.model.id.clone()])].into();
                chosen.0.insert("models".to_owned(), vendor_risk::questionnaire::Answer::Models(one));
                let result = result_of(edition, &chosen, &[], TODAY, &key);
                for topic in &resolved.topics {
                    assert_eq!(finding(&result, &topic.topic.id).level, topic.level, "{key} {} {}", resolved.model.id, topic.topic.id);
                }
                for gate in &resolved.gates {
                    assert!(result.gates.contains(gate), "{key} {}: {}", resolved.model.id, gate.id);
                }
                let touched = |topic: &str| topic == MODEL_LICENCE || resolved.topics.iter().any(|known| known.topic.id == topic);
                assert_eq!(result.gates.iter().filter(|gate| touched(&gate.topic)).count(), resolved.gates.len(), "{key} {}", resolved.model.id);
                assert!(resolved.in_use);
                models_looked_at += 1;
            }
        }
    }
    assert!(models_looked_at > 35, "{models_looked_at}");
}

#[test]
fn an_unknown_licence_leaves_open_what_the_host_leaves_to_it() {
    let edition = bundled_edition();
    let provider = edition.dataset.provider("together").unwrap();
    let nobody = Answers::default();
    let models = resolved_models(edition, &nobody, &[], provider, &provider.offerings[0]);
    let flux = models.iter().find(|model| model.licence.is_none()).unwrap();
    let commercial = flux.topics.iter().find(|topic| topic.topic.id == "commercial-use").unwrap();
    assert_eq!((commercial.level, commercial.decides, commercial.host), (Span(0, 100), Decides::Nobody, "model-terms"));
    let ownership = flux.topics.iter().find(|topic| topic.topic.id == "output-ownership").unwrap();
    assert_eq!(ownership.decides, Decides::Host);
}

#[test]
fn a_company_in_the_eea_has_the_llama_4_licence_as_a_gate() {
    let edition = bundled_edition();
    let gate = "model-not-licensed-in-eea";
    let state = |answers: &Answers| {
        let result = result_of(edition, answers, &[], TODAY, "cerebras/business");
        result.gates.iter().find(|found| found.id == gate).map(|found| found.state)
    };
    assert_eq!(state(&choosing(&[LLAMA_4])), Some(GateState::Fires));
    assert_eq!(state(&choosing(&[LLAMA_4, GPT_OSS])), Some(GateState::Possible));
    assert_eq!(state(&choosing(&[GPT_OSS])), None);
    let mut in_us = choosing(&[LLAMA_4]);
    in_us.0.extend(common::answers(r#"{"established": ["us"]}"#).0);
    assert_eq!(state(&in_us), None);
    for model in cerebras(edition, &choosing(&[LLAMA_4])) {
        let stands = model.gates.iter().any(|found| found.id == gate && found.state == GateState::Fires);
        let limits = model.licence.map(|licence| licence.eu_restrictions);
        assert_eq!(stands, limits == Some(EuRestrictions::Restricted), "{}", model.model.id);
        assert_eq!(stands, model.model.id.starts_with("llama-4"), "{}", model.model.id);
    }
    assert!(cerebras(edition, &in_us).iter().all(|model| model.gates.iter().all(|found| found.id != gate)));
}

#[test]
fn whoever_serves_only_models_of_its_own_resolves_none() {
    let edition = bundled_edition();
    let provider = edition.dataset.provider("openai").unwrap();
    assert!(resolved_models(edition, &Answers::default(), &[], provider, &provider.offerings[0]).is_empty());
}

#[test]
fn a_comparison_has_every_topic_with_the_stances_and_clauses_of_the_findings() {
    let edition = bundled_edition();
    let assessment = assessed("product-eea-personal");
    for four in assessment.results.chunks(4) {
        let results: Vec<&OfferingResult> = four.iter().collect();
        let compared = compare(edition, &assessment, &results);
        assert_eq!(compared.len(), edition.rubric.topics.len());
        assert!(compared.windows(2).all(|pair| pair[0].topic.axis <= pair[1].topic.axis));
        for topic in &compared {
            assert_eq!(topic.cells.len(), results.len());
            for (cell, result) in topic.cells.iter().zip(&results) {
                assert_eq!(cell.finding.is_none(), topic.topic.axis == Axis::Context);
                let Some(found) = cell.finding else { continue };
                assert_eq!(found, finding(result, &topic.topic.id));
                assert_eq!((cell.standing.stance, cell.standing.level), (found.stance.as_str(), found.level));
                assert_eq!(cell.standing.clauses.iter().map(|clause| clause.id.clone()).collect::<Vec<_>>(), found.clauses);
                assert!(topic.matters || found.relevance.1 == 0);
            }
            let first = topic.cells[0].finding;
            let equal = topic.cells.iter().all(|cell| {
                (cell.standing.stance, cell.finding.map(|found| (found.level, found.relevance)))
                    == (topic.cells[0].standing.stance, first.map(|found| (found.level, found.relevance)))
            });
            assert!(equal || !topic.same, "{}", topic.topic.id);
        }
    }
    let one = &assessment.results[0];
    assert!(compare(edition, &assessment, &[one, one]).iter().all(|topic| topic.same));
    let (claude, app) = (&assessment.results[0], &assessment.results[1]);
    assert!(compare(edition, &assessment, &[claude, app]).iter().filter(|topic| !topic.same).count() > 8);
}

#[test]
fn what_the_company_knows_better_is_said_in_a_comparison() {
    let edition = bundled_edition();
    let known = [common::known("cohere", "training-use", "prohibited")];
    let assessment = assess(edition, &profile("product-eea-personal"), &known, date(TODAY));
    let cohere = assessment.results.iter().find(|result| result.provider == "cohere").unwrap();
    let compared = compare(edition, &assessment, &[cohere, &assessment.results[0]]);
    let training = compared.iter().find(|topic| topic.topic.id == "training-use").unwrap();
    assert!(training.cells[0].standing.overridden && !training.cells[1].standing.overridden);
    assert!(training.cells[0].standing.clauses.is_empty());
}

#[test]
fn neighbours_are_counted_once_each_on_the_same_topic_and_tier() {
    let edition = bundled_edition();
    for topic in &edition.rubric.topics {
        for tier in [Tier::Business, Tier::Consumer] {
            let found = neighbours(edition, &topic.id, tier, "anthropic");
            let all = edition.dataset.offerings().filter(|(provider, offering)| offering.tier == tier && provider.id != "anthropic").count();
            assert_eq!(found.all(), all);
            assert_eq!(found.coverage(), format!("{} of {} reviewed", found.reviewed(), words::count(all, "offering", "offerings")));
            for stance in &found.stances {
                for neighbour in &stance.offerings {
                    assert!(neighbour.clauses.iter().all(|clause| clause.role == Role::Governing && clause.topic == topic.id));
                    assert_eq!(neighbour.clauses.iter().all(|clause| clause.stance == stance.stance), stance.stance != "mixed");
                }
            }
            let place = |stance: &str| edition.vocabulary.topic(&topic.id).unwrap().stances.iter().position(|words| words.id == stance);
            let places: Vec<usize> = found.stances.iter().map(|stance| place(stance.stance).unwrap_or(usize::MAX)).collect();
            assert!(places.is_sorted(), "{}: best first", topic.id);
        }
    }
    let found = neighbours(edition, "training-use", Tier::Business, "anthropic");
    assert!(found.reviewed() > 15 && found.stances.iter().map(|stance| stance.offerings.len()).max() > Some(5));
}

#[test]
fn the_table_of_all_shows_what_stands_for_anybody() {
    let edition = bundled_edition();
    let records = bundled::read_records(bundled::records_bytes(), edition).unwrap();
    let matrix = Matrix::new(edition, Some(&records), str::to_lowercase);
    let nobody = assess(edition, &Answers::default(), &[], date(TODAY));
    assert_eq!((matrix.offerings.len(), matrix.topics.len()), (37, 23));
    for (row, result) in matrix.offerings.iter().zip(&nobody.results) {
        assert_eq!((&row.provider.id, &row.offering.id), (&result.provider, &result.offering));
        for (column, cell) in matrix.topics.iter().zip(&row.cells) {
            if column.topic.axis != Axis::Context {
                let found = finding(result, &column.topic.id);
                assert_eq!((cell.stance, cell.level), (found.stance.as_str(), found.level));
            }
            let dates: Vec<_> = cell
                .clauses
                .iter()
                .filter_map(|clause| records.provider(&row.provider.id).unwrap().document(clause.document.as_deref()?).unwrap().captured)
                .collect();
            assert!(
                cell.captured.is_none() || dates.is_empty() || cell.captured == dates.iter().min().copied(),
                "{} {}",
                row.provider.id,
                column.topic.id
            );
        }
    }
    let dated = matrix.offerings.iter().flat_map(|row| &row.cells).filter(|cell| cell.captured.is_some()).count();
    assert!(dated > 500, "{dated}");
}

#[test]
fn filters_leave_the_rows_and_columns_that_have_what_is_looked_for() {
    let edition = bundled_edition();
    let matrix = Matrix::new(edition, None, str::to_lowercase);
    let filter = |filter: Filter| {
        let view = matrix.filter(&filter);
        let offerings: Vec<String> = view.offerings.iter().map(|at| matrix.offerings[*at].provider.id.clone()).collect();
        let topics: Vec<String> = view.topics.iter().map(|at| matrix.topics[*at].topic.id.to_string()).collect();
        let passing = |row: usize| view.topics.iter().filter(|at| filter.passes(&matrix.offerings[row].cells[**at])).count();
        assert_eq!(view.cells, view.offerings.iter().map(|row| passing(*row)).sum::<usize>());
        assert!(view.offerings.iter().all(|row| passing(*row) > 0));
        (offerings, topics, view.cells)
    };
    let text = |words: &str| filter(Filter { text: words.to_owned(), ..Filter::default() });
    let (all, topics, cells) = text("  ");
    assert_eq!((all.len(), topics.len(), cells), (37, 23, 37 * 23));
    assert_eq!(text("Cerebras").0, ["cerebras"]);
    assert_eq!(text("cerebras RETENTION"), (vec!["cerebras".to_owned()], vec!["retention".to_owned()], 1));
    assert_eq!(text("breach").1, ["breach-notice"]);
    assert_eq!(text("no such words"), (vec![], vec![], 0));
    let (consumers, _, _) = filter(Filter { tiers: vec![Tier::Consumer], ..Filter::default() });
    assert!(consumers.contains(&"midjourney".to_owned()) && !consumers.contains(&"cerebras".to_owned()));
    let unreviewed = filter(Filter { stances: vec!["unreviewed".to_owned()], topics: vec!["audit-rights".to_owned()], ..Filter::default() });
    assert_eq!((unreviewed.1, unreviewed.0.len()), (vec!["audit-rights".to_owned()], unreviewed.2));
    let silent = filter(Filter { stances: vec![NOT_ADDRESSED.to_owned()], bases: vec![Basis::Absence], ..Filter::default() });
    assert!(silent.2 > 50, "{}", silent.2);
    let (_, _, old) = filter(Filter { captured_before: Some(date("2026-01-01")), ..Filter::default() });
    let (_, _, ever) = filter(Filter { captured_before: Some(date("9999-01-01")), ..Filter::default() });
    let reviewed = matrix.offerings.iter().flat_map(|row| &row.cells).filter(|cell| !cell.clauses.is_empty()).count();
    assert!(old > 0 && old < ever && ever == reviewed, "{old} {ever} {reviewed}");
}
