//! The state of one widget.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::LazyLock;

use yew::Callback;

pub use crate::app::action::Action;
use crate::app::edits::Edits;
use crate::app::memory::Memory;
pub use crate::app::route::Route;
pub use crate::app::saved::SetAside;
use crate::app::second::Second;
use crate::dataset::{Date, Tier};
use crate::edition::{Edition, Records};
use crate::questionnaire::{Answers, Question};
use crate::scoring::{Assessment, Override};

/// The state as it was drawn, and the way to change it.
#[derive(Clone)]
pub struct Context {
    model: Rc<Model>,
    send: Callback<Rc<Action>>,
}

impl Context {
    /// A state, and what carries actions to it.
    pub fn new(model: Rc<Model>, send: Callback<Rc<Action>>) -> Self {
        Context { model, send }
    }

    /// The state.
    pub fn model(&self) -> &Rc<Model> {
        &self.model
    }

    /// The state, to be changed: what was drawn stays as it was.
    pub fn model_mut(&mut self) -> &mut Model {
        Rc::make_mut(&mut self.model)
    }

    /// What carries actions to the state.
    pub fn send(&self) -> &Callback<Rc<Action>> {
        &self.send
    }

    /// Lets something happen.
    pub fn dispatch(&self, action: Action) {
        self.send.emit(Rc::new(action));
    }
}

impl Deref for Context {
    type Target = Model;

    fn deref(&self) -> &Model {
        &self.model
    }
}

impl PartialEq for Context {
    /// Whether it is the same state: a change makes another one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
    }
}

/// Something of the second part's, shared. The first part holds it and drops it without knowing how: what it is made of is not linked in there.
pub type Held<T> = Rc<dyn Deref<Target = T>>;

/// What stands in the place of an assessment until there is one.
static NOTHING: LazyLock<Assessment> = LazyLock::new(Assessment::default);

/// The state of one widget. A copy is cheap: what is large is shared.
#[derive(Clone)]
pub struct Model {
    /// Dataset, rubric, questionnaire and words.
    pub edition: Rc<Edition>,
    /// The second part of the program: nothing is scored before it has come.
    pub second: SecondState,
    /// The records behind the stances.
    pub records: RecordsState,
    /// Whether the first screen stands: what is not needed for it comes after it.
    pub stands: bool,
    /// How often it was tried to load both.
    pub attempt: u32,
    /// Every answer, those among them that a later change has hidden. What counts is `assessment.answers`.
    pub answers: Rc<Answers>,
    /// The number of the last change of each: of two tabs' answers to a question the one with the larger counts.
    pub edits: Rc<Edits>,
    /// Whether another tab has removed what was kept: with the next answer all are given anew.
    pub removed: bool,
    /// What the company knows better.
    pub overrides: Rc<Vec<Override>>,
    /// What the page's own files say that it knows better, as JSON. It is not kept: the page brings it again.
    pub given: Rc<str>,
    /// The offerings that the page lets people choose from, as `provider/offering`; empty: all.
    pub offered: Rc<Vec<String>>,
    /// What people added, as the text in which it is kept; empty if nothing. It stands in the assessment too, where it can be looked at.
    pub added: Rc<str>,
    /// The text of a saved assessment, or a code, that is opened again.
    pub opened: Rc<str>,
    /// The codes that this widget has written into the address: whoever goes back to one opens nothing.
    pub own_codes: Rc<RefCell<Vec<String>>>,
    /// Today.
    pub as_of: Date,
    /// The result of the present answers; empty as long as [`Model::is_scored`] is false.
    pub assessment: Held<Assessment>,
    /// The present screen.
    pub route: Route,
    /// The last screen that was a step of the way: where "Continue where you stopped" leads.
    pub stopped_at: Option<Route>,
    /// Whether "Continue" and "Back" on a question lead back to the answers.
    pub changing: bool,
    /// How often "Continue" was tried on the present question without an answer.
    pub tried: u32,
    /// What the shortlist is searched for.
    pub search: Rc<str>,
    /// The only tier that the shortlist shows.
    pub tier: Option<Tier>,
    /// Something that people must be told.
    pub notice: Option<Rc<Notice>>,
    /// Whether the answers are kept.
    pub saving: Saving,
    /// What was saved and this edition does not know: kept as it was, and saved again with the rest.
    pub set_aside: Rc<SetAside>,
    /// What "Undo" brings back after all answers were removed, or others were taken over.
    pub before_reset: Option<Before>,
    /// The level of a screen's heading: 1 on a page of its own, 2 or more inside another page.
    pub heading_level: u8,
    /// What the widget is called among the landmarks of its page.
    pub label: Rc<str>,
    /// Whether the page's address names the screen, so that links are links.
    pub in_address: bool,
    /// Whether the summary is being printed.
    pub printing: bool,
    /// Which text was copied last on this screen, and whether that went well.
    pub copied: Option<(Rc<str>, bool)>,
    /// What the second part remembers: how its screens are looked at, and what it has worked out.
    pub memory: Option<Held<Memory>>,
}

