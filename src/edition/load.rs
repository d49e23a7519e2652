//! Reads all files of an edition from their JSON. All mistakes at once, over all files.

use super::{Edition, Records, reach};
use crate::dataset::{self, DatasetFiles, Vocabulary};
use crate::law::{self, Around};
use crate::questionnaire::{self, Questionnaire, Source, Visible};
use crate::reading::{Mistake, Mistakes, Node, json_list, json_string, parse};
use crate::rubric::{self, Rubric};

/// The texts of an edition's files.
#[derive(Debug, Clone, Default)]
pub struct EditionFiles {
    /// `vocabulary.json`.
    pub vocabulary: String,
    /// `rubric.json`.
    pub rubric: String,
    /// `questionnaire.json`.
    pub questionnaire: String,
    /// The files of `dataset/` by name.
    pub dataset: DatasetFiles,
}

/// Reads and checks an edition. What refers to a rubric or a questionnaire that cannot be read at all is not checked: that would only repeat it.
///
/// # Errors
/// All mistakes of all files.
pub fn load(files: &EditionFiles) -> Result<(Edition, Records), Vec<Mistake>> {
    let mistakes = Mistakes::default();
    let vocabulary = Vocabulary::read("vocabulary.json", &parse("vocabulary.json", &files.vocabulary, &mistakes), &mistakes);
    let questionnaire_value = parse("questionnaire.json", &files.questionnaire, &mistakes);
    let questionnaire = questionnaire::load("questionnaire.json", &questionnaire_value, &mistakes);
    let rubric_value = parse("rubric.json", &files.rubric, &mistakes);
    let judges = questionnaire_value.is_object() && rubric_value.is_object();
    let rubric = judges.then(|| rubric::load("rubric.json", &rubric_value, &vocabulary, &questionnaire, &mistakes));
    let loaded = dataset::load(&files.dataset, &vocabulary, &mistakes);
    let Some((rubric, grounds)) = rubric else {
        if !rubric_value.is_object() {
            Node::root("rubric.json", &rubric_value, &mistakes).mistake("an object");
        }
        return Err(mistakes.into_result(()).err().unwrap_or_default());
    };
    let around = Around {
        vocabulary: &vocabulary,
        questionnaire: &questionnaire,
        rubric: &rubric,
        grounds: &grounds,
        third_party: &loaded.third_party,
        date: loaded.dataset.date,
    };
    let law = law::load(&loaded.law, &around, &mistakes);
    let records = Records {
        dataset_sha256: loaded.dataset.sha256.clone(),
        rubric_sha256: rubric.sha256.clone(),
        providers: loaded.providers,
        licences: loaded.licences,
        third_party: loaded.third_party,
        law,
    };
    check_names(&questionnaire, &rubric, &vocabulary, &mistakes);
    mistakes.into_result((Edition { dataset: loaded.dataset, rubric, questionnaire, vocabulary }, records))
}

/// Checks the names by which the questionnaire refers to the rubric and to the vocabulary, and that no condition leads back to itself or too far.
pub fn check_names(questionnaire: &Questionnaire, rubric: &Rubric, vocabulary: &Vocabulary, mistakes: &Mistakes) {
    const FILE: &str = "questionnaire.json";
    for (index, question) in questionnaire.questions.iter().enumerate() {
        if let Some(Visible::Condition(name)) = &question.visible
            && rubric.condition(name).is_none()
        {
            mistakes.add(FILE, &format!("$.questions[{index}].visible.condition"), json_string(name), "a condition of the rubric");
        }
    }
    reach::check(questionnaire, rubric, mistakes);
    // Questions whose options the scoring compares with the dataset: their options must be its words.
    for (id, list) in [("builds", "areas"), ("established", "regions"), ("where", "regions")] {
        let Some((index, question)) = questionnaire.questions.iter().enumerate().find(|(_, question)| question.id == id) else {
            mistakes.add(FILE, "$.questions", "nothing", format!("the question {id}"));
            continue;
        };
        let options = question.options.iter().map(|option| option.id.as_str());
        let own: Vec<&str> = options.filter(|option| question.exclusive_option.as_deref() != Some(*option)).collect();
        let words: Vec<&str> = vocabulary.ids(list).collect();
        if question.source == Source::Options && own != words {
            let allowed = format!("the vocabulary's {list} in its order: {}", words.join(", "));
            mistakes.add(FILE, &format!("$.questions[{index}].options"), json_list(own.into_iter().map(json_string).collect()), allowed);
        }
    }
}
