//! A saved assessment or a code, opened again: what it says, whether today gives the same, and if not, why. Nothing of the present answers changes
//! before a person takes over what was opened.

use std::rc::Rc;

use lean_html::html;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast};

use crate::app::components::heading::{heading, named};
use crate::app::components::link::link;
use crate::app::looks::{Field, Look};
use crate::app::memory::{looking, send_field, send_look};
use crate::app::saved::{self, Saved};
use crate::app::send::send;
use crate::app::state::{Action, Context, Model, Route};
use crate::browser::files::{self, Unread};
use crate::file::{self, Added, Opened, code};
use crate::questionnaire::Answers;
use crate::reading::Entries;
use crate::report::words;
use crate::scoring::Override;

/// Files have at most so many bytes.
const MOST: f64 = 2_000_000.0;

/// What takes the place of the present answers.
pub struct Taken {
    /// The answers.
    pub answers: Answers,
    /// What today's edition does not know of them.
    pub set_aside: Entries<String>,
    /// What the company knows better; `None` where the code does not say.
    pub overrides: Option<Vec<Override>>,
    /// What people added; `None` where the code does not say.
    pub added: Option<Added>,
}

/// The screen.
pub fn open(context: &Context) -> Html {
    html! {
        <div class="vr-open-screen">
            { heading(context, 0, "Open a saved assessment") }
            <p class="vr-lead">{ "A file that was saved here, or the code on a printout. It is read on this page and sent nowhere." }</p>
            { form(context) }
            if !context.opened.is_empty() { { opened(context) } }
        </div>
    }
}

fn form(context: &Context) -> Html {
    let memory = context.memory();
    let looks = &memory.looks;
    let sending = context.send().clone();
    let onchange = Callback::from(move |event: Event| {
        let sending = sending.clone();
        files::read(&event.target_unchecked_into::<HtmlInputElement>(), MOST, move |read| {
            sending.emit(Rc::new(match read {
                Ok(text) => Action::Open(Rc::from(text)),
                Err(Unread::TooLarge) => looking(Look::Unread("This file has more than 2 MB; no assessment is that large.")),
                Err(Unread::Refused) => looking(Look::Unread("The browser could not read this file.")),
            }));
        });
    });
    html! {
        <section class="vr-part" aria-label="What to open">
            <div class="vr-written">
                <label for="open-file">{ "File" }</label>
                <p class="vr-hint" id="open-file-hint">{ "An assessment that was saved as JSON, or answers that were saved when the questionnaire stopped." }</p>
                <input type="file" id="open-file" accept=".json,application/json" aria-describedby="open-file-hint" {onchange} />
            </div>
            if !looks.unread.is_empty() { <p class="vr-error" role="alert">{ looks.unread }</p> }
            <div class="vr-written">
                <label for="open-code">{ "Or a code" }</label>
                <p class="vr-hint" id="open-code-hint">{ "It begins with VR1. Spaces, hyphens and small letters do not matter." }</p>
                <input class="vr-input" type="text" id="open-code" autocomplete="off" spellcheck="false" aria-describedby="open-code-hint"
                    value={looks.typed.clone()} oninput={send_field(context, Field::Typed)} />
            </div>
            <p class="vr-actions">
                <button type="button" class="vr-button vr-quiet" onclick={send(context, Action::Open(Rc::from(looks.typed.as_str())))}>{ "Open the code" }</button>
            </p>
        </section>
    }
}

/// What was opened, or why it cannot be.
fn opened(context: &Context) -> Html {
    let model: &Model = context;
    let text = model.opened.trim();
    if let Ok(answers) = saved::read(text, &model.edition) {
        return from_answers(context, &answers);
    }
    if text.starts_with(['{', '\u{feff}']) {
        return match file::read(text, &model.edition) {
            Ok(opened) => from_file(context, &opened),
            Err(mistakes) => refused(context, "This file cannot be opened.", mistakes.iter().map(crate::reading::Mistake::told).collect()),
        };
    }
    match code::read(text, &model.edition) {
        Ok(coded) => {
            let reopened = code::reopened(&coded, &model.better_known(), &model.edition);
            let lead = ["A code of ", &words::date(coded.as_of), "."].concat();
            told(context, then_and_now(reopened.same_results), &lead, &reopened.lines, &[])
        }
        Err(error) => refused(context, "This code cannot be opened.", vec![error.told()]),
    }
}

