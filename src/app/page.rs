//! What only the second part of the program has to do with the page around the widget: its looks, printing, and telling what happens.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::futures::spawn_local;
use web_sys::HtmlElement;
use yew::Callback;

use super::looks::Look;
use super::memory::{self, WorkedOut};
use super::remote::Remote;
use super::second::{Follow, Second};
use super::state::{Action, Context, Model, Route};
use super::third::{self, Third, ThirdState};
use crate::browser::{address, events, printing, sheets};

/// The second part's ties, from when it has come.
pub struct Page {
    second: &'static Second,
    host: HtmlElement,
    remote: Remote,
    /// Whether the page was told of an assessment.
    told: bool,
    print: Print,
    send: Callback<Rc<Action>>,
    /// What is to be worked out soon, after the screen was painted.
    soon: Option<(Rc<WorkedOut>, Timeout)>,
    _listeners: [EventListener; 2],
}

/// What the listeners to printing share with the rest.
#[derive(Clone, Default)]
struct Print {
    /// Whether the summary is printed in place of the page.
    ours: Rc<Cell<bool>>,
    /// The state that was drawn last.
    now: Rc<RefCell<Option<Model>>>,
    /// Whether the browser's dialogue is what set it off; otherwise the dialogue is still to be opened.
    by_browser: Rc<Cell<bool>>,
    sheet: Rc<RefCell<Option<printing::OnlyThis>>>,
}

/// The ties of a widget on this element.
pub fn page(second: &'static Second, host: &HtmlElement, remote: &Remote, context: &Context) -> Box<dyn Follow> {
    if let Some(shadow) = host.shadow_root() {
        sheets::adopt(&shadow, second.styles);
    }
    let print = Print::default();
    let listeners = listen(&print, host, context);
    Box::new(Page {
        second,
        host: host.clone(),
        remote: remote.clone(),
        told: false,
        print,
        send: context.send().clone(),
        soon: None,
        _listeners: listeners,
    })
}

fn listen(print: &Print, host: &HtmlElement, context: &Context) -> [EventListener; 2] {
    let (print, host, send) = (print.clone(), host.clone(), context.send().clone());
    printing::on_print(Rc::new(move |begins: bool| {
        if begins && !print.ours.get() {
            return;
        }
        print.by_browser.set(begins);
        let mut sheet = print.sheet.borrow_mut();
        if !begins {
            *sheet = None;
        } else if let (None, Some(now)) = (&*sheet, &*print.now.borrow())
            && let Some(third) = now.memory().third.ready()
        {
            let (title, css) = (third.for_paper)(now);
            *sheet = Some(printing::OnlyThis::begin(&host, &css, &title));
        }
        // The browser lays the page out after this listener has returned and what it set off has been drawn.
        send.emit(Rc::new(Action::Printing(begins)));
    }))
}

impl Follow for Page {
    fn follow(&mut self, before: Option<&Model>, now: &Model) {
        let scored = !self.told || before.is_none_or(|before| !Rc::ptr_eq(&before.assessment, &now.assessment));
        // Before the events: whoever hears one may ask for the assessment.
        if scored {
            self.remote.show(self.second, Rc::clone(&now.assessment));
        }
        self.print(before, now);
        let third = now.memory().third;
        if third::is_asked_for(now) && (matches!(third, ThirdState::Away) || now.printing && matches!(third, ThirdState::Failed)) {
            self.bring_third();
        }
        let arrived = before.is_none_or(|before| before.memory().third.ready().is_none());
        let came = arrived || before.is_none_or(|before| before.route != now.route);
        if let Some(third) = third.ready().filter(|_| scored || came) {
            if !arrived || now.opened.is_empty() || now.route == Route::Open {
                Self::name(third, now);
            } else {
                // The page came with a code in its address: that of the answers that were kept here, or another one to be opened.
                let is_ours = (third.code)(now) == *now.opened;
                if is_ours {
                    Self::name(third, now);
                }
                let action = if is_ours { memory::looking(Look::OpenNothing) } else { Action::Open(Rc::clone(&now.opened)) };
                self.send.emit(Rc::new(action));
            }
        }
        self.work_out(now);
        if scored {
            let name = if self.told { "vendor-risk-change" } else { "vendor-risk-ready" };
            self.told = true;
            self.tell(name, now);
        }
        if now.route == Route::Results && before.is_some_and(|before| before.route == Route::Check) {
            self.tell("vendor-risk-complete", now);
        }
    }
}

impl Page {
    /// Soon works out what the screen waits for, once for each assessment.
    fn work_out(&mut self, now: &Model) {
        if !now.waits_for_open() {
            self.soon = None;
            return;
        }
        let memory = now.memory();
        if self.soon.as_ref().is_none_or(|(of, _)| !Rc::ptr_eq(of, &memory.worked_out)) {
            let send = self.send.clone();
            let later = Timeout::new(60, move || send.emit(Rc::new(memory::looking(Look::WorkOutOpen))));
            self.soon = Some((Rc::clone(&memory.worked_out), later));
        }
    }

    fn look(&self, look: Look) {
        self.send.emit(Rc::new(memory::looking(look)));
    }

    /// Brings the third part of the program.
    fn bring_third(&self) {
        self.look(Look::ThirdComes);
        let send = self.send.clone();
        spawn_local(async move {
            let loaded = third::load().await;
            send.emit(Rc::new(memory::looking(loaded.map_or(Look::NoThird, Look::Third))));
        });
    }

    /// Puts the code of the assessment into the address of the standalone page, where the summary is shown.
    fn name(third: &Third, now: &Model) {
        let code = if now.in_address && now.route == Route::Summary && now.has_answers() { (third.code)(now) } else { String::new() };
        if code.is_empty() {
            return;
        }
        address::add(&now.route.path(), &["~", &code].concat());
        let mut own = now.own_codes.borrow_mut();
        if !own.contains(&code) {
            own.push(code);
        }
    }

    /// Opens the browser's dialogue where the page has asked for it.
    fn print(&self, before: Option<&Model>, now: &Model) {
        // Of its own accord only the standalone page prints the summary, and only where it is shown: elsewhere one prints what one sees.
        let is_ready = |model: &Model| model.is_scored() && model.memory().third.ready().is_some();
        self.print.ours.set(is_ready(now) && (now.printing || now.in_address && now.route == Route::Summary));
        self.print.now.replace(Some(now.clone()));
        // Without the third part there was no summary to print yet.
        let printed_before = before.is_some_and(|before| before.printing && is_ready(before));
        if now.printing && is_ready(now) && !printed_before && !self.print.by_browser.get() {
            printing::open_dialogue();
        }
    }

    fn tell(&self, name: &str, now: &Model) {
        events::dispatch(&self.host, name, &(self.second.value)(&now.assessment));
    }
}
