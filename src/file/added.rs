//! What people add to an assessment, by itself: as the page keeps it between visits, and as it stands in a filed assessment.

use super::people::{read_conclusion, read_filing, write_conclusion, write_filing};
use super::place::{Log, Place};
use crate::reading::{Mistake, Raw, json_list, json_object};
use crate::scoring::{Conclusion, Filing};

/// What people added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Added {
    /// What they concluded.
    pub conclusions: Vec<Conclusion>,
    /// What stands on the cover and in the sign-off.
    pub filing: Filing,
}

impl Added {
    /// As text: the parts `conclusions` and `filing` of an assessment; empty if nobody has added anything.
    pub fn write(&self) -> String {
        if *self == Added::default() {
            return String::new();
        }
        json_object(vec![("conclusions", json_list(self.conclusions.iter().map(write_conclusion).collect())), ("filing", write_filing(&self.filing))])
    }

    /// Out of a text that has these parts among others; a missing part is empty.
    ///
    /// # Errors
    /// Every mistake in these parts.
    pub fn read(text: &str) -> Result<Self, Vec<Mistake>> {
        let mut added = Added::default();
        let Some(raw) = Raw::read(text) else { return Ok(added) };
        let mut log = Log::default();
        let mut parts = Place::new(raw, "$".to_owned()).object(&mut log);
        let conclusions = parts.part("conclusions");
        if conclusions.raw.is_some() {
            added.conclusions = conclusions.list(&mut log).iter().map(|place| read_conclusion(place, &mut log)).collect();
        }
        let filing = parts.part("filing");
        if filing.raw.is_some() {
            added.filing = read_filing(&filing, &mut log);
        }
        if log.mistakes.is_empty() { Ok(added) } else { Err(log.mistakes) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::write_field;

    #[test]
    fn what_was_added_comes_back_and_nothing_is_nothing() {
        let mut added = Added::default();
        assert_eq!(added.write(), "");
        assert_eq!(Added::read(""), Ok(Added::default()));
        for at in ["filing/title", "conclusion/openai/business/reason", "finding/openai/business/retention/owner"] {
            assert!(write_field(&mut added.filing, &mut added.conclusions, at, "“x” <b>\n"));
        }
        assert_eq!(Added::read(&added.write()), Ok(added));
        let mistakes = Added::read(r#"{"conclusions": [], "filing": {"status": "signed"}}"#).unwrap_err();
        assert_eq!(mistakes.iter().map(|mistake| mistake.path.as_str()).collect::<Vec<_>>(), ["$.filing.status"]);
    }
}
