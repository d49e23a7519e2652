//! Providers and offerings as the third-party import of CISO Assistant takes them: its sheets "Entities" and "Solutions".
//!
//! The columns are those that `_process_entities` and `_process_solutions` in `backend/data_wizard/views.py` of `intuitem/ciso-assistant-community` read
//! (the sample is `backend/data_wizard/import_templates/third_parties_template.xlsx`, tried by `backend/data_wizard/tests/test_templates.py`): of entities
//! `ref_id` and `name` must be there, of solutions also `provider_entity_ref_id`. Columns in which only the company can write (domain, criticality, trust,
//! dependency) are left out; the import takes its own defaults for them. It reads one spreadsheet with both sheets, so the two tables go into one file.

use super::head;
use crate::report::document::blocks::Words;
use crate::report::document::csv::Sheet;
use crate::report::document::view::{Subject, View};
use crate::report::words;

/// One row for each provider of the shortlist.
pub fn entities(subject: Subject<'_>) -> Sheet<'_> {
    let view = View::new(subject, false);
    let mut rows: Vec<Vec<Words<'_>>> = Vec::new();
    for offered in &view.offered {
        let provider = offered.provider;
        if rows.iter().any(|row| row.first().is_some_and(|id| *id == provider.id)) {
            continue;
        }
        let kind = subject.edition.vocabulary.label("kinds", provider.kind.id());
        let seat = subject.records.and_then(|records| records.provider(&provider.id)?.card.headquarters.as_deref());
        let description = [kind, seat.map_or("", |_| ", "), seat.unwrap_or_default()].concat();
        rows.push(vec![provider.id.as_str().into(), provider.name.as_str().into(), description.into()]);
    }
    Sheet { head: head(&["ref_id", "name", "description"]), rows }
}

/// One row for each offering of the shortlist.
pub fn solutions(subject: Subject<'_>) -> Sheet<'_> {
    let view = View::new(subject, false);
    let mut rows = Vec::new();
    for offered in &view.offered {
        let (edition, result) = (subject.edition, offered.result);
        let description = [
            edition.vocabulary.label("verdicts", result.verdict.id()),
            "; exposure of intellectual property ",
            &words::exposure(edition, result.ip),
            ", of data ",
            &words::exposure(edition, result.data),
            "; assessed for ",
            &words::date(subject.assessment.as_of),
        ];
        rows.push(vec![result.key().into(), offered.name.clone().into(), description.concat().into(), result.provider.as_str().into()]);
    }
    Sheet { head: head(&["ref_id", "name", "description", "provider_entity_ref_id"]), rows }
}
