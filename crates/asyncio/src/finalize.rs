//! What a Future or Task has to say when it dies.

use loopglass_lang::object::{Dict, ObjectRef, Outcome, Result, Value};
use loopglass_lang::vm::Vm;

use crate::future::{future_of, task_of};

/// "... exception was never retrieved" and "Task was destroyed but it is pending!".
pub fn finalize(vm: &mut Vm, object: &ObjectRef) -> Result<Outcome> {
    let Some(future) = future_of(object) else { return Ok(Value::None.into()) };
    let event_loop = future.event_loop.borrow().clone();
    let mut context = Dict::default();
    let destroyed = task_of(object).is_some_and(|task| task.log_destroy_pending.replace(false)) && !future.is_done();
    if destroyed {
        // Nobody finds it any more, whatever the handler does with it.
        future.asyncio.forget_task(object);
        context.set_text("task", object.clone());
        context.set_text("message", "Task was destroyed but it is pending!");
    } else if future.log_traceback.replace(false) {
        context.set_text("message", format!("{} exception was never retrieved", object.class().name()));
        context.set_text("exception", Value::from(future.exception.borrow().clone()));
        context.set_text("future", object.clone());
    } else {
        return Ok(Value::None.into());
    }
    let created = future.created.borrow().clone();
    if let Some(created) = created {
        context.set_text("source_traceback", created.value(vm));
    }
    match event_loop.object() {
        Some(event_loop) if crate::event_loop::loop_of(event_loop).is_some() => {
            crate::exception_handler::call_exception_handler(vm, event_loop, context)
        }
        _ => {
            let context = vm.new_dict(context);
            vm.call_method(&event_loop, "call_exception_handler", loopglass_lang::object::Arguments::one(context))
        }
    }
}
