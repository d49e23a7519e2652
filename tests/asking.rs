//! What would lower it, and which answers decide: the asks, the smallest set of them against brute force, and the promise that an ask list, taken as
//! granted, un-stops an offering.

mod common;

use common::scenario::{answered_scenarios, config, scenarios};
use common::{bundled_edition, date, finding, json_files, result_of, row, text};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use vendor_risk::dataset::{Date, Tier};
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::Answers;
use vendor_risk::reading::Mistakes;
use vendor_risk::rubric::{Axis, MODEL_LICENCE, Outcome};
use vendor_risk::scoring::{
    Ask, Change, Decimal, GateState, Goal, OfferingResult, Override, Verdict, Way, as_granted, asks, assess, decisive_answers, if_granted, is_stale,
    read_input, smallest_set,
};

const TODAY: &str = common::TODAY;

/// Answers, overrides and day of a profile.
fn profile(name: &str) -> (Answers, Vec<Override>, Date) {
    let mistakes = Mistakes::default();
    let input = read_input(name, &text(&format!("tests/profiles/{name}.json")), bundled_edition(), &mistakes);
    let input = mistakes.into_result(input).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
    (input.answers, input.overrides, input.as_of.unwrap())
}

fn stops(result: &OfferingResult) -> Vec<&str> {
    result.gates.iter().filter(|gate| gate.outcome == Outcome::Stop).map(|gate| gate.id.as_str()).collect()
}

/// The overrides that grant every offering its smallest set for a goal, or only the least that does, and how many offerings have anything to be granted.
fn all_granted(answers: &Answers, as_of: Date, results: &[OfferingResult], goal: Goal, least: bool) -> (Vec<Override>, usize) {
    let (mut known, mut many) = (Vec::new(), 0);
    for result in results {
        let asks = asks(bundled_edition(), answers, as_of, result);
        match smallest_set(result, &asks, goal) {
            Way::Asks(needed) => {
                assert!(goal != Goal::Unstopped || needed.is_empty() == (result.verdict != Verdict::Stopped), "{}", result.key());
                for (ask, mut granted) in needed.iter().zip(as_granted(result, &needed, as_of)) {
                    granted.stance = ask.at_least.clone().filter(|_| least).unwrap_or(granted.stance);
                    known.push(granted);
                }
                many += usize::from(!needed.is_empty());
            }
            other => panic!("{}: {other:?}", result.key()),
        }
    }
    (known, many)
}

#[test]
fn the_ask_list_of_every_stopped_offering_taken_as_granted_un_stops_it() {
    let edition = bundled_edition();
    let (mut stopped, mut of_stops) = (0, 0);
    for name in json_files("tests/profiles") {
        let (answers, overrides, as_of) = profile(&name);
        let results = assess(edition, &answers, &overrides, as_of).results;
        let granted = |goal: Goal, least: bool| {
            let (known, many) = all_granted(&answers, as_of, &results, goal, least);
            (assess(edition, &answers, &[overrides.as_slice(), &known].concat(), as_of).results, many)
        };
        let (then, many) = granted(Goal::Unstopped, false);
        stopped += many;
        assert!(then.iter().all(|result| result.verdict != Verdict::Stopped), "{name}");
        let (then, _) = granted(Goal::Unstopped, true);
        assert!(then.iter().all(|result| result.verdict != Verdict::Stopped), "{name}");
        let (then, many) = granted(Goal::WithoutStops, false);
        of_stops += many;
        assert!(then.iter().all(|result| stops(result).is_empty()), "{name}");
    }
    assert!(stopped > 200 && of_stops > stopped, "{stopped} {of_stops}");
}

#[test]
fn no_ask_of_such_a_list_can_be_left_out() {
    let edition = bundled_edition();
    for name in ["bank-eu", "law-firm", "consumer-claude-eea"] {
        let (answers, overrides, as_of) = profile(name);
        for result in assess(edition, &answers, &overrides, as_of).results.iter().filter(|result| result.verdict == Verdict::Stopped).step_by(3) {
            let asks = asks(edition, &answers, as_of, result);
            let Way::Asks(needed) = smallest_set(result, &asks, Goal::Unstopped) else { panic!("{}", result.key()) };
            for left_out in 0..needed.len() {
                let mut fewer = needed.clone();
                fewer.remove(left_out);
                let then = if_granted(edition, &answers, &overrides, as_of, result, &fewer).unwrap();
                assert_eq!(then.verdict, Verdict::Stopped, "{name}: {} without {}", result.key(), needed[left_out].topic);
            }
        }
    }
}

