//! Asynchronous generators: `__anext__`, `asend`, `athrow` and `aclose` are awaitables that drive the frame (PEP 525).

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::object::generator::{Generator, GeneratorState};
use crate::object::{Arguments, ExceptionKind, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};

use super::Vm;
use super::generators::generator_of;
use super::native::{Input, NativeFrame, Step};

/// A value that the generator itself yielded, as opposed to what its awaits yield.
struct Wrapped(Value);

impl Native for Wrapped {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.0);
    }

    fn clear(&self) {}
}

pub(super) fn wrap(vm: &Vm, value: Value) -> Value {
    Object::new(&vm.classes.object, Payload::Native(Box::new(Wrapped(value)))).into()
}

fn unwrap(value: &Value) -> Option<Value> {
    Some(value.object()?.native::<Wrapped>()?.0.clone())
}

/// What an awaitable of an asynchronous generator does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drive {
    Send,
    Throw,
    Close,
}

/// The awaitable that `__anext__()`, `asend()`, `athrow()` and `aclose()` return.
pub(crate) struct Driving {
    generator: ObjectRef,
    drive: Drive,
    /// What to send or throw first.
    first: RefCell<Value>,
    started: Cell<bool>,
    done: Cell<bool>,
}

impl Native for Driving {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&Value::Object(self.generator.clone()));
        visit(&self.first.borrow());
    }

    fn clear(&self) {
        self.first.take();
    }

    fn needs_finalizer(&self) -> bool {
        !self.started.get() && !self.done.get()
    }

    fn finalize(&self, vm: &mut Vm, _object: &ObjectRef) -> Result<Outcome> {
        self.done.set(true);
        let Some(generator) = generator_of(&self.generator) else { return Ok(Value::None.into()) };
        let name = generator.qualified_name.borrow().clone();
        let method = match self.drive {
            Drive::Send => "asend",
            Drive::Throw => "athrow",
            Drive::Close => "aclose",
        };
        vm.warn_by_filters("RuntimeWarning", format!("coroutine method '{method}' of '{name}' was never awaited"))
    }
}

impl Vm {
    /// An awaitable that drives an asynchronous generator.
    pub(crate) fn drive(&mut self, generator: &ObjectRef, drive: Drive, first: Value) -> Result<Outcome> {
        let class = if drive == Drive::Send { &self.classes.async_generator_asend } else { &self.classes.async_generator_athrow };
        let driving =
            Driving { generator: generator.clone(), drive, first: first.into(), started: false.into(), done: false.into() };
        let awaitable = Value::from(Object::new(class, Payload::Native(Box::new(driving))));
        self.call_first_iteration_hook(generator, awaitable)
    }

    /// The loop's hook is called once, when the generator is first iterated.
    fn call_first_iteration_hook(&mut self, generator: &ObjectRef, awaitable: Value) -> Result<Outcome> {
        let Some(state) = generator_of(generator) else { return Ok(awaitable.into()) };
        if state.hooked.replace(true) {
            return Ok(awaitable.into());
        }
        let (first, finalizer) = self.async_generator_hooks.clone();
        *state.finalizer.borrow_mut() = finalizer;
        if !first.is_defined() || first.is_none() {
            return Ok(awaitable.into());
        }
        Outcome::call(first, Arguments::one(generator.clone())).then(self, move |_, _| Ok(awaitable.into()))
    }

    /// `send` or `throw` on such an awaitable.
    pub(crate) fn driving_step(&mut self, awaitable: &ObjectRef, input: Input) -> Result<Outcome> {
        let Some(driving) = awaitable.native::<Driving>() else { return Ok(Value::None.into()) };
        if driving.done.get() {
            let what = if driving.drive == Drive::Send { "__anext__()/asend()" } else { "aclose()/athrow()" };
            return Err(Raised::runtime_error(format!("cannot reuse already awaited {what}")));
        }
        let Some(generator) = generator_of(&driving.generator) else { return Ok(Value::None.into()) };
        let starting = !driving.started.replace(true);
        let throws = matches!(input, Input::Raised(_));
        if starting && let Some(outcome) = start(driving, generator, throws)? {
            return Ok(outcome);
        }
        let step = first_step(self, driving, starting, input)?;
        Ok(Outcome::Enter(Box::new(Driver { awaitable: awaitable.clone(), step: Some(step) })))
    }
}

