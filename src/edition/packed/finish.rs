//! From columns to the bytes of a file.

use super::spelling::Words;
use super::varint::write;
use super::writer::{Column, Writer};

/// The bytes of a file. What they hold is told at the head of this folder.
pub(super) fn file(writer: &Writer) -> Vec<u8> {
    let columns: Vec<Ready<'_>> = writer.columns.iter().map(ready).collect();
    let words = Words::of(columns.iter().flat_map(|column| &column.texts).copied());
    let list = words.list();
    let texts: Vec<Vec<u8>> = columns.iter().map(|column| spelled(&words, &column.texts)).collect();

    let mut file = Vec::new();
    write(columns.len() as u64, &mut file);
    write(list.len() as u64, &mut file);
    for (column, texts) in columns.iter().zip(&texts) {
        write(column.numbers.len() as u64, &mut file);
        write((texts.len() as u64) << 1 | u64::from(column.numbered), &mut file);
    }
    file.extend(list);
    file.extend(texts.concat());
    file.extend(columns.iter().flat_map(|column| &column.numbers));
    file
}

fn spelled(words: &Words, texts: &[&str]) -> Vec<u8> {
    let mut out = Vec::new();
    texts.iter().for_each(|text| words.spell(text, &mut out));
    out
}

/// A column as it is packed.
struct Ready<'a> {
    numbers: Vec<u8>,
    /// The texts that are spelled out.
    texts: Vec<&'a str>,
    /// Whether texts that repeat stand among the numbers: 0 for the next text that is spelled out, else which of those before, from 1.
    numbered: bool,
}

/// Numbers the texts of a column where many repeat, as ids do.
fn ready(column: &Column) -> Ready<'_> {
    let mut spelled: Vec<&str> = Vec::new();
    let mut numbers = Vec::new();
    let mut rest = column.numbers.iter();
    let mut written = 0;
    for (text, place) in column.texts.iter().zip(&column.places) {
        numbers.extend(rest.by_ref().take(place - written));
        written = *place;
        let known = spelled.iter().position(|known| known == text);
        write(known.map_or(0, |index| index as u64 + 1), &mut numbers);
        if known.is_none() {
            spelled.push(text);
        }
    }
    if spelled.len() * 5 < column.texts.len() * 3 {
        numbers.extend(rest);
        Ready { numbers, texts: spelled, numbered: true }
    } else {
        Ready { numbers: column.numbers.clone(), texts: column.texts.iter().map(String::as_str).collect(), numbered: false }
    }
}
