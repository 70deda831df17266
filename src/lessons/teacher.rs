//! Gives the lessons: loads them, holds Run until there is an answer, watches what comes of the run, keeps the progress.
mod asking;
mod loading;
mod taking;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_session::view::{Action, Move};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::progress::Progress;
use super::sitting::{Sitting, Step};
use super::state::{Lessons, Sheet};
use super::wish::Wish;
use crate::driver::Driver;
use crate::platform::{address, clipboard, dom, storage, timer};
use crate::state::Command;

const KEPT: &str = "loopglass.lessons";
/// Progress that this page cannot read.
const LAID_ASIDE: &str = "loopglass.lessons.aside";
/// Moments that are watched between two looks at the page.
const SLICE: u32 = 40;

pub struct Teacher {
    driver: Rc<Driver>,
    state: RefCell<Rc<Lessons>>,
    show: Callback<Rc<Lessons>>,
    /// Counts the checks: an older one that ends late counts no more.
    newest: Cell<u32>,
    /// Whether the next lesson asks before it runs: a link may do without.
    asks: Cell<bool>,
}

/// The state to begin with.
pub fn restored() -> Lessons {
    let kept = storage::read(KEPT).ok().flatten();
    let progress = kept.as_deref().and_then(Progress::read);
    if let (Some(kept), None) = (&kept, &progress) {
        // Perhaps a newer page wrote it: the next lesson writes over it, so it is laid aside as it is.
        let _ = storage::write(LAID_ASIDE, kept);
    }
    let progress = progress.unwrap_or_default();
    Lessons { progress: Rc::new(progress), today: timer::today(), ..Lessons::default() }
}

impl Teacher {
    pub fn new(driver: Rc<Driver>, state: Rc<Lessons>, show: Callback<Rc<Lessons>>) -> Rc<Self> {
        Rc::new(Self { driver, state: RefCell::new(state), show, newest: Cell::default(), asks: Cell::new(true) })
    }

    pub fn state(&self) -> Rc<Lessons> {
        Rc::clone(&self.state.borrow())
    }

    fn change(&self, change: impl FnOnce(&mut Lessons)) {
        let mut next = (*self.state()).clone();
        change(&mut next);
        let next = Rc::new(next);
        *self.state.borrow_mut() = Rc::clone(&next);
        self.show.emit(next);
    }

    fn change_sitting(&self, change: impl FnOnce(&mut Sitting)) {
        self.change(|state| {
            if let Some(sitting) = &mut state.sitting {
                change(Rc::make_mut(sitting));
            }
        });
    }

    /// Opens what the address names: `lesson=1.2`, `lessonurl=...`, `lessondata=...`, `lessons`.
    pub fn arrive(self: &Rc<Self>, fragment: &str) {
        self.asks.set(!fragment.trim_start_matches('#').split('&').any(|word| word == "predict=off"));
        for word in fragment.trim_start_matches('#').split('&') {
            match word.split_once('=').unwrap_or((word, "")) {
                ("lesson", id) if is_id(id) => self.open(id.to_string()),
                ("lessonurl", url) => self.open_elsewhere(&address::decoded(url)),
                ("lessondata", data) => self.open_text(&address::decoded(data)),
                ("lessons", "") => self.ask(Wish::Show(Sheet::Contents)),
                _ => {}
            }
        }
    }

