//! What `lean_html::html!` calls: elements of the virtual page, made by a few functions that are never copied into their callers.
//!
//! Size is why: Yew's own macro writes some 290 bytes of wasm for each element in place, these calls about a third.

use std::rc::Rc;

use yew::html::IntoPropValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VNode, VTag, VText};
use yew::{AttrValue, Classes, NodeRef};

/// A text that never changes.
#[inline(never)]
pub fn text(text: &'static str) -> VNode {
    VNode::VText(VText::new(AttrValue::Static(text)))
}

/// Several nodes in the place of one.
#[inline(never)]
pub fn list(mut nodes: Vec<VNode>) -> VNode {
    if nodes.len() == 1 { nodes.remove(0) } else { VList::with_children(nodes, None).into() }
}

/// An element without attributes.
#[inline(never)]
pub fn bare(tag: &'static str, children: Vec<VNode>) -> VNode {
    element(tag, Attributes::Static(&[]), children)
}

/// An element whose attributes never change.
#[inline(never)]
pub fn fixed(tag: &'static str, attributes: &'static [(&'static str, AttributeOrProperty)], children: Vec<VNode>) -> VNode {
    element(tag, Attributes::Static(attributes), children)
}

/// An element some of whose attributes change or may be missing.
#[inline(never)]
pub fn changing(tag: &'static str, keys: &'static [&'static str], values: Vec<Option<AttributeOrProperty>>, children: Vec<VNode>) -> VNode {
    element(tag, Attributes::Dynamic { keys, values: values.into_boxed_slice() }, children)
}

#[inline(never)]
fn element(tag: &'static str, attributes: Attributes, mut children: Vec<VNode>) -> VNode {
    let children = match children.len() {
        0 => VNode::default(),
        1 => children.remove(0),
        _ => VList::with_children(children, None).into(),
    };
    VTag::__new_other(AttrValue::Static(tag), NodeRef::default(), None, attributes, Listeners::None, children).into()
}

/// The element with listeners.
#[inline(never)]
pub fn listening(mut node: VNode, listeners: Vec<Option<Rc<dyn Listener>>>) -> VNode {
    if let VNode::VTag(tag) = &mut node {
        Rc::make_mut(tag).set_listeners(listeners.into_boxed_slice());
    }
    node
}

/// The element with a key, by which it is known again among its siblings.
#[inline(never)]
pub fn keyed(mut node: VNode, key: Key) -> VNode {
    if let VNode::VTag(tag) = &mut node {
        Rc::make_mut(tag).key = Some(key);
    }
    node
}

/// The element with a reference to what it becomes on the page.
#[inline(never)]
pub fn referred(mut node: VNode, reference: NodeRef) -> VNode {
    if let VNode::VTag(tag) = &mut node {
        Rc::make_mut(tag).node_ref = reference;
    }
    node
}

/// The value of an attribute; none leaves the attribute out.
pub fn value(value: impl IntoPropValue<Option<AttrValue>>) -> Option<AttributeOrProperty> {
    value.into_prop_value().map(AttributeOrProperty::Attribute)
}

/// The value of `class`; none leaves it out.
pub fn class(classes: impl Into<Classes>) -> Option<AttributeOrProperty> {
    given(classes.into())
}

#[inline(never)]
fn given(classes: Classes) -> Option<AttributeOrProperty> {
    if classes.is_empty() { None } else { Some(AttributeOrProperty::Attribute(classes.into_prop_value())) }
}

/// A node for each item.
pub fn each<T: Children>(items: impl IntoIterator<Item = T>) -> Vec<VNode> {
    let mut nodes = Vec::new();
    for item in items {
        item.add_to(&mut nodes);
    }
    nodes
}

/// What may stand between braces among children.
pub trait Children: Sized {
    /// Adds itself to the nodes.
    fn add_to(self, nodes: &mut Vec<VNode>);

    /// Itself as nodes.
    fn nodes(self) -> Vec<VNode> {
        let mut nodes = Vec::with_capacity(1);
        self.add_to(&mut nodes);
        nodes
    }
}

impl Children for VNode {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        nodes.push(self);
    }
}

impl Children for AttrValue {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        nodes.push(VNode::VText(VText::new(self)));
    }
}

impl Children for String {
    #[inline(never)]
    fn add_to(self, nodes: &mut Vec<VNode>) {
        AttrValue::from(self).add_to(nodes);
    }
}

impl Children for &str {
    #[inline(never)]
    fn add_to(self, nodes: &mut Vec<VNode>) {
        self.to_owned().add_to(nodes);
    }
}

impl Children for &String {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        self.as_str().add_to(nodes);
    }
}

impl Children for usize {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        self.to_string().add_to(nodes);
    }
}

impl Children for i32 {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        self.to_string().add_to(nodes);
    }
}

impl Children for char {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        self.to_string().add_to(nodes);
    }
}

impl Children for i64 {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        self.to_string().add_to(nodes);
    }
}

impl Children for yew::Children {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        nodes.extend(self);
    }
}

impl<T: Children> Children for Vec<T> {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        for child in self {
            child.add_to(nodes);
        }
    }
}

impl<T: Children> Children for Option<T> {
    fn add_to(self, nodes: &mut Vec<VNode>) {
        if let Some(child) = self {
            child.add_to(nodes);
        }
    }
}
