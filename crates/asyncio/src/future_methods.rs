//! The methods of a Future (Library Reference, "Futures").

use std::rc::Rc;

use loopglass_lang::object::{Arguments, Class, ExceptionKind, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use loopglass_lang::types::{Table, Type, install};
use loopglass_lang::vm::Vm;

use crate::callback::Callback;
use crate::event::Event;
use crate::future::{Callbacks, Future, FutureState, future_of, invalid_state};
use crate::future_iterator::FutureIterator;
use crate::state::Asyncio;

const METHODS: Table = &[
    ("result", result),
    ("exception", exception),
    ("set_result", set_result),
    ("set_exception", set_exception),
    ("done", done),
    ("cancelled", cancelled),
    ("cancel", cancel),
    ("add_done_callback", add_done_callback),
    ("remove_done_callback", remove_done_callback),
    ("get_loop", get_loop),
    ("_make_cancelled_error", make_cancelled_error),
];

const SLOTS: Table = &[("__init__", init), ("__repr__", repr), ("__await__", iterate), ("__iter__", iterate)];

const GETTERS: Table = &[
    ("_loop", get_loop_attribute),
    ("_state", state),
    ("_result", result_attribute),
    ("_exception", exception_attribute),
    ("_callbacks", callbacks),
    ("_source_traceback", source_traceback),
];

const CLASS_METHODS: Table = &[("__class_getitem__", class_getitem)];

pub fn install_futures(vm: &mut Vm, asyncio: &Asyncio) {
    let class = asyncio.classes.future.clone();
    let table = Type {
        new: Some(new),
        methods: METHODS,
        slots: SLOTS,
        getters: GETTERS,
        class_methods: CLASS_METHODS,
        ..Type::default()
    };
    install(vm, &class, &table);
    vm.add_property(&class, "_asyncio_future_blocking", blocking, Some(set_blocking));
    vm.add_property(&class, "_log_traceback", log_traceback, Some(set_log_traceback));
    vm.add_property(&class, "_cancel_message", cancel_message, Some(set_cancel_message));
}

fn new(vm: &mut Vm, class: &Rc<Class>, _arguments: &mut Arguments) -> Result<Outcome> {
    let Some(asyncio) = Asyncio::of(vm) else { return Err(Raised::runtime_error("asyncio is not there")) };
    let future = Future::new(&asyncio, Value::None, None);
    Ok(Value::from(Object::new(class, Payload::Native(Box::new(future)))).into())
}

/// `Future(*, loop=None)`.
fn init(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let given = arguments.take_keyword("loop").filter(|given| !given.is_none());
    if !arguments.positional.is_empty() {
        return Err(Raised::type_error("Future() takes no positional arguments"));
    }
    arguments.no_more_keywords("Future", &["loop"])?;
    let event_loop = match given {
        Some(event_loop) => event_loop.into(),
        None => crate::running::loop_for_new(vm)?,
    };
    event_loop.then(vm, move |vm, event_loop| {
        if let Some(future) = future_of(&object) {
            *future.created.borrow_mut() = crate::created::in_debug(vm, &event_loop, None);
            *future.event_loop.borrow_mut() = event_loop;
            future.asyncio.clone().add_future(vm, &object);
        }
        Ok(Value::None.into())
    })
}

fn this(arguments: &mut Arguments) -> Result<ObjectRef> {
    match arguments.take_self() {
        Value::Object(object) if future_of(&object).is_some() => Ok(object),
        _ => Err(Raised::type_error("descriptor requires a '_asyncio.Future' object")),
    }
}

/// A method without arguments.
fn plain(mut arguments: Arguments, name: &str) -> Result<ObjectRef> {
    let object = this(&mut arguments)?;
    arguments.exactly::<0>(&format!("Future.{name}"))?;
    check_initialized(&object)?;
    Ok(object)
}

/// The same for what asks how the Future has ended.
fn asked(vm: &mut Vm, mut arguments: Arguments, name: &str) -> Result<ObjectRef> {
    let object = this(&mut arguments)?;
    arguments.exactly::<0>(&format!("Future.{name}"))?;
    if check_initialized(&object).is_err() {
        return Err(invalid_state(vm, "Future object is not initialized."));
    }
    Ok(object)
}

/// A subclass may have forgotten to call `Future.__init__`.
fn check_initialized(object: &ObjectRef) -> Result<()> {
    let ready = future_of(object).is_some_and(|future| !future.event_loop.borrow().is_none());
    if ready { Ok(()) } else { Err(Raised::runtime_error("Future object is not initialized.")) }
}

fn result(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let object = asked(vm, arguments, "result")?;
    crate::future::result(vm, &object).map(Outcome::Value)
}

fn exception(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let object = asked(vm, arguments, "exception")?;
    let Some(future) = future_of(&object) else { return Ok(Value::None.into()) };
    match future.state.get() {
        FutureState::Cancelled => Err(Raised::object(crate::future::cancelled_error(vm, future))),
        FutureState::Pending => Err(invalid_state(vm, "Exception is not set.")),
        FutureState::Finished => {
            future.log_traceback.set(false);
            Ok(Value::from(future.exception.borrow().clone()).into())
        }
    }
}

fn set_result(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.named("set_result", ["result"], 1)?;
    check_initialized(&object)?;
    crate::future::set_result(vm, &object, value)
}

fn set_exception(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [given] = arguments.named("set_exception", ["exception"], 1)?;
    check_initialized(&object)?;
    if future_of(&object).is_some_and(Future::is_done) {
        return Err(invalid_state(vm, "invalid state"));
    }
    let base = vm.classes.exception(ExceptionKind::BaseException).clone();
    let made = match &given {
        Value::Class(class) if class.derives_from(&base) => Outcome::call(given.clone(), Arguments::none()),
        _ => given.clone().into(),
    };
    made.then(vm, move |vm, exception| {
        let Some(exception) = exception.object().filter(|_| vm.is_instance(&exception, &base)).cloned() else {
            return Err(Raised::type_error("invalid exception object"));
        };
        let stop = vm.classes.exception(ExceptionKind::StopIteration).clone();
        let exception = if exception.with_class(|class| class.derives_from(&stop)) {
            stop_iteration_refused(vm, exception)
        } else {
            exception
        };
        crate::future::set_exception(vm, &object, exception)
    })
}

/// `StopIteration` would end the coroutine that awaits it: it is wrapped (since 3.12).
fn stop_iteration_refused(vm: &mut Vm, stop: ObjectRef) -> ObjectRef {
    let class = vm.classes.exception(ExceptionKind::RuntimeError).clone();
    let message = "StopIteration interacts badly with generators and cannot be raised into a Future";
    let wrapped = vm.new_exception(&class, vec![message.into()]);
    if let Some(parts) = loopglass_lang::vm::parts_of(&wrapped) {
        *parts.cause.borrow_mut() = Some(stop.clone());
        *parts.context.borrow_mut() = Some(stop);
        parts.suppress_context.set(true);
    }
    wrapped
}

fn done(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(future_of(&object).is_some_and(Future::is_done).into())
}

fn cancelled(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(future_of(&object).is_some_and(Future::is_cancelled).into())
}

fn cancel(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [message] = arguments.named("cancel", ["msg"], 0)?;
    check_initialized(&object)?;
    crate::future::cancel(vm, &object, if message.is_defined() { message } else { Value::None })
}

fn add_done_callback(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    check_initialized(&object)?;
    let context = arguments.take_keyword("context").filter(|given| !given.is_none());
    let given = arguments.positional.len();
    if given != 1 {
        return Err(Raised::type_error(format!("add_done_callback() takes exactly 1 positional argument ({given} given)")));
    }
    let [function] = arguments.named("add_done_callback", ["fn"], 1)?;
    check_initialized(&object)?;
    let context = match context {
        Some(context) => crate::context_module::context_of(vm, &context)?,
        None => crate::task::current_context(vm).copy(),
    };
    crate::future::add_callback(vm, &object, Callback::Call(function), context)
}

/// Removes all callbacks that are equal to the given one; how many.
fn remove_done_callback(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [function] = arguments.exactly("Future.remove_done_callback")?;
    check_initialized(&object)?;
    let callbacks = future_of(&object).map(|future| future.callbacks.borrow().clone()).unwrap_or_default();
    remove_next(vm, object, function, callbacks.into_iter(), Callbacks::new(), 0)
}

fn remove_next(
    vm: &mut Vm,
    object: ObjectRef,
    function: Value,
    mut left: smallvec::IntoIter<[(Callback, crate::context::ContextRef); 1]>,
    mut kept: Callbacks,
    mut removed: usize,
) -> Result<Outcome> {
    while let Some((callback, context)) = left.next() {
        let Callback::Call(own) = &callback else {
            kept.push((callback, context));
            continue;
        };
        match vm.equals(&own.clone(), &function)? {
            Outcome::Value(Value::Bool(true)) => removed += 1,
            Outcome::Value(_) => kept.push((callback, context)),
            later => {
                return later.then(vm, move |vm, same| {
                    let is_same = matches!(same, Value::Bool(true));
                    if !is_same {
                        kept.push((callback, context));
                    }
                    remove_next(vm, object, function, left, kept, removed + usize::from(is_same))
                });
            }
        }
    }
    if let Some(future) = future_of(&object) {
        let old = future.callbacks.replace(kept);
        drop(old);
        if removed > 0 {
            future.asyncio.tell(vm, || Event::CallbackRemoved { future: object.id(), count: removed });
        }
    }
    Ok(Value::Int(removed as i64).into())
}

fn get_loop(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let object = plain(arguments, "get_loop")?;
    Ok(future_of(&object).map_or(Value::None, |future| future.event_loop.borrow().clone()).into())
}

fn make_cancelled_error(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let Some(future) = future_of(&object) else { return Ok(Value::None.into()) };
    Ok(Value::from(crate::future::cancelled_error(vm, future)).into())
}

fn iterate(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    check_initialized(&object)?;
    Ok(FutureIterator::of(vm, &object).into())
}

fn repr(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    crate::repr::future_repr(vm, &object)
}

fn get_loop_attribute(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(future_of(&object).map_or(Value::None, |future| future.event_loop.borrow().clone()).into())
}

fn state(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let text = match future_of(&object).map(|future| future.state.get()) {
        Some(FutureState::Cancelled) => "CANCELLED",
        Some(FutureState::Finished) => "FINISHED",
        _ => "PENDING",
    };
    Ok(Value::from(text).into())
}

fn result_attribute(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let value = future_of(&object).map(|future| future.result.borrow().clone()).filter(Value::is_defined);
    Ok(value.unwrap_or(Value::None).into())
}

fn exception_attribute(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(Value::from(future_of(&object).and_then(|future| future.exception.borrow().clone())).into())
}

/// A list of (callback, context), or None where there is none.
fn callbacks(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let callbacks = future_of(&object).map(|future| future.callbacks.borrow().clone()).unwrap_or_default();
    if callbacks.is_empty() {
        return Ok(Value::None.into());
    }
    let mut items = Vec::new();
    for (callback, context) in callbacks {
        let function = crate::task::callable_of(vm, &callback);
        let context = crate::context_module::context_value(vm, &context);
        items.push(vm.new_tuple([function, context]));
    }
    Ok(vm.new_list(items).into())
}

fn cancel_message(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(future_of(&object).map_or(Value::None, |future| future.cancel_message.borrow().clone()).into())
}

fn set_cancel_message(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [message] = arguments.exactly("_cancel_message")?;
    if let Some(future) = future_of(&object) {
        *future.cancel_message.borrow_mut() = message;
    }
    Ok(Value::None.into())
}

fn source_traceback(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let created = future_of(&object).and_then(|future| future.created.borrow().clone());
    Ok(created.map_or(Value::None, |created| created.value(vm)).into())
}

fn blocking(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(future_of(&object).is_some_and(|future| future.blocking.get()).into())
}

fn set_blocking(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("_asyncio_future_blocking")?;
    if let Some(future) = future_of(&object) {
        future.blocking.set(vm.quick_truth(&value) == Some(true));
    }
    Ok(Value::None.into())
}

fn log_traceback(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(future_of(&object).is_some_and(|future| future.log_traceback.get()).into())
}

fn set_log_traceback(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("_log_traceback")?;
    if vm.quick_truth(&value) == Some(true) {
        return Err(Raised::value_error("_log_traceback can only be set to False"));
    }
    if let Some(future) = future_of(&object) {
        future.log_traceback.set(false);
    }
    Ok(Value::None.into())
}

fn class_getitem(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let class = arguments.take_self();
    let [item] = arguments.exactly("__class_getitem__")?;
    Ok(vm.new_generic_alias(&class, &item).into())
}
