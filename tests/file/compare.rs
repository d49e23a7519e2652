//! An assessment that is opened again when the dataset or the rubric has changed: what differs, and how much of it comes from where. Tried on the
//! small edition, whose numbers can be worked out by hand.

use vendor_risk::edition::{Edition, EditionFiles, load};
use vendor_risk::file::{self, Difference, Opened, Shares};
use vendor_risk::scoring::{Decimal, Span, assess};

use super::sample;
use crate::common;

/// Training weighs 4 and retention 5; training is never done (level 0 to 5, since the confidence is medium), and things are kept for thirty days.
const ANSWERS: &str = r#"{"providers": ["alpha/business"], "use": ["product"], "data": ["personal"], "where": ["eea"], "established": ["us"]}"#;

/// The small edition a year later.
fn edition(change: impl Fn(&mut EditionFiles)) -> Edition {
    let mut files = common::edition_files("tests/fixtures/small");
    change(&mut files);
    load(&files).unwrap_or_else(|mistakes| panic!("{mistakes:#?}")).0
}

/// Replaces a text that must stand there.
fn replace(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "no {from}");
    *text = text.replacen(from, to, 1);
}

/// Training is always done.
fn other_terms(files: &mut EditionFiles) {
    let alpha = files.dataset.get_mut("providers/alpha.json").unwrap();
    replace(
        alpha,
        r#""topic": "training", "role": "governing", "stance": "never""#,
        r#""topic": "training", "role": "governing", "stance": "opt-out""#,
    );
}

