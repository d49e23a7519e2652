//! Broken rubrics, questionnaires and vocabularies: every name in them must exist, and nothing may lead in a circle.

use serde_json::json;

use crate::cases::{Case, Change, case, check, remove, repeat};

const RUBRIC: &str = "rubric.json";
const QUESTIONNAIRE: &str = "questionnaire.json";
const VOCABULARY: &str = "vocabulary.json";

#[test]
fn mistakes_in_conditions() {
    check(vec![
        case(
            "a question that does not exist",
            RUBRIC,
            |v| v["conditions"]["product"]["when"] = json!({"answer": "uses", "has": ["product"]}),
            &["rubric.json: $.conditions.product.when.answer: found \"uses\"; allowed: one of established, use, builds, data, where, retention"],
        ),
        case(
            "an option that the question does not have",
            RUBRIC,
            |v| v["conditions"]["product"]["when"]["has"] = json!(["product", "resale"]),
            &["rubric.json: $.conditions.product.when.has[1]: found \"resale\"; allowed: one of internal, product"],
        ),
        case(
            "a question whose choices stand in the dataset",
            RUBRIC,
            |v| v["conditions"]["product"]["when"] = json!({"answer": "providers", "has": []}),
            &["rubric.json: $.conditions.product.when.answer: found \"providers\"; allowed: one of established, use, builds, data, where, retention"],
        ),
        case(
            "a condition that does not exist",
            RUBRIC,
            |v| v["conditions"]["european"]["when"]["all"][0] = json!({"condition": "persons"}),
            &[
                "rubric.json: $.conditions.european.when.all[0].condition: found \"persons\"; allowed: one of competes, eea, european, people, product, zero",
            ],
        ),
        case(
            "a name that does not exist",
            RUBRIC,
            |v| v["gates"][0]["when"] = json!("produkt"),
            &["rubric.json: $.gates[0].when: found \"produkt\"; allowed: one of competes, eea, european, people, product, zero"],
        ),
        case(
            "a form that does not exist",
            RUBRIC,
            |v| v["conditions"]["zero"]["when"] = json!({"none": []}),
            &[
                "rubric.json: $.conditions.zero.when.none: found []; allowed: one of the keys answer, has, all, any, not, condition, competes",
                "rubric.json: $.conditions.zero.when: found {\"none\":[]}; allowed: answer, all, any, not, condition or competes: true",
            ],
        ),
        case(
            "two forms in one",
            RUBRIC,
            |v| v["conditions"]["zero"]["when"] = json!({"all": [], "any": []}),
            &["rubric.json: $.conditions.zero.when: found {\"all\":[],\"any\":[]}; allowed: a condition"],
        ),
        case(
            "competes: false",
            RUBRIC,
            |v| v["conditions"]["competes"]["when"] = json!({"competes": false}),
            &["rubric.json: $.conditions.competes.when: found {\"competes\":false}; allowed: answer, all, any, not, condition or competes: true"],
        ),
        case("a number", RUBRIC, |v| v["relevance"][0]["when"] = json!(1), &["rubric.json: $.relevance[0].when: found 1; allowed: a condition"]),
        case(
            "no words for it",
            RUBRIC,
            |v| remove(&mut v["conditions"]["zero"], "label"),
            &["rubric.json: $.conditions.zero.label: found nothing; allowed: a text"],
        ),
    ]);
}

