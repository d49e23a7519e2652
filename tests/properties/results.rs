//! What a result says follows from its parts: points, verdicts, staleness, what can be told apart.

use super::common;
use super::common::date;
use super::common::scenario::{Scenario, answered_scenarios, not_sure, random_answer, scenarios, stances};
use super::{AXES, check, pairs};
use proptest::prelude::*;
use vendor_risk::rubric::{Axis, Outcome};
use vendor_risk::scoring::{Decimal, GateResult, GateState, OfferingResult, Severity, Span, Verdict, distinguishable};

#[test]
fn the_points_of_an_axis_add_up_to_mid_and_none_is_negative() {
    check(150, scenarios(), |scenario, _| {
        for result in scenario.results() {
            for axis in AXES {
                let sum: i64 = result.findings_on(axis).map(|finding| finding.points.0).sum();
                prop_assert_eq!(sum, result.exposure(axis).map_or(0, |exposure| exposure.mid.0));
                let weight: i64 = result.findings_on(axis).map(|finding| finding.relevance.0 + finding.relevance.1).sum();
                for finding in result.findings_on(axis) {
                    let (level, relevance) = (finding.level.0 + finding.level.1, finding.relevance.0 + finding.relevance.1);
                    let (points, exact) = (finding.points.0 * 2 * weight, level * relevance * Decimal::ONE);
                    prop_assert!(finding.points.0 >= 0 && (points - exact).abs() < 2 * weight.max(1), "{}: {}", finding.topic, finding.points);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn distinguishable_is_symmetric_and_means_disjoint_intervals_at_equal_fixed_relevances() {
    let seen = std::cell::RefCell::new([0; 2]);
    check(100, answered_scenarios(), |scenario, _| {
        let results = scenario.shortlisting_all().results();
        for axis in AXES {
            for one in &results {
                prop_assert!(!distinguishable(one, one, axis), "{} from itself", one.key());
                for other in &results {
                    let apart = distinguishable(one, other, axis);
                    prop_assert_eq!(apart, distinguishable(other, one, axis));
                    let relevances = |result: &OfferingResult| -> Vec<Span> { result.findings_on(axis).map(|finding| finding.relevance).collect() };
                    let equal = relevances(one) == relevances(other) && relevances(one).iter().all(|span| span.0 == span.1);
                    if let (true, Some(one), Some(other)) = (equal, one.exposure(axis), other.exposure(axis)) {
                        prop_assert_eq!(apart, one.high < other.low || other.high < one.low, "{:?} {:?}", one, other);
                        seen.borrow_mut()[usize::from(apart)] += 1;
                    }
                }
            }
        }
        Ok(())
    });
    assert!(seen.borrow().iter().all(|seen| *seen > 10), "both answers were tried: {:?}", seen.borrow());
}

#[test]
fn what_is_distinguishable_stays_so_when_an_answer_is_given() {
    check(40, scenarios(), |scenario, mut dice| {
        let question = dice.pick(&scenario.edition.questionnaire.questions).clone();
        // At one provider, so that both offerings keep the same relevances.
        prop_assume!(!["providers", "models"].contains(&question.id.as_str()));
        let unsure = scenario.shortlisting_all().answering(&question.id, not_sure());
        let sure = unsure.answering(&question.id, random_answer(&scenario.edition, &question, &mut dice));
        let pairs = pairs(&unsure, &sure);
        for (one, one_sure) in &pairs {
            for (other, other_sure) in pairs.iter().filter(|(other, _)| other.provider == one.provider) {
                for axis in AXES.into_iter().filter(|axis| one_sure.exposure(*axis).is_some()) {
                    prop_assert!(!distinguishable(one, other, axis) || distinguishable(one_sure, other_sure, axis));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn the_verdict_follows_from_gates_coverage_low_ends_and_severities_alone() {
    check(150, scenarios(), |scenario, _| {
        for result in scenario.results() {
            let stops = |gate: &&GateResult| gate.outcome == Outcome::Stop;
            let fires = result.gates.iter().filter(stops).any(|gate| gate.state == GateState::Fires);
            let open = result.gates.iter().filter(stops).any(|gate| gate.state != GateState::Fires);
            let thin = AXES.iter().any(|axis| result.coverage_of(*axis).is_some_and(|share| share.0 < scenario.edition.rubric.coverage_floor));
            let severe_at_best = AXES.iter().any(|axis| result.exposure(*axis).is_some_and(|exposure| exposure.low.0 >= 750_000));
            let severe = result.findings.iter().any(|finding| finding.severity == Severity::Severe);
            let expected = match (fires, open || thin, !result.gates.is_empty() || severe_at_best || severe) {
                (true, _, _) => Verdict::Stopped,
                (false, true, _) => Verdict::NotEnoughKnown,
                (false, false, true) => Verdict::Conditions,
                (false, false, false) => Verdict::NoBlockerFound,
            };
            prop_assert_eq!(result.verdict, expected);
        }
        Ok(())
    });
}

#[test]
fn staleness_lowers_coverage_and_changes_no_points_and_no_gate() {
    check(60, scenarios(), |scenario, _| {
        let later = Scenario { as_of: date("2031-01-01"), ..scenario.clone() };
        for (now, then) in pairs(&scenario, &later) {
            prop_assert_eq!((now.ip, now.data, &now.gates, &now.findings), (then.ip, then.data, &then.gates, &then.findings));
            for axis in AXES {
                prop_assert!(then.coverage_of(axis) <= now.coverage_of(axis));
            }
        }
        Ok(())
    });
}

#[test]
fn scenarios_reach_every_verdict_and_every_stance() {
    // A generator that misses half of the world proves little.
    let seen = std::cell::RefCell::new((std::collections::BTreeSet::new(), std::collections::BTreeSet::new()));
    check(250, scenarios(), |scenario, _| {
        for result in scenario.results() {
            seen.borrow_mut().0.insert(result.verdict);
            seen.borrow_mut().1.extend(result.findings.into_iter().map(|finding| format!("{} {}", finding.topic, finding.stance)));
        }
        Ok(())
    });
    let (verdicts, met) = seen.into_inner();
    assert_eq!(verdicts.len(), 4, "{verdicts:?}");
    let edition = common::bundled_edition();
    for topic in edition.rubric.topics.iter().filter(|topic| topic.axis != Axis::Context) {
        for stance in stances(edition, &topic.id).into_iter().chain(["unreviewed".to_owned()]) {
            assert!(met.contains(&format!("{} {stance}", topic.id)), "{}: {stance} is never tried", topic.id);
        }
    }
    assert!(met.iter().any(|met| met.ends_with(" mixed")));
}
