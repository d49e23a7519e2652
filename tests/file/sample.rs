//! Assessments for these tests, with everything in them that people add.

use serde_json::Value;
use vendor_risk::edition::Edition;
use vendor_risk::questionnaire::Answer;
use vendor_risk::reading::Mistakes;
use vendor_risk::scoring::{Advice, Assessment, Concluded, Conclusion, Filing, Handling, Status, assess, read_input};

use crate::common;
use crate::common::scenario::{Dice, Scenario};

/// The assessment of a profile of `tests/profiles`.
pub fn of_profile(profile: &str) -> Assessment {
    let edition = common::bundled_edition();
    let mistakes = Mistakes::default();
    let input = read_input(profile, &common::text(&format!("tests/profiles/{profile}.json")), edition, &mistakes);
    assess(edition, &input.answers, &input.overrides, input.as_of.unwrap())
}

/// One offering, with an override, a conclusion and a cover.
pub fn filed() -> Assessment {
    let edition = common::bundled_edition();
    let bare = of_profile("consumer-claude-eea");
    let known = common::known("anthropic", "training-use", "prohibited");
    let assessment = assess(edition, &bare.answers, &[vendor_risk::scoring::Override { offering: "consumer".to_owned(), ..known }], bare.as_of);
    with_people(assessment, &mut Dice(7))
}

/// Words as people type them, and worse.
const WORDS: [&str; 8] = [
    "",
    "Signed on 3 March.",
    "\"quoted\" \\ and\nbroken\tlines",
    "naïve – 法務 😀",
    "<script>alert(1)</script>",
    "null",
    "{\"a\": [",
    "\u{202e}\u{0}\u{7f}",
];

/// The same with a conclusion for each offering and a cover.
pub fn with_people(mut assessment: Assessment, dice: &mut Dice) -> Assessment {
    let mut word = || (*dice.pick(&WORDS)).to_owned();
    let mut conclusions = Vec::new();
    for result in assessment.results.iter().take(3) {
        let findings = result.findings.iter().take(2);
        conclusions.push(Conclusion {
            conclusion: Concluded::Warning,
            reason: word(),
            conditions: word(),
            owner: word(),
            valid_until: "2027-11-21".to_owned(),
            notes: word(),
            findings: findings
                .map(|finding| Handling { topic: finding.topic.to_string(), accepted_because: word(), owner: word(), due: word() })
                .collect(),
            ..Conclusion::open(&result.provider, &result.offering)
        });
    }
    assessment.conclusions = conclusions;
    assessment.filing = Filing {
        title: word(),
        use_case: word(),
        classification: word(),
        status: Status::Final,
        valid_until: "2027-11-21".to_owned(),
        assessor: word(),
        approver: word(),
        review_owner: word(),
        advice: Advice::Overruled,
        advice_reason: word(),
        notes: word(),
    };
    assessment
}

/// A random situation whose dataset has a hash, as every real one has, and no list without entries, which nobody can answer.
pub fn scored(mut scenario: Scenario, dice: &mut Dice) -> (Edition, Assessment) {
    scenario.edition.dataset.sha256 = vendor_risk::file::sha256(&format!("{}", dice.roll(1000)));
    scenario.answers.0.retain(|_, answer| !matches!(answer, Answer::Models(models) if models.is_empty()));
    let assessment = assess(&scenario.edition, &scenario.answers, &scenario.overrides, scenario.as_of);
    (scenario.edition, assessment)
}

/// The JSON of a text, with all numbers of one kind: 62.0 is 62.
pub fn value(text: &str) -> Value {
    fn plain(value: Value) -> Value {
        match value {
            Value::Number(number) => Value::from(number.as_f64().unwrap()),
            Value::Array(items) => items.into_iter().map(plain).collect(),
            Value::Object(map) => map.into_iter().map(|(name, item)| (name, plain(item))).collect(),
            other => other,
        }
    }
    plain(serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in {text}")))
}