/// Refuses a second driver; a closed generator answers at once. What is thrown goes into the generator as it is.
fn start(driving: &Driving, generator: &Generator, throws: bool) -> Result<Option<Outcome>> {
    if generator.busy.get() {
        driving.done.set(true);
        let what = match driving.drive {
            Drive::Send => "anext(): asynchronous generator is already running",
            Drive::Throw => "athrow(): asynchronous generator is already running",
            Drive::Close => "aclose(): asynchronous generator is already running",
        };
        return Err(Raised::runtime_error(what));
    }
    if throws {
        generator.busy.set(true);
        return Ok(None);
    }
    let state = generator.state.get();
    if driving.drive != Drive::Send {
        if state == GeneratorState::Closed {
            driving.done.set(true);
            return Err(Raised::stop_iteration(Value::None));
        }
        if generator.closed.get() {
            driving.done.set(true);
            return Err(Raised::new(ExceptionKind::StopAsyncIteration, Value::Undefined));
        }
    }
    if driving.drive == Drive::Close {
        generator.closed.set(true);
        if state == GeneratorState::Created {
            driving.done.set(true);
            generator.state.set(GeneratorState::Closed);
            drop(generator.frame.take());
            return Err(Raised::stop_iteration(Value::None));
        }
    }
    if state == GeneratorState::Closed {
        driving.done.set(true);
        return Err(Raised::new(ExceptionKind::StopAsyncIteration, Value::Undefined));
    }
    generator.busy.set(true);
    Ok(None)
}

fn first_step(vm: &mut Vm, driving: &Driving, starting: bool, input: Input) -> Result<Step> {
    let generator = driving.generator.clone();
    match (starting, input) {
        (_, Input::Raised(raised)) => Ok(Step::Throw(generator, raised)),
        (true, input) => match driving.drive {
            Drive::Send => {
                let first = driving.first.take();
                let sent = if first.is_none() || !first.is_defined() { input.value()? } else { first };
                Ok(Step::Send(generator, if sent.is_defined() { sent } else { Value::None }))
            }
            Drive::Throw => {
                let exception = driving.first.take();
                let raised = match exception {
                    Value::Object(exception) => Raised::object(exception),
                    other => Raised::type_error(format!(
                        "exceptions must be classes or instances deriving from BaseException, not {}",
                        vm.type_name(&other)
                    )),
                };
                Ok(Step::Throw(generator, raised))
            }
            Drive::Close => Ok(Step::Throw(generator, Raised::new(ExceptionKind::GeneratorExit, Value::Undefined))),
        },
        (false, input) => Ok(Step::Send(generator, input.value()?)),
    }
}

/// One step of the driving: until the generator yields, returns or raises.
struct Driver {
    awaitable: ObjectRef,
    step: Option<Step>,
}

impl NativeFrame for Driver {
    fn resume(&mut self, vm: &mut Vm, input: Input) -> Result<Step> {
        if let Some(step) = self.step.take() {
            return Ok(step);
        }
        let awaitable = self.awaitable.clone();
        let Some(driving) = awaitable.native::<Driving>() else { return Ok(Step::Return(Value::None)) };
        match input {
            Input::Yielded(value) => match unwrap(&value) {
                // An await inside the generator: the task waits for it.
                None => Ok(Step::Return(value)),
                Some(value) => {
                    finish(driving);
                    if driving.drive == Drive::Close {
                        return Err(Raised::runtime_error("async generator ignored GeneratorExit"));
                    }
                    Err(Raised::stop_iteration(value))
                }
            },
            Input::Returned(_) => {
                finish(driving);
                mark_closed(driving);
                if driving.drive == Drive::Close {
                    return Err(Raised::stop_iteration(Value::None));
                }
                Err(Raised::new(ExceptionKind::StopAsyncIteration, Value::Undefined))
            }
            Input::Raised(raised) => {
                finish(driving);
                let over =
                    vm.is_kind(&raised, ExceptionKind::GeneratorExit) || vm.is_kind(&raised, ExceptionKind::StopAsyncIteration);
                if over {
                    mark_closed(driving);
                }
                if driving.drive == Drive::Close && over {
                    return Err(Raised::stop_iteration(Value::None));
                }
                Err(raised)
            }
            Input::Start => Ok(Step::Return(Value::None)),
        }
    }

    fn name(&self) -> &'static str {
        "asend"
    }
}

/// Is the awaitable over?
pub(crate) fn has_driven(awaitable: &ObjectRef) -> bool {
    awaitable.native::<Driving>().is_some_and(|driving| driving.done.get())
}

fn finish(driving: &Driving) {
    driving.done.set(true);
    if let Some(generator) = generator_of(&driving.generator) {
        generator.busy.set(false);
    }
}

fn mark_closed(driving: &Driving) {
    if let Some(generator) = generator_of(&driving.generator) {
        generator.closed.set(true);
    }
}

/// The generator that an awaitable drives: what a task that awaits `__anext__()` waits for.
pub fn driven_by(awaitable: &Rc<Object>) -> Option<ObjectRef> {
    Some(awaitable.native::<Driving>()?.generator.clone())
}
