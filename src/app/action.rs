//! Everything that can happen to the state of a widget, and what comes of it.

use std::rc::Rc;

use super::edits::{edited, merged};
use super::journey;
use super::looks::Look;
use super::route;
use super::saved::{self, OVERRIDES_ASIDE};
use super::second::Second;
use super::state::{Held, Model, Notice, RecordsState, Route, Saving, SecondState};
use crate::dataset::Tier;
use crate::questionnaire::{ALL, Answer, Answers};

/// What can happen.
pub enum Action {
    /// An option of a question is chosen, or no longer so.
    Choose {
        /// The question's id.
        question: String,
        /// The option's id; `provider/offering` for an offering, `provider/model` for a model.
        option: String,
        /// Whether it is chosen.
        on: bool,
    },
    /// The shortlist is searched.
    Search(String),
    /// Only offerings of this tier are shown.
    Filter(Option<Tier>),
    /// On from a question, if it has the answer that it needs.
    Continue,
    /// Back from a question.
    Back,
    /// Another screen.
    Go(Route),
    /// The address names a screen, perhaps.
    Address(String),
    /// A question, and then back to the answers.
    Change(String),
    /// From the answers to the results: answers that are hidden are dropped, and listed.
    Finish,
    /// A screen of the second part is looked at otherwise.
    Look(Held<Look>),
    /// A text was copied, or could not be.
    Copied(Rc<str>, bool),
    /// All answers away.
    Reset,
    /// All answers back.
    Undo,
    /// Something that people must be told, and a line for each thing that it happened to.
    Tell(String, String),
    /// The notice was read.
    CloseNotice,
    /// A saved assessment or a code is opened, to be looked at.
    Open(Rc<str>),
    /// The first screen stands.
    Stands,
    /// The second part of the program has come.
    SecondLoaded(&'static Second),
    /// The second part of the program cannot be had.
    SecondFailed,
    /// Load again what could not be had.
    TryAgain,
    /// The records have come, packed.
    RecordsLoaded(Rc<Vec<u8>>),
    /// The records cannot be had.
    RecordsFailed(Rc<str>),
    /// How keeping the answers went.
    Saved(Saving),
    /// Another tab keeps this in place of ours; `None`: it has removed it.
    OtherTab(Option<String>),
    /// The summary is about to be printed, or was.
    Printing(bool),
}

impl Model {
    /// Lets something happen; tells whether that made a difference.
    pub fn apply(&mut self, action: &Action) -> bool {
        match action {
            Action::Choose { question, option, on } => {
                let edition = Rc::clone(&self.edition);
                let Some(asked) = edition.questionnaire.question(question) else { return false };
                let before = self.answers.get(question);
                let answer = if option == ALL && !self.offered.is_empty() {
                    journey::all_offered(&self.offered, *on)
                } else {
                    journey::chosen(&edition, asked, before, option, *on)
                };
                if answer.as_ref() == before {
                    return false;
                }
                self.answer(question, answer);
                self.before_reset = None;
            }
            Action::Search(text) => self.search = Rc::from(text.as_str()),
            Action::Filter(tier) => self.tier = *tier,
            Action::Continue => {
                let Some(question) = self.question() else { return false };
                if journey::is_open(&self.answers, question) {
                    self.tried += 1;
                } else {
                    let next = journey::after(&self.edition, &self.answers, &question.id, self.changing);
                    let changing = self.changing && matches!(next, Route::Question(_));
                    self.visit(next);
                    self.changing = changing;
                }
            }
            Action::Back => {
                let Some(question) = self.question() else { return false };
                self.visit(journey::before(&self.edition, &self.answers, &question.id, self.changing));
            }
            Action::Go(route) => return self.go(route.clone()),
            Action::Address(address) => {
                let (address, code) = route::with_code(address);
                if !code.is_empty() && !self.own_codes.borrow().iter().any(|own| own == code) {
                    return self.apply(&Action::Open(Rc::from(code)));
                }
                let Some(route) = Route::from_path(address, &self.edition) else { return false };
                return self.go(journey::reachable(&self.edition, &self.answers, route));
            }
            Action::Change(question) => {
                self.visit(Route::Question(question.clone()));
                self.changing = true;
            }
            Action::Finish => {
                let Some(second) = self.second() else { return false };
                (second.finish)(self);
            }
            Action::Look(change) => {
                let Some(second) = self.second() else { return false };
                (second.look)(self, change);
            }
            Action::Copied(text, done) => self.copied = Some((Rc::clone(text), *done)),
            Action::Reset => {
                self.remember();
                self.added = Rc::from("");
                // Overrides are no answers.
                Rc::make_mut(&mut self.set_aside).retain(|id, _| id == OVERRIDES_ASIDE);
                self.set_answers(Rc::default());
                self.visit(Route::Start);
                self.stopped_at = None;
                self.notice = Some(Rc::new(Notice { text: "All answers were removed.".to_owned(), items: Vec::new(), undo: true }));
            }
            Action::Undo => {
                let Some(answers) = self.restore() else { return false };
                self.set_answers(answers);
                self.notice = None;
                self.stopped_at = Some(Route::Check);
            }
            Action::Tell(text, lines) => {
                self.notice = Some(Rc::new(Notice { text: text.clone(), items: lines.split('\n').map(str::to_owned).collect(), undo: false }));
            }
            Action::CloseNotice => self.notice = None,
            Action::Open(text) => {
                self.opened = Rc::clone(text);
                self.visit(Route::Open);
            }
            Action::Stands => self.stands = true,
            Action::SecondLoaded(second) => {
                self.second = SecondState::Ready(second);
                self.unpack();
                self.score();
            }
            Action::SecondFailed => self.second = SecondState::Failed,
            Action::TryAgain => {
                self.attempt += 1;
                if self.second == SecondState::Failed {
                    self.second = SecondState::Loading;
                }
                if matches!(self.records, RecordsState::Failed(_)) {
                    self.records = RecordsState::Loading;
                }
            }
            Action::RecordsLoaded(bytes) => {
                self.records = RecordsState::Packed(Rc::clone(bytes));
                self.unpack();
            }
            Action::RecordsFailed(why) => self.records = RecordsState::Failed(Rc::clone(why)),
            Action::Saved(saving) => {
                if *saving == self.saving {
                    return false;
                }
                self.saving = *saving;
            }
            Action::OtherTab(text) => return self.adopt(text.as_deref()),
            Action::Printing(printing) => {
                if *printing == self.printing {
                    return false;
                }
                self.printing = *printing;
            }
        }
        true
    }

