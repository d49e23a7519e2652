//! What ties the state to the browser: after each drawing, whatever has changed since the last one is kept, named in the address, focused or loaded.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Function;
use js_sys::futures::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};
use yew::{Callback, NodeRef};

use super::remote::Remote;
use super::second::{self, Follow};
use super::state::{Action, Context, Model, RecordsState, Saving, SecondState};
use super::{Start, saved, words};
use crate::browser::storage::{Place, Store};
use crate::browser::{address, events, focus, records};
use crate::bundled;
use crate::reading::{json_object, json_string};

/// What one widget has to do with the page around it.
pub struct Ties {
    host: HtmlElement,
    base: String,
    remote: Remote,
    keep: Function,
    store: Store,
    /// The outermost element of what is drawn.
    pub widget: NodeRef,
    /// The state that was drawn last.
    before: Option<Rc<Model>>,
    /// What the second part has to do with the page, once it is there.
    page: Option<Box<dyn Follow>>,
    listeners: Vec<EventListener>,
    loading: Option<Timeout>,
}

impl Ties {
    /// The ties of a widget that is about to be drawn.
    pub fn new(start: &Start, store: Store) -> Self {
        Ties {
            host: start.host.clone(),
            base: start.base.clone(),
            remote: start.remote.clone(),
            keep: start.keep.clone(),
            store,
            widget: NodeRef::default(),
            before: None,
            page: None,
            listeners: Vec::new(),
            loading: None,
        }
    }

    /// To be called before each drawing: what was answered is kept even if drawing it fails; the screen that it fails on is not.
    pub fn keep_at_once(&self, now: &Model) {
        if let Some(before) = self.before.as_deref().filter(|before| is_other(before, now)) {
            self.keep(now, before);
        }
    }

    /// To be called after each drawing.
    pub fn follow(&mut self, context: &Context) {
        let now = context.model();
        let before = self.before.replace(Rc::clone(now));
        let before = before.as_deref();
        let is_first = before.is_none();
        let route_changed = before.is_none_or(|before| before.route != now.route);
        let attempted = before.is_none_or(|before| before.attempt != now.attempt);
        if before.is_none_or(|before| route_changed || is_to_be_kept_anew(before, now)) {
            context.dispatch(Action::Saved(self.keep(now, now)));
        }
        if is_first {
            self.listen(context.send());
        }
        let trouble = Trouble::of(now);
        if let Some(Trouble { what, told }) = trouble.filter(|_| before.map(Trouble::of) != Some(trouble)) {
            let detail = json_object(vec![("what", json_string(what)), ("message", json_string(told))]);
            events::dispatch(&self.host, "vendor-risk-error", &events::value(&detail));
        }
        if route_changed && now.in_address {
            address::go(&now.route.path());
            gloo::utils::document().set_title(&[&words::title(&now.edition, &now.route), " · AI vendor risk"].concat());
        }
        if let Some(before) = before {
            self.focus(before, now);
        }
        if attempted {
            self.load(context);
        }
        if let Some(second) = now.second() {
            let page = self.page.get_or_insert_with(|| (second.page)(second, &self.host, &self.remote, context));
            page.follow(before, now);
        }
    }

    /// Keeps the answers, and what belongs to them, with the screen that is shown; an error is said on every screen.
    fn keep(&self, now: &Model, shown: &Model) -> Saving {
        let nothing = !now.has_answers() && now.set_aside.is_empty() && now.overrides.is_empty() && now.added.is_empty();
        let text = saved::write(&now.answers, &now.edits, &now.set_aside, &now.overrides, &now.added, Some(&shown.route), shown.stopped_at.as_ref());
        let kept = if nothing { self.store.clear() } else { self.store.save(&text) };
        let is_stored = kept.is_ok() && self.store.place() != Place::Nowhere;
        // The class's function does not throw.
        let _ = self.keep.call2(&JsValue::NULL, &JsValue::from_str(&text), &JsValue::from_bool(is_stored));
        match (kept, self.store.place()) {
            (Err(why), _) => Saving::Failed(why),
            (Ok(()), Place::Nowhere) => Saving::Off,
            (Ok(()), _) if nothing => Saving::Nothing,
            (Ok(()), Place::Browser) => Saving::Browser,
            (Ok(()), Place::Tab) => Saving::Tab,
        }
    }