#[test]
fn circles_and_excesses() {
    check(vec![
        case(
            "a condition on itself",
            RUBRIC,
            |v| v["conditions"]["zero"]["when"] = json!({"not": "zero"}),
            &["rubric.json: $.conditions.zero.when: found {\"not\":\"zero\"}; allowed: a condition that does not lead back to itself"],
        ),
        case(
            "two conditions on each other",
            RUBRIC,
            |v| {
                v["conditions"]["product"]["when"] = json!({"any": [{"condition": "zero"}]});
                v["conditions"]["zero"]["when"] = json!({"all": ["always", "product"]});
            },
            &[
                "rubric.json: $.conditions.product.when: found {\"any\":[{\"condition\":\"zero\"}]}; allowed: a condition that does not lead back to itself",
                "rubric.json: $.conditions.zero.when: found {\"all\":[\"always\",\"product\"]}; allowed: a condition that does not lead back to itself",
            ],
        ),
        case(
            "a question that is asked if it was answered",
            QUESTIONNAIRE,
            |v| v["questions"][3]["visible"] = json!({"condition": "product"}),
            &[
                "questionnaire.json: $.questions[3].visible.condition: found \"product\"; allowed: a condition that does not lead back to this question",
            ],
        ),
        case(
            "two questions that hang on each other",
            QUESTIONNAIRE,
            |v| v["questions"][5]["visible"] = json!({"condition": "european"}),
            &[
                "questionnaire.json: $.questions[5].visible.condition: found \"european\"; allowed: a condition that does not lead back to this question",
                "questionnaire.json: $.questions[6].visible.condition: found \"people\"; allowed: a condition that does not lead back to this question",
            ],
        ),
        case(
            "a condition that doubles at each of ten steps",
            RUBRIC,
            |v| {
                for step in 0..10 {
                    let next = if step == 9 { json!("always") } else { json!(format!("step-{}", step + 1)) };
                    v["conditions"][format!("step-{step}")] = json!({"when": {"all": [next, next]}, "label": "A step"});
                }
            },
            &[
                "rubric.json: $.conditions.step-0.when: found a condition that takes 3069 steps, 20 deep, to decide; allowed: at most 2000 steps, 60 deep",
            ],
        ),
        case(
            "a chain of sixty-one conditions",
            RUBRIC,
            |v| {
                for step in 0..61 {
                    let next = if step == 60 { json!("always") } else { json!(format!("step-{}", step + 1)) };
                    v["conditions"][format!("step-{step}")] = json!({"when": next, "label": "A step"});
                }
            },
            &[
                "rubric.json: $.conditions.step-0.when: found a condition that takes 61 steps, 61 deep, to decide; allowed: at most 2000 steps, 60 deep",
            ],
        ),
        case(
            "a rule and a gate that reach too far by themselves",
            RUBRIC,
            |v| {
                let deep = (0..61).fold(json!("always"), |part, _| json!({"not": part}));
                v["relevance"][0]["when"] = deep.clone();
                v["gates"][3]["when"] = deep.clone();
                v["gates"][3]["requires"] = deep;
            },
            &[
                "rubric.json: $.relevance[0].when: found a condition that takes 62 steps, 62 deep, to decide; allowed: at most 2000 steps, 60 deep",
                "rubric.json: $.gates[3].when: found a condition that takes 62 steps, 62 deep, to decide; allowed: at most 2000 steps, 60 deep",
                "rubric.json: $.gates[3].requires: found a condition that takes 62 steps, 62 deep, to decide; allowed: at most 2000 steps, 60 deep",
            ],
        ),
    ]);
}

