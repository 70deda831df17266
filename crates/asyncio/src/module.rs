//! `_asyncio`: what the Python part of the library stands on.

use loopglass_lang::object::{Arguments, DictRef, NativeFunction, Outcome, Raised, Result, Value};
use loopglass_lang::vm::Vm;

use crate::event::Event;
use crate::state::Asyncio;
use crate::{future, running, task};

/// Fills the module's namespace.
pub fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    let Some(asyncio) = Asyncio::of(vm) else { return Ok(()) };
    let classes = &asyncio.classes;
    let named = [
        ("Future", &classes.future),
        ("Task", &classes.task),
        ("Handle", &classes.handle),
        ("TimerHandle", &classes.timer_handle),
        ("_UnixSelectorEventLoop", &classes.event_loop),
        ("BaseEventLoop", &classes.base_event_loop),
        ("AbstractEventLoop", &classes.abstract_event_loop),
        ("CancelledError", &classes.cancelled_error),
        ("InvalidStateError", &classes.invalid_state_error),
    ];
    for (name, class) in named {
        namespace.borrow_mut().set_text(name, class.clone());
    }
    let functions: [(&str, &str, NativeFunction); 22] = [
        ("asyncio.events", "get_event_loop", running::get_event_loop),
        ("asyncio.events", "get_running_loop", running::get_running_loop),
        ("asyncio.events", "_get_running_loop", running::running_or_none),
        ("asyncio.events", "_set_running_loop", running::set_running_loop),
        ("asyncio.events", "new_event_loop", running::new_event_loop),
        ("asyncio.events", "set_event_loop", running::set_event_loop),
        ("asyncio.tasks", "current_task", running::current_task),
        ("asyncio.tasks", "all_tasks", running::all_tasks),
        ("asyncio.tasks", "_enter_task", running::enter_task),
        ("asyncio.tasks", "_leave_task", running::leave_task),
        ("asyncio.tasks", "ensure_future", ensure_future),
        ("asyncio.base_futures", "isfuture", is_future),
        ("asyncio.coroutines", "iscoroutine", is_coroutine),
        ("asyncio.futures", "_set_result_unless_cancelled", set_result_unless_cancelled),
        ("_asyncio", "_set_awaitable_wrapper", set_awaitable_wrapper),
        ("_asyncio", "_add_methods", add_methods),
        ("_asyncio", "_current_loop", running::current_as_it_is),
        ("_asyncio", "_warn_of_missing_loop", running::warn_of_missing_loop),
        ("_asyncio", "_note_acquired", note_acquired),
        ("_asyncio", "_note_released", note_released),
        ("_asyncio", "_note_refused_run", note_refused_run),
        ("asyncio.tasks", "_swap_current_task", running::swap_current_task),
    ];
    for (module, name, function) in functions {
        let function = vm.new_builtin(module, name, function);
        namespace.borrow_mut().set_text(name, function);
    }
    crate::threads::fill(vm, namespace);
    crate::plain_queue::fill(vm, namespace);
    Ok(())
}

/// `_add_methods(class, *functions)`: methods of a native class that are written in Python, under their `__name__`s.
fn add_methods(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let Some((Value::Class(class), functions)) = arguments.positional.split_first() else { return Ok(Value::None.into()) };
    for function in functions {
        let Some(loopglass_lang::object::Payload::Function(made)) = function.payload() else { continue };
        let name = vm.intern(&made.name.borrow().clone());
        class.set(&name, function.clone());
    }
    Ok(Value::None.into())
}

/// `_note_acquired(lock)`: the running task has it, for whoever draws who holds what.
fn note_acquired(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    if let (Some(asyncio), Some(thing)) = (Asyncio::of(vm), arguments.positional.first().and_then(Value::object)) {
        asyncio.tell(vm, || Event::Acquired { thing: thing.id(), task: vm.actor });
    }
    Ok(Value::None.into())
}

/// `_note_released(lock)`.
fn note_released(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    if let (Some(asyncio), Some(thing)) = (Asyncio::of(vm), arguments.positional.first().and_then(Value::object)) {
        asyncio.tell(vm, || Event::Released { thing: thing.id() });
    }
    Ok(Value::None.into())
}

/// `_note_refused_run()`: `asyncio.run()` inside a running loop.
fn note_refused_run(vm: &mut Vm, _arguments: Arguments) -> Result<Outcome> {
    if let Some(asyncio) = Asyncio::of(vm) {
        asyncio.tell(vm, || Event::RunRefused);
    }
    Ok(Value::None.into())
}

fn ensure_future(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let mut arguments = arguments;
    let event_loop = arguments.take_keyword("loop").filter(|given| !given.is_none());
    let [value] = arguments.named("ensure_future", ["coro_or_future"], 1)?;
    task::ensure_future(vm, &value, event_loop.as_ref())
}

fn is_future(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("isfuture")?;
    let is_native = vm.class_of(&value).native;
    if is_native || task::is_future(vm, &value) {
        return Ok(task::is_future(vm, &value).into());
    }
    // A double may say that it is of another class.
    let name = vm.intern("__class__");
    vm.get_attribute(&value, &name)?.then(vm, move |vm, claimed| task::claims_future(vm, &value, &claimed))
}

fn is_coroutine(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [value] = arguments.exactly("iscoroutine")?;
    Ok(task::is_coroutine(vm, &value).into())
}

/// What a `sleep`'s timer calls.
fn set_result_unless_cancelled(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [future, result] = arguments.exactly("_set_result_unless_cancelled")?;
    match future.object().filter(|object| future::future_of(object).is_some()) {
        Some(object) if future::future_of(object).is_some_and(future::Future::is_cancelled) => Ok(Value::None.into()),
        Some(object) => future::set_result(vm, &object.clone(), result),
        None => vm.call_method(&future, "cancelled", Arguments::none())?.then(vm, move |vm, cancelled| {
            if vm.quick_truth(&cancelled) == Some(true) {
                return Ok(Value::None.into());
            }
            vm.call_method(&future, "set_result", Arguments::one(result))
        }),
    }
}

/// The function that wraps an awaitable in a coroutine, kept for `ensure_future`.
struct AwaitableWrapper(Value);

/// The library hands over its `_wrap_awaitable`: a coroutine function cannot be written in Rust.
fn set_awaitable_wrapper(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [function] = arguments.exactly("_set_awaitable_wrapper")?;
    vm.set_extension(std::rc::Rc::new(AwaitableWrapper(function)));
    Ok(Value::None.into())
}

/// A coroutine that awaits a value.
pub fn wrap_awaitable(vm: &mut Vm, value: Value) -> Result<Outcome> {
    match vm.extension::<AwaitableWrapper>() {
        Some(wrapper) => Ok(Outcome::call(wrapper.0.clone(), Arguments::one(value))),
        None => Err(Raised::type_error("An asyncio.Future, a coroutine or an awaitable is required")),
    }
}
