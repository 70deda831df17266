//! Work that begins on the machine's own stack, so that nesting is counted there and not on the native stack.

use crate::object::{Outcome, Result};
use crate::vm::{Input, NativeFrame, Step, Vm};

type Begin = Box<dyn FnOnce(&mut Vm) -> Result<Outcome>>;

struct Deferred(Option<Begin>);

/// An outcome that calls `begin` when the machine gets to it.
pub(crate) fn deferred(begin: impl FnOnce(&mut Vm) -> Result<Outcome> + 'static) -> Outcome {
    Outcome::Enter(Box::new(Deferred(Some(Box::new(begin)))))
}

impl NativeFrame for Deferred {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        match self.0.take() {
            // `Enter` and not `Become`: this frame stays below, and so the depth of nesting is known.
            Some(begin) => Ok(Step::Enter(begin(vm)?)),
            None => Ok(Step::Return(input.value()?)),
        }
    }

    fn name(&self) -> &'static str {
        "native code"
    }
}