    /// Listens to what happens outside of the widget, as long as it lives.
    fn listen(&mut self, send: &Callback<Rc<Action>>) {
        let sending = send.clone();
        self.listeners.extend(self.store.on_other_tab(move |text| sending.emit(Rc::new(Action::OtherTab(text)))));
        if self.before.as_ref().is_some_and(|model| model.in_address) {
            let sending = send.clone();
            self.listeners.push(address::on_change(move |fragment| sending.emit(Rc::new(Action::Address(fragment)))));
        }
    }

    /// After a change of screen, its heading takes the focus, as it does when what had it is gone; after an attempt to go on without an answer, what says so. Not at first: a widget
    /// does not grab the focus of the page that it stands in.
    fn focus(&self, before: &Model, now: &Model) {
        let Some(widget) = self.widget.cast::<Element>() else { return };
        // Whoever closes a notice, or does what can be undone, was on a button that is gone.
        let gone = match &now.notice {
            None => before.notice.is_some(),
            Some(notice) => notice.undo && before.notice.is_none(),
        };
        if before.route != now.route || gone {
            focus::enter_screen(&widget);
        }
        if now.misses_an_answer() && (before.tried != now.tried || !before.misses_an_answer()) {
            focus::focus_first(&widget, ".vr-error-summary");
        }
    }

    /// Brings the second part of the program and the records, once the first screen stands.
    fn load(&mut self, context: &Context) {
        let send = context.send().clone();
        let missing = matches!(context.records, RecordsState::Loading).then(|| [self.base.as_str(), bundled::RECORDS_FILE].concat());
        self.loading = Some(Timeout::new(1, move || {
            send.emit(Rc::new(Action::Stands));
            let sending = send.clone();
            spawn_local(async move {
                let loaded = second::load().await;
                sending.emit(Rc::new(loaded.map_or(Action::SecondFailed, Action::SecondLoaded)));
            });
            let Some(file) = missing else { return };
            spawn_local(async move {
                send.emit(Rc::new(match records::fetch(&file).await {
                    Ok(bytes) => Action::RecordsLoaded(Rc::new(bytes)),
                    Err(why) => Action::RecordsFailed(Rc::from(why)),
                }));
            });
        }));
    }
}

/// What the page is told of as an error.
#[derive(Clone, Copy, PartialEq)]
struct Trouble {
    what: &'static str,
    told: &'static str,
}

impl Trouble {
    /// The worst there is.
    fn of(model: &Model) -> Option<Self> {
        if model.second == SecondState::Failed {
            Some(Trouble { what: "program", told: "A part of the program could not be loaded." })
        } else if matches!(model.records, RecordsState::Failed(_)) {
            Some(Trouble { what: "records", told: "The records could not be loaded." })
        } else if let Saving::Failed(why) = model.saving {
            Some(Trouble { what: "storage", told: why })
        } else {
            None
        }
    }
}

/// Whether anything of what is kept has changed, but for the screen.
fn is_to_be_kept_anew(before: &Model, now: &Model) -> bool {
    is_other(before, now) || before.stopped_at != now.stopped_at
}

/// Whether anything of what was answered, or belongs to it, has changed.
fn is_other(before: &Model, now: &Model) -> bool {
    !Rc::ptr_eq(&before.answers, &now.answers)
        || !Rc::ptr_eq(&before.set_aside, &now.set_aside)
        || !Rc::ptr_eq(&before.overrides, &now.overrides)
        || !Rc::ptr_eq(&before.added, &now.added)
}
