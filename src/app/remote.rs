//! The way between the element and the widget's state: what the page asks of it, and what it may read.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Callback;

use super::second::Second;
use super::state::Action;
use crate::scoring::Assessment;

/// Carries actions from outside to the widget's state, and the assessment out, from when the widget is first drawn.
#[derive(Debug, Clone, Default)]
pub struct Remote(Rc<Line>);

#[derive(Debug, Default)]
struct Line {
    state: RefCell<Option<Callback<Action>>>,
    assessment: RefCell<Option<(&'static Second, Rc<Assessment>)>>,
}

impl Remote {
    /// Connects it to a state.
    pub fn connect(&self, state: Callback<Action>) {
        self.0.state.replace(Some(state));
    }

    /// Sends an action; before the widget is drawn there is nothing that it could act on.
    pub fn send(&self, action: Action) {
        // Cloned first, so that an action may send another.
        let state = self.0.state.borrow().clone();
        if let Some(state) = state {
            state.emit(action);
        }
    }

    /// Lets the present assessment be read.
    pub fn show(&self, second: &'static Second, assessment: Rc<Assessment>) {
        self.0.assessment.replace(Some((second, assessment)));
    }

    /// The assessment that was shown last, as a value of JavaScript's own.
    pub fn assessment(&self) -> Option<JsValue> {
        self.0.assessment.borrow().as_ref().map(|(second, assessment)| (second.value)(assessment))
    }
}

impl PartialEq for Remote {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
