//! Reading a code: forgiving of how it was typed, and of nothing else.

use super::CodeError;
use super::answers::{Prints, answers_of};
use super::bits::Bits;
use super::groups;
use super::names::{Names, OFFERING_BITS, OPTION_BITS};
use super::write::{COUNT_BITS, FIRST_DAY};
use crate::dataset::Date;
use crate::edition::Edition;
use crate::questionnaire::Answers;

/// What a code says. The fingerprints are the beginnings of SHA-256 hashes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coded {
    /// The day of the assessment.
    pub as_of: Date,
    /// The answers, as far as this edition knows them.
    pub answers: Answers,
    /// How many chosen options this edition does not know.
    pub unknown_options: usize,
    /// How many chosen offerings and models this edition does not know.
    pub unknown_offerings: usize,
    /// Sixteen bits of the dataset's hash.
    pub dataset: u32,
    /// Sixteen bits of the rubric's hash.
    pub rubric: u32,
    /// Sixteen bits of the questionnaire's hash.
    pub questionnaire: u32,
    /// Sixteen bits of the hash of what the company knew better, if it did. That itself is not in the code.
    pub overrides: Option<u32>,
    /// Twenty-four bits of the hash of the results.
    pub results: u32,
}

/// What a code says.
///
/// # Errors
/// Any damage, with its place. Nothing is guessed.
pub fn read(code: &str, edition: &Edition) -> Result<Coded, CodeError> {
    let mut bits = Bits::default();
    for group in groups::read(code)? {
        bits.push(group, 20);
    }
    content(&mut bits, edition).ok_or(CodeError::Content)
}

fn content(bits: &mut Bits, edition: &Edition) -> Option<Coded> {
    let as_of = Date::from_day_number(FIRST_DAY + i64::from(bits.take(16)?))?;
    let [dataset, rubric, questionnaire] = [bits.take(16)?, bits.take(16)?, bits.take(16)?];
    let overrides = if bits.take(1)? == 1 { Some(bits.take(16)?) } else { None };
    let results = bits.take(24)?;
    let mut prints: Prints = [Vec::new(), Vec::new()];
    for ((prints, count_bits), width) in prints.iter_mut().zip(COUNT_BITS).zip([OPTION_BITS, OFFERING_BITS]) {
        for _ in 0..bits.take(count_bits)? {
            prints.push(bits.take(width)?);
        }
    }
    if !bits.is_at_end(20) {
        return None;
    }
    let (answers, [unknown_options, unknown_offerings]) = answers_of(&Names::of(edition), &prints);
    Some(Coded { as_of, answers, unknown_options, unknown_offerings, dataset, rubric, questionnaire, overrides, results })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled;

    /// A code of nothing but zeros after which something else stands.
    fn with_end(end: u32) -> Result<Coded, CodeError> {
        let mut bits = Bits::default();
        for width in [16, 16, 16, 16, 1, 24, COUNT_BITS[0], COUNT_BITS[1]] {
            bits.push(0, width);
        }
        bits.push(end, 12);
        read(&groups::write(&bits.cut(20)), &bundled::edition())
    }

    #[test]
    fn nothing_may_stand_behind_what_a_code_says() {
        assert_eq!(with_end(0).map(|coded| coded.as_of.iso()), Ok("2000-01-01".to_owned()));
        assert_eq!(with_end(1), Err(CodeError::Content));
    }

    #[test]
    fn a_code_that_ends_too_early_says_nothing() {
        assert_eq!(read(&groups::write(&[1, 2, 3]), &bundled::edition()), Err(CodeError::Content));
        assert_eq!(read(&groups::write(&[]), &bundled::edition()), Err(CodeError::Content));
    }
}
