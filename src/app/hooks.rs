//! What ties the state to the browser.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::remote::Remote;
use super::saved::{self, Saved};
use super::state::{Action, Context, Notice, Route, Saving, SecondState};
use super::{journey, second, styles, words};
use crate::browser::storage::{Place, Store};
use crate::browser::{address, events, focus, printing, records, sheets};
use crate::bundled;

/// Connects the element's methods and its property `assessment`. To be used before [`use_events`], whose listeners may read that property.
#[hook]
pub fn use_remote(context: &Context, remote: &Remote) {
    {
        let remote = remote.clone();
        use_effect_with((context.second, Rc::clone(&context.assessment)), move |(second, assessment)| {
            if let SecondState::Ready(second) = second {
                remote.show(second, Rc::clone(assessment));
            }
        });
    }
    let (context, remote) = (context.clone(), remote.clone());
    use_effect_with((), move |()| {
        let dispatcher = context.dispatcher();
        remote.connect(Callback::from(move |action| dispatcher.dispatch(action)));
    });
}

/// Keeps each answer at once, and follows what another tab keeps.
#[hook]
pub fn use_keeping(context: &Context, store: &Rc<Store>) {
    let now = (
        Rc::clone(&context.answers),
        Rc::clone(&context.set_aside),
        Rc::clone(&context.overrides),
        context.route.clone(),
        context.stopped_at.clone(),
    );
    {
        let (context, store) = (context.clone(), Rc::clone(store));
        use_effect_with(now, move |(answers, set_aside, overrides, route, stopped_at)| {
            let nothing = answers.0.is_empty() && set_aside.is_empty() && overrides.is_empty();
            let kept = if nothing {
                store.clear()
            } else {
                store.save(&saved::write(&Saved {
                    answers: (**answers).clone(),
                    set_aside: (**set_aside).clone(),
                    overrides: (**overrides).clone(),
                    route: Some(route.clone()),
                    stopped_at: stopped_at.clone(),
                }))
            };
            context.dispatch(Action::Saved(match (kept, store.place()) {
                (Err(why), _) => Saving::Failed(why),
                (Ok(()), Place::Nowhere) => Saving::Off,
                (Ok(()), _) if nothing => Saving::Nothing,
                (Ok(()), Place::Browser) => Saving::Browser,
                (Ok(()), Place::Tab) => Saving::Tab,
            }));
        });
    }
    let (context, store) = (context.clone(), Rc::clone(store));
    use_effect_with(context.has_answers(), move |has_answers| {
        let has_answers = *has_answers;
        let edition = Rc::clone(&context.edition);
        let dispatcher = context.dispatcher();
        let listener = store.on_other_tab(move |text| match text.map(|text| saved::read(&text, &edition)) {
            Some(Ok(saved)) => dispatcher.dispatch(Action::Adopt {
                answers: saved.answers,
                set_aside: saved.set_aside,
                notice: Notice { text: "Your answers were changed in another tab. This tab shows the same now.".to_owned(), ..Notice::default() },
            }),
            None if has_answers => dispatcher.dispatch(Action::Tell(Notice {
                text: "The saved answers were removed in another tab. They are still here, and are saved again with your next answer.".to_owned(),
                ..Notice::default()
            })),
            Some(Err(_)) | None => {}
        });
        move || drop(listener)
    });
}

/// Where the address names the screen: both follow each other, and the page's title follows too.
#[hook]
pub fn use_address(context: &Context) {
    {
        let context = context.clone();
        use_effect_with(context.route.clone(), move |route| {
            if context.in_address {
                address::go(&route.path());
                gloo::utils::document().set_title(&[&words::title(&context.edition, route), " · AI vendor risk"].concat());
            }
        });
    }
    let context = context.clone();
    use_effect_with(Rc::clone(&context.answers), move |answers| {
        let answers = Rc::clone(answers);
        let edition = Rc::clone(&context.edition);
        let dispatcher = context.dispatcher();
        let listener = context.in_address.then(|| {
            address::on_change(move |fragment| {
                if let Some(route) = Route::from_path(&fragment, &edition) {
                    dispatcher.dispatch(Action::Go(journey::reachable(&edition, &answers, route)));
                }
            })
        });
        move || drop(listener)
    });
}

/// After a change of screen, its heading takes the focus. Not at first: a widget does not grab the focus of the page that it stands in.
#[hook]
pub fn use_entering(context: &Context, widget: &NodeRef) {
    let before = use_mut_ref(|| None::<Route>);
    let widget = widget.clone();
    use_effect_with(context.route.clone(), move |route| {
        let first = before.replace(Some(route.clone())).is_none();
        if let Some(widget) = widget.cast::<Element>().filter(|_| !first) {
            focus::enter_screen(&widget);
        }
    });
}

