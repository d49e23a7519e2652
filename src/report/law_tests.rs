//! The law behind rules and gates, on days before and after something changes.

use super::law::*;
use super::sample;
use crate::dataset::Date;
use crate::law::Validity;
use crate::questionnaire::Answers;
use crate::scoring::Truth;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn answers(json: &str) -> Answers {
    serde_json::from_str(json).unwrap()
}

/// Asks with answers and a day.
fn asking<T>(json: &str, as_of: &str, ask: impl Fn(Asked<'_>) -> T) -> T {
    let (edition, records) = (sample::edition(), sample::records());
    ask(Asked { edition: &edition, records: &records, answers: &answers(json), as_of: day(as_of) })
}

fn of<'a>(grounds: &'a [Ground<'_>], regulation: &str) -> Vec<&'a Ground<'a>> {
    grounds.iter().filter(|ground| ground.regulation.id == regulation).collect()
}

const EEA_PERSONAL: &str = r#"{"established": ["eea"], "data": ["personal"], "where": ["eea"]}"#;

#[test]
fn a_gate_rests_on_the_articles_that_it_speaks_of() {
    asking(EEA_PERSONAL, "2026-11-21", |asked| {
        let grounds = asked.gate("no-processing-agreement");
        let references: Vec<&str> = grounds.iter().map(|ground| ground.provision.reference.as_str()).collect();
        assert_eq!(references, ["Art. 28(3)", "Art. 28"]);
        assert_eq!((grounds[0].validity, grounds[0].concerns), (Validity::InForce, Truth::True));
        assert_eq!(grounds[1].concerns, Truth::False, "nothing in the answers points to the UK");
        assert_eq!(asked.gate("no such gate"), []);
    });
}

#[test]
fn whether_a_provision_concerns_someone_is_as_open_as_the_answers() {
    let concerns = |json: &str| asking(json, "2026-11-21", |asked| asked.gate("no-processing-agreement")[0].concerns);
    assert_eq!(concerns(EEA_PERSONAL), Truth::True);
    assert_eq!(concerns(r#"{"established": ["us"], "data": ["none"]}"#), Truth::False);
    assert_eq!(concerns(r#"{"established": "not-sure", "data": ["personal"]}"#), Truth::Unknown);
    assert_eq!(concerns("{}"), Truth::Unknown);
}

#[test]
fn the_high_risk_rules_of_the_ai_act_apply_from_december_2027() {
    let json = r#"{"established": ["eea"], "decisions": "yes"}"#;
    let seen = |as_of: &str| {
        asking(json, as_of, |asked| {
            let grounds = asked.topic("audit-rights");
            let found = of(&grounds, "eu-ai-act-high-risk");
            found.iter().find(|ground| ground.provision.reference == "Art. 26(5)").map(|ground| ground.validity)
        })
    };
    assert_eq!(seen("2026-11-21"), Some(Validity::NotYet(day("2027-12-02"))));
    assert_eq!(seen("2027-12-01"), Some(Validity::NotYet(day("2027-12-02"))));
    assert_eq!(seen("2027-12-02"), Some(Validity::InForce));
}

#[test]
fn a_memorandum_lapses_and_a_start_that_is_not_recorded_is_no_absence_of_law() {
    let validity_in_2028 = asking("{}", "2028-01-01", |asked| {
        of(&asked.topic("audit-rights"), "us-omb-m-26-04").iter().map(|ground| ground.validity).collect::<Vec<_>>()
    });
    assert_eq!(validity_in_2028, [Validity::Ended(day("2027-12-11"))]);
    let hipaa =
        asking("{}", "2026-11-21", |asked| of(&asked.topic("breach-notice"), "us-hipaa").iter().map(|ground| ground.validity).collect::<Vec<_>>());
    assert!(hipaa.len() > 2 && hipaa.iter().all(|found| *found == Validity::StartUnknown), "{hipaa:?}");
    assert_eq!(validity(Validity::StartUnknown), "start not recorded");
}

#[test]
fn a_record_that_names_a_replaced_act_is_told_so() {
    for (as_of, wanted) in
        [("2026-11-21", Validity::InForce), ("2026-06-29", Validity::NotYet(day("2026-06-30"))), ("2027-01-01", Validity::Ended(day("2026-12-31")))]
    {
        asking("{}", as_of, |asked| {
            let record = asked.records.third_party.record("CA-P-010629").unwrap();
            let named = asked.named(record);
            assert_eq!(named.len(), 8);
            let (_, colorado) = named.iter().find(|(named, _)| named.label == "Colorado AI Act").unwrap();
            let (regulation, found) = colorado.unwrap();
            assert_eq!(found, wanted, "{as_of}");
            assert_eq!(successor(&asked.records.law, regulation).unwrap().short_name, "Colorado ADMT Act (SB 26-189)");
        });
    }
}

#[test]
fn every_topic_with_a_ground_has_each_provision_once_and_those_that_concern_first() {
    asking(EEA_PERSONAL, "2026-11-21", |asked| {
        let mut with_grounds = 0;
        for topic in &asked.edition.rubric.topics {
            let grounds = asked.topic(&topic.id);
            with_grounds += usize::from(!grounds.is_empty());
            assert!(grounds.windows(2).all(|pair| pair[0].concerns >= pair[1].concerns), "{}", topic.id);
            for (index, ground) in grounds.iter().enumerate() {
                assert!(!grounds[..index].iter().any(|other| std::ptr::eq(other.provision, ground.provision)), "{}", topic.id);
            }
        }
        assert!(with_grounds > 12, "{with_grounds}");
        let rule = asked.edition.rubric.relevance.iter().find(|rule| rule.topic == "breach-notice" && !asked.rule(rule).is_empty()).unwrap();
        assert!(asked.rule(rule).iter().all(|ground| asked.topic("breach-notice").contains(ground)));
    });
}

#[test]
fn what_nobody_has_seen_in_force_lately_is_to_be_checked() {
    let unchecked = |as_of: &str| asking("{}", as_of, |asked| asked.is_unchecked(asked.records.law.regulation("eu-gdpr").unwrap()));
    assert!(!unchecked("2026-11-21"));
    assert!(unchecked("2036-11-21"));
    assert!(asking("{}", "2026-11-21", |asked| asked.is_unchecked(asked.records.law.regulation("uk-idta-addendum").unwrap())));
}

#[test]
fn the_agency_that_leads_comes_first() {
    asking("{}", "2026-11-21", |asked| {
        let law = &asked.records.law;
        let found = agencies(law, law.regulation("eu-gdpr"));
        let ids: Vec<&str> = found.iter().map(|agency| agency.id.as_str()).collect();
        assert_eq!(ids, ["eu-national-dpa", "edpb", "ie-dpc"]);
        assert_eq!(place(found[2].jurisdiction), "Ireland");
    });
}
