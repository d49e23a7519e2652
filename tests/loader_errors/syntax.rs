//! Texts that are no JSON, or more of it than any reader should take.

use serde_json::json;

use crate::cases::{Case, Change, case, check, text};

const ALPHA: &str = "providers/alpha.json";
const LICENCES: &str = "model-licences.json";

#[test]
fn text_that_is_no_json_is_one_mistake_with_its_line_and_column() {
    check(vec![
        text(
            "an empty file",
            ALPHA,
            |_| String::new(),
            &["providers/alpha.json: $: found EOF while parsing a value at line 1 column 0; allowed: JSON with each key once"],
        ),
        text(
            "a text that breaks off",
            ALPHA,
            |text| text[..40].to_owned(),
            &["providers/alpha.json: $: found EOF while parsing a value at line 3 column 1; allowed: JSON with each key once"],
        ),
        text(
            "something behind the end",
            ALPHA,
            |text| format!("{text}{{}}"),
            &["providers/alpha.json: $: found trailing characters at line 60 column 1; allowed: JSON with each key once"],
        ),
        text(
            "a byte-order mark",
            ALPHA,
            |text| format!("\u{feff}{text}"),
            &["providers/alpha.json: $: found expected value at line 1 column 1; allowed: JSON with each key once"],
        ),
        text(
            "a number that is none",
            ALPHA,
            |text| text.replacen("\"words\": 12", "\"words\": NaN", 1),
            &["providers/alpha.json: $: found expected value at line 25 column 59; allowed: JSON with each key once"],
        ),
        text(
            "an infinite number",
            ALPHA,
            |text| text.replacen("\"words\": 12", "\"words\": Infinity", 1),
            &["providers/alpha.json: $: found expected value at line 25 column 59; allowed: JSON with each key once"],
        ),
        text(
            "a number beyond every range",
            ALPHA,
            |text| text.replacen("\"words\": 12", "\"words\": 1e999", 1),
            &["providers/alpha.json: $: found number out of range at line 25 column 63; allowed: JSON with each key once"],
        ),
        text(
            "a comment",
            ALPHA,
            |text| text.replacen('{', "{ // a comment", 1),
            &["providers/alpha.json: $: found key must be a string at line 1 column 3; allowed: JSON with each key once"],
        ),
        text(
            "a key given twice",
            ALPHA,
            |text| text.replacen("\"name\": \"Alpha\"", "\"name\": \"Alpha\", \"name\": \"Beta\"", 1),
            &["providers/alpha.json: $: found the key \"name\" twice at line 4 column 48; allowed: JSON with each key once"],
        ),
        text(
            "a key given twice, once written otherwise",
            ALPHA,
            |text| text.replacen("\"name\": \"Alpha\"", "\"name\": \"Alpha\", \"n\\u0061me\": \"Beta\"", 1),
            &["providers/alpha.json: $: found the key \"name\" twice at line 4 column 53; allowed: JSON with each key once"],
        ),
        text(
            "nesting without end",
            ALPHA,
            |_| "[".repeat(100_000),
            &["providers/alpha.json: $: found recursion limit exceeded at line 1 column 128; allowed: JSON with each key once"],
        ),
        text(
            "closed nesting beyond 128 levels",
            ALPHA,
            |_| format!("{}{}", "[".repeat(200), "]".repeat(200)),
            &["providers/alpha.json: $: found recursion limit exceeded at line 1 column 128; allowed: JSON with each key once"],
        ),
    ]);
}

