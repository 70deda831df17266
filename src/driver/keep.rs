//! Keeps the learner's text soon after every change, and at once when the page may go away.
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use super::Driver;
use crate::platform::leaving::Leaving;
use crate::platform::timer::{self, Timer};
use crate::state::{Change, Notice, Place, programs};

/// Often enough that a crash loses a word at most, seldom enough that typing does not feel it.
const DELAY: Duration = Duration::from_millis(250);

#[derive(Default)]
pub struct Keeper {
    waiting: RefCell<Option<Timer>>,
    leaving: RefCell<Option<Leaving>>,
}

impl Driver {
    /// Keeps the text when the page goes away, whatever waits.
    pub(super) fn keep_on_leaving(self: &Rc<Self>) {
        let driver = Rc::downgrade(self);
        let leaving = Leaving::listen(move || {
            if let Some(driver) = driver.upgrade() {
                driver.keep_now();
            }
        });
        *self.keeper.leaving.borrow_mut() = Some(leaving);
    }

    pub(super) fn keep_soon(self: &Rc<Self>) {
        let mut waiting = self.keeper.waiting.borrow_mut();
        if waiting.is_none() {
            let driver = Rc::downgrade(self);
            *waiting = Some(timer::after(DELAY, move || {
                if let Some(driver) = driver.upgrade() {
                    driver.keep_now();
                }
            }));
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
        if programs::save(state.origin, &state.text, &state.original).is_err() {
            self.store.change(Change::Told(Notice::NotKept));
        }
    }
}
