//! How the level of a clause comes about, step by step, as the rubric has it.

use super::words;
use crate::dataset::{Basis, Clause, Confidence, ModelLicence, NOT_ADDRESSED, Provider};
use crate::edition::Edition;
use crate::questionnaire::Answers;
use crate::rubric::RubricTopic;
use crate::scoring::models_are_asked;

/// The steps from a clause to its level, each a short sentence that names the row of the rubric.
pub fn steps(edition: &Edition, answers: &Answers, provider: &Provider, clause: &Clause) -> Vec<String> {
    let Some(topic) = edition.rubric.topic(&clause.topic) else { return Vec::new() };
    let mut steps = Vec::new();
    let by_model = topic.by_model.contains(&clause.stance);
    if by_model {
        steps.push("The models in use decide, each by its licence:".to_owned());
        let licences = models(edition, answers, provider, topic, "0 to 100");
        if licences.is_empty() {
            steps.push("no model is recorded: 0 to 100".to_owned());
        }
        steps.extend(licences);
    } else {
        own(edition, topic, clause, &mut steps);
    }
    qualifiers(edition, topic, clause, &mut steps);
    doubt(edition, clause.basis, clause.confidence, &mut steps);
    if topic.worse_of_model && provider.kind.is_host() {
        let licences = models(edition, answers, provider, topic, "this alone counts");
        if !licences.is_empty() {
            steps.push("For each model the worse of this and its licence counts:".to_owned());
            steps.extend(licences);
        }
    }
    steps
}

fn own(edition: &Edition, topic: &RubricTopic, clause: &Clause, steps: &mut Vec<String>) {
    if clause.stance == NOT_ADDRESSED {
        steps.push(["Silence on this topic: level ", &topic.silence.to_string()].concat());
        return;
    }
    let level = topic.level(&clause.stance).unwrap_or(100);
    let label = edition.vocabulary.stance(&topic.id, &clause.stance).map_or(clause.stance.as_str(), |words| &words.label);
    steps.push(["“", label, "”: level ", &level.to_string()].concat());
}

fn qualifiers(edition: &Edition, topic: &RubricTopic, clause: &Clause, steps: &mut Vec<String>) {
    if clause.stance == NOT_ADDRESSED {
        return;
    }
    let mut sum = 0;
    for qualifier in edition.rubric.qualifiers.iter().filter(|qualifier| clause.qualifiers.contains(&qualifier.id)) {
        let counts = !qualifier.not_on_topics.iter().any(|id| *id == topic.id) && !qualifier.not_on_stances.contains(&clause.stance);
        let label = edition.vocabulary.label("qualifiers", &qualifier.id);
        let adds = if counts { qualifier.adds } else { 0 };
        sum += adds;
        steps.push(["“", label, "”: + ", &adds.to_string(), if counts { "" } else { " here" }].concat());
    }
    if let Some(level) = topic.level(&clause.stance) {
        let next_worse = topic.levels.iter().map(|(_, other)| *other).filter(|other| *other > level).min().unwrap_or(100);
        if level + sum > next_worse {
            steps.push(["held at ", &next_worse.to_string(), ", the level of the next worse stance"].concat());
        }
    }
}

fn doubt(edition: &Edition, basis: Basis, confidence: Confidence, steps: &mut Vec<String>) {
    let widening = edition.rubric.widening;
    let by_confidence = match confidence {
        Confidence::High => 0,
        Confidence::Medium => widening.medium,
        Confidence::Low => widening.low,
    };
    let by_basis = if basis == Basis::Interpretive { widening.interpretive } else { 0 };
    let by = by_basis.max(by_confidence);
    if by > 0 {
        let why = if by_basis >= by_confidence { "our reading, not stated in words" } else { "confidence is not high" };
        steps.push([why, ": widened by ", &by.to_string(), " both ways, within 0 to 100"].concat());
    }
}

