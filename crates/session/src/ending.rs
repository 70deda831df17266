//! How an exception that nobody caught ends a program, as a terminal shows it.

use std::rc::Rc;

use loopglass_lang::object::{ObjectRef, Value};
use loopglass_lang::traceback;
use loopglass_lang::vm::{Traceback, parts_of};

use crate::machine::Machine;

/// What is written to the standard error, and the line of the program where it came up. `sys.exit()` is no mistake:
/// it writes the words that it was given, and nothing where that is a number.
pub(crate) fn last_words(machine: &mut Machine, exception: &ObjectRef) -> (String, Option<u32>) {
    let text = match exception.class().name().as_ref() {
        "SystemExit" => words_of_exit(machine, exception),
        _ => traceback::format_last_exception(&mut machine.vm, exception).trim_end().to_string(),
    };
    (text, line_of(exception))
}

fn words_of_exit(machine: &mut Machine, exception: &ObjectRef) -> String {
    let arguments = parts_of(exception).map(|parts| parts.arguments.borrow().clone());
    let code = match arguments.as_deref() {
        Some([only]) => only.clone(),
        Some([]) | None => Value::None,
        Some(several) => machine.vm.new_tuple(several.to_vec()),
    };
    if matches!(code, Value::None | Value::Int(_) | Value::Bool(_)) {
        return String::new();
    }
    let text = machine.vm.apart(|vm| vm.str(&code));
    text.ok().and_then(|text| text.as_str().map(ToString::to_string)).unwrap_or_default()
}

fn line_of(exception: &ObjectRef) -> Option<u32> {
    let first = parts_of(exception).and_then(|parts| parts.traceback.borrow().clone());
    let entries: Vec<Rc<_>> = first.iter().flat_map(Traceback::entries).collect();
    entries.iter().rev().find(|entry| entry.frame.code.file.is_program).map(|entry| entry.line())
}