#[test]
fn json_of_another_shape_is_a_mistake_where_the_shape_differs() {
    check(vec![
        text("a list for an object", ALPHA, |_| "[]".to_owned(), &["providers/alpha.json: $: found []; allowed: an object"]),
        text("null for a file", ALPHA, |_| "null".to_owned(), &["providers/alpha.json: $: found null; allowed: an object"]),
        text("a text for the index", "index.json", |_| "\"index\"".to_owned(), &["index.json: $: found \"index\"; allowed: an object"]),
        case(
            "a text for a provider",
            ALPHA,
            |v| v["provider"] = json!("Alpha"),
            &["providers/alpha.json: $.provider: found \"Alpha\"; allowed: an object"],
        ),
        case(
            "a number for a list",
            ALPHA,
            |v| v["offerings"] = json!(2),
            &[
                "providers/alpha.json: $.offerings: found 2; allowed: a list",
                "providers/alpha.json: $.documents[0].offerings[0]: found \"business\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.documents[1].offerings[0]: found \"consumer\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.clauses[0].offering: found \"business\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.clauses[1].offering: found \"business\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.clauses[2].offering: found \"business\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.clauses[3].offering: found \"business\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.clauses[4].offering: found \"business\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.clauses[5].offering: found \"business\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.clauses[6].offering: found \"consumer\"; allowed: nothing, since there is nothing to choose from",
                "providers/alpha.json: $.clauses[7].offering: found \"consumer\"; allowed: nothing, since there is nothing to choose from",
            ],
        ),
        case(
            "a text for an offering",
            ALPHA,
            |v| v["offerings"][0] = json!("business"),
            &[
                "providers/alpha.json: $.offerings[0]: found \"business\"; allowed: an object",
                "providers/alpha.json: $.documents[0].offerings[0]: found \"business\"; allowed: one of consumer",
                "providers/alpha.json: $.clauses[0].offering: found \"business\"; allowed: one of consumer",
                "providers/alpha.json: $.clauses[1].offering: found \"business\"; allowed: one of consumer",
                "providers/alpha.json: $.clauses[2].offering: found \"business\"; allowed: one of consumer",
                "providers/alpha.json: $.clauses[3].offering: found \"business\"; allowed: one of consumer",
                "providers/alpha.json: $.clauses[4].offering: found \"business\"; allowed: one of consumer",
                "providers/alpha.json: $.clauses[5].offering: found \"business\"; allowed: one of consumer",
            ],
        ),
        case(
            "null for a document",
            ALPHA,
            |v| v["documents"][0] = json!(null),
            &[
                "providers/alpha.json: $.documents[0]: found null; allowed: an object",
                "providers/alpha.json: $.clauses[0].document: found \"terms\"; allowed: one of app-terms",
                "providers/alpha.json: $.clauses[1].document: found \"terms\"; allowed: one of app-terms",
                "providers/alpha.json: $.clauses[2].document: found \"terms\"; allowed: one of app-terms",
                "providers/alpha.json: $.clauses[3].document: found \"terms\"; allowed: one of app-terms",
                "providers/alpha.json: $.clauses[4].document: found \"terms\"; allowed: one of app-terms",
            ],
        ),
        case("a list for a clause", ALPHA, |v| v["clauses"][0] = json!([]), &["providers/alpha.json: $.clauses[0]: found []; allowed: an object"]),
        case(
            "a text for a pin",
            ALPHA,
            |v| v["clauses"][0]["pin"] = json!("you own the outputs"),
            &["providers/alpha.json: $.clauses[0].pin: found \"you own the outputs\"; allowed: an object"],
        ),
        case(
            "a text for a period",
            ALPHA,
            |v| v["clauses"][3]["period"] = json!("30 days"),
            &["providers/alpha.json: $.clauses[3].period: found \"30 days\"; allowed: an object"],
        ),
        case(
            "a text for a model",
            "providers/host.json",
            |v| v["provider"]["models"][0] = json!("open-model"),
            &["providers/host.json: $.provider.models[0]: found \"open-model\"; allowed: an object"],
        ),
        case(
            "a text for a licence",
            LICENCES,
            |v| v["licences"][1] = json!("community"),
            &[
                "model-licences.json: $.licences[1]: found \"community\"; allowed: an object",
                "providers/host.json: $.provider.models[1].licence_id: found \"community\"; allowed: one of open",
            ],
        ),
        case(
            "a list for the stances of a licence",
            LICENCES,
            |v| v["licences"][0]["stances"] = json!([]),
            &["model-licences.json: $.licences[0].stances: found []; allowed: an object"],
        ),
        case(
            "a text for a stance of a licence",
            LICENCES,
            |v| v["licences"][0]["stances"]["ownership"] = json!("owned"),
            &["model-licences.json: $.licences[0].stances.ownership: found \"owned\"; allowed: an object"],
        ),
        case(
            "a number for a condition with a name",
            "rubric.json",
            |v| v["conditions"]["zero"] = json!(1),
            &["rubric.json: $.conditions.zero: found 1; allowed: an object"],
        ),
        case(
            "a list for the levels",
            "rubric.json",
            |v| v["topics"][4]["levels"] = json!([0, 0]),
            &["rubric.json: $.topics[4].levels: found [0,0]; allowed: an object"],
        ),
        case(
            "a text for a rule",
            "rubric.json",
            |v| v["relevance"][0] = json!("always"),
            &["rubric.json: $.relevance[0]: found \"always\"; allowed: an object"],
        ),
        case(
            "a text for a gate",
            "rubric.json",
            |v| v["gates"][0] = json!("not-owned"),
            &["rubric.json: $.gates[0]: found \"not-owned\"; allowed: an object"],
        ),
        case(
            "a text for a label",
            "rubric.json",
            |v| v["labels"][0] = json!("low"),
            &["rubric.json: $.labels[0]: found \"low\"; allowed: an object"],
        ),
        case(
            "a number for the limits of severity",
            "rubric.json",
            |v| v["severity"] = json!(240),
            &["rubric.json: $.severity: found 240; allowed: an object"],
        ),
        case(
            "a text for an option",
            "questionnaire.json",
            |v| v["questions"][7]["options"][0] = json!("yes"),
            &[
                "questionnaire.json: $.questions[7].options[0]: found \"yes\"; allowed: an object",
                "rubric.json: $.conditions.zero.when.has[0]: found \"yes\"; allowed: one of no",
            ],
        ),
        case(
            "a text for when it is asked",
            "questionnaire.json",
            |v| v["questions"][6]["visible"] = json!("people"),
            &["questionnaire.json: $.questions[6].visible: found \"people\"; allowed: an object"],
        ),
        case(
            "a text for a stance in words",
            "vocabulary.json",
            |v| v["topics"][4]["stances"][0] = json!("notice"),
            &[
                "vocabulary.json: $.topics[4].stances[0]: found \"notice\"; allowed: an object",
                "rubric.json: $.topics[4].levels.notice: found 0; allowed: one of the stances no-notice as key",
            ],
        ),
        Case {
            says: "no index at all",
            changes: vec![Change::Gone("index.json")],
            mistakes: &["index.json: $: found nothing; allowed: a file of this name"],
        },
    ]);
}

