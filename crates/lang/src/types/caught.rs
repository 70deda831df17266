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
    Ok(match outcome {
        Err(raised) => return next(vm, Err(raised)),
        Ok(Outcome::Value(value)) => return next(vm, Ok(value)),
        Ok(Outcome::Call(callee, arguments)) => Outcome::Always(callee, arguments, Box::new(next)),
        Ok(Outcome::Then(callee, arguments, first)) => Outcome::Always(
            callee,
            arguments,
            Box::new(move |vm, result| {
                let outcome = result.and_then(|value| first(vm, value));
                caught(vm, outcome, next)
            }),
        ),
        Ok(Outcome::Always(callee, arguments, first)) => Outcome::Always(
            callee,
            arguments,
            Box::new(move |vm, result| {
                let outcome = first(vm, result);
                caught(vm, outcome, next)
            }),
        ),
        Ok(Outcome::Enter(work)) => Outcome::Enter(Box::new(Caught { work: Some(work), next: Some(Box::new(next)) })),
    })
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
