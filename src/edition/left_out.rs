//! What follows from the rest of an edition is left out where it is packed, and filled in where it is unpacked: most ids of clauses, the names of
//! their documents and stances, and in the records every id that the dataset has at the same place.

use super::packed::{decode, encode};
use super::{Edition, Records};
use crate::dataset::{Clause, Dataset, Provider, Vocabulary, Words};
use crate::reading::Text;

/// Packs an edition.
///
/// # Errors
/// If a clause names a document that its provider does not have.
pub fn pack(edition: &Edition) -> Result<Vec<u8>, String> {
    let mut edition = edition.clone();
    leave_out(&mut edition).ok_or("A clause names a document that its provider does not have.")?;
    Ok(encode(&edition))
}

/// Unpacks an edition.
///
/// # Errors
/// If the bytes are damaged or hold something else.
pub fn unpack(bytes: &[u8]) -> Result<Edition, String> {
    let mut edition: Edition = decode(bytes)?;
    fill_in(&mut edition).ok_or("The bytes are damaged.")?;
    Ok(edition)
}

fn leave_out(edition: &mut Edition) -> Option<()> {
    for provider in &mut edition.dataset.providers {
        for index in 0..provider.clauses.len() {
            let id = usual_id(provider, index)?;
            let clause = provider.clauses.get_mut(index)?;
            if clause.id == id {
                clause.id = Text::default();
            }
            // A stance that every topic can take keeps its name.
            if let Some(place) = stances(&edition.vocabulary, &clause.topic).iter().position(|words| words.id == clause.stance) {
                clause.stance = place.to_string();
            }
            if let Some(name) = &mut clause.document {
                *name = provider.documents.iter().position(|document| document.id == *name)?.to_string();
            }
        }
    }
    Some(())
}

fn fill_in(edition: &mut Edition) -> Option<()> {
    for provider in &mut edition.dataset.providers {
        for index in 0..provider.clauses.len() {
            let id = usual_id(provider, index)?;
            let clause = provider.clauses.get_mut(index)?;
            if clause.id.is_empty() {
                clause.id = id.into();
            }
            if let Ok(place) = clause.stance.parse::<usize>() {
                clause.stance.clone_from(&stances(&edition.vocabulary, &clause.topic).get(place)?.id);
            }
            if let Some(name) = &mut clause.document {
                name.clone_from(&provider.documents.get(name.parse::<usize>().ok()?)?.id);
            }
        }
    }
    Some(())
}

fn stances<'a>(vocabulary: &'a Vocabulary, topic: &str) -> &'a [Words] {
    vocabulary.topic(topic).map_or(&[], |topic| &topic.stances)
}

/// The id of a clause whose number counts the clauses of its offering on its topic, from 1.
fn usual_id(provider: &Provider, index: usize) -> Option<String> {
    let Clause { offering, topic, .. } = provider.clauses.get(index)?;
    let number = provider.clauses.iter().take(index + 1).filter(|other| other.topic == *topic && other.offering == *offering).count();
    Some([&provider.id, "/", offering, "/", topic, "/", &number.to_string()].concat())
}

/// Packs the records of an edition.
pub fn pack_records(records: &Records) -> Vec<u8> {
    encode(records)
}

/// Unpacks the records of an edition.
///
/// # Errors
/// If the bytes are damaged or belong to another edition.
pub fn unpack_records(bytes: &[u8], edition: &Edition) -> Result<Records, String> {
    let mut records: Records = decode(bytes)?;
    let belong = records.belong_to(edition) && name(&mut records, &edition.dataset);
    if belong { Ok(records) } else { Err("The records belong to another edition.".to_owned()) }
}

/// Gives the records their ids. Whether there is one for everything in the dataset.
fn name(records: &mut Records, dataset: &Dataset) -> bool {
    for (record, provider) in records.providers.iter_mut().zip(&dataset.providers) {
        record.id.clone_from(&provider.id);
        record.documents.iter_mut().zip(&provider.documents).for_each(|(record, document)| record.id.clone_from(&document.id));
        record.clauses.iter_mut().zip(&provider.clauses).for_each(|(record, clause)| record.id = clause.id.to_string());
        let counts = [record.documents.len(), record.clauses.len(), record.model_licences.len()];
        if counts != [provider.documents.len(), provider.clauses.len(), provider.models.len()] {
            return false;
        }
    }
    let notes = records.licences.iter().map(|licence| licence.notes.len());
    records.providers.len() == dataset.providers.len() && notes.eq(dataset.licences.iter().map(|licence| licence.stances.len()))
}
