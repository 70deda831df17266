//! Errors that nobody can catch go to the loop's exception handler (Library Reference, "Error Handling API").

use loopglass_lang::object::{Arguments, Dict, ObjectRef, Outcome, Result, Value};
use loopglass_lang::vm::Vm;

use crate::event_loop::{Entry, EntryKind};
use crate::state::Asyncio;

/// A callback has raised.
pub fn callback_failed(vm: &mut Vm, event_loop: &ObjectRef, exception: ObjectRef, entry: Option<Entry>) -> Result<Outcome> {
    let id = entry.as_ref().map_or(0, |entry| entry.id);
    match entry.map(|entry| entry.what) {
        Some(EntryKind::Handle(handle)) => handle_failed(vm, &event_loop.clone().into(), exception, handle),
        Some(EntryKind::Task(callback, argument, context)) => {
            let Some(asyncio) = Asyncio::of(vm) else { return Ok(Value::None.into()) };
            let arguments = if argument.is_none() { Arguments::none() } else { Arguments::one(argument) };
            let event_loop = Value::Object(event_loop.clone());
            let handle = crate::handle::of_entry(&asyncio, &event_loop, id, callback, arguments, context);
            handle_failed(vm, &event_loop, exception, handle)
        }
        None => Ok(Value::None.into()),
    }
}

/// What a handle holds has raised.
pub fn handle_failed(vm: &mut Vm, event_loop: &Value, exception: ObjectRef, handle: ObjectRef) -> Result<Outcome> {
    let event_loop = event_loop.clone();
    let object = handle.clone();
    crate::handle::with_source(vm, &object, move |vm, source| {
        let created = crate::handle::handle_of(&handle).and_then(|own| own.created.clone());
        let mut context = context_of(&source, exception, handle.into());
        if let Some(created) = created {
            context.set_text("source_traceback", created.value(vm));
        }
        let context = vm.new_dict(context);
        let told = vm.call_method(&event_loop, "call_exception_handler", Arguments::one(context))?;
        told.then(vm, |_, _| Ok(Value::None.into()))
    })
}

fn context_of(source: &str, exception: ObjectRef, handle: Value) -> Dict {
    let mut context = Dict::default();
    context.set_text("message", format!("Exception in callback {source}"));
    context.set_text("exception", exception);
    context.set_text("handle", handle);
    context
}

/// `loop.call_exception_handler(context)`.
pub fn call_exception_handler(vm: &mut Vm, event_loop: &ObjectRef, context: Dict) -> Result<Outcome> {
    let context = vm.new_dict(context);
    vm.call_method(&event_loop.clone().into(), "call_exception_handler", Arguments::one(context))
}
