//! Numbers, dates and lists as people read them.

use crate::dataset::{Date, Offering, Vocabulary};
use crate::edition::Edition;
use crate::reading::digits;
use crate::scoring::{Decimal, Exposure, Span};

const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// "A", "A and B", "A, B and C".
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push_str(if index + 1 == items.len() { " and " } else { ", " });
        }
        text.push_str(item.as_ref());
    }
    text
}

/// "1 offering", "3 offerings".
pub fn count(number: usize, one: &str, many: &str) -> String {
    let mut text = digits(number);
    text.push(' ');
    text.push_str(if number == 1 { one } else { many });
    text
}

/// "17 June 2025", "June 2025" or "2025", as far as the date is known.
pub fn date(date: Date) -> String {
    let mut text = String::new();
    if date.day > 0 {
        text.push_str(&digits(date.day.into()));
        text.push(' ');
    }
    if let Some(month) = usize::from(date.month).checked_sub(1).and_then(|index| MONTHS.get(index)) {
        text.push_str(month);
        text.push(' ');
    }
    text.push_str(&digits(date.year.into()));
    text
}

/// "31 to 62", or "31" where both ends read the same.
pub fn interval(exposure: Exposure) -> String {
    between(exposure.low.rounded(), exposure.high.rounded())
}

/// "45 to 75", or "45" for a single value.
pub fn span(span: Span) -> String {
    between(span.0, span.1)
}

fn between(low: i64, high: i64) -> String {
    let mut text = low.to_string();
    if low != high {
        text.push_str(" to ");
        text.push_str(&high.to_string());
    }
    text
}

/// "moderate to high": an interval is named by both its ends.
pub fn labels(edition: &Edition, exposure: Exposure) -> String {
    let (low, high) = (edition.rubric.label(exposure.low.0), edition.rubric.label(exposure.high.0));
    let mut text = lower(edition.vocabulary.label("severities", low));
    if low != high {
        text.push_str(" to ");
        text.push_str(&lower(edition.vocabulary.label("severities", high)));
    }
    text
}

/// "31 to 62 · moderate to high"; for an axis on which nothing is relevant it says so.
pub fn exposure(edition: &Edition, exposure: Option<Exposure>) -> String {
    exposure.map_or_else(|| "nothing relevant".to_owned(), |exposure| [interval(exposure), labels(edition, exposure)].join(" · "))
}

/// "12.3": one decimal, enough to follow a sum without feigning precision.
pub fn points(points: Decimal) -> String {
    let tenths = (points.0 + 500).div_euclid(1000);
    tenth(tenths)
}

/// "18.5" or "18" from tenths.
pub fn tenth(tenths: i64) -> String {
    let mut text = (tenths / 10).to_string();
    if tenths % 10 != 0 {
        text.push('.');
        text.push_str(&(tenths % 10).abs().to_string());
    }
    text
}

/// "+3.2", "−1.4" or "0": a difference, with a true minus.
pub fn difference(points: Decimal) -> String {
    let tenths = (points.0 + 500).div_euclid(1000);
    let sign = match tenths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    [sign, &tenth(tenths.abs())].concat()
}

/// The middle of a span of whole numbers: "60" or "62.5".
pub fn middle(span: Span) -> String {
    tenth((span.0 + span.1) * 5)
}

/// "85 %" with a no-break space; a dash where nothing is relevant.
pub fn percent(share: Option<Decimal>) -> String {
    // Never "100 %" for anything less than all.
    share.map_or_else(|| "–".to_owned(), |share| (share.0 / 100).to_string() + "\u{a0}%")
}

/// The name of an offering without what stands in brackets: for sentences and labels.
pub fn short_name(offering: &Offering) -> String {
    let mut depth = 0_usize;
    let mut text = String::with_capacity(offering.name.len());
    for letter in offering.name.chars() {
        match letter {
            '(' => {
                depth += 1;
                text.truncate(text.trim_end().len());
            }
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => text.push(letter),
            _ => {}
        }
    }
    text
}

/// The short name of the offering with these ids; the ids themselves if there is none.
pub fn name_of(edition: &Edition, provider: &str, offering: &str) -> String {
    edition.dataset.provider(provider).and_then(|found| found.offering(offering)).map_or_else(|| [provider, offering].join("/"), short_name)
}

/// The short name of the offering with the key `provider/offering`.
pub fn name_of_key(edition: &Edition, key: &str) -> String {
    let (provider, offering) = key.split_once('/').unwrap_or((key, ""));
    name_of(edition, provider, offering)
}

/// The heading of a topic.
pub fn topic<'a>(vocabulary: &'a Vocabulary, id: &'a str) -> &'a str {
    match id {
        crate::rubric::MODEL_LICENCE => "Licences of the models",
        _ => vocabulary.topic(id).map_or(id, |topic| &topic.label),
    }
}

/// The first letter in lower case, for use inside a sentence; abbreviations stay. Only for letters of English, as our own words begin with.
pub fn lower(text: &str) -> String {
    let mut lower = text.to_owned();
    if !text.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase)
        && let Some(first) = lower.get_mut(..1)
    {
        first.make_ascii_lowercase();
    }
    lower
}

/// The text without a full stop at its end, for use before a semicolon or in a list.
pub fn open_ended(text: &str) -> &str {
    text.trim_end().trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Tier;

    #[test]
    fn lists_read_as_english() {
        for (items, text) in [(vec![], ""), (vec!["A"], "A"), (vec!["A", "B"], "A and B"), (vec!["A", "B", "C"], "A, B and C")] {
            assert_eq!(list(&items), text);
        }
        assert_eq!(count(1, "offering", "offerings"), "1 offering");
        assert_eq!(count(0, "offering", "offerings"), "0 offerings");
    }

    #[test]
    fn dates_say_only_what_is_known() {
        for (file, text) in [("2025-06-17", "17 June 2025"), ("2025-12", "December 2025"), ("2025", "2025")] {
            assert_eq!(date(Date::parse(file).unwrap()), text);
        }
    }

    #[test]
    fn numbers_are_rounded_for_people() {
        let value = |low, mid, high| Exposure { low: Decimal(low), mid: Decimal(mid), high: Decimal(high) };
        assert_eq!(interval(value(312_499, 400_000, 624_999)), "31 to 62");
        assert_eq!(interval(value(312_499, 312_499, 313_000)), "31");
        assert_eq!(points(Decimal(123_449)), "12.3");
        assert_eq!(points(Decimal(120_000)), "12");
        assert_eq!(middle(Span(45, 80)), "62.5");
        assert_eq!(span(Span(0, 100)), "0 to 100");
        assert_eq!(percent(Some(Decimal(9_999))), "99\u{a0}%");
        assert_eq!(percent(None), "–");
    }

    #[test]
    fn short_names_drop_what_stands_in_brackets() {
        let named = |name: &str| short_name(&Offering { id: String::new(), name: name.to_owned(), tier: Tier::Business });
        assert_eq!(named("Windsurf (Cognition, formerly Codeium), business terms"), "Windsurf, business terms");
        assert_eq!(named("Claude for individuals (European terms)"), "Claude for individuals");
        assert_eq!(named("Cohere, business terms"), "Cohere, business terms");
    }

    #[test]
    fn lower_leaves_abbreviations() {
        assert_eq!(lower("Nothing protects"), "nothing protects");
        assert_eq!(lower("HIPAA asks"), "HIPAA asks");
        assert_eq!(lower("A processor"), "a processor");
    }
}
