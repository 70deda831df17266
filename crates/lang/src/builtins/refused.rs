//! Built-in functions that cannot work in a playground: each says so by its name.

use crate::object::{Arguments, ExceptionKind, Outcome, Raised, Result};
use crate::vm::Vm;

fn refuse(what: &str) -> Result<Outcome> {
    Err(Raised::new(ExceptionKind::NotImplementedError, format!("{what} here")))
}

pub(super) fn breakpoint(_: &mut Vm, _: Arguments) -> Result<Outcome> {
    refuse("breakpoint() is not available")
}
