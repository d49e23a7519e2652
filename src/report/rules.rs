//! The conditions of the rubric, in words.

use crate::edition::Edition;
use crate::rubric::Condition;

/// What a condition asks for, in words: "Secrets go in, and you are established in the EEA".
pub fn condition(edition: &Edition, when: &Condition) -> String {
    match when {
        Condition::Always => "Always".to_owned(),
        Condition::Competes => "You build what the provider builds".to_owned(),
        Condition::Named(name) => edition.rubric.condition(name).map_or(name.as_str(), |named| &named.label).to_owned(),
        Condition::All(parts) => join(edition, parts, ", and "),
        Condition::Any(parts) => join(edition, parts, ", or "),
        Condition::Not(part) => ["not: ", &condition(edition, part)].concat(),
        Condition::Answer { question, has } => {
            let Some(question) = edition.questionnaire.question(question) else { return question.clone() };
            let options: Vec<&str> = has.iter().map(|id| question.option(id).map_or(id.as_str(), |choice| &choice.label)).collect();
            ["“", &question.ask, "” is answered with ", &options.join(" or ")].concat()
        }
    }
}

fn join(edition: &Edition, parts: &[Condition], with: &str) -> String {
    parts.iter().map(|part| condition(edition, part)).collect::<Vec<_>>().join(with)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn every_condition_of_the_rubric_has_words() {
        let edition = sample::edition();
        let rubric = &edition.rubric;
        let named = rubric.conditions.iter().map(|named| &named.when);
        for when in named.chain(rubric.relevance.iter().map(|rule| &rule.when)).chain(rubric.gates.iter().map(|gate| &gate.when)) {
            let text = condition(&edition, when);
            assert!(text.len() > 5 && text.contains(' ') || text == "Always", "{text}");
        }
    }
}