    /// A wish of the learner's about lessons.
    pub fn ask(self: &Rc<Self>, wish: Wish) {
        match wish {
            Wish::NextPoint | Wish::Check | Wish::Quiz if !self.driver.has_machine() => self.ask_later(wish),
            Wish::Show(sheet) => self.show_sheet(sheet),
            Wish::CloseSheet => self.change(|state| (state.sheet, state.trouble) = (None, None)),
            Wish::Open(id) => {
                self.asks.set(true);
                self.open(id);
            }
            Wish::OpenText(text) => self.open_text(&text),
            Wish::TryOut(lesson) => self.try_out(lesson),
            Wish::Leave => self.leave(),
            Wish::Answer(given) => self.answer(given),
            Wish::Go(step) => self.go(step),
            Wish::NextPoint => self.to_next_point(),
            Wish::Check => self.check(),
            Wish::Hint => self.change_sitting(|sitting| sitting.hints = (sitting.hints + 1).min(sitting.lesson.hints.len())),
            Wish::Piece => self.change_sitting(|sitting| sitting.pieces += 1),
            Wish::ShowParsons => self.change_sitting(|sitting| sitting.shows_parsons = true),
            Wish::ShowAll => self.change_sitting(|sitting| sitting.shows_all = !sitting.shows_all),
            Wish::Fold => self.change_sitting(|sitting| sitting.is_folded = !sitting.is_folded),
            Wish::StartOver => self.start_over(),
            Wish::Import(code) => self.import(&code),
            Wish::Copy(text) => spawn_local(async move {
                clipboard::copy(&text).await;
            }),
            Wish::StartReview => self.start_review(),
            Wish::AnswerSheet(given) => self.answer_sheet(given),
            Wish::NextQuestion => self.next_question(),
            Wish::Quiz => self.quiz(),
        }
    }

    fn ask_later(self: &Rc<Self>, wish: Wish) {
        let teacher = Rc::clone(self);
        spawn_local(async move {
            if teacher.driver.wait_for_machine().await {
                teacher.ask(wish);
            }
        });
    }

    /// A command on its way to the driver: false where it must wait for an answer.
    pub fn admits(&self, command: &Command) -> bool {
        let runs = match command {
            Command::Go(there) => !matches!(there, Move::Start),
            Command::Run | Command::PlayOrPause => true,
            _ => false,
        };
        if runs && self.state().is_locked() {
            self.change(|state| {
                state.is_held = true;
                if let Some(sitting) = &mut state.sitting {
                    let sitting = Rc::make_mut(sitting);
                    (sitting.step, sitting.is_folded) = (Step::Predict, false);
                }
            });
            dom::focus("lesson");
            return false;
        }
        let moved = match command {
            Command::Go(there) => way(*there),
            _ => None,
        };
        if let (Some(way), Some(_)) = (moved, &self.state().sitting) {
            self.change_sitting(|sitting| sitting.moves.push(way.to_string()));
        }
        true
    }

    /// What came of touching an object.
    pub fn touched(&self, action: &Action, result: &Result<Option<String>, String>) {
        if result.is_ok() || self.state().sitting.is_none() {
            return;
        }
        let (kind, target) = match action {
            Action::SetResult { target, .. } => ("set_result", target),
            Action::SetException { target, .. } => ("set_exception", target),
            Action::Cancel { target, .. } => ("cancel", target),
            Action::AskResult { target } => ("result", target),
            Action::Arrive { .. } | Action::Answer { .. } | Action::EndInput => return,
        };
        let view = self.driver.state().view.clone();
        let task = view.tasks.iter().find(|task| task.id == *target).map(|task| task.name.clone());
        let future = view.futures.iter().find(|future| future.id == *target).map(|future| future.name.clone());
        let name = task.or(future).unwrap_or_default();
        self.change_sitting(|sitting| sitting.refused.push((kind.to_string(), name)));
    }

    /// The run has come to rest: it is checked, without being asked.
    pub fn rested(self: &Rc<Self>) {
        let state = self.state();
        let Some(sitting) = &state.sitting else { return };
        if sitting.is_locked() || self.driver.state().is_edited() {
            return;
        }
        self.change_sitting(|sitting| {
            let waits_behind = sitting.reached == Step::Run;
            sitting.reach(Step::Do);
            if waits_behind && sitting.lesson.predict.is_none() && sitting.lesson.compare.is_empty() {
                sitting.step = Step::Do;
            }
        });
        self.check();
    }
}

fn way(there: Move) -> Option<&'static str> {
    Some(match there {
        Move::Line | Move::Moment => "step",
        Move::TaskLine => "task_step",
        Move::Callback => "callback",
        Move::Pass => "pass",
        Move::NextTimer => "timer",
        Move::LineBack | Move::TaskLineBack | Move::CallbackBack | Move::PassBack => "back",
        _ => return None,
    })
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.len() < 12 && id.chars().all(|c| c.is_ascii_digit() || c == '.')
}
