//! Native work that calls Python: a state machine on the machine's own stack.

use crate::object::arguments::{Always, Then};
use crate::object::{Arguments, ObjectRef, Outcome, Raised, Result, Value};

use super::Vm;

/// Native work that can be set aside while Python code runs.
pub trait NativeFrame {
    /// Goes on: with the value of the call it asked for, or (the first time) with [`Input::Start`].
    /// An exception that it does not want is given back as the error.
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step>;

    /// Takes what the generator that it has resumed yields, where nothing has to be called for it and the next is wanted
    /// at once; false (and nothing taken) where it has to go on by itself.
    fn take_item(&mut self, _item: &Value) -> bool {
        false
    }

    /// What it is, for the page: `run_until_complete`, `Task step`.
    fn name(&self) -> &'static str;
}

/// With what native work goes on.
pub enum Input {
    Start,
    /// The call has returned.
    Returned(Value),
    /// The generator that it resumed has yielded.
    Yielded(Value),
    Raised(Raised),
}

/// Pushes frames.
pub type Push = Box<dyn FnOnce(&mut Vm) -> Result<()>>;

/// What native work wants next.
pub enum Step {
    Call(Value, Arguments),
    /// Another piece of native work, whose result is then the input.
    Enter(Outcome),
    /// Resume a generator or coroutine with a value.
    Send(ObjectRef, Value),
    /// Throw into a generator or coroutine.
    Throw(ObjectRef, Raised),
    /// Push frames of its own making, whose value is then the input.
    Push(Push),
    Return(Value),
    /// Return what this gives; the frame itself is done.
    Become(Outcome),
    /// Nothing can go on before the host has done something: `Vm::run` returns.
    Wait,
    /// A step begins, at which the host may stop the machine; goes on with `Input::Start`.
    Pause,
}

impl Input {
    /// The value of a call, where an exception should pass through.
    pub fn value(self) -> Result<Value> {
        match self {
            Input::Start => Ok(Value::None),
            Input::Returned(value) | Input::Yielded(value) => Ok(value),
            Input::Raised(raised) => Err(raised),
        }
    }
}

impl Vm {
    /// Nothing, after the machine has had its turn: for loops of native code that a program can make long.
    pub(crate) fn turn(&mut self) -> Outcome {
        self.burn_row();
        Outcome::Enter(Box::new(Turn))
    }
}

struct Turn;

impl NativeFrame for Turn {
    fn resume(&mut self, _vm: &mut Vm, _input: Input) -> Result<Step> {
        Ok(Step::Return(Value::None))
    }

    fn name(&self) -> &'static str {
        "native code"
    }
}

/// One continuation after one call.
pub(super) struct Continuation(Option<Next>);

enum Next {
    Then(Then),
    Always(Always),
}

impl Continuation {
    pub(super) fn then(then: Then) -> Box<dyn NativeFrame> {
        Box::new(Continuation(Some(Next::Then(then))))
    }

    pub(super) fn always(always: Always) -> Box<dyn NativeFrame> {
        Box::new(Continuation(Some(Next::Always(always))))
    }
}

impl NativeFrame for Continuation {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        let outcome = match self.0.take() {
            Some(Next::Then(then)) => then(vm, input.value()?)?,
            Some(Next::Always(always)) => always(vm, input.value())?,
            None => Outcome::Value(input.value()?),
        };
        Ok(Step::Become(outcome))
    }

    fn name(&self) -> &'static str {
        "native code"
    }
}

/// Goes on with a value that is there already.
pub(crate) fn go_on(value: Value, next: Then) -> Box<dyn NativeFrame> {
    let always: Always = Box::new(move |vm, _| next(vm, value));
    Continuation::always(always)
}

/// A piece of native work, and what goes on with its value.
struct After {
    work: Option<Box<dyn NativeFrame>>,
    next: Option<Then>,
}

pub(crate) fn after(work: Box<dyn NativeFrame>, next: Then) -> Box<dyn NativeFrame> {
    Box::new(After { work: Some(work), next: Some(next) })
}

impl NativeFrame for After {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        if let Some(work) = self.work.take() {
            return Ok(Step::Enter(Outcome::Enter(work)));
        }
        let value = input.value()?;
        match self.next.take() {
            Some(next) => Ok(Step::Become(next(vm, value)?)),
            None => Ok(Step::Return(value)),
        }
    }

    fn name(&self) -> &'static str {
        "native code"
    }
}