/// What was there before all of it was removed or replaced.
#[derive(Clone)]
pub struct Before {
    answers: Rc<Answers>,
    set_aside: Rc<SetAside>,
    overrides: Rc<Vec<Override>>,
    added: Rc<str>,
}

/// The second part of the program, on its way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SecondState {
    /// Not there yet.
    Loading,
    /// There.
    Ready(&'static Second),
    /// Not to be had.
    Failed,
}

/// The records file, on its way.
#[derive(Clone)]
pub enum RecordsState {
    /// Not there yet.
    Loading,
    /// There, but the second part of the program, which unpacks it, is not.
    Packed(Rc<Vec<u8>>),
    /// There.
    Ready(Held<Records>),
    /// Not to be had, and why.
    Failed(Rc<str>),
}

/// Something that people must be told; it stays until it is closed or the next one comes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// What it happened to.
    pub items: Vec<String>,
    /// Whether it can be undone.
    pub undo: bool,
}

impl Notice {
    /// A text alone.
    pub fn text(text: &str) -> Rc<Self> {
        Rc::new(Notice { text: text.to_owned(), ..Notice::default() })
    }
}

/// Whether the answers are kept beyond this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Nothing to keep yet.
    Nothing,
    /// In this browser, until someone removes them.
    Browser,
    /// In this tab, until it is closed.
    Tab,
    /// On this page only, as the page wants it.
    Off,
    /// On this page only, for this reason.
    Failed(&'static str),
}

impl Model {
    /// The state at the beginning.
    pub fn new(edition: Rc<Edition>, answers: Answers, overrides: Vec<Override>, as_of: Date, route: Route) -> Self {
        Model {
            edition,
            second: SecondState::Loading,
            records: RecordsState::Loading,
            stands: false,
            attempt: 0,
            edits: Rc::default(),
            removed: false,
            answers: Rc::new(answers),
            overrides: Rc::new(overrides),
            given: Rc::from(""),
            offered: Rc::default(),
            added: Rc::from(""),
            opened: Rc::from(""),
            own_codes: Rc::default(),
            as_of,
            assessment: Rc::new(&*NOTHING),
            stopped_at: route.is_a_step().then(|| route.clone()),
            route,
            changing: false,
            tried: 0,
            search: Rc::from(""),
            tier: None,
            notice: None,
            saving: Saving::Nothing,
            set_aside: Rc::default(),
            before_reset: None,
            heading_level: 2,
            label: Rc::from("AI vendor risk"),
            in_address: false,
            printing: false,
            copied: None,
            memory: None,
        }
    }

    /// Keeps what is there, for "Undo".
    pub fn remember(&mut self) {
        self.before_reset = Some(Before {
            answers: Rc::clone(&self.answers),
            set_aside: Rc::clone(&self.set_aside),
            overrides: Rc::clone(&self.overrides),
            added: Rc::clone(&self.added),
        });
    }

    /// Brings back what was there before; tells whether there was anything. The answers are the caller's to score.
    pub fn restore(&mut self) -> Option<Rc<Answers>> {
        let Before { answers, set_aside, overrides, added } = self.before_reset.take()?;
        (self.set_aside, self.overrides, self.added) = (set_aside, overrides, added);
        Some(answers)
    }

    /// Whether a person has answered anything.
    pub fn has_answers(&self) -> bool {
        !self.answers.0.is_empty()
    }

    /// The records, if they have come.
    pub fn records(&self) -> Option<&Records> {
        match &self.records {
            RecordsState::Ready(records) => Some(records),
            _ => None,
        }
    }

    /// The second part of the program, if it has come.
    pub fn second(&self) -> Option<&'static Second> {
        if let SecondState::Ready(second) = self.second { Some(second) } else { None }
    }

    /// Whether `assessment` has its results.
    pub fn is_scored(&self) -> bool {
        self.second().is_some()
    }

    /// The question on the screen.
    pub fn question(&self) -> Option<&Question> {
        match &self.route {
            Route::Question(id) => self.edition.questionnaire.question(id),
            _ => None,
        }
    }

    /// Whether the question on the screen asks for the answer that "Continue" was tried without.
    pub fn misses_an_answer(&self) -> bool {
        self.tried > 0 && self.question().is_some_and(|question| super::journey::is_open(&self.answers, question))
    }
}
