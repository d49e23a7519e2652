//! Events, each with the function that fills a hole with what happens on it. A further event needs a further line.

use yew::html::{onchange as change, onclick as click, oninput as input};
use yew::{Callback, Event, InputEvent, MouseEvent};

use super::holes::{Hole, Holes};

macro_rules! events {
    ($($name:ident $wrapper:ident $event:ident)*) => {$(
        #[doc = concat!("What happens on `", stringify!($wrapper), "`.")]
        #[inline(never)]
        pub fn $name(callback: Callback<$event>, holes: &mut Holes) {
            holes.0.extend($wrapper::Wrapper::__macro_new(callback).map(Hole::Listener));
        }
    )*};
}

events! {
    onchange change Event
    onclick click MouseEvent
    oninput input InputEvent
}
