//! What ties the state to the browser: after each drawing, whatever has changed since the last one is kept, told, loaded or focused.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::{Callback, NodeRef};

use super::remote::Remote;
use super::state::{Action, Context, Model, RecordsState, Route, Saving};
use super::{Start, saved, second, styles, words};
use crate::browser::storage::{Place, Store};
use crate::browser::{address, events, focus, printing, records, sheets};
use crate::bundled;

/// What one widget has to do with the page around it.
pub struct Ties {
    host: HtmlElement,
    base: String,
    remote: Remote,
    store: Store,
    /// The outermost element of what is drawn.
    pub widget: NodeRef,
    /// The state that was drawn last.
    before: Option<Rc<Model>>,
    /// Whether the page was told of an assessment.
    told: bool,
    print: Print,
    listeners: Vec<EventListener>,
    loading: Option<Timeout>,
}

/// What the listeners to printing share with the rest.
#[derive(Clone, Default)]
struct Print {
    /// Whether the summary is printed in place of the page.
    ours: Rc<Cell<bool>>,
    /// Whether the browser's dialogue is what set it off; otherwise the dialogue is still to be opened.
    by_browser: Rc<Cell<bool>>,
    sheet: Rc<RefCell<Option<printing::OnlyThis>>>,
}

impl Ties {
    /// The ties of a widget that is about to be drawn.
    pub fn new(start: &Start, store: Store) -> Self {
        Ties {
            host: start.host.clone(),
            base: start.base.clone(),
            remote: start.remote.clone(),
            store,
            widget: NodeRef::default(),
            before: None,
            told: false,
            print: Print::default(),
            listeners: Vec::new(),
            loading: None,
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
        let second_changed = before.is_none_or(|before| before.second != now.second);
        let scored = second_changed || before.is_none_or(|before| !Rc::ptr_eq(&before.assessment, &now.assessment));
        // Before the events below: whoever hears one may ask for the assessment.
        if let (Some(second), true) = (now.second(), scored) {
            self.remote.show(second, Rc::clone(&now.assessment));
        }
        if before.is_none_or(|before| route_changed || is_to_be_kept_anew(before, now)) {
            context.dispatch(Action::Saved(self.keep(now)));
        }
        if is_first {
            self.listen(context.send());
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
        if let (Some(second), Some(shadow), true) = (now.second(), self.host.shadow_root(), second_changed) {
            sheets::adopt(&shadow, &[styles::FIRST, second.styles]);
        }
        self.print(before, now);
        self.tell(before, now, scored);
    }

    /// Keeps the answers, and what belongs to them; an error is said on every screen.
    fn keep(&self, now: &Model) -> Saving {
        let nothing = !now.has_answers() && now.set_aside.is_empty() && now.overrides.is_empty();
        let kept = if nothing {
            self.store.clear()
        } else {
            self.store.save(&saved::write(&now.answers, &now.set_aside, &now.overrides, Some(&now.route), now.stopped_at.as_ref()))
        };
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
        let (sending, print, host) = (send.clone(), self.print.clone(), self.host.clone());
        let title = self.before.as_ref().map(|model| ["AI vendor risk summary ", &model.as_of.to_string()].concat()).unwrap_or_default();
        self.listeners.extend(printing::on_print(Rc::new(move |begins: bool| {
            if begins && !print.ours.get() {
                return;
            }
            print.by_browser.set(begins);
            let mut sheet = print.sheet.borrow_mut();
            if !begins {
                *sheet = None;
            } else if sheet.is_none() {
                *sheet = Some(printing::OnlyThis::begin(&host, styles::DOCUMENT_IN_PRINT, &title));
            }
            // The browser lays the page out after this listener has returned and what it set off has been drawn.
            sending.emit(Rc::new(Action::Printing(begins)));
        })));
    }

    /// After a change of screen, its heading takes the focus; after an attempt to go on without an answer, what says so. Not at first: a widget
    /// does not grab the focus of the page that it stands in.
    fn focus(&self, before: &Model, now: &Model) {
        let Some(widget) = self.widget.cast::<Element>() else { return };
        if before.route != now.route {
            focus::enter_screen(&widget);
        }
        if now.misses_an_answer() && (before.tried != now.tried || !before.misses_an_answer()) {
            focus::focus_first(&widget, ".vr-error-summary");
        }
    }

    /// Brings the second part of the program and the records, once the first screen stands.
    fn load(&mut self, context: &Context) {
        let send = context.send().clone();
        let missing =
            matches!(context.records, RecordsState::Loading).then(|| [self.base.as_str(), &bundled::records_file(&context.edition)].concat());
        self.loading = Some(Timeout::new(1, move || {
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

    /// Opens the browser's dialogue where the page has asked for it. Without the second part there is no summary to print yet.
    fn print(&self, before: Option<&Model>, now: &Model) {
        // Of its own accord only the standalone page prints the summary, and only where there are results.
        let has_results = matches!(now.route, Route::Results | Route::Offering { .. } | Route::Summary);
        self.print.ours.set(now.printing || now.in_address && has_results);
        let ready = |model: &Model| model.printing && model.is_scored();
        if ready(now) && !before.is_some_and(ready) && !self.print.by_browser.get() {
            printing::open_dialogue();
        }
    }

    /// Tells the page what happens.
    fn tell(&mut self, before: Option<&Model>, now: &Model, scored: bool) {
        let Some(second) = now.second() else { return };
        if scored {
            let name = if self.told { "vendor-risk-change" } else { "vendor-risk-ready" };
            self.told = true;
            events::dispatch(&self.host, name, &(second.value)(&now.assessment));
        }
        if now.route == Route::Results && before.is_some_and(|before| before.route == Route::Check) {
            events::dispatch(&self.host, "vendor-risk-complete", &(second.value)(&now.assessment));
        }
    }
}

/// Whether anything of what is kept has changed, but for the screen.
fn is_to_be_kept_anew(before: &Model, now: &Model) -> bool {
    !Rc::ptr_eq(&before.answers, &now.answers)
        || !Rc::ptr_eq(&before.set_aside, &now.set_aside)
        || !Rc::ptr_eq(&before.overrides, &now.overrides)
        || before.stopped_at != now.stopped_at
}
