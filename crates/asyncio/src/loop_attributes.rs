//! The private attributes of a loop that programs look at.

use std::rc::Rc;

use loopglass_lang::object::{Arguments, Class, NativeFunction, Outcome, Result, Value};
use loopglass_lang::vm::Vm;

use crate::event_loop::loop_of;
use crate::loop_methods::{seconds, this, with};

pub fn install_attributes(vm: &mut Vm, class: &Rc<Class>) {
    let settable: [(&str, NativeFunction, NativeFunction); 3] = [
        ("slow_callback_duration", slow_callback_duration, set_slow_callback_duration),
        ("_default_executor", default_executor, set_default_executor),
        ("_executor_shutdown_called", executor_shut_down, set_executor_shut_down),
    ];
    for (name, get, set) in settable {
        vm.add_property(class, name, get, Some(set));
    }
    let readable: [(&str, NativeFunction); 9] = [
        ("_ready", ready),
        ("_scheduled", scheduled),
        ("_closed", closed),
        ("_stopping", stopping),
        ("_debug", debug),
        ("_thread_id", thread_id),
        ("_task_factory", task_factory),
        ("_exception_handler", exception_handler),
        ("_timer_cancelled_count", cancelled_timers),
    ];
    for (name, get) in readable {
        vm.add_property(class, name, get, None);
    }
}

fn ready(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, object| Ok(crate::shown_lists::ready(vm, native, object).into()))
}

fn scheduled(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(crate::shown_lists::scheduled(vm, native).into()))
}

fn closed(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.closed.get().into()))
}

fn stopping(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.stopping.get().into()))
}

fn debug(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.debug.get().into()))
}

/// There is one thread: its number while the loop runs.
fn thread_id(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(if native.running.get() { Value::Int(1) } else { Value::None }.into()))
}

fn task_factory(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.task_factory.borrow().clone().into()))
}

fn exception_handler(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.exception_handler.borrow().clone().into()))
}

fn cancelled_timers(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(Value::Int(native.cancelled_timers.get() as i64).into()))
}

fn slow_callback_duration(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.slow_callback_duration.get().into()))
}

fn set_slow_callback_duration(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("slow_callback_duration")?;
    if let (Some(native), Some(seconds)) = (loop_of(&object), seconds(&value)?) {
        native.slow_callback_duration.set(seconds);
    }
    Ok(Value::None.into())
}

fn default_executor(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.default_executor.borrow().clone().into()))
}

fn set_default_executor(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("_default_executor")?;
    if let Some(native) = loop_of(&object) {
        *native.default_executor.borrow_mut() = value;
    }
    Ok(Value::None.into())
}

fn executor_shut_down(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    with(&mut arguments, |native, _| Ok(native.executor_shut_down.get().into()))
}

fn set_executor_shut_down(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("_executor_shutdown_called")?;
    if let Some(native) = loop_of(&object) {
        native.executor_shut_down.set(vm.quick_truth(&value) == Some(true));
    }
    Ok(Value::None.into())
}
