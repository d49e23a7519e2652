//! Which field of which type is which column. A file is written and read by this list alone, so it may change freely with the types; as it stands,
//! what is alike is near, which saves some hundred bytes.

use super::Packed;
use super::fields::{Columns, OF_MEMBER};
use super::reader::Reader;
use super::writer::Writer;
use crate::dataset::{
    Analysis, Basis, Clause, ClauseRecord, Confidence, Contradiction, Dataset, Date, Document, DocumentRecord, Endpoint, EuRestrictions, Faq,
    Fingerprint, LicencePin, LicenceRecord, LicenceStance, Model, ModelLicence, Moderation, NamedAgency, NamedRegulation, Neighbour, Offering,
    Period, Pin, Precedence, Price, Provider, ProviderCard, ProviderKind, ProviderRecord, ProviderSheet, Rank, Rarity, Repair, RetentionPolicy, Role,
    Sha256, SheetLink, SheetModel, Side, SourceCitation, SourceJudgement, ThirdParty, ThirdPartyRecord, Tier, TopicWords, Tracking, Vocabulary,
    Words,
};
use crate::edition::{Edition, Records};
use crate::law::{Agency, Jurisdiction, Law, Provision, ProvisionRef, Regulation, RegulationKind, Verified};
use crate::questionnaire::{Choice, Kind, Question, Questionnaire, Source, Visible};
use crate::rubric::{
    Axis, Condition, Gate, LabelFrom, NamedCondition, Outcome, RelevanceRule, Rubric, RubricQualifier, RubricTopic, SeverityLimits, Widening,
};

packs! {
    1;
    ids ProviderKind, Tier, Role, Basis, Confidence, EuRestrictions, Axis, Outcome, Kind, Source, Jurisdiction, RegulationKind, Verified;
    struct Edition { dataset, rubric, questionnaire, vocabulary };
    struct Dataset { version, date, sha256, providers, licences };
    struct Provider { id, name, kind, areas, models, offerings, documents, clauses };
    struct Model { id, author, licence, licence_id };
    struct Offering { id, name, tier };
    struct Document { id, offerings, seen, superseded };
    struct Clause { id, offering, topic, role, scope, stance, qualifiers, basis, confidence, document };
    struct ModelLicence { id, name, confidence, eu_restrictions, stances };
    struct LicenceStance { topic, stance, basis, confidence };
    struct Date { year, month, day };
    struct Vocabulary { topics, lists };
    struct Rubric { version, sha256, as_of, conditions, topics, qualifiers, widening, relevance, gates, labels, severity, stale_after_days,
        coverage_floor };
    enum Condition {
        0 Always {},
        1 Answer { question question, has has },
        2 All { 0 parts },
        3 Any { 0 parts },
        4 Not { 0 part },
        5 Named { 0 name },
        6 Competes {}
    } or Condition::Always;
    struct NamedCondition { id, label, when };
    struct RubricTopic { id, axis, question, levels, silence, by_model, worse_of_model };
    struct RubricQualifier { id, adds, not_on_topics, not_on_stances };
    struct Widening { interpretive, medium, low };
    struct RelevanceRule { when, topic, relevance, because };
    struct Gate { id, when, requires, topic, stances, with_any_qualifier, outcome, because, remedy, unless_option, option_outcome,
        option_remedy };
    struct LabelFrom { id, from };
    struct SeverityLimits { severe_level, severe_relevance_tenths, high, moderate };
    struct Questionnaire { version, sha256, not_sure_label, sections, questions };
    struct Question { id, section, kind, ask, why, whom, source, options, exclusive_option, visible, optional };
    enum Visible { 0 ShortlistDiffersByModel {}, 1 Condition { 0 name } } or Visible::ShortlistDiffersByModel;
    struct Choice { id, label, hint };
    struct TopicWords { id, label, question, stances };
    struct Words { id, label, text };
    struct ClauseRecord { section, period, summary, why, note, pin, quotation } without id;
    struct Pin { start, end, words, fingerprint };
    struct ProviderRecord { card, model_licences, documents, clauses, contradictions, precedence, remarks } without id;
    struct ProviderCard { headquarters, contracting_entity_eea, website, terms_url, privacy_url, status_page, api_key_required, api_key_name,
        endpoints, moderation, api_source };
    struct DocumentRecord { title, kind, url, effective, captured, last_seen, retrieved_from, versions, partial,
        superseded, words, fingerprint } without id;
    enum Period { 0 Days { 0 number }, 1 Hours { 0 number } } or Period::Days(0);
    struct Fingerprint { 0 };
    struct LicenceRecord { spdx, version_date, url, steward, open_source, summary, eu_note, other, source, notes, pins };
    struct LicencePin { topic, section, pin };
    struct Law { regulations, agencies, relevance, gates };
    struct ProvisionRef { regulation, provision };
    struct Regulation { id, name, short_name, jurisdiction, kind, agencies, applies_from, applies_until, replaced_by, seen_in_force_on, note, url,
        verified, confidence, provisions };
    struct Provision { reference, what, applies_when, applies_from, applies_until, assumes, doubt };
    struct Agency { id, name, url, jurisdiction, note };
    struct Records { dataset_sha256, rubric_sha256, providers, licences, third_party, law };
    struct Contradiction { about, sides, why };
    struct Side { clause, document, record, says, governs };
    struct Precedence { offerings, ranks, note };
    struct Rank { document, name };
    struct ThirdPartyRecord { id, record_id, publisher, entity, provider, offering, document_title, document_id, document, title, page, page_note,
        clauses, source, rarity, what_it_is, why_it_matters, interpretive_note, consumer_impact, quotation, other_platforms, analysis, agencies,
        regulations, mentioned_agencies, mentioned_regulations, tracking, citation, categories, categories_note, faq, faq_note, changed_before,
        monitoring_note, affiliation, disclaimer, doubts };
    struct SourceJudgement { severity, confidence, basis };
    struct Rarity { seen, of, text };
    struct Neighbour { name, provider, severity, quotation, clause, note };
    struct Analysis { regulatory_landscape, governance_exposure, governance_level, jurisdiction_flags, contract_and_vendor_implications,
        compliance_considerations };
    struct NamedAgency { agency, name, note };
    struct NamedRegulation { regulation, label, place };
    struct Tracking { document_last_updated, first_tracked, last_verified, captured_at, analysis_generated, accessed, content_sha256, source_url,
        source_url_note, archive, snapshot_stored, hash_verified };
    struct SourceCitation { entity, document, record_id, captured, sha256, url, accessed, publisher_claim };
    struct Faq { question, answer };
    struct ProviderSheet { id, publisher, provider, name, document, page, page_note, clauses, headquarters, status_page, api_key_required,
        api_key_name, total_models, endpoints, privacy_policy, terms_of_service, retains_data, trains_on_data, retention_policy, moderation, models,
        navigation, repairs, doubts };
    struct RetentionPolicy { kind, duration, details };
    struct SheetModel { id, page, author_as_stated, author, licence_id, context_window, input_price, output_price, features };
    struct Price { usd, per };
    struct SheetLink { label, target };
    struct Repair { found, stands_for, times, place };
    struct ThirdParty { records, sheets };
    struct Endpoint { name, url };
    struct Moderation { required, moderated, by };
    struct Sha256 { 0 };
}
