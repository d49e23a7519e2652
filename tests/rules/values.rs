//! From rows to a level: stances, qualifiers with their cap, silence, widening, roles, and several rows. On the small edition.

use vendor_risk::dataset::{Basis, Clause, Confidence, Role};
use vendor_risk::questionnaire::Answers;
use vendor_risk::scoring::Span;

use crate::common::{self, row};

fn alpha(topic: &str, stance: &str, qualifiers: &[&str]) -> Clause {
    Clause { qualifiers: qualifiers.iter().map(|id| (*id).to_owned()).collect(), ..row("alpha", topic, stance) }
}

fn doubtful(clause: Clause, basis: Basis, confidence: Confidence) -> Clause {
    Clause { basis, confidence, ..clause }
}

/// Scores one topic of Alpha from these rows alone.
fn check(says: &str, topic: &str, rows: Vec<Clause>, level: Span, stance: &str) {
    let mut edition = common::small_edition();
    edition.dataset.providers[0].clauses = rows;
    let result = common::result_of(&edition, &Answers::default(), &[], common::TODAY, "alpha/business");
    let finding = common::finding(&result, topic);
    assert_eq!((finding.level, finding.stance.as_str()), (level, stance), "{says}");
}

#[test]
fn a_stance_has_its_level_and_qualifiers_add_to_it_up_to_the_next_worse_one() {
    for (says, topic, stance, qualifiers, level) in [
        ("a stance has its level", "ownership", "shared", vec![], 40),
        ("the best stance has the least", "ownership", "owned", vec![], 0),
        ("a qualifier adds", "ownership", "owned", vec!["on-request"], 10),
        ("qualifiers add up", "ownership", "owned", vec!["on-request", "not-contractual"], 15),
        ("never above the level of the next worse stance", "ownership", "owned", vec!["on-request", "narrow", "not-contractual"], 40),
        ("below that they count in full", "ownership", "shared", vec!["narrow"], 70),
        ("the worst stance ends at 100", "ownership", "not-owned", vec!["narrow"], 100),
        ("a qualifier that leaves a topic out adds nothing there", "competing", "limited", vec!["narrow"], 40),
        ("and all the same on other topics", "training", "never", vec!["narrow"], 30),
        ("a qualifier that leaves a stance out adds nothing to it", "training", "opt-out", vec!["not-contractual"], 60),
        ("and all the same to other stances", "training", "never", vec!["not-contractual"], 5),
        ("one that counts still counts beside one that does not", "training", "opt-out", vec!["not-contractual", "on-request"], 70),
        ("silence has a level of its own", "ownership", "not-addressed", vec![], 60),
        ("silence takes no qualifiers", "ownership", "not-addressed", vec!["narrow", "on-request"], 60),
    ] {
        check(says, topic, vec![alpha(topic, stance, &qualifiers)], Span(level, level), stance);
    }
}

#[test]
fn doubt_widens_both_ends_by_the_largest_that_applies() {
    use {Basis::*, Confidence::*};
    for (says, stance, qualifiers, basis, confidence, level) in [
        ("an explicit reading of high confidence is exact", "shared", vec![], Explicit, High, Span(40, 40)),
        ("absence as such widens nothing", "not-addressed", vec![], Absence, High, Span(60, 60)),
        ("an interpretation widens by 15", "shared", vec![], Interpretive, High, Span(25, 55)),
        ("medium confidence by 5", "shared", vec![], Explicit, Medium, Span(35, 45)),
        ("low confidence by 20", "shared", vec![], Explicit, Low, Span(20, 60)),
        ("the larger of two counts, they do not add up", "shared", vec![], Interpretive, Low, Span(20, 60)),
        ("here the basis is the larger", "shared", vec![], Interpretive, Medium, Span(25, 55)),
        ("silence is widened too", "not-addressed", vec![], Absence, Medium, Span(55, 65)),
        ("nothing goes below 0", "owned", vec![], Explicit, Low, Span(0, 20)),
        ("nothing goes above 100", "not-owned", vec![], Interpretive, High, Span(85, 100)),
        ("qualifiers come first, then doubt", "owned", vec!["on-request"], Explicit, Medium, Span(5, 15)),
        (
            "doubt may reach beyond the next worse stance, which qualifiers may not",
            "owned",
            vec!["narrow", "on-request"],
            Explicit,
            Low,
            Span(20, 60),
        ),
    ] {
        check(says, "ownership", vec![doubtful(alpha("ownership", stance, &qualifiers), basis, confidence)], level, stance);
    }
}

#[test]
fn several_rows_give_the_least_interval_that_holds_all_of_them() {
    let owned = alpha("ownership", "owned", &[]);
    let shared = alpha("ownership", "shared", &[]);
    for (says, rows, level, stance) in [
        ("no row: anything is possible", vec![], Span(0, 100), "unreviewed"),
        ("rows that agree are one", vec![owned.clone(), owned.clone()], Span(0, 0), "owned"),
        ("rows that differ span what lies between", vec![shared.clone(), owned.clone()], Span(0, 40), "mixed"),
        (
            "a row inside another changes nothing",
            vec![doubtful(shared.clone(), Basis::Explicit, Confidence::Low), shared.clone()],
            Span(20, 60),
            "shared",
        ),
        ("a row of another topic says nothing here", vec![alpha("training", "always", &[])], Span(0, 100), "unreviewed"),
        (
            "a row of another offering says nothing here",
            vec![Clause { offering: "consumer".to_owned(), ..owned.clone() }],
            Span(0, 100),
            "unreviewed",
        ),
    ] {
        check(says, "ownership", rows, level, stance);
    }
}

#[test]
fn only_governing_rows_decide() {
    let other = |role: Role| Clause { role, ..alpha("training", "always", &[]) };
    for role in [Role::Option, Role::Exception, Role::Corroborating] {
        check(&format!("{} alone leaves the topic unreviewed", role.id()), "training", vec![other(role)], Span(0, 100), "unreviewed");
        let rows = vec![other(role), alpha("training", "never", &[])];
        check(&format!("{} beside a governing row changes nothing", role.id()), "training", rows, Span(0, 0), "never");
    }
}