/// One line for each licence among the models in use, with how many models are under it; `unknown` is what a licence that nobody knows comes to.
fn models(edition: &Edition, answers: &Answers, provider: &Provider, topic: &RubricTopic, unknown: &str) -> Vec<String> {
    let chosen = answers.models(&provider.id).filter(|_| models_are_asked(edition, answers));
    let mut counted: Vec<(Option<&ModelLicence>, usize)> = Vec::new();
    for model in provider.models.iter().filter(|model| chosen.is_none_or(|chosen| chosen.contains(&model.id))) {
        let licence = model.licence_id.as_deref().and_then(|id| edition.dataset.licence(id));
        match counted.iter_mut().find(|(known, _)| known.map(|known| &known.id) == licence.map(|licence| &licence.id)) {
            Some((_, count)) => *count += 1,
            None => counted.push((licence, 1)),
        }
    }
    counted
        .iter()
        .map(|(licence, count)| {
            let many = words::count(*count, "model", "models");
            match licence {
                Some(licence) => [&licence.name, " (", &many, "): ", &licence_level(edition, topic, licence)].concat(),
                None => ["licence proprietary, unknown or not read (", &many, "): ", unknown].concat(),
            }
        })
        .collect()
}

fn licence_level(edition: &Edition, topic: &RubricTopic, licence: &ModelLicence) -> String {
    let Some(stance) = licence.stances.iter().find(|stance| stance.topic == topic.id) else {
        return "not reviewed on this, 0 to 100".to_owned();
    };
    let silent = stance.stance == NOT_ADDRESSED;
    let level = if silent { topic.silence } else { topic.level(&stance.stance).unwrap_or(100) };
    let label = edition.vocabulary.stance(&topic.id, &stance.stance).map_or(stance.stance.as_str(), |words| &words.label);
    let mut steps = vec![["“", label, "”, level ", &level.to_string()].concat()];
    doubt(edition, stance.basis, stance.confidence.unwrap_or(licence.confidence), &mut steps);
    steps.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Role, Tier};
    use crate::report::{evidence, sample};
    use crate::scoring::Span;

    /// Reads the steps as a reader would, with pen and paper.
    fn by_hand(steps: &[String]) -> Span {
        let number = |text: &str, after: &str| -> i64 {
            let rest = &text[text.find(after).unwrap() + after.len()..];
            rest.split(|letter: char| !letter.is_ascii_digit()).find(|part| !part.is_empty()).unwrap().parse().unwrap()
        };
        let mut span = Span(0, 0);
        for step in steps {
            if step.contains("level") && step.contains(": level ") {
                let level = number(step, "level ");
                span = Span(level, level);
            } else if let Some(adds) = step.find(": + ") {
                let adds = number(&step[adds..], "+ ");
                span = Span(span.0 + adds, span.1 + adds);
            } else if step.starts_with("held at ") {
                let level = number(step, "held at ");
                span = Span(level, level);
            } else if step.contains("widened by ") {
                let by = number(step, "widened by ");
                span = Span((span.0 - by).max(0), (span.1 + by).min(100));
            }
        }
        span
    }

    #[test]
    fn the_steps_lead_to_the_level_that_was_scored() {
        let mut followed = 0;
        for profile in sample::PROFILES {
            let (edition, assessment) = sample::assessed(profile);
            for result in &assessment.results {
                let provider = edition.dataset.provider(&result.provider).unwrap();
                for finding in &result.findings {
                    let [only] = finding.clauses.as_slice() else { continue };
                    let clause = provider.clauses.iter().find(|clause| clause.id == *only).unwrap();
                    if evidence::rows(&edition, result, finding).leave_a_region(finding) {
                        continue; // Said beside the clause: elsewhere the topic is open.
                    }
                    let steps = steps(&edition, &assessment.answers, provider, clause);
                    if steps.iter().any(|step| step.ends_with(':')) {
                        continue; // The licences of the models decide: tested with the scoring.
                    }
                    assert_eq!(by_hand(&steps), finding.level, "{profile}: {only}: {steps:?}");
                    followed += 1;
                }
            }
        }
        assert!(followed > 1_000, "{followed}");
    }

    #[test]
    fn a_host_names_the_licences_of_its_models() {
        let (edition, assessment) = sample::assessed("cerebras-gpt-oss");
        let provider = edition.dataset.provider("cerebras").unwrap();
        assert_eq!(provider.offerings[0].tier, Tier::Business);
        let decided = provider.clauses.iter().find(|clause| clause.role == Role::Governing && clause.stance == "model-terms");
        if let Some(clause) = decided {
            let steps = steps(&edition, &assessment.answers, provider, clause);
            assert!(steps.iter().any(|step| step.contains("1 model")), "{steps:?}");
        }
    }
}
