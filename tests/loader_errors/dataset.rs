//! Broken datasets: index, providers, documents, clauses and model licences.

use serde_json::json;

use crate::cases::{Case, Change, case, check, remove, repeat, text};

const INDEX: &str = "index.json";
const ALPHA: &str = "providers/alpha.json";
const HOST: &str = "providers/host.json";
const LICENCES: &str = "model-licences.json";

#[test]
fn mistakes_in_the_index_and_among_the_files() {
    check(vec![
        case(
            "another format",
            INDEX,
            |v| v["format"] = json!("vendor-risk/dataset@2"),
            &["index.json: $.format: found \"vendor-risk/dataset@2\"; allowed: one of vendor-risk/dataset@1"],
        ),
        case(
            "a date that the calendar does not have",
            INDEX,
            |v| v["date"] = json!("2026-02-30"),
            &["index.json: $.date: found \"2026-02-30\"; allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY"],
        ),
        case("no version", INDEX, |v| remove(v, "version"), &["index.json: $.version: found nothing; allowed: a text"]),
        case(
            "a provider without a file",
            INDEX,
            |v| v["providers"] = json!(["alpha", "host", "missing"]),
            &["index.json: $.providers[2]: found \"missing\"; allowed: a provider with a file providers/missing.json"],
        ),
        case(
            "a provider named twice",
            INDEX,
            |v| v["providers"] = json!(["alpha", "host", "alpha"]),
            &["index.json: $.providers[2]: found \"alpha\"; allowed: each provider once"],
        ),
        case(
            "a path for a provider",
            INDEX,
            |v| v["providers"] = json!(["alpha", "host", "../alpha"]),
            &["index.json: $.providers[2]: found \"../alpha\"; allowed: an id: lower-case letters, digits, hyphens, dots"],
        ),
        case(
            "the licences' file is not there",
            INDEX,
            |v| v["model_licences"] = json!("licences.json"),
            &[
                "index.json: $.model_licences: found \"licences.json\"; allowed: the name of a file of this folder",
                "model-licences.json: $: found a file that the index does not name; allowed: the files that index.json names",
            ],
        ),
        Case {
            says: "a provider's file is gone",
            changes: vec![Change::Gone(HOST)],
            mistakes: &["index.json: $.providers[1]: found \"host\"; allowed: a provider with a file providers/host.json"],
        },
        Case {
            says: "a file that the index does not name",
            changes: vec![Change::Added("providers/extra.json", "{}")],
            mistakes: &["providers/extra.json: $: found a file that the index does not name; allowed: the files that index.json names"],
        },
    ]);
}

