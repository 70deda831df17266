//! The whole page, put together.
use std::rc::Rc;

use loopglass_link::Mode;
use loopglass_session::view::{Action, ObjectId};
use yew::prelude::*;

use super::branches::Branches;
use super::code::Code;
use super::embed_bar::embed_bar;
use super::folded::{folded, hidden};
use super::header::Header;
use super::help::Help;
use super::lesson_link::OpenLesson;
use super::movement::use_movement;
use super::objects::Objects;
use super::output::Output;
use super::outside::Outside;
use super::printed::Printed;
use super::queue::Queue;
use super::share::Share;
use super::tabs::tabs;
use super::timeline::TimelinePart;
use super::timers::Timers;
use super::told::Told;
use super::trace::Trace;
use super::transport::Transport;
use super::turns::TurnsPanel;
use crate::driver::{Driver, restored};
use crate::lessons::{self, Held, Lessons, Pane, SheetView, Spoken, Teacher, Wish, spoken};
use crate::platform::address::{self, FragmentChanges};
use crate::platform::dom;
use crate::platform::keyboard::{Handled, Keyboard};
use crate::state::{Command, Part, State, Step, command_of_key};
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
    let lessons = use_state(|| Rc::new(lessons::restored()));
    let teacher = (*use_memo((), |()| {
        let setter = lessons.setter();
        Teacher::new(Rc::clone(&driver), Rc::clone(&lessons), Callback::from(move |next| setter.set(next)))
    }))
    .clone();
    use_effect_with((), {
        let (driver, teacher) = (Rc::clone(&driver), Rc::clone(&teacher));
        move |()| {
            let keyboard = listen(driver, Rc::clone(&teacher));
            teacher.arrive(&address::fragment());
            let links = FragmentChanges::listen(move || teacher.arrive(&address::fragment()));
            move || drop((keyboard, links))
        }
    });
    use_effect_with((state.view.clone(), state.run.clone()), {
        let teacher = Rc::clone(&teacher);
        move |(view, _)| {
            if view.rests() {
                teacher.rested();
            }
        }
    });
    use_effect_with(texts::spoken().tag(), {
        let teacher = Rc::clone(&teacher);
        move |_| teacher.speak()
    });
    let spoken = said(&state, &lessons);
    // Where one part is shown at a time it is the one that the lesson speaks of.
    use_effect_with(spoken.0.as_ref().map(|(part, _)| *part).zip(Some(state.view.position)), {
        let driver = Rc::clone(&driver);
        move |spoken| {
            if let Some((part, _)) = spoken {
                driver.run(&Command::ShowPart(*part));
            }
        }
    });
    // The driver stays the same, and so do these.
    let on_command = use_callback((), {
        let (driver, teacher) = (Rc::clone(&driver), Rc::clone(&teacher));
        move |command: Command, ()| run(&driver, &teacher, &command)
    });
    let on_change = use_callback((), {
        let driver = Rc::clone(&driver);
        move |text, ()| driver.typed(text)
    });
    let on_act = use_callback((), {
        let teacher = Rc::clone(&teacher);
        move |action: Action, ()| {
            let result = driver.act(action.clone());
            teacher.touched(&action, &result);
            result
        }
    });
    let on_wish = use_callback((), move |wish: Wish, ()| teacher.ask(wish));
    let on_lesson = use_callback((), {
        let on_wish = on_wish.clone();
        move |id: &'static str, ()| on_wish.emit(Wish::Open(id.to_owned()))
    });
    let current = lessons.sitting.as_ref().map(|sitting| sitting.lesson.id.clone().into()).unwrap_or_default();
    let open_lesson = OpenLesson { open: (!state.is_embed()).then_some(on_lesson), current };
    use_movement(&state);
    let bench = Bench { state: Rc::clone(&state), lessons: Rc::clone(&lessons), on_command, on_change, on_act, on_wish };
    html! {
        <ContextProvider<Spoken> context={spoken}>
            <ContextProvider<OpenLesson> context={open_lesson}>{ drawn(&bench) }</ContextProvider<OpenLesson>>
        </ContextProvider<Spoken>>
    }
}

/// A lesson may hold the run until there is an answer.
fn run(driver: &Rc<Driver>, teacher: &Teacher, command: &Command) {
    if teacher.admits(command) {
        driver.run(command);
    }
}

fn listen(driver: Rc<Driver>, teacher: Rc<Teacher>) -> Keyboard {
    Keyboard::listen(move |press| {
        let state = driver.state();
        if state.help || state.shows_branches || state.shared.is_some() || teacher.state().sheet.is_some() {
            return Handled::No;
        }
        match command_of_key(press, state.settings.shortcuts, state.activity.can_stop()) {
            Some(command) => {
                run(&driver, &teacher, &command);
                Handled::Yes
            }
            None => Handled::No,
        }
    })
}

/// The state, and where wishes go.
struct Bench {
    state: Rc<State>,
    lessons: Rc<Lessons>,
    on_command: Callback<Command>,
    on_change: Callback<String>,
    on_act: Callback<Action, Result<Option<String>, String>>,
    on_wish: Callback<Wish>,
}