fn from_file(context: &Context, opened: &Opened) -> Html {
    let edition = &context.edition;
    let difference = file::compare(opened, edition);
    let sha256 = file::sha256(&file::write(&opened.assessment));
    let lead = [
        "An assessment of ",
        &words::date(opened.assessment.as_of),
        ", ",
        &words::count(opened.assessment.results.len(), "offering", "offerings"),
        ": ",
        &file::assessment_id(opened.assessment.as_of, &sha256),
        ".",
    ]
    .concat();
    told(context, then_and_now(difference.identical), &lead, &file::told(&difference, edition), &opened.notices)
}

/// Answers without results: what is kept between visits.
fn from_answers(context: &Context, saved: &Saved) -> Html {
    let lead = [&words::count(saved.answers.0.iter().count(), "answer", "answers"), ", as they were kept."].concat();
    let aside: Vec<String> = saved.set_aside.iter().map(|(name, text)| [name, ": ", text].concat()).collect();
    told(context, "Saved answers", &lead, &[], &aside)
}

fn then_and_now(same: bool) -> &'static str {
    if same { "The same then and now" } else { "Then and now" }
}

/// What was opened, and what can be done with it.
fn told(context: &Context, title: &str, lead: &str, lines: &[String], notices: &[String]) -> Html {
    let list = |lines: &[String]| html! { <ul class="vr-bullets">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> };
    html! {
        <section class="vr-part" aria-labelledby="opened" role="status">
            { named(context, "opened", title) }
            <p class="vr-text">{ lead }</p>
            if !lines.is_empty() { { list(lines) } }
            if !notices.is_empty() {
                <p class="vr-label">{ "In the file, and not understood or missing" }</p>
                { list(notices) }
            }
            <p class="vr-text">{ "If you continue with it, its answers take the place of yours, and are judged by today’s documents. You can undo that." }</p>
            <p class="vr-actions">
                <button type="button" class="vr-button" onclick={send_look(context, Look::TakeOver)}>{ "Continue with it" }</button>
                { link(context, Route::Start, "", "Leave it") }
            </p>
        </section>
    }
}

fn refused(context: &Context, lead: &str, lines: Vec<String>) -> Html {
    html! {
        <section class="vr-part vr-error-summary" role="alert" aria-labelledby="refused">
            { named(context, "refused", lead) }
            <ul class="vr-bullets">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            <p>{ "Your present answers are untouched." }</p>
        </section>
    }
}

/// What takes the place of the present answers if a person says so; `None` if what was opened cannot be read.
pub fn taken(model: &Model) -> Option<Taken> {
    let text = model.opened.trim();
    if let Ok(Saved { answers, mut set_aside, overrides, added, .. }) = saved::read(text, &model.edition) {
        let read = Added::read(&added).ok();
        if read.is_none() {
            set_aside.insert(saved::ADDED_ASIDE.to_owned(), added);
        }
        return Some(Taken { answers, set_aside, overrides: Some(overrides), added: read });
    }
    if text.starts_with(['{', '\u{feff}']) {
        let Opened { assessment, mut set_aside, overrides_aside, .. } = file::read(text, &model.edition).ok()?;
        if !overrides_aside.is_empty() {
            set_aside.insert(saved::OVERRIDES_ASIDE.to_owned(), crate::reading::json_list(overrides_aside));
        }
        let added = Added { conclusions: assessment.conclusions, filing: assessment.filing };
        return Some(Taken { answers: assessment.answers, set_aside, overrides: Some(assessment.overrides), added: Some(added) });
    }
    let coded = code::read(text, &model.edition).ok()?;
    Some(Taken { answers: coded.answers, set_aside: Entries::default(), overrides: None, added: None })
}
