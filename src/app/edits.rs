//! Which answer is newer, where several tabs are answered at once. Each change of an answer gets a number that is larger than all that its tab knows,
//! so two tabs that have heard of each other agree on what came later, whatever the order in which they hear.

use crate::file::write_answer;
use crate::questionnaire::Answers;
use crate::reading::{Entries, digits};

/// For each question that was answered, or whose answer was taken back: the number of the change, as it is kept.
pub type Edits = Entries<String>;

fn number(of: &Edits, id: &str) -> usize {
    of.get(id).and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// The numbers after a change of answers; after `all`, each answer that is there counts as given anew.
pub fn edited(edits: &Edits, before: &Answers, after: &Answers, all: bool) -> Edits {
    let next = digits(1 + edits.keys().map(|id| number(edits, id)).max().unwrap_or_default());
    let mut edited = edits.clone();
    for id in before.0.keys().chain(after.0.keys()) {
        if before.get(id) != after.get(id) || all && after.get(id).is_some() {
            edited.insert(id.clone(), next.clone());
        }
    }
    edited
}

/// The answers of two tabs as one: of each question the newer. It is the same, whichever of them does it.
pub fn merged(ours: (&Answers, &Edits), theirs: (&Answers, &Edits)) -> (Answers, Edits) {
    let (mut answers, mut edits) = (theirs.0.clone(), theirs.1.clone());
    for id in ours.0.0.keys().chain(ours.1.keys()) {
        let [our_change, their_change] = [ours, theirs].map(|(_, edits)| number(edits, id));
        // Of two changes of the same number an answer goes before none, and of two answers the same one in both tabs.
        let words = |(answers, _): (&Answers, &Edits)| answers.get(id).map(write_answer).unwrap_or_default();
        if our_change > their_change || our_change == their_change && words(ours) > words(theirs) {
            if let Some(number) = ours.1.get(id) {
                edits.insert(id.clone(), number.clone());
            }
            match ours.0.get(id) {
                Some(answer) => answers.0.insert(id.clone(), answer.clone()),
                None => answers.0.remove(id),
            };
        }
    }
    (answers, edits)
}
