//! What `anext(iterator, default)` returns: it drives the awaitable of `__anext__()`, and ends with the default where
//! that one ends with `StopAsyncIteration`.

use std::any::Any;
use std::cell::RefCell;

use crate::compile::op::AwaitContext;
use crate::object::generator::GeneratorKind;
use crate::object::{Arguments, ExceptionKind, Native, Object, Outcome, Payload, Raised, Result, Value};
use crate::vm::{GeneratorAction, Vm, generator_of};

use super::{Table, Type, caught, install};

struct AnextAwaitable {
    awaitable: RefCell<Value>,
    default: RefCell<Value>,
}

impl Native for AnextAwaitable {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.awaitable.borrow());
        visit(&self.default.borrow());
    }

    fn clear(&self) {
        drop((self.awaitable.take(), self.default.take()));
    }
}

const METHODS: Table = &[("send", send), ("throw", throw), ("close", close)];
const SLOTS: Table = &[("__await__", itself), ("__iter__", itself), ("__next__", next)];

pub(super) fn install_anext_awaitable(vm: &mut Vm) {
    let class = vm.classes.anext_awaitable.clone();
    install(vm, &class, &Type { methods: METHODS, slots: SLOTS, ..Type::default() });
}

pub(crate) fn anext_awaitable(vm: &Vm, awaitable: Value, default: Value) -> Value {
    let parts = AnextAwaitable { awaitable: awaitable.into(), default: default.into() };
    Object::new(&vm.classes.anext_awaitable, Payload::Native(Box::new(parts))).into()
}

fn itself(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(arguments.take_self().into())
}

fn next(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    pass_on(vm, arguments, "__next__")
}

fn send(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    pass_on(vm, arguments, "send")
}

fn throw(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    pass_on(vm, arguments, "throw")
}

fn close(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    pass_on(vm, arguments, "close")
}

/// Calls the same method of what is awaited. As in CPython, its `__await__` is called again for every step.
fn pass_on(vm: &mut Vm, mut arguments: Arguments, method: &'static str) -> Result<Outcome> {
    let this = arguments.take_self();
    let Some(parts) = this.object().and_then(|object| object.native::<AnextAwaitable>()) else {
        return Err(Raised::type_error("descriptor requires an 'anext_awaitable' object"));
    };
    let (awaitable, default) = (parts.awaitable.borrow().clone(), parts.default.borrow().clone());
    let iterator = match awaitable.payload() {
        // A coroutine, though it is being awaited already; a plain generator is no awaitable.
        Some(Payload::Generator(generator))
            if generator.kind != GeneratorKind::Generator || generator.code.is_iterable_coroutine.get() =>
        {
            Outcome::Value(awaitable)
        }
        _ => vm.awaitable(AwaitContext::Expression, &awaitable)?,
    };
    let step = iterator.then(vm, move |vm, iterator| match iterator.object() {
        Some(coroutine) if method == "__next__" && generator_of(coroutine).is_some() => {
            Ok(Vm::generator_call(coroutine, GeneratorAction::Send(Value::None)))
        }
        _ => vm.call_method(&iterator, method, arguments),
    });
    caught(vm, step, move |vm, step| match step {
        Err(raised) if vm.is_kind(&raised, ExceptionKind::StopAsyncIteration) => Err(Raised::stop_iteration(default)),
        other => other.map(Outcome::Value),
    })
}