#[test]
fn mistakes_in_levels_rules_and_limits() {
    check(vec![
        case(
            "another format",
            RUBRIC,
            |v| v["format"] = json!("rubric"),
            &["rubric.json: $.format: found \"rubric\"; allowed: one of vendor-risk/rubric@1"],
        ),
        case(
            "a topic is missing",
            RUBRIC,
            |v| drop(v["topics"].as_array_mut().unwrap().remove(4)),
            &[
                "rubric.json: $.topics: found [{\"axis\":\"ip\",\"by_model\":[\"model-terms\"],\"id\":\"ownership\",\"levels\":{\"not-owned\"…; allowed: the topic changes exactly once",
            ],
        ),
        case(
            "a topic given twice",
            RUBRIC,
            |v| repeat(&mut v["topics"], 3),
            &[
                "rubric.json: $.topics: found [{\"axis\":\"ip\",\"by_model\":[\"model-terms\"],\"id\":\"ownership\",\"levels\":{\"not-owned\"…; allowed: the topic retention exactly once",
            ],
        ),
        case(
            "a stance without a level",
            RUBRIC,
            |v| remove(&mut v["topics"][2]["levels"], "opt-out"),
            &["rubric.json: $.topics[2].levels: found {\"always\":100,\"never\":0}; allowed: opt-out either with a level or in by_model"],
        ),
        case(
            "a level for a stance that does not exist",
            RUBRIC,
            |v| v["topics"][2]["levels"]["sometimes"] = json!(50),
            &["rubric.json: $.topics[2].levels.sometimes: found 50; allowed: one of the stances never, opt-out, always as key"],
        ),
        case(
            "a level for what the models decide",
            RUBRIC,
            |v| v["topics"][0]["levels"]["model-terms"] = json!(50),
            &[
                "rubric.json: $.topics[0].levels: found {\"model-terms\":50,\"not-owned\":100,\"owned\":0,\"shared\":40}; allowed: model-terms either with a level or in by_model",
            ],
        ),
        case(
            "a level above 100",
            RUBRIC,
            |v| v["topics"][2]["levels"]["always"] = json!(101),
            &["rubric.json: $.topics[2].levels.always: found 101; allowed: a whole number from 0 to 100"],
        ),
        case(
            "a level with a fraction",
            RUBRIC,
            |v| v["topics"][2]["silence"] = json!(80.5),
            &["rubric.json: $.topics[2].silence: found 80.5; allowed: a whole number from 0 to 100"],
        ),
        case(
            "an axis that does not exist",
            RUBRIC,
            |v| v["topics"][2]["axis"] = json!("privacy"),
            &[
                "rubric.json: $.topics[2].axis: found \"privacy\"; allowed: one of ip, data, context",
                "rubric.json: $.relevance[2].topic: found \"training\"; allowed: one of ownership, competing, retention",
                "rubric.json: $.relevance[5].topic: found \"training\"; allowed: one of ownership, competing, retention",
            ],
        ),
        case(
            "a qualifier is missing",
            RUBRIC,
            |v| remove(&mut v["qualifiers"], "narrow"),
            &[
                "rubric.json: $.qualifiers: found {\"not-contractual\":{\"adds\":5,\"not_on_stances\":[\"opt-out\"]},\"on-request\":{\"adds\"…; allowed: the qualifier narrow",
            ],
        ),
        case(
            "a qualifier that does not exist",
            RUBRIC,
            |v| v["qualifiers"]["sometimes"] = json!({"adds": 5}),
            &["rubric.json: $.qualifiers.sometimes: found {\"adds\":5}; allowed: a qualifier of the vocabulary as key"],
        ),
        case(
            "a qualifier that lowers",
            RUBRIC,
            |v| v["qualifiers"]["narrow"]["adds"] = json!(-5),
            &["rubric.json: $.qualifiers.narrow.adds: found -5; allowed: a whole number from 0 to 100"],
        ),
        case(
            "a rule on a topic that does not exist",
            RUBRIC,
            |v| v["relevance"][0]["topic"] = json!("weather"),
            &["rubric.json: $.relevance[0].topic: found \"weather\"; allowed: one of ownership, competing, training, retention"],
        ),
        case(
            "a rule on a topic that is not scored",
            RUBRIC,
            |v| v["relevance"][0]["topic"] = json!("changes"),
            &["rubric.json: $.relevance[0].topic: found \"changes\"; allowed: one of ownership, competing, training, retention"],
        ),
        case(
            "a relevance above 5",
            RUBRIC,
            |v| v["relevance"][0]["relevance"] = json!(6),
            &["rubric.json: $.relevance[0].relevance: found 6; allowed: a whole number from 0 to 5"],
        ),
        case(
            "a rule without a reason",
            RUBRIC,
            |v| remove(&mut v["relevance"][0], "because"),
            &["rubric.json: $.relevance[0].because: found nothing; allowed: a text"],
        ),
        case(
            "labels that do not start at 0",
            RUBRIC,
            |v| v["labels"][0]["from"] = json!(5),
            &[
                "rubric.json: $.labels: found [{\"from\":5,\"id\":\"low\"},{\"from\":25,\"id\":\"moderate\"},{\"from\":50,\"id\":\"high\"},{\"fr…; allowed: labels that start from 0 and rise",
            ],
        ),
        case(
            "labels that do not rise",
            RUBRIC,
            |v| v["labels"][2]["from"] = json!(25),
            &[
                "rubric.json: $.labels: found [{\"from\":0,\"id\":\"low\"},{\"from\":25,\"id\":\"moderate\"},{\"from\":25,\"id\":\"high\"},{\"fr…; allowed: labels that start from 0 and rise",
            ],
        ),
        case(
            "a severity with two decimals",
            RUBRIC,
            |v| v["severity"]["severe"]["relevance"] = json!(4.55),
            &["rubric.json: $.severity.severe.relevance: found 4.55; allowed: a number from 0 to 5 with at most one decimal"],
        ),
        case(
            "a floor above everything",
            RUBRIC,
            |v| v["coverage_floor"] = json!(1.5),
            &["rubric.json: $.coverage_floor: found 1.5; allowed: a number from 0 to 1 with at most four decimals"],
        ),
        case(
            "a floor with five decimals",
            RUBRIC,
            |v| v["coverage_floor"] = json!(0.60001),
            &["rubric.json: $.coverage_floor: found 0.60001; allowed: a number from 0 to 1 with at most four decimals"],
        ),
        case(
            "evidence that is never fresh",
            RUBRIC,
            |v| v["stale_after_days"] = json!(0),
            &["rubric.json: $.stale_after_days: found 0; allowed: a whole number from 1 to 36500"],
        ),
    ]);
}

