//! The code: what was put in comes out, however it is typed; every damage is refused with its place; and nothing is guessed.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use vendor_risk::dataset::Dataset;
use vendor_risk::edition::Edition;
use vendor_risk::file::code::{self, CodeError, Coded};
use vendor_risk::questionnaire::{Answer, Answers};
use vendor_risk::scoring::{Assessment, assess};

use super::sample;
use crate::common;
use crate::common::scenario::{Dice, config, scenarios};

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn coded(assessment: &Assessment, edition: &Edition) -> (String, Coded) {
    let code = code::write(assessment, edition).unwrap_or_else(|error| panic!("{}", error.told()));
    let read = code::read(&code, edition).unwrap_or_else(|error| panic!("{code}: {}", error.told()));
    (code, read)
}

/// The code that most tests damage.
fn a_code() -> String {
    code::write(&sample::of_profile("hospital-eu"), common::bundled_edition()).unwrap()
}

/// A code without its hyphens, behind its prefix.
fn symbols(code: &str) -> Vec<char> {
    code.chars().filter(|letter| *letter != '-').skip(3).collect()
}

fn joined(symbols: &[char]) -> String {
    let groups: Vec<String> = symbols.chunks(5).map(|group| group.iter().collect()).collect();
    format!("VR1-{}", groups.join("-"))
}

fn refused(code: &str) -> CodeError {
    match code::read(code, common::bundled_edition()) {
        Ok(read) => panic!("{code} was read: {read:?}"),
        Err(error) => error,
    }
}

/// Answers without the order of their options.
fn sorted(answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    for answer in answers.0.values_mut() {
        match answer {
            Answer::Many(options) => options.sort(),
            Answer::Models(models) => models.values_mut().for_each(|models| models.sort()),
            Answer::One(_) => {}
        }
    }
    answers
}

#[test]
fn the_bundled_edition_has_no_two_names_with_one_short_form() {
    let edition = common::bundled_edition();
    let nothing = assess(edition, &Answers::default(), &[], common::date(common::TODAY));
    assert!(!matches!(code::write(&nothing, edition), Err(CodeError::Collision(..))), "{:?}", code::write(&nothing, edition));
}