#[test]
fn a_stop_that_no_term_can_lift_is_named() {
    // A rubric that stops where a licence limits the EU, and where audits are possible at all: no stance of the topic helps.
    let mut edition = bundled_edition().clone();
    for gate in &mut edition.rubric.gates {
        match gate.id.as_str() {
            "model-not-licensed-in-eea" => gate.outcome = Outcome::Stop,
            "inspect" => {
                gate.outcome = Outcome::Stop;
                gate.stances = ["audit", "reports", "none", "not-addressed"].map(str::to_owned).to_vec();
            }
            _ => {}
        }
    }
    let (mut answers, overrides, as_of) = profile("eu-llama");
    let at = |answers: &Answers, key: &str| {
        let result = result_of(&edition, answers, &overrides, TODAY, key);
        let asks = asks(&edition, answers, as_of, &result);
        match smallest_set(&result, &asks, Goal::Unstopped) {
            Way::NotByTerms(gates) => gates,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(at(&answers, "cerebras/business"), ["model-not-licensed-in-eea"]);
    answers.0.extend(common::answers(r#"{"providers": ["openai/business"], "audit": "inspect"}"#).0);
    assert_eq!(at(&answers, "openai/business"), ["inspect"]);
}

#[test]
fn a_drop_is_what_the_shown_numbers_fall_by_if_it_is_granted() {
    let edition = bundled_edition();
    for name in ["product-eea-personal", "hospital-us", "cerebras-gpt-oss", "trains-own-models"] {
        let (answers, overrides, as_of) = profile(name);
        for result in assess(edition, &answers, &overrides, as_of).results.iter().step_by(5) {
            let asks = asks(edition, &answers, as_of, result);
            assert!(asks.windows(2).all(|pair| pair[0].drop.mid >= pair[1].drop.mid));
            for ask in asks.iter().filter(|ask| ask.axis != Axis::Context) {
                let then = if_granted(edition, &answers, &overrides, as_of, result, &[ask]).unwrap();
                let Some(now) = result.exposure(ask.axis) else { continue };
                let fallen = then.exposure(ask.axis).unwrap();
                let drop = [now.low.0 - fallen.low.0, now.mid.0 - fallen.mid.0, now.high.0 - fallen.high.0].map(Decimal);
                assert_eq!(drop, [ask.drop.low, ask.drop.mid, ask.drop.high], "{name}: {} {}", result.key(), ask.topic);
                assert_eq!(finding(&then, &ask.topic).level, ask.level);
                let left: Vec<&str> = then.gates.iter().filter(|gate| gate.topic == ask.topic).map(|gate| gate.id.as_str()).collect();
                assert_eq!(left, ask.leaves.iter().map(|gate| gate.id.as_str()).collect::<Vec<_>>());
                assert!(ask.lifts.iter().all(|id| !left.contains(&id.as_str())));
            }
            // Whatever is not asked for would change nothing.
            for other in result.findings.iter().filter(|finding| !asks.iter().any(|ask| ask.topic == finding.topic)) {
                let axis = result.exposure(other.axis);
                assert!(other.relevance.1 == 0 || other.level.1 <= other.level.0 || axis.is_none() || other.level.0 == 100, "{}", other.topic);
            }
        }
    }
}

#[test]
fn a_precedent_is_governing_explicit_fresh_better_and_of_the_same_tier_if_there_is_one() {
    let edition = bundled_edition();
    let (mut same, mut other_tier, mut none) = (0, 0, 0);
    for name in ["product-eea-personal", "consumer-claude-eea", "school"] {
        let (answers, overrides, as_of) = profile(name);
        for result in assess(edition, &answers, &overrides, as_of).results {
            let tier = edition.dataset.provider(&result.provider).unwrap().offering(&result.offering).unwrap().tier;
            for ask in asks(edition, &answers, as_of, &result) {
                let Some(found) = &ask.precedent else {
                    none += 1;
                    continue;
                };
                let provider = edition.dataset.provider(&found.provider).unwrap();
                let clause = provider.clauses.iter().find(|clause| clause.id == found.clause).unwrap();
                let grants = provider.offering(&found.offering).unwrap();
                assert_eq!((found.same_tier, clause.topic.as_str()), (grants.tier == tier, ask.topic.as_str()));
                assert_eq!((clause.role.id(), clause.basis.id()), ("governing", "explicit"));
                assert!(!is_stale(edition, provider, clause, as_of) && clause.document.is_some(), "{}", clause.id);
                assert_ne!((&found.provider, &found.offering), (&result.provider, &result.offering));
                assert!(found.drop.mid <= ask.drop.mid && (found.drop.mid.0 > 0 || found.drop.high.0 > 0 || ask.drop.mid.0 <= 0), "{found:?}");
                *(if found.same_tier { &mut same } else { &mut other_tier }) += 1;
            }
        }
    }
    assert!(same > 300 && other_tier > 0 && none > 0, "{same} {other_tier} {none}");
}

#[test]
fn a_precedent_is_the_best_then_the_most_recent() {
    let mut edition = common::small_edition();
    let base = edition.dataset.providers[0].clone();
    let provider = |id: &str, stance: &str, qualifiers: &[&str], seen: &str, tier: Tier| {
        let mut provider = base.clone();
        provider.id = id.to_owned();
        provider.offerings.retain(|offering| offering.id == "business");
        provider.offerings[0].tier = tier;
        provider.documents = vec![common::document("terms", Some(seen))];
        let mut clause = row(id, "training", stance);
        clause.qualifiers = qualifiers.iter().map(|id| (*id).to_owned()).collect();
        provider.clauses = vec![clause];
        provider
    };
    edition.dataset.providers =
        vec![provider("asks", "always", &[], "2026-10-01", Tier::Business), provider("consumers", "never", &[], "2026-10-01", Tier::Consumer)];
    let answers = common::answers(r#"{"established": ["us"], "use": ["product"], "builds": ["none"], "data": ["personal"], "where": ["us"]}"#);
    let mut named = |added: Option<vendor_risk::dataset::Provider>| {
        edition.dataset.providers.extend(added);
        let result = result_of(&edition, &answers, &[], TODAY, "asks/business");
        let asks = asks(&edition, &answers, date(TODAY), &result);
        let ask = asks.iter().find(|ask| ask.topic == "training").unwrap_or_else(|| panic!("{asks:#?}")).clone();
        assert_eq!(ask.stance, "never");
        ask.precedent.map(|found| found.provider)
    };
    assert_eq!(named(None).as_deref(), Some("consumers"), "better than nothing");
    assert_eq!(named(Some(provider("opt-out", "opt-out", &[], "2026-10-01", Tier::Business))).as_deref(), Some("opt-out"), "the same tier first");
    assert_eq!(named(Some(provider("qualified", "never", &["narrow"], "2026-10-01", Tier::Business))).as_deref(), Some("qualified"));
    assert_eq!(named(Some(provider("plain", "never", &[], "2026-01-01", Tier::Business))).as_deref(), Some("plain"), "then the better level");
    assert_eq!(named(Some(provider("recent", "never", &[], "2026-11-01", Tier::Business))).as_deref(), Some("recent"), "then the more recent");
    assert_eq!(named(Some(provider("old", "never", &[], "2016-11-01", Tier::Business))).as_deref(), Some("recent"), "stale evidence is none");
}

fn reaches(edition: &Edition, answers: &Answers, overrides: &[Override], as_of: Date, result: &OfferingResult, set: &[&Ask], goal: Goal) -> bool {
    let mut known = overrides.to_vec();
    known.extend(as_granted(result, set, as_of));
    let then = assess(edition, answers, &known, as_of).results.into_iter().find(|other| other.key() == result.key()).unwrap();
    match goal {
        Goal::Below { axis, level } => then.exposure(axis).is_none_or(|found| found.high.0 < level * Decimal::ONE),
        Goal::Unstopped => then.verdict != Verdict::Stopped,
        Goal::WithoutStops => stops(&then).is_empty(),
    }
}

/// Every subset of a size, through the whole scoring.
fn any_of_size(asks: &[&Ask], size: usize, reaches: &dyn Fn(&[&Ask]) -> bool) -> bool {
    (0_u32..1 << asks.len()).filter(|set| set.count_ones() as usize == size).any(|set| {
        let chosen: Vec<&Ask> = asks.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, ask)| *ask).collect();
        reaches(&chosen)
    })
}

#[test]
fn the_smallest_set_is_as_small_as_brute_force_finds() {
    let mut runner = TestRunner::new(config(12));
    let cases = (prop_oneof![scenarios(), answered_scenarios()], any::<u64>(), prop::sample::select(vec![25_i64, 50, 75, 33]));
    runner
        .run(&cases, |(scenario, seed, level)| {
            let mut dice = common::scenario::Dice(seed);
            let place = scenario.place(&mut dice);
            // One offering of one provider: each try is a whole assessment.
            let mut scenario = scenario.answering("providers", vendor_risk::questionnaire::Answer::Many(vec![scenario.key(&place)]));
            let own = scenario.edition.dataset.providers.remove(place.provider);
            scenario.edition.dataset.providers = vec![own];
            let results = scenario.results();
            let result = results.first().ok_or_else(|| TestCaseError::reject("no offering"))?;
            let asks = asks(&scenario.edition, &scenario.answers, scenario.as_of, result);
            for goal in [Goal::Below { axis: Axis::Ip, level }, Goal::Below { axis: Axis::Data, level }, Goal::Unstopped, Goal::WithoutStops] {
                let useful: Vec<&Ask> = asks
                    .iter()
                    .filter(|ask| match goal {
                        Goal::Below { axis, .. } => ask.axis == axis,
                        _ => !ask.lifts.is_empty(),
                    })
                    .collect();
                let reaches = |set: &[&Ask]| reaches(&scenario.edition, &scenario.answers, &scenario.overrides, scenario.as_of, result, set, goal);
                match smallest_set(result, &asks, goal) {
                    Way::Asks(needed) => {
                        prop_assert!(reaches(&needed), "{goal:?}: {needed:#?}");
                        // Monotone, so no set that is one smaller means no smaller set at all.
                        prop_assert!(
                            needed.is_empty() || !any_of_size(&useful, needed.len() - 1, &reaches),
                            "{goal:?}: {} are enough",
                            needed.len() - 1
                        );
                    }
                    Way::StillAt(high) => {
                        prop_assert!(!reaches(&useful), "{goal:?}");
                        prop_assert!(high.0 >= level * Decimal::ONE);
                    }
                    Way::NotByTerms(gates) => {
                        prop_assert!(!any_of_size(&useful, useful.len(), &reaches), "{goal:?}: {gates:?}");
                    }
                }
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn what_no_negotiation_reaches_says_how_far_it_gets() {
    let edition = bundled_edition();
    let (answers, overrides, as_of) = profile("product-eea-personal");
    let result = result_of(edition, &answers, &overrides, TODAY, "openai/business");
    let asks = asks(edition, &answers, as_of, &result);
    let way = smallest_set(&result, &asks, Goal::Below { axis: Axis::Ip, level: 1 });
    let Way::StillAt(high) = way else { panic!("{way:?}") };
    let all: Vec<&Ask> = asks.iter().filter(|ask| ask.axis == Axis::Ip).collect();
    let then = if_granted(edition, &answers, &overrides, as_of, &result, &all).unwrap();
    assert_eq!(then.ip.unwrap().high, high);
    assert_eq!(smallest_set(&result, &asks, Goal::Below { axis: Axis::Ip, level: 101 }), Way::Asks(Vec::new()));
}

#[test]
fn the_answers_that_decide_come_first_and_each_change_is_what_scoring_says() {
    let edition = bundled_edition();
    let (mut answers, overrides, as_of) = profile("bank-eu");
    answers.0.extend(
        common::answers(r#"{"providers": ["anthropic/business", "cerebras/business", "openai/business"], "models": {"cerebras": ["gpt-oss-120b"]}}"#)
            .0,
    );
    let now = assess(edition, &answers, &overrides, as_of).results;
    let decisive = decisive_answers(edition, &answers, &overrides, as_of, &now);
    assert!(decisive.len() >= 5, "{}", decisive.len());
    let first = |question: &str| decisive.iter().find(|found| found.question == question).map(|found| &found.others[0]);
    assert!(decisive.windows(2).all(|pair| pair[0].others[0].verdicts >= pair[1].others[0].verdicts));
    for found in &decisive {
        assert!(found.others.windows(2).all(|pair| (pair[0].verdicts, pair[0].moves) >= (pair[1].verdicts, pair[1].moves)));
        assert!(found.others.iter().all(|other| !other.offerings.is_empty()));
        assert!(found.question != "providers");
    }
    let models = decisive.iter().find(|found| found.question == "models").unwrap();
    assert!(models.others.iter().all(|other| other.change == Change::Instead && other.offerings.len() == 1));
    assert_eq!(models.others.iter().filter(|other| other.option.contains("llama-4")).count(), 1, "models of one licence come to the same");
    // Of one offering the same is told as of it among the others.
    let alone = decisive_answers(edition, &answers, &overrides, as_of, &now[1..2]);
    for found in &alone {
        let among = decisive.iter().find(|other| other.question == found.question).unwrap();
        for other in &found.others {
            let same = among.others.iter().find(|same| (&same.option, same.change) == (&other.option, other.change)).unwrap();
            assert_eq!(other.offerings, same.offerings.iter().filter(|then| then.key == now[1].key()).cloned().collect::<Vec<_>>());
        }
    }
    // Three of them, the long way round.
    for question in ["retention", "retention-rule", "stay"] {
        let told = first(question).unwrap();
        let mut other = answers.clone();
        other.0.insert(question.to_owned(), vendor_risk::questionnaire::Answer::One(told.option.clone()));
        for then in assess(edition, &other, &overrides, as_of).results {
            let before = now.iter().find(|before| before.key() == then.key()).unwrap();
            let gates = |result: &OfferingResult| result.gates.iter().map(|gate| (gate.id.clone(), gate.state)).collect::<Vec<_>>();
            let all = |result: &OfferingResult| (result.verdict, result.ip, result.data, gates(result));
            let told = told.offerings.iter().find(|told| told.key == then.key());
            assert_eq!(told.is_some(), all(before) != all(&then), "{question}: {}", then.key());
            assert!(told.is_none_or(|told| (told.verdict, told.ip, told.data) == (then.verdict, then.ip, then.data)));
        }
    }
}

#[test]
fn an_answer_that_opens_further_questions_names_them() {
    let edition = bundled_edition();
    let (answers, overrides, as_of) = profile("eu-llama");
    let now = assess(edition, &answers, &overrides, as_of).results;
    let decisive = decisive_answers(edition, &answers, &overrides, as_of, &now);
    let data = decisive.iter().find(|found| found.question == "data").unwrap();
    let personal = data.others.iter().find(|other| other.option == "personal").unwrap();
    assert!(personal.asks.contains(&"where".to_owned()), "{:?}", personal.asks);
    let established = decisive.iter().find(|found| found.question == "established").unwrap();
    assert!(now[0].gates.iter().any(|gate| gate.topic == MODEL_LICENCE && gate.state == GateState::Fires));
    let us = |change: Change| established.others.iter().find(|other| (other.option.as_str(), other.change) == ("us", change));
    let lifted = |change: Change| us(change).is_some_and(|other| other.offerings[0].lifted.contains(&"model-not-licensed-in-eea".into()));
    assert!(lifted(Change::Instead) && !lifted(Change::Added), "established in the EEA too");
}

#[test]
fn an_ask_that_lifts_a_gate_says_what_would_be_enough() {
    let edition = bundled_edition();
    let (answers, overrides, as_of) = profile("bank-eu");
    let result = result_of(edition, &answers, &overrides, TODAY, "anthropic/consumer");
    let asks = asks(edition, &answers, as_of, &result);
    let least = |topic: &str| {
        let ask = asks.iter().find(|ask| ask.topic == topic).unwrap();
        (ask.stance.as_str(), ask.at_least.as_deref())
    };
    assert_eq!(least("retention"), ("zero", Some("limited")), "thirty days are the rule");
    assert_eq!(least("processing-agreement"), ("incorporated", Some("on-request")));
    assert_eq!(least("output-indemnity").1, None, "it lifts nothing");
}
