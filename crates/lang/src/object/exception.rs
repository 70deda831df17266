//! What an exception carries.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::object::ObjectRef;
use super::value::Value;
use crate::vm::Traceback;

/// The parts of an exception that every one has; further attributes stand in its dict.
#[derive(Default)]
pub struct Exception {
    /// `args`.
    pub arguments: RefCell<Rc<[Value]>>,
    pub cause: RefCell<Option<ObjectRef>>,
    pub context: RefCell<Option<ObjectRef>>,
    pub suppress_context: Cell<bool>,
    /// The newest entry is the outermost frame.
    pub traceback: RefCell<Option<Rc<Traceback>>>,
    /// The message of an exception group, which its `args` need not have.
    pub message: RefCell<Value>,
    /// The members of an exception group.
    pub members: RefCell<Option<Rc<[Value]>>>,
}

impl Exception {
    pub fn new(arguments: Rc<[Value]>) -> Self {
        Exception { arguments: RefCell::new(arguments), ..Exception::default() }
    }

    /// Lets go of everything that may lead back to it.
    pub(super) fn clear(&self) {
        *self.arguments.borrow_mut() = Rc::from([]);
        self.cause.take();
        self.context.take();
        self.traceback.take();
        self.members.take();
        drop(self.message.take());
    }
}
