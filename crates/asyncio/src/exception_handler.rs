//! Errors that nobody can catch go to the loop's exception handler (Library Reference, "Error Handling API").

use loopglass_lang::object::{Arguments, Dict, ObjectRef, Outcome, Payload, Result, Str, Value};
use loopglass_lang::vm::Vm;

use crate::event_loop::{Entry, EntryKind, loop_of};

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
    context.set_text("handle", handle);
    call_exception_handler(vm, event_loop, context)
}

/// `loop.call_exception_handler(context)`.
pub fn call_exception_handler(vm: &mut Vm, event_loop: &ObjectRef, context: Dict) -> Result<Outcome> {
    let context = vm.new_dict(context);
    vm.call_method(&event_loop.clone().into(), "call_exception_handler", Arguments::one(context))
}

/// What the method does: the program's handler, or the default one.
pub fn handle(vm: &mut Vm, event_loop: &ObjectRef, context: Value) -> Result<Outcome> {
    let Some(native) = loop_of(event_loop) else { return Ok(Value::None.into()) };
    let handler = native.exception_handler.borrow().clone();
    if handler.is_none() || !handler.is_defined() {
        return vm.call_method(&event_loop.clone().into(), "default_exception_handler", Arguments::one(context));
    }
    let arguments = Arguments::two(event_loop.clone(), context.clone());
    let event_loop = event_loop.clone();
    Ok(Outcome::always(
        handler,
        arguments,
        Box::new(move |vm, result| {
            let Err(raised) = result else { return Ok(Value::None.into()) };
            let exception = vm.exception_object(raised);
            let mut failed = Dict::default();
            failed.set_text("message", "Unhandled error in exception handler");
            failed.set_text("exception", exception);
            failed.set_text("context", context);
            let failed = vm.new_dict(failed);
            vm.call_method(&event_loop.into(), "default_exception_handler", Arguments::one(failed))
        }),
    ))
}

/// Logs the message, and a line for each further entry in alphabetical order.
pub fn default_handler(vm: &mut Vm, context: &Value) -> Result<Outcome> {
    let Some(Payload::Dict(dict)) = context.payload() else { return Ok(Value::None.into()) };
    let mut entries: Vec<(Str, Value)> =
        dict.borrow().iter().filter_map(|(key, value)| Some((key.as_str()?.clone(), value.clone()))).collect();
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    let message = entries.iter().find(|(key, _)| &**key == "message").and_then(|(_, value)| value.as_str().cloned());
    let message = message.filter(|text| !text.is_empty()).unwrap_or_else(|| Str::from("Unhandled exception in event loop"));
    entries.retain(|(key, _)| !matches!(&**key, "message" | "exception"));
    let (keys, values): (Vec<Str>, Vec<Value>) = entries.into_iter().unzip();
    vm.texts(values, Vm::repr, move |vm, texts| {
        let lines = keys.iter().zip(texts).map(|(key, text)| format!("\n{key}: {text}"));
        let report = format!("ERROR:asyncio:{message}{}", lines.collect::<String>());
        vm.host.report(&report);
        Ok(Value::None.into())
    })
}
