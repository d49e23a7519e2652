//! Assessments of the repository's own profiles, for the tests of this room.

use std::rc::Rc;

use crate::bundled;
use crate::dataset::Date;
use crate::edition::{Edition, Records};
use crate::questionnaire::Answers;
use crate::scoring::{Assessment, assess};

/// A spread of the profiles in `tests/profiles/`.
pub const PROFILES: [&str; 6] = ["internal-drafting", "product-eea-personal", "hospital-us", "bank-eu", "nothing-sure", "consumer-claude-eea"];

thread_local! {
    static EDITION: Rc<Edition> = Rc::new(bundled::edition());
}

/// The bundled edition.
pub fn edition() -> Rc<Edition> {
    EDITION.with(Rc::clone)
}

/// The bundled records.
pub fn records() -> Records {
    bundled::read_records(bundled::records_bytes(), &edition()).unwrap()
}

/// The assessment of a profile of `tests/profiles/`.
pub fn assessed(profile: &str) -> (Rc<Edition>, Assessment) {
    let path = [env!("CARGO_MANIFEST_DIR"), "/tests/profiles/", profile, ".json"].concat();
    let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let answers: Answers = serde_json::from_value(file["answers"].clone()).unwrap();
    let as_of = Date::parse(file["as_of"].as_str().unwrap()).unwrap();
    let edition = edition();
    let assessment = assess(&edition, &answers, &[], as_of);
    (edition, assessment)
}
