//! What lessons ask of the driver: a program of theirs, a way to where they speak, what was done to the run.
use std::rc::Rc;

use loopglass_session::Session;
use loopglass_session::view::{Action, Move, Position, Progress, View};
use wasm_bindgen_futures::spawn_local;

use super::Driver;
use crate::platform::timer;
use crate::state::{Origin, programs};

/// So many moments are looked at for the next place where a lesson speaks.
const FARTHEST: u32 = 5_000;
/// Moments between two looks at the page.
const SLICE: u32 = 200;

impl Driver {
    /// Opens the program of a lesson, or the draft of it that is kept.
    pub fn open_lesson(self: &Rc<Self>, origin: Origin, start: &str) {
        let draft = programs::draft(origin).unwrap_or_else(|| start.to_string());
        self.open_as(origin, draft, start.to_string());
    }

    /// The program of the lesson as it came.
    pub fn restore_lesson(self: &Rc<Self>, start: &str) {
        let origin = self.state().origin;
        self.open_as(origin, start.to_string(), start.to_string());
        self.keep_soon();
    }

    /// What the learner did to the run on display.
    pub fn interventions(&self) -> Vec<(Position, Action)> {
        self.with_session(|session| session.interventions().to_vec()).unwrap_or_default()
    }

    /// Goes on to the next moment that is wanted, or to where the run rests.
    pub fn seek(self: &Rc<Self>, wanted: impl Fn(&View) -> bool + 'static) {
        self.halt();
        if self.state().view.has_ended() && !self.state().is_edited() {
            self.with_session(|session| session.go(Move::Start));
        }
        if !self.is_ready_for(Move::Moment) {
            return;
        }
        self.busy.set(true);
        let (driver, ticket) = (Rc::clone(self), self.ticket());
        spawn_local(async move {
            for step in 1..=FARTHEST {
                driver.with_session(|session| session.go(Move::Moment));
                while driver.with_session(work_on) == Some(Progress::NeedsLibrary) {
                    if !driver.wait_for_library(ticket).await {
                        return;
                    }
                }
                let found = driver.with_session(|session| {
                    let view = session.view();
                    let rests = !matches!(view.status, loopglass_session::view::Status::Paused);
                    rests || wanted(&view)
                });
                if found != Some(false) {
                    break;
                }
                if step % SLICE == 0 {
                    timer::yield_now().await;
                    if !driver.is_valid(ticket) {
                        return;
                    }
                }
            }
            driver.busy.set(false);
            driver.show_view();
        });
    }
}

/// One moment is a line at most.
fn work_on(session: &mut Session) -> Progress {
    loop {
        match session.work(10_000) {
            Progress::Busy => {}
            progress => return progress,
        }
    }
}
