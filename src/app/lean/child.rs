//! What may stand between braces among children.

use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{VNode, VText};

use super::holes::{Hole, Holes};

/// What may stand between braces among children. Each kind fills one hole.
pub trait Child: Sized {
    /// Fills a hole.
    fn put(self, holes: &mut Holes);
}

/// Fills a hole with what an iterator gives.
pub fn each<T: Child>(items: impl IntoIterator<Item = T>, holes: &mut Holes) {
    holes.open();
    for item in items {
        item.put(holes);
    }
    holes.close();
}

impl Child for VNode {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.node(self);
    }
}

impl Child for AttrValue {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.node(VNode::VText(VText::new(self)));
    }
}

impl Child for &str {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        AttrValue::Rc(Rc::from(self)).put(holes);
    }
}

impl Child for String {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        self.as_str().put(holes);
    }
}

impl Child for &String {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        self.as_str().put(holes);
    }
}

impl Child for i64 {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        self.to_string().put(holes);
    }
}

impl Child for usize {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        self.to_string().put(holes);
    }
}

impl Child for i32 {
    fn put(self, holes: &mut Holes) {
        i64::from(self).put(holes);
    }
}

impl Child for char {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        self.encode_utf8(&mut [0; 4]).put(holes);
    }
}

impl Child for Vec<VNode> {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        holes.0.push(Hole::Nodes(self));
    }
}

impl<T: Child> Child for Option<T> {
    #[inline(never)]
    fn put(self, holes: &mut Holes) {
        match self {
            Some(child) => child.put(holes),
            None => holes.none(),
        }
    }
}