#[test]
fn mistakes_in_a_provider_and_its_offerings() {
    check(vec![
        case(
            "another format",
            ALPHA,
            |v| v["format"] = json!("vendor-risk/provider@9"),
            &["providers/alpha.json: $.format: found \"vendor-risk/provider@9\"; allowed: one of vendor-risk/provider@1"],
        ),
        case(
            "the id of another provider",
            ALPHA,
            |v| v["provider"]["id"] = json!("beta"),
            &["providers/alpha.json: $.provider.id: found \"beta\"; allowed: one of alpha"],
        ),
        case(
            "a kind that does not exist",
            ALPHA,
            |v| v["provider"]["kind"] = json!("cloud"),
            &[
                "providers/alpha.json: $.provider.kind: found \"cloud\"; allowed: one of model-developer, application, inference-host, cloud-platform, router",
            ],
        ),
        case(
            "an area that the question on competition does not offer",
            ALPHA,
            |v| v["provider"]["areas"] = json!(["coding", "music"]),
            &["providers/alpha.json: $.provider.areas[1]: found \"music\"; allowed: one of ai-models, coding"],
        ),
        case(
            "a key that is not known",
            ALPHA,
            |v| v["provider"]["slogan"] = json!("Best."),
            &[
                "providers/alpha.json: $.provider.slogan: found \"Best.\"; allowed: one of the keys id, name, kind, headquarters, contracting_entity_eea, website, terms_url, privacy_url, status_page, api_key_required, api_key_name, endpoints, moderation, api_source, areas, models",
            ],
        ),
        case(
            "a key that JavaScript would take for its own",
            ALPHA,
            |v| v["provider"]["__proto__"] = json!({"id": "x"}),
            &[
                "providers/alpha.json: $.provider.__proto__: found {\"id\":\"x\"}; allowed: one of the keys id, name, kind, headquarters, contracting_entity_eea, website, terms_url, privacy_url, status_page, api_key_required, api_key_name, endpoints, moderation, api_source, areas, models",
            ],
        ),
        case(
            "a misspelt optional key",
            ALPHA,
            |v| v["clauses"][0]["scopes"] = json!(["eea"]),
            &[
                "providers/alpha.json: $.clauses[0].scopes: found [\"eea\"]; allowed: one of the keys id, offering, topic, role, scope, stance, qualifiers, basis, confidence, document, section, period, summary, why, note, pin, quotation",
            ],
        ),
        case(
            "an address that runs",
            ALPHA,
            |v| v["provider"]["website"] = json!("javascript:alert(1)"),
            &["providers/alpha.json: $.provider.website: found \"javascript:alert(1)\"; allowed: an http or https address"],
        ),
        case(
            "an address of data",
            ALPHA,
            |v| v["provider"]["terms_url"] = json!("data:text/html,hello"),
            &["providers/alpha.json: $.provider.terms_url: found \"data:text/html,hello\"; allowed: an http or https address"],
        ),
        case(
            "an address with a space",
            ALPHA,
            |v| v["provider"]["website"] = json!("https://alpha.example/a b"),
            &["providers/alpha.json: $.provider.website: found \"https://alpha.example/a b\"; allowed: an http or https address"],
        ),
        case(
            "an address with a quotation mark",
            ALPHA,
            |v| v["provider"]["website"] = json!("https://alpha.example/\"onclick="),
            &["providers/alpha.json: $.provider.website: found \"https://alpha.example/\\\"onclick=\"; allowed: an http or https address"],
        ),
        case(
            "a tier that does not exist",
            ALPHA,
            |v| v["offerings"][0]["tier"] = json!("enterprise"),
            &["providers/alpha.json: $.offerings[0].tier: found \"enterprise\"; allowed: one of business, consumer"],
        ),
        case(
            "an offering given twice",
            ALPHA,
            |v| repeat(&mut v["offerings"], 1),
            &["providers/alpha.json: $.offerings[2].id: found \"consumer\"; allowed: an id that is not used twice"],
        ),
        case(
            "an offering without a name",
            ALPHA,
            |v| v["offerings"][0]["name"] = json!(" "),
            &["providers/alpha.json: $.offerings[0].name: found \" \"; allowed: a text that is not empty"],
        ),
        case(
            "an id in capitals",
            ALPHA,
            |v| v["offerings"][1]["id"] = json!("Consumer"),
            &[
                "providers/alpha.json: $.offerings[1].id: found \"Consumer\"; allowed: an id: lower-case letters, digits, hyphens, dots",
                "providers/alpha.json: $.documents[1].offerings[0]: found \"consumer\"; allowed: one of business",
                "providers/alpha.json: $.clauses[6].offering: found \"consumer\"; allowed: one of business",
                "providers/alpha.json: $.clauses[7].offering: found \"consumer\"; allowed: one of business",
            ],
        ),
        case(
            "a model's licence that no file holds",
            HOST,
            |v| v["provider"]["models"][0]["licence_id"] = json!("mit"),
            &["providers/host.json: $.provider.models[0].licence_id: found \"mit\"; allowed: one of community, open"],
        ),
        case(
            "a model given twice",
            HOST,
            |v| repeat(&mut v["provider"]["models"], 0),
            &["providers/host.json: $.provider.models[3].id: found \"open-model\"; allowed: an id that is not used twice"],
        ),
        case("no list of remarks", HOST, |v| remove(v, "remarks"), &["providers/host.json: $.remarks: found nothing; allowed: a list"]),
    ]);
}

