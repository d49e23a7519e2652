//! What belongs to an element beside its children.

use std::rc::Rc;

use yew::virtual_dom::Key;
use yew::{AttrValue, NodeRef};

use super::holes::{Hole, Holes};

/// What may be the value of an attribute. Without a value there is no attribute.
pub trait Value {
    /// Fills a hole.
    fn give(self, holes: &mut Holes);
}

#[inline(never)]
fn give(value: Option<AttrValue>, holes: &mut Holes) {
    holes.0.push(Hole::Value(value));
}

impl Value for AttrValue {
    #[inline(never)]
    fn give(self, holes: &mut Holes) {
        give(Some(self), holes);
    }
}

impl Value for Option<AttrValue> {
    fn give(self, holes: &mut Holes) {
        give(self, holes);
    }
}

impl Value for &'static str {
    fn give(self, holes: &mut Holes) {
        Some(self).give(holes);
    }
}

impl Value for Option<&'static str> {
    #[inline(never)]
    fn give(self, holes: &mut Holes) {
        give(self.map(AttrValue::Static), holes);
    }
}

impl Value for String {
    #[inline(never)]
    fn give(self, holes: &mut Holes) {
        give(Some(self.into()), holes);
    }
}

impl Value for &String {
    fn give(self, holes: &mut Holes) {
        Some(self).give(holes);
    }
}

impl Value for Option<&String> {
    #[inline(never)]
    fn give(self, holes: &mut Holes) {
        give(self.map(|text| AttrValue::Rc(Rc::from(text.as_str()))), holes);
    }
}

impl Value for Option<String> {
    #[inline(never)]
    fn give(self, holes: &mut Holes) {
        give(self.map(AttrValue::from), holes);
    }
}

/// What the element is called.
#[inline(never)]
pub fn tag(tag: &'static str, holes: &mut Holes) {
    holes.0.push(Hole::Tag(tag));
}

/// An attribute that is there or not.
#[inline(never)]
pub fn flag(on: bool, holes: &mut Holes) {
    holes.0.push(Hole::Flag(on));
}

/// Whether a field is checked.
#[inline(never)]
pub fn checked(on: bool, holes: &mut Holes) {
    holes.0.push(Hole::Checked(on));
}

/// What stands in a field.
#[inline(never)]
pub fn content(value: impl Into<AttrValue>, holes: &mut Holes) {
    holes.0.push(Hole::Content(Some(value.into())));
}

/// By what an element is known again among its siblings.
#[inline(never)]
pub fn key(key: impl AsRef<str>, holes: &mut Holes) {
    holes.0.push(Hole::Key(Key::from(key.as_ref())));
}

/// Where it is told what an element becomes on the page.
#[inline(never)]
pub fn reference(reference: NodeRef, holes: &mut Holes) {
    holes.0.push(Hole::Reference(reference));
}
