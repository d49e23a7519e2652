//! Values by name, in the order of their names: a sorted list, for the dozen that there ever are. A map's tree would be ten times the code.

use std::collections::BTreeMap;
use std::slice;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Values by name, each name once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entries<T> {
    /// Sorted. Apart from the values, so that whatever only looks at names is there once for all kinds of values.
    names: Vec<String>,
    /// In the order of their names.
    values: Vec<T>,
}

/// Where a name stands among others, or would.
fn place(names: &[String], name: &str) -> Result<usize, usize> {
    let place = names.iter().take_while(|known| known.as_str() < name).count();
    if names.get(place).is_some_and(|known| known == name) { Ok(place) } else { Err(place) }
}

impl<T> Entries<T> {
    /// No values.
    pub const fn new() -> Self {
        Entries { names: Vec::new(), values: Vec::new() }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The value with this name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.values.get(place(&self.names, name).ok()?)
    }

    /// Puts a value in, and gives back the one that had its name before.
    pub fn insert(&mut self, name: String, value: T) -> Option<T> {
        match place(&self.names, &name) {
            Ok(place) => self.values.get_mut(place).map(|old| std::mem::replace(old, value)),
            Err(place) => {
                self.names.insert(place, name);
                self.values.insert(place, value);
                None
            }
        }
    }

    /// Takes the value with this name out.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let place = place(&self.names, name).ok()?;
        self.names.remove(place);
        Some(self.values.remove(place))
    }

    /// Keeps only what passes.
    pub fn retain(&mut self, mut keep: impl FnMut(&String, &T) -> bool) {
        let mut passes = std::iter::zip(&self.names, &self.values).map(|(name, value)| keep(name, value)).collect::<Vec<_>>().into_iter();
        let mut again = passes.clone();
        self.names.retain(|_| passes.next().unwrap_or(true));
        self.values.retain(|_| again.next().unwrap_or(true));
    }

    /// All names and values, in the order of the names.
    pub fn iter(&self) -> Iter<'_, T> {
        std::iter::zip(&self.names, &self.values)
    }

    /// All names, in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.names.iter()
    }

    /// All values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.iter_mut()
    }
}

/// What [`Entries::iter`] gives.
pub type Iter<'a, T> = std::iter::Zip<slice::Iter<'a, String>, slice::Iter<'a, T>>;

impl<'a, T> IntoIterator for &'a Entries<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Entries::new()
    }
}

impl<T> Extend<(String, T)> for Entries<T> {
    fn extend<I: IntoIterator<Item = (String, T)>>(&mut self, entries: I) {
        for (name, value) in entries {
            self.insert(name, value);
        }
    }
}

impl<T> FromIterator<(String, T)> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut all = Entries::new();
        all.extend(entries);
        all
    }
}

impl<T, const N: usize> From<[(String, T); N]> for Entries<T> {
    fn from(entries: [(String, T); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<T> IntoIterator for Entries<T> {
    type Item = (String, T);
    type IntoIter = std::iter::Zip<std::vec::IntoIter<String>, std::vec::IntoIter<T>>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::zip(self.names, self.values)
    }
}

impl<T: Serialize> Serialize for Entries<T> {
    /// As an object.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Entries;

    #[test]
    fn it_is_what_a_map_is() {
        let (mut entries, mut map) = (Entries::new(), BTreeMap::new());
        // Every number several times, in no order.
        for step in 0..200_u32 {
            let name = (step * 37 % 61).to_string();
            if step % 3 == 0 {
                assert_eq!(entries.remove(&name), map.remove(&name), "{name}");
            } else {
                assert_eq!(entries.insert(name.clone(), step), map.insert(name.clone(), step), "{name}");
            }
            assert_eq!(entries.get(&name), map.get(&name));
            assert_eq!(entries.is_empty(), map.is_empty());
            assert!(entries.iter().eq(map.iter()));
        }
        assert_eq!(serde_json::to_string(&entries).ok(), serde_json::to_string(&map).ok());
        entries.retain(|_, value| value % 2 == 0);
        map.retain(|_, value| *value % 2 == 0);
        assert!(entries.keys().eq(map.keys()));
        assert_eq!(entries, map.into_iter().collect());
    }
}
