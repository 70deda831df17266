//! How Futures, tasks and loops show themselves (CPython's `base_futures.py`, `base_tasks.py`, `coroutines.py`).

use loopglass_lang::object::{ObjectRef, Outcome, Payload, Result, Value};
use loopglass_lang::vm::{Vm, generator_of};

use crate::callback::source_place;
use crate::future::{Future, FutureState, future_of, task_of};

/// `<Task pending name='Task-1' coro=<main() running at <program>:5> ...>`: the outcome is a `str`.
pub fn future_repr(vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
    let Some(future) = future_of(object) else { return Ok(Value::None.into()) };
    let shown = match (future.state.get(), &*future.exception.borrow()) {
        (FutureState::Finished, Some(exception)) => Some(("exception", Value::Object(exception.clone()))),
        (FutureState::Finished, None) => Some(("result", future.result.borrow().clone())),
        _ => None,
    };
    let Some((label, value)) = shown else { return Ok(Value::from(assemble(vm, object, None)).into()) };
    let object = object.clone();
    vm.repr(&value)?.then(vm, move |vm, text| {
        let text = text.as_str().map_or(String::new(), std::string::ToString::to_string);
        let text = if label == "result" { shortened(&value, &text) } else { text };
        Ok(Value::from(assemble(vm, &object, Some(format!("{label}={text}")))).into())
    })
}

/// The same, where no `__repr__` of a program is called.
pub fn quick_future_repr(vm: &Vm, object: &ObjectRef) -> String {
    let Some(future) = future_of(object) else { return String::new() };
    let show = |value: &Value| {
        let text = vm.quick_repr(value).ok().flatten().unwrap_or_else(|| vm.default_repr(value));
        text.to_string()
    };
    let shown = match (future.state.get(), &*future.exception.borrow()) {
        (FutureState::Finished, Some(exception)) => Some(format!("exception={}", show(&exception.clone().into()))),
        (FutureState::Finished, None) => {
            let result = future.result.borrow().clone();
            Some(format!("result={}", shortened(&result, &show(&result))))
        }
        _ => None,
    };
    assemble(vm, object, shown)
}

fn assemble(vm: &Vm, object: &ObjectRef, outcome: Option<String>) -> String {
    let Some(future) = future_of(object) else { return String::new() };
    let mut parts = vec![object.class().name().to_string()];
    let state = match future.state.get() {
        FutureState::Pending => "pending",
        FutureState::Cancelled => "cancelled",
        FutureState::Finished => "finished",
    };
    match task_of(object) {
        Some(task) => {
            let cancelling = task.cancel_requests.get() > 0 && !future.is_done();
            parts.push(if cancelling { "cancelling".to_string() } else { state.to_string() });
            parts.push(format!("name={}", quoted(&task.name.borrow())));
            parts.extend(coroutine_part(vm, &task.coroutine.borrow()));
            let waiter = task.waiter.borrow().clone();
            if let Some(waiter) = waiter.object() {
                parts.push(format!("wait_for={}", waiter_repr(vm, waiter)));
            }
        }
        None => parts.push(state.to_string()),
    }
    parts.extend(outcome);
    parts.extend(callbacks_part(vm, future));
    parts.extend(future.created.borrow().as_ref().map(|created| created.words()));
    format!("<{}>", parts.join(" "))
}

fn quoted(text: &str) -> String {
    loopglass_lang::format::repr_str(text)
}

/// A waiter that is a task shows no waiter of its own beyond a few levels: chains can be long.
fn waiter_repr(vm: &Vm, waiter: &ObjectRef) -> String {
    match future_of(waiter) {
        Some(_) => quick_future_repr_within(vm, waiter, 20),
        None => vm.quick_repr(&waiter.clone().into()).ok().flatten().map_or(String::new(), |text| text.to_string()),
    }
}

fn quick_future_repr_within(vm: &Vm, object: &ObjectRef, depth: u32) -> String {
    // The chain of waiters is walked by recursion through `assemble`; a chain of tasks that wait for tasks is cut
    // before the native stack could be.
    let mut length = 0;
    let mut at = object.clone();
    while length < depth {
        let next = task_of(&at).and_then(|task| task.waiter.borrow().object().cloned());
        match next {
            Some(next) => at = next,
            None => return quick_future_repr(vm, object),
        }
        length += 1;
    }
    format!("<{} ...>", object.class().name())
}

/// `coro=<main() running at <program>:5>`
fn coroutine_part(vm: &Vm, coroutine: &Value) -> Option<String> {
    let object = coroutine.object()?;
    let Some(generator) = generator_of(object) else {
        return Some(format!("coro=<{}() running>", object.class().name()));
    };
    let name = generator.qualified_name.borrow().clone();
    let file = &generator.code.file;
    Some(match vm.generator_line(object) {
        Some(line) => format!("coro=<{name}() running at {}>", source_place(file, line)),
        None => format!("coro=<{name}() done, defined at {}>", source_place(file, generator.code.first_line)),
    })
}

/// `cb=[first, <2 more>, last]`
fn callbacks_part(vm: &Vm, future: &Future) -> Option<String> {
    let callbacks = future.callbacks.borrow();
    let source = |index: usize| callbacks[index].0.source(vm);
    let text = match callbacks.len() {
        0 => return None,
        1 => source(0),
        2 => format!("{}, {}", source(0), source(1)),
        many => format!("{}, <{} more>, {}", source(0), many - 2, source(many - 1)),
    };
    Some(format!("cb=[{text}]"))
}

/// `reprlib.repr`: long texts lose their middle, long containers their end.
pub fn shortened(value: &Value, text: &str) -> String {
    let most = match value {
        Value::Str(_) | Value::Object(_) => 30,
        Value::Int(_) => 40,
        _ => return text.to_string(),
    };
    match value.payload() {
        Some(Payload::List(_) | Payload::Tuple(_) | Payload::Dict(_) | Payload::Set(_) | Payload::FrozenSet(_)) => {
            return text.to_string();
        }
        Some(Payload::BigInt(_)) => return middle_out(text, 40),
        _ => {}
    }
    if let Some(whole) = value.as_str() {
        return shortened_string(whole, text);
    }
    middle_out(text, most)
}

fn shortened_string(whole: &str, text: &str) -> String {
    const MOST: usize = 30;
    if text.chars().count() <= MOST && whole.chars().count() <= MOST {
        return text.to_string();
    }
    let left = (MOST - 3) / 2;
    let right = MOST - 3 - left;
    let letters: Vec<char> = whole.chars().collect();
    let head: String = letters[..left.min(letters.len())].iter().collect();
    let tail: String = letters[letters.len().saturating_sub(right)..].iter().collect();
    let text = quoted(&(head + &tail));
    let letters: Vec<char> = text.chars().collect();
    let head: String = letters[..left.min(letters.len())].iter().collect();
    let tail: String = letters[letters.len().saturating_sub(right)..].iter().collect();
    format!("{head}...{tail}")
}

fn middle_out(text: &str, most: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= most {
        return text.to_string();
    }
    let left = (most - 3) / 2;
    let right = most - 3 - left;
    let head: String = letters[..left].iter().collect();
    let tail: String = letters[letters.len() - right..].iter().collect();
    format!("{head}...{tail}")
}
