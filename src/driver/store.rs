//! The state and who shows it. The driver reads it at any time, also between two drawings.
use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::state::{Change, State};

pub struct Store {
    state: RefCell<Rc<State>>,
    show: Callback<Rc<State>>,
}

impl Store {
    pub fn new(state: Rc<State>, show: Callback<Rc<State>>) -> Self {
        Self { state: RefCell::new(state), show }
    }

    pub fn state(&self) -> Rc<State> {
        Rc::clone(&self.state.borrow())
    }

    pub fn change(&self, change: Change) {
        let next = Rc::new(self.state().after(change));
        *self.state.borrow_mut() = Rc::clone(&next);
        self.show.emit(next);
    }
}
