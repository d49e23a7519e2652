//! Writing texts: which words have bytes of their own, and how a text is spelled with them. The form is told in `text.rs`.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::text::{BETWEEN, CASE, END, GLUE, LONG, Last, RAW, SHORT, SHORT_WORDS, STOP, width};

/// How many words there can be.
const MOST: usize = SHORT_WORDS + (255 - LONG as usize + 1) * 128;
/// A word that occurs less often is spelled out.
const LEAST: usize = 4;

/// The words that have bytes of their own.
pub(super) struct Words {
    list: Vec<Vec<u8>>,
    places: BTreeMap<Vec<u8>, usize>,
}

impl Words {
    /// The words that occur often in texts, the most frequent first.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut counts: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
        for text in texts {
            for word in text.as_bytes().split(|byte| !byte.is_ascii_alphabetic()) {
                *counts.entry(small(word).unwrap_or_else(|| word.to_vec())).or_default() += 1;
            }
        }
        let saves = |word: &[u8], count: usize| count >= LEAST && (count - 1) * word.len().saturating_sub(1) >= 8;
        let mut often: Vec<(Vec<u8>, usize)> = counts.into_iter().filter(|(word, count)| saves(word, *count)).collect();
        often.sort_by_key(|(_, count)| Reverse(*count));
        let list: Vec<Vec<u8>> = often.into_iter().map(|(word, _)| word).take(MOST).collect();
        let places = list.iter().enumerate().map(|(place, word)| (word.clone(), place)).collect();
        Words { list, places }
    }

    /// The list as a file has it.
    pub fn list(&self) -> Vec<u8> {
        self.list.join(&BETWEEN)
    }

    /// Appends a text.
    pub fn spell(&self, text: &str, out: &mut Vec<u8>) {
        let text = text.as_bytes();
        let (text, end) = text.strip_suffix(b".").map_or((text, END), |text| (text, STOP));
        let mut last = Last::Other;
        // Whether a space was met that the reader puts there by itself.
        let mut parted = false;
        let mut rest = text;
        while let Some((first, after)) = rest.split_first() {
            let (word, after_word) = split_word(rest);
            if !word.is_empty() {
                let next = self.kind(word);
                if last.parts_from(next) && !parted {
                    out.push(GLUE);
                }
                self.spell_word(word, rest.len() == text.len(), out);
                (last, parted, rest) = (next, false, after_word);
                continue;
            }
            let (word, _) = split_word(after);
            if *first == b' ' && !word.is_empty() && last.parts_from(self.kind(word)) {
                (parted, rest) = (true, after);
                continue;
            }
            let raw = *first <= RAW || *first >= SHORT;
            let (character, after) = rest.split_at(width(*first).min(rest.len()));
            out.extend(raw.then_some(RAW));
            out.extend(character);
            (last, rest) = (if raw { Last::Other } else { Last::of(*first) }, after);
        }
        out.push(end);
    }

    fn kind(&self, word: &[u8]) -> Last {
        if self.place(word).is_some() { Last::Word } else { Last::Letter }
    }

    /// Where a word stands in the list, as it is or small.
    fn place(&self, word: &[u8]) -> Option<usize> {
        self.places.get(word).or_else(|| self.places.get(&small(word)?)).copied()
    }

    /// Appends a word; whether it is the first of its text decides which case needs no sign.
    fn spell_word(&self, word: &[u8], is_first: bool, out: &mut Vec<u8>) {
        let is_capital = word.first().is_some_and(u8::is_ascii_uppercase);
        let place = self.place(word);
        let made_small = place.is_some() && !self.places.contains_key(word);
        if if is_first { !is_capital } else { made_small } {
            out.push(CASE);
        }
        match place {
            None => out.extend(word),
            Some(place) if place < SHORT_WORDS => out.push(SHORT + place as u8),
            Some(place) => out.extend([LONG + ((place - SHORT_WORDS) / 128) as u8, 128 | ((place - SHORT_WORDS) % 128) as u8]),
        }
    }
}

/// A word without its capital, if it has one and no other.
fn small(word: &[u8]) -> Option<Vec<u8>> {
    let (first, rest) = word.split_first()?;
    (first.is_ascii_uppercase() && !rest.is_empty() && rest.iter().all(u8::is_ascii_lowercase)).then(|| word.to_ascii_lowercase())
}

/// The letters with which a text begins, and the rest.
fn split_word(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(text.len());
    text.split_at(end)
}
