//! How a clause record is cited: as plain text and as BibTeX. The record's permanent id is the clause's.

use super::words;
use crate::dataset::{Clause, ClauseRecord, Date, DocumentRecord, NOT_ADDRESSED};
use crate::edition::{Edition, Records};

/// What a citation of a clause says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation<'a> {
    /// The permanent id of the record.
    pub id: &'a str,
    /// The provider's name.
    pub provider: &'a str,
    /// The offering's name.
    pub offering: &'a str,
    /// The topic's heading.
    pub topic: &'a str,
    /// Whether the record is that the document, or all of them, say nothing on the topic.
    pub silent: bool,
    /// The document; `None` for all of the offering's.
    pub document: Option<&'a DocumentRecord>,
    /// The section.
    pub section: Option<&'a str>,
    /// The beginning of the hash of the clause's words.
    pub hash: Option<String>,
    /// The dataset's version.
    pub version: &'a str,
    /// The dataset's day.
    pub date: Date,
}

/// How many digits of a hash are printed.
const DIGITS: usize = 16;

/// The citation of a clause, by its permanent id.
pub fn citation<'a>(edition: &'a Edition, records: &'a Records, id: &str) -> Option<Citation<'a>> {
    let provider = edition.dataset.provider(id.split('/').next()?)?;
    let clause: &Clause = provider.clauses.iter().find(|clause| clause.id == id)?;
    let (owner, record): (_, &ClauseRecord) = records.clause(id)?;
    Some(Citation {
        id: &clause.id,
        provider: &provider.name,
        offering: provider.offering(&clause.offering).map_or("", |offering| &offering.name),
        topic: words::topic(&edition.vocabulary, &clause.topic),
        silent: clause.stance == NOT_ADDRESSED,
        document: clause.document.as_deref().and_then(|id| owner.document(id)),
        section: record.section.as_deref(),
        hash: record.pin.as_ref().map(|pin| pin.fingerprint.to_string().chars().take(DIGITS).collect()),
        version: &edition.dataset.version,
        date: edition.dataset.date,
    })
}

impl Citation<'_> {
    /// One paragraph of plain text. A date that nobody knows is said to be so: the day of a capture never stands for that of a document.
    pub fn plain(&self) -> String {
        let mut text = [self.provider, ", ", &self.title(), ". "].concat();
        if let Some(document) = self.document {
            text.push_str(&dates(document));
            text.push_str(". ");
            if let Some(url) = &document.url {
                text.push_str(url);
                text.push_str(". ");
            }
        }
        if let Some(hash) = &self.hash {
            text.push_str(&["SHA-256 of the clause's words ", hash, "…. "].concat());
        }
        text.push_str(&["Record ", self.id, ", ", &self.edition(), "."].concat());
        text
    }

    /// An entry of type `misc`.
    pub fn bibtex(&self) -> String {
        let mut note = self.document.map(dates).unwrap_or_default();
        for part in [self.hash.as_ref().map(|hash| ["SHA-256 of the clause's words ", hash, "…"].concat()), Some(["Record ", self.id].concat())] {
            if !note.is_empty() && part.is_some() {
                note.push_str("; ");
            }
            note.push_str(&part.unwrap_or_default());
        }
        note.push_str(", ");
        note.push_str(&self.edition());
        // Braces twice: the inner ones keep a name whole and a title's capitals.
        let mut fields = vec![("author", braced(&escaped(self.provider))), ("title", braced(&escaped(&self.title())))];
        if let Some(effective) = self.document.and_then(|document| document.effective) {
            fields.push(("year", effective.year.to_string()));
            if effective.month > 0 {
                fields.push(("month", effective.month.to_string()));
            }
        }
        if let Some(url) = self.document.and_then(|document| document.url.as_deref()) {
            fields.push(("url", address(url)));
        }
        fields.push(("note", escaped(&note)));
        let fields: Vec<String> = fields.into_iter().map(|(name, value)| ["  ", name, " = ", &braced(&value)].concat()).collect();
        ["@misc{", &self.id.replace('/', "-"), ",\n", &fields.join(",\n"), "\n}\n"].concat()
    }

    /// The document and section, and where they are silent, on what.
    fn title(&self) -> String {
        let document = self.document.map_or_else(|| ["All documents of ", self.offering].concat(), |document| document.title.clone());
        let section = self.section.map(|section| [", ", section].concat()).unwrap_or_default();
        let silence = if self.silent { [" (silent on “", self.topic, "”)"].concat() } else { String::new() };
        [document, section, silence].concat()
    }

    fn edition(&self) -> String {
        ["vendor-risk dataset ", self.version, " of ", &words::date(self.date)].concat()
    }
}

