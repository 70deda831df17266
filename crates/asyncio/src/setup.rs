//! Puts asyncio into a machine.

use std::rc::Rc;

use loopglass_lang::object::{Class, ExceptionKind, Result, Value};
use loopglass_lang::vm::{ModuleSource, ModuleText, Vm};

use crate::state::{Asyncio, Classes};
use crate::{
    context_module, future_iterator, future_methods, handle, library, loop_methods, module, step_wrapper, task, time_module,
};

/// Makes the classes and the modules `asyncio`, `contextvars`, `time` and `concurrent.futures`.
pub fn install(vm: &mut Vm) -> Result<Rc<Asyncio>> {
    let classes = make_classes(vm)?;
    let asyncio = Asyncio::new(classes);
    vm.set_extension(asyncio.clone());
    future_methods::install_futures(vm, &asyncio);
    task::install_tasks(vm, &asyncio);
    future_iterator::install_iterators(vm, &asyncio);
    step_wrapper::install_wrappers(vm, &asyncio);
    handle::install_handles(vm, &asyncio);
    loop_methods::install_loops(vm, &asyncio);
    context_module::install_contexts(vm, &asyncio);
    vm.add_module("_asyncio", ModuleSource::Native(module::fill));
    vm.add_module("contextvars", ModuleSource::Native(context_module::fill));
    vm.add_module("time", ModuleSource::Mixed(time_module::fill, ModuleText::Here("from _calendar import *\n")));
    library::install(vm);
    Ok(asyncio)
}

fn make_classes(vm: &mut Vm) -> Result<Classes> {
    let object = vm.classes.object.clone();
    let exception = vm.classes.exception(ExceptionKind::Exception).clone();
    let base_exception = vm.classes.exception(ExceptionKind::BaseException).clone();
    let future = class(vm, "_asyncio", "Future", &object)?;
    let abstract_event_loop = class(vm, "asyncio.events", "AbstractEventLoop", &object)?;
    let base_event_loop = class(vm, "asyncio.base_events", "BaseEventLoop", &abstract_event_loop)?;
    let event_loop = class(vm, "asyncio.unix_events", "_UnixSelectorEventLoop", &base_event_loop)?;
    for class in [&abstract_event_loop, &base_event_loop, &event_loop] {
        class.has_dict.set(true);
    }
    let handle = class(vm, "asyncio.events", "Handle", &object)?;
    let classes = Classes {
        task: class(vm, "_asyncio", "Task", &future)?,
        future_iterator: class(vm, "_asyncio", "FutureIter", &object)?,
        step_wrapper: class(vm, "_asyncio", "TaskStepMethWrapper", &object)?,
        timer_handle: class(vm, "asyncio.events", "TimerHandle", &handle)?,
        context: class(vm, "_contextvars", "Context", &object)?,
        context_var: class(vm, "_contextvars", "ContextVar", &object)?,
        token: class(vm, "_contextvars", "Token", &object)?,
        token_missing: class(vm, "builtins", "Token.MISSING", &object)?,
        cancelled_error: class(vm, "asyncio.exceptions", "CancelledError", &base_exception)?,
        invalid_state_error: class(vm, "asyncio.exceptions", "InvalidStateError", &exception)?,
        future,
        handle,
        event_loop,
        base_event_loop,
        abstract_event_loop,
    };
    for class in [&classes.cancelled_error, &classes.invalid_state_error] {
        class.has_dict.set(true);
    }
    Ok(classes)
}

fn class(vm: &mut Vm, module: &str, name: &str, base: &Rc<Class>) -> Result<Rc<Class>> {
    let class = Class::new(&vm.heap.clone(), name, vec![base.clone()], true)?;
    let key = vm.intern("__module__");
    class.set(&key, Value::from(module));
    class.methods_are_python.set(module.starts_with("asyncio."));
    Ok(class)
}
