//! Whether a condition holds that stands outside the rubric's rules: that of a provision of law.

use super::Truth;
use super::profile::Profile;
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::rubric::Condition;

/// Whether a condition holds for these answers, whoever the provider is: what hangs on competing with one is unknown.
pub fn holds(edition: &Edition, answers: &Answers, condition: &Condition) -> Truth {
    Profile::whole(edition, answers).truths(condition)[Truth::Unknown as usize]
}