/// Brings the second part of the program once the first screen stands, and its looks with it.
#[hook]
pub fn use_second(context: &Context, host: &HtmlElement) {
    {
        let context = context.clone();
        use_effect_with(context.attempt, move |_| {
            let dispatcher = context.dispatcher();
            let soon = Timeout::new(1, move || {
                spawn_local(async move {
                    dispatcher.dispatch(second::load().await.map_or(Action::SecondFailed, Action::SecondLoaded));
                });
            });
            move || drop(soon)
        });
    }
    let host = host.clone();
    use_effect_with(context.second, move |second| {
        if let (SecondState::Ready(second), Some(shadow)) = (second, host.shadow_root()) {
            sheets::adopt(&shadow, &[styles::FIRST, second.styles]);
        }
    });
}

/// Fetches the records once the first screen stands.
#[hook]
pub fn use_records(context: &Context, base: &AttrValue) {
    let (context, base) = (context.clone(), base.clone());
    use_effect_with(context.attempt, move |_| {
        let edition = Rc::clone(&context.edition);
        let dispatcher = context.dispatcher();
        let missing = context.records().is_none();
        let soon = Timeout::new(1, move || {
            if !missing {
                return;
            }
            let file = [base.as_str(), bundled::RECORDS_FILE].concat();
            records::fetch(file, async move |bytes| {
                let Ok(second) = second::load().await else { return };
                dispatcher.dispatch(match bytes.and_then(|bytes| (second.records)(&bytes, &edition)) {
                    Ok(records) => Action::RecordsLoaded(Rc::new(records)),
                    Err(why) => Action::RecordsFailed(why),
                });
            });
        });
        move || drop(soon)
    });
}

/// Prints the summary instead of the page.
#[hook]
pub fn use_printing(context: &Context, host: &HtmlElement) {
    // Whether the browser's dialogue is what set it off; otherwise the dialogue is still to be opened.
    let by_browser = use_mut_ref(|| false);
    let sheet = use_mut_ref(|| None::<printing::OnlyThis>);
    {
        let (context, host, by_browser) = (context.clone(), host.clone(), Rc::clone(&by_browser));
        use_effect_with((context.route.clone(), context.printing), move |(route, printing)| {
            // Of its own accord only the standalone page prints the summary, and only where there are results.
            let ours = *printing || context.in_address && matches!(route, Route::Results | Route::Offering { .. } | Route::Summary);
            let title = ["AI vendor risk summary ", &context.as_of.to_string()].concat();
            let dispatcher = context.dispatcher();
            let listeners = ours.then(|| {
                printing::on_print(move |begins| {
                    *by_browser.borrow_mut() = begins;
                    let mut sheet = sheet.borrow_mut();
                    if !begins {
                        *sheet = None;
                    } else if sheet.is_none() {
                        *sheet = Some(printing::OnlyThis::begin(&host, styles::DOCUMENT_IN_PRINT, &title));
                    }
                    // The browser lays the page out after this listener has returned and what it set off has been drawn.
                    dispatcher.dispatch(Action::Printing(begins));
                })
            });
            move || drop(listeners)
        });
    }
    // Without the second part there is no summary to print yet.
    use_effect_with(context.printing && context.is_scored(), move |printing| {
        if *printing && !*by_browser.borrow() {
            printing::open_dialogue();
        }
    });
}

/// Tells the page what happens.
#[hook]
pub fn use_events(context: &Context, host: &HtmlElement) {
    let told = use_mut_ref(|| false);
    {
        let host = host.clone();
        use_effect_with((context.second, Rc::clone(&context.assessment)), move |(second, assessment)| {
            if let SecondState::Ready(second) = second {
                let name = if told.replace(true) { "vendor-risk-change" } else { "vendor-risk-ready" };
                events::dispatch(&host, name, &(second.value)(assessment));
            }
        });
    }
    let before = use_mut_ref(|| None::<Route>);
    let (context, host) = (context.clone(), host.clone());
    use_effect_with(context.route.clone(), move |route| {
        let before = before.replace(Some(route.clone()));
        if let (Route::Results, Some(Route::Check), Some(second)) = (route, before, context.second()) {
            events::dispatch(&host, "vendor-risk-complete", &(second.value)(&context.assessment));
        }
    });
}
