//! From numbers of twenty bits to what people type, and back: every damage is found here, and where it is.

use super::CodeError;
use super::check::{IN_GROUP, of_group, of_whole};
use super::error::Group;
use super::symbols::{is_gap, number, symbol};

/// What every code of this version begins with.
const PREFIX: &str = "VR1";

/// Symbols of a group with its check.
const GROUP: usize = IN_GROUP + 1;

/// No code is longer: what is longer is something else that was pasted.
const MOST_LETTERS: usize = 4_000;

/// Groups of numbers as a code.
pub(super) fn write(groups: &[u32]) -> String {
    let mut code = PREFIX.to_owned();
    for group in groups.iter().copied().chain([of_whole(groups)]) {
        let symbols = [15, 10, 5, 0].map(|shift| u8::try_from(group >> shift & 31).unwrap_or(0));
        code.push('-');
        code.extend(symbols.into_iter().chain([of_group(&symbols)]).map(symbol));
    }
    code
}

/// The groups of a code, without the one that checks the whole.
pub(super) fn read(code: &str) -> Result<Vec<u32>, CodeError> {
    if code.len() > MOST_LETTERS {
        return Err(CodeError::NotACode);
    }
    let letters: Vec<char> = code.chars().filter(|letter| !is_gap(*letter)).collect();
    let Some((prefix, letters)) = letters.split_first_chunk::<3>() else { return Err(CodeError::NotACode) };
    match prefix.map(|letter| number(letter).map_or(letter, symbol)) {
        ['V', 'R', '1'] => {}
        ['V', 'R', version] if version.is_ascii_alphanumeric() => return Err(CodeError::Later),
        _ => return Err(CodeError::NotACode),
    }
    if letters.len() % GROUP != 0 {
        return Err(CodeError::Length(uneven(code, letters)));
    }
    let (mut groups, mut damaged) = (Vec::new(), Vec::new());
    for (index, letters) in letters.chunks(GROUP).enumerate() {
        match one_group(letters) {
            Some(group) => groups.push(group),
            None => damaged.push(Group { number: index + 1, letters: letters.iter().collect() }),
        }
    }
    if !damaged.is_empty() {
        return Err(CodeError::Groups(damaged));
    }
    match groups.pop() {
        Some(whole) if whole == of_whole(&groups) => Ok(groups),
        _ => Err(CodeError::Whole),
    }
}

/// The twenty bits of a group, if it is right in itself.
fn one_group(letters: &[char]) -> Option<u32> {
    let symbols = letters.iter().map(|letter| number(*letter)).collect::<Option<Vec<u8>>>()?;
    let (check, symbols) = symbols.split_last()?;
    let is_right = symbols.len() == IN_GROUP && of_group(symbols) == *check;
    is_right.then(|| symbols.iter().fold(0, |group, symbol| group << 5 | u32::from(*symbol)))
}

/// Where letters are missing or too many: the first group that was typed with another length; in what was typed without gaps, or with others,
/// the first that is not right.
fn uneven(code: &str, letters: &[char]) -> Group {
    let typed: Vec<&str> = code.split(is_gap).filter(|part| !part.is_empty()).skip(1).collect();
    let is_even = |part: &&str| part.chars().count() == GROUP;
    let odd = typed.iter().position(|part| !is_even(part));
    if let Some((at, part)) = odd.and_then(|at| typed.get(at).map(|part| (at, part)))
        && typed.iter().filter(|part| is_even(part)).count() + 1 >= typed.len()
        && typed.len() > 1
    {
        return Group { number: at + 1, letters: (*part).to_owned() };
    }
    let wrong = letters.chunks(GROUP).enumerate().find(|(_, letters)| one_group(letters).is_none());
    wrong.map_or_else(Group::default, |(index, letters)| Group { number: index + 1, letters: letters.iter().collect() })
}