#[test]
fn mistakes_in_gates() {
    check(vec![
        case(
            "a stance of another topic",
            RUBRIC,
            |v| v["gates"][0]["stances"] = json!(["open-ended"]),
            &["rubric.json: $.gates[0].stances[0]: found \"open-ended\"; allowed: one of owned, shared, model-terms, not-owned, not-addressed"],
        ),
        case(
            "a topic that does not exist",
            RUBRIC,
            |v| v["gates"][3]["topic"] = json!("weather"),
            &["rubric.json: $.gates[3].topic: found \"weather\"; allowed: one of ownership, competing, training, retention, changes, model-licence"],
        ),
        case(
            "a stance for the licences of models",
            RUBRIC,
            |v| v["gates"][4]["stances"] = json!(["not-owned"]),
            &["rubric.json: $.gates[4].stances[0]: found \"not-owned\"; allowed: one of eu-restricted"],
        ),
        case(
            "an outcome that does not exist",
            RUBRIC,
            |v| v["gates"][0]["outcome"] = json!("warning"),
            &["rubric.json: $.gates[0].outcome: found \"warning\"; allowed: one of stop, condition"],
        ),
        case(
            "an id used twice",
            RUBRIC,
            |v| v["gates"][1]["id"] = json!("not-owned"),
            &["rubric.json: $.gates[1].id: found \"not-owned\"; allowed: an id that is not used twice"],
        ),
        case(
            "softened, and nobody says to what",
            RUBRIC,
            |v| remove(&mut v["gates"][1], "option_outcome"),
            &[
                "rubric.json: $.gates[1].option_outcome: found nothing; allowed: unless_option, option_outcome and option_remedy together, or none of them",
            ],
        ),
        case(
            "a softer remedy, and nobody says when",
            RUBRIC,
            |v| v["gates"][0]["option_remedy"] = json!("Ask."),
            &[
                "rubric.json: $.gates[0].option_remedy: found \"Ask.\"; allowed: unless_option, option_outcome and option_remedy together, or none of them",
            ],
        ),
        case(
            "an option of another topic",
            RUBRIC,
            |v| v["gates"][1]["unless_option"] = json!(["never"]),
            &["rubric.json: $.gates[1].unless_option[0]: found \"never\"; allowed: one of zero, thirty-days, open-ended, not-addressed"],
        ),
        case(
            "a further condition that does not exist",
            RUBRIC,
            |v| v["gates"][3]["requires"] = json!({"condition": "sold"}),
            &["rubric.json: $.gates[3].requires.condition: found \"sold\"; allowed: one of competes, eea, european, people, product, zero"],
        ),
        case("no remedy", RUBRIC, |v| remove(&mut v["gates"][2], "remedy"), &["rubric.json: $.gates[2].remedy: found nothing; allowed: a text"]),
    ]);
}

