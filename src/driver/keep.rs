//! Keeps the learner's text soon after every change, and at once when the page may go away.
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use super::Driver;
use crate::platform::timer::{self, Timer};
use crate::platform::window::{Listener, on_leaving};
use crate::state::{Change, Notice, Origin, Place, programs};

/// Often enough that a crash loses a word at most, seldom enough that typing does not feel it.
const DELAY: Duration = Duration::from_millis(150);

#[derive(Default)]
pub struct Keeper {
    waiting: RefCell<Option<Timer>>,
    /// When the first change came that waits.
    since: Cell<Duration>,
    /// What this page last read or wrote of the program that is in the editor.
    seen: RefCell<String>,
    leaving: RefCell<Option<Listener>>,
}

impl Driver {
    /// Keeps the text when the page goes away, whatever waits.
    pub(super) fn keep_on_leaving(self: &Rc<Self>) {
        let driver = Rc::downgrade(self);
        let leaving = on_leaving(move || {
            if let Some(driver) = driver.upgrade() {
                driver.keep_now();
            }
        });
        *self.keeper.leaving.borrow_mut() = Some(leaving);
    }

    pub(super) fn keep_soon(self: &Rc<Self>) {
        let now = timer::now();
        if self.keeper.waiting.borrow().is_none() {
            self.keeper.since.set(now);
            let driver = Rc::downgrade(self);
            *self.keeper.waiting.borrow_mut() = Some(timer::after(DELAY, move || {
                if let Some(driver) = driver.upgrade() {
                    driver.keep_now();
                }
            }));
        } else if now.saturating_sub(self.keeper.since.get()) >= DELAY {
            // On a busy machine timers come late, and keys go on.
            self.keep_now();
        }
    }

    /// The text is what is kept of the program, or is about to be.
    pub(super) fn see(&self, text: &str) {
        *self.keeper.seen.borrow_mut() = text.into();
    }

    /// Another tab may have kept another text of the same program meanwhile: it stays, beside this one.
    fn keep_other(&self, origin: Origin, text: &str) {
        let other = programs::load(origin);
        if other.is_empty() || other == text || other == *self.keeper.seen.borrow() || other == origin.original() {
            return;
        }
        if programs::keep_beside(&other).is_ok() {
            self.store.change(Change::Kept(programs::links()));
            self.store.change(Change::Told(Notice::OtherTab));
        }
    }

    /// Keeps the text if it has changed since it was kept.
    pub(super) fn keep_now(&self) {
        if self.keeper.waiting.take().is_none() {
            return;
        }
        let state = self.store.state();
        if state.place == Place::Embed {
            return;
        }
        self.keep_other(state.origin, &state.text);
        self.see(&state.text);
        if programs::save(state.origin, &state.text, &state.original).is_err() {
            self.store.change(Change::Told(Notice::NotKept));
        }
    }
}
