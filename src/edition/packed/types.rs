//! Which field of which type is which column. A file is written and read by this list alone, so it may change freely with the types; as it stands,
//! what is alike is near, which saves some hundred bytes.

use super::Packed;
use super::fields::{Columns, OF_MEMBER};
use super::reader::Reader;
use super::writer::Writer;
use crate::dataset::{
    Basis, Clause, ClauseRecord, Confidence, Dataset, Date, Document, DocumentRecord, EuRestrictions, Fingerprint, LicencePin, LicenceRecord,
    LicenceStance, Model, ModelLicence, Offering, Period, Pin, Provider, ProviderCard, ProviderKind, ProviderRecord, Records, Role, Tier, TopicWords,
    Vocabulary, Words,
};
use crate::edition::Edition;
use crate::questionnaire::{Choice, Kind, Question, Questionnaire, Source, Visible};
use crate::rubric::{
    Axis, Condition, Gate, LabelFrom, NamedCondition, Outcome, RelevanceRule, Rubric, RubricQualifier, RubricTopic, SeverityLimits, Widening,
};

packs! {
    1;
    ids ProviderKind, Tier, Role, Basis, Confidence, EuRestrictions, Axis, Outcome, Kind, Source;
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
    struct RelevanceRule { when, topic, relevance, because, provisions };
    struct Gate { id, when, requires, topic, stances, with_any_qualifier, outcome, because, remedy, unless_option, option_outcome,
        option_remedy, provisions };
    struct LabelFrom { id, from };
    struct SeverityLimits { severe_level, severe_relevance_tenths, high, moderate };
    struct Questionnaire { version, sha256, not_sure_label, sections, questions };
    struct Question { id, section, kind, ask, why, whom, source, options, exclusive_option, visible, optional };
    enum Visible { 0 ShortlistHasModelTerms {}, 1 Condition { 0 name } } or Visible::ShortlistHasModelTerms;
    struct Choice { id, label, hint };
    struct TopicWords { id, label, question, stances };
    struct Words { id, label, text };
    struct ClauseRecord { section, period, summary, why, note, conflict, pin, quotation } without id;
    struct Pin { start, end, words, fingerprint };
    struct ProviderRecord { card, model_licences, documents, clauses, remarks } without id;
    struct Records { dataset_sha256, providers, licences };
    struct ProviderCard { headquarters, contracting_entity_eea, website, terms_url, privacy_url, status_page };
    struct DocumentRecord { title, kind, url, effective, captured, last_seen, retrieved_from, retrieved_path, versions, partial,
        superseded, words, fingerprint } without id;
    enum Period { 0 Days { 0 number }, 1 Hours { 0 number } } or Period::Days(0);
    struct Fingerprint { 0 };
    struct LicenceRecord { spdx, version_date, url, steward, open_source, summary, eu_note, other, source, notes, pins };
    struct LicencePin { topic, section, pin };
}