#[test]
fn mistakes_in_documents() {
    check(vec![
        case(
            "a day that the calendar does not have",
            ALPHA,
            |v| v["documents"][0]["captured"] = json!("2026-02-30"),
            &["providers/alpha.json: $.documents[0].captured: found \"2026-02-30\"; allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY"],
        ),
        case(
            "a date as people write it",
            ALPHA,
            |v| v["documents"][0]["effective"] = json!("17 June 2025"),
            &["providers/alpha.json: $.documents[0].effective: found \"17 June 2025\"; allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY"],
        ),
        case(
            "captured after it was last seen",
            ALPHA,
            |v| v["documents"][0]["captured"] = json!("2026-11-02"),
            &["providers/alpha.json: $.documents[0].last_seen: found \"2026-11-01\"; allowed: a date not before it was captured (2026-11-02)"],
        ),
        case(
            "seen after the day of the dataset",
            ALPHA,
            |v| v["documents"][0]["last_seen"] = json!("2026-11-22"),
            &["providers/alpha.json: $.documents[0].last_seen: found \"2026-11-22\"; allowed: a date not after the dataset's (2026-11-21)"],
        ),
        case(
            "a kind of document that does not exist",
            ALPHA,
            |v| v["documents"][0]["type"] = json!("contract"),
            &["providers/alpha.json: $.documents[0].type: found \"contract\"; allowed: one of terms, help-page"],
        ),
        case(
            "a document of an offering that does not exist",
            ALPHA,
            |v| v["documents"][1]["offerings"] = json!(["consumer", "team"]),
            &["providers/alpha.json: $.documents[1].offerings[1]: found \"team\"; allowed: one of business, consumer"],
        ),
        case(
            "a document given twice",
            ALPHA,
            |v| repeat(&mut v["documents"], 0),
            &["providers/alpha.json: $.documents[2].id: found \"terms\"; allowed: an id that is not used twice"],
        ),
        case(
            "earlier versions in the wrong order",
            ALPHA,
            |v| v["documents"][0]["versions"] = json!(["2024", "2025-06"]),
            &["providers/alpha.json: $.documents[0].versions: found [\"2024\",\"2025-06\"]; allowed: dates from the newest to the oldest"],
        ),
        case(
            "a hash in capitals",
            ALPHA,
            |v| v["documents"][0]["words_sha256"] = json!("AA".repeat(32)),
            &[
                "providers/alpha.json: $.documents[0].words_sha256: found \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"; allowed: a SHA-256: 64 lower-case hexadecimal digits",
            ],
        ),
        case(
            "a hash that is too short",
            ALPHA,
            |v| v["documents"][0]["words_sha256"] = json!("ab"),
            &["providers/alpha.json: $.documents[0].words_sha256: found \"ab\"; allowed: a SHA-256: 64 lower-case hexadecimal digits"],
        ),
        case(
            "fewer than no words",
            ALPHA,
            |v| v["documents"][0]["words"] = json!(-1),
            &["providers/alpha.json: $.documents[0].words: found -1; allowed: a whole number from 0 to 10000000"],
        ),
        case(
            "half a word",
            ALPHA,
            |v| v["documents"][0]["words"] = json!(0.5),
            &["providers/alpha.json: $.documents[0].words: found 0.5; allowed: a whole number from 0 to 10000000"],
        ),
        case(
            "more words than fit",
            ALPHA,
            |v| v["documents"][0]["words"] = json!(u64::MAX),
            &["providers/alpha.json: $.documents[0].words: found 18446744073709551615; allowed: a whole number from 0 to 10000000"],
        ),
        case(
            "a word for true",
            ALPHA,
            |v| v["documents"][0]["partial"] = json!("yes"),
            &["providers/alpha.json: $.documents[0].partial: found \"yes\"; allowed: true or false"],
        ),
    ]);
}

