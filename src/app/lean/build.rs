//! Nodes from a template and what fills its holes.

use std::vec::Drain;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Listeners, VNode, VTag, VText};
use yew::{AttrValue, NodeRef};

use super::holes::{Hole, Holes, one};
use super::template::{self, Element, Part};

/// The nodes of a template without holes.
#[inline(never)]
pub fn fixed(template: &'static str) -> VNode {
    Holes::new().build(template)
}

impl Holes {
    /// The nodes of a template.
    #[expect(clippy::boxed_local, reason = "callers hold an address and no more")]
    #[inline(never)]
    pub fn build(mut self: Box<Self>, template: &'static str) -> VNode {
        self.nest(template);
        self.0.pop().map(Hole::one).unwrap_or_default()
    }

    /// Puts the nodes of a template in the place of what fills its holes.
    #[inline(never)]
    pub fn nest(&mut self, template: &'static str) {
        let template = template::read(template);
        let from = self.0.len().saturating_sub(template.holes);
        let node = nodes(&template.parts, &mut self.0.drain(from..));
        self.node(node);
    }
}

fn nodes(parts: &[Part], holes: &mut Drain<'_, Hole>) -> VNode {
    let mut nodes = Vec::with_capacity(parts.len());
    for part in parts {
        let node = match part {
            Part::Text(text) => VNode::VText(VText::new(AttrValue::Static(text))),
            Part::Element(part) => element(part, holes),
            Part::Fragment(parts) => self::nodes(parts, holes),
            Part::One => holes.next().map(Hole::one).unwrap_or_default(),
            Part::Many => {
                if let Some(hole) = holes.next() {
                    hole.add_to(&mut nodes);
                }
                continue;
            }
        };
        nodes.push(node);
    }
    one(nodes)
}

fn element(element: &Element, holes: &mut Drain<'_, Hole>) -> VNode {
    let (mut tag, mut content, mut checked, mut key, mut reference) = (element.tag, None, None, None, NodeRef::default());
    let mut listeners = Vec::new();
    let mut given = Vec::new();
    for hole in holes.take(element.holes) {
        match hole {
            Hole::Tag(own) => tag = own,
            Hole::Content(value) => content = value,
            Hole::Checked(on) => checked = Some(on),
            Hole::Key(own) => key = Some(own),
            Hole::Reference(own) => reference = own,
            Hole::Listener(listener) => listeners.push(Some(listener)),
            value => given.push(value),
        }
    }
    let attributes = match &element.attributes {
        template::Attributes::Fixed(attributes) => Attributes::Static(attributes),
        template::Attributes::Changing(keys, values) => {
            let mut given = given.into_iter();
            let all = keys.iter().zip(values).map(|(key, value)| match value {
                Some(value) => Some(AttributeOrProperty::Static(value)),
                None => match given.next() {
                    Some(Hole::Value(value)) => value.map(AttributeOrProperty::Attribute),
                    Some(Hole::Flag(true)) => Some(AttributeOrProperty::Static(key)),
                    _ => None,
                },
            });
            Attributes::Dynamic { keys, values: all.collect() }
        }
    };
    let listeners = if listeners.is_empty() { Listeners::None } else { Listeners::Pending(listeners.into_boxed_slice()) };
    if tag == "input" {
        VTag::__new_input(content, checked, reference, key, attributes, listeners).into()
    } else {
        let children = nodes(&element.children, holes);
        VTag::__new_other(AttrValue::Static(tag), reference, key, attributes, listeners, children).into()
    }
}
