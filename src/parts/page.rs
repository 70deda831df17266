//! The whole page, put together.
use std::rc::Rc;

use loopglass_session::view::{Action, ObjectId};
use yew::prelude::*;

use super::code::Code;
use super::header::Header;
use super::help::Help;
use super::movement::use_movement;
use super::objects::Objects;
use super::output::Output;
use super::queue::Queue;
use super::tabs::tabs;
use super::timeline::TimelinePart;
use super::timers::Timers;
use super::told::Told;
use super::trace::Trace;
use super::transport::Transport;
use crate::driver::{Driver, restored};
use crate::platform::dom;
use crate::platform::keyboard::{Handled, Keyboard};
use crate::state::{Command, State, command_of_key};
use crate::texts;

/// The page: it holds the state, and the driver that changes it.
#[component]
pub fn App() -> Html {
    let state = use_state(|| Rc::new(restored()));
    // The state of the first drawing is where the driver starts; from then on the driver's is the newer one.
    let driver = (*use_memo((), |()| {
        let setter = state.setter();
        Driver::new(Rc::clone(&state), Callback::from(move |next| setter.set(next)))
    }))
    .clone();
    use_effect_with((), {
        let driver = Rc::clone(&driver);
        move |()| {
            let keyboard = listen(driver);
            move || drop(keyboard)
        }
    });
    // The driver stays the same, and so do these.
    let on_command = use_callback((), {
        let driver = Rc::clone(&driver);
        move |command: Command, ()| driver.run(&command)
    });
    let on_change = use_callback((), {
        let driver = Rc::clone(&driver);
        move |text, ()| driver.typed(text)
    });
    let on_act = use_callback((), move |action: Action, ()| driver.act(action));
    use_movement(&state);
    drawn(&Bench { state: Rc::clone(&state), on_command, on_change, on_act })
}

fn listen(driver: Rc<Driver>) -> Keyboard {
    Keyboard::listen(move |press| {
        let state = driver.state();
        if state.help {
            return Handled::No;
        }
        match command_of_key(press, state.settings.shortcuts, state.activity.can_stop()) {
            Some(command) => {
                driver.run(&command);
                Handled::Yes
            }
            None => Handled::No,
        }
    })
}

/// The state, and where wishes go.
struct Bench {
    state: Rc<State>,
    on_command: Callback<Command>,
    on_change: Callback<String>,
    on_act: Callback<Action, Result<(), String>>,
}

fn drawn(bench: &Bench) -> Html {
    let (state, on) = (&*bench.state, &bench.on_command);
    let view = &state.view;
    let lights = on.reform(|event: Event| Command::Light(dom::object_at(&event).map(ObjectId)));
    let is_broken = state.run.is_none() && !state.problems.is_empty();
    html! {
        // In another language everything is written anew.
        <key={texts::spoken().tag()}>
            <a class="skip" href="#stage">{ texts::skip() }</a>
            <Header origin={state.origin} is_changed={state.is_changed()} settings={state.settings} trace={state.trace} on_command={on.clone()} />
            <main onpointerover={lights.reform(|event: PointerEvent| event.into())} onpointerleave={lights.reform(|event: PointerEvent| event.into())}
                onfocusin={lights.reform(|event: FocusEvent| event.into())} class={classes!("bench", format!("shows-{}", state.part.id()), state.trace.then_some("shows-trace"))}>
                <Told view={view.clone()} {is_broken} work={state.activity.work.clone()} notice={state.notice} on_command={on.clone()} />
                { tabs((!state.trace).then_some(state.part), on) }
                <Code text={state.text.clone()} document={state.document} view={view.clone()} is_edited={state.is_edited()} lit={state.lit}
                    problems={Rc::clone(&state.problems)} on_change={bench.on_change.clone()} on_command={on.clone()} />
                <section class="stage" id="stage" tabindex="-1" aria-label={texts::stage()}>{ stage(bench) }</section>
                <Output view={view.clone()} on_command={on.clone()} />
                <Transport view={view.clone()} is_edited={state.is_edited()} activity={state.activity.clone()} speed={state.settings.speed} on_command={on.clone()} />
            </main>
            if state.help {
                <Help shortcuts={state.settings.shortcuts} on_command={on.clone()} />
            }
        </>
    }
}

fn stage(bench: &Bench) -> Html {
    let (state, on) = (&*bench.state, &bench.on_command);
    let (view, detail) = (&state.view, state.settings.detail);
    if state.trace {
        return html! { <Trace view={view.clone()} on_command={on.clone()} /> };
    }
    html! {
        <>
            <Queue view={view.clone()} {detail} lit={state.lit} on_command={on.clone()} />
            <Timers view={view.clone()} {detail} wait={state.activity.wait} lit={state.lit} on_command={on.clone()} />
            <Objects view={view.clone()} before={state.before.clone()} program={state.run.clone().unwrap_or_default()} {detail} lit={state.lit} selected={state.selected} on_command={on.clone()} on_act={bench.on_act.clone()} />
            <TimelinePart view={view.clone()} farthest={state.farthest.clone()} lit={state.lit} on_command={on.clone()} />
        </>
    }
}