#[test]
fn whatever_is_answered_comes_back() {
    let mut runner = TestRunner::new(config(150));
    let property = |(scenario, seed): (_, u64)| {
        let (edition, assessment) = sample::scored(scenario, &mut Dice(seed));
        let (_, read) = coded(&assessment, &edition);
        prop_assert_eq!(sorted(&read.answers), sorted(&assessment.answers));
        prop_assert_eq!(read.as_of, assessment.as_of);
        prop_assert_eq!((read.unknown_options, read.unknown_offerings), (0, 0));
        prop_assert_eq!(read.overrides.is_some(), !assessment.overrides.is_empty());
        let again = code::reopened(&read, &assessment.overrides, &edition);
        let unknown = Coded { unknown_options: 1, ..read.clone() };
        prop_assert!(!code::reopened(&unknown, &assessment.overrides, &edition).same_results, "what is not known might have changed anything");
        prop_assert!(again.same_results && again.lines == ["Exactly the same result as when this code was made."], "{:?}", again.lines);
        Ok(())
    };
    runner.run(&(scenarios(), any::<u64>()), property).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn codes_can_be_typed() {
    for profile in common::json_files("tests/profiles") {
        let (code, read) = coded(&sample::of_profile(&profile), common::bundled_edition());
        let (symbols, offerings) = (symbols(&code).len(), read.answers.get("providers").map_or(0, |answer| answer.options().len()));
        println!("{profile}: {symbols} symbols, {} answers, {offerings} offerings", read.answers.0.iter().count());
        assert!(symbols <= 200, "{profile}: {symbols}");
    }
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let edition = common::bundled_edition();
    let code = a_code();
    let read = code::read(&code, edition);
    assert!(read.is_ok());
    let forms = [
        code.to_lowercase(),
        code.replace('-', ""),
        code.replace('-', " "),
        code.replace('-', "\u{2013}\n"),
        code.replace('0', "O").replace('1', "I"),
        code.replace('0', "o").replace('1', "l"),
        format!("  {}  ", code.replace('-', " - ")),
        symbols(&code).chunks(3).fold("VR1".to_owned(), |text, part| text + " " + &part.iter().collect::<String>()),
    ];
    for form in forms {
        assert_eq!(code::read(&form, edition), read, "{form}");
    }
}

#[test]
fn every_wrong_symbol_and_every_swap_of_neighbours_is_found_with_its_group() {
    let whole = symbols(&a_code());
    for at in 0..whole.len() {
        let group = at / 5 + 1;
        for other in ALPHABET.chars().chain(['U', '*', 'é']).filter(|other| *other != whole[at]) {
            let mut wrong = whole.clone();
            wrong[at] = other;
            let error = refused(&joined(&wrong));
            assert!(matches!(&error, CodeError::Groups(groups) if groups.len() == 1 && groups[0].number == group), "{at} {other}: {error:?}");
        }
        if at + 1 < whole.len() && whole[at] != whole[at + 1] {
            let mut swapped = whole.clone();
            swapped.swap(at, at + 1);
            let error = refused(&joined(&swapped));
            assert!(matches!(&error, CodeError::Groups(groups) if groups.iter().any(|wrong| wrong.number == group)), "{at}: {error:?}");
        }
        let mut shorter = whole.clone();
        shorter.remove(at);
        assert!(matches!(refused(&joined(&shorter)), CodeError::Length(_)), "without {at}");
    }
}

#[test]
fn groups_that_are_missing_repeated_or_swapped_are_found() {
    let whole: Vec<String> = a_code().split('-').skip(1).map(str::to_owned).collect();
    let code = |groups: &[String]| format!("VR1-{}", groups.join("-"));
    for one in 0..whole.len() {
        let mut without = whole.clone();
        let group = without.remove(one);
        assert_eq!(refused(&code(&without)), CodeError::Whole, "without {one}");
        let mut twice = whole.clone();
        twice.insert(one, group);
        assert_eq!(refused(&code(&twice)), CodeError::Whole, "twice {one}");
        for other in one + 1..whole.len() {
            let mut swapped = whole.clone();
            swapped.swap(one, other);
            assert!(swapped == whole || refused(&code(&swapped)) == CodeError::Whole, "{one} and {other}");
        }
    }
    assert_eq!(refused("VR1"), CodeError::Whole);
}

#[test]
fn what_is_wrong_is_said_in_a_sentence_with_its_place() {
    let code = a_code();
    let groups: Vec<&str> = code.split('-').collect();
    let with = |at: usize, text: &str| {
        let mut groups = groups.clone();
        groups[at] = text;
        groups.join("-")
    };
    let whole = "Each group is right in itself, but together they are not: a group is missing, stands twice, or stands at another place.";
    for (code, told) in [
        (with(3, "7K3M9"), "The third group, 7K3M9, has a mistake.".to_owned()),
        (with(3, "7k3m"), "In the third group, 7k3m, a letter or digit is missing or too much.".to_owned()),
        (with(14, "00001"), "Group number 14, 00001, has a mistake.".to_owned()),
        (with(3, "7K3M9").replacen(groups[1], "00001", 1), "The first group, 00001, and the third group, 7K3M9, have a mistake.".to_owned()),
        (groups[..groups.len() - 1].join("-"), whole.to_owned()),
        (with(0, "VR2"), "A later version of vendor-risk has made this code; open it with that version.".to_owned()),
        ("hello".to_owned(), "This is no code of an assessment: those begin with VR1.".to_owned()),
        (String::new(), "This is no code of an assessment: those begin with VR1.".to_owned()),
        ("V".repeat(5000), "This is no code of an assessment: those begin with VR1.".to_owned()),
    ] {
        assert_eq!(refused(&code).told(), told, "{code}");
    }
}

#[test]
fn noise_is_never_read() {
    let mut runner = TestRunner::new(config(2000));
    let whole = symbols(&a_code());
    let property = |(noise, seed): (String, u64)| {
        prop_assert!(code::read(&noise, common::bundled_edition()).is_err());
        let mut symbols = whole.clone();
        let mut dice = Dice(seed);
        for _ in 0..1 + dice.roll(4) {
            let (one, other) = (dice.roll(symbols.len()), dice.roll(symbols.len()));
            symbols.swap(one, other);
        }
        prop_assert!(symbols == whole || code::read(&joined(&symbols), common::bundled_edition()).is_err());
        Ok(())
    };
    runner.run(&("(VR1)?[-0-9A-Za-z ]{0,90}", any::<u64>()), property).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn what_another_edition_no_longer_knows_is_told_and_not_guessed() {
    let edition = common::bundled_edition();
    let assessment = sample::of_profile("coding-start-up");
    let (code, whole) = coded(&assessment, edition);
    let mut smaller = edition.clone();
    let offering = assessment.results[0].clone();
    smaller.dataset.providers.retain(|provider| provider.id != offering.provider);
    smaller.dataset.sha256 = vendor_risk::file::sha256("other");
    let industry = smaller.questionnaire.questions.iter_mut().find(|question| question.id == "industry").unwrap();
    let Some(chosen) = assessment.answers.get("industry").map(|answer| answer.options()[0].clone()) else { panic!("no industry") };
    industry.options.retain(|option| option.id != chosen);
    let read = code::read(&code, &smaller).unwrap();
    assert_eq!(read.unknown_options, 1);
    assert!(read.unknown_offerings >= 1);
    assert!(read.answers.get("industry").is_none_or(|answer| !answer.has(&chosen)));
    assert!(read.answers.get("providers").is_none_or(|answer| !answer.has(&offering.key())));
    for (id, answer) in &read.answers.0 {
        for option in answer.options() {
            assert!(whole.answers.get(id).is_some_and(|then| then.has(option)), "{id} has {option}, which nobody chose");
        }
    }
    let again = code::reopened(&read, &assessment.overrides, &smaller);
    assert!(!again.same_results);
    assert_eq!(again.lines[0], "Not the result that this code was made with.");
    assert_eq!(again.lines[1], "The dataset is another one than then.");
    assert_eq!(again.lines[2], "1 chosen option cannot be told from the code, because today's edition does not have it.");
    assert!(again.lines[3].contains("cannot be told from the code"), "{:?}", again.lines);
}

#[test]
fn options_and_offerings_are_named_by_their_ids_and_not_by_their_place() {
    let edition = common::bundled_edition();
    let (code, read) = coded(&sample::of_profile("law-firm"), edition);
    let mut turned = edition.clone();
    turned.dataset.providers.reverse();
    turned.questionnaire.questions.reverse();
    for question in &mut turned.questionnaire.questions {
        question.options.reverse();
    }
    assert_eq!(sorted(&code::read(&code, &turned).unwrap().answers), sorted(&read.answers));
}

#[test]
fn what_the_company_knows_better_is_not_in_the_code_and_that_is_said() {
    let edition = common::bundled_edition();
    let filed = sample::filed();
    let (_, read) = coded(&filed, edition);
    let again = code::reopened(&read, &[], edition);
    assert!(!again.same_results);
    let line = "The company knew something better then, which is not in the code: open the file, or enter it again.";
    assert_eq!(again.lines[1], line);
    let mut other = filed.overrides.clone();
    other[0].reason.push('!');
    assert_eq!(code::reopened(&read, &other, edition).lines[1], "What the company knows better is not what it was then.");
    assert!(code::reopened(&read, &filed.overrides, edition).same_results);
}

#[test]
fn what_no_code_can_say_is_refused_when_it_is_written() {
    let edition = common::bundled_edition();
    let of = |answers: &str| assess(edition, &common::answers(answers), &[], common::date(common::TODAY));
    for answers in [r#"{"use": []}"#, r#"{"use": ["holograms"]}"#, r#"{"colour": "red"}"#, r#"{"models": {"nobody": ["m"]}}"#] {
        assert!(matches!(code::write(&of(answers), edition), Err(CodeError::Answer(_))), "{answers}");
    }
    let early = Assessment { as_of: common::date("1999-12-31"), ..of("{}") };
    assert_eq!(code::write(&early, edition), Err(CodeError::Day));
    let mut twice: Edition = edition.clone();
    let Dataset { providers, .. } = &mut twice.dataset;
    providers.push(providers[0].clone());
    let Err(CodeError::Collision(one, other)) = code::write(&of("{}"), &twice) else { panic!("two names that are the same") };
    assert_eq!(one, other);
}
