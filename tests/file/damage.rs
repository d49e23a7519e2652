//! Damaged files: they are refused, or what is strange in them is said, or they read as exactly what stands in them.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use vendor_risk::file;

use super::sample;
use crate::common;
use crate::common::scenario::{Dice, config};

/// A text with one thing done to it.
fn damaged(text: &str, dice: &mut Dice) -> String {
    let letters: Vec<char> = text.chars().collect();
    let place = |dice: &mut Dice| dice.roll(letters.len());
    let (from, length) = (place(dice), 1 + dice.roll(12));
    let to = (from + length).min(letters.len());
    let all = |parts: &[&[char]]| parts.concat().into_iter().collect();
    match dice.roll(6) {
        0 => all(&[&letters[..from]]),
        1 => all(&[&letters[..from], &letters[to..]]),
        2 => all(&[&letters[..to], &letters[from..]]),
        3 => {
            let strange = ['"', '\\', '{', '}', '[', ']', ',', ':', '0', '9', '-', '.', 'e', 'a', '\n', '\u{0}', 'é'];
            all(&[&letters[..from], &[*dice.pick(&strange)], &letters[from + 1..]])
        }
        4 => {
            let digits: Vec<usize> = (0..letters.len()).filter(|at| letters[*at].is_ascii_digit()).collect();
            let at = *dice.pick(&digits);
            let digit = char::from(b'0' + u8::try_from(dice.roll(10)).unwrap());
            all(&[&letters[..at], &[digit], &letters[at + 1..]])
        }
        _ => {
            let other = place(dice);
            let mut letters = letters.clone();
            letters.swap(from, other);
            letters.into_iter().collect()
        }
    }
}

#[test]
fn a_damaged_file_never_says_something_else_silently() {
    let edition = common::bundled_edition();
    let mut assessment = sample::filed();
    // Few findings, so that damage hits everything else often enough.
    assessment.results[0].findings.truncate(3);
    let text = file::write(&assessment);
    let mut runner = TestRunner::new(config(1500));
    let property = |seed: u64| {
        let damaged = damaged(&text, &mut Dice(seed));
        match file::read(&damaged, edition) {
            Err(mistakes) => prop_assert!(!mistakes.is_empty() && mistakes.iter().all(|mistake| !mistake.told().is_empty())),
            Ok(opened) => {
                file::told(&file::compare(&opened, edition), edition);
                if opened.notices.is_empty() {
                    prop_assert_eq!(sample::value(&damaged), sample::value(&file::write(&opened.assessment)));
                }
            }
        }
        Ok(())
    };
    runner.run(&any::<u64>(), property).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn every_beginning_of_a_file_is_refused() {
    let edition = common::bundled_edition();
    let mut assessment = sample::filed();
    assessment.results[0].findings.truncate(1);
    assessment.results[0].gates.truncate(1);
    let text = file::write(&assessment);
    for (end, _) in text.char_indices() {
        assert!(file::read(&text[..end], edition).is_err(), "cut off after {end} bytes");
    }
}
