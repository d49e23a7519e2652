//! `--name value` arguments: few enough that no library is needed.

/// Takes the value of each named argument out of the words; what is left is positional.
///
/// # Errors
/// A name that is not among these, one without a value, or one given twice.
pub fn take<const N: usize>(words: Vec<String>, names: [&str; N]) -> Result<([Option<String>; N], Vec<String>), String> {
    let mut values = [const { None }; N];
    let mut left = Vec::new();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        if !word.starts_with("--") {
            left.push(word);
            continue;
        }
        let at = names.iter().position(|name| *name == word).ok_or_else(|| format!("no argument {word}; there are {}", names.join(", ")))?;
        let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
        if values[at].replace(value).is_some() {
            return Err(format!("{word} is given twice"));
        }
    }
    Ok((values, left))
}
