//! The state of one widget, and everything that can happen to it.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value;
use yew::{Reducible, UseReducerHandle};

use crate::app::journey;
pub use crate::app::route::Route;
use crate::app::second::Second;
use crate::app::view::{Change, View};
use crate::dataset::Date;
use crate::edition::{Edition, Records};
use crate::questionnaire::{Answer, Answers};
use crate::scoring::{Assessment, Override};

/// The state, as it is handed from the widget down to whatever sends actions.
pub type Context = UseReducerHandle<Model>;

/// Answers that this edition does not know, by question id.
pub type SetAside = BTreeMap<String, Value>;

/// The state of one widget.
#[derive(Clone)]
pub struct Model {
    /// Dataset, rubric, questionnaire and words.
    pub edition: Rc<Edition>,
    /// The second part of the program: nothing is scored before it has come.
    pub second: SecondState,
    /// The records behind the stances.
    pub records: RecordsState,
    /// How often it was tried to load both.
    pub attempt: u32,
    /// Every answer, those among them that a later change has hidden. What counts is `assessment.answers`.
    pub answers: Rc<Answers>,
    /// What the company knows better.
    pub overrides: Rc<Vec<Override>>,
    /// Today.
    pub as_of: Date,
    /// The result of the present answers; without results as long as [`Model::is_scored`] is false.
    pub assessment: Rc<Assessment>,
    /// The present screen.
    pub route: Route,
    /// The last screen that was a step of the way: where "Continue where you stopped" leads.
    pub stopped_at: Option<Route>,
    /// Whether "Continue" and "Back" on a question lead back to the answers.
    pub changing: bool,
    /// Something that people must be told.
    pub notice: Option<Notice>,
    /// Whether the answers are kept.
    pub saving: Saving,
    /// Saved answers that this edition does not know: kept as they were, and saved again with the rest.
    pub set_aside: Rc<SetAside>,
    /// What "Undo" brings back after "Start again": the answers, and those set aside.
    pub before_reset: Option<(Rc<Answers>, Rc<SetAside>)>,
    /// The level of a screen's heading: 1 on a page of its own, 2 or more inside another page.
    pub heading_level: u8,
    /// What the widget is called among the landmarks of its page.
    pub label: Rc<str>,
    /// Whether the page's address names the screen, so that links are links.
    pub in_address: bool,
    /// Whether the summary is being printed.
    pub printing: bool,
    /// How the table of results is looked at; kept while one looks at an offering.
    pub view: Rc<View>,
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
#[derive(Debug, Clone)]
pub enum RecordsState {
    /// Not there yet.
    Loading,
    /// There.
    Ready(Rc<Records>),
    /// Not to be had, and why.
    Failed(String),
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

/// Whether the answers are kept beyond this page.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    Failed(String),
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Action {
    /// A question is answered, or its answer taken back.
    Answer {
        /// The question's id.
        question: String,
        /// The answer; `None` takes it back.
        answer: Option<Answer>,
    },
    /// Another screen.
    Go(Route),
    /// A question, and then back to the answers.
    Change(String),
    /// From the answers to the results: answers that are hidden are dropped, and listed.
    Finish,
    /// The table of results is looked at otherwise.
    Look(Change),
    /// All answers away.
    Reset,
    /// All answers back.
    Undo,
    /// The notice was read.
    CloseNotice,
    /// The second part of the program has come.
    SecondLoaded(&'static Second),
    /// The second part of the program cannot be had.
    SecondFailed,
    /// Load again what could not be had.
    TryAgain,
    /// The records have come.
    RecordsLoaded(Rc<Records>),
    /// The records cannot be had.
    RecordsFailed(String),
    /// How keeping the answers went.
    Saved(Saving),
    /// Answers from elsewhere: another tab.
    Adopt {
        /// All of them.
        answers: Answers,
        /// Those that this edition does not know.
        set_aside: SetAside,
        /// What to say of it.
        notice: Notice,
    },
    /// Something that people must be told.
    Tell(Notice),
    /// The summary is about to be printed, or was.
    Printing(bool),
}

impl Model {
    /// The state at the beginning.
    pub fn new(edition: Rc<Edition>, answers: Answers, overrides: Vec<Override>, as_of: Date, route: Route) -> Self {
        let assessment = Rc::new(Assessment::unscored(&edition, &journey::counting(&edition, &answers), &overrides, as_of));
        Model {
            edition,
            second: SecondState::Loading,
            records: RecordsState::Loading,
            attempt: 0,
            answers: Rc::new(answers),
            overrides: Rc::new(overrides),
            as_of,
            assessment,
            stopped_at: route.is_a_step().then(|| route.clone()),
            route,
            changing: false,
            notice: None,
            saving: Saving::Nothing,
            set_aside: Rc::new(BTreeMap::new()),
            before_reset: None,
            heading_level: 2,
            label: Rc::from("AI vendor risk"),
            in_address: false,
            printing: false,
            view: Rc::default(),
        }
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

    fn with_answers(&self, answers: Answers) -> Self {
        let mut next = Model { answers: Rc::new(answers), ..self.clone() };
        next.score();
        next
    }

    /// Scores the present answers.
    fn score(&mut self) {
        let counting = journey::counting(&self.edition, &self.answers);
        let assess = self.second().map_or(Assessment::unscored as fn(&_, &_, &_, _) -> _, |second| second.assess);
        self.assessment = Rc::new(assess(&self.edition, &counting, &self.overrides, self.as_of));
    }

    fn go(&mut self, route: Route) {
        if route.is_a_step() {
            self.stopped_at = Some(route.clone());
        }
        self.changing = false;
        self.route = route;
    }

    fn finish(&self) -> Self {
        let dropped = journey::hidden(&self.edition, &self.answers);
        let mut next = self.clone();
        if !dropped.is_empty() {
            let mut answers = Answers::clone(&self.answers);
            answers.0.retain(|id, _| !dropped.iter().any(|question| question.id == *id));
            next = self.with_answers(answers);
            next.notice = Some(Notice {
                text: "These answers no longer apply, and were dropped:".to_owned(),
                items: dropped.iter().map(|question| journey::question_and_answer(&self.edition, &self.answers, question)).collect(),
                undo: false,
            });
        }
        next.go(Route::Results);
        next
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = match action {
            Action::Answer { question, answer } => {
                let mut answers = Answers::clone(&self.answers);
                match answer {
                    Some(answer) => answers.0.insert(question, answer),
                    None => answers.0.remove(&question),
                };
                if answers == *self.answers {
                    return self;
                }
                Model { before_reset: None, ..self.with_answers(answers) }
            }
            Action::Go(route) => {
                if route == self.route {
                    return self;
                }
                // A notice is read where it appears; it does not follow through the screens.
                let mut next = Model { notice: None, ..Model::clone(&self) };
                next.go(route);
                next
            }
            Action::Change(question) => {
                let mut next = Model { notice: None, ..Model::clone(&self) };
                next.go(Route::Question(question));
                next.changing = true;
                next
            }
            Action::Finish => self.finish(),
            Action::Look(change) => Model { view: Rc::new(self.view.with(change)), ..Model::clone(&self) },
            Action::Reset => {
                let mut next = self.with_answers(Answers::default());
                next.before_reset = Some((Rc::clone(&self.answers), Rc::clone(&self.set_aside)));
                next.set_aside = Rc::new(BTreeMap::new());
                next.notice = Some(Notice { text: "All answers were removed.".to_owned(), items: Vec::new(), undo: true });
                next.go(Route::Start);
                next.stopped_at = None;
                next
            }
            Action::Undo => {
                let Some((answers, set_aside)) = &self.before_reset else { return self };
                let mut next = self.with_answers(Answers::clone(answers));
                next.set_aside = Rc::clone(set_aside);
                next.before_reset = None;
                next.notice = None;
                next.stopped_at = Some(Route::Check);
                next
            }
            Action::CloseNotice => Model { notice: None, ..Model::clone(&self) },
            Action::SecondLoaded(second) => {
                let mut next = Model { second: SecondState::Ready(second), ..Model::clone(&self) };
                next.score();
                next
            }
            Action::SecondFailed => Model { second: SecondState::Failed, ..Model::clone(&self) },
            Action::TryAgain => {
                let mut next = Model { attempt: self.attempt + 1, ..Model::clone(&self) };
                if next.second == SecondState::Failed {
                    next.second = SecondState::Loading;
                }
                if matches!(next.records, RecordsState::Failed(_)) {
                    next.records = RecordsState::Loading;
                }
                next
            }
            Action::RecordsLoaded(records) => Model { records: RecordsState::Ready(records), ..Model::clone(&self) },
            Action::RecordsFailed(why) => Model { records: RecordsState::Failed(why), ..Model::clone(&self) },
            Action::Saved(saving) if saving == self.saving => return self,
            Action::Saved(saving) => Model { saving, ..Model::clone(&self) },
            Action::Adopt { answers, .. } if answers == *self.answers => return self,
            Action::Adopt { answers, set_aside, notice } => {
                let mut next = self.with_answers(answers);
                next.set_aside = Rc::new(set_aside);
                next.notice = Some(notice);
                next
            }
            Action::Printing(printing) if printing == self.printing => return self,
            Action::Printing(printing) => Model { printing, ..Model::clone(&self) },
            Action::Tell(notice) => Model { notice: Some(notice), ..Model::clone(&self) },
        };
        Rc::new(next)
    }
}

impl PartialEq for Model {
    /// By identity where contents are large: what did not change is the same allocation.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.edition, &other.edition)
            && self.second == other.second
            && self.records == other.records
            && Rc::ptr_eq(&self.answers, &other.answers)
            && Rc::ptr_eq(&self.overrides, &other.overrides)
            && Rc::ptr_eq(&self.assessment, &other.assessment)
            && Rc::ptr_eq(&self.set_aside, &other.set_aside)
            && self.as_of == other.as_of
            && self.route == other.route
            && self.stopped_at == other.stopped_at
            && self.changing == other.changing
            && self.notice == other.notice
            && self.saving == other.saving
            && self.before_reset == other.before_reset
            && self.printing == other.printing
            && Rc::ptr_eq(&self.view, &other.view)
    }
}

impl PartialEq for RecordsState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (RecordsState::Loading, RecordsState::Loading) => true,
            (RecordsState::Ready(one), RecordsState::Ready(two)) => Rc::ptr_eq(one, two),
            (RecordsState::Failed(one), RecordsState::Failed(two)) => one == two,
            _ => false,
        }
    }
}
