//! `verify`: the three answers that it gives, and its exit codes.

use std::fs;

use serde_json::{Value, json};

use super::{STOPPED, change, dataset_copy, folder, run};
use crate::common;

/// A file with the assessment of a profile.
fn filed(name: &str, profile: &str) -> String {
    let path = folder(name).join("assessment.json");
    fs::write(&path, run(&["assess", "--answers", profile]).out).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn what_is_the_same_is_said_with_its_hash_and_its_code() {
    let path = filed("verify-same", STOPPED);
    let edition = common::bundled_edition();
    let said = run(&["verify", &path]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let opened = vendor_risk::file::read(&fs::read_to_string(&path).unwrap(), edition).unwrap();
    let sha256 = vendor_risk::file::sha256(&vendor_risk::file::write(&opened.assessment));
    let id = vendor_risk::file::assessment_id(opened.assessment.as_of, &sha256);
    let code = vendor_risk::file::code::write(&opened.assessment, edition).unwrap();
    assert_eq!(said.out, format!("Exactly the same result, to the last digit.\n{id}, SHA-256 {sha256}\n{code}\n"));
}

#[test]
fn what_differs_is_told_and_has_an_exit_code_of_its_own() {
    let path = filed("verify-differs", STOPPED);
    let copy = dataset_copy("verify-dataset");
    change(&copy.join("providers/anthropic.json"), |value| {
        for clause in value["clauses"].as_array_mut().unwrap() {
            if clause["topic"] == "commercial-use" && clause["offering"] == "consumer" {
                clause["stance"] = json!("permitted");
            }
        }
    });
    let said = run(&["verify", &path, "--dataset", copy.to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    assert!(said.out.starts_with("The dataset is another one, though both are called "), "{}", said.out);
    assert!(said.out.contains("from the providers' terms") && !said.out.contains("from the rubric"), "{}", said.out);

    let rubric = folder("verify-rubric").join("rubric.json");
    fs::write(&rubric, common::text("assets/rubric.json")).unwrap();
    change(&rubric, |value| value["gates"] = json!([]));
    let said = run(&["verify", &path, "--rubric", rubric.to_str().unwrap()]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("no longer applies.") && said.out.contains(": the verdict was “Not usable as intended” then"), "{}", said.out);
}

#[test]
fn a_file_that_was_changed_by_hand_differs() {
    let path = filed("verify-by-hand", STOPPED);
    change(&std::path::PathBuf::from(&path), |value| value["results"][0]["verdict"] = json!("no-blocker-found"));
    let said = run(&["verify", &path]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("the verdict was “No blocker found” then and is “Not usable as intended” now."), "{}", said.out);
}

#[test]
fn what_cannot_be_read_is_refused_with_every_mistake() {
    let path = filed("verify-mistakes", STOPPED);
    change(&std::path::PathBuf::from(&path), |value: &mut Value| {
        value["as_of"] = json!("soon");
        value["results"][0]["ip"]["low"] = json!(-1);
    });
    let said = run(&["verify", &path]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert!(said.err.starts_with("vendor-risk: 2 mistakes\n"), "{}", said.err);
    assert!(said.err.contains(&format!("{path}: $.as_of: found \"soon\"; allowed: a day: YYYY-MM-DD")), "{}", said.err);
    for (arguments, reason) in [(vec!["verify"], "verify needs one file"), (vec!["verify", "nowhere.json"], "nowhere.json: ")] {
        let said = run(&arguments);
        assert_eq!(said.code, Some(2));
        assert!(said.err.contains(reason), "{}", said.err);
    }
}

#[test]
fn what_is_not_known_in_a_file_is_said() {
    let path = filed("verify-notices", STOPPED);
    change(&std::path::PathBuf::from(&path), |value| value["colour"] = json!("red"));
    let said = run(&["verify", &path]);
    assert_eq!(said.code, Some(0));
    assert!(said.out.starts_with(&format!("{path}: $.colour: this version of vendor-risk does not know this part (\"red\")")), "{}", said.out);
}
