//! Broken answers and overrides, as people and other programs may hand them in.

use vendor_risk::edition::Edition;
use vendor_risk::reading::Mistakes;
use vendor_risk::scoring::{read_input, read_overrides};

use crate::common;

/// What is said of each text; shows every difference before it fails.
fn check(read: fn(&str, &Edition, &Mistakes), cases: &[(&str, &str, &[&str])]) {
    let edition = common::small_edition();
    let mut wrong = 0;
    for (says, text, expected) in cases {
        let mistakes = Mistakes::default();
        read(text, &edition, &mistakes);
        let found: Vec<String> = mistakes.into_result(()).err().unwrap_or_default().iter().map(ToString::to_string).collect();
        if found != *expected {
            println!("{says}\n  found    {found:#?}\n  expected {expected:#?}");
            wrong += 1;
        }
    }
    assert_eq!(wrong, 0, "{wrong} cases differ, see above");
}

#[test]
fn answers() {
    check(
        |text, edition, mistakes| drop(read_input("answers.json", text, edition, mistakes)),
        &[
            (
                "answers as they should be",
                r#"{"use": ["internal"], "retention": "yes", "providers": ["alpha/business"], "models": {"host": ["open-model"]}, "data": "not-sure"}"#,
                &[],
            ),
            ("no answer at all", "{}", &[]),
            (
                "a whole assessment, whose results are made anew",
                r#"{"format": "vendor-risk/assessment@1", "as_of": "2026-11-21", "answers": {}, "results": [1]}"#,
                &[],
            ),
            ("no JSON", "use: internal", &["answers.json: $: found expected value at line 1 column 1; allowed: JSON with each key once"]),
            ("a list", "[]", &["answers.json: $: found []; allowed: an object"]),
            (
                "a question that does not exist",
                r#"{"colour": "red"}"#,
                &[
                    "answers.json: $.colour: found \"red\"; allowed: no such question; the questions are providers, models, established, use, builds, data, where, retention",
                ],
            ),
            (
                "a key that JavaScript would take for its own",
                r#"{"__proto__": {"use": ["internal"]}}"#,
                &[
                    "answers.json: $.__proto__: found {\"use\":[\"internal\"]}; allowed: no such question; the questions are providers, models, established, use, builds, data, where, retention",
                ],
            ),
            (
                "an option that does not exist",
                r#"{"use": ["internal", "resale"]}"#,
                &["answers.json: $.use[1]: found \"resale\"; allowed: one of internal, product"],
            ),
            ("no option that exists", r#"{"use": ["resale"]}"#, &["answers.json: $.use[0]: found \"resale\"; allowed: one of internal, product"]),
            ("no option", r#"{"use": []}"#, &["answers.json: $.use: found []; allowed: at least one option"]),
            (
                "an option given twice",
                r#"{"use": ["internal", "internal"]}"#,
                &["answers.json: $.use[1]: found \"internal\"; allowed: each entry once"],
            ),
            ("one option where there may be several", r#"{"use": "internal"}"#, &["answers.json: $.use: found \"internal\"; allowed: a list"]),
            (
                "several options where there is one",
                r#"{"retention": ["yes", "no"]}"#,
                &["answers.json: $.retention: found [\"yes\",\"no\"]; allowed: one of yes, no, not-sure"],
            ),
            (
                "Not sure among others",
                r#"{"use": ["internal", "not-sure"]}"#,
                &["answers.json: $.use[1]: found \"not-sure\"; allowed: one of internal, product"],
            ),
            (
                "an exclusive option among others",
                r#"{"data": ["none", "personal"]}"#,
                &["answers.json: $.data: found [\"none\",\"personal\"]; allowed: none alone, or without it"],
            ),
            ("null", r#"{"use": null}"#, &["answers.json: $.use: found null; allowed: a list"]),
            ("a number", r#"{"retention": 30}"#, &["answers.json: $.retention: found 30; allowed: one of yes, no, not-sure"]),
            ("all, where there is no such choice", r#"{"use": "all"}"#, &["answers.json: $.use: found \"all\"; allowed: a list"]),
            (
                "an offering that does not exist",
                r#"{"providers": ["alpha/business", "alpha/team"]}"#,
                &["answers.json: $.providers[1]: found \"alpha/team\"; allowed: one of alpha/business, alpha/consumer, host/business"],
            ),
            (
                "models of a provider that does not exist",
                r#"{"models": {"cloud": ["open-model"]}}"#,
                &["answers.json: $.models.cloud: found [\"open-model\"]; allowed: a provider of the dataset as key"],
            ),
            (
                "a model that the provider does not serve",
                r#"{"models": {"host": ["open-model", "other-model"]}}"#,
                &["answers.json: $.models.host[1]: found \"other-model\"; allowed: one of open-model, community-model, closed-model"],
            ),
            ("models in a list", r#"{"models": ["open-model"]}"#, &["answers.json: $.models: found [\"open-model\"]; allowed: an object"]),
            (
                "a part that no document has",
                r#"{"answers": {}, "score": 12}"#,
                &[
                    "answers.json: $.score: found 12; allowed: one of the keys about, format, as_of, dataset, rubric, questionnaire, answers, overrides, conclusions, filing, results",
                ],
            ),
            (
                "a month for a day",
                r#"{"answers": {}, "as_of": "2026-11"}"#,
                &["answers.json: $.as_of: found \"2026-11\"; allowed: a day: YYYY-MM-DD"],
            ),
            (
                "a day that the calendar does not have",
                r#"{"answers": {}, "as_of": "2026-11-31"}"#,
                &["answers.json: $.as_of: found \"2026-11-31\"; allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY"],
            ),
            (
                "several mistakes at once",
                r#"{"answers": {"use": "x", "colour": 1, "data": []}, "as_of": 5}"#,
                &[
                    "answers.json: $.answers.colour: found 1; allowed: no such question; the questions are providers, models, established, use, builds, data, where, retention",
                    "answers.json: $.answers.data: found []; allowed: at least one option",
                    "answers.json: $.answers.use: found \"x\"; allowed: a list",
                    "answers.json: $.as_of: found 5; allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY",
                ],
            ),
        ],
    );
}

#[test]
fn overrides() {
    check(
        |text, edition, mistakes| drop(read_overrides("overrides.json", text, edition, mistakes)),
        &[
            (
                "an override as it should be",
                r#"[{"provider": "alpha", "offering": "business", "topic": "training", "stance": "never", "qualifiers": [], "reason": "Signed.", "date": "2026-10-01"}]"#,
                &[],
            ),
            (
                "in a document, without qualifiers",
                r#"{"overrides": [{"provider": "alpha", "offering": "business", "topic": "training", "stance": "not-addressed", "reason": "Signed.", "date": "2026-10"}]}"#,
                &[],
            ),
            ("neither a list nor a document", r#"{"provider": "alpha"}"#, &["overrides.json: $: found {\"provider\":\"alpha\"}; allowed: a list"]),
            ("nothing", "", &["overrides.json: $: found EOF while parsing a value at line 1 column 0; allowed: JSON with each key once"]),
            (
                "every part wrong",
                r#"[{"provider": "beta", "offering": "team", "topic": "weather", "stance": "fine", "qualifiers": ["x"], "reason": "", "date": "soon", "who": "me"}]"#,
                &[
                    "overrides.json: $[0].who: found \"me\"; allowed: one of the keys provider, offering, topic, stance, qualifiers, reason, date",
                    "overrides.json: $[0].provider: found \"beta\"; allowed: one of alpha, host",
                    "overrides.json: $[0].topic: found \"weather\"; allowed: one of ownership, competing, training, retention, changes",
                    "overrides.json: $[0].qualifiers[0]: found \"x\"; allowed: one of on-request, narrow, not-contractual",
                    "overrides.json: $[0].reason: found \"\"; allowed: a text that is not empty",
                    "overrides.json: $[0].date: found \"soon\"; allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY",
                ],
            ),
            (
                "an offering of another provider",
                r#"[{"provider": "host", "offering": "consumer", "topic": "training", "stance": "never", "reason": "Signed.", "date": "2026"}]"#,
                &["overrides.json: $[0].offering: found \"consumer\"; allowed: one of business"],
            ),
            (
                "a stance of another topic",
                r#"[{"provider": "host", "offering": "business", "topic": "training", "stance": "zero", "reason": "Signed.", "date": "2026"}]"#,
                &["overrides.json: $[0].stance: found \"zero\"; allowed: one of never, opt-out, always, not-addressed"],
            ),
            (
                "an empty object",
                "[{}]",
                &[
                    "overrides.json: $[0].provider: found nothing; allowed: one of alpha, host",
                    "overrides.json: $[0].topic: found nothing; allowed: one of ownership, competing, training, retention, changes",
                    "overrides.json: $[0].reason: found nothing; allowed: a text",
                    "overrides.json: $[0].date: found nothing; allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY",
                ],
            ),
        ],
    );
}