/// The date that the document states, and apart from it when its text was captured and last seen.
fn dates(document: &DocumentRecord) -> String {
    let effective = document.effective.map_or_else(|| "States no date".to_owned(), |date| ["Effective ", &words::date(date)].concat());
    let captured = document.captured.map_or_else(|| "day of capture not known".to_owned(), |date| ["captured ", &words::date(date)].concat());
    let seen = document.last_seen.filter(|seen| Some(*seen) != document.captured).map(|date| ["last seen ", &words::date(date)].concat());
    [Some(effective), Some(captured), seen].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn braced(text: &str) -> String {
    ["{", text, "}"].concat()
}

/// Text with every character that means something to BibTeX or LaTeX written so that it means itself. Braces are named, not escaped, since BibTeX counts
/// escaped ones too; white space of every kind becomes a space.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '$' | '&' | '#' | '%' | '_' => out.extend(['\\', letter]),
            _ if letter.is_whitespace() || letter.is_control() => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

/// An address as BibTeX takes it: word for word, but for what would end the field.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn plain(id: &str) -> String {
        let (edition, records) = (sample::edition(), sample::records());
        citation(&edition, &records, id).unwrap().plain()
    }

    fn bibtex(id: &str) -> String {
        let (edition, records) = (sample::edition(), sample::records());
        citation(&edition, &records, id).unwrap().bibtex()
    }

    #[test]
    fn a_clause_is_cited_with_its_document_and_both_dates() {
        let text = plain("anthropic/business/output-ownership/1");
        let start = "Anthropic, Commercial Terms of Service, B Customer Content. Effective 17 June 2025; captured ";
        assert!(text.starts_with(start), "{text}");
        let end = "…. Record anthropic/business/output-ownership/1, vendor-risk dataset 1.1.0 of 21 November 2026.";
        assert!(text.ends_with(end) && text.contains(" https://") && text.contains("SHA-256 of the clause's words "), "{text}");
    }

    #[test]
    fn the_day_of_a_capture_never_stands_for_the_documents() {
        let text = plain("anthropic/business/retention/1");
        assert!(text.contains("States no date; day of capture not known"), "{text}");
        let entry = bibtex("anthropic/business/retention/1");
        assert!(!entry.contains("year ="), "{entry}");
    }

    #[test]
    fn silence_is_cited_as_silence() {
        let text = plain("anthropic/business/output-uniqueness/1");
        assert!(text.starts_with("Anthropic, Commercial Terms of Service (silent on “"), "{text}");
        assert!(!text.contains("SHA-256"), "{text}");
        let (edition, records) = (sample::edition(), sample::records());
        let mut of_all = citation(&edition, &records, "anthropic/business/output-uniqueness/1").unwrap();
        of_all.document = None;
        assert!(of_all.plain().starts_with("Anthropic, All documents of Claude API and commercial services (silent on “"), "{}", of_all.plain());
        assert!(!of_all.bibtex().contains("url ="), "{}", of_all.bibtex());
    }

    #[test]
    fn an_entry_of_bibtex_is_whole() {
        let entry = bibtex("anthropic/business/output-ownership/1");
        assert!(
            entry.starts_with("@misc{anthropic-business-output-ownership-1,\n  author = {{Anthropic}},\n  title = {{Commercial Terms"),
            "{entry}"
        );
        assert!(entry.contains("  year = {2025},\n  month = {6},\n  url = {https://"), "{entry}");
        assert!(entry.ends_with("}\n}\n"));
    }

    #[test]
    fn what_means_something_to_bibtex_is_escaped() {
        assert_eq!(escaped(r"50% & $5 #1 a_b"), r"50\% \& \$5 \#1 a\_b");
        assert_eq!(escaped("{x} ~ ^ \\\n"), r"\textbraceleft{}x\textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{} ");
        assert_eq!(address("https://a.example/{x}?a=1%20&b_c#d"), "https://a.example/%7Bx%7D?a=1%20&b_c#d");
    }

    #[test]
    fn every_record_can_be_cited_with_balanced_braces_and_a_key_of_its_own() {
        let (edition, records) = (sample::edition(), sample::records());
        let mut keys = std::collections::BTreeSet::new();
        for clause in edition.dataset.providers.iter().flat_map(|provider| &provider.clauses) {
            let cited = citation(&edition, &records, &clause.id).unwrap();
            let entry = cited.bibtex();
            assert_eq!(entry.matches('{').count(), entry.matches('}').count(), "{entry}");
            assert!(keys.insert(entry.lines().next().unwrap().to_owned()), "{entry}");
            assert!(cited.plain().contains(clause.id.as_str()));
        }
    }
}
