//! A provider's card: every field that a card has, with what is known of it, and what the clauses say on retention and training.

use crate::dataset::{Clause, Offering, Provider, ProviderRecord, Role};

/// What is known of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact<'a> {
    /// Nobody knows: shown as "not known", never left out.
    NotKnown,
    /// A text.
    Text(&'a str),
    /// An address.
    Address(&'a str),
    /// Yes or no.
    YesNo(bool),
}

impl<'a> Fact<'a> {
    fn text(text: Option<&'a String>) -> Self {
        text.map_or(Fact::NotKnown, |text| Fact::Text(text))
    }

    fn address(address: Option<&'a String>) -> Self {
        address.map_or(Fact::NotKnown, |address| Fact::Address(address))
    }

    fn yes_no(answer: Option<bool>) -> Self {
        answer.map_or(Fact::NotKnown, Fact::YesNo)
    }
}

/// The card's fields in their order, each with its heading. The API's addresses are a list of their own: `record.card.endpoints`.
pub fn facts(record: &ProviderRecord) -> Vec<(&'static str, Fact<'_>)> {
    let card = &record.card;
    let moderation = card.moderation.as_ref();
    vec![
        ("Headquarters", Fact::text(card.headquarters.as_ref())),
        ("Contracts in the EEA", Fact::text(card.contracting_entity_eea.as_ref())),
        ("Website", Fact::address(card.website.as_ref())),
        ("Status page", Fact::address(card.status_page.as_ref())),
        ("Terms", Fact::address(card.terms_url.as_ref())),
        ("Privacy policy", Fact::address(card.privacy_url.as_ref())),
        ("API key required", Fact::yes_no(card.api_key_required)),
        ("Name of the API key", Fact::text(card.api_key_name.as_ref())),
        ("You must moderate", Fact::yes_no(moderation.and_then(|moderation| moderation.required))),
        ("Content is moderated", Fact::yes_no(moderation.and_then(|moderation| moderation.moderated))),
        ("Moderated by", Fact::text(moderation.and_then(|moderation| moderation.by.as_ref()))),
        ("Key, addresses and moderation according to", Fact::text(card.api_source.as_ref())),
    ]
}

/// What decides a topic at each offering of a provider; an offering without a clause was not reviewed on it. The card shows `retention` and `training-use`.
pub fn deciding_clauses<'a>(provider: &'a Provider, topic: &'a str) -> Vec<(&'a Offering, Vec<&'a Clause>)> {
    let of = |offering: &'a Offering| provider.clauses_on(&offering.id, topic).filter(|clause| clause.role == Role::Governing).collect();
    provider.offerings.iter().map(|offering| (offering, of(offering))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn every_card_has_every_field_and_says_what_is_not_known() {
        let records = sample::records();
        for record in &records.providers {
            assert_eq!(facts(record).len(), 12, "{}", record.id);
        }
        let fact = |provider: &str, name: &str| {
            let facts = facts(records.provider(provider).unwrap());
            facts.into_iter().find(|(heading, _)| *heading == name).map(|(_, fact)| fact).unwrap()
        };
        assert_eq!(fact("cerebras", "Headquarters"), Fact::Text("Sunnyvale, CA, USA"));
        assert_eq!(fact("cerebras", "Contracts in the EEA"), Fact::NotKnown);
        assert_eq!(fact("cerebras", "You must moderate"), Fact::YesNo(false), "no is an answer");
        assert_eq!(fact("anthropic", "Name of the API key"), Fact::Text("ANTHROPIC_API_KEY"));
        assert_eq!(fact("pika", "API key required"), Fact::NotKnown);
    }

    #[test]
    fn the_card_of_a_host_agrees_with_the_sheet_that_it_was_read_from() {
        let records = sample::records();
        let (card, sheet) = (&records.provider("cerebras").unwrap().card, records.third_party.sheet("cerebras").unwrap());
        assert_eq!((&card.headquarters, &card.status_page, &card.moderation), (&sheet.headquarters, &sheet.status_page, &sheet.moderation));
        assert_eq!((&card.terms_url, &card.privacy_url), (&sheet.terms_of_service, &sheet.privacy_policy));
        let addresses = |endpoints: &[crate::dataset::Endpoint]| endpoints.iter().map(|endpoint| endpoint.url.clone()).collect::<Vec<_>>();
        assert_eq!(addresses(&card.endpoints), addresses(&sheet.endpoints));
        // Written as an environment variable there.
        assert_eq!(card.api_key_name.as_ref().map(|name| ["$", name].concat()), sheet.api_key_name);
    }

    #[test]
    fn each_offering_tells_what_decides_or_that_nobody_read_it() {
        let edition = sample::edition();
        let google = edition.dataset.provider("google").unwrap();
        let training = deciding_clauses(google, "training-use");
        let stances: Vec<Vec<&str>> = training.iter().map(|(_, clauses)| clauses.iter().map(|clause| clause.stance.as_str()).collect()).collect();
        assert_eq!(stances, [vec!["prohibited"], vec!["default-on", "prohibited"], vec!["opt-out"]]);
        assert!(deciding_clauses(google, "regulated-data")[2].1.is_empty(), "the app's documents were not read for it");
    }
}
