//! The licences of the models in use: what a host's `model-terms` comes down to.

use crate::dataset::{Confidence, Dataset, LicenceStance, ModelLicence, Provider};
use crate::questionnaire::Answers;

/// The licence of each model in use at a provider (the chosen ones; all of them if none was chosen), `None` where it is proprietary, unknown or unread.
pub(super) fn licences<'a>(dataset: &'a Dataset, provider: &'a Provider, answers: &Answers) -> Vec<Option<&'a ModelLicence>> {
    let chosen = answers.models(&provider.id);
    provider
        .models
        .iter()
        .filter(|model| chosen.is_none_or(|chosen| chosen.contains(&model.id)))
        .map(|model| model.licence_id.as_deref().and_then(|id| dataset.licence(id)))
        .collect()
}

/// What a licence says on a topic, with the confidence that counts; `None` if it was not reviewed for it.
pub(super) fn stance_on<'a>(licence: Option<&'a ModelLicence>, topic: &str) -> Option<(&'a LicenceStance, Confidence)> {
    let licence = licence?;
    let stance = licence.stances.iter().find(|stance| stance.topic == topic)?;
    Some((stance, stance.confidence.unwrap_or(licence.confidence)))
}
