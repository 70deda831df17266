//! A generator, coroutine or asynchronous generator: a frame that waits to go on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::string::Str;
use super::value::Value;
use crate::vm::{Code, Frame};

/// Which of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorKind {
    Generator,
    Coroutine,
    AsyncGenerator,
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorState {
    Created,
    Running,
    Suspended,
    Closed,
}

/// A frame that waits, or waited, to go on.
pub struct Generator {
    pub kind: GeneratorKind,
    pub code: Rc<Code>,
    pub name: RefCell<Str>,
    pub qualified_name: RefCell<Str>,
    pub state: Cell<GeneratorState>,
    /// The frame, while it neither runs nor has ended.
    pub frame: RefCell<Option<Box<Frame>>>,
    /// An asynchronous generator's: has the loop's first-iteration hook been called?
    pub hooked: Cell<bool>,
    /// A coroutine's `cr_origin`: where it was made, where that is kept.
    pub origin: RefCell<Value>,
    /// An asynchronous generator's finalizer hook.
    pub finalizer: RefCell<Value>,
    /// An asynchronous generator: `aclose`, `athrow` or `__anext__` is under way.
    pub busy: Cell<bool>,
    /// An asynchronous generator that `aclose` was called on, or that has ended: its finalizer hook is not called.
    pub closed: Cell<bool>,
    /// A coroutine: is it awaited by a frame or driven by a task?
    pub awaited: Cell<bool>,
}

impl Generator {
    pub fn new(kind: GeneratorKind, code: Rc<Code>, name: Str, qualified_name: Str, frame: Box<Frame>) -> Self {
        Generator {
            kind,
            code,
            name: RefCell::new(name),
            qualified_name: RefCell::new(qualified_name),
            state: Cell::new(GeneratorState::Created),
            frame: RefCell::new(Some(frame)),
            hooked: Cell::new(false),
            origin: RefCell::new(Value::None),
            finalizer: RefCell::default(),
            busy: Cell::new(false),
            closed: Cell::new(false),
            awaited: Cell::new(false),
        }
    }

    /// `CPython` closes a suspended one when it dies, and warns of a coroutine that never began.
    pub(super) fn needs_finalizer(&self) -> bool {
        match self.state.get() {
            GeneratorState::Created => self.kind == GeneratorKind::Coroutine || self.is_known_to_hook(),
            GeneratorState::Suspended => true,
            _ => false,
        }
    }

    /// A loop knows an asynchronous generator from its first `asend()` on, begun or not.
    fn is_known_to_hook(&self) -> bool {
        let hook = self.finalizer.borrow();
        self.kind == GeneratorKind::AsyncGenerator && hook.is_defined() && !hook.is_none()
    }

    pub(super) fn clear(&self) {
        self.state.set(GeneratorState::Closed);
        drop(self.frame.take());
        self.finalizer.take();
    }
}
