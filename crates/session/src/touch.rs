//! What the learner does to a Future or Task of a run that stands still.

use loopglass_lang::object::{Arguments, ObjectRef, Value};
use loopglass_lang::source::surrogate;
use loopglass_lang::vm::NotDone;
use loopglass_lang::{compile, source, traceback};

use crate::machine::Machine;
use crate::view::Action;

/// The object that an action is for.
pub(crate) fn target(action: &Action) -> Option<u32> {
    match action {
        Action::SetResult { target, .. }
        | Action::SetException { target, .. }
        | Action::Cancel { target, .. }
        | Action::AskResult { target } => Some(target.0),
        Action::Arrive { .. } | Action::Answer { .. } | Action::EndInput => None,
    }
}

/// What was done, as a call.
pub(crate) fn describe(action: &Action) -> String {
    match action {
        Action::SetResult { expression, .. } => format!("set_result({})", expression.trim()),
        Action::SetException { class, message, .. } if message.is_empty() => format!("set_exception({class}())"),
        Action::SetException { class, message, .. } => format!("set_exception({class}({message:?}))"),
        Action::Cancel { message: Some(message), .. } => format!("cancel({message:?})"),
        Action::Cancel { message: None, .. } => "cancel()".to_string(),
        Action::AskResult { .. } => "result()".to_string(),
        Action::Arrive { .. } => "ends now".to_string(),
        Action::Answer { line } => format!("input {line:?}"),
        Action::EndInput => "end of input".to_string(),
    }
}

/// What came of it.
pub(crate) enum Done {
    Changed,
    /// Nothing that anybody could see; what was asked for, as a repr.
    Answered(String),
}

/// Does it; an exception comes back in CPython's words.
pub(crate) fn apply(machine: &mut Machine, action: &Action) -> Result<Done, String> {
    match action {
        Action::Arrive { source } if machine.asyncio.end_outside(source.0) => return Ok(Done::Changed),
        Action::Arrive { .. } => return Err("it has ended already".to_string()),
        Action::Answer { line } => return answer(machine, Some(line)),
        Action::EndInput => return answer(machine, None),
        _ => {}
    }
    let object = target(action).and_then(|id| find(machine, id)).ok_or_else(|| "this object is gone".to_string())?;
    if matches!(action, Action::AskResult { .. }) {
        return ask(machine, &object);
    }
    change(machine, action, Value::Object(object)).map(|()| Done::Changed)
}

/// A line for the program that waits for one, or the end of all lines.
fn answer(machine: &mut Machine, line: Option<&str>) -> Result<Done, String> {
    if !machine.vm.standard_input.is_awaited() {
        return Err("the program does not ask for a line".to_string());
    }
    match line {
        Some(line) => {
            machine.vm.standard_input.give(&format!("{line}\n"));
            machine.log.borrow_mut().answer(line, machine.vm.moments);
        }
        None => machine.vm.standard_input.end(),
    }
    loopglass_asyncio::wake_readers(&machine.asyncio);
    Ok(Done::Changed)
}

/// `result()`: the value, or the exception in its own words. An exception that nobody had seen is seen now.
fn ask(machine: &mut Machine, object: &ObjectRef) -> Result<Done, String> {
    let future = loopglass_asyncio::future_of(object);
    let is_news = future.is_some_and(|future| future.log_traceback.get());
    let value = Value::Object(object.clone());
    let answer = machine.vm.apart(move |vm| vm.call_method(&value, "result", Arguments::none()));
    match answer {
        Ok(value) => Ok(Done::Answered(crate::frames::shorten(&crate::glance::repr(machine.look(), &value)))),
        Err(failure) => {
            let words = words(machine, failure);
            if is_news { Ok(Done::Changed) } else { Err(words) }
        }
    }
}

fn change(machine: &mut Machine, action: &Action, value: Value) -> Result<(), String> {
    match action {
        Action::SetResult { expression, .. } => {
            let result = evaluate(machine, expression)?;
            call(machine, &value, "set_result", Arguments::one(result))
        }
        Action::SetException { class, message, .. } => {
            let exception = make_exception(machine, class, message)?;
            call(machine, &value, "set_exception", Arguments::one(exception))
        }
        Action::Cancel { message, .. } => cancel(machine, &value, message.as_deref()),
        Action::AskResult { .. } | Action::Arrive { .. } | Action::Answer { .. } | Action::EndInput => Ok(()),
    }
}

fn find(machine: &Machine, id: u32) -> Option<ObjectRef> {
    let futures = machine.asyncio.futures().into_iter().map(|(future, _)| future);
    machine.asyncio.tasks().into_iter().chain(futures).find(|object| object.id() == id)
}

/// The value of an expression, in the program's own namespace.
fn evaluate(machine: &mut Machine, expression: &str) -> Result<Value, String> {
    let parsed = source::parse_expression(expression).map_err(|error| format!("{}: {}", error.kind.name(), error.message))?;
    let unit = compile::compile_expression(&parsed.body, expression).map_err(|error| error.message)?;
    let namespace = machine.vm.main_namespace().unwrap_or_default();
    let result = machine.vm.evaluate(&unit, &namespace);
    result.map_err(|failure| words(machine, failure))
}

/// An exception of a class by name: a built-in one, or one that the program can name.
fn make_exception(machine: &mut Machine, class: &str, message: &str) -> Result<Value, String> {
    let class = class.trim();
    let found = match class.strip_prefix("asyncio.").unwrap_or(class) {
        "CancelledError" => Value::Class(machine.asyncio.classes.cancelled_error.clone()),
        "InvalidStateError" => Value::Class(machine.asyncio.classes.invalid_state_error.clone()),
        _ => match machine.vm.exception_class(class) {
            Some(class) => Value::Class(class),
            None => evaluate(machine, class)?,
        },
    };
    let arguments = if message.is_empty() { Arguments::none() } else { Arguments::one(message) };
    let made = machine.vm.apart(move |_| Ok(loopglass_lang::object::Outcome::call(found, arguments)));
    made.map_err(|failure| words(machine, failure))
}

fn call(machine: &mut Machine, object: &Value, method: &str, arguments: Arguments) -> Result<(), String> {
    let object = object.clone();
    let method = method.to_string();
    let done = machine.vm.apart(move |vm| vm.call_method(&object, &method, arguments));
    done.map(drop).map_err(|failure| words(machine, failure))
}

/// A cancel of what is done already changes nothing, which is worth saying.
fn cancel(machine: &mut Machine, object: &Value, message: Option<&str>) -> Result<(), String> {
    let mut arguments = Arguments::none();
    if let Some(message) = message {
        let key = machine.vm.intern("msg");
        arguments.keywords.push((key, message.into()));
    }
    let object = object.clone();
    let accepted = machine.vm.apart(move |vm| vm.call_method(&object, "cancel", arguments));
    match accepted {
        Ok(Value::Bool(false)) => Err("cancel() returned False: it is done already".to_string()),
        Ok(_) => Ok(()),
        Err(failure) => Err(words(machine, failure)),
    }
}

fn words(machine: &mut Machine, failure: NotDone) -> String {
    match failure {
        NotDone::Raised(exception) => {
            // On a card there is no room for the module, and everybody knows it.
            let words = traceback::format_exception_only(&mut machine.vm, &exception);
            let words = surrogate::escaped(words.trim_end()).into_owned();
            words.strip_prefix("asyncio.exceptions.").map_or(words.clone(), str::to_string)
        }
        NotDone::Halted(why) => why,
        NotDone::NeedsLibrary => "a part of Python's library is still to come: try again in a moment".to_string(),
    }
}