#[test]
fn mistakes_in_clauses() {
    check(vec![
        case(
            "a stance of another topic",
            ALPHA,
            |v| v["clauses"][1]["stance"] = json!("owned"),
            &["providers/alpha.json: $.clauses[1].stance: found \"owned\"; allowed: one of never, opt-out, always, not-addressed"],
        ),
        case(
            "a topic that does not exist",
            ALPHA,
            |v| v["clauses"][1]["topic"] = json!("weather"),
            &["providers/alpha.json: $.clauses[1].topic: found \"weather\"; allowed: one of ownership, competing, training, retention, changes"],
        ),
        case(
            "an offering that does not exist",
            ALPHA,
            |v| v["clauses"][1]["offering"] = json!("team"),
            &["providers/alpha.json: $.clauses[1].offering: found \"team\"; allowed: one of business, consumer"],
        ),
        case(
            "a document of another offering",
            ALPHA,
            |v| v["clauses"][0]["document"] = json!("app-terms"),
            &["providers/alpha.json: $.clauses[0].document: found \"app-terms\"; allowed: a document of the offering business"],
        ),
        case(
            "a document that does not exist",
            ALPHA,
            |v| v["clauses"][0]["document"] = json!("contract"),
            &["providers/alpha.json: $.clauses[0].document: found \"contract\"; allowed: one of terms, app-terms"],
        ),
        case(
            "no document, and yet no absence",
            ALPHA,
            |v| v["clauses"][0]["document"] = json!(null),
            &["providers/alpha.json: $.clauses[0].document: found null; allowed: a document, unless the basis is absence"],
        ),
        case(
            "silence that is said to be explicit",
            ALPHA,
            |v| v["clauses"][5]["basis"] = json!("explicit"),
            &[
                "providers/alpha.json: $.clauses[5].basis: found \"explicit\"; allowed: absence or interpretive, since silence is never explicit",
                "providers/alpha.json: $.clauses[5].document: found null; allowed: a document, unless the basis is absence",
            ],
        ),
        case(
            "an id used twice",
            ALPHA,
            |v| v["clauses"][2]["id"] = json!("alpha/business/training/1"),
            &["providers/alpha.json: $.clauses[2].id: found \"alpha/business/training/1\"; allowed: an id that is not used twice"],
        ),
        case(
            "the id of another offering's clause",
            ALPHA,
            |v| v["clauses"][0]["id"] = json!("alpha/consumer/ownership/1"),
            &["providers/alpha.json: $.clauses[0].id: found \"alpha/consumer/ownership/1\"; allowed: alpha/business/ownership/<number>"],
        ),
        case(
            "an id without a number",
            ALPHA,
            |v| v["clauses"][0]["id"] = json!("alpha/business/ownership/one"),
            &["providers/alpha.json: $.clauses[0].id: found \"alpha/business/ownership/one\"; allowed: alpha/business/ownership/<number>"],
        ),
        case(
            "a role that does not exist",
            ALPHA,
            |v| v["clauses"][2]["role"] = json!("main"),
            &["providers/alpha.json: $.clauses[2].role: found \"main\"; allowed: one of governing, option, exception, corroborating"],
        ),
        case(
            "a region that nobody is asked for",
            ALPHA,
            |v| v["clauses"][6]["scope"] = json!(["eea", "moon"]),
            &["providers/alpha.json: $.clauses[6].scope[1]: found \"moon\"; allowed: one of eea, us, elsewhere"],
        ),
        case(
            "a region that is unknown comes first",
            ALPHA,
            |v| v["clauses"][6]["scope"] = json!(["moon", "eea"]),
            &["providers/alpha.json: $.clauses[6].scope[0]: found \"moon\"; allowed: one of eea, us, elsewhere"],
        ),
        case(
            "a region given twice",
            ALPHA,
            |v| v["clauses"][6]["scope"] = json!(["eea", "eea"]),
            &["providers/alpha.json: $.clauses[6].scope[1]: found \"eea\"; allowed: each entry once"],
        ),
        case(
            "a qualifier that does not exist",
            ALPHA,
            |v| v["clauses"][0]["qualifiers"] = json!(["sometimes"]),
            &["providers/alpha.json: $.clauses[0].qualifiers[0]: found \"sometimes\"; allowed: one of on-request, narrow, not-contractual"],
        ),
        case(
            "one qualifier for a list",
            ALPHA,
            |v| v["clauses"][0]["qualifiers"] = json!("on-request"),
            &["providers/alpha.json: $.clauses[0].qualifiers: found \"on-request\"; allowed: a list"],
        ),
        case(
            "no qualifiers",
            ALPHA,
            |v| remove(&mut v["clauses"][0], "qualifiers"),
            &["providers/alpha.json: $.clauses[0].qualifiers: found nothing; allowed: a list"],
        ),
        case(
            "a confidence in numbers",
            ALPHA,
            |v| v["clauses"][0]["confidence"] = json!(0.9),
            &["providers/alpha.json: $.clauses[0].confidence: found 0.9; allowed: one of high, medium, low"],
        ),
        case(
            "nothing on why it matters",
            ALPHA,
            |v| remove(&mut v["clauses"][0], "why"),
            &["providers/alpha.json: $.clauses[0].why: found nothing; allowed: a text"],
        ),
        case(
            "an empty summary",
            ALPHA,
            |v| v["clauses"][0]["summary"] = json!(""),
            &["providers/alpha.json: $.clauses[0].summary: found \"\"; allowed: a text that is not empty"],
        ),
        case(
            "a period in two units",
            ALPHA,
            |v| v["clauses"][3]["period"] = json!({"days": 1, "hours": 24}),
            &["providers/alpha.json: $.clauses[3].period: found {\"days\":1,\"hours\":24}; allowed: either days or hours"],
        ),
        case(
            "a period in years",
            ALPHA,
            |v| v["clauses"][3]["period"] = json!({"years": 1}),
            &[
                "providers/alpha.json: $.clauses[3].period.years: found 1; allowed: one of the keys days, hours",
                "providers/alpha.json: $.clauses[3].period: found {\"years\":1}; allowed: either days or hours",
            ],
        ),
        case(
            "a pin without its last words",
            ALPHA,
            |v| remove(&mut v["clauses"][0]["pin"], "end"),
            &["providers/alpha.json: $.clauses[0].pin.end: found nothing; allowed: a text"],
        ),
        case(
            "a pin of no words",
            ALPHA,
            |v| v["clauses"][0]["pin"]["words"] = json!(0),
            &["providers/alpha.json: $.clauses[0].pin.words: found 0; allowed: a whole number from 1 to 100000"],
        ),
    ]);
}

