//! What is running: frames of Python code and of native work, one above the other on the machine's own heap.
#![expect(clippy::inline_always, reason = "this crate is built for size, which leaves even three instructions as a call")]

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::compile::op::{Register, Target};
use crate::object::{DictRef, Object, ObjectRef, Str, Value};

use super::Code;
use super::native::{Input, NativeFrame};

/// A frame of Python code.
pub struct Frame {
    pub code: Rc<Code>,
    /// The next instruction.
    pub pc: usize,
    pub registers: Vec<Value>,
    pub globals: DictRef,
    /// The namespace of a class body: a dict, or what `__prepare__` gave.
    pub namespace: Value,
    pub return_to: ReturnTo,
    /// The generator or coroutine that this frame belongs to, while it runs.
    pub generator: Option<ObjectRef>,
    /// The exception that this frame is handling; undefined for none.
    pub handled: Value,
    /// The frame as an object, once a traceback or a program has asked for it.
    pub object: Option<Rc<FrameObject>>,
    /// Counts the frames below it that are not native ones.
    pub depth: u32,
    /// The handle on its code that the loop over instructions had when it went on in another frame.
    pub(super) lent: Option<Rc<Code>>,
    /// In a pool: the frame that ended before it.
    pub(super) ended_before: Option<Box<Frame>>,
}

impl Frame {
    /// A handle on the code, for the loop over instructions.
    #[inline(always)]
    pub(super) fn handle(&mut self) -> Rc<Code> {
        match self.lent.take() {
            Some(code) => code,
            None => self.code.clone(),
        }
    }
}

/// What becomes of the value of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnTo {
    /// A register of the frame below.
    Register(Register),
    /// The `__init__` of an object that stands in `base` of the frame below, and goes to `dst` when it is ready.
    Instance { dst: Register, base: Register },
    /// Nothing: a finalizer, a callback whose result does not count.
    Discard,
    /// The next item of a generator that was asked for one; its end is an exception.
    Next { dst: Register },
    /// The next item of a loop; `StopIteration` (or a return) ends it.
    ForNext { dst: Register, iterator: Register, target: Target },
    /// The frame below stands in a `Send`.
    Send { value: Register, iterator: Register, done: Target },
    /// The frame below goes to `target` where the truth of the value is `when`.
    Branch { when: bool, target: Target },
    /// The truth of the value into a register.
    Truth { dst: Register, negate: bool },
    /// The native frame below.
    Native,
    /// There is no frame below: the run is over.
    Host,
}

impl ReturnTo {
    /// Does the value need nothing more than to be put into a register of a Python frame?
    #[inline(always)]
    pub(super) fn is_register_of_caller(self, value: &Value) -> bool {
        match self {
            ReturnTo::Register(_) | ReturnTo::ForNext { .. } => true,
            ReturnTo::Instance { .. } => value.is_none(),
            _ => false,
        }
    }

    /// Is it a call of a Python frame, which has no part in what becomes of an exception?
    pub(super) fn is_register(self) -> bool {
        matches!(self, ReturnTo::Register(_) | ReturnTo::Instance { .. } | ReturnTo::Next { .. })
    }

    /// Puts the value of a call into the frame that made it.
    #[inline(always)]
    pub(super) fn put(self, caller: &mut Frame, value: &mut Value) {
        match self {
            ReturnTo::Register(dst) | ReturnTo::ForNext { dst, .. } => caller.registers[dst as usize].move_from(value),
            ReturnTo::Instance { dst, base } => {
                let instance = std::mem::take(&mut caller.registers[base as usize]);
                caller.registers[dst as usize].set(instance);
            }
            _ => {}
        }
    }
}

/// One level of what is running.
pub enum Activation {
    Python(Box<Frame>),
    /// `input` is what the work goes on with when it is on top again.
    Native {
        frame: Box<dyn NativeFrame>,
        return_to: ReturnTo,
        input: Input,
    },
}

impl Activation {
    pub fn return_to(&self) -> ReturnTo {
        match self {
            Activation::Python(frame) => frame.return_to,
            Activation::Native { return_to, .. } => *return_to,
        }
    }
}

/// A frame as programs and tracebacks see it; it outlives the run of the frame.
pub struct FrameObject {
    pub code: Rc<Code>,
    pub globals: DictRef,
    /// The instruction at which it stands or stood last.
    pub instruction: Cell<usize>,
    /// The locals that it had when it ended; empty while it runs.
    pub registers: RefCell<Vec<Value>>,
    pub back: RefCell<Option<Rc<FrameObject>>>,
    /// The generator or coroutine of the frame, where somebody has asked that for it.
    pub generator: RefCell<Weak<Object>>,
    /// Names that a program has set through `f_locals` and that the code has no variables for.
    pub extra: RefCell<Option<DictRef>>,
}

impl FrameObject {
    pub fn line(&self) -> u32 {
        self.code.line_of(self.instruction.get())
    }

    /// Names and values of the locals that are bound, of a frame that has ended.
    pub fn locals(&self) -> Vec<(Str, Value)> {
        bound_locals(&self.code, &self.registers.borrow())
    }

    pub fn clear(&self) {
        drop(self.registers.take());
        drop(self.extra.take());
        drop(self.back.take());
    }
}

/// Names and values of the locals and free variables that are bound and that a program can name.
pub fn bound_locals(code: &Code, registers: &[Value]) -> Vec<(Str, Value)> {
    let places = code.places_in_order().iter();
    let named = places.filter_map(|&place| Some((code.variable_at(place)?, registers.get(place)?)));
    let named = named.filter(|(name, _)| !name.starts_with('.'));
    named
        .filter_map(|(name, value)| {
            let value = super::cell::content(value);
            value.is_defined().then(|| (name.clone(), value))
        })
        .collect()
}

/// A place that an exception has passed, and the places above it.
pub struct Traceback {
    pub frame: Rc<FrameObject>,
    pub instruction: usize,
    pub next: Option<Rc<Traceback>>,
}

impl Traceback {
    pub fn line(&self) -> u32 {
        self.frame.code.line_of(self.instruction)
    }

    /// The entries, outermost first.
    pub fn entries(self: &Rc<Self>) -> impl Iterator<Item = Rc<Traceback>> {
        std::iter::successors(Some(self.clone()), |entry| entry.next.clone())
    }
}

impl Drop for Traceback {
    fn drop(&mut self) {
        // A long chain is taken apart in a loop: native stacks in a browser are small.
        let mut next = self.next.take();
        while let Some(entry) = next {
            match Rc::try_unwrap(entry) {
                Ok(mut entry) => next = entry.next.take(),
                Err(_) => break,
            }
        }
    }
}

impl Drop for FrameObject {
    fn drop(&mut self) {
        let mut back = self.back.take();
        while let Some(frame) = back.and_then(Rc::into_inner) {
            back = frame.back.take();
        }
    }
}
