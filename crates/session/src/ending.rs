//! How an exception that nobody caught ends a program, as a terminal shows it.

use std::rc::Rc;

use loopglass_lang::object::{Arguments, ObjectRef, Outcome, Payload, Value};
use loopglass_lang::source::surrogate;
use loopglass_lang::traceback;
use loopglass_lang::vm::{NotDone, Traceback, parts_of};

use crate::machine::Machine;
use crate::session::Ended;

/// What is written to the standard error, and how the run stands then. `sys.exit()` is no mistake: it writes the words that it
/// was given, and nothing where that is a number. A `sys.excepthook` of the program writes what it will.
pub(crate) fn last_words(machine: &mut Machine, exception: &ObjectRef) -> (String, Ended) {
    let line = line_of(exception);
    if &*exception.class().name() == "SystemExit" {
        let words = words_of_exit(machine, exception);
        let ended = if words.is_empty() { Ended::Finished } else { Ended::Failed(words.clone(), line) };
        return (words, ended);
    }
    let text = traceback_of(machine, exception);
    let written = asked_hook(machine, exception, &text).unwrap_or_else(|| text.clone());
    (written, Ended::Failed(text, line))
}

/// Calls a `sys.excepthook` of the program, where it has set one; what is to be written is then what went wrong in it.
pub(crate) fn asked_hook(machine: &mut Machine, exception: &ObjectRef, text: &str) -> Option<String> {
    let hook = hook_of_program(machine)?;
    let trace = parts_of(exception).and_then(|parts| parts.traceback.borrow().clone());
    let trace = machine.vm.traceback_value(trace.as_ref());
    let arguments =
        Arguments { positional: [exception.class().into(), exception.clone().into(), trace].into(), ..Arguments::none() };
    match machine.vm.apart(|_| Ok(Outcome::call(hook, arguments))) {
        Err(NotDone::Raised(wrong)) => {
            let wrong = traceback_of(machine, &wrong);
            Some(format!("Error in sys.excepthook:\n{wrong}\n\nOriginal exception was:\n{text}"))
        }
        _ => Some(String::new()),
    }
}

fn hook_of_program(machine: &Machine) -> Option<Value> {
    let sys = machine.vm.modules.borrow().get_text("sys").cloned()?;
    let Some(Payload::Module(namespace)) = sys.payload() else { return None };
    let namespace = namespace.borrow();
    let hook = namespace.get_text("excepthook")?;
    let own = namespace.get_text("__excepthook__").is_none_or(|first| !first.is(hook));
    own.then(|| hook.clone())
}

fn traceback_of(machine: &mut Machine, exception: &ObjectRef) -> String {
    let lines = traceback::format_last_exception(&mut machine.vm, exception);
    surrogate::escaped(lines.trim_end()).into_owned()
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
    text.ok().and_then(|text| text.as_str().map(|text| surrogate::escaped(text).into_owned())).unwrap_or_default()
}

fn line_of(exception: &ObjectRef) -> Option<u32> {
    let first = parts_of(exception).and_then(|parts| parts.traceback.borrow().clone());
    let entries: Vec<Rc<_>> = first.iter().flat_map(Traceback::entries).collect();
    entries.iter().rev().find(|entry| entry.frame.code.file.is_program).map(|entry| entry.line())
}
