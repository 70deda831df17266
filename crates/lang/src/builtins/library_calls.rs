//! Built-in functions whose work is written in Python, in a module that is imported when they are first called.

use crate::library::call_in_module;
use crate::object::{Arguments, Outcome, Raised, Result};
use crate::vm::Vm;

/// `open(file, mode='r', ...)`, of the files that a run keeps in memory.
pub(super) fn open(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    if arguments.positional.is_empty() && !arguments.keywords.iter().any(|(name, _)| &**name == "file") {
        return Err(Raised::type_error("open() missing required argument 'file' (pos 1)"));
    }
    call_in_module(vm, "_text_streams", "open_file", arguments)
}
