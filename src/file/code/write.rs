//! Making a code.

use super::CodeError;
use super::answers::prints;
use super::bits::Bits;
use super::groups;
use super::names::{Names, OFFERING_BITS, OPTION_BITS};
use super::prints::{beginning, of_overrides, of_results};
use crate::dataset::Date;
use crate::edition::Edition;
use crate::scoring::Assessment;

/// The day from which days are counted: 1 January 2000.
pub(super) const FIRST_DAY: i64 = Date::EPOCH + 10_957;

/// The widths of the two counts: of options, and of offerings and models.
pub(super) const COUNT_BITS: [u32; 2] = [7, 8];

/// The code of an assessment that was made with this edition.
///
/// # Errors
/// If two names of the edition cannot be told apart in a code, if it does not know an answer, or if more was chosen than fits.
pub fn write(assessment: &Assessment, edition: &Edition) -> Result<String, CodeError> {
    let names = Names::of(edition);
    names.differ()?;
    let mut bits = Bits::default();
    let day = u16::try_from(assessment.as_of.day_number() - FIRST_DAY).map_err(|_| CodeError::Day)?;
    bits.push(day.into(), 16);
    for used in [&assessment.dataset, &assessment.rubric, &assessment.questionnaire] {
        bits.push(beginning(&used.sha256, 16), 16);
    }
    let overrides = of_overrides(&assessment.overrides);
    bits.push(u32::from(overrides.is_some()), 1);
    if let Some(overrides) = overrides {
        bits.push(overrides, 16);
    }
    bits.push(of_results(&assessment.results), 24);
    let prints = prints(&names, &assessment.answers)?;
    for ((prints, count_bits), width) in prints.iter().zip(COUNT_BITS).zip([OPTION_BITS, OFFERING_BITS]) {
        let count = u32::try_from(prints.len()).ok().filter(|count| count >> count_bits == 0).ok_or(CodeError::TooMuch)?;
        bits.push(count, count_bits);
        for print in prints {
            bits.push(*print, width);
        }
    }
    Ok(groups::write(&bits.cut(20)))
}
