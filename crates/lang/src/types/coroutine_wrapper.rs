//! What `coroutine.__await__()` returns: an iterator that drives the coroutine.

use std::any::Any;
use std::cell::RefCell;

use crate::object::{Arguments, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use crate::vm::{GeneratorAction, Vm};

use super::{Table, Type, install};

struct CoroutineWrapper(RefCell<Option<ObjectRef>>);

impl Native for CoroutineWrapper {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        if let Some(coroutine) = &*self.0.borrow() {
            visit(&Value::Object(coroutine.clone()));
        }
    }

    fn clear(&self) {
        self.0.take();
    }
}

const METHODS: Table = &[("send", send), ("throw", throw), ("close", close)];
const SLOTS: Table = &[("__iter__", itself), ("__next__", next)];

pub(super) fn install_coroutine_wrapper(vm: &mut Vm) {
    let class = vm.classes.coroutine_wrapper.clone();
    install(vm, &class, &Type { methods: METHODS, slots: SLOTS, ..Type::default() });
}

pub(super) fn coroutine_wrapper(vm: &Vm, coroutine: ObjectRef) -> Value {
    let wrapper = CoroutineWrapper(RefCell::new(Some(coroutine)));
    Object::new(&vm.classes.coroutine_wrapper, Payload::Native(Box::new(wrapper))).into()
}

/// The coroutine that such an iterator drives.
pub(crate) fn wrapped_coroutine(value: &Value) -> Option<ObjectRef> {
    value.object()?.native::<CoroutineWrapper>()?.0.borrow().clone()
}

fn coroutine_of(arguments: &mut Arguments) -> Result<ObjectRef> {
    let this = arguments.take_self();
    wrapped_coroutine(&this).ok_or_else(|| Raised::type_error("descriptor requires a 'coroutine_wrapper' object"))
}

fn itself(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    Ok(arguments.take_self().into())
}

fn next(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let coroutine = coroutine_of(&mut arguments)?;
    Ok(Vm::generator_call(&coroutine, GeneratorAction::Send(Value::None)))
}

fn send(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let coroutine = coroutine_of(&mut arguments)?;
    let [value] = arguments.exactly("coroutine_wrapper.send")?;
    Ok(Vm::generator_call(&coroutine, GeneratorAction::Send(value)))
}

fn throw(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let coroutine = coroutine_of(&mut arguments)?;
    vm.call_method(&coroutine.into(), "throw", arguments)
}

fn close(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let coroutine = coroutine_of(&mut arguments)?;
    Ok(vm.generator_close(&coroutine))
}
