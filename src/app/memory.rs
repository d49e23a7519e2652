//! What the second part of the program remembers from one drawing to the next, apart from the answers. Its screens are functions of the state
//! and hold nothing themselves: a component that did would be five kilobytes of program.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use yew::{Callback, Event};

use super::looks::{Field, Look, Looks};
use super::saved::ADDED_ASIDE;
use super::send::{send, send_value};
use super::state::{Action, Context, Held, Model, Notice, Route};
use super::third::ThirdState;
use crate::file::{self, Added};
use crate::reading::Raw;
use crate::scoring::{self, DecisiveAnswer, HangsOn, OpenQuestion, Override};

/// What is remembered.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// How its screens are looked at.
    pub looks: Looks,
    /// The third part of the program.
    pub third: ThirdState,
    /// What was worked out about the present assessment.
    pub worked_out: Rc<WorkedOut>,
}

/// What was worked out about one assessment: each but once.
#[derive(Debug, Default)]
pub struct WorkedOut {
    /// What an answer to each open question could change.
    pub open: OnceCell<Vec<OpenQuestion>>,
    /// Which answers decide.
    pub decisive: OnceCell<Vec<DecisiveAnswer>>,
    /// On what gates hang, by provider, offering and gate.
    hangs: RefCell<Vec<(String, Rc<HangsOn>)>>,
}

impl Model {
    /// What is known better: by the page's own files, and by the person where these say nothing.
    pub fn better_known(&self) -> Vec<Override> {
        let given = Raw::read(&self.given).and_then(Raw::items).unwrap_or_default();
        scoring::with_given(self.overrides.to_vec(), given.into_iter().filter_map(file::read_override).collect())
    }

    /// What the second part remembers.
    pub fn memory(&self) -> Held<Memory> {
        self.memory.clone().unwrap_or_else(|| held(Memory::default()))
    }

    /// On what a gate hangs that may apply.
    pub fn hangs_on(&self, provider: &str, offering: &str, gate: &str) -> Rc<HangsOn> {
        let key = [provider, "/", offering, "/", gate].concat();
        let memory = self.memory();
        let mut known = memory.worked_out.hangs.borrow_mut();
        if let Some((_, on)) = known.iter().find(|(of, _)| *of == key) {
            return Rc::clone(on);
        }
        let Assessed { answers, overrides, as_of, .. } = &**self.assessment;
        let on = Rc::new(scoring::hangs_on(&self.edition, answers, overrides, *as_of, provider, offering, gate));
        known.push((key, Rc::clone(&on)));
        on
    }

    /// Whether the screen waits for what open answers could change: the results are painted first.
    pub fn waits_for_open(&self) -> bool {
        self.route == Route::Results && self.memory().worked_out.open.get().is_none()
    }
}

type Assessed = scoring::Assessment;

fn held(memory: Memory) -> Held<Memory> {
    Rc::new(Box::new(memory))
}

/// What was worked out about another assessment does not hold for this one.
pub fn forget_what_was_worked_out(model: &mut Model) {
    let memory = model.memory();
    model.memory = Some(held(Memory { looks: memory.looks.clone(), third: memory.third, worked_out: Rc::default() }));
}

/// Looks at a screen otherwise.
pub fn look(model: &mut Model, look: &Look) {
    match look {
        Look::Write { at, text } => write(model, at, text),
        Look::OpenNothing => model.opened = Rc::from(""),
        Look::TakeOver => take_over(model),
        Look::NoThird if model.printing => {
            model.printing = false;
            model.notice = Some(Notice::text("The summary could not be loaded. Check your connection and print again."));
        }
        _ => {}
    }
    let memory = model.memory();
    let worked_out = Rc::clone(&memory.worked_out);
    let Assessed { answers, overrides, as_of, results, .. } = &**model.assessment;
    match look {
        Look::WorkOutOpen => {
            worked_out.open.get_or_init(|| scoring::open_questions(&model.edition, answers, overrides, *as_of));
        }
        Look::WorkOutDecisive => {
            worked_out.decisive.get_or_init(|| scoring::decisive_answers(&model.edition, answers, overrides, *as_of, results));
        }
        _ => {}
    }
    let third = match look {
        Look::AskForThird => ThirdState::Away,
        Look::ThirdComes => ThirdState::Loading,
        Look::Third(third) => ThirdState::Ready(third),
        Look::NoThird => ThirdState::Failed,
        _ => memory.third,
    };
    model.memory = Some(held(Memory { looks: memory.looks.with(look), third, worked_out }));
}

/// Takes over what a person has written; it decides nothing that was scored.
fn write(model: &mut Model, at: &str, text: &str) {
    let mut assessment = Assessed::clone(&model.assessment);
    if scoring::write_field(&mut assessment.filing, &mut assessment.conclusions, at, text) {
        let added = Added { conclusions: assessment.conclusions.clone(), filing: assessment.filing.clone() };
        model.added = Rc::from(added.write());
        model.assessment = Rc::new(Box::new(assessment));
    }
}

/// Puts what was opened in the place of the present answers, which "Undo" brings back.
fn take_over(model: &mut Model) {
    let Some(taken) = model.memory().third.ready().and_then(|third| (third.taken)(model)) else { return };
    model.remember();
    model.set_aside = Rc::new(taken.set_aside);
    if let Some(overrides) = taken.overrides {
        model.overrides = Rc::new(overrides);
    }
    model.added = Rc::from(taken.added.unwrap_or_default().write());
    model.opened = Rc::from("");
    model.set_answers(Rc::new(taken.answers));
    model.visit(Route::Results);
    let text = "The answers of the saved assessment took the place of yours, and are judged by today’s documents.".to_owned();
    model.notice = Some(Rc::new(Notice { text, items: Vec::new(), undo: true }));
}

/// Puts what people added into the present assessment; what cannot be read is set aside as it was.
pub fn add(model: &mut Model, assessment: &mut Assessed) {
    match Added::read(&model.added) {
        Ok(added) => (assessment.conclusions, assessment.filing) = (added.conclusions, added.filing),
        Err(_) => {
            Rc::make_mut(&mut model.set_aside).insert(ADDED_ASIDE.to_owned(), model.added.to_string());
            model.added = Rc::from("");
        }
    }
}

/// What looks at a screen otherwise.
pub fn looking(look: Look) -> Action {
    Action::Look(Rc::new(Box::new(look)))
}

/// On an event, looks at the screen otherwise.
pub fn send_look(context: &Context, look: Look) -> Callback<Event> {
    send(context, looking(look))
}

/// On an event of a field, looks by its value.
pub fn send_field(context: &Context, field: Field) -> Callback<Event> {
    send_value(context, move |value| looking(Look::Field(field, value)))
}
