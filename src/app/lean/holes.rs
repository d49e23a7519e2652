//! What fills the holes of templates.

use std::rc::Rc;

use yew::virtual_dom::{Key, Listener, VNode};
use yew::{AttrValue, NodeRef};

/// What fills a hole.
pub enum Hole {
    /// A node.
    Node(VNode),
    /// Any number of nodes.
    Nodes(Vec<VNode>),
    /// Where the nodes of a loop begin.
    Open,
    /// The value of an attribute; none leaves the attribute out.
    Value(Option<AttrValue>),
    /// Whether an attribute is there that has no value.
    Flag(bool),
    /// What the element is called.
    Tag(&'static str),
    /// What stands in a field.
    Content(Option<AttrValue>),
    /// Whether a field is checked.
    Checked(bool),
    /// What happens on an event.
    Listener(Rc<dyn Listener>),
    /// By what an element is known again among its siblings.
    Key(Key),
    /// Where it is told what an element becomes on the page.
    Reference(NodeRef),
}

/// What fills the holes of a template, in the order of the notation. Templates within others take theirs from the end.
pub struct Holes(pub(super) Vec<Hole>);

impl Holes {
    /// None yet. In a box, so that callers hold an address and no more.
    #[inline(never)]
    pub fn new() -> Box<Self> {
        Box::new(Holes(Vec::new()))
    }

    /// A hole that stays empty.
    #[inline(never)]
    pub fn none(&mut self) {
        self.0.push(Hole::Nodes(Vec::new()));
    }

    /// Begins a loop: every hole from here on is part of one, until it is closed.
    #[inline(never)]
    pub fn open(&mut self) {
        self.0.push(Hole::Open);
    }

    /// Ends a loop.
    #[inline(never)]
    pub fn close(&mut self) {
        let from = self.0.iter().rposition(|hole| matches!(hole, Hole::Open)).unwrap_or_default();
        let mut nodes = Vec::with_capacity(self.0.len() - from);
        for hole in self.0.drain(from..) {
            hole.add_to(&mut nodes);
        }
        self.0.push(Hole::Nodes(nodes));
    }

    /// Makes the last hole one of exactly one node.
    #[inline(never)]
    pub fn one(&mut self) {
        let node = self.0.pop().map(Hole::one).unwrap_or_default();
        self.0.push(Hole::Node(node));
    }

    pub(super) fn node(&mut self, node: VNode) {
        self.0.push(Hole::Node(node));
    }
}

impl Hole {
    /// Adds its nodes to others.
    pub fn add_to(self, nodes: &mut Vec<VNode>) {
        match self {
            Hole::Node(node) => nodes.push(node),
            Hole::Nodes(mut more) => nodes.append(&mut more),
            _ => {}
        }
    }

    /// Its nodes in the place of one.
    pub fn one(self) -> VNode {
        match self {
            Hole::Node(node) => node,
            Hole::Nodes(nodes) => one(nodes),
            _ => VNode::default(),
        }
    }
}

/// Several nodes in the place of one.
pub fn one(mut nodes: Vec<VNode>) -> VNode {
    match (nodes.pop(), nodes.is_empty()) {
        (None, _) => VNode::default(),
        (Some(only), true) => only,
        (Some(last), false) => {
            nodes.push(last);
            yew::virtual_dom::VList::with_children(nodes, None).into()
        }
    }
}
