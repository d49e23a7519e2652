//! Events, each with the function that fills a hole with what happens on it. A further event needs a further line.

use std::rc::Rc;

use yew::virtual_dom::{Listener, ListenerKind};
use yew::{Callback, Event};

use super::holes::{Hole, Holes};

#[derive(Clone, Copy)]
enum Kind {
    Change,
    Click,
    Input,
}

/// What happens on an event. One type for all events: Yew has one for each, and one more for each kind of callback.
struct On {
    event: Kind,
    callback: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        // Not a copy of Yew's own kind: that is a table of a hundred.
        match self.event {
            Kind::Change => ListenerKind::onchange,
            Kind::Click => ListenerKind::onclick,
            Kind::Input => ListenerKind::oninput,
        }
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

macro_rules! events {
    ($($name:ident $kind:ident)*) => {$(
        #[doc = concat!("What happens on `", stringify!($name), "`.")]
        #[inline(never)]
        pub fn $name(callback: Callback<Event>, holes: &mut Holes) {
            listen(Kind::$kind, callback, holes);
        }
    )*};
}

events! {
    onchange Change
    onclick Click
    oninput Input
}

#[inline(never)]
fn listen(event: Kind, callback: Callback<Event>, holes: &mut Holes) {
    holes.0.push(Hole::Listener(Rc::new(On { event, callback })));
}
