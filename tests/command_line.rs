//! The command line as people call it: the built program, its output, its mistakes and its exit code.

mod common;

#[path = "command_line/verify.rs"]
mod verify;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

/// What the program said, and whether it was content.
struct Said {
    ok: bool,
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(arguments: &[&str]) -> Said {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_vendor-risk")).current_dir(common::path("")).args(arguments).output().unwrap();
    Said { ok: status.success(), code: status.code(), out: String::from_utf8(stdout).unwrap(), err: String::from_utf8(stderr).unwrap() }
}

/// The assessment of a call that must succeed.
fn assessed(arguments: &[&str]) -> Value {
    let said = run(&[&["assess"], arguments].concat());
    assert!(said.ok && said.err.is_empty(), "{arguments:?}: {}", said.err);
    serde_json::from_str(&said.out).unwrap()
}

/// What is said of a call that must fail.
fn refused(arguments: &[&str]) -> String {
    let said = run(arguments);
    assert!(!said.ok && said.out.is_empty(), "{arguments:?} was taken: {}", said.out);
    said.err
}

/// A fresh folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("command_line").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A file with this content.
fn file(folder: &str, name: &str, content: &Value) -> String {
    let path = self::folder(folder).join(name);
    fs::write(&path, content.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A copy of the bundled dataset's folder.
fn dataset_copy(name: &str) -> PathBuf {
    let folder = folder(name);
    fs::create_dir_all(folder.join("providers")).unwrap();
    for part in ["", "providers/"] {
        for name in common::json_files(&format!("assets/dataset/{part}")) {
            let name = format!("{part}{name}.json");
            fs::write(folder.join(&name), common::text(&format!("assets/dataset/{name}"))).unwrap();
        }
    }
    folder
}

fn change(path: &PathBuf, change: impl Fn(&mut Value)) {
    let mut value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    change(&mut value);
    fs::write(path, value.to_string()).unwrap();
}

const STOPPED: &str = "tests/profiles/consumer-claude-eea.json";

#[test]
fn assess_prints_the_document_that_the_library_makes() {
    for name in ["consumer-claude-eea", "coding-start-up"] {
        let path = format!("tests/profiles/{name}.json");
        let edition = common::bundled_edition();
        let mistakes = vendor_risk::reading::Mistakes::default();
        let input = vendor_risk::scoring::read_input(&path, &common::text(&path), edition, &mistakes);
        let assessment = vendor_risk::scoring::assess(edition, &input.answers, &input.overrides, input.as_of.unwrap());
        let expected = vendor_risk::file::pretty(&vendor_risk::file::write(&assessment)) + "\n";
        assert_eq!(run(&["assess", "--answers", &path]).out, expected);
    }
}

#[test]
fn the_document_has_the_parts_of_the_format_in_their_order() {
    let out = run(&["assess", "--answers", STOPPED]).out;
    let parts = ["format", "as_of", "dataset", "rubric", "questionnaire", "answers", "overrides", "conclusions", "filing", "results"];
    let places: Vec<usize> = parts.iter().map(|part| out.find(&format!("\n  \"{part}\"")).unwrap_or_else(|| panic!("no {part}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(out.starts_with("{\n  \"format\": \"vendor-risk/assessment@1\""));
}

#[test]
fn a_day_on_the_command_line_goes_before_that_of_the_file() {
    assert_eq!(assessed(&["--answers", STOPPED])["as_of"], "2026-11-21");
    let later = assessed(&["--answers", STOPPED, "--as-of", "2040-01-01"]);
    assert_eq!(later["as_of"], "2040-01-01");
    assert_eq!(later["results"][0]["coverage"], json!({"ip": 0, "data": 0}), "by then everything is stale");
    let bare = file("today", "answers.json", &json!({"use": ["internal"]}));
    let today = assessed(&["--answers", &bare])["as_of"].as_str().unwrap().to_owned();
    assert!(today.as_str() > "2025-01-01" && today.len() == 10, "without any day it is today: {today}");
}

#[test]
fn overrides_lift_a_stop() {
    assert_eq!(assessed(&["--answers", STOPPED])["results"][0]["verdict"], "stopped");
    let known = |topic: &str, stance: &str| json!({"provider": "anthropic", "offering": "consumer", "topic": topic, "stance": stance, "qualifiers": [], "reason": "Signed on 1 October.", "date": "2026-10-01"});
    let all = json!([known("commercial-use", "permitted"), known("competing-use", "none-stated"), known("processing-agreement", "incorporated")]);
    let overrides = file("overrides", "overrides.json", &all);
    let lifted = assessed(&["--answers", STOPPED, "--overrides", &overrides]);
    assert_ne!(lifted["results"][0]["verdict"], "stopped");
    assert_eq!(lifted["overrides"], all, "the document says what it was made with");
    let findings = lifted["results"][0]["findings"].as_array().unwrap();
    assert_eq!(findings.iter().filter(|finding| finding["clauses"] == json!(["override"])).count(), 3);
}

#[test]
fn an_assessment_can_be_opened_again_and_gives_itself() {
    let first = run(&["assess", "--answers", "tests/profiles/coding-start-up.json"]);
    let path = folder("again").join("assessment.json");
    fs::write(&path, &first.out).unwrap();
    assert_eq!(run(&["assess", "--answers", path.to_str().unwrap()]).out, first.out);
}

#[test]
fn another_dataset_is_used_instead_of_the_bundled_one() {
    let copy = dataset_copy("dataset");
    let same = assessed(&["--answers", STOPPED, "--dataset", copy.to_str().unwrap()]);
    assert_eq!(same, assessed(&["--answers", STOPPED]), "a copy gives the same, to the hash");
    change(&copy.join("providers/anthropic.json"), |value| {
        for clause in value["clauses"].as_array_mut().unwrap() {
            if clause["topic"] == "commercial-use" && clause["offering"] == "consumer" {
                clause["stance"] = json!("permitted");
            }
        }
    });
    let other = assessed(&["--answers", STOPPED, "--dataset", copy.to_str().unwrap()]);
    assert_ne!(other["dataset"]["sha256"], same["dataset"]["sha256"]);
    let commercial = |assessment: &Value| -> Value {
        let findings = assessment["results"][0]["findings"].as_array().unwrap().clone();
        findings.into_iter().find(|finding| finding["topic"] == "commercial-use").unwrap()["stance"].clone()
    };
    assert_eq!((commercial(&same), commercial(&other)), (json!("prohibited"), json!("permitted")));
}

#[test]
fn another_rubric_is_used_instead_of_the_bundled_one() {
    let path = folder("rubric").join("rubric.json");
    fs::write(&path, common::text("assets/rubric.json")).unwrap();
    change(&path, |value| {
        value["version"] = json!("ours");
        value["gates"] = json!([]);
    });
    let ours = assessed(&["--answers", STOPPED, "--rubric", path.to_str().unwrap()]);
    assert_eq!((&ours["rubric"]["version"], &ours["results"][0]["gates"]), (&json!("ours"), &json!([])));
    assert_ne!(ours["results"][0]["verdict"], "stopped", "without gates nothing stops");
}

#[test]
fn an_overlay_adds_a_provider_and_what_is_known_better() {
    let mut provider: Value =
        serde_json::from_str(&common::text("assets/dataset/providers/cerebras.json").replace("\"cerebras/", "\"acme/")).unwrap();
    provider["provider"]["id"] = json!("acme");
    let mut overlay = json!({
        "format": "vendor-risk/overlay@1", "version": "ours", "date": "2026-11-01", "providers": [provider],
        "overrides": [{"provider": "anthropic", "offering": "consumer", "topic": "commercial-use", "stance": "permitted", "reason": "Agreed.", "date": "2026-05"}],
    });
    let answers = file("overlay-answers", "answers.json", &json!({"answers": {"providers": ["anthropic/consumer", "acme/business"]}}));
    let path = file("overlay", "ours.json", &overlay);
    let said = assessed(&["--answers", &answers, "--overlay", &path, "--as-of", "2026-11-21"]);
    assert_eq!((said["results"].as_array().unwrap().len(), &said["overrides"][0]["reason"]), (2, &json!("Agreed.")));
    assert!(said["dataset"]["version"].as_str().unwrap().ends_with("+ours"));
    assert!(run(&["validate", "--overlay", &path]).out.contains("no mistake: 27 providers"));

    overlay["overrides"][0]["stance"] = json!("fine");
    let told = refused(&["assess", "--answers", &answers, "--overlay", &file("overlay-wrong", "wrong.json", &overlay)]);
    assert!(told.contains("wrong.json: $.overrides[0].stance: found \"fine\""), "{told}");
}

#[test]
fn all_mistakes_of_all_files_are_told_and_the_exit_code_says_so() {
    let answers = file("mistakes", "answers.json", &json!({"use": ["resale"], "colour": "red"}));
    let told = refused(&["assess", "--answers", &answers]);
    assert!(told.starts_with("vendor-risk: 2 mistakes\n"), "{told}");
    assert!(told.contains("answers.json: $.use[0]: found \"resale\"; allowed: one of internal, "), "{told}");
    assert!(told.contains("answers.json: $.colour: found \"red\"; allowed: no such question"), "{told}");

    let overrides =
        file("mistakes-2", "overrides.json", &json!([{"provider": "nobody", "topic": "retention", "stance": "short", "reason": "", "date": "soon"}]));
    let told = refused(&["assess", "--answers", STOPPED, "--overrides", &overrides]);
    assert!(told.starts_with("vendor-risk: 4 mistakes\n"), "{told}");

    let rubric = folder("mistakes-3").join("rubric.json");
    fs::write(&rubric, common::text("assets/rubric.json")).unwrap();
    change(&rubric, |value| {
        value["gates"][0]["stances"] = json!(["fine"]);
        value["conditions"]["people-data"]["when"] = json!({"answer": "where", "has": ["eea"]});
    });
    let told = refused(&["assess", "--answers", STOPPED, "--rubric", rubric.to_str().unwrap()]);
    assert!(told.contains("$.gates[0].stances[0]: found \"fine\""), "{told}");
    assert!(told.contains("a condition that does not lead back to this question"), "{told}");
}

#[test]
fn reports_and_tables_are_printed_in_the_form_that_is_asked_for() {
    for (arguments, begins, holds) in [
        (vec!["--format", "json"], "{\n  \"format\": \"vendor-risk/assessment@1\"", "\"results\""),
        (vec!["--format", "markdown"], "# Vendor-risk summary: Anthropic\n", "Source 2: Consumer Terms of Service"),
        (vec!["--format", "html"], "<!doctype html>\n", "Source 2: Consumer Terms of Service"),
        (vec!["--format", "html", "--document", "brief"], "<!doctype html>\n", "Vendor-risk brief: Anthropic"),
        (vec!["--format", "markdown", "--document", "questions"], "# Questions on your terms\n", "**Answer**"),
        (vec!["--format", "csv"], "\u{feff}finding id,assessment id,", "anthropic/consumer/training-use,"),
        (vec!["--format", "csv", "--table", "comparison"], "\u{feff}side,topic,", "Verdict"),
        (vec!["--format", "csv", "--table", "risks"], "\u{feff}risk id,title,", "anthropic/consumer/commercial-use"),
        (vec!["--format", "csv", "--table", "entities"], "\u{feff}ref_id,name,description\r\n", "anthropic,Anthropic"),
        (vec!["--format", "csv", "--table", "solutions"], "\u{feff}ref_id,name,description,provider_entity_ref_id\r\n", "anthropic/consumer,"),
    ] {
        let said = run(&[&["assess", "--answers", STOPPED], arguments.as_slice()].concat());
        assert!(said.ok && said.out.starts_with(begins) && said.out.contains(holds), "{arguments:?}: {}{}", said.err, &said.out[..200]);
    }
    let path = folder("rubric-report").join("rubric.json");
    fs::write(&path, common::text("assets/rubric.json")).unwrap();
    let other = run(&["assess", "--answers", STOPPED, "--rubric", path.to_str().unwrap(), "--format", "markdown"]);
    assert!(other.out.contains("Source 2: Consumer Terms of Service"), "the records come with every edition");
}

#[test]
fn calls_that_make_no_sense_are_refused_with_a_reason() {
    for (arguments, reason) in [
        (vec!["assess"], "assess needs --answers FILE"),
        (vec!["assess", "--answers"], "--answers needs a value"),
        (vec!["assess", "--answers", "a", "--answers", "b"], "--answers is given twice"),
        (vec!["assess", "--answer", "a"], "no argument --answer"),
        (vec!["assess", "--answers", STOPPED, "more"], "assess takes no \"more\""),
        (vec!["assess", "--answers", "nowhere.json"], "nowhere.json: "),
        (vec!["assess", "--answers", STOPPED, "--as-of", "2026-02-30"], "--as-of 2026-02-30: not a day"),
        (vec!["assess", "--answers", STOPPED, "--as-of", "2026-11"], "--as-of 2026-11: not a day"),
        (vec!["assess", "--answers", STOPPED, "--dataset", "nowhere"], "nowhere"),
        (vec!["assess", "--answers", STOPPED, "--format", "pdf"], "--format pdf: there are json, csv, markdown and html"),
        (vec!["assess", "--answers", STOPPED, "--format", "csv", "--table", "laws"], "--table laws: there are findings, comparison, "),
        (vec!["assess", "--answers", STOPPED, "--format", "csv", "--document", "brief"], "--document goes with --format markdown or html"),
        (vec!["assess", "--answers", STOPPED, "--table", "risks"], "--table goes with --format csv"),
        (vec!["validate"], "validate needs one folder"),
        (vec!["validate", "a", "b"], "validate needs one folder"),
        (vec!["score"], "no command \"score\""),
    ] {
        let told = refused(&arguments);
        assert!(told.starts_with("vendor-risk: ") && told.contains(reason), "{arguments:?}: {told}");
    }
}

#[test]
fn help_is_no_mistake() {
    for arguments in [vec![], vec!["help"], vec!["--help"]] {
        let said = run(&arguments);
        assert!(said.ok && said.out.contains("vendor-risk assess --answers FILE"), "{arguments:?}");
    }
}

#[test]
fn validate_says_what_a_good_folder_holds() {
    let said = run(&["validate", "assets/dataset"]);
    let dataset = &common::bundled_edition().dataset;
    assert!(said.ok, "{}", said.err);
    let counts = format!("no mistake: {} providers, {} offerings, ", dataset.providers.len(), dataset.offerings().count());
    assert!(said.out.contains(&counts) && said.out.contains(&dataset.sha256), "{}", said.out);
}

#[test]
fn validate_tells_every_mistake_of_a_broken_copy() {
    let copy = dataset_copy("broken");
    change(&copy.join("index.json"), |value| value["providers"].as_array_mut().unwrap().retain(|id| id != "xai"));
    change(&copy.join("providers/anthropic.json"), |value| {
        value["clauses"][0]["stance"] = json!("fine");
        value["documents"][0]["captured"] = json!("2026-02-30");
    });
    fs::write(copy.join("providers/openai.json"), "{").unwrap();
    let told = refused(&["validate", copy.to_str().unwrap()]);
    assert!(told.starts_with("vendor-risk: 4 mistakes\n"), "{told}");
    for line in [
        "providers/anthropic.json: $.clauses[0].stance: found \"fine\"; allowed: one of ",
        "providers/anthropic.json: $.documents[0].captured: found \"2026-02-30\"; allowed: a date: YYYY-MM-DD, YYYY-MM or YYYY",
        "providers/openai.json: $: found EOF while parsing an object at line 1 column 1; allowed: JSON with each key once",
        "providers/xai.json: $: found a file that the index does not name; allowed: the files that index.json names",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
}

#[test]
fn records_writes_the_file_that_the_widget_asks_for() {
    let out = folder("records");
    let said = run(&["records", "--out", out.to_str().unwrap()]);
    let edition = common::bundled_edition();
    let path = out.join(vendor_risk::bundled::RECORDS_FILE);
    assert!(said.ok, "{}", said.err);
    assert_eq!(said.out, format!("{}\n", path.display()));
    let records = vendor_risk::bundled::read_records(&fs::read(path).unwrap(), edition).unwrap();
    assert_eq!(records.providers.len(), edition.dataset.providers.len());
}