#[test]
fn mistakes_in_the_questionnaire() {
    check(vec![
        case(
            "another format",
            QUESTIONNAIRE,
            |v| v["format"] = json!("questions"),
            &["questionnaire.json: $.format: found \"questions\"; allowed: one of vendor-risk/questionnaire@1"],
        ),
        case(
            "an option that the rubric asks for is missing",
            QUESTIONNAIRE,
            |v| drop(v["questions"][3]["options"].as_array_mut().unwrap().remove(1)),
            &["rubric.json: $.conditions.product.when.has[0]: found \"product\"; allowed: one of internal"],
        ),
        case(
            "a question that the rubric asks for is missing",
            QUESTIONNAIRE,
            |v| drop(v["questions"].as_array_mut().unwrap().remove(7)),
            &["rubric.json: $.conditions.zero.when.answer: found \"retention\"; allowed: one of established, use, builds, data, where"],
        ),
        case(
            "the question on competition has other options than the vocabulary",
            QUESTIONNAIRE,
            |v| v["questions"][4]["options"][1]["id"] = json!("models"),
            &[
                "questionnaire.json: $.questions[4].options: found [\"models\",\"coding\"]; allowed: the vocabulary's areas in its order: ai-models, coding",
            ],
        ),
        case(
            "the question on places is missing",
            QUESTIONNAIRE,
            |v| drop(v["questions"].as_array_mut().unwrap().remove(6)),
            &[
                "rubric.json: $.conditions.european.when.all[1].answer: found \"where\"; allowed: one of established, use, builds, data, retention",
                "questionnaire.json: $.questions: found nothing; allowed: the question where",
            ],
        ),
        case(
            "a question given twice",
            QUESTIONNAIRE,
            |v| repeat(&mut v["questions"], 0),
            &["questionnaire.json: $.questions[8].id: found \"providers\"; allowed: an id that is not used twice"],
        ),
        case(
            "an option given twice",
            QUESTIONNAIRE,
            |v| repeat(&mut v["questions"][7]["options"], 0),
            &[
                "questionnaire.json: $.questions[7].options: found [{\"id\":\"yes\",\"label\":\"Yes\"},{\"id\":\"no\",\"label\":\"No\"},{\"id\":\"yes\",\"label\":\"Yes\"}]; allowed: each option once, and none called not-sure",
            ],
        ),
        case(
            "an option with the id of Not sure",
            QUESTIONNAIRE,
            |v| v["questions"][7]["options"].as_array_mut().unwrap().push(json!({"id": "not-sure", "label": "?"})),
            &[
                "questionnaire.json: $.questions[7].options: found [{\"id\":\"yes\",\"label\":\"Yes\"},{\"id\":\"no\",\"label\":\"No\"},{\"id\":\"not-sure\",\"label\":\"…; allowed: each option once, and none called not-sure",
            ],
        ),
        case(
            "a section that does not exist",
            QUESTIONNAIRE,
            |v| v["questions"][0]["section"] = json!("Other"),
            &["questionnaire.json: $.questions[0].section: found \"Other\"; allowed: one of All"],
        ),
        case(
            "a kind that does not exist",
            QUESTIONNAIRE,
            |v| v["questions"][7]["kind"] = json!("two"),
            &["questionnaire.json: $.questions[7].kind: found \"two\"; allowed: one of one, many, many-per-provider"],
        ),
        case(
            "an exclusive option that does not exist",
            QUESTIONNAIRE,
            |v| v["questions"][5]["exclusive_option"] = json!("nothing"),
            &["questionnaire.json: $.questions[5].exclusive_option: found \"nothing\"; allowed: one of none, personal, secret"],
        ),
        case(
            "asked on a condition that does not exist",
            QUESTIONNAIRE,
            |v| v["questions"][6]["visible"] = json!({"condition": "persons"}),
            &["questionnaire.json: $.questions[6].visible.condition: found \"persons\"; allowed: a condition of the rubric"],
        ),
        case(
            "asked on two things",
            QUESTIONNAIRE,
            |v| v["questions"][6]["visible"] = json!({"condition": "people", "shortlist_has": "by-model"}),
            &[
                "questionnaire.json: $.questions[6].visible: found {\"condition\":\"people\",\"shortlist_has\":\"by-model\"}; allowed: either a condition or shortlist_has",
            ],
        ),
        case(
            "nobody says why it is asked",
            QUESTIONNAIRE,
            |v| remove(&mut v["questions"][2], "why"),
            &["questionnaire.json: $.questions[2].why: found nothing; allowed: a text"],
        ),
        case(
            "Not sure under another id",
            QUESTIONNAIRE,
            |v| v["not_sure"]["id"] = json!("unsure"),
            &["questionnaire.json: $.not_sure.id: found \"unsure\"; allowed: one of not-sure"],
        ),
    ]);
}