#[test]
fn a_contradiction_that_is_not_marked_is_a_mistake_at_each_of_its_clauses() {
    check(vec![
        case(
            "two governing rows of one scope",
            ALPHA,
            |v| v["clauses"][2]["role"] = json!("governing"),
            &[
                "providers/alpha.json: $.clauses[1].stance: found \"never\"; allowed: the stance of alpha/business/training/2, or a contradiction that names both and says which governs, and why",
                "providers/alpha.json: $.clauses[2].stance: found \"opt-out\"; allowed: the stance of alpha/business/training/1, or a contradiction that names both and says which governs, and why",
            ],
        ),
        case(
            "a contradiction that names one of them only",
            ALPHA,
            |v| {
                v["clauses"][2]["role"] = json!("governing");
                v["contradictions"] = json!([{"sides": [{"clause": "alpha/business/training/1", "says": "Never.", "governs": true}, {"says": "Sometimes."}], "why": "It binds."}]);
            },
            &[
                "providers/alpha.json: $.clauses[1].stance: found \"never\"; allowed: the stance of alpha/business/training/2, or a contradiction that names both and says which governs, and why",
                "providers/alpha.json: $.clauses[2].stance: found \"opt-out\"; allowed: the stance of alpha/business/training/1, or a contradiction that names both and says which governs, and why",
            ],
        ),
    ]);
}

#[test]
fn rows_of_other_scopes_roles_or_of_the_same_stance_contradict_nothing() {
    let mut files = crate::common::edition_files("tests/fixtures/small");
    let alpha = files.dataset.get_mut(ALPHA).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(alpha).unwrap();
    value["clauses"][2]["role"] = json!("governing");
    value["clauses"][2]["stance"] = json!("never");
    *alpha = value.to_string();
    assert_eq!(vendor_risk::edition::load(&files).map(|_| ()), Ok(()));
}