/// What the lesson says at the moment on display.
fn said(state: &State, lessons: &Lessons) -> Spoken {
    let Some(sitting) = &lessons.sitting else { return Spoken::default() };
    let is_start = state.run.as_deref() == Some(&*sitting.lesson.start) && !state.is_edited();
    let point = spoken(&sitting.lesson, &sitting.places, &state.view).filter(|_| is_start && !sitting.is_locked());
    Spoken(point.map(|point| (part(point.beside), point.text.clone())))
}

pub(super) fn part(of_lesson: loopglass_lesson::model::Part) -> Part {
    use loopglass_lesson::model::Part as Beside;
    match of_lesson {
        Beside::Code => Part::Code,
        Beside::Queue => Part::Queue,
        Beside::Timers => Part::Timers,
        Beside::Objects => Part::Objects,
        Beside::Output => Part::Output,
        Beside::Timeline => Part::Timeline,
    }
}

fn drawn(bench: &Bench) -> Html {
    let (state, on) = (&*bench.state, &bench.on_command);
    let view = &state.view;
    let lights = on.reform(|event: Event| Command::Light(dom::object_at(&event).map(ObjectId)));
    let is_broken = state.run.is_none() && !state.problems.is_empty();
    html! {
        // In another language everything is written anew.
        <div class="root" key={texts::spoken().tag()}>
            <a class="skip" href="#stage">{ texts::skip() }</a>
            if state.is_embed() {
                { embed_bar(state, on) }
            } else {
                <Header origin={state.origin} on_wish={bench.on_wish.clone()} links={Rc::clone(&state.links)} is_changed={state.is_changed()} settings={state.settings} trace={state.trace} hand={state.hand.clone()} on_command={on.clone()} />
            }
            <main onpointerover={lights.reform(|event: PointerEvent| event.into())} onpointerleave={lights.reform(|event: PointerEvent| event.into())}
                onfocusin={lights.reform(|event: FocusEvent| event.into())}
                class={classes!("bench", Held::classes(&bench.lessons), hidden(state), format!("shows-{}", state.part.id()), state.trace.then_some("shows-trace"))}>
                if bench.lessons.sitting.is_some() {
                    <Pane lessons={Rc::clone(&bench.lessons)} has_rested={view.rests()} on_wish={bench.on_wish.clone()} />
                }
                <div class="above">
                    <Told view={view.clone()} {is_broken} detail={state.settings.detail} work={state.activity.work.clone()} notice={state.notice} invitation={state.invitation.clone()} on_command={on.clone()} />
                    { folded(state, on) }
                    if let Some(turns) = &state.hand.turns {
                        <TurnsPanel turns={turns.clone()} view={view.clone()} on_command={on.clone()} />
                    }
                    <Outside view={view.clone()} as_world={state.hand.as_world} on_command={on.clone()} on_act={bench.on_act.clone()} />
                </div>
                { tabs((!state.trace).then_some(state.part), on) }
                <Code text={state.text.clone()} document={state.document} view={view.clone()} is_edited={state.is_edited()} lit={state.lit}
                    problems={Rc::clone(&state.problems)} read_only={state.mode == Mode::Read} on_change={bench.on_change.clone()} on_command={on.clone()} />
                <section class="stage" id="stage" tabindex="-1" aria-label={texts::stage()}>{ stage(bench) }</section>
                <Output view={view.clone()} is_leap={state.step == Step::Leapt} lit={state.lit} on_command={on.clone()} on_act={bench.on_act.clone()} />
                <Transport view={view.clone()} is_edited={state.is_edited()} activity={state.activity.clone()} speed={state.settings.speed} has_breakpoints={!state.breakpoints.is_empty()} on_command={on.clone()} />
                if !state.trace {
                    <Printed view={view.clone()} detail={state.settings.detail} program={state.run.clone().unwrap_or_default()} />
                }
            </main>
            if bench.lessons.sheet.is_some() {
                <SheetView lessons={Rc::clone(&bench.lessons)} program={state.text.clone()} on_wish={bench.on_wish.clone()} />
            }
            if state.shows_branches {
                <Branches branches={state.branches.clone()} comparison={state.comparison.clone()} on_command={on.clone()} />
            }
            if let Some(link) = &state.shared {
                <Share link={Rc::clone(link)} notice={state.notice} on_command={on.clone()} />
            }
            if state.help {
                <Help shortcuts={state.settings.shortcuts} on_command={on.clone()} />
            }
        </div>
    }
}

fn stage(bench: &Bench) -> Html {
    let (state, on) = (&*bench.state, &bench.on_command);
    let (view, detail) = (&state.view, state.settings.detail);
    if state.trace {
        return html! { <Trace view={view.clone()} {detail} on_command={on.clone()} /> };
    }
    html! {
        <>
            <Queue view={view.clone()} is_leap={state.step == Step::Leapt} {detail} lit={state.lit} on_command={on.clone()} />
            <Timers view={view.clone()} {detail} wait={state.activity.wait} lit={state.lit} on_command={on.clone()} />
            <Objects view={view.clone()} before={state.before.clone()} program={state.run.clone().unwrap_or_default()} {detail} is_chosen={state.part == Part::Objects} fold={state.fold} opened={state.opened.clone()} lit={state.lit} selected={state.selected} on_command={on.clone()} on_act={bench.on_act.clone()} />
            <TimelinePart view={view.clone()} farthest={state.farthest.clone()} {detail} fold={state.fold} opened={state.opened.clone()} lit={state.lit} on_command={on.clone()} />
        </>
    }
}
