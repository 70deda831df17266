//! The methods of generators, coroutines and asynchronous generators.

use crate::object::generator::GeneratorKind;
use crate::object::{Arguments, ExceptionKind, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::{Drive, GeneratorAction, Input, Vm, generator_of};

use super::{Type, install};

pub(super) fn install_generators(vm: &mut Vm) {
    let generator = vm.classes.generator.clone();
    install(vm, &generator, &Type { methods: METHODS, slots: ITERATOR, ..Type::default() });
    let coroutine = vm.classes.coroutine.clone();
    install(vm, &coroutine, &Type { methods: METHODS, slots: &[("__await__", coroutine_await)], ..Type::default() });
    let asynchronous = vm.classes.async_generator.clone();
    install(vm, &asynchronous, &Type { methods: ASYNC_METHODS, slots: ASYNC_SLOTS, ..Type::default() });
    for class in [vm.classes.async_generator_asend.clone(), vm.classes.async_generator_athrow.clone()] {
        install(vm, &class, &Type { methods: DRIVING_METHODS, slots: DRIVING_SLOTS, ..Type::default() });
    }
}

const METHODS: super::Table = &[("send", send), ("throw", throw), ("close", close)];
const ITERATOR: super::Table = &[("__iter__", itself), ("__next__", next)];
const ASYNC_METHODS: super::Table = &[("asend", asend), ("athrow", athrow), ("aclose", aclose)];
const ASYNC_SLOTS: super::Table = &[("__aiter__", itself), ("__anext__", anext)];
const DRIVING_METHODS: super::Table = &[("send", driving_send), ("throw", driving_throw), ("close", driving_close)];
const DRIVING_SLOTS: super::Table = &[("__await__", itself), ("__iter__", itself), ("__next__", driving_next)];

fn itself(_vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [this] = arguments.exactly("__iter__")?;
    Ok(this.into())
}

/// The object, which the table says is there.
fn this(arguments: &mut Arguments) -> Result<ObjectRef> {
    match arguments.take_self() {
        Value::Object(object) => Ok(object),
        _ => Err(Raised::type_error("descriptor requires a generator object")),
    }
}

fn send(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("generator.send")?;
    Ok(Vm::generator_call(&object, GeneratorAction::Send(value)))
}

fn next(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(Vm::generator_call(&object, GeneratorAction::Send(Value::None)))
}

fn throw(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    exception_to_throw(vm, arguments)?.then(vm, move |_, exception| match exception {
        Value::Object(exception) => Ok(Vm::generator_call(&object, GeneratorAction::Throw(Raised::object(exception)))),
        _ => Ok(Value::None.into()),
    })
}

/// `throw(value)` and the old `throw(type, value, traceback)`.
fn exception_to_throw(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [kind, value, traceback] = arguments.between("throw", 1)?;
    if !value.is_defined() {
        return exception_of(vm, kind, value, &traceback);
    }
    let message = "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.";
    let warned = vm.warn_by_filters("DeprecationWarning", message.to_string())?;
    warned.then(vm, move |vm, _| exception_of(vm, kind, value, &traceback))
}

fn exception_of(vm: &mut Vm, kind: Value, value: Value, traceback: &Value) -> Result<Outcome> {
    if traceback.is_defined() && !traceback.is_none() && !matches!(traceback.payload(), Some(Payload::Traceback(_))) {
        return Err(Raised::type_error("throw() third argument must be a traceback object"));
    }
    let has_value = value.is_defined() && !value.is_none();
    let base = vm.classes.exception(ExceptionKind::BaseException).clone();
    match &kind {
        Value::Class(class) if class.derives_from(&base) => {
            if vm.is_instance(&value, class) {
                return Ok(value.into());
            }
            Ok(Outcome::call(kind, if has_value { what_it_is_made_of(value) } else { Arguments::none() }))
        }
        _ if vm.is_instance(&kind, &base) && has_value => {
            Err(Raised::type_error("instance exception may not have a separate value"))
        }
        _ if vm.is_instance(&kind, &base) => Ok(kind.into()),
        _ => Err(Raised::type_error(format!(
            "exceptions must be classes or instances deriving from BaseException, not {}",
            vm.type_name(&kind)
        ))),
    }
}

/// A tuple is all the arguments of an exception, anything else the only one.
fn what_it_is_made_of(value: Value) -> Arguments {
    match value.payload() {
        Some(Payload::Tuple(items)) => Arguments { positional: items.iter().cloned().collect(), ..Arguments::default() },
        _ => Arguments::one(value),
    }
}

fn close(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(vm.generator_close(&object))
}

/// `coroutine.__await__()`: an iterator that drives the coroutine.
fn coroutine_await(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    Ok(super::coroutine_wrapper::coroutine_wrapper(vm, object).into())
}

fn anext(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    vm.drive(&object, Drive::Send, Value::None)
}

fn asend(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("async_generator.asend")?;
    vm.drive(&object, Drive::Send, value)
}

fn athrow(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    exception_to_throw(vm, arguments)?.then(vm, move |vm, exception| vm.drive(&object, Drive::Throw, exception))
}

fn aclose(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    debug_assert!(generator_of(&object).is_some_and(|generator| generator.kind == GeneratorKind::AsyncGenerator));
    vm.drive(&object, Drive::Close, Value::None)
}

fn driving_send(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    let [value] = arguments.exactly("send")?;
    vm.driving_step(&object, Input::Returned(value))
}

fn driving_next(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    vm.driving_step(&object, Input::Returned(Value::None))
}

fn driving_throw(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    exception_to_throw(vm, arguments)?.then(vm, move |vm, exception| match exception {
        Value::Object(exception) => vm.driving_step(&object, Input::Raised(Raised::object(exception))),
        _ => Ok(Value::None.into()),
    })
}

/// Throws a `GeneratorExit` into the generator, begun or not.
fn driving_close(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = this(&mut arguments)?;
    if crate::vm::has_driven(&object) {
        return Ok(Value::None.into());
    }
    let throw = vm.bound_native(&object.into(), "throw", driving_throw);
    let class = vm.classes.exception(ExceptionKind::GeneratorExit).clone();
    let exit = vm.new_exception(&class, Vec::new());
    Ok(Outcome::always(
        throw,
        Arguments::one(exit),
        Box::new(|vm, ended| match ended {
            Ok(_) => Err(Raised::runtime_error("coroutine ignored GeneratorExit")),
            Err(raised) if is_end(vm, &raised) => Ok(Value::None.into()),
            Err(raised) => Err(raised),
        }),
    ))
}

fn is_end(vm: &Vm, raised: &Raised) -> bool {
    let kinds = [ExceptionKind::StopIteration, ExceptionKind::StopAsyncIteration, ExceptionKind::GeneratorExit];
    kinds.into_iter().any(|kind| vm.is_kind(raised, kind))
}