/// Retention weighs 3.
fn other_weight(files: &mut EditionFiles) {
    replace(&mut files.rubric, r#""topic": "retention", "relevance": 5"#, r#""topic": "retention", "relevance": 3"#);
    replace(&mut files.rubric, r#""version": "small""#, r#""version": "smaller""#);
}

/// Thirty days have another level.
fn other_level(files: &mut EditionFiles) {
    replace(&mut files.rubric, r#""thirty-days": 25"#, r#""thirty-days": 50"#);
}

/// What a file that was made then says today.
fn opened(then: &Edition, answers: &str, now: &Edition) -> Opened {
    let assessment = assess(then, &common::answers(answers), &[], common::date(common::TODAY));
    file::read(&file::write(&assessment), now).unwrap_or_else(|mistakes| panic!("{mistakes:?}"))
}

fn difference(change: impl Fn(&mut EditionFiles)) -> (Difference, Edition) {
    let now = edition(change);
    (file::compare(&opened(&common::small_edition(), ANSWERS, &now), &now), now)
}

fn data(difference: &Difference) -> (i64, i64, Shares) {
    let [_, data] = &difference.offerings[0].axes;
    (data.then.unwrap().mid.0, data.now.unwrap().mid.0, data.shares.unwrap())
}

#[test]
fn nothing_has_changed() {
    let (same, now) = difference(|_| {});
    assert!(same.identical && same.offerings.is_empty() && same.same == 1);
    assert_eq!(file::told(&same, &now), ["Exactly the same result, to the last digit."]);
}

#[test]
fn terms_and_rubric_each_have_their_part() {
    let (moved, now) = difference(|files| {
        other_terms(files);
        other_weight(files);
    });
    // Then (4 × 2.5 + 5 × 25) ÷ 9 = 15; with the new terms (4 × 60 + 5 × 25) ÷ 9 = 40.5556; with the new rubric too (4 × 60 + 3 × 25) ÷ 7 = 45.
    let shares = Shares { terms: Decimal(255_556), rubric: Decimal(44_444), answers: Decimal(0) };
    assert_eq!(data(&moved), (150_000, 450_000, shares));
    let names: Vec<&str> = moved.editions.iter().map(|moved| moved.name).collect();
    assert_eq!(names, ["dataset", "rubric"]);
    let topics: Vec<_> =
        moved.offerings[0].topics.iter().map(|topic| (&*topic.topic, topic.then.as_ref().unwrap(), topic.now.as_ref().unwrap())).collect();
    assert_eq!(topics.iter().map(|(topic, ..)| *topic).collect::<Vec<_>>(), ["training", "retention"]);
    assert_eq!((&*topics[0].1.stance, &*topics[0].2.stance), ("never", "opt-out"));
    assert_eq!((topics[0].1.level, topics[0].2.level), (Span(0, 5), Span(55, 65)));
    assert_eq!((topics[1].1.relevance, topics[1].2.relevance), (Span(5, 5), Span(3, 3)));
    assert_eq!(moved.offerings[0].axes[0].shares, Some(Shares::default()), "nothing moves the other axis");
    let told = file::told(&moved, &now);
    for line in [
        "The dataset is another one, though both are called small.",
        "The rubric was small then and is smaller now.",
        "Alpha, business: the exposure of data was 14 to 16 then and is 42 to 48 now. Its centre moved by +30, from 15 to 45: +25.6 from the providers' terms and +4.4 from the rubric.",
        "Alpha, business: Training – “Never” then, “Opt-out” now; level 0 to 5 then, 55 to 65 now.",
        "Alpha, business: Retention – relevance 5 then, 3 now.",
    ] {
        assert!(told.iter().any(|known| known == line), "{line}\n{}", told.join("\n"));
    }
}

#[test]
fn what_only_one_has_changed_is_all_its_own() {
    let all = |terms, rubric| Shares { terms: Decimal(terms), rubric: Decimal(rubric), answers: Decimal(0) };
    assert_eq!(data(&difference(other_terms).0), (150_000, 405_556, all(255_556, 0)));
    // (4 × 2.5 + 3 × 25) ÷ 7 = 12.1429.
    assert_eq!(data(&difference(other_weight).0), (150_000, 121_429, all(0, -28_571)));
    // (4 × 2.5 + 5 × 50) ÷ 9 = 28.8889: a level is the rubric's where the clause says what it said.
    assert_eq!(data(&difference(other_level).0), (150_000, 288_889, all(0, 138_889)));
}

#[test]
fn a_stance_that_is_only_weighed_anew_is_the_rubrics_even_where_other_terms_have_changed() {
    let (moved, _) = difference(|files| {
        other_terms(files);
        other_level(files);
    });
    // (4 × 60 + 5 × 50) ÷ 9 = 54.4444, of which the terms alone make 40.5556.
    assert_eq!(data(&moved), (150_000, 544_444, Shares { terms: Decimal(255_556), rubric: Decimal(138_888), answers: Decimal(0) }));
}

#[test]
fn an_answer_that_is_no_longer_known_has_its_part() {
    let then = common::small_edition();
    let mut file = file::write(&assess(&then, &common::answers(ANSWERS), &[], common::date(common::TODAY)));
    replace(&mut file, r#""where":["eea"]"#, r#""where":["moon"]"#);
    let opened = file::read(&file, &then).unwrap();
    let moved = file::compare(&opened, &then);
    assert!(!moved.identical && moved.editions.is_empty());
    let (before, after, shares) = data(&moved);
    assert_eq!(shares, Shares { answers: Decimal(after - before), ..Shares::default() });
    assert_ne!(before, after);
}

#[test]
fn a_topic_that_is_new_or_gone_is_the_rubrics() {
    let then = edition(|files| {
        replace(&mut files.rubric, r#""id": "retention", "axis": "data""#, r#""id": "retention", "axis": "ip""#);
    });
    let now = common::small_edition();
    let moved = file::compare(&opened(&then, ANSWERS, &now), &now);
    let (before, after, shares) = data(&moved);
    assert_eq!((before, after), (25_000, 150_000));
    assert_eq!(shares, Shares { rubric: Decimal(125_000), ..Shares::default() });
    let retention: Vec<_> = moved.offerings[0].topics.iter().filter(|topic| &*topic.topic == "retention").collect();
    assert_eq!(retention.iter().map(|topic| (topic.then.is_some(), topic.now.is_some())).collect::<Vec<_>>(), [(true, false), (false, true)]);
}

#[test]
fn verdicts_and_gates_that_differ_are_told() {
    let answers = &ANSWERS.replace(r#""where""#, r#""retention": "yes", "where""#);
    let then = common::small_edition();
    let now = edition(|files| {
        let alpha = files.dataset.get_mut("providers/alpha.json").unwrap();
        replace(
            alpha,
            r#""topic": "ownership", "role": "governing", "stance": "owned""#,
            r#""topic": "ownership", "role": "governing", "stance": "not-owned""#,
        );
        replace(
            alpha,
            r#""topic": "retention", "role": "governing", "stance": "thirty-days""#,
            r#""topic": "retention", "role": "governing", "stance": "zero""#,
        );
    });
    let moved = file::compare(&opened(&then, answers, &now), &now);
    let gates: Vec<_> =
        moved.offerings[0].gates.iter().map(|gate| (gate.then.as_ref().map(|gate| &*gate.id), gate.now.as_ref().map(|gate| &*gate.id))).collect();
    assert_eq!(gates, [(Some("kept"), None), (None, Some("not-owned"))]);
    let told = file::told(&moved, &now);
    for line in ["Alpha, business: “It is kept” no longer applies.", "Alpha, business: “You cannot sell it” applies now, and did not then."] {
        assert!(told.iter().any(|known| known == line), "{line}\n{}", told.join("\n"));
    }
    assert!(told.iter().any(|line| line.contains(": the verdict was “")), "{}", told.join("\n"));
}

#[test]
fn numbers_of_a_file_that_do_not_add_up_are_not_explained() {
    let now = edition(other_terms);
    let mut opened = opened(&common::small_edition(), ANSWERS, &now);
    opened.assessment.results[0].data.as_mut().unwrap().mid = Decimal(151_000);
    let moved = file::compare(&opened, &now);
    assert_eq!(moved.offerings[0].axes[1].shares, None);
    assert!(file::told(&moved, &now).iter().any(|line| line.ends_with("why cannot be told, because the numbers in the file do not add up.")));
}

#[test]
fn offerings_that_only_one_side_has_are_named() {
    let edition = common::bundled_edition();
    let mut opened = Opened { assessment: sample::of_profile("hospital-eu"), ..Opened::default() };
    let gone = opened.assessment.results.remove(0);
    let strange = vendor_risk::scoring::OfferingResult { provider: "nobody".to_owned(), ..gone.clone() };
    opened.assessment.results.push(strange);
    let moved = file::compare(&opened, edition);
    assert_eq!((&moved.only_now, &moved.only_then), (&vec![gone.key()], &vec![format!("nobody/{}", gone.offering)]));
    assert!(!moved.identical);
}

#[test]
fn other_words_under_the_same_result_are_no_difference_of_the_result() {
    let now = edition(|files| replace(&mut files.rubric, "European law.", "The law of Europe."));
    let moved = file::compare(&opened(&common::small_edition(), ANSWERS, &now), &now);
    assert!(!moved.identical && moved.offerings.is_empty());
    assert_eq!((moved.same, moved.reworded), (1, 1));
    let told = file::told(&moved, &now);
    assert_eq!(told[1..], ["1 offering has the same result.", "1 of these has other sentences or other evidence under the same result."]);
}
