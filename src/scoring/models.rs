//! The licences of the models in use: what a host's `model-terms` comes down to.

use super::{Truth, visibility};
use crate::dataset::{Clause, Confidence, Dataset, LicenceStance, ModelLicence, Provider, Role};
use crate::edition::Edition;
use crate::questionnaire::{Answers, Source};

/// Whether it makes a difference which of a provider's models are used: they are under different licences (those that nobody knows count as one), and
/// an offering of the shortlist is a host's, where the licences of the models in use count, or leaves a topic to them.
pub fn models_matter(edition: &Edition, answers: &Answers, provider: &Provider) -> bool {
    let mut licences = provider.models.iter().map(|model| &model.licence_id);
    let first = licences.next();
    let shortlisted = |offering: &str| answers.shortlists(&provider.id, offering);
    let by_model = |clause: &&Clause| {
        let mut topics = edition.rubric.topics.iter().filter(|topic| !topic.by_model.is_empty());
        clause.role == Role::Governing && topics.any(|topic| topic.id == clause.topic && topic.by_model.contains(&clause.stance))
    };
    licences.any(|other| first != Some(other))
        && match provider.kind.is_host() {
            true => provider.offerings.iter().any(|offering| shortlisted(&offering.id)),
            false => provider.clauses.iter().filter(by_model).any(|clause| shortlisted(&clause.offering)),
        }
}

/// Whether the question about models is asked: models that were chosen before it was hidden count no longer.
pub fn models_are_asked(edition: &Edition, answers: &Answers) -> bool {
    let question = edition.questionnaire.questions.iter().find(|question| question.source == Source::Models);
    question.is_none_or(|question| visibility(edition, answers, question) != Truth::False)
}

/// The licences of the models in use at a provider (the chosen ones; all of them if none was chosen), each once: it is enough to know which there
/// are. `None` stands for those that are proprietary, unknown or unread.
pub(super) fn licences<'a>(dataset: &'a Dataset, provider: &'a Provider, chosen: Option<&[String]>) -> Vec<Option<&'a ModelLicence>> {
    let mut ids: Vec<Option<&str>> = Vec::new();
    for model in provider.models.iter().filter(|model| chosen.is_none_or(|chosen| chosen.contains(&model.id))) {
        if !ids.contains(&model.licence_id.as_deref()) {
            ids.push(model.licence_id.as_deref());
        }
    }
    ids.into_iter().map(|id| id.and_then(|id| dataset.licence(id))).collect()
}

/// What a licence says on a topic, with the confidence that counts; `None` if it was not reviewed for it.
pub(super) fn stance_on<'a>(licence: Option<&'a ModelLicence>, topic: &str) -> Option<(&'a LicenceStance, Confidence)> {
    let licence = licence?;
    let stance = licence.stances.iter().find(|stance| stance.topic == topic)?;
    Some((stance, stance.confidence.unwrap_or(licence.confidence)))
}
