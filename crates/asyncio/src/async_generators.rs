//! The loop's hooks for asynchronous generators: it knows them, and closes those that are lost (PEP 525).

use std::rc::Rc;

use loopglass_lang::object::{Arguments, ObjectRef, Outcome, Result, Value};
use loopglass_lang::vm::Vm;

use crate::event_loop::loop_of;

/// The pair of hooks while a loop runs: first iteration, finalizer.
pub fn hooks(vm: &mut Vm, event_loop: &ObjectRef) -> (Value, Value) {
    let value = Value::Object(event_loop.clone());
    let first = vm.bound_native(&value, "BaseEventLoop._asyncgen_firstiter_hook", first_iteration);
    let finalizer = vm.bound_native(&value, "BaseEventLoop._asyncgen_finalizer_hook", finalizer);
    (first, finalizer)
}

fn first_iteration(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let event_loop = arguments.take_self();
    let [generator] = arguments.exactly("_asyncgen_firstiter_hook")?;
    let Some(native) = event_loop.object().and_then(loop_of) else { return Ok(Value::None.into()) };
    if native.asyncgens_shut_down.get() {
        let text = vm.quick_repr(&generator)?.unwrap_or_else(|| vm.default_repr(&generator));
        vm.warn("ResourceWarning", &format!("asynchronous generator {text} was scheduled after loop.shutdown_asyncgens() call"));
    }
    native.asyncgens.borrow_mut().extend(generator.downgrade());
    Ok(Value::None.into())
}

/// A lost generator is closed by a task of its own.
fn finalizer(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let event_loop = arguments.take_self();
    let [generator] = arguments.exactly("_asyncgen_finalizer_hook")?;
    let Some(native) = event_loop.object().and_then(loop_of) else { return Ok(Value::None.into()) };
    forget(native, &generator);
    if native.closed.get() {
        return Ok(Value::None.into());
    }
    let create = vm.bound_native(&event_loop, "BaseEventLoop.create_task", crate::loop_methods::create_task);
    vm.call_method(&generator, "aclose", Arguments::none())?.then(vm, move |vm, closing| {
        let context = crate::task::current_context(vm).copy();
        crate::handle::call_soon(vm, &event_loop, create, Arguments::one(closing), context)
    })
}

fn forget(native: &crate::event_loop::EventLoop, generator: &Value) {
    if let Value::Object(object) = generator {
        native.asyncgens.borrow_mut().retain(|known| known.upgrade().is_some_and(|known| !Rc::ptr_eq(&known, object)));
    }
}

/// The generators that have begun and not ended.
pub fn living(native: &crate::event_loop::EventLoop) -> Vec<Value> {
    native.asyncgens.take().iter().filter_map(std::rc::Weak::upgrade).map(Value::Object).collect()
}
