//! What happens outside the loop: results of functions that an executor ran on a clock of their own.

use std::cell::{Cell, RefCell};

use loopglass_lang::object::{Arguments, Value};

/// What arrives, and when.
pub struct Arrival {
    pub when: f64,
    order: u32,
    pub what: Happening,
}

/// What happens when its time has come.
pub enum Happening {
    /// A text that the function printed.
    Print(String),
    /// A call: usually of a future's `set_result`.
    Call(Value, Arguments),
}

/// Arrivals in order of time, then of posting.
#[derive(Default)]
pub struct External {
    waiting: RefCell<Vec<Arrival>>,
    posted: Cell<u32>,
}

impl External {
    pub fn post(&self, when: f64, what: Happening) {
        self.posted.set(self.posted.get() + 1);
        let arrival = Arrival { when, order: self.posted.get(), what };
        let mut waiting = self.waiting.borrow_mut();
        let place = waiting.partition_point(|known| (known.when, known.order) <= (arrival.when, arrival.order));
        waiting.insert(place, arrival);
    }

    /// When the first one arrives.
    pub fn first(&self) -> Option<f64> {
        self.waiting.borrow().first().map(|arrival| arrival.when)
    }

    /// The first one, where its time has come.
    pub fn take_due(&self, now: f64) -> Option<Arrival> {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.first()?.when > now + crate::clock::RESOLUTION {
            return None;
        }
        Some(waiting.remove(0))
    }
}
