//! What the page may read of the widget: the assessment.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::second::Second;
use super::state::Held;
use crate::scoring::Assessment;

/// Carries the assessment out, from when it is first scored.
#[derive(Clone, Default)]
pub struct Remote(Rc<RefCell<Option<Shown>>>);

type Shown = (&'static Second, Held<Assessment>);

impl Remote {
    /// Lets the present assessment be read.
    pub fn show(&self, second: &'static Second, assessment: Held<Assessment>) {
        self.0.replace(Some((second, assessment)));
    }

    /// The assessment that was shown last, as a value of JavaScript's own.
    pub fn assessment(&self) -> Option<JsValue> {
        self.0.borrow().as_ref().map(|(second, assessment)| (second.value)(assessment))
    }
}

impl PartialEq for Remote {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
