//! Templates, read.

use std::cell::RefCell;

use yew::virtual_dom::AttributeOrProperty;

/// A template as nodes are built from it.
pub struct Template {
    /// How many holes it has.
    pub holes: usize,
    /// The nodes of the template, one beside the other.
    pub parts: Vec<Part>,
}

/// A node of a template.
pub enum Part {
    /// A text.
    Text(&'static str),
    /// An element.
    Element(Element),
    /// Several nodes in the place of one.
    Fragment(Vec<Part>),
    /// A hole that is one node.
    One,
    /// A hole of as many nodes as there are.
    Many,
}

/// An element of a template.
pub struct Element {
    /// What it is called.
    pub tag: &'static str,
    /// Its attributes.
    pub attributes: Attributes,
    /// How many holes it has but for those of its children.
    pub holes: usize,
    /// What is in it.
    pub children: Vec<Part>,
}

/// The attributes of an element, in a form that stays: Yew knows by its place in memory that nothing has changed.
pub enum Attributes {
    /// None has a hole.
    Fixed(&'static [(&'static str, AttributeOrProperty)]),
    /// The names, and the values of those that never change.
    Changing(&'static [&'static str], Vec<Option<&'static str>>),
}

thread_local! {
    /// The templates that were read, by their places in memory. There are only so many, so none is ever dropped.
    static READ: RefCell<Vec<((usize, usize), &'static Template)>> = const { RefCell::new(Vec::new()) };
}

/// A template, which is read but once.
pub fn read(text: &'static str) -> &'static Template {
    let place = (text.as_ptr().addr(), text.len());
    READ.with_borrow_mut(|known| match known.binary_search_by_key(&place, |(place, _)| *place) {
        Ok(index) => known[index].1,
        Err(index) => {
            let mut reader = Reader { rest: text, holes: 0 };
            let parts = reader.inside().children;
            let template = &*Box::leak(Box::new(Template { holes: reader.holes, parts }));
            known.insert(index, (place, template));
            template
        }
    })
}

// The same as in `lean_html`.
const ELEMENT: u8 = 1;
const NAME: u8 = 2;
const VALUE: u8 = 3;
const SPECIAL: u8 = 4;
const END: u8 = 5;
const TEXT: u8 = 6;
const ONE: u8 = 7;
const MANY: u8 = 8;

struct Reader {
    rest: &'static str,
    /// How many holes were read.
    holes: usize,
}

/// What stands between the beginning and the end of an element.
#[derive(Default)]
struct Inside {
    names: Vec<&'static str>,
    values: Vec<Option<&'static str>>,
    /// How many holes stand before the children.
    holes: usize,
    children: Vec<Part>,
}

impl Reader {
    /// The next sign and its word.
    fn next(&mut self) -> Option<(u8, &'static str)> {
        let sign = *self.rest.as_bytes().first()?;
        let after = self.rest.get(1..)?;
        let length = after.bytes().position(|byte| byte <= MANY).unwrap_or(after.len());
        let (word, rest) = after.split_at_checked(length)?;
        self.rest = rest;
        Some((sign, word))
    }

    /// Everything up to the end of an element, or of the template.
    fn inside(&mut self) -> Inside {
        let mut inside = Inside::default();
        while let Some((sign, word)) = self.next() {
            match sign {
                ELEMENT => {
                    let part = self.element(word);
                    inside.children.push(part);
                }
                NAME => {
                    inside.names.push(word);
                    inside.values.push(None);
                    self.holes += 1;
                    inside.holes += 1;
                }
                VALUE => {
                    inside.values.pop();
                    inside.values.push(Some(word));
                    self.holes -= 1;
                    inside.holes -= 1;
                }
                SPECIAL => {
                    self.holes += 1;
                    inside.holes += 1;
                }
                TEXT => inside.children.push(Part::Text(word)),
                ONE | MANY => {
                    self.holes += 1;
                    inside.children.push(if sign == ONE { Part::One } else { Part::Many });
                }
                END => break,
                _ => {}
            }
        }
        inside
    }

    fn element(&mut self, tag: &'static str) -> Part {
        let Inside { names, values, holes, children } = self.inside();
        if tag.is_empty() {
            return Part::Fragment(children);
        }
        let attributes = if values.contains(&None) {
            Attributes::Changing(names.leak(), values)
        } else {
            let fixed = |(name, value): (&'static str, Option<&'static str>)| (name, AttributeOrProperty::Static(value.unwrap_or_default()));
            Attributes::Fixed(names.into_iter().zip(values).map(fixed).collect::<Vec<_>>().leak())
        };
        Part::Element(Element { tag, attributes, holes, children })
    }
}
