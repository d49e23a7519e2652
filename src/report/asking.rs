//! The list of what to ask a provider for, in words that can be copied into a letter.

use super::{standing_label, words};
use crate::dataset::{NOT_ADDRESSED, Tier};
use crate::edition::{Edition, Records};
use crate::scoring::{Ask, OfferingResult, Precedent};

/// "Training on your content: “Not used for training”", or that it is to be confirmed, where it is the stance that stands with some doubt.
pub fn ask_line(edition: &Edition, ask: &Ask) -> String {
    let topic = words::topic(&edition.vocabulary, &ask.topic);
    let confirm = if ask.stance == ask.now { "confirm in plain words " } else { "" };
    [topic, ": ", confirm, "“", standing_label(edition, &ask.topic, &ask.stance), "”"].concat()
}

/// "Now: “Used unless you opt out”."
pub fn ask_now(edition: &Edition, ask: &Ask) -> String {
    match ask.now.as_str() {
        "unreviewed" => "Now: nobody has reviewed the documents on this.".to_owned(),
        "mixed" => "Now: the clauses differ.".to_owned(),
        NOT_ADDRESSED => "Now: the documents do not say.".to_owned(),
        now => ["Now: “", standing_label(edition, &ask.topic, now), "”."].concat(),
    }
}

/// "Already granted by Mistral AI, business terms in “Commercial Terms of Service”, section 4."; the document only where the records are there.
pub fn precedent(edition: &Edition, records: Option<&Records>, ask: &Ask, precedent: &Precedent) -> String {
    let mut text = if precedent.stance == ask.stance { "Already granted by ".to_owned() } else { "The nearest: ".to_owned() };
    if precedent.stance != ask.stance {
        text.push('“');
        text.push_str(standing_label(edition, &ask.topic, &precedent.stance));
        text.push_str("” is granted by ");
    }
    text.push_str(&words::name_of(edition, &precedent.provider, &precedent.offering));
    let tier = edition.dataset.provider(&precedent.provider).and_then(|provider| provider.offering(&precedent.offering)).map(|found| found.tier);
    match tier.filter(|_| !precedent.same_tier) {
        Some(Tier::Business) => text.push_str(" (to businesses)"),
        Some(Tier::Consumer) => text.push_str(" (to consumers)"),
        None => {}
    }
    if let Some((provider, clause)) = records.and_then(|records| records.clause(&precedent.clause)) {
        if let Some(document) = precedent.document.as_deref().and_then(|id| provider.document(id)) {
            text.push_str(" in “");
            text.push_str(&document.title);
            text.push('”');
        }
        if let Some(section) = &clause.section {
            text.push_str(", section ");
            text.push_str(section);
        }
    }
    text.push('.');
    text
}

/// The whole list as plain text, numbered, each with what stands now, who already grants it, and what it would lift.
pub fn ask_list(edition: &Edition, records: Option<&Records>, result: &OfferingResult, asks: &[&Ask]) -> String {
    let mut text = ["What we ask for – ", &words::name_of(edition, &result.provider, &result.offering), "\n"].concat();
    for (index, ask) in asks.iter().enumerate() {
        text.push('\n');
        text.push_str(&(index + 1).to_string());
        text.push_str(". ");
        text.push_str(&ask_line(edition, ask));
        text.push('\n');
        let mut line = |words: &str| {
            text.push_str("   ");
            text.push_str(words);
            text.push('\n');
        };
        line(&ask_now(edition, ask));
        if let Some(least) = &ask.at_least {
            line(&["At least: “", standing_label(edition, &ask.topic, least), "”."].concat());
        }
        if ask.option.is_some() {
            line("You offer this as an option.");
        }
        if let Some(found) = &ask.precedent {
            line(&precedent(edition, records, ask, found));
        }
        for gate in result.gates.iter().filter(|gate| ask.lifts.contains(&gate.id)) {
            line(&["Why it matters to us: ", &gate.because].concat());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;
    use crate::scoring::{Goal, Verdict, Way, asks, smallest_set};

    #[test]
    fn every_list_that_un_stops_an_offering_names_what_is_asked_and_who_grants_it() {
        let records = sample::records();
        let (mut lists, mut granted) = (0, 0);
        for profile in sample::PROFILES {
            let (edition, assessment) = sample::assessed(profile);
            for result in assessment.results.iter().filter(|result| result.verdict == Verdict::Stopped) {
                let asks = asks(&edition, &assessment.answers, assessment.as_of, result);
                let Way::Asks(needed) = smallest_set(result, &asks, Goal::Unstopped) else { continue };
                let text = ask_list(&edition, Some(&records), result, &needed);
                assert_eq!(text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit())).count(), needed.len(), "{text}");
                assert_eq!(text.matches("Why it matters to us: ").count(), needed.iter().map(|ask| ask.lifts.len()).sum::<usize>());
                assert!(!text.contains("  \n") && !text.contains("..") && !text.contains("section §"), "{text}");
                lists += 1;
                granted += text.matches("granted by").count();
            }
        }
        assert!(lists > 40 && granted > 40, "{lists} {granted}");
    }
}
