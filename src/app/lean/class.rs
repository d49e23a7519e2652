//! The value of `class`. Yew's own `Classes` knows doubles and costs a table of hashes; nothing here has doubles.

use yew::AttrValue;

use super::attribute::Value;
use super::holes::Holes;

/// What may be the value of `class`: classes, some of them perhaps missing. Without any there is no attribute.
pub trait Class {
    /// Fills a hole.
    fn put(self, holes: &mut Holes);
}

impl Class for &'static str {
    fn put(self, holes: &mut Holes) {
        Some(self).put(holes);
    }
}

impl Class for Option<&'static str> {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        Value::give(self.filter(|classes| !classes.is_empty()), holes);
    }
}

impl Class for String {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        Value::give(Some(self).filter(|classes| !classes.is_empty()), holes);
    }
}

impl Class for AttrValue {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        Value::give(Some(self).filter(|classes| !classes.is_empty()), holes);
    }
}

impl Class for Vec<&'static str> {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        self.join(" ").put(holes);
    }
}

impl<A: Into<Option<&'static str>>, B: Into<Option<&'static str>>> Class for (A, B) {
    #[inline(always)]
    fn put(self, holes: &mut Holes) {
        both(self.0.into(), self.1.into(), holes);
    }
}

#[inline(never)]
fn both(one: Option<&'static str>, other: Option<&'static str>, holes: &mut Holes) {
    let there = |classes: &&str| !classes.is_empty();
    match (one.filter(there), other.filter(there)) {
        (Some(one), Some(other)) => Value::give([one, " ", other].concat(), holes),
        (one, other) => Value::give(one.or(other), holes),
    }
}