    /// Shows another screen; tells whether it is another.
    fn go(&mut self, route: Route) -> bool {
        let is_other = route != self.route;
        if is_other {
            self.visit(route);
        }
        is_other
    }

    /// Shows a screen afresh.
    pub(super) fn visit(&mut self, route: Route) {
        if route.is_a_step() {
            self.stopped_at = Some(route.clone());
        }
        // A notice is read where it appears; it does not follow through the screens.
        self.notice = None;
        self.changing = false;
        self.tried = 0;
        self.search = Rc::from("");
        self.tier = None;
        self.copied = None;
        if let Some(second) = self.second() {
            (second.look)(self, &Look::Leave);
        }
        self.route = route;
    }

    fn answer(&mut self, question: &str, answer: Option<Answer>) {
        let mut answers = Answers::clone(&self.answers);
        match answer {
            Some(answer) => answers.0.insert(question.to_owned(), answer),
            None => answers.0.remove(question),
        };
        self.set_answers(Rc::new(answers));
    }

    /// Replaces all answers, and scores the new ones.
    pub(super) fn set_answers(&mut self, answers: Rc<Answers>) {
        self.edits = Rc::new(edited(&self.edits, &self.answers, &answers, self.removed));
        self.removed = false;
        self.answers = answers;
        self.score();
    }

    /// Scores the present answers.
    fn score(&mut self) {
        if let Some(second) = self.second() {
            (second.assess)(self);
        }
    }

    /// Unpacks the records, if they and the second part of the program are there.
    fn unpack(&mut self) {
        if let (RecordsState::Packed(bytes), Some(second)) = (&self.records, self.second()) {
            self.records = match (second.records)(bytes, &self.edition) {
                Ok(records) => RecordsState::Ready(records),
                Err(why) => RecordsState::Failed(Rc::from(why)),
            };
        }
    }

    /// Takes over what another tab has kept and is newer. What is newer here stays, and is kept again.
    fn adopt(&mut self, text: Option<&str>) -> bool {
        let told = match text.map(|text| saved::read(text, &self.edition)) {
            Some(Ok(saved)) => {
                let (answers, edits) = merged((&self.answers, &self.edits), (&saved.answers, &saved.edits));
                let is_theirs = answers == saved.answers && edits == saved.edits;
                let is_news = answers != *self.answers || saved.overrides != *self.overrides || *saved.added != *self.added;
                (self.edits, self.removed) = (Rc::new(edits), false);
                if is_theirs && !is_news {
                    return false;
                }
                self.set_aside = Rc::new(saved.set_aside);
                self.overrides = Rc::new(saved.overrides);
                self.added = Rc::from(saved.added);
                self.answers = Rc::new(answers);
                self.score();
                if !is_news {
                    return true;
                }
                "Your answers were changed in another tab. This tab shows the same now."
            }
            None if self.has_answers() => {
                self.removed = true;
                "The saved answers were removed in another tab. They are still here, and are saved again with your next answer."
            }
            _ => return false,
        };
        self.notice = Some(Notice::text(told));
        true
    }
}
