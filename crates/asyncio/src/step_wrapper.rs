//! A task's step as an object of its own: what a task hands to a loop that a program wrote, or that is looked into.

use std::any::Any;
use std::cell::RefCell;

use loopglass_lang::object::{Arguments, Native, Object, ObjectRef, Outcome, Payload, Raised, Result, Value};
use loopglass_lang::types::{Table, Type, install};
use loopglass_lang::vm::Vm;

use crate::state::Asyncio;

/// Makes its task go on when it is called.
pub struct StepWrapper {
    task: RefCell<Option<ObjectRef>>,
    exception: RefCell<Option<ObjectRef>>,
}

impl StepWrapper {
    pub fn of(vm: &Vm, task: &ObjectRef, exception: Option<ObjectRef>) -> Value {
        let wrapper = StepWrapper { task: RefCell::new(Some(task.clone())), exception: RefCell::new(exception) };
        match Asyncio::of(vm) {
            Some(asyncio) => Object::new(&asyncio.classes.step_wrapper, Payload::Native(Box::new(wrapper))).into(),
            None => Value::None,
        }
    }

    pub fn task(&self) -> Option<ObjectRef> {
        self.task.borrow().clone()
    }
}

impl Native for StepWrapper {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn trace(&self, visit: &mut dyn FnMut(&Value)) {
        for object in [self.task(), self.exception.borrow().clone()].into_iter().flatten() {
            visit(&object.into());
        }
    }

    fn clear(&self) {
        self.task.take();
        self.exception.take();
    }
}

/// The wrapper in a value.
pub fn wrapper_of(value: &Value) -> Option<&StepWrapper> {
    value.object()?.native::<StepWrapper>()
}

const SLOTS: Table = &[("__call__", call)];
const GETTERS: Table = &[("__self__", owner)];

pub fn install_wrappers(vm: &mut Vm, asyncio: &Asyncio) {
    install(vm, &asyncio.classes.step_wrapper, &Type { slots: SLOTS, getters: GETTERS, ..Type::default() });
}

fn call(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = arguments.take_self();
    let Some(wrapper) = wrapper_of(&object) else { return Ok(Value::None.into()) };
    if !arguments.keywords.is_empty() {
        return Err(Raised::type_error("function takes no keyword arguments"));
    }
    if !arguments.positional.is_empty() {
        return Err(Raised::type_error("function takes no positional arguments"));
    }
    let Some(task) = wrapper.task() else { return Ok(Value::None.into()) };
    let exception = wrapper.exception.borrow().clone();
    crate::task_step::step(vm, &task, exception)
}

fn owner(_vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let object = arguments.take_self();
    Ok(Value::from(wrapper_of(&object).and_then(StepWrapper::task)).into())
}