#[test]
fn mistakes_in_the_vocabulary() {
    check(vec![
        case(
            "another format",
            VOCABULARY,
            |v| v["format"] = json!("words"),
            &["vocabulary.json: $.format: found \"words\"; allowed: one of vendor-risk/vocabulary@1"],
        ),
        case("a list is missing", VOCABULARY, |v| remove(v, "severities"), &["vocabulary.json: $.severities: found nothing; allowed: a list"]),
        case(
            "a list that nobody knows",
            VOCABULARY,
            |v| v["colours"] = json!([]),
            &[
                "vocabulary.json: $.colours: found []; allowed: one of the keys format, topics, outside, qualifiers, bases, confidences, roles, tiers, kinds, areas, document_types, retrieved_from, regions, verdicts, severities, gate_states",
            ],
        ),
        case(
            "a stance without words",
            VOCABULARY,
            |v| remove(&mut v["topics"][0]["stances"][0], "text"),
            &["vocabulary.json: $.topics[0].stances[0].text: found nothing; allowed: a text"],
        ),
        case(
            "a topic given twice",
            VOCABULARY,
            |v| repeat(&mut v["topics"], 4),
            &["vocabulary.json: $.topics[5].id: found \"changes\"; allowed: an id that is not used twice"],
        ),
        case(
            "a stance given twice",
            VOCABULARY,
            |v| repeat(&mut v["topics"][4]["stances"], 0),
            &["vocabulary.json: $.topics[4].stances[2].id: found \"notice\"; allowed: an id that is not used twice"],
        ),
        case(
            "a word of a list given twice",
            VOCABULARY,
            |v| repeat(&mut v["severities"], 0),
            &["vocabulary.json: $.severities[1].id: found \"low\"; allowed: an id that is not used twice"],
        ),
        case(
            "a qualifier that clauses and rubric use is missing",
            VOCABULARY,
            |v| drop(v["qualifiers"].as_array_mut().unwrap().remove(1)),
            &[
                "rubric.json: $.qualifiers.narrow: found {\"adds\":30,\"not_on_topics\":[\"competing\"]}; allowed: a qualifier of the vocabulary as key",
            ],
        ),
        case(
            "a stance that clauses and rubric use is missing",
            VOCABULARY,
            |v| drop(v["topics"][2]["stances"].as_array_mut().unwrap().remove(0)),
            &[
                "rubric.json: $.topics[2].levels.never: found 0; allowed: one of the stances opt-out, always as key",
                "providers/alpha.json: $.clauses[1].stance: found \"never\"; allowed: one of opt-out, always, not-addressed",
            ],
        ),
        Case {
            says: "an area that the questionnaire does not offer",
            changes: vec![Change::Json(VOCABULARY, |v| {
                v["areas"].as_array_mut().unwrap().push(json!({"id": "media", "label": "Media", "text": "Images."}))
            })],
            mistakes: &[
                "questionnaire.json: $.questions[4].options: found [\"ai-models\",\"coding\"]; allowed: the vocabulary's areas in its order: ai-models, coding, media",
            ],
        },
    ]);
}