#[test]
fn what_is_too_large_is_refused_and_not_repeated_in_the_mistake() {
    check(vec![
        text(
            "a text of ten megabytes",
            ALPHA,
            |text| text.replacen("You own it.", &"long ".repeat(2_000_000), 1),
            &[
                "providers/alpha.json: $.clauses[0].summary: found \"long long long long long long long long long long long long long long long lon…; allowed: at most 20000 characters",
            ],
        ),
        text(
            "a text of 20,001 characters",
            ALPHA,
            |text| text.replacen("You own it.", &"é".repeat(20_001), 1),
            &[
                "providers/alpha.json: $.clauses[0].summary: found \"éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…; allowed: at most 20000 characters",
            ],
        ),
        text(
            "a file of more than 64 MiB",
            ALPHA,
            |text| format!("{text}{}", " ".repeat(64 * 1024 * 1024)),
            &["providers/alpha.json: $: found 67112785 bytes; allowed: at most 67108864 bytes"],
        ),
    ]);
}

#[test]
fn a_text_of_20_000_characters_is_still_read() {
    let mut files = crate::common::edition_files("tests/fixtures/small");
    let alpha = files.dataset.get_mut(ALPHA).unwrap();
    *alpha = alpha.replacen("You own it.", &"é".repeat(20_000), 1);
    assert!(vendor_risk::edition::load(&files).is_ok());
}
