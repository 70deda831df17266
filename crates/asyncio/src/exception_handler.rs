//! Errors that nobody can catch go to the loop's exception handler (Library Reference, "Error Handling API").

use loopglass_lang::object::{Arguments, Dict, ObjectRef, Outcome, Result, Value};
use loopglass_lang::vm::Vm;

use crate::event_loop::{Entry, EntryKind};

/// A callback has raised.
pub fn callback_failed(vm: &mut Vm, event_loop: &ObjectRef, exception: ObjectRef, entry: Option<Entry>) -> Result<Outcome> {
    let Some(entry) = entry else { return Ok(Value::None.into()) };
    let (source, handle) = match &entry.what {
        EntryKind::Handle(handle) => {
            let own = crate::handle::handle_of(handle);
            let source = own.and_then(|own| own.callback.borrow().as_ref().map(|callback| callback.source(vm)));
            (source.unwrap_or_default(), Value::Object(handle.clone()))
        }
        EntryKind::Task(callback, ..) => (callback.source(vm), Value::None),
    };
    let mut context = Dict::default();
    context.set_text("message", format!("Exception in callback {source}"));
    context.set_text("exception", exception);
    let created = handle.object().and_then(crate::handle::handle_of).and_then(|own| own.created.clone());
    context.set_text("handle", handle);
    if let Some(created) = created {
        context.set_text("source_traceback", created.value(vm));
    }
    call_exception_handler(vm, event_loop, context)
}

/// `loop.call_exception_handler(context)`.
pub fn call_exception_handler(vm: &mut Vm, event_loop: &ObjectRef, context: Dict) -> Result<Outcome> {
    let context = vm.new_dict(context);
    vm.call_method(&event_loop.clone().into(), "call_exception_handler", Arguments::one(context))
}
