//! Going on after a call whatever became of it.

use crate::object::arguments::Always;
use crate::object::{Outcome, Result, Value};
use crate::vm::{Input, NativeFrame, Step, Vm};

/// Calls `next` with the value or the exception of what `outcome` asks for.
pub(crate) fn caught(
    vm: &mut Vm,
    outcome: Result<Outcome>,
    next: impl FnOnce(&mut Vm, Result<Value>) -> Result<Outcome> + 'static,
) -> Result<Outcome> {
    match outcome {
        Err(raised) => next(vm, Err(raised)),
        Ok(Outcome::Value(value)) => next(vm, Ok(value)),
        Ok(later) => Ok(caught_later(later, Box::new(next))),
    }
}

fn caught_later(outcome: Outcome, next: Always) -> Outcome {
    match outcome {
        Outcome::Value(value) => Outcome::Enter(crate::vm::native::go_on(value, Box::new(move |vm, value| next(vm, Ok(value))))),
        Outcome::Call(call) => Outcome::Always(Box::new((*call, next))),
        Outcome::Then(work) => {
            let (call, first) = *work;
            let both: Always = Box::new(move |vm, result| {
                let outcome = result.and_then(|value| first(vm, value));
                caught_or_now(vm, outcome, next)
            });
            Outcome::Always(Box::new((call, both)))
        }
        Outcome::Always(work) => {
            let (call, first) = *work;
            let both: Always = Box::new(move |vm, result| {
                let outcome = first(vm, result);
                caught_or_now(vm, outcome, next)
            });
            Outcome::Always(Box::new((call, both)))
        }
        Outcome::Enter(work) => Outcome::Enter(Box::new(Caught { work: Some(work), next: Some(next) })),
    }
}

fn caught_or_now(vm: &mut Vm, outcome: Result<Outcome>, next: Always) -> Result<Outcome> {
    match outcome {
        Err(raised) => next(vm, Err(raised)),
        Ok(Outcome::Value(value)) => next(vm, Ok(value)),
        Ok(later) => Ok(caught_later(later, next)),
    }
}

/// A piece of native work, and what goes on when it has ended, also by an exception.
struct Caught {
    work: Option<Box<dyn NativeFrame>>,
    next: Option<Always>,
}

impl NativeFrame for Caught {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        if let Some(work) = self.work.take() {
            return Ok(Step::Enter(Outcome::Enter(work)));
        }
        match self.next.take() {
            Some(next) => Ok(Step::Become(next(vm, input.value())?)),
            None => Ok(Step::Return(input.value()?)),
        }
    }

    fn name(&self) -> &'static str {
        "native code"
    }
}
