//! What `await future` drives: it yields the Future once and then gives its result.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use loopglass_lang::object::{
    Arguments, Class, ExceptionKind, Keywords, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Sent, Value,
};
use loopglass_lang::types::{Table, Type, install};
use loopglass_lang::vm::Vm;

use crate::event::Event;
use crate::future::future_of;
use crate::state::Asyncio;

/// The iterator of a Future's `__await__`.
pub struct FutureIterator {
    future: RefCell<Option<ObjectRef>>,
    /// Has it had to wait?
    yielded: Cell<bool>,
}

impl FutureIterator {
    pub fn of(vm: &Vm, future: &ObjectRef) -> Value {
        let iterator = FutureIterator { future: RefCell::new(Some(future.clone())), yielded: Cell::new(false) };
        match Asyncio::of(vm) {
            Some(asyncio) => Object::new(&asyncio.classes.future_iterator, Payload::Native(Box::new(iterator))).into(),
            None => Value::None,
        }
    }

    /// The Future that it waits for.
    pub fn future(&self) -> Option<ObjectRef> {
        self.future.borrow().clone()
    }

    fn advance(&self, vm: &mut Vm) -> Result<Sent> {
        let Some(object) = self.future() else { return Ok(Sent::Returned(Value::None)) };
        if let Some(future) = future_of(&object).filter(|future| !future.is_done()) {
            if future.blocking.replace(true) {
                return Err(Raised::runtime_error("await wasn't used with future"));
            }
            self.yielded.set(true);
            return Ok(Sent::Yielded(object.into()));
        }
        self.future.take();
        if let Some(future) = future_of(&object).filter(|_| !self.yielded.get()) {
            future.asyncio.tell(vm, || Event::AwaitedDone { future: object.id() });
        }
        crate::future::result(vm, &object).map(Sent::Returned)
    }
}

impl Native for FutureIterator {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        if let Some(future) = self.future() {
            visit(&future.into());
        }
    }

    fn clear(&self) {
        self.future.take();
    }

    fn send(&self, vm: &mut Vm, _value: &Value) -> Option<Result<Sent>> {
        Some(self.advance(vm))
    }
}

const METHODS: Table = &[("send", send), ("throw", throw), ("close", close)];
const SLOTS: Table = &[("__iter__", itself), ("__next__", next)];

pub fn install_iterators(vm: &mut Vm, asyncio: &Asyncio) {
    install(vm, &asyncio.classes.future_iterator, &Type { methods: METHODS, slots: SLOTS, ..Type::default() });
}

fn step(vm: &mut Vm, object: &Value) -> Result<Outcome> {
    let Some(iterator) = object.object().and_then(|object| object.native::<FutureIterator>()) else {
        return Ok(Value::None.into());
    };
    match iterator.advance(vm)? {
        Sent::Yielded(value) => Ok(value.into()),
        Sent::Returned(value) => Err(Raised::stop_iteration(value)),
    }
}

fn itself(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(arguments.take_self().into())
}

fn next(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    step(vm, &arguments.take_self())
}

fn send(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    step(vm, &arguments.take_self())
}

fn throw(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = arguments.take_self();
    if let Some(iterator) = object.object().and_then(|object| object.native::<FutureIterator>()) {
        iterator.future.take();
    }
    if arguments.positional.len() > 1 {
        let message = "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.";
        return vm.warn_by_filters("DeprecationWarning", message.to_string())?.then(vm, |vm, _| raise(vm, arguments));
    }
    raise(vm, arguments)
}

fn raise(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [exception, value, traceback] = arguments.between("throw", 1)?;
    let is_traceback = matches!(traceback.payload(), Some(Payload::Traceback(_)));
    if traceback.is_defined() && !traceback.is_none() && !is_traceback {
        return Err(Raised::type_error("throw() third argument must be a traceback"));
    }
    let has_value = value.is_defined() && !value.is_none();
    if has_value && matches!(exception, Value::Object(_)) {
        return Err(Raised::type_error("instance exception may not have a separate value"));
    }
    let base = vm.classes.exception(ExceptionKind::BaseException).clone();
    match &exception {
        Value::Class(class) if class.derives_from(&base) => raise_of_class(vm, class.clone(), value),
        Value::Object(object) if vm.is_instance(&exception, &base) => Err(Raised::object(object.clone())),
        _ => Err(Raised::type_error("exceptions must be classes deriving BaseException or instances of such a class")),
    }
}

/// An exception as it is, or one made of a class with what was given besides.
fn raise_of_class(vm: &mut Vm, class: Rc<Class>, value: Value) -> Result<Outcome> {
    let own = value.object().filter(|_| vm.is_instance(&value, &class)).cloned();
    if let Some(own) = own {
        return Err(Raised::object(own));
    }
    let with = match value.payload() {
        Some(Payload::Tuple(items)) => Arguments { positional: items.iter().cloned().collect(), keywords: Keywords::new() },
        _ if value.is_defined() && !value.is_none() => Arguments::one(value),
        _ => Arguments::none(),
    };
    Outcome::call(class.into(), with).then(vm, |_, made| match made {
        Value::Object(made) => Err(Raised::object(made)),
        _ => Ok(Value::None.into()),
    })
}

fn close(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = arguments.take_self();
    if let Some(iterator) = object.object().and_then(|object| object.native::<FutureIterator>()) {
        iterator.future.take();
    }
    Ok(Value::None.into())
}

/// The Future behind an iterator, for pictures of what a coroutine awaits.
pub fn awaited_future(value: &Value) -> Option<ObjectRef> {
    value.object()?.native::<FutureIterator>()?.future()
}