#[test]
fn mistakes_in_model_licences() {
    check(vec![
        case(
            "another format",
            LICENCES,
            |v| v["format"] = json!("spdx"),
            &["model-licences.json: $.format: found \"spdx\"; allowed: one of vendor-risk/model-licences@1"],
        ),
        case(
            "a licence given twice",
            LICENCES,
            |v| repeat(&mut v["licences"], 1),
            &["model-licences.json: $.licences[2].id: found \"community\"; allowed: an id that is not used twice"],
        ),
        case(
            "a topic that does not exist",
            LICENCES,
            |v| v["licences"][0]["stances"]["weather"] = json!({"stance": "owned", "basis": "explicit"}),
            &[
                "model-licences.json: $.licences[0].stances.weather: found {\"basis\":\"explicit\",\"stance\":\"owned\"}; allowed: a topic of the vocabulary as key",
            ],
        ),
        case(
            "a licence cannot leave it to the model",
            LICENCES,
            |v| v["licences"][0]["stances"]["ownership"]["stance"] = json!("model-terms"),
            &[
                "model-licences.json: $.licences[0].stances.ownership.stance: found \"model-terms\"; allowed: one of owned, shared, not-owned, not-addressed",
            ],
        ),
        case(
            "restrictions that are no word of ours",
            LICENCES,
            |v| v["licences"][0]["eu_restrictions"] = json!(true),
            &["model-licences.json: $.licences[0].eu_restrictions: found true; allowed: one of none, eu-restricted, unknown"],
        ),
        case(
            "no basis",
            LICENCES,
            |v| remove(&mut v["licences"][0]["stances"]["ownership"], "basis"),
            &["model-licences.json: $.licences[0].stances.ownership.basis: found nothing; allowed: one of explicit, interpretive, absence"],
        ),
        case(
            "a pin of a topic that does not exist",
            LICENCES,
            |v| v["licences"][0]["pins"][0]["topic"] = json!("weather"),
            &[
                "model-licences.json: $.licences[0].pins[0].topic: found \"weather\"; allowed: one of ownership, competing, training, retention, changes, eu-restrictions",
            ],
        ),
        case(
            "an address that runs",
            LICENCES,
            |v| v["licences"][0]["url"] = json!("JavaScript:alert(1)"),
            &["model-licences.json: $.licences[0].url: found \"JavaScript:alert(1)\"; allowed: an http or https address"],
        ),
    ]);
}

#[test]
fn all_mistakes_of_all_files_are_said_at_once() {
    check(vec![Case {
        says: "six mistakes in four files",
        changes: vec![
            Change::Json(INDEX, |v| v["format"] = json!("dataset")),
            Change::Json(ALPHA, |v| {
                v["provider"]["website"] = json!("ftp://alpha.example");
                v["clauses"][0]["stance"] = json!("mine");
                v["clauses"][4]["confidence"] = json!("sure");
            }),
            Change::Text(HOST, |text| text[..200].to_owned()),
            Change::Json("rubric.json", |v| v["coverage_floor"] = json!(60)),
        ],
        mistakes: &[
            "rubric.json: $.coverage_floor: found 60; allowed: a number from 0 to 1 with at most four decimals",
            "providers/host.json: $: found EOF while parsing an object at line 4 column 146; allowed: JSON with each key once",
            "index.json: $.format: found \"dataset\"; allowed: one of vendor-risk/dataset@1",
            "providers/alpha.json: $.provider.website: found \"ftp://alpha.example\"; allowed: an http or https address",
            "providers/alpha.json: $.clauses[0].stance: found \"mine\"; allowed: one of owned, shared, model-terms, not-owned, not-addressed",
            "providers/alpha.json: $.clauses[4].confidence: found \"sure\"; allowed: one of high, medium, low",
        ],
    }]);
}

#[test]
fn a_mistake_repeats_at_most_eighty_characters_of_what_was_found() {
    check(vec![
        case(
            "a long wrong stance",
            ALPHA,
            |v| v["clauses"][0]["stance"] = json!("x".repeat(500)),
            &[
                "providers/alpha.json: $.clauses[0].stance: found \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…; allowed: one of owned, shared, model-terms, not-owned, not-addressed",
            ],
        ),
        text(
            "a whole object for a text",
            ALPHA,
            |text| text.replacen("\"You own it.\"", &format!("{{\"a\": \"{}\"}}", "b".repeat(300)), 1),
            &[
                "providers/alpha.json: $.clauses[0].summary: found {\"a\":\"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…; allowed: a text",
            ],
        ),
    ]);
}
