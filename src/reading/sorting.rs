//! Sorting the few dozen things that a list here ever has. The library's sort is half a kilobyte of program for each type that is sorted, this a third of that.

use std::cmp::Ordering;
use std::mem::swap;

/// Sorts by a key. What has the same key stays in its order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts by a comparison. What is equal stays in its order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for end in 1..items.len() {
        for at in (0..end).rev() {
            let Some([before, after]) = items.get_mut(at..at + 2) else { break };
            if compare(before, after) != Ordering::Greater {
                break;
            }
            swap(before, after);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_library_does() {
        // All lists of five out of three keys; the place tells those with the same key apart.
        for number in 0..243_usize {
            let list: Vec<(usize, usize)> = (0..5).map(|place| (number / 3_usize.pow(place) % 3, place as usize)).collect();
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
        sort_by_key(&mut [] as &mut [u8], |item| *item);
    }
}
