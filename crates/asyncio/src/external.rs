//! What happens outside the loop: results of functions that an executor ran on a clock of their own, threads that go on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_lang::object::{Arguments, Value};

use crate::thread::Thread;

/// What arrives, and when.
pub struct Arrival {
    pub when: f64,
    order: u32,
    source: Source,
    pub what: Happening,
}

/// What happens when its time has come.
pub enum Happening {
    /// A text that the function printed.
    Print(String),
    /// A call: usually of a future's `set_result`.
    Call(Value, Arguments),
    /// A thread that waits goes on: it has been woken, or its time is over.
    GoOn { thread: Rc<Thread>, woken: bool },
}

/// Where something comes from: all that one function prints and returns has one source.
#[derive(Clone, Debug)]
pub struct Source {
    /// Names it for the whole of a run; never zero.
    pub(crate) number: u32,
    label: Rc<str>,
}

/// Something that goes on outside and will arrive.
#[derive(Clone, Debug)]
pub struct Pending {
    /// Names its source for the whole of a run.
    pub source: u32,
    /// The name of the function.
    pub label: Rc<str>,
    /// When the last of it arrives.
    pub when: f64,
}

/// Arrivals in order of time, then of posting.
#[derive(Default)]
pub struct External {
    waiting: RefCell<Vec<Arrival>>,
    posted: Cell<u32>,
    sources: Cell<u32>,
    /// Where what is posted now comes from.
    current: RefCell<Option<Source>>,
    /// What the function of a thread has printed, which arrives outside of it.
    printed: RefCell<Vec<Arrival>>,
    /// What waits outside of the functions that run in threads now.
    outside: RefCell<Vec<Outside>>,
}

/// What a function in a thread does not see arrive.
struct Outside {
    waiting: Vec<Arrival>,
    printed: Vec<Arrival>,
}

impl External {
    pub fn post(&self, when: f64, what: Happening) {
        let arrival = self.arrival(when, what);
        self.insert(arrival);
    }

    /// A thread goes on.
    pub fn post_thread(&self, when: f64, thread: &Rc<Thread>, woken: bool) {
        self.posted.set(self.posted.get() + 1);
        let what = Happening::GoOn { thread: thread.clone(), woken };
        self.insert(Arrival { when, order: self.posted.get(), source: thread.source.clone(), what });
    }

    /// A thread does not go on by itself any more.
    pub fn forget(&self, thread: &Rc<Thread>) {
        let stays =
            |arrival: &Arrival| !matches!(&arrival.what, Happening::GoOn { thread: other, .. } if Rc::ptr_eq(other, thread));
        self.waiting.borrow_mut().retain(stays);
        self.outside.borrow_mut().iter_mut().for_each(|outside| outside.waiting.retain(stays));
    }

    /// A text that the function of a thread prints.
    pub fn print(&self, when: f64, text: String) {
        let arrival = self.arrival(when, Happening::Print(text));
        self.printed.borrow_mut().push(arrival);
    }

    fn arrival(&self, when: f64, what: Happening) -> Arrival {
        self.posted.set(self.posted.get() + 1);
        let source = self.current.borrow().clone().unwrap_or_else(|| self.new_source(""));
        Arrival { when, order: self.posted.get(), source, what }
    }

    fn insert(&self, arrival: Arrival) {
        let mut waiting = self.waiting.borrow_mut();
        let place = waiting.partition_point(|known| (known.when, known.order) <= (arrival.when, arrival.order));
        waiting.insert(place, arrival);
    }

    pub fn new_source(&self, label: &str) -> Source {
        self.sources.set(self.sources.get() + 1);
        Source { number: self.sources.get(), label: Rc::from(label) }
    }

    /// From now on what is posted comes from this source, to which nothing of others arrives; gives back the one before, for
    /// [`External::leave`].
    pub fn enter(&self, source: Source) -> Option<Source> {
        let outside = Outside { waiting: self.waiting.take(), printed: self.printed.take() };
        self.outside.borrow_mut().push(outside);
        self.current.replace(Some(source))
    }

    /// What has been posted and printed since [`External::enter`] arrives outside.
    pub fn leave(&self, before: Option<Source>) {
        *self.current.borrow_mut() = before;
        let Some(outside) = self.outside.borrow_mut().pop() else { return };
        let posted = self.waiting.replace(outside.waiting);
        let printed = self.printed.replace(outside.printed);
        for arrival in printed.into_iter().chain(posted) {
            self.insert(arrival);
        }
    }

    /// Is something that this source printed still on its way?
    pub fn has_texts_of(&self, source: u32) -> bool {
        let is_it = |arrival: &Arrival| arrival.source.number == source && matches!(arrival.what, Happening::Print(_));
        self.waiting.borrow().iter().any(is_it)
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

    /// The first that has happened by now beside a loop that is held up: a call waits for the loop.
    pub fn take_due_beside(&self, now: f64) -> Option<Arrival> {
        let mut waiting = self.waiting.borrow_mut();
        let is_beside = |arrival: &Arrival| !matches!(arrival.what, Happening::Call(..));
        let place = waiting.iter().position(|arrival| arrival.when <= now + crate::clock::RESOLUTION && is_beside(arrival))?;
        Some(waiting.remove(place))
    }

    /// What goes on outside, by source, the first to arrive first; what has no name is the library's own. Nothing while
    /// such a function runs, for the clock is its own then.
    pub fn pending(&self) -> Vec<Pending> {
        let mut pending: Vec<Pending> = Vec::new();
        if self.current.borrow().is_some() {
            return pending;
        }
        for arrival in self.waiting.borrow().iter().filter(|arrival| !arrival.source.label.is_empty()) {
            match pending.iter_mut().find(|known| known.source == arrival.source.number) {
                Some(known) => known.when = arrival.when,
                None => pending.push(Pending {
                    source: arrival.source.number,
                    label: arrival.source.label.clone(),
                    when: arrival.when,
                }),
            }
        }
        pending
    }

    /// Lets all of one source arrive now at the latest; when it would have ended, nothing where it has ended already.
    pub fn bring(&self, source: u32, now: f64) -> Option<f64> {
        if self.current.borrow().is_some() {
            return None;
        }
        let mut waiting = self.waiting.borrow_mut();
        let mut end = None;
        for arrival in waiting.iter_mut().filter(|arrival| arrival.source.number == source) {
            end = Some(arrival.when);
            arrival.when = arrival.when.min(now);
        }
        waiting.sort_by(|a, b| a.when.total_cmp(&b.when).then(a.order.cmp(&b.order)));
        end
    }
}
