//! How Futures, tasks and loops show themselves (CPython's `base_futures.py`, `base_tasks.py`, `coroutines.py`).

use loopglass_lang::object::{Arguments, ObjectRef, Outcome, Result, Str, Value};
use loopglass_lang::vm::{Vm, generator_of};

use crate::asked_reprs::AskedReprs;
use crate::callback::{Callback, source_place};
use crate::future::{Future, FutureState, future_of, task_of};

/// `<Task pending name='Task-1' coro=<main() running at <program>:5> ...>`: the outcome is a `str`.
pub fn future_repr(vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
    let Some(future) = future_of(object) else { return Ok(Value::None.into()) };
    let mut shown: Vec<Value> = match outcome_of(future) {
        Some(Ended::Exception(exception)) => vec![exception],
        Some(Ended::Result(result)) => crate::short_repr::leaves(&result),
        None => Vec::new(),
    };
    shown.extend(shown_callbacks(future).iter().filter_map(Callback::nameless));
    let asks = shown.iter().any(|value| matches!(vm.quick_repr(value), Ok(None)));
    if !asks {
        return Ok(Value::from(quick_future_repr(vm, object)).into());
    }
    repr_by_asking(vm, object, shown)
}

/// What shows itself inside of its own result is three dots there.
fn repr_by_asking(vm: &mut Vm, object: &ObjectRef, shown: Vec<Value>) -> Result<Outcome> {
    let Some(asyncio) = future_of(object).map(|future| future.asyncio.clone()) else { return Ok(Value::None.into()) };
    if asyncio.showing.borrow().contains(&object.id()) {
        return Ok(Value::from("...").into());
    }
    asyncio.showing.borrow_mut().push(object.id());
    let values = vm.new_list(shown);
    let ask = vm.bound_native(&object.clone().into(), "Future.__repr__", repr_of_asked);
    Ok(Outcome::always(
        ask,
        Arguments::one(values),
        Box::new(move |_, ended| {
            asyncio.showing.borrow_mut().pop();
            ended.map(Outcome::Value)
        }),
    ))
}

fn repr_of_asked(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let Value::Object(object) = arguments.take_self() else { return Ok(Value::None.into()) };
    let [values] = arguments.exactly("__repr__")?;
    vm.collect(&values, move |vm, values| {
        crate::asked_reprs::ask(vm, values, move |vm, asked| Ok(Value::from(assemble(vm, asked, &object)).into()))
    })
}

/// The same, where no `__repr__` of a program is called.
pub fn quick_future_repr(vm: &Vm, object: &ObjectRef) -> String {
    assemble(vm, &AskedReprs::default(), object)
}

enum Ended {
    Exception(Value),
    Result(Value),
}

fn outcome_of(future: &Future) -> Option<Ended> {
    if future.state.get() != FutureState::Finished {
        return None;
    }
    Some(match &*future.exception.borrow() {
        Some(exception) => Ended::Exception(exception.clone().into()),
        None => Ended::Result(future.result.borrow().clone()),
    })
}

fn assemble(vm: &Vm, asked: &AskedReprs, object: &ObjectRef) -> String {
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
            parts.push(format!("name={}", quoted(&task.name())));
            parts.extend(coroutine_part(vm, &task.coroutine.borrow()));
            let waiter = task.waiter.borrow().clone();
            if let Some(waiter) = waiter.object() {
                parts.push(format!("wait_for={}", waiter_repr(vm, waiter)));
            }
        }
        None => parts.push(state.to_string()),
    }
    parts.extend(outcome_of(future).map(|ended| match ended {
        Ended::Exception(exception) => format!("exception={}", asked.text(vm, &exception)),
        Ended::Result(result) => format!("result={}", crate::short_repr::short_repr(vm, asked, &result)),
    }));
    parts.extend(callbacks_part(vm, asked, future));
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
        return Some(format!("coro=<{}>", foreign_coroutine(vm, object)));
    };
    let name = generator.qualified_name.borrow().clone();
    let file = &generator.code.file;
    Some(match vm.generator_line(object) {
        Some(line) => format!("coro=<{name}() running at {}>", source_place(file, line)),
        None => format!("coro=<{name}() done, defined at {}>", source_place(file, generator.code.first_line)),
    })
}

/// A coroutine without code: its name, where it has one, and whether it says that it runs.
fn foreign_coroutine(vm: &Vm, object: &ObjectRef) -> String {
    let own = |name: &str| object.own_attribute(&Str::from(name)).or_else(|| object.class().lookup(&Str::from(name)));
    let given = |name: &str| object.own_attribute(&Str::from(name))?.as_str().map(std::string::ToString::to_string);
    let name = given("__qualname__").or_else(|| given("__name__")).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| format!("<{} without __name__>", object.class().name()));
    let runs = own("cr_running").or_else(|| own("gi_running")).is_some_and(|flag| vm.quick_truth(&flag) == Some(true));
    if runs { format!("{name}() running") } else { format!("{name}()") }
}

/// The first callback and the last.
fn shown_callbacks(future: &Future) -> Vec<Callback> {
    let callbacks = future.callbacks.borrow();
    let ends = callbacks.iter().take(1).chain(callbacks.iter().skip(1).last());
    ends.map(|(callback, _)| callback.clone()).collect()
}

/// `cb=[first, <2 more>, last]`
fn callbacks_part(vm: &Vm, asked: &AskedReprs, future: &Future) -> Option<String> {
    let shown: Vec<String> = shown_callbacks(future).iter().map(|callback| callback.source(vm, asked)).collect();
    let between = future.callbacks.borrow().len().saturating_sub(2);
    Some(match &shown[..] {
        [] => return None,
        [only] => format!("cb=[{only}]"),
        [first, last, ..] if between == 0 => format!("cb=[{first}, {last}]"),
        [first, last, ..] => format!("cb=[{first}, <{between} more>, {last}]"),
    })
}
